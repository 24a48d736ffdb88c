internal import SourceText

/// A line of a file of plain text, and what its look says of it: text pasted from a word processor or an e-mail has its
/// lists, tables and headings in signs, spaces and empty lines alone.
struct PlainTextLine {
  var kind: Kind
  /// Without the white space at its ends.
  var range: Range<Int>
  /// The columns of white space before it.
  var indent: Int

  enum Kind {
    case empty
    case text
    /// An item of a list, its words behind the sign. A dash may also begin what somebody says.
    case bullet(content: Range<Int>, isDash: Bool)
    case number(Int, content: Range<Int>, delimiter: UInt8)
    /// What stands between tabs, or between wide gaps.
    case row([Range<Int>])
  }

  init(_ number: Int, of file: SourceFile) {
    let bytes = file.bytes
    var line = file.offsets(ofLine: number)
    // The mark at the start of a file that says UTF-8.
    if line.lowerBound == 0, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { line = 3..<max(3, line.upperBound) }
    range = bytes.withoutSpaces(line)
    indent = range.lowerBound - line.lowerBound
    kind = .text
    guard !range.isEmpty else {
      kind = .empty
      return
    }
    if let item = Self.item(range, bytes) {
      kind = item
    } else if let cells = Self.cells(range, bytes) {
      kind = .row(cells)
    }
  }

  private static func item(_ line: Range<Int>, _ bytes: [UInt8]) -> Kind? {
    func content(after sign: Int, needsSpace: Bool = true) -> Range<Int>? {
      let rest = bytes.withoutSpaces(sign..<line.upperBound)
      return rest.isEmpty || needsSpace && rest.lowerBound == sign ? nil : rest
    }
    for (sign, isDash) in signs where bytes[line].starts(with: sign) {
      return content(after: line.lowerBound + sign.count, needsSpace: isDash).map {
        .bullet(content: $0, isDash: isDash)
      }
    }
    // Some word processors leave the letter whose shape in their own font is a ring.
    if bytes[line].starts(with: [UInt8(ascii: "o"), 0x09]) {
      return content(after: line.lowerBound + 1).map { .bullet(content: $0, isDash: false) }
    }
    var end = line.lowerBound
    while end < line.upperBound, end - line.lowerBound < 3, bytes[end].isDigit { end += 1 }
    guard end > line.lowerBound, end < line.upperBound,
      bytes[end] == UInt8(ascii: ".") || bytes[end] == UInt8(ascii: ")"), let content = content(after: end + 1),
      let number = Int(String(decoding: bytes[line.lowerBound..<end], as: UTF8.self))
    else { return nil }
    return .number(number, content: content, delimiter: bytes[end])
  }

  /// The signs of lists, as bytes; those that also stand in running text need a space behind them.
  private static let signs: [(bytes: [UInt8], isDash: Bool)] =
    ["•", "◦", "▪", "■", "●", "○", "‣", "·", "►", "➢", "\u{F0B7}", "\u{F0A7}"].map { (Array($0.utf8), false) }
    + ["–", "—", "-", "*", "+"].map { (Array($0.utf8), true) }

  private static func cells(_ line: Range<Int>, _ bytes: [UInt8]) -> [Range<Int>]? {
    var cells: [Range<Int>] = []
    var start = line.lowerBound
    var offset = start
    while offset < line.upperBound {
      guard bytes[offset].isBlank else {
        offset += 1
        continue
      }
      var end = offset
      while end < line.upperBound, bytes[end].isBlank { end += 1 }
      if end - offset >= widthOfGap || bytes[offset..<end].contains(0x09) {
        cells.append(start..<offset)
        start = end
      }
      offset = end
    }
    guard !cells.isEmpty else { return nil }
    return cells + [start..<line.upperBound]
  }

  /// So many spaces do not come from a slip of the thumb.
  private static let widthOfGap = 3
}

/// How a line of text looks at its ends, which tells whether the next one goes on with its sentence.
struct PlainTextEdges {
  enum Start { case small, capital, other }
  enum End { case sentence, colon, comma, open }

  var start: Start
  var end: End
  /// How many letters and signs.
  var width: Int
  var firstWordWidth: Int
  var words: Int
  var hasLetters: Bool
  /// An e-mail or web address and nothing else.
  var isAddress: Bool

  init(_ text: String) {
    width = text.count
    let pieces = text.split { $0 == " " || $0 == "\u{A0}" || $0 == "\t" }
    words = pieces.count
    firstWordWidth = pieces.first?.count ?? 0
    hasLetters = text.contains(where: \.isLetter)
    isAddress =
      pieces.count == 1
      && (text.contains("@") || text.hasPrefix("www.") || text.hasPrefix("http://") || text.hasPrefix("https://"))
    let opening: Set<Character> = ["\"", "”", "“", "»", "«", "'", "’", "(", "["]
    start =
      switch text.first(where: { !opening.contains($0) }) {
      case .some(let letter) where letter.isLowercase: .small
      case .some(let letter) where letter.isLetter: .capital
      default: .other
      }
    // Behind the full stop may come a closing mark, or a smile.
    let last = text.last { $0.isLetter || $0.isNumber || ".!?…:,;%€".contains($0) || "؟。।".contains($0) }
    end =
      switch last {
      case ".", "!", "?", "…", "؟", "。", "।": .sentence
      case ":": .colon
      case ",", ";": .comma
      default: .open
      }
  }
}

extension Array where Element == UInt8 {
  /// The range without spaces at its ends, those that keep words together among them.
  fileprivate func withoutSpaces(_ range: Range<Int>) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start < end {
      if self[start].isSpace {
        start += 1
      } else if start + 1 < end, self[start] == 0xC2, self[start + 1] == 0xA0 {
        start += 2
      } else {
        break
      }
    }
    while end > start {
      if self[end - 1].isSpace {
        end -= 1
      } else if end - 1 > start, self[end - 2] == 0xC2, self[end - 1] == 0xA0 {
        end -= 2
      } else {
        break
      }
    }
    return start..<end
  }
}
