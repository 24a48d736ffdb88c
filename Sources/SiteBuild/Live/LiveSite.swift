import BodyText
import GuideHTML
import HTML
package import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TextAnalysis
import WordForms

/// A project that is held in memory while somebody writes it: of its site each page is made when it is asked for, in its
/// language alone, and nothing is written.
///
/// What is kept of pages is kept by page and language, and dropped when a file that it was made of changes. Where a file
/// cannot be read, what was last read of it stays.
package actor LiveSite {
  private let root: String
  private let analyser: TextAnalyser
  /// What the files say now.
  private(set) var latest: SiteSources
  /// What is shown: for each file that is faulty now, what it said when it was not.
  private(set) var shown: SiteSources
  /// Why there is no project at all any more.
  private(set) var loss: Diagnostic?
  /// What has changed since, in a project that could not be shown as it is.
  private var notShown = FileChanges()
  /// Files that all pages share, or that say which pages there are, of which the last good text is shown.
  private(set) var sharedFilesLeftBehind: Set<String> = []
  /// Files of a page, or of its translation, of which the last good text is shown.
  private(set) var pageFilesLeftBehind: Set<String> = []

  /// Counts the times that something was read.
  package private(set) var generation = 1

  /// The generation since which nothing but texts has changed.
  private(set) var look = 1

  private var checker: PageChecker?
  /// What the next checker takes over.
  private var localiser: Localiser?
  private var pageIndices: [String: Int] = [:]
  private var checked: [PlaceInLanguage: CheckedPage] = [:]
  private var outlines: [PageAddress: [LanguageTag: PageOutline]] = [:]
  private(set) var projects: [LanguageTag: LocalisedProject] = [:]
  private var editions: [LanguageTag: Edition] = [:]
  /// Those of the text before, with the words and pictures that are still theirs.
  private var earlierEditions: [LanguageTag: Edition] = [:]
  private var wordCounts: [PageAddress: Int] = [:]
  private let rest: RestOfSite
  /// The pages of this text that somebody has asked for.
  private var made: [String: LiveFile] = [:]
  private var style: [UInt8]?

  private struct PlaceInLanguage: Hashable {
    var page: Int
    var language: LanguageTag
  }

  /// - Throws: what is wrong with the machine, as `buildSite`.
  package init(root: String) throws {
    self.root = root
    let forms = try FormCache(root: root).forms
    analyser = TextAnalyser(forms: try FormReader(sharing: forms))
    rest = RestOfSite(root: root, forms: forms)
    latest = try SiteSources(root: root, after: nil, changes: .everything)
    shown = latest
    pageIndices = Self.pageIndices(latest)
  }

  package var words: ShownWords { ShownWords(shown) }

  package var languages: [LanguageTag] { shown.languages }

  // MARK: What has changed

  /// Reads the files that have changed.
  ///
  /// - Throws: what is wrong with the machine; a project that is gone is a finding of every page, until it is back.
  package func reread(_ changes: FileChanges) throws {
    generation += 1
    made = [:]
    do {
      latest = try SiteSources(root: root, after: loss == nil ? latest : nil, changes: changes)
      loss = nil
    } catch let error as ProjectReadingError {
      loss = error.diagnostic
      return
    }
    notShown.add(changes)
    let before = shown
    // Where there was a fault from the beginning there is no good text to keep.
    sharedFilesLeftBehind = before.faultyFilesOfAllPages.isEmpty ? latest.faultyFilesOfAllPages : []
    guard sharedFilesLeftBehind.isEmpty else { return }
    shown = latest
    keepLastGoodPages(of: before)
    forget(notShown, before: before)
    notShown = FileChanges()
  }

  /// Pages whose file is faulty stay as they last were without a fault; so do translations, and the page goes on.
  private func keepLastGoodPages(of before: SiteSources) {
    pageFilesLeftBehind = []
    let faulty = Set(
      (latest.readingFaults + latest.pages.flatMap { $0.faults }).filter { $0.severity == .error }.map(\.path))
    guard !faulty.isEmpty else { return }
    let known = before.placesOfPages
    let source = shown.project.settings.source
    for index in shown.pages.indices {
      let page = shown.pages[index]
      guard let old = known[page.text.address].map({ before.pages[$0] }) else { continue }
      func isLeftBehind(_ file: String) -> Bool {
        faulty.contains(file) && !old.faults.contains { $0.severity == .error && $0.path == file }
      }
      let own = [page.page.file.path, page.cataloguePath(in: source)].filter(isLeftBehind)
      if !own.isEmpty {
        pageFilesLeftBehind.formUnion(own)
        shown.pages[index] = old
        shown.pages[index].document = page.document
        continue
      }
      for language in shown.languages where isLeftBehind(page.cataloguePath(in: language)) {
        let file = page.cataloguePath(in: language)
        pageFilesLeftBehind.insert(file)
        shown.pages[index].faults.removeAll { $0.path == file }
        shown.pages[index].catalogues[language] = old.catalogues[language]
        if old.heldIn.contains(language) { shown.pages[index].heldIn.insert(language) }
      }
    }
  }

  private func forget(_ changes: FileChanges, before: SiteSources) {
    pageIndices = Self.pageIndices(shown)
    localiser =
      changes.areOfPagesOnly ? checker.map { Localiser(index: shown.index, keepingWritersOf: $0.localiser) } : nil
    checker = nil
    checked = [:]
    if changes.areOfTextsOnly { earlierEditions.merge(editions) { _, new in new } } else { earlierEditions = [:] }
    editions = [:]
    if !changes.areOfTextsOnly { (style, look) = (nil, generation) }
    if !changes.areOfPagesOnly {
      projects = [:]
      outlines = changes.areOfRecordsOnly ? outlines.filter { $0.value.values.allSatisfy(\.isOfWordsAlone) } : [:]
      wordCounts = [:]
    }
    // A page that was left behind, or has caught up, did not change this time; and what readers see of its translations
    // is a matter of its document too.
    let known = before.placesOfPages
    for (index, page) in shown.pages.indices.map({ ($0, shown.pages[$0].text.address) }) {
      let isAsBefore = known[page].map {
        before.pages[$0].page.file == shown.pages[index].page.file
          && before.pages[$0].heldIn == shown.pages[index].heldIn
      }
      guard changes.pages.contains(page) || isAsBefore != true else { continue }
      outlines[page] = nil
      wordCounts[page] = nil
    }
  }

  /// The pages by the ends of their paths: `kotikaupunki-kemi/terveys`.
  private static func pageIndices(_ sources: SiteSources) -> [String: Int] {
    Dictionary(
      sources.pages.indices.map { index in
        let address = sources.pages[index].text.address
        return ("\(address.document)/\(sources.pages[index].page.matter.slug?.value ?? address.page)", index)
      }, uniquingKeysWith: { first, _ in first })
  }

  // MARK: Files of the site

  /// A file of the site as a build would write it now.
  ///
  /// - Parameter path: from the root of the site.
  /// - Returns: nil where the site has no such file.
  package func file(at path: String) async throws -> LiveFile? {
    if let known = made[path] { return known }
    if let page = try page(at: path) {
      made[path] = page
      return page
    }
    if path == styleSheetPath { return LiveFile(styleBytes) }
    if let script = servedScripts[path] { return LiveFile(script.bytes) }
    if let bytes = try printed(path) { return LiveFile(bytes) }
    return try await restOfSite(path)
  }

  /// A page that is made by itself.
  private func page(at path: String) throws -> LiveFile? {
    if let (index, language, form) = place(ofPage: path) { return try page(index, in: language, form: form) }
    if path == chooserPath { return LiveFile(try chooserBytes(), state: try stateOfSite()) }
    guard let language = shown.languages.first(where: { homePath(in: $0) == path }) else { return nil }
    return LiveFile(homePage(in: try edition(language)).serialised(), state: try state(nil, in: language))
  }

  /// The page of a document, its language, and whether it stands in two languages.
  private func place(ofPage path: String) -> (index: Int, language: LanguageTag, form: PageForm)? {
    let parts = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 3, parts[2].hasSuffix(".html"),
      let language = shown.languages.first(where: { $0.canonical == parts[0] })
    else { return nil }
    let name = String(parts[2].dropLast(".html".count))
    if let index = pageIndices["\(parts[1])/\(name)"] { return (index, language, .ownLanguage) }
    let saved = savedPageName(of: "")
    if parts[2].hasSuffix(saved), let index = pageIndices["\(parts[1])/\(parts[2].dropLast(saved.count))"] {
      return (index, language, .saved)
    }
    let beside = ".\(shown.project.settings.source.canonical)"
    guard name.hasSuffix(beside), let index = pageIndices["\(parts[1])/\(name.dropLast(beside.count))"] else {
      return nil
    }
    return (index, language, .sideBySide)
  }

  private func page(_ index: Int, in language: LanguageTag, form: PageForm) throws -> LiveFile? {
    let source = shown.project.settings.source
    let page = try checkedPage(index, in: language).shown
    let original = try checkedPage(index, in: source).shown
    let edition = try edition(language)
    let document: HTMLDocument? =
      switch form {
      case .ownLanguage:
        documentPage(
          page, original: original, in: edition, source: try self.edition(source),
          bookSize: sizeOfBook(page.localised.source.address.document, in: edition))
      case .sideBySide: sideBySidePage(page, original: original, in: edition, source: try self.edition(source))
      case .saved:
        savedPage(
          page, original: original, in: edition, source: try self.edition(source), style: shown.savedPageStyle)
      case .book: nil
      }
    guard let document else { return nil }
    return LiveFile(document.serialised(), state: try state(index, in: language))
  }

  /// That of the book which the last build made, as with sheets: to make it anew all of its pages have to be checked.
  private func sizeOfBook(_ document: String, in edition: Edition) -> Int? {
    guard edition.hasBook(document) else { return nil }
    return Disk.size(of: "\(root)/site-out/\(bookPath(of: document, in: edition.language))")
  }

  private func chooserBytes() throws -> [UInt8] {
    chooserPage(editions: try shown.languages.map { try edition($0) }).serialised()
  }

  private var styleBytes: [UInt8] {
    if let style { return style }
    let made = siteStyleSheet(of: shown)
    style = made
    return made
  }

  /// A sheet that `print` has made; nothing else of the folder is given out.
  private func printed(_ path: String) throws -> [UInt8]? {
    guard path.hasSuffix(".pdf") || path.hasSuffix(".png"),
      try SiteCommit(root: root, part: .paper).listed().contains(path)
    else { return nil }
    return try? latest.project.folder.file("site-out/\(path)", limit: Self.largestSheet).bytes
  }

  /// A poster with pictures, in a print shop's resolution.
  private static let largestSheet = 200_000_000

  /// What is not made page by page: all of it, when the first of it is asked for. A font that
  /// pages load may be of the text before the last change, so that nobody waits for it.
  private func restOfSite(_ path: String) async throws -> LiveFile? {
    let isOfSite =
      path.hasPrefix("assets/") || path.hasPrefix("audio/") || !path.contains("/") || language(ofPath: path) != nil
    guard isOfSite else { return nil }
    if path.hasSuffix(".woff2"), let bytes = await rest.lastMade(path) { return LiveFile(bytes) }
    let asked = generation
    let bytes = try await rest.file(at: path, of: shown, generation: asked)
    var file = try bytes.map { try withState($0, at: path) }
    // Something may have changed meanwhile: then the page is loaded again.
    file?.state?.generation = asked
    return file
  }

  // MARK: What pages are made of

  private func pageChecker() -> PageChecker {
    if let checker { return checker }
    let made = PageChecker(sources: shown, vocabulary: shown.vocabulary, analyser: analyser, localiser: localiser)
    checker = made
    return made
  }

  func checkedPage(_ index: Int, in language: LanguageTag) throws -> CheckedPage {
    let place = PlaceInLanguage(page: index, language: language)
    if let known = checked[place] { return known }
    let page = try pageChecker().check(
      shown.pages[index], in: language, isAsked: language.pseudoLocale == nil,
      wordsOfOtherPages: language == shown.project.settings.source ? try wordsOfOtherPages(index) : nil)
    checked[place] = page
    return page
  }

  private func wordsOfOtherPages(_ index: Int) throws -> Int? {
    let page = shown.pages[index]
    guard page.isFirst, shown.project.settings.budget(for: page.document.matter.kind).words != nil else { return nil }
    return try shown.pages.filter { $0.document.name == page.document.name && !$0.isFirst }.reduce(0) { sum, other in
      if let known = wordCounts[other.text.address] { return sum + known }
      let count = try pageChecker().wordsOfBody(of: other)
      wordCounts[other.text.address] = count
      return sum + count
    }
  }

  private func edition(_ language: LanguageTag) throws -> Edition {
    if let known = editions[language] { return known }
    try makeOutlines()
    let pagesByDocument = Dictionary(grouping: shown.pages.indices) { shown.pages[$0].document.name }
    let documents = try shown.project.documents.filter(\.matter.isPublished).compactMap { document in
      let indices = pagesByDocument[document.name] ?? []
      let pages = indices.compactMap { index in
        outlines[shown.pages[index].text.address]?[language].map { shown.placed($0, at: index) }
      }
      guard !pages.isEmpty else { return nil as DocumentOutline? }
      let first = indices.first { shown.pages[$0].isFirst }
      let notice = try first.flatMap { index in
        try pageChecker().localiser.localise(
          shown.pages[index].text, in: language, catalogues: shown.pages[index].shownCatalogues
        ).document.field("notice")
      }
      return DocumentOutline(
        document: document, pages: pages, notice: notice,
        isApproved: shown.approvals[document.name]?.isApproved ?? false)
    }
    let made = shown.edition(
      in: language, project: try localisedProject(language), documents: documents, glossary: GlossaryUses(),
      printed: try PrintedCopies(root: root), keeping: earlierEditions[language])
    editions[language] = made
    return made
  }

  func localisedProject(_ language: LanguageTag) throws -> LocalisedProject {
    if let known = projects[language] { return known }
    let made = try pageChecker().localiser.localise(
      shown.records, of: shown.project, in: language, catalogues: shown.recordCatalogues
    ).project
    projects[language] = made
    return made
  }

  /// Every page of the site is named on some other one, in the same language.
  private func makeOutlines() throws {
    let missing = shown.pages.indices.filter { outlines[shown.pages[$0].text.address] == nil }.map { shown.pages[$0] }
    let (languages, index) = (shown.languages, shown.index)
    // After a save it is one page, for which no worker is worth opening.
    let made =
      missing.count <= Self.fewPages
      ? try missing.map { try Self.outlines(of: $0, in: languages, pageChecker().localiser) }
      : try inParallel(missing, workers: workerCount) {
        Localiser(index: index)
      } perform: { localiser, page in
        try Self.outlines(of: page, in: languages, localiser)
      }
    for (page, own) in zip(missing, made) { outlines[page.text.address] = own }
  }

  private static let fewPages = 20

  private static func outlines(
    of page: SourcePage, in languages: [LanguageTag], _ localiser: Localiser
  ) throws -> [LanguageTag: PageOutline] {
    let pages = try languages.map { language in
      try localiser.localise(page.text, in: language, catalogues: page.shownCatalogues).document
    }
    let translated = Set(pages.filter(\.isTranslated).map(\.language))
    return Dictionary(
      pages.compactMap { page in PageOutline(of: page, translatedInto: translated).map { (page.language, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension SourcePage {
  func cataloguePath(in language: LanguageTag) -> String {
    CatalogueName.page(document: document.name, page: page.name).path(for: language)
  }
}

extension SiteSources {
  /// Where each page stands among the others: a page is much to copy.
  fileprivate var placesOfPages: [PageAddress: Int] {
    Dictionary(pages.indices.map { (pages[$0].text.address, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The faulty files without which no page can be made: those that all pages share, and lists of pages.
  fileprivate var faultyFilesOfAllPages: Set<String> {
    let shared: Set = ["content/project.yml", "content/facts.yml", "content/glossary.yml", "content/pictograms.yml"]
    let faults = readingFaults.withoutConsequences(in: project)
    return Set(
      faults.filter { $0.severity == .error }.map(\.path).filter {
        shared.contains($0) || $0.hasSuffix("/index.md") || $0.hasSuffix("/language.yml")
      })
  }
}

extension PageOutline {
  /// Whether it says the same whatever facts, service words and pictograms there are.
  fileprivate var isOfWordsAlone: Bool {
    ([title, summary].compactMap { $0 } + headings.map(\.text)).allSatisfy { $0.inlines.allSatisfy(\.isOfWordsAlone) }
  }
}

extension LocalisedInline {
  fileprivate var isOfWordsAlone: Bool {
    switch self {
    case .text, .code, .lineBreak: true
    case .emphasis(let inner), .strong(let inner), .link(_, let inner, _): inner.allSatisfy(\.isOfWordsAlone)
    case .term, .fact, .pictogram: false
    }
  }
}

/// The names of the folders in a folder of a project, for whoever watches them; none where there is no such folder.
package func foldersOfProject(below folder: String, of root: String) -> [String] {
  guard let project = try? ProjectFolder(root), let entries = try? project.entries(folder) else { return [] }
  return entries.filter(\.isFolder).map(\.name)
}
