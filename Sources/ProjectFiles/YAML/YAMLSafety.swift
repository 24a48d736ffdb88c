import SourceText

/// What is looked at before a YAML text is given to its reader: bytes that are no text, and texts made to exhaust it.
struct YAMLSafety {
  let file: SourceFile
  let part: Range<Int>

  /// More levels than any schema here has, few enough for the stack of a thread.
  private static let deepest = 100

  /// Reports what it finds.
  ///
  /// - Returns: whether the text may be read.
  func check(_ faults: Faults) -> Bool {
    if let offset = firstInvalidUTF8(in: file.bytes, part) {
      faults.error("not-utf8", ["byte": .text(hexadecimal(file.bytes[offset]))], at: file.range(offset..<(offset + 1)))
      return false
    }
    return checkCharacters(faults) && checkDepth(faults) && checkAliases(faults)
  }

  private func checkCharacters(_ faults: Faults) -> Bool {
    for offset in part {
      let byte = file.bytes[offset]
      guard byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F else { continue }
      faults.error("control-character", ["code": .text(hexadecimal(byte))], at: file.range(offset..<(offset + 1)))
      return false
    }
    return true
  }

  /// A block cannot be deeper than it is indented, nor a list in brackets deeper than there are brackets.
  private func checkDepth(_ faults: Faults) -> Bool {
    var brackets = 0
    var indentation = 0
    var isAtStart = true
    for offset in part {
      switch file.bytes[offset] {
      case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
        isAtStart = true
        indentation = 0
      case UInt8(ascii: " "): if isAtStart { indentation += 1 }
      case UInt8(ascii: "-"), UInt8(ascii: "?"): if isAtStart { indentation += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"):
        isAtStart = false
        brackets += 1
      case UInt8(ascii: "]"), UInt8(ascii: "}"):
        isAtStart = false
        brackets = max(brackets - 1, 0)
      default: isAtStart = false
      }
      if brackets > YAMLSafety.deepest || isAtStart && indentation > 2 * YAMLSafety.deepest {
        faults.error(
          "yaml-too-deep", ["limit": .count(YAMLSafety.deepest)], at: file.range(offset..<(offset + 1)))
        return false
      }
    }
    return true
  }

  /// Finds a `*name` with its `&name`, each where YAML would take it for an alias and its anchor.
  private func checkAliases(_ faults: Faults) -> Bool {
    var anchors: Set<ArraySlice<UInt8>> = []
    var previous = UInt8(ascii: "\n")
    for offset in part {
      let byte = file.bytes[offset]
      if byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") { continue }
      if "\n\r:-?,[{".utf8.contains(previous), byte == UInt8(ascii: "&") || byte == UInt8(ascii: "*") {
        let name = file.bytes[(offset + 1)..<part.upperBound].prefix { isNameByte($0) }
        if byte == UInt8(ascii: "&") {
          anchors.insert(name)
        } else if !name.isEmpty, anchors.contains(name) {
          faults.error("yaml-anchor", at: file.range(offset..<(offset + 1 + name.count)))
          return false
        }
      }
      previous = byte
    }
    return true
  }

  private func isNameByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "_"), UInt8(ascii: "-"):
      true
    default: false
    }
  }
}

func hexadecimal(_ byte: UInt8) -> String {
  (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
}

/// The first byte that does not belong to well-formed UTF-8 (Unicode 15, table 3-7), or nil.
func firstInvalidUTF8(in bytes: [UInt8], _ part: Range<Int>) -> Int? {
  var offset = part.lowerBound
  while offset < part.upperBound {
    let first = bytes[offset]
    if first < 0x80 {
      offset += 1
      continue
    }
    let length: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch first {
    case 0xC2...0xDF: length = 2
    case 0xE0: (length, second) = (3, 0xA0...0xBF)
    case 0xED: (length, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: length = 3
    case 0xF0: (length, second) = (4, 0x90...0xBF)
    case 0xF4: (length, second) = (4, 0x80...0x8F)
    case 0xF1...0xF3: length = 4
    default: return offset
    }
    guard offset + length <= part.upperBound, second.contains(bytes[offset + 1]),
      bytes[(offset + 1)..<(offset + length)].allSatisfy({ $0 & 0xC0 == 0x80 })
    else { return offset }
    offset += length
  }
  return nil
}
