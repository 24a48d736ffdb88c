/// The most attributes that a tag may have: the library compares each with each, so that a tag of a few hundred
/// thousand would keep it busy for hours.
let mostAttributes = 500

/// The start of the first tag with more attributes than that; looked for in documents only that have room for a tag
/// which takes a noticeable time.
func tagWithTooManyAttributes(in bytes: [UInt8]) -> Int? {
  guard bytes.count > 1 << 16 else { return nil }
  var at = 0
  while let open = bytes[at...].firstIndex(of: UInt8(ascii: "<")) {
    let rest = bytes[open...]
    if rest.starts(with: "<!--".utf8) {
      at = end(of: "-->", in: bytes, from: open + 4)
    } else if rest.starts(with: "<![CDATA[".utf8) {
      at = end(of: "]]>", in: bytes, from: open + 9)
    } else if rest.starts(with: "<?".utf8) {
      at = end(of: "?>", in: bytes, from: open + 2)
    } else {
      var count = 0
      var quote: UInt8?
      at = open + 1
      while at < bytes.count, quote != nil || bytes[at] != UInt8(ascii: ">") {
        let byte = bytes[at]
        if let current = quote {
          if byte == current { quote = nil }
        } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
          quote = byte
          count += 1
        }
        at += 1
      }
      if count > mostAttributes { return open }
    }
  }
  return nil
}

private func end(of marker: String, in bytes: [UInt8], from start: Int) -> Int {
  var at = start
  while at < bytes.count {
    if bytes[at] == marker.utf8.first, bytes[at...].starts(with: marker.utf8) { return at + marker.utf8.count }
    at += 1
  }
  return bytes.count
}
