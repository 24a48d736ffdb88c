import SourceText

/// Turns the lines and columns of the YAML reader into offsets of the file.
///
/// The reader counts columns in code points and ends a line at NEL, LS and PS too, as YAML 1.1 has it.
struct YAMLPlaces {
  let file: SourceFile
  /// The part of the file that was given to the reader.
  let part: Range<Int>
  private let lineStarts: [Int]

  init(file: SourceFile, part: Range<Int>) {
    self.file = file
    self.part = part
    let bytes = file.bytes
    var starts = [part.lowerBound]
    var offset = part.lowerBound
    while offset < part.upperBound {
      let length = YAMLPlaces.lineBreakLength(bytes, at: offset, end: part.upperBound)
      if length > 0 { starts.append(offset + length) }
      offset += max(length, 1)
    }
    lineStarts = starts
  }

  private static func lineBreakLength(_ bytes: [UInt8], at offset: Int, end: Int) -> Int {
    func follows(_ distance: Int, _ byte: UInt8) -> Bool { offset + distance < end && bytes[offset + distance] == byte }
    switch bytes[offset] {
    case UInt8(ascii: "\n"): return 1
    case UInt8(ascii: "\r"): return follows(1, UInt8(ascii: "\n")) ? 2 : 1
    case 0xC2: return follows(1, 0x85) ? 2 : 0
    case 0xE2: return follows(1, 0x80) && (follows(2, 0xA8) || follows(2, 0xA9)) ? 3 : 0
    default: return 0
    }
  }

  /// Lines and columns are counted from 1; a place after the end is the end.
  func offset(line: Int, column: Int) -> Int {
    guard line >= 1 else { return part.lowerBound }
    guard line <= lineStarts.count else { return part.upperBound }
    var offset = lineStarts[line - 1]
    var left = column - 1
    while left > 0, offset < part.upperBound {
      offset += 1
      while offset < part.upperBound, file.bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      left -= 1
    }
    return offset
  }

  /// The place of a scalar that begins at an offset. Where its bytes stand in the file as they are, the range is theirs
  /// alone, byte for byte; otherwise it is that of the whole scalar with its quotation marks or indicator.
  func range(ofScalar value: String, style: YAMLScalarStyle, at start: Int) -> Range<Int> {
    let value = Array(value.utf8)
    switch style {
    case .plain:
      if stands(value, at: start) { return start..<(start + value.count) }
      return start..<end(of: value, from: start)
    case .quoted(let mark):
      if stands(value, at: start + 1), start + 1 + value.count < part.upperBound,
        file.bytes[start + 1 + value.count] == mark
      {
        return (start + 1)..<(start + 1 + value.count)
      }
      return start..<endOfQuotation(mark, from: start)
    case .block:
      var text = start
      while text < part.upperBound, file.bytes[text] != UInt8(ascii: "\n") { text += 1 }
      return start..<end(of: value, from: text)
    }
  }

  private func stands(_ value: [UInt8], at start: Int) -> Bool {
    start + value.count <= part.upperBound && file.bytes[start..<(start + value.count)].elementsEqual(value)
  }

  /// Where a folded text ends: the texts are the same but for white space.
  private func end(of value: [UInt8], from start: Int) -> Int {
    var offset = start
    var end = start
    for byte in value where !isSpace(byte) {
      while offset < part.upperBound, isSpace(file.bytes[offset]) { offset += 1 }
      guard offset < part.upperBound, file.bytes[offset] == byte else { return end }
      offset += 1
      end = offset
    }
    return end
  }

  private func endOfQuotation(_ mark: UInt8, from start: Int) -> Int {
    var offset = start + 1
    while offset < part.upperBound {
      let byte = file.bytes[offset]
      let isDouble = mark == UInt8(ascii: "\"")
      if isDouble, byte == UInt8(ascii: "\\") {
        offset += 2
      } else if byte != mark {
        offset += 1
      } else if !isDouble, offset + 1 < part.upperBound, file.bytes[offset + 1] == mark {
        offset += 2
      } else {
        return offset + 1
      }
    }
    return part.upperBound
  }

  private func isSpace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
  }
}

enum YAMLScalarStyle: Hashable {
  case plain
  /// With the quotation mark.
  case quoted(UInt8)
  /// `|` and `>`.
  case block
}
