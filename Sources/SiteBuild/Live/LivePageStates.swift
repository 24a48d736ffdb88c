import BodyText
import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TextAnalysis

/// How pages stand, for whoever writes them.
extension LiveSite {
  /// How the site stands where there is no page to speak of.
  package func stateOfSite() throws -> LivePageState { try state(nil, in: shown.project.settings.source) }

  /// Pages of no document – the words, the search – are followed like others; one that only leads on to another is not.
  func withState(_ bytes: [UInt8], at path: String) throws -> LiveFile {
    guard path.hasSuffix(".html"), bytes.firstRange(of: Array("http-equiv=\"refresh\"".utf8)) == nil else {
      return LiveFile(bytes)
    }
    guard let language = language(ofPath: path) else { return LiveFile(bytes, state: try stateOfSite()) }
    var state = try state(nil, in: language)
    let end = path.dropFirst(language.canonical.count)
    for index in state.languages.indices {
      state.languages[index].path = state.languages[index].language.canonical + end
    }
    return LiveFile(bytes, state: state)
  }

  /// The language of a page by the folder that it stands in.
  func language(ofPath path: String) -> LanguageTag? {
    let folder = path.prefix { $0 != "/" }
    return folder.utf8.count == path.utf8.count ? nil : languages.first { $0.canonical == folder }
  }

  /// - Parameter index: nil for a page that belongs to no document.
  func state(_ index: Int?, in language: LanguageTag) throws -> LivePageState {
    let page = index.map { shown.pages[$0] }
    var own: [Diagnostic] = []
    var files: Set<String> = []
    if let index, let page {
      files = [page.page.file.path, page.cataloguePath(in: language)]
      own = try findings(index, in: language, files: files)
    }
    let faults = (loss.map { [$0] } ?? []) + latest.diagnostics.withoutConsequences(in: latest.project)
    return LivePageState(
      generation: generation, look: look, language: language, path: page?.page.file.path, findings: own,
      faultsElsewhere: faults.filter { $0.severity == .error && !files.contains($0.path) }.sorted(
        by: Diagnostic.precedes),
      filesLeftBehind: sharedFilesLeftBehind.union(pageFilesLeftBehind.intersection(files)).sorted(),
      languages: shown.project.settings.languages.map { translation(into: $0.tag, of: page) },
      document: page.map { state(of: $0) }, words: ShownWords(shown))
  }

  private func findings(_ index: Int, in language: LanguageTag, files: Set<String>) throws -> [Diagnostic] {
    let page = shown.pages[index]
    let checked = try checkedPage(index, in: language)
    var found = checked.findings + checked.faults
    // What the source has no need of, a translation may have.
    if found.contains(where: { $0.name == "unused-allowance" }) {
      let used = try Set(
        shown.languages.flatMap { try checkedPage(index, in: $0).suppressed.map(\.allowance) })
      found.removeAll { $0.name == "unused-allowance" && $0.range.map(used.contains) ?? false }
    }
    found += try messageFindings(index, in: language)
    found += shown.index.faults(in: page.text)
    // What follows from a fault of another file can be told only beside that.
    return (found + latest.diagnostics).withoutConsequences(in: latest.project)
      .filter { files.contains($0.path) }.sorted(by: Diagnostic.precedes)
  }

  /// What a bulletin is as phone messages.
  private func messageFindings(_ index: Int, in language: LanguageTag) throws -> [Diagnostic] {
    let page = shown.pages[index]
    guard page.document.matter.kind == .bulletin else { return [] }
    var pages = [[LanguageTag: CheckedDocument]](repeating: [:], count: shown.pages.count)
    let source = shown.project.settings.source
    for other in shown.pages.indices
    where other == index || shown.pages[other].document.name == page.document.name && shown.pages[other].isFirst {
      for tag in [language, source] { pages[other][tag] = try checkedPage(other, in: tag).shown }
    }
    for tag in [language, source] { _ = try localisedProject(tag) }
    return bulletinTexts(shown, pages: pages, projects: projects).filter {
      $0.language == language && $0.page == page.text.address
    }.findings
  }

  private func translation(into language: LanguageTag, of page: SourcePage?) -> LiveTranslation {
    let source = shown.project.settings.source
    let name = shown.project.languageFile(language).name?.value ?? language.ownName
    guard let page else { return LiveTranslation(language: language, name: name, path: homePath(in: language)) }
    var translation = LiveTranslation(
      language: language, name: name,
      path: outputPath(of: page.text.address, in: language, slug: page.page.matter.slug?.value))
    guard language != source else { return translation }
    translation.isHeld = page.heldIn.contains(language)
    translation.isMade = page.document.matter.isMade(in: language)
    if language.pseudoLocale == nil, translation.isMade {
      var counts = StatusCounts()
      _ = page.text.unitsToLookAt(in: language, catalogue: page.catalogues[language], &counts)
      translation.counts = counts
    }
    return translation
  }

  private func state(of page: SourcePage) -> LiveDocumentState {
    let matter = page.document.matter
    return LiveDocumentState(
      isPublished: page.isPublished, owner: matter.owner.value, reviewBy: matter.reviewBy?.value,
      approval: latest.approvals[page.document.name] ?? .unapproved)
  }
}
