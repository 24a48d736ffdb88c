import Catalogues
import Localisation

/// The words at the head of the table, in the language of whoever made it.
package struct ExchangeWords: Sendable {
  package var number: String
  package var comment: String
  /// Names of the two languages.
  package var source: String
  package var target: String
  /// What stands before the old text of a row that has changed.
  package var changedFrom: String

  package init(number: String, comment: String, source: String, target: String, changedFrom: String) {
    self.number = number
    self.comment = comment
    self.source = source
    self.target = target
    self.changedFrom = changedFrom
  }
}

/// The table for people without translation tools: UTF-8 with a byte order mark, which tells spreadsheets what it is, and
/// RFC 4180: number, easy Finnish, translation, comment, and the id last, where it is not in the way.
func csv(_ page: ExportPage, _ words: ExchangeWords) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  append(
    [
      words.number, "\(words.source) [\(page.sourceTag)]", "\(words.target) [\(page.targetTag)]", words.comment, "id",
    ], to: &bytes)
  for (unit, row) in page.entries {
    append(
      [
        String(row.number), marked(unit.source), unit.target.map(marked) ?? "", comment(unit, row, words),
        page.reference(to: unit),
      ], to: &bytes)
  }
  return bytes
}

/// The notes there are. Lines of the program's own begin with `#` and do not come back: what a row was made from that has
/// changed since, and what the codes are.
private func comment(_ unit: TranslationUnit, _ row: ExportPage.Row, _ words: ExchangeWords) -> String {
  var lines: [String] = []
  if row.freshness == .stale, let previous = unit.previousSource {
    lines.append("# \(words.changedFrom) \(onOneLine(marked(previous)))")
  }
  lines += legend(of: unit.source).map { "# \($0)" }
  lines += unit.notes.map { $0.text.replacing("\r\n", with: "\n") }
  return lines.joined(separator: "\n")
}

/// A table for a spreadsheet: UTF-8 with a byte order mark, RFC 4180, no cell that would run.
package func csvTable(_ rows: [[String]]) -> [UInt8] {
  var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
  for row in rows { append(row, to: &bytes) }
  return bytes
}

private func append(_ cells: [String], to bytes: inout [UInt8]) {
  for (index, cell) in cells.enumerated() {
    if index > 0 { bytes.append(UInt8(ascii: ",")) }
    let cell = guarded(cell)
    // By bytes: a combining mark may follow a quotation mark.
    let utf8 = Array(cell.utf8)
    let needsQuotes =
      utf8.contains { $0 < 0x20 || [0x22, 0x2C, 0x3B].contains($0) } || utf8.first == 0x20 || utf8.last == 0x20
    if needsQuotes { bytes.append(0x22) }
    for byte in utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
    if needsQuotes { bytes.append(0x22) }
  }
  bytes += [0x0D, 0x0A]
}

/// A cell that a spreadsheet would take for a formula gets an apostrophe before it, as people do by hand. One that begins
/// with apostrophes and such a character gets one more, so that every cell comes back as it was.
func guarded(_ cell: String) -> String { looksLikeFormula(cell) ? "'\(cell)" : cell }

func withoutGuard(_ cell: String) -> String {
  guard cell.unicodeScalars.first == "'" else { return cell }
  let rest = String(cell.unicodeScalars.dropFirst())
  return looksLikeFormula(rest) ? rest : cell
}

/// Whether a cell begins with what starts a formula, after any apostrophes: `=`, `+`, `-`, `@`, also in full width, a tab or
/// a carriage return (OWASP, "CSV Injection").
private func looksLikeFormula(_ cell: String) -> Bool {
  guard let first = cell.unicodeScalars.first(where: { $0 != "'" }) else { return false }
  return ["=", "+", "-", "@", "\t", "\r", "＝", "＋", "－", "＠"].contains(first)
}
