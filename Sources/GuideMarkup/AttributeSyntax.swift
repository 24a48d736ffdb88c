internal import SourceText

/// `{#id .class key=value key="value"}` on one line, as it is written; what it means is decided where it stands.
struct AttributeSyntax {
  var range: Range<Int>
  var ids: [Range<Int>] = []
  var classes: [Range<Int>] = []
  var values: [(key: Range<Int>, value: Range<Int>)] = []

  /// Reads the list that opens at an offset. Nothing when it is not one.
  init?(_ bytes: [UInt8], at start: Int, before limit: Int) {
    let end = min(limit, start + MarkupLimits.attributeBytes)
    guard start + 2 < end, bytes[start] == UInt8(ascii: "{") else { return nil }
    range = start..<start
    var next = start + 1
    while next < end {
      while next < end, bytes[next].isBlank { next += 1 }
      guard next < end else { return nil }
      switch bytes[next] {
      case UInt8(ascii: "}"):
        guard !ids.isEmpty || !classes.isEmpty || !values.isEmpty else { return nil }
        range = start..<next + 1
        return
      case UInt8(ascii: "#"):
        guard let word = Self.word(bytes, from: next + 1, before: end) else { return nil }
        ids.append(word)
        next = word.upperBound
      case UInt8(ascii: "."):
        guard let word = Self.word(bytes, from: next + 1, before: end) else { return nil }
        classes.append(word)
        next = word.upperBound
      case let byte where byte.isLetter:
        guard let pair = Self.pair(bytes, from: next, before: end) else { return nil }
        values.append((pair.key, pair.value))
        next = pair.end
      default: return nil
      }
      guard next < end, bytes[next].isBlank || bytes[next] == UInt8(ascii: "}") else { return nil }
    }
    return nil
  }

  /// Letters of any script are let through here, so that a wrong id is told as a wrong id.
  private static func word(_ bytes: [UInt8], from start: Int, before end: Int) -> Range<Int>? {
    var next = start
    while next < end,
      bytes[next].isLetter || bytes[next].isDigit || bytes[next] >= 0x80
        || bytes[next] == UInt8(ascii: "-") || bytes[next] == UInt8(ascii: "_")
    { next += 1 }
    return next > start ? start..<next : nil
  }

  private static func pair(
    _ bytes: [UInt8], from start: Int, before end: Int
  ) -> (key: Range<Int>, value: Range<Int>, end: Int)? {
    guard let key = word(bytes, from: start, before: end), key.upperBound + 1 < end,
      bytes[key.upperBound] == UInt8(ascii: "=")
    else { return nil }
    var next = key.upperBound + 1
    let isQuoted = bytes[next] == UInt8(ascii: "\"")
    if isQuoted { next += 1 }
    let valueStart = next
    while next < end, isQuoted ? bytes[next] != UInt8(ascii: "\"") : isBareByte(bytes[next]) {
      if bytes[next].isLineEnd || bytes[next] == SourceMask.repair { return nil }
      next += 1
    }
    guard next < end, isQuoted || next > valueStart else { return nil }
    return (key, valueStart..<next, isQuoted ? next + 1 : next)
  }

  private static func isBareByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "`"), UInt8(ascii: "<"),
      UInt8(ascii: ">"), UInt8(ascii: "|"), UInt8(ascii: "["), UInt8(ascii: "]"), SourceMask.repair:
      false
    default: !byte.isSpace
    }
  }
}

/// `{{record.part:style}}`, as it is written.
struct FactSyntax {
  var range: Range<Int>
  var name: Range<Int>
  var style: Range<Int>?
  /// Where the last point of the name stands.
  var point: Int

  /// Reads the reference that opens at an offset. Nothing when it is not one.
  init?(_ bytes: [UInt8], at start: Int, before end: Int) {
    guard bytes.has("{{", at: start, before: end) else { return nil }
    var next = start + 2
    var lastPoint: Int?
    while next < end, bytes[next].isFactByte {
      if bytes[next] == UInt8(ascii: ".") { lastPoint = next }
      next += 1
    }
    let nameEnd = next
    var style: Range<Int>?
    if next < end, bytes[next] == UInt8(ascii: ":") {
      let styleStart = next + 1
      next = styleStart
      while next < end, bytes[next].isFactByte { next += 1 }
      guard next > styleStart else { return nil }
      style = styleStart..<next
    }
    guard let lastPoint, lastPoint > start + 2, lastPoint + 1 < nameEnd, bytes.has("}}", at: next, before: end) else {
      return nil
    }
    self.range = start..<next + 2
    self.name = start + 2..<nameEnd
    self.style = style
    self.point = lastPoint
  }

  func reference(in file: SourceFile) -> FactReference {
    FactReference(
      record: file.text(name.lowerBound..<point), part: file.text(point + 1..<name.upperBound),
      style: style.map(file.text), range: file.range(range))
  }
}
