import Catalogues
import SourceText

/// Reads the table as spreadsheets give it back: with commas, semicolons or tabs, its rows sorted or some of them gone,
/// columns moved or hidden. A row is known by its id alone.
func readCSV(_ file: SourceFile) -> (returned: ReturnedFile?, diagnostics: [Diagnostic]) {
  let table = CSVTable(file)
  var reader = CSVRowReader(file)
  if let open = table.openQuote {
    reader.report("csv-open-quote", [:], at: open..<open + 1)
    return (nil, reader.diagnostics)
  }
  // Who sorts the rows may sort the head among them.
  let headIndex = table.rows.firstIndex(where: reader.isHead) ?? 0
  guard table.rows.indices.contains(headIndex),
    let columns = reader.columns(of: table.rows[headIndex], rows: table.rows)
  else {
    reader.report("csv-no-id-column", [:], at: 0..<0)
    return (nil, reader.diagnostics)
  }
  reader.readLanguages(table.rows[headIndex], columns)
  for (index, cells) in table.rows.enumerated() where !(columns.hasHead && index == headIndex) {
    reader.read(cells, columns)
  }
  return (reader.returned, reader.diagnostics)
}

struct CSVColumns {
  var source: Int?
  var target: Int
  var comment: Int?
  var id: Int
  var count: Int
  var hasHead: Bool
}

private struct CSVRowReader {
  let file: SourceFile
  var returned: ReturnedFile
  var diagnostics: [Diagnostic] = []

  init(_ file: SourceFile) {
    self.file = file
    returned = ReturnedFile(file, .csv)
  }

  /// Which column is which, by the head: the ids under `id`, the languages with their tags in brackets, easy Finnish
  /// before the translation, the comment after it. Without such a head the column of ids tells itself, and the others
  /// stand as they left.
  func columns(of head: [CSVTable.Cell], rows: [[CSVTable.Cell]]) -> CSVColumns? {
    guard let id = head.firstIndex(where: isNameOfIDs) ?? columnOfIDs(rows) else { return nil }
    let tagged = head.indices.filter { $0 != id && tag(in: head[$0].text) != nil }
    if isHead(head), let target = tagged.dropFirst().first ?? tagged.first {
      return CSVColumns(
        source: tagged.count > 1 ? tagged[0] : nil, target: target,
        comment: head.indices.first { $0 > target && $0 != id }, id: id, count: head.count, hasHead: true)
    }
    guard id >= 3 else { return nil }
    return CSVColumns(
      source: 1, target: 2, comment: id > 3 ? 3 : nil, id: id, count: max(head.count, id + 1),
      hasHead: ReturnedRow.split(reference: head.indices.contains(id) ? head[id].text.trimmed : "") == nil)
  }

  /// Whether it is the row that names the columns.
  func isHead(_ cells: [CSVTable.Cell]) -> Bool {
    cells.contains { tag(in: $0.text) != nil } && cells.contains(where: isNameOfIDs)
  }

  private func isNameOfIDs(_ cell: CSVTable.Cell) -> Bool { cell.text.trimmed.lowercased() == "id" }

  /// The last column with nothing but ids below its first row.
  private func columnOfIDs(_ rows: [[CSVTable.Cell]]) -> Int? {
    (0..<(rows.map(\.count).max() ?? 0)).last { column in
      let cells = rows.dropFirst(rows.count > 1 ? 1 : 0).filter { $0.indices.contains(column) }
        .map { $0[column].text.trimmed }.filter { !$0.isEmpty }
      return !cells.isEmpty && cells.allSatisfy { ReturnedRow.split(reference: $0) != nil }
    }
  }

  /// `ar` of `العربية [ar]`.
  private func tag(in text: String) -> String? {
    let text = String(String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .format }))
      .trimmed
    guard text.last == "]", let open = text.lastIndex(of: "[") else { return nil }
    let tag = text[text.index(after: open)...].dropLast()
    return tag.isEmpty || !tag.utf8.allSatisfy({ $0 == 0x2D || Character(Unicode.Scalar($0)).isASCIILetterOrDigit })
      ? nil : String(tag)
  }

  mutating func readLanguages(_ head: [CSVTable.Cell], _ columns: CSVColumns) {
    guard columns.hasHead else { return }
    func named(_ column: Int?) -> Located<String>? {
      guard let column, head.indices.contains(column) else { return nil }
      return tag(in: head[column].text).map { Located($0, at: file.range(head[column].place)) }
    }
    returned.sourceTag = named(columns.source)
    returned.targetTag = named(columns.target)
  }

  mutating func read(_ cells: [CSVTable.Cell], _ columns: CSVColumns) {
    guard let first = cells.first, let last = cells.last, cells.contains(where: { !$0.text.trimmed.isEmpty }) else {
      return
    }
    let place = first.place.lowerBound..<last.place.upperBound
    func text(_ column: Int?) -> String {
      guard let column, cells.indices.contains(column) else { return "" }
      return withoutGuard(cells[column].text)
    }
    if cells.dropFirst(columns.count).contains(where: { !$0.text.trimmed.isEmpty }) {
      report("csv-extra-cells", ["cells": .count(cells.count), "columns": .count(columns.count)], at: place)
      return
    }
    guard let reference = ReturnedRow.split(reference: text(columns.id).trimmed) else {
      let words = text(columns.target).isEmpty ? text(columns.source) : text(columns.target)
      report("exchange-no-unit-id", ["text": .text(String(words.prefix(40)))], at: place)
      return
    }
    var row = ReturnedRow(page: reference.page, id: reference.id, place: file.range(place))
    let targetText = text(columns.target)
    if cells.indices.contains(columns.target) { row.targetPlace = file.range(cells[columns.target].place) }
    if isLost(targetText) {
      report("exchange-letters-lost", ["unit": .text(row.id)], at: row.targetPlace.offsets)
      return
    }
    let lines = text(columns.comment).replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    let known = readLegend(lines.filter { $0.hasPrefix("# ") }.map { String($0.dropFirst(2)) })
    let comment = lines.filter { !$0.hasPrefix("#") }.joined(separator: "\n").trimmed
    let (source, sourceFaults) = readMarked(text(columns.source), legend: known)
    let (target, faults) = readMarked(targetText, legend: known)
    row.source = isBlank(source) || !sourceFaults.isEmpty ? nil : source
    row.target = isBlank(target) ? nil : target
    row.codeFaults = faults
    if !comment.isEmpty { row.notes = [Note(comment, category: translatorCategory)] }
    returned.rows.append(row)
  }

  /// A spreadsheet that saves in an old encoding puts a question mark for each letter that it lacks.
  private func isLost(_ text: String) -> Bool {
    text.contains("??") && !text.contains { $0.isLetter }
  }

  mutating func report(_ name: String, _ arguments: [String: MessageArgument], at offsets: Range<Int>) {
    diagnostics.append(Diagnostic(.error, name, arguments, at: file.range(offsets)))
  }
}

extension Character {
  fileprivate var isASCIILetterOrDigit: Bool { isASCII && (isLetter || isNumber) }
}
