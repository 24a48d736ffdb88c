import Catalogues
import GuideMarkup
package import ICU
package import Localisation
import ProjectFiles
package import SourceText

/// What `status` found.
package struct StatusOutcome: Sendable {
  package var report: StatusReport
  package var diagnostics: [Diagnostic]
  package var words: ShownWords
  /// File names of pages that are not called by their source's name.
  var slugs: [PageAddress: String]
  var theme: Theme
}

package enum StatusFault: Error, Sendable {
  case unknownLanguage(LanguageTag, known: [LanguageTag], ShownWords)
  case unknownDocument(String, known: [String], ShownWords)
}

/// How every text of a project stands in every language, derived from its catalogues today, and how its documents stand.
///
/// - Parameters:
///   - languages: those that are asked for; empty for all.
///   - documents: those that are asked for, by name; empty for all.
package func translationStatus(
  at root: String, today: CalendarDate, languages: [LanguageTag] = [], documents: [String] = []
) throws -> StatusOutcome {
  let sources = try SiteSources(root: root)
  let words = ShownWords(sources)
  let targets = sources.targetLanguages
  for language in languages where !targets.contains(language) {
    throw StatusFault.unknownLanguage(language, known: targets, words)
  }
  let asked = languages.isEmpty ? targets : targets.filter(languages.contains)
  let status = TranslationStatus(sources)
  let known = status.documentNames
  for document in documents where !known.contains(document) {
    throw StatusFault.unknownDocument(document, known: known, words)
  }
  func isAsked(_ document: String) -> Bool { documents.isEmpty || documents.contains(document) }
  let report = StatusReport(
    today: today, source: sources.project.settings.source,
    translations: asked.flatMap { language in
      status.translations(into: language).filter { isAsked($0.document) }
    },
    documents: status.care(today: today).filter { isAsked($0.name) })
  return StatusOutcome(
    report: report,
    diagnostics: sources.diagnostics.withoutConsequences(in: sources.project).sorted(by: Diagnostic.precedes),
    words: words, slugs: sources.slugs, theme: sources.project.settings.theme)
}

extension SiteSources {
  fileprivate var slugs: [PageAddress: String] {
    var slugs: [PageAddress: String] = [:]
    for page in pages { slugs[page.text.address] = page.page.matter.slug?.value }
    return slugs
  }
}

struct TranslationStatus {
  private let sources: SiteSources
  private let interface: (words: IdentifiedDocument, forReaders: IdentifiedDocument, isOwn: Bool)?

  init(_ sources: SiteSources) {
    self.sources = sources
    interface = sources.interfaceToTranslate
  }

  private var project: Project { sources.project }

  /// What may be asked for.
  var documentNames: [String] {
    var names = project.documents.map(\.name)
    for stray in sources.strayCatalogues where !names.contains(stray.document) { names.append(stray.document) }
    return names + records.map(\.name) + (interface == nil ? [] : ["interface"])
  }

  private var records:
    [(name: String, catalogue: CatalogueName, text: IdentifiedDocument, tables: [LanguageTag: UnitTable])]
  {
    let all = [
      ("project", CatalogueName.project, sources.records.project, sources.recordCatalogues.project),
      ("glossary", .glossary, sources.records.glossary, sources.recordCatalogues.glossary),
      ("pictograms", .pictograms, sources.records.pictograms, sources.recordCatalogues.pictograms),
    ]
    return all.filter { !$0.2.document.texts.isEmpty }
  }

  func translations(into language: LanguageTag) -> [DocumentTranslation] {
    var translations: [DocumentTranslation] = []
    func place(of document: String) -> Int {
      if let known = translations.firstIndex(where: { $0.document == document }) { return known }
      translations.append(DocumentTranslation(language: language, document: document))
      return translations.count - 1
    }
    for page in sources.pages where page.document.matter.isMade(in: language) {
      let name = page.document.name
      add(
        page.text, .page(document: name, page: page.page.name), called: "\(name)/\(page.page.name)",
        address: page.isPublished ? page.text.address : nil, table: page.catalogues[language],
        to: &translations[place(of: name)])
    }
    for stray in sources.strayCatalogues {
      guard let catalogue = stray.catalogues[language] else { continue }
      let name = "\(stray.document)/\(stray.page)"
      let path = CatalogueName.page(document: stray.document, page: stray.page).path(for: language)
      let units = catalogue.units.map { UnitStatus(orphan: $0) }
      let place = place(of: stray.document)
      for unit in units { translations[place].counts.add(.orphan, unit.state) }
      translations[place].pages.append(
        PageTranslation(name: name, cataloguePath: path, address: nil, units: units))
    }
    for (name, catalogue, text, tables) in records {
      add(text, catalogue, called: name, address: nil, table: tables[language], to: &translations[place(of: name)])
    }
    if let interface, language != .easyFinnish {
      let own = project.catalogue(language, .interface).catalogue
      // As `translate update` has it: a language that the program speaks already needs no catalogue of the project.
      if own != nil || interface.isOwn && Project.shippedInterface(language) == nil {
        let wanted = own?.speaksAtTerminal == true ? interface.words : interface.forReaders
        add(
          wanted, .interface, called: "interface", address: nil, table: own.map(UnitTable.init),
          to: &translations[place(of: "interface")])
      }
    }
    return translations
  }

  private func add(
    _ text: IdentifiedDocument, _ catalogue: CatalogueName, called name: String, address: PageAddress?,
    table: UnitTable?, to translation: inout DocumentTranslation
  ) {
    let units = text.unitsToLookAt(in: translation.language, catalogue: table, &translation.counts)
    translation.pages.append(
      PageTranslation(
        name: name, cataloguePath: catalogue.path(for: translation.language), address: address, units: units))
  }

  func care(today: CalendarDate) -> [DocumentCare] {
    project.documents.map { document in
      let day = document.matter.reviewBy?.value
      return DocumentCare(
        name: document.name, path: document.index.file.path, owner: document.matter.owner.value, reviewBy: day,
        isOverdue: day.map { isPast($0, on: today) } ?? false,
        approval: sources.approvals[document.name] ?? .unapproved)
    }
  }
}

extension DocumentMatter {
  /// Whether the document is made in a language; all are, unless it names some.
  func isMade(in language: LanguageTag) -> Bool { languages?.contains { $0.value == language } ?? true }
}
