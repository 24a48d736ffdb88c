package import ICU
package import Localisation
package import ProjectFiles
package import SourceText

/// Every fact of a project: its value, where it is used, and whether somebody has checked it of late.
package struct FactList: Sendable {
  /// In the order of `facts.yml`.
  package var records: [Record]
  package var diagnostics: [Diagnostic]
  package var words: ShownWords

  package struct Record: Sendable {
    package var key: Located<String>
    package var name: String
    package var owner: String?
    package var source: String?
    package var checked: Located<CalendarDate>?
    package var check: FactCheck
    /// In the order of the record.
    package var parts: [Part]
  }

  package struct Part: Sendable {
    package var name: Located<String>
    package var type: FactType
    /// As the source language writes it.
    package var value: String
    /// By path and place; those of directives that show the whole record too.
    package var uses: [FactUse]
  }
}

extension FactList.Record {
  /// The places where the record is used, each once.
  package var uses: [FactUse] {
    var seen: Set<SourceRange> = []
    return parts.flatMap(\.uses).filter { seen.insert($0.range).inserted }.sorted(by: FactUse.precedes)
  }

  package var isOverdue: Bool {
    if case .overdue = check { true } else { false }
  }
}

/// Lists the facts of a project and writes nothing.
///
/// - Parameter today: the day from which the age of a check is judged.
package func listFacts(at root: String, today: CalendarDate) throws -> FactList {
  let sources = try SiteSources(root: root)
  return FactList(
    records: try factRecords(of: sources, today: today),
    diagnostics: sources.diagnostics.withoutConsequences(in: sources.project).sorted(by: Diagnostic.precedes),
    words: ShownWords(sources))
}

private func factRecords(of sources: SiteSources, today: CalendarDate) throws -> [FactList.Record] {
  let project = sources.project
  let writer = try Localiser(index: sources.index).factWriter(for: project.settings.source)
  let uses = Dictionary(grouping: sources.factUses.sorted(by: FactUse.precedes), by: \.record)
  return project.facts.records.map { record in
    let own = uses[record.key.value] ?? []
    return FactList.Record(
      key: record.key, name: record.name.value, owner: record.owner?.value, source: record.source?.value,
      checked: record.checked, check: record.check(on: today, within: project.settings.factsCheckedWithin),
      parts: record.parts.map { part in
        FactList.Part(
          name: part.name, type: part.value.type,
          value: writer.write(record: record.key.value, part: part.name.value)?.text ?? "",
          uses: own.filter { use in
            use.part.map { $0 == part.name.value } ?? part.value.type.isWayToReach
          })
      })
  }
}

/// What `check` says of facts that nobody has looked at for too long: for information, because the words of the page
/// are right until somebody finds that they are not.
func overdueFacts(of sources: SiteSources, today: CalendarDate) throws -> [Diagnostic] {
  try factRecords(of: sources, today: today).compactMap { record -> Diagnostic? in
    guard case .overdue(let since) = record.check, let checked = record.checked else { return nil }
    let uses = record.uses
    let pages = uses.map(\.range.file.path).reduce(into: [String]()) { if $0.last != $1 { $0.append($1) } }
    return Diagnostic(
      .information, "facts-check-overdue",
      [
        "name": .text(record.name), "checked": .date(checked.value), "until": .date(since),
        "places": .count(uses.count), "count": .count(pages.count),
      ], at: checked.range,
      notes: pages.isEmpty
        ? [] : [DiagnosticNote("used-on-pages", ["pages": .text(pages.joined(separator: ", "))])])
  }
}

extension MessageArgument {
  fileprivate static func date(_ day: CalendarDate) -> MessageArgument {
    .date(year: day.year, month: day.month, day: day.day)
  }
}

extension SiteSources {
  /// Every use of a fact in the project.
  fileprivate var factUses: [FactUse] {
    pages.flatMap { Localisation.factUses(in: $0.text.document) } + Localisation.factUses(in: project)
      + [records.project, records.glossary, records.pictograms].flatMap { Localisation.factUses(in: $0.document) }
  }
}

extension FactUse {
  fileprivate static func precedes(_ left: FactUse, _ right: FactUse) -> Bool {
    let (leftPath, rightPath) = (left.range.file.path, right.range.file.path)
    if leftPath != rightPath { return leftPath.utf8.lexicographicallyPrecedes(rightPath.utf8) }
    return left.range.offsets.lowerBound < right.range.offsets.lowerBound
  }
}
