import ICU
import ProjectFiles
import SourceText

/// A line for the list of languages in the project file.
struct NewLanguageEntry {
  let tag: LanguageTag
  let fallback: LanguageTag
  let digits: DigitStyle?

  /// In a list with a line for each language.
  var block: String {
    let digits = digits.map { ", digits: \($0.rawValue)" } ?? ""
    return "\(key): {fallback: \(quoted(fallback))\(digits)}"
  }

  private var key: String { quoted(tag) }

  /// `no` is a language and not a truth value.
  private func quoted(_ tag: LanguageTag) -> String {
    ["no", "on", "y", "n"].contains(tag.canonical) ? "\"\(tag.canonical)\"" : tag.canonical
  }
}

/// The bytes of the project file with one entry more behind its last language; nil where its list has a form in which
/// no place for it is found. Everything else stays byte for byte: comments, order, ends of lines.
func inserted(_ entry: NewLanguageEntry, into settings: ProjectSettings) -> [UInt8]? {
  guard
    let last = settings.languages.max(by: { $0.written.range.offsets.lowerBound < $1.written.range.offsets.lowerBound })
  else { return nil }
  let bytes = settings.file.bytes
  let key = last.written.range.offsets
  let lineStart = bytes[..<key.lowerBound].lastIndex(of: newline).map { $0 + 1 } ?? 0
  let indentation = bytes[lineStart..<key.lowerBound]
  return indentation.allSatisfy { $0 == space }
    ? insertedLine(entry, after: key.upperBound, indentation: Array(indentation), in: bytes)
    : insertedItem(entry, after: key.upperBound, in: bytes)
}

private let newline = UInt8(ascii: "\n")
private let carriageReturn = UInt8(ascii: "\r")
private let space = UInt8(ascii: " ")
private let hash = UInt8(ascii: "#")

/// A line of its own, behind what belongs to the last entry: its line, and those under it that are indented deeper.
/// Blank lines and comments that come after belong to what follows.
private func insertedLine(
  _ entry: NewLanguageEntry, after key: Int, indentation: [UInt8], in bytes: [UInt8]
) -> [UInt8] {
  func lineEnd(from start: Int) -> Int { bytes[start...].firstIndex(of: newline).map { $0 + 1 } ?? bytes.count }
  var end = lineEnd(from: key)
  var start = end
  while start < bytes.count {
    let next = lineEnd(from: start)
    let content = bytes[start..<next].drop { $0 == space }
    let isBlank = content.allSatisfy { $0 == newline || $0 == carriageReturn } || content.first == hash
    if !isBlank {
      guard content.startIndex - start > indentation.count else { break }
      end = next
    }
    start = next
  }
  let hasReturns = bytes[..<end].last == newline && bytes[..<(end - 1)].last == carriageReturn
  let lineBreak: [UInt8] = hasReturns ? [carriageReturn, newline] : [newline]
  let isOpen = bytes[..<end].last != newline
  let line = indentation + Array(entry.block.utf8)
  return bytes[..<end] + (isOpen ? lineBreak + line : line + lineBreak) + bytes[end...]
}

/// An item of a list in braces, before the comma or brace that ends its last entry.
private func insertedItem(_ entry: NewLanguageEntry, after key: Int, in bytes: [UInt8]) -> [UInt8]? {
  var depth = 0
  var quote: UInt8?
  for index in key..<bytes.count {
    let byte = bytes[index]
    if let open = quote {
      if byte == open { quote = nil }
      continue
    }
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "'"): quote = byte
    case UInt8(ascii: "{"), UInt8(ascii: "["): depth += 1
    case UInt8(ascii: "}") where depth == 0, UInt8(ascii: ",") where depth == 0:
      return bytes[..<index] + Array(", \(entry.block)".utf8) + bytes[index...]
    case UInt8(ascii: "}"), UInt8(ascii: "]"): depth -= 1
    case hash: return nil
    default: break
    }
  }
  return nil
}
