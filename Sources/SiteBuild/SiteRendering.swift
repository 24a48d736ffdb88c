import BodyText
import GuideHTML
import GuideMarkup
import HTML
import ICU
import Localisation
import PhoneMessages
import ProjectFiles
import Readability
import SourceText
import WordForms

/// Every file of the site.
///
/// - Parameters:
///   - printed: the PDFs that the pages link to.
///   - forms: word forms that are known already, for the search.
func renderSite(
  _ site: CheckedSite, printed: PrintedCopies = .none, workers: Int = workerCount, forms: KnownForms = KnownForms()
) throws -> [OutputFile] {
  let editions = try site.editions(printed: printed, workers: workers)
  let source = site.sources.project.settings.source
  let published = site.pages.indices.filter { site.sources.pages[$0].isPublished }
  let jobs = published.flatMap { page in site.sources.languages.map { (page: page, language: $0) } }
  let savedStyle = site.sources.savedPageStyle
  let books = try site.books(editions, workers: workers)
  let bookSizes = Dictionary(books.map { ($0.path, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
  let pages = try inParallel(jobs, workers: workers) {
    ()
  } perform: { _, job -> WrittenPage in
    guard let page = site.pages[job.page][job.language], let edition = editions[job.language],
      let original = site.pages[job.page][source], let sourceEdition = editions[source]
    else { preconditionFailure("a page that was not checked") }
    let address = page.localised.source.address
    var written = WrittenPage()
    if let saved = savedPage(page, original: original, in: edition, source: sourceEdition, style: savedStyle) {
      written.files.append(OutputFile(path: savedPagePath(of: address, in: edition), bytes: saved.serialised()))
    }
    written.add(
      documentPage(
        page, original: original, in: edition, source: sourceEdition,
        bookSize: bookSizes[bookPath(of: address.document, in: job.language)]), of: address,
      at: outputPath(of: address, in: edition), hasRecordings: edition.recordings != nil)
    if let pairs = sideBySidePage(page, original: original, in: edition, source: sourceEdition) {
      written.add(
        pairs, of: address, at: sideBySidePath(of: address, in: edition), hasRecordings: edition.recordings != nil)
    }
    return written
  }
  var files = pages.flatMap(\.files) + books
  let all = site.sources.languages.compactMap { editions[$0] }
  let chooser = chooserPage(editions: all)
  files.append(OutputFile(page: chooser, at: chooserPath))
  let played = chooser.soundAddresses.union(pages.flatMap(\.played))
  if !pages.isEmpty || !played.isEmpty { files.append(servedPageScript) }
  files += try site.soundFiles(played)
  files += site.bulletins.filter(\.isPublished).map {
    OutputFile(path: $0.outputPath, bytes: Array("\($0.message.text)\n".utf8))
  }
  for language in site.sources.languages {
    guard let edition = editions[language] else { continue }
    files.append(OutputFile(page: homePage(in: edition), at: homePath(in: language)))
    if let page = try glossaryPage(in: edition) {
      files.append(OutputFile(page: page, at: glossaryPath(in: language)))
    }
    if let page = accessibilityPage(in: edition, missing: site.sources.project.missingAccessibilityParts) {
      files.append(OutputFile(page: page, at: accessibilityPath(in: language)))
    }
    files.append(OutputFile(page: try searchPage(in: edition), at: searchPath(in: language)))
    files += redirects(of: site, in: edition)
  }
  files += try searchFiles(of: site, editions: editions, workers: workers, forms: forms)
  files += serverFiles(of: site, editions: all)
  files.append(OutputFile(path: styleSheetPath, bytes: siteStyleSheet(of: site.sources)))
  files.append(OutputFile(path: iconPath, bytes: siteIcon(site.sources.project.settings.theme.colours).serialised()))
  files += try fontFiles(of: site.sources.project)
  files += try keptGuideFiles(of: site, editions: all, files: files, workers: workers)
  return files
}

func siteStyleSheet(of sources: SiteSources) -> [UInt8] {
  let settings = sources.project.settings
  let native = sources.languages.filter { sources.project.digits(of: $0) == .native }
  return styleSheet(
    theme: settings.theme, nativeDigits: native, fonts: settings.fonts, keepsGuides: settings.keepsGuides)
}

/// A page of a document in one language, in all of its forms.
private struct WrittenPage: Sendable {
  var files: [OutputFile] = []
  /// The paths of the sounds that they play.
  var played: Set<String> = []

  mutating func add(_ page: HTMLDocument, of address: PageAddress, at path: String, hasRecordings: Bool) {
    files.append(OutputFile(page: page, of: address, at: path))
    guard hasRecordings else { return }
    // A page of a document stands two folders deep, as `relativeAddress` writes it.
    for address in page.soundAddresses { played.insert(address.replacing("../", with: "")) }
  }
}

/// A page at each address that a page once had.
private func redirects(of site: CheckedSite, in edition: Edition) -> [OutputFile] {
  site.sources.pages.filter(\.isPublished).flatMap { page in
    page.page.matter.aliases.map { alias in
      OutputFile(
        path: aliasPath(alias.value, in: edition.language),
        bytes: redirectPage(from: alias.value, to: page.text.address, in: edition).serialised())
    }
  }
}

extension CheckedSite {
  /// The site in each language: what all of its pages share.
  func editions(printed: PrintedCopies = .none, workers: Int) throws -> [LanguageTag: Edition] {
    let pagesByDocument = Dictionary(grouping: sources.pages.indices) { sources.pages[$0].document.name }
    let editions = try inParallel(sources.languages, workers: workers) {
      ()
    } perform: { _, tag -> Edition? in
      guard let project = projects[tag] else { return nil }
      return sources.edition(
        in: tag, project: project, documents: outlines(in: tag, pagesByDocument), glossary: glossaryUses(in: tag),
        printed: printed)
    }
    return Dictionary(uniqueKeysWithValues: editions.compactMap { edition in edition.map { ($0.language, $0) } })
  }

  private func outlines(in language: LanguageTag, _ pagesByDocument: [String: [Int]]) -> [DocumentOutline] {
    sources.project.documents.filter(\.matter.isPublished).compactMap { document in
      let indices = pagesByDocument[document.name] ?? []
      let pages = indices.compactMap { index in
        self.pages[index][language].flatMap { outline(of: $0.localised, at: index) }
      }
      guard !pages.isEmpty else { return nil }
      // What the document says on each of its pages.
      let index = indices.first { sources.pages[$0].page.name == document.index.name }
      return DocumentOutline(
        document: document, pages: pages, notice: index.flatMap { self.pages[$0][language]?.localised.field("notice") },
        isApproved: sources.approvals[document.name]?.isApproved ?? false)
    }
  }

  private func outline(of page: LocalisedDocument, at index: Int) -> PageOutline? {
    let translated = Set(pages[index].filter { $0.value.localised.isTranslated }.keys)
    return PageOutline(of: page, translatedInto: translated).map { sources.placed($0, at: index) }
  }
}

extension SiteSources {
  /// - Parameter documents: the documents that the language shows.
  func edition(
    in tag: LanguageTag, project: LocalisedProject, documents: [DocumentOutline], glossary: GlossaryUses,
    printed: PrintedCopies, keeping known: Edition? = nil
  ) -> Edition {
    let settings = self.project.settings
    return Edition(
      language: tag, settings: settings, project: project, words: words, pictograms: pictures.pictograms(for: tag),
      logos: EditionLogos(issuer: pictures.issuer, funder: pictures.funder), documents: documents,
      languages: settings.languages.map { language in
        LanguageLink(tag: language.tag, ownName: self.project.ownName(of: language.tag))
      },
      pictogramRecords: self.project.pictograms, glossary: glossary,
      printed: printed.copies(of: self.project, in: tag), sharedPictures: printed.pictures(in: tag),
      recordings: self.project.recordings[tag], keeping: known)
  }

  /// An outline with what its document says of the page: where it stands, who is not shown it, when it was approved.
  func placed(_ outline: PageOutline, at index: Int) -> PageOutline {
    var outline = outline
    outline.depth = pages[index].depth
    outline.heldIn = pages[index].heldIn
    let document = pages[index].document
    let approved = approvals[document.name]?.isApproved == true ? document.matter.approved?.on : nil
    outline.changed = [approved, outline.changed].compactMap { $0 }.max { $0.daysSince1970 < $1.daysSince1970 }
    return outline
  }
}

extension PageOutline {
  /// What a page says of itself in a language; nil where it has no title.
  init?(of page: LocalisedDocument, translatedInto languages: Set<LanguageTag>) {
    guard let title = page.field("title") else { return nil }
    let source = page.source
    let headings = source.document.texts.indices.compactMap { text -> HeadingOutline? in
      guard source.document.texts[text].role == .heading(level: 2), page.texts[text].isForThisLanguage else {
        return nil
      }
      return source.segments[text].anchor.map { HeadingOutline(anchor: $0, text: page.texts[text]) }
    }
    self.init(
      address: source.address, depth: 0, title: title, summary: page.field("summary"), headings: headings,
      translatedInto: languages, changed: page.lastTranslated)
  }
}

extension LocalisedDocument {
  /// Whether the language has words of its own on the page.
  var isTranslated: Bool {
    texts.contains { $0.freshness == .fresh || $0.freshness == .stale } && !isFallback
      || texts.allSatisfy { $0.freshness == .source }
  }
}

extension SourcePage {
  /// 0 for the index, 1 for a page, 2 for a sub-page.
  fileprivate var depth: Int {
    if page.name == document.index.name { return 0 }
    return document.pages.contains { $0.name == page.name } ? 1 : 2
  }
}
