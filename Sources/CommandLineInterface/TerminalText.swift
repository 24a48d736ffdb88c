/// Text for a terminal, where every character has its columns.
enum TerminalText {
  /// A text on one line: what would move the carets, turn the line round or command the terminal becomes a space.
  static func shown(_ text: String) -> String {
    // Most texts hold nothing of the kind, and a finding shows three.
    if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
    return String(text.map { isInvisible($0) ? " " : $0 })
  }

  private static func isInvisible(_ character: Character) -> Bool {
    if character.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) { return true }
    guard character.unicodeScalars.count == 1, let scalar = character.unicodeScalars.first else { return false }
    return switch scalar.properties.generalCategory {
    case .format, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }

  /// How many columns a terminal takes for a text: combining marks none, wide letters two.
  static func columns(_ text: String) -> Int {
    text.reduce(0) { $0 + ($1.unicodeScalars.contains { isWide($0) } ? 2 : 1) }
  }

  /// Rows with their columns under each other; the last one is as wide as it is.
  static func table(_ rows: [[String]]) -> [String] {
    let count = rows.map(\.count).max() ?? 0
    let widths = (0..<count).map { column in rows.map { column < $0.count ? columns($0[column]) : 0 }.max() ?? 0 }
    return rows.map { row in
      row.enumerated().map { column, text in
        column == row.count - 1 ? text : text + String(repeating: " ", count: widths[column] - columns(text))
      }.joined(separator: "  ")
    }
  }

  /// Lines of at most so many columns, broken between words, each behind the same indent. A line end of the text stays.
  static func wrapped(_ text: String, indent: String = "", width: Int = 98) -> [String] {
    var lines: [String] = []
    for paragraph in text.split(separator: "\n", omittingEmptySubsequences: false) {
      var line = ""
      for word in paragraph.split(separator: " ") {
        if !line.isEmpty, columns(indent) + columns(line) + 1 + columns(String(word)) > width {
          lines.append(indent + line)
          line = ""
        }
        line += line.isEmpty ? String(word) : " \(word)"
      }
      lines.append(line.isEmpty ? "" : indent + line)
    }
    return lines
  }

  /// East Asian wide letters and emoji (UAX #11), by their blocks.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
