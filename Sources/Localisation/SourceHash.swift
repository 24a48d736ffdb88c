package import Catalogues
package import GuideMarkup
private import ICU
private import MessageDigest

/// The first 16 hex digits of SHA-256 over what a translator has to translate: the words in NFC with white space folded,
/// the kinds of the inline codes, and the names of the facts.
///
/// Link targets, attributes, ids and term marks are left out, and so is the way that lines are broken: a change of
/// those asks nothing of a translator.
package func sourceHash(of inlines: [Inline]) -> String {
  sourceHash(of: coded(inlines))
}

/// The same hash of a text that a catalogue holds.
package func sourceHash(of content: [CodedText]) -> String {
  var hashed = HashedText()
  hashed.append(content)
  return hashed.digest
}

/// The hash of a text as it is read aloud in one language, facts written out: a recording in which a number or a day is
/// spoken is old when that changes, though no translation is.
package func spokenHash(of inlines: [LocalisedInline]) -> String { spokenHash(of: plainText(of: inlines)) }

package func spokenHash(of words: String) -> String { sourceHash(of: [CodedText.text(words, nil)]) }

/// The text that is hashed. Codes stand between control characters, which no text of a guide can hold.
private struct HashedText {
  private var utf8: [UInt8] = []
  private var endsInSpace = true

  var digest: String {
    var text = Normalisation.nfc(String(decoding: utf8, as: UTF8.self))
    if utf8.last == UInt8(ascii: " "), text.last == " " { text.removeLast() }
    return String(sha256(Array(text.utf8)).prefix(16))
  }

  mutating func append(_ content: [CodedText]) {
    for piece in content {
      switch piece {
      case .text(let words, _): append(words: words)
      case .paired(let code, let inner): append(code, inner)
      case .placeholder(let code): append(code, [])
      }
    }
  }

  private mutating func append(_ code: Code, _ inner: [CodedText]) {
    switch code.kind {
    case .term, .other, .annotation: append(inner)
    case .emphasis: append(code: "emphasis", inner)
    case .strong: append(code: "strong", inner)
    case .link: append(code: "link", inner)
    case .code: append(code: "code", [.text(code.display ?? "", nil)])
    case .fact(let written): append(code: "fact \(written.prefix { $0 != ":" })", [])
    case .pictogram: append(code: "pictogram", [])
    case .lineBreak: append(code: "break", [])
    }
  }

  private mutating func append(words: String) {
    var words = words
    // The bytes are lent for the call.
    words.withUTF8 { bytes in
      var index = 0
      while index < bytes.count {
        let length = unsafe spaceLength(bytes, at: index)
        if length > 0 {
          if !endsInSpace { utf8.append(UInt8(ascii: " ")) }
          endsInSpace = true
          index += length
        } else {
          unsafe utf8.append(bytes[index])
          endsInSpace = false
          index += 1
        }
      }
    }
  }

  private mutating func append(code: String, _ inner: [CodedText]) {
    utf8 += "\u{1}\(code)\u{2}".utf8
    endsInSpace = false
    append(inner)
    utf8 += "\u{3}".utf8
    endsInSpace = false
  }
}

/// How many bytes the white space at an offset has (Unicode's White_Space); 0 for any other byte.
private func spaceLength(_ utf8: UnsafeBufferPointer<UInt8>, at index: Int) -> Int {
  func follows(_ bytes: UInt8...) -> Bool {
    bytes.enumerated().allSatisfy { unsafe index + 1 + $0 < utf8.count && utf8[index + 1 + $0] == $1 }
  }
  switch unsafe utf8[index] {
  case 0x09...0x0D, 0x20: return 1
  // U+0085 and the no-break space
  case 0xC2: return follows(0x85) || follows(0xA0) ? 2 : 0
  // U+1680
  case 0xE1: return follows(0x9A, 0x80) ? 3 : 0
  case 0xE2:
    // U+2000–U+200A, U+2028, U+2029, U+202F, U+205F
    guard index + 2 < utf8.count else { return 0 }
    switch unsafe (utf8[index + 1], utf8[index + 2]) {
    case (0x80, 0x80...0x8A), (0x80, 0xA8), (0x80, 0xA9), (0x80, 0xAF), (0x81, 0x9F): return 3
    default: return 0
    }
  // U+3000
  case 0xE3: return follows(0x80, 0x80) ? 3 : 0
  default: return 0
  }
}
