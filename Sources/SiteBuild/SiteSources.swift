package import Catalogues
import GuideMarkup
package import ICU
package import Localisation
package import Pictograms
package import ProjectFiles
package import SourceText

/// All that a site is made of: read, parsed, and every text with its id.
package struct SiteSources: Sendable {
  package var project: Project
  package var pages: [SourcePage]
  package var records: IdentifiedRecords
  package var recordCatalogues: RecordCatalogues
  package var pictures: Pictures
  package var words: InterfaceWords
  package var index: SiteIndex
  /// Whether somebody has approved today's text, by the name of the document.
  package var approvals: [String: ApprovalState]
  /// Catalogues of pages that are gone.
  package var strayCatalogues: [StrayCatalogue]
  /// What is wrong so far, in every file.
  package var diagnostics: [Diagnostic]
  /// Of them, what was found while the project and its pages were read, and what in each thing that all pages share.
  private(set) var readingFaults: [Diagnostic]
  private var recordFaults: [Diagnostic] = []
  private var pictureFaults: [Diagnostic] = []
  private var wordFaults: [Diagnostic] = []
  private var strayFaults: [Diagnostic]

  package var languages: [LanguageTag] { project.settings.languages.map(\.tag) }

  /// The languages that somebody translates into: neither the source nor a pseudo-locale, which is made at each build.
  package var targetLanguages: [LanguageTag] {
    languages.filter { $0 != project.settings.source && $0.pseudoLocale == nil }
  }
}

/// A page with its catalogues.
package struct SourcePage: Sendable {
  package var document: GuideDocument
  package var page: Page
  package var text: IdentifiedDocument
  /// The source-only catalogue, which gives the ids; nil where there is none yet.
  package var sourceCatalogue: Catalogue?
  package var catalogues: [LanguageTag: UnitTable]
  /// The languages whose translation is kept back from readers: see `IdentifiedDocument.isHeld`.
  package var heldIn: Set<LanguageTag>
  /// What is wrong with its text and its catalogues.
  var faults: [Diagnostic]

  /// The catalogues whose words readers may see.
  package var shownCatalogues: [LanguageTag: UnitTable] { catalogues.filter { !heldIn.contains($0.key) } }

  /// Whether the site has the page; one that it has not is checked all the same.
  package var isPublished: Bool { document.matter.isPublished }
}

/// The pictograms and logos, sanitised, by the path of their file.
package struct Pictures: Sendable {
  package var byName: [String: Pictogram] = [:]
  /// Those that readers of some languages see in place of the others.
  package var replacements: [LanguageTag: [String: Pictogram]] = [:]
  package var issuer: Pictogram?
  package var funder: Pictogram?

  package func pictograms(for tag: LanguageTag) -> [String: Pictogram] {
    byName.merging(replacements[tag] ?? [:]) { _, own in own }
  }
}

extension SiteSources {
  /// Reads a project's folder. Faults of its files are collected; only the machine's stop it.
  package init(root: String, workers: Int = workerCount) throws {
    try self.init(root: root, workers: workers, after: nil, changes: .everything)
    for page in pages { diagnostics += index.faults(in: page.text) }
  }

  /// Reads what has changed of a project since it was last read. The references of its pages are left to be followed
  /// when a page is asked for: `index.faults(in:)`.
  init(root: String, workers: Int = workerCount, after known: SiteSources?, changes: FileChanges) throws {
    let known = changes.areKnown ? known : nil
    let (project, faults) = try readProject(
      at: root,
      keeping: known.map { KnownProject($0.project, diagnostics: $0.readingFaults, changed: changes.paths) })
    self.project = project
    readingFaults = faults
    let areSettingsKnown = !changes.paths.contains("content/project.yml")
    pages = try Self.pages(
      of: project, after: areSettingsKnown ? known?.pages ?? [] : [], changes: changes, workers: workers)
    if let known, changes.areOfPagesOnly {
      (records, recordCatalogues, recordFaults) = (known.records, known.recordCatalogues, known.recordFaults)
    } else {
      (records, recordCatalogues) = Self.records(of: project, &recordFaults)
    }
    if let known, changes.areOfTextsOnly {
      (pictures, pictureFaults) = (known.pictures, known.pictureFaults)
      (words, wordFaults) = (known.words, known.wordFaults)
    } else {
      pictures = Self.pictures(of: project, &pictureFaults)
      words = Self.words(of: project, &wordFaults)
    }
    var diagnostics = readingFaults + pages.flatMap { $0.faults } + recordFaults + pictureFaults + wordFaults
    index = SiteIndex(
      project: project, pages: pages.map { $0.text },
      unpublished: Set(project.documents.filter { !$0.matter.isPublished }.map(\.name)),
      factTexts: FactTexts(records.project, catalogues: recordCatalogues.project), words: words,
      after: areSettingsKnown ? known?.index : nil, changed: changes.pages)
    approvals = Self.approvals(of: project, pages: pages, &diagnostics)
    var strayFaults: [Diagnostic] = []
    // To look for them is to look at every catalogue there is.
    if let known, changes.areOfRecordsOnly, changes.pages.isSubset(of: known.pages.map { $0.text.address }),
      known.pages.map({ $0.text.address }) == pages.map({ $0.text.address })
    {
      (strayCatalogues, strayFaults) = (known.strayCatalogues, known.strayFaults)
    } else {
      strayCatalogues = Self.strayCatalogues(of: project, pages: pages, &strayFaults)
    }
    self.strayFaults = strayFaults
    diagnostics += strayFaults
    diagnostics += layoutFaults(of: pages)
    for record in [records.project, records.glossary, records.pictograms] { diagnostics += index.faults(in: record) }
    self.diagnostics = diagnostics
  }

  private static func pages(
    of project: Project, after known: [SourcePage], changes: FileChanges, workers: Int
  ) throws -> [SourcePage] {
    // A page is much to copy: known ones are looked up by their place, and each is copied once.
    var places: [PageAddress: Int] = [:]
    for index in known.indices where !changes.pages.contains(known[index].text.address) {
      places[known[index].text.address] = index
    }
    var jobs: [(document: GuideDocument, page: Page)] = []
    for document in project.documents {
      for page in document.allPages where places[PageAddress(document: document.name, page: page.name)] == nil {
        jobs.append((document, page))
      }
    }
    var read = try inParallel(jobs, workers: workers) {
      ()
    } perform: { _, job in
      Self.page(job.page, of: job.document, in: project)
    }[...]
    var pages: [SourcePage] = []
    for document in project.documents {
      for page in document.allPages {
        if let place = places[PageAddress(document: document.name, page: page.name)] {
          pages.append(known[place].with(page, of: document))
        } else if let page = read.popFirst() {
          pages.append(page)
        }
      }
    }
    return pages
  }

  private static func page(_ page: Page, of document: GuideDocument, in project: Project) -> SourcePage {
    var (parsed, diagnostics) = parseGuide(page.file, body: page.body, fields: page.texts)
    let name = CatalogueName.page(document: document.name, page: page.name)
    let source = catalogue(project.settings.source, name, of: project, &diagnostics)
    let text = identify(parsed, at: PageAddress(document: document.name, page: page.name), with: source)
    let catalogues = catalogues(name, for: text, of: project, &diagnostics)
    return SourcePage(
      document: document, page: page, text: text, sourceCatalogue: source, catalogues: catalogues,
      heldIn: heldLanguages(of: text, catalogues: catalogues, matter: document.matter), faults: diagnostics)
  }

  fileprivate static func heldLanguages(
    of text: IdentifiedDocument, catalogues: [LanguageTag: UnitTable], matter: DocumentMatter
  ) -> Set<LanguageTag> {
    // A pseudo-locale is there to be seen.
    let held = catalogues.filter { language, table in
      language.pseudoLocale == nil
        && text.isHeld(
          in: language, catalogue: table, ifNotFresh: matter.policy == .holdPage, below: matter.require.state)
    }
    return Set(held.keys)
  }

  private static func records(
    of project: Project, _ diagnostics: inout [Diagnostic]
  ) -> (IdentifiedRecords, RecordCatalogues) {
    func identified(_ name: CatalogueName, _ file: SourceFile?, _ fields: [FieldText]) -> IdentifiedDocument {
      let file = file ?? SourceFile(path: name.original, bytes: [])
      let (parsed, faults) = parseFields(file, fields: fields)
      diagnostics += faults
      let source = catalogue(project.settings.source, name, of: project, &diagnostics)
      return identify(parsed, at: PageAddress(document: "", page: name.path), with: source)
    }
    let records = IdentifiedRecords(
      project: identified(.project, project.settings.file, project.settings.texts + project.facts.texts),
      glossary: identified(.glossary, project.glossary.file, project.glossary.texts),
      pictograms: identified(.pictograms, project.pictograms.file, project.pictograms.texts))
    var found = RecordCatalogues()
    found.project = catalogues(.project, for: records.project, of: project, &diagnostics)
    found.glossary = catalogues(.glossary, for: records.glossary, of: project, &diagnostics)
    found.pictograms = catalogues(.pictograms, for: records.pictograms, of: project, &diagnostics)
    return (records, found)
  }

  /// The catalogues of a document; those of pseudo-locales are made from its texts.
  private static func catalogues(
    _ name: CatalogueName, for text: IdentifiedDocument, of project: Project, _ diagnostics: inout [Diagnostic]
  ) -> [LanguageTag: UnitTable] {
    let source = project.settings.source
    var tables: [LanguageTag: UnitTable] = [:]
    for language in project.settings.languages where language.tag != source {
      if let pseudo = language.tag.pseudoLocale {
        tables[language.tag] = UnitTable(
          pseudoCatalogue(of: text, source: source, language: language.tag, as: pseudo))
        continue
      }
      tables[language.tag] = catalogue(language.tag, name, of: project, &diagnostics).map(UnitTable.init)
    }
    return tables
  }

  private static func catalogue(
    _ tag: LanguageTag, _ name: CatalogueName, of project: Project, _ diagnostics: inout [Diagnostic]
  ) -> Catalogue? {
    let (catalogue, faults) = project.catalogue(tag, name)
    diagnostics += faults
    return catalogue
  }

  private static func pictures(of project: Project, _ diagnostics: inout [Diagnostic]) -> Pictures {
    func read(_ file: SourceFile?, _ faults: [Diagnostic], palette: PictogramPalette) -> Pictogram? {
      diagnostics += faults
      guard let file else { return nil }
      let (pictogram, findings) = readPictogram(file, palette: palette)
      diagnostics += findings
      return pictogram
    }
    var pictures = Pictures()
    for record in project.pictograms.records {
      let name = record.name.value
      for tag in [project.settings.source] + record.replacements.map(\.tag) {
        let (file, faults) = project.pictogramFile(record, for: tag)
        let pictogram = read(file, faults, palette: .pictograms)
        if tag == project.settings.source {
          pictures.byName[name] = pictogram
        } else {
          pictures.replacements[tag, default: [:]][name] = pictogram
        }
      }
    }
    let logos = project.settings.logos
    pictures.issuer = logos.issuer.flatMap { logo in
      let (file, faults) = project.logoFile(logo)
      return read(file, faults, palette: .free)
    }
    pictures.funder = logos.funder.flatMap { logo in
      let (file, faults) = project.logoFile(logo)
      return read(file, faults, palette: .free)
    }
    return pictures
  }
}

extension SourcePage {
  /// The page with what its document and its front matter say now; its text and its catalogues have not changed.
  fileprivate func with(_ page: Page, of document: GuideDocument) -> SourcePage {
    var known = self
    known.document = document
    known.page = page
    let (before, now) = (self.document.matter, document.matter)
    if (before.policy, before.require) != (now.policy, now.require) {
      known.heldIn = SiteSources.heldLanguages(of: text, catalogues: catalogues, matter: now)
    }
    return known
  }
}

extension RequiredState {
  fileprivate var state: TranslationState? {
    switch self {
    case .none: nil
    case .reviewed: .reviewed
    case .final: .final
    }
  }
}
