import Catalogues
import GuideMarkup
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// What a person says of translations that stand in the catalogues already.
package enum UnitMarking: Sendable, Hashable {
  /// "This change needs no translation": they are taken for translations of today's text. Their state stays.
  case accept
  /// They have been read through; final when nothing more will be done to them.
  case review(isFinal: Bool)
}

/// What is asked for: `kotikaupunki-kemi/terveys#u18`, the page `kotikaupunki-kemi/terveys`, the document
/// `kotikaupunki-kemi`, or `project`, `glossary`, `pictograms`, `interface`. The path of the page or of a catalogue will
/// do for its name.
package struct UnitAddress: Sendable, Hashable {
  package var text: String
  package var document: String
  package var page: String?
  package var unit: String?

  package init(_ text: String) {
    self.text = text
    var path = text[...]
    if let hash = path.firstIndex(of: "#") {
      unit = String(path[path.index(after: hash)...])
      path = path[..<hash]
    }
    for ending in [".md", ".xlf", ".yml", "/"] where path.hasSuffix(ending) { path.removeLast(ending.count) }
    var parts = path.split(separator: "/").drop { $0 == "." }
    if parts.first == "content" { parts.removeFirst() }
    if parts.first == "locales" { parts = parts.dropFirst(2) }
    document = parts.first.map(String.init) ?? ""
    page = parts.count > 1 ? parts.dropFirst().joined(separator: "/") : nil
  }
}

package struct MarkingOutcome: Sendable {
  package var marked: [MarkedUnit]
  /// Nothing was written where this is not empty.
  package var refused: [RefusedUnit]
  /// Units that are as they were asked to be already.
  package var unchanged: Int
  /// The catalogues that were written, from the project's folder.
  package var written: [String]
  package var words: ShownWords
}

package struct MarkedUnit: Sendable, Hashable {
  package var language: LanguageTag
  /// `kotikaupunki-kemi/terveys#u18`
  package var name: String
  package var cataloguePath: String
}

package struct RefusedUnit: Sendable, Hashable {
  package var language: LanguageTag
  package var name: String
  package var reason: Reason

  package enum Reason: String, Sendable {
    /// There is no translation.
    case missing
    /// The translation is of another text: to be accepted or made anew first.
    case stale
    /// Its codes are not those of today's text: a link or a fact has come or gone.
    case codes
    /// Its catalogue has a fault in it, or lies where it cannot be written.
    case faulty
  }
}

package enum MarkingFault: Error, Sendable {
  case unknownLanguage(LanguageTag, known: [LanguageTag], ShownWords)
  case unknownAddress(UnitAddress, ShownWords)
}

/// Marks translations in the catalogues of some languages. All are marked, or where one cannot be, none.
///
/// - Parameters:
///   - languages: empty for all; then a language that has no translation of a unit is passed over.
///   - staleOnly: of a page, only its stale units are asked for.
///   - by: whose word it is.
package func markTranslations(
  _ addresses: [UnitAddress], in languages: [LanguageTag], as marking: UnitMarking, staleOnly: Bool = false,
  by: String, on day: CalendarDate, at root: String
) throws -> MarkingOutcome {
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  let sources = try SiteSources(root: root)
  let words = ShownWords(sources)
  let targets = sources.targetLanguages
  for language in languages where !targets.contains(language) {
    throw MarkingFault.unknownLanguage(language, known: targets, words)
  }
  let texts = MarkableTexts(sources)
  var wanted: [(text: MarkableText, unit: String?)] = []
  for address in addresses {
    let found = texts.named(address)
    guard !found.isEmpty else { throw MarkingFault.unknownAddress(address, words) }
    wanted += found.map { ($0, address.unit) }
  }
  var run = MarkingRun(marking: marking, staleOnly: staleOnly, passesOverMissing: languages.isEmpty, by: by, day: day)
  run.faulty = Set(sources.diagnostics.filter { $0.severity == .error }.map(\.path))
  for language in languages.isEmpty ? targets : targets.filter(languages.contains) {
    for (text, unit) in wanted { run.mark(text, unit: unit, in: language) }
  }
  guard run.refused.isEmpty else {
    return MarkingOutcome(marked: [], refused: run.refused, unchanged: 0, written: [], words: words)
  }
  var written: [String] = []
  for (path, catalogue) in run.catalogues.sorted(by: { $0.key < $1.key }) {
    try Disk.replace("\(root)/\(path)", with: canonicalBytes(of: catalogue))
    written.append(path)
  }
  return MarkingOutcome(
    marked: run.marked, refused: [], unchanged: run.unchanged, written: written, words: words)
}

/// A text with catalogues.
private struct MarkableText {
  var name: String
  var catalogue: CatalogueName
  var text: IdentifiedDocument
  var tables: [LanguageTag: UnitTable]
}

private struct MarkableTexts {
  let sources: SiteSources

  init(_ sources: SiteSources) { self.sources = sources }

  func named(_ address: UnitAddress) -> [MarkableText] {
    let found = pages(address) + (address.page == nil ? records(address.document) : [])
    guard let unit = address.unit else { return found }
    return found.filter { text in text.text.segments.contains { $0.id == unit } }
  }

  private func pages(_ address: UnitAddress) -> [MarkableText] {
    sources.pages.filter { page in
      page.document.name == address.document && (address.page.map { $0 == page.page.name } ?? true)
    }.map { page in
      MarkableText(
        name: "\(page.document.name)/\(page.page.name)",
        catalogue: .page(document: page.document.name, page: page.page.name), text: page.text,
        tables: page.catalogues)
    }
  }

  private func records(_ name: String) -> [MarkableText] {
    let catalogues = sources.recordCatalogues
    switch name {
    case "project":
      return [.init(name: name, catalogue: .project, text: sources.records.project, tables: catalogues.project)]
    case "glossary":
      return [.init(name: name, catalogue: .glossary, text: sources.records.glossary, tables: catalogues.glossary)]
    case "pictograms":
      return [
        .init(name: name, catalogue: .pictograms, text: sources.records.pictograms, tables: catalogues.pictograms)
      ]
    case "interface":
      guard let interface = sources.interfaceToTranslate else { return [] }
      var tables: [LanguageTag: UnitTable] = [:]
      for language in sources.targetLanguages where language != .easyFinnish {
        tables[language] = sources.project.catalogue(language, .interface).catalogue.map(UnitTable.init)
      }
      return [.init(name: name, catalogue: .interface, text: interface.words, tables: tables)]
    default: return []
    }
  }
}

private struct MarkingRun {
  let marking: UnitMarking
  let staleOnly: Bool
  let passesOverMissing: Bool
  let by: String
  let day: CalendarDate
  /// Files with an error in them.
  var faulty: Set<String> = []
  private(set) var catalogues: [String: Catalogue] = [:]
  private(set) var marked: [MarkedUnit] = []
  private(set) var refused: [RefusedUnit] = []
  private(set) var unchanged = 0
  private var done: Set<MarkedUnit> = []

  init(marking: UnitMarking, staleOnly: Bool, passesOverMissing: Bool, by: String, day: CalendarDate) {
    self.marking = marking
    self.staleOnly = staleOnly
    self.passesOverMissing = passesOverMissing
    self.by = by
    self.day = day
  }

  /// - Parameter id: nil for every unit of the text.
  mutating func mark(_ text: MarkableText, unit id: String?, in language: LanguageTag) {
    let path = text.catalogue.path(for: language)
    for wanted in text.text.unitIDs(in: language) where id == nil || wanted == id {
      let name = "\(text.name)#\(wanted)"
      let unit = MarkedUnit(language: language, name: name, cataloguePath: path)
      guard done.insert(unit).inserted,
        let status = text.text.status(of: wanted, in: language, catalogue: text.tables[language])
      else { continue }
      if id == nil, staleOnly, status.condition != .stale { continue }
      // What a catalogue with a fault in it holds is not known: it may well have the translation.
      if faulty.contains(path) {
        refused.append(RefusedUnit(language: language, name: name, reason: .faulty))
      } else if status.condition != .missing {
        mark(unit, wanted, status.condition, of: text, in: language)
      } else if !passesOverMissing {
        refused.append(RefusedUnit(language: language, name: name, reason: .missing))
      }
    }
  }

  private mutating func mark(
    _ unit: MarkedUnit, _ id: String, _ condition: UnitStatus.Condition, of text: MarkableText,
    in language: LanguageTag
  ) {
    guard var catalogue = catalogues[unit.cataloguePath] ?? text.tables[language]?.catalogue,
      let place = catalogue.units.firstIndex(where: { $0.id == id }),
      let index = text.text.segments.firstIndex(where: { $0.id == id })
    else { return }
    switch marking {
    case .accept where condition == .fresh:
      unchanged += 1
      return
    case .accept:
      let today = coded(text.text.document.texts[index].inlines)
      guard catalogue.units[place].hasCodes(of: today) else {
        refused.append(RefusedUnit(language: language, name: unit.name, reason: .codes))
        return
      }
      catalogue.units[place].source = today
      catalogue.units[place].from = text.text.segments[index].hash
      catalogue.units[place].previousSource = nil
    case .review where condition == .stale:
      refused.append(RefusedUnit(language: language, name: unit.name, reason: .stale))
      return
    case .review(let isFinal):
      let state = isFinal ? TranslationState.final : .reviewed
      if catalogue.units[place].state == state, catalogue.units[place].by == by, catalogue.units[place].date == day.iso
      {
        unchanged += 1
        return
      }
      catalogue.units[place].state = state
      // A finer state of another tool belongs to the state that it was set beside.
      catalogue.units[place].subState = nil
      if catalogue.units[place].from == nil { catalogue.units[place].from = text.text.segments[index].hash }
    }
    catalogue.units[place].by = by
    catalogue.units[place].date = day.iso
    catalogues[unit.cataloguePath] = catalogue
    marked.append(unit)
  }
}
