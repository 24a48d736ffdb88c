/// The bytes that the markup is made of, by what they can be.
extension UInt8 {
  @inline(__always) var isBlank: Bool { self == 0x20 || self == 0x09 }
  @inline(__always) var isLineEnd: Bool { self == 0x0A || self == 0x0D }
  /// Form feed and vertical tab are not among them: they are reported as control characters and written over.
  @inline(__always) var isSpace: Bool { isBlank || isLineEnd }
  @inline(__always) var isDigit: Bool { self &- 0x30 < 10 }
  @inline(__always) var isLowercase: Bool { self &- 0x61 < 26 }
  @inline(__always) var isLetter: Bool { (self | 0x20) &- 0x61 < 26 }
  /// ASCII punctuation as CommonMark counts it: what a backslash can escape.
  @inline(__always) var isPunctuation: Bool {
    switch self {
    case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
    default: false
    }
  }
  /// Lower-case letters, digits and the hyphen.
  @inline(__always) var isNameByte: Bool { isLowercase || isDigit || self == UInt8(ascii: "-") }
  /// What a fact's name and style are written with.
  @inline(__always) var isFactByte: Bool { isNameByte || self == UInt8(ascii: ".") || self == UInt8(ascii: "_") }
}

extension Array where Element == UInt8 {
  /// Whether the bytes from an offset on are those of an ASCII text.
  @inline(__always) func has(_ text: StaticString, at offset: Int, before end: Int) -> Bool {
    let count = text.utf8CodeUnitCount
    guard offset >= 0, offset + count <= end else { return false }
    return text.withUTF8Buffer { buffer in
      for index in 0..<count where unsafe buffer[index] != self[offset + index] { return false }
      return true
    }
  }

  /// The range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isSpace { start += 1 }
    while end > start, self[end - 1].isSpace { end -= 1 }
    return start..<end
  }
}

/// An id, a pictogram's name or a class: `[a-z0-9-]+`; an id starts with a letter.
func isName(_ text: String, startsWithLetter: Bool = false) -> Bool {
  guard let first = text.utf8.first else { return false }
  return text.utf8.allSatisfy(\.isNameByte) && (!startsWithLetter || first.isLowercase)
}
