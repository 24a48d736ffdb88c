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

  /// How many columns a terminal takes for a text: marks that stand on a letter none, wide letters and emoji two.
  static func columns(_ text: String) -> Int {
    if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.utf8.count }
    return text.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ character: Character) -> Int {
    let scalars = character.unicodeScalars
    // A letter or sign that is asked to look like an emoji, and what is put together of several.
    if scalars.contains(where: { $0.value == 0xFE0F || $0.properties.isEmojiPresentation }) { return 2 }
    return scalars.reduce(0) { $0 + columns($1) }
  }

  private static func columns(_ scalar: Unicode.Scalar) -> Int {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: 0
    default: isWide(scalar) ? 2 : 1
    }
  }

  /// Whether a letter of the text is read from right to left: some terminals then turn the line round, and some do not.
  static func mayBeTurned(_ text: String) -> Bool {
    // Hebrew, the first of those scripts, begins at U+0590, the bytes D6 90.
    guard text.utf8.contains(where: { $0 >= 0xD6 }) else { return false }
    return text.unicodeScalars.contains { scalar in
      switch scalar.value {
      case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFC, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
      default: false
      }
    }
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

  /// East Asian wide letters (UAX #11), by their blocks.
  private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x20000...0x3FFFD:
      true
    default: false
    }
  }
}
