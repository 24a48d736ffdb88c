import SourceText

/// The cells of a table (RFC 4180), separated by commas, semicolons or tabs.
struct CSVTable {
  struct Cell {
    var text: String
    /// In bytes of the file.
    var place: Range<Int>
  }

  private(set) var rows: [[Cell]] = []
  /// Where a quotation mark opens that is never closed.
  private(set) var openQuote: Int?
  private let bytes: [UInt8]
  private let separator: UInt8
  private var position: Int

  init(_ file: SourceFile) {
    bytes = file.bytes
    var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    // A line of Excel's own that names the separator.
    let hint = Array("sep=".utf8)
    if bytes[start...].starts(with: hint), start + hint.count < bytes.count {
      separator = bytes[start + hint.count]
      start = bytes[start...].firstIndex(of: 0x0A).map { $0 + 1 } ?? bytes.count
    } else {
      separator = CSVTable.separator(of: bytes[start...])
    }
    position = start
    while position < bytes.count { readRow() }
  }

  /// The one of the three that stands most often in the first row, outside of quotation marks.
  private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
    var counts: [UInt8: Int] = [:]
    var isQuoted = false
    for byte in bytes {
      if byte == quote { isQuoted.toggle() }
      if isQuoted { continue }
      if byte == 0x0A || byte == 0x0D { break }
      counts[byte, default: 0] += 1
    }
    let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
    return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? UInt8(ascii: ",")
  }

  private static let quote = UInt8(ascii: "\"")

  private mutating func readRow() {
    var cells: [Cell] = []
    while true {
      cells.append(readCell())
      guard position < bytes.count else { break }
      let byte = bytes[position]
      position += 1
      if byte == separator { continue }
      if byte == 0x0D, position < bytes.count, bytes[position] == 0x0A { position += 1 }
      break
    }
    rows.append(cells)
  }

  /// Up to the separator or line end that ends the cell.
  private mutating func readCell() -> Cell {
    let start = position
    var text: [UInt8] = []
    var opened: Int?
    while position < bytes.count {
      let byte = bytes[position]
      if let begun = opened {
        if byte == Self.quote {
          if position + 1 < bytes.count, bytes[position + 1] == Self.quote {
            text.append(byte)
            position += 1
          } else {
            opened = nil
          }
        } else {
          text.append(byte)
        }
        position += 1
        if position == bytes.count, opened != nil { openQuote = begun }
        continue
      }
      if byte == separator || byte == 0x0A || byte == 0x0D { break }
      // Only the first character of a cell opens; a quotation mark further on is one of the text.
      if byte == Self.quote, position == start { opened = position } else { text.append(byte) }
      position += 1
      if position == bytes.count, let opened { openQuote = opened }
    }
    return Cell(text: String(decoding: text, as: UTF8.self), place: start..<position)
  }
}
