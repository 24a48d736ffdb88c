package import Catalogues
package import ICU
package import Localisation
package import SourceText
import XML

/// A catalogue that rows come back into.
package struct ImportTarget: Sendable {
  package var text: IdentifiedDocument
  package var source: LanguageTag
  package var language: LanguageTag
  /// As it lies in the project; nil where there is none yet.
  package var catalogue: Catalogue?

  package init(text: IdentifiedDocument, source: LanguageTag, language: LanguageTag, catalogue: Catalogue?) {
    self.text = text
    self.source = source
    self.language = language
    self.catalogue = catalogue
  }
}

/// Whose word an import is, and of which day.
package struct ImportRecord: Sendable, Hashable {
  package var by: String?
  package var date: CalendarDate

  package init(by: String?, date: CalendarDate) {
    self.by = by
    self.date = date
  }
}

/// What came of the rows of one catalogue.
package struct ImportResult: Sendable {
  /// Brought up to date, with what came back; nil where nothing has changed.
  package var catalogue: Catalogue?
  package var diagnostics: [Diagnostic] = []
  /// Units whose words have changed.
  package var changed = 0
  /// Units of which only the state or the notes have.
  package var noted = 0
  package var unchanged = 0
}

/// Puts rows that came back into a catalogue.
///
/// Freshness comes from the source that came *back*: a text that has changed since the file left gets its translation as
/// a stale one. What is empty erases nothing, and what is the same changes nothing. With an error among the diagnostics
/// the catalogue is not to be written.
package func imported(
  _ rows: [ReturnedRow], notes: [Note] = [], into target: ImportTarget, record: ImportRecord
) -> ImportResult {
  var importing = Importing(target, record)
  importing.checkThatTextsAreOurs(rows)
  for row in importing.withoutDoubles(rows) { importing.take(row) }
  importing.add(notes)
  return importing.finish()
}

private struct Importing {
  private let record: ImportRecord
  private var catalogue: Catalogue
  private var indices: [String: Int]
  private let hashes: [String: String]
  private var result = ImportResult()
  private var hasChanged = false

  init(_ target: ImportTarget, _ record: ImportRecord) {
    self.record = record
    catalogue = updatedCatalogue(
      of: target.text, source: target.source, language: target.language, from: target.catalogue)
    indices = Dictionary(
      catalogue.units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    hashes = Dictionary(target.text.segments.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
  }

  func finish() -> ImportResult {
    var result = result
    result.catalogue = hasChanged ? catalogue : nil
    return result
  }

  // MARK: Whether they are rows of this catalogue

  /// A file of another project may name the same page and the same ids: then none of its texts is one of ours.
  mutating func checkThatTextsAreOurs(_ rows: [ReturnedRow]) {
    let compared = rows.filter { $0.source != nil && indices[$0.id] != nil }
    guard compared.count > 1, let first = compared.first else { return }
    let isOurs = compared.contains { row in
      guard let index = indices[row.id] else { return false }
      let unit = catalogue.units[index]
      let hash = sourceHash(of: described(row.source ?? [], by: unit))
      return hash == hashes[row.id] || hash == unit.from || hash == sourceHash(of: unit.source)
    }
    if !isOurs {
      report(
        .error, "exchange-other-texts", ["page": .text(catalogue.original), "count": .count(compared.count)],
        at: first.place)
    }
  }

  /// A row that stands twice is taken once when both say the same.
  mutating func withoutDoubles(_ rows: [ReturnedRow]) -> [ReturnedRow] {
    var taken: [String: ReturnedRow] = [:]
    var result: [ReturnedRow] = []
    for row in rows {
      guard let first = taken[row.id] else {
        taken[row.id] = row
        result.append(row)
        continue
      }
      if row.target != nil, row.target.map(comparable) != first.target.map(comparable) {
        report(.error, "exchange-doubled-unit", ["unit": .text(row.id)], at: row.place)
      }
    }
    return result
  }

  // MARK: One row

  mutating func take(_ row: ReturnedRow) {
    guard let index = indices[row.id] else {
      // An empty row that nobody knows has nothing to lose.
      if row.target != nil || !row.notes.isEmpty {
        report(.warning, "exchange-unknown-unit", ["unit": .text(row.id), "page": .text(row.page.name)], at: row.place)
      }
      return
    }
    var unit = catalogue.units[index]
    let hasNotes = addNotes(row.notes, to: &unit)
    let hasMore = add(row.preserved, to: &unit)
    let noted = hasNotes || hasMore
    var isChanged = false
    var isMoved = false
    if let target = row.target {
      if unit.target.map(comparable) == comparable(target), row.codeFaults.isEmpty {
        isMoved = confirm(&unit, row, target)
      } else {
        isChanged = translate(&unit, row, target)
      }
    }
    if isChanged {
      result.changed += 1
    } else if noted || isMoved {
      result.noted += 1
    } else {
      result.unchanged += 1
    }
    guard isChanged || noted || isMoved else { return }
    catalogue.units[index] = unit
    hasChanged = true
  }

  /// New words for a unit.
  private mutating func translate(_ unit: inout TranslationUnit, _ row: ReturnedRow, _ target: [CodedText]) -> Bool {
    guard let returned = row.source else {
      report(.error, "exchange-no-source", ["unit": .text(row.id)], at: row.place)
      return false
    }
    let source = described(returned, by: unit)
    guard areCodesRight(row, source: source, target: target) else { return false }
    let hash = sourceHash(of: source)
    if hash != hashes[row.id] {
      // Somebody has translated today's text since the file left.
      if let today = hashes[row.id], unit.hashTranslatedFrom == today {
        report(.warning, "exchange-older-than-catalogue", ["unit": .text(row.id)], at: row.place)
        return false
      }
      report(.warning, "exchange-outdated-source", ["unit": .text(row.id)], at: row.place)
    }
    unit.target = withoutRanges(completed(target, from: codesByID(of: unit.source), codesByID(of: source)))
    unit.from = hash
    unit.previousSource = hash == hashes[row.id] ? nil : source
    // A tool that leaves our mark of a stale text and writes other words knows no states.
    unit.state = row.isMarkedStale ? .translated : row.state ?? .translated
    unit.subState = row.subState
    unit.by = record.by
    unit.date = record.date.iso
    return true
  }

  /// The same words: perhaps somebody has said more of them. A translation that was stale and comes back with a state is
  /// right for the text that it came back with.
  private func confirm(_ unit: inout TranslationUnit, _ row: ReturnedRow, _ target: [CodedText]) -> Bool {
    let before = unit
    // What a tool has marked in the translation belongs to it.
    if annotationCount(target) > annotationCount(unit.target ?? []) {
      unit.target = withoutRanges(target)
    }
    if let state = row.state, !row.isMarkedStale {
      let hash = row.source.map { sourceHash(of: described($0, by: unit)) }
      if state > .initial, let hash, unit.hashTranslatedFrom != hash, hash == hashes[row.id] {
        unit.from = hash
        unit.previousSource = nil
        unit.state = state
        unit.by = record.by
        unit.date = record.date.iso
      } else if state == .initial || state > unit.state {
        unit.state = state
      }
      unit.subState = row.subState ?? unit.subState
    }
    return unit.state != before.state || unit.from != before.from || unit.subState != before.subState
      || unit.target.map(withoutRanges) != before.target.map(withoutRanges)
  }

  /// Whether every code of the source is there once, and in its place; a term mark may be missing.
  private mutating func areCodesRight(_ row: ReturnedRow, source: [CodedText], target: [CodedText]) -> Bool {
    guard row.codeFaults.isEmpty else {
      for fault in row.codeFaults {
        report(.error, fault.name, ["code": .text(fault.code), "unit": .text(row.id)], at: row.targetPlace)
      }
      return false
    }
    let own = codesByID(of: source)
    var unit = TranslationUnit(
      id: row.id, source: withoutTerms(source), target: withoutTerms(completed(target, from: own)))
    unit.places.target = row.targetPlace
    let faults = codeDiagnostics(of: unit, in: row.place.file)
    result.diagnostics += faults
    return faults.isEmpty
  }

  // MARK: Notes and what else tools add

  private func addNotes(_ notes: [Note], to unit: inout TranslationUnit) -> Bool {
    let count = unit.notes.count
    for note in new(notes, besides: unit.notes) { unit.notes.append(note) }
    return unit.notes.count > count
  }

  mutating func add(_ notes: [Note]) {
    for note in new(notes, besides: catalogue.notes) {
      catalogue.notes.append(note)
      hasChanged = true
    }
  }

  /// A comment that came back with lines of older notes brings only its new ones.
  private func new(_ notes: [Note], besides known: [Note]) -> [Note] {
    var lines = Set(known.flatMap { $0.text.lines })
    var result: [Note] = []
    for note in notes where !known.contains(where: { $0.text.trimmed == note.text.trimmed }) {
      let added = note.text.lines.filter { !lines.contains($0) }
      guard !added.isEmpty else { continue }
      lines.formUnion(added)
      var fresh = note
      if note.category == translatorCategory { fresh.text = added.joined(separator: "\n") }
      result.append(fresh)
    }
    return result
  }

  /// Elements and attributes of modules and other tools.
  private func add(_ preserved: TranslationUnit.Preserved, to unit: inout TranslationUnit) -> Bool {
    let known = Set(unit.preserved.children.map(withoutLayout))
    let children = preserved.children.filter { !known.contains(withoutLayout($0)) }
    let attributes = preserved.unit.filter { attribute in
      !attribute.name.namespace.isEmpty
        && !unit.preserved.unit.contains {
          $0.name.matches(attribute.name.local, in: attribute.name.namespace) && $0.value == attribute.value
        }
    }
    unit.preserved.children += children
    for attribute in attributes {
      unit.preserved.unit.removeAll { $0.name.matches(attribute.name.local, in: attribute.name.namespace) }
      unit.preserved.unit.append(attribute)
    }
    return !children.isEmpty || !attributes.isEmpty
  }

  private mutating func report(
    _ severity: Severity, _ name: String, _ arguments: [String: MessageArgument], at place: SourceRange
  ) {
    result.diagnostics.append(Diagnostic(severity, name, arguments, at: place))
  }
}

// MARK: Codes

/// A source that came back, with what today's text knows of codes that the file only numbers.
private func described(_ source: [CodedText], by unit: TranslationUnit) -> [CodedText] {
  withoutRanges(completed(source, from: codesByID(of: unit.source)))
}

/// Each code that only has an id, or that is the same kind of thing, as one of the lists knows it; the first that does.
private func completed(_ text: [CodedText], from lists: [String: Code]...) -> [CodedText] {
  func complete(_ code: Code) -> Code {
    guard code.kind == .other || lists.contains(where: { $0[code.id]?.kind == code.kind }), code.form == .code else {
      return code
    }
    guard
      var known = lists.lazy.compactMap({ $0[code.id] }).first(where: { code.kind == .other || $0.kind == code.kind })
    else { return code }
    // What another tool has written on it is kept.
    known.attributes += code.attributes.filter { added in
      added.name.prefix != "" && !known.attributes.contains { $0.name == added.name }
    }
    known.range = code.range
    return known
  }
  return text.map { completedPiece($0, complete) }
}

private func completedPiece(_ piece: CodedText, _ complete: (Code) -> Code) -> CodedText {
  switch piece {
  case .text: piece
  case .placeholder(let code): .placeholder(complete(code))
  case .paired(let code, let inner): .paired(complete(code), inner.map { completedPiece($0, complete) })
  }
}

/// The text as every format can tell it: words, and codes by their id alone, remarks of tools left out.
private func comparable(_ text: [CodedText]) -> [CodedText] {
  func bare(_ text: [CodedText]) -> [CodedText] {
    text.flatMap { piece -> [CodedText] in
      switch piece {
      case .text(let words, _): return [.text(words.replacing("\r\n", with: "\n"), nil)]
      case .placeholder(let code):
        return code.form == .code ? [.placeholder(Code(id: code.id, kind: .other))] : []
      case .paired(let code, let inner):
        return code.kind == .annotation ? bare(inner) : [.paired(Code(id: code.id, kind: .other), bare(inner))]
      }
    }
  }
  return withoutRanges(bare(text))
}

/// How many remarks of other tools stand in a text.
private func annotationCount(_ text: [CodedText]) -> Int {
  text.reduce(0) { count, piece in
    switch piece {
    case .text: count
    case .placeholder(let code): code.kind == .annotation ? count + 1 : count
    case .paired(let code, let inner): count + annotationCount(inner) + (code.kind == .annotation ? 1 : 0)
    }
  }
}

/// A node without the white space between its elements, and without places: what a tool that indents leaves the same.
private func withoutLayout(_ node: XMLNode) -> XMLNode {
  guard case .element(let element) = node else { return node }
  var bare = XMLElement(
    XMLName(element.name.local, namespace: element.name.namespace),
    attributes: element.attributes.map { XMLAttribute(XMLName($0.name.local, namespace: $0.name.namespace), $0.value) })
  bare.children = element.children.compactMap { child in
    switch child {
    case .text(let text, _): text.allSatisfy(\.isWhitespace) ? nil : .text(text, nil)
    case .element, .comment, .processingInstruction: withoutLayout(child)
    }
  }
  return .element(bare)
}

extension String {
  /// Its lines without the white space round them, and without empty ones.
  fileprivate var lines: [String] {
    split(whereSeparator: \.isNewline).map(\.trimmed).filter { !$0.isEmpty }
  }
}
