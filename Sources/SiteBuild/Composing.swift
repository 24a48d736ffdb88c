import BodyText
package import ICU
import Localisation
import MessageDigest
package import PrintSheets
import ProjectFiles
import Readability
package import SourceText

/// A sheet for one reader: which parts, in which languages.
package struct CompositionChoice: Sendable {
  /// `document#id`, `document/page#id` or `document/page`.
  package var sections: [String]
  package var language: LanguageTag
  package var besides: [LanguageTag]
  /// Nil is the title of the first document.
  package var title: String?
  package var format: PaperFormat
  /// Nil is a file below `tulosta/koottu/` of the project.
  package var output: String?

  package init(
    sections: [String], language: LanguageTag, besides: [LanguageTag] = [], title: String? = nil,
    format: PaperFormat = .a4, output: String? = nil
  ) {
    self.sections = sections
    self.language = language
    self.besides = besides
    self.title = title
    self.format = format
    self.output = output
  }
}

/// What came of composing a sheet.
package struct CompositionOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// What was asked for that is not there: nothing was made then.
  package var faults: [SectionFault] = []
  /// Languages that the project has not.
  package var unknownLanguages: [LanguageTag] = []
  /// A file stands where the sheet should, and it is none that was composed.
  package var occupied: String?
  /// Pages that are not translated into the reader's language, or hardly: their parts stand in another one.
  package var untranslated: [String] = []
  /// The file that was made.
  package var path: String?
  package var pages = 0
  package var languages: [LanguageTag]
  package var words: ShownWords
}

/// Makes one sheet of chosen parts of pages.
///
/// It is no part of the site: it may bear a reader's name. So it stands outside `site-out/`, its name says nothing of
/// the reader, and neither its text nor its file is kept among the results of other printing.
///
/// - Throws: what is wrong with the machine, `PrintEngineUnavailable` where there is no engine.
package func composeSheet(
  at root: String, _ choice: CompositionChoice, limits: LayoutLimits = LayoutLimits(), workers: Int = workerCount
) throws -> CompositionOutcome {
  let engine = try PrintEngine(root: root)
  let cache = try FormCache(root: root)
  let site = try checkSite(try SiteSources(root: root, workers: workers), workers: workers, forms: cache.forms)
  var outcome = CompositionOutcome(
    diagnostics: site.diagnostics, languages: site.sources.languages, words: ShownWords(site.sources))
  var tags: [LanguageTag] = []
  for tag in [choice.language] + choice.besides where !tags.contains(tag) { tags.append(tag) }
  outcome.unknownLanguages = tags.filter { !outcome.languages.contains($0) }
  let resolver = SectionChoice(in: site.sources)
  var sections: [ComposedSection] = []
  var named: Set<String> = []
  for written in choice.sections where named.insert(written).inserted {
    switch resolver.section(written) {
    case .success(let section): sections.append(section)
    case .failure(let fault): outcome.faults.append(fault)
    }
  }
  guard site.isFitToPublish, outcome.faults.isEmpty, outcome.unknownLanguages.isEmpty, let first = sections.first
  else { return outcome }

  let editions = try site.editions(workers: workers)
  guard let source = editions[site.sources.project.settings.source] else { return outcome }
  let composed = tags.compactMap { tag in
    editions[tag].map { ComposedEdition(edition: $0, pages: site.pages(of: sections, in: tag)) }
  }
  outcome.untranslated = composed[0].pages.values.map(\.page.localised).filter(\.isFallback).map {
    "\($0.source.address.document)/\($0.source.address.page)"
  }.sorted()
  var request = layoutRequest(
    composing: sections, title: choice.title, in: composed[0], besides: Array(composed.dropFirst()), source: source,
    on: choice.format)
  request.identifier = sha256(Array((request.html + request.style).utf8))

  let home = "\(root)/tulosta/koottu"
  let path = choice.output ?? "\(home)/\(choice.fileName)"
  let written = ComposedFiles(root: root)
  guard try written.mayReplace(path) else {
    outcome.occupied = path
    return outcome
  }
  let laidOut = try LayoutWorker(folder: engine.folder, limits: limits).layOut(request)
  guard case .made(let pdf, let pages) = laidOut else {
    let document = site.sources.project.documents.first { $0.name == first.page.document }
    if let title = document?.index.matter.title.range {
      let variant = PrintVariant(document: first.page.document, language: choice.language, format: choice.format)
      let file = PrintedFile(variant: variant, request: request, key: "", title: title)
      outcome.diagnostics += file.findings(laidOut, limits: limits)
    }
    return outcome
  }
  if choice.output == nil { try Disk.createFolder(home) }
  try written.write(pdf, to: path)
  cache.keep()
  outcome.path = path
  outcome.pages = pages
  return outcome
}

extension CheckedSite {
  fileprivate func pages(of sections: [ComposedSection], in language: LanguageTag) -> [PageAddress: PrintedPage] {
    let wanted = Set(sections.map(\.page))
    var found: [PageAddress: PrintedPage] = [:]
    for (source, languages) in zip(sources.pages, pages) where wanted.contains(source.text.address) {
      guard let own = languages[language], let original = languages[sources.project.settings.source] else { continue }
      found[source.text.address] = PrintedPage(page: own, original: original)
    }
    return found
  }
}

extension CompositionChoice {
  /// `terveysasema-1f3a9c2e44d0.fa-AF+fi-simple.pdf`: the first part for the eye, the digest for another choice. A name
  /// that somebody put into the title cannot be read from it.
  var fileName: String {
    let tags = ([language] + besides.filter { $0 != language }).map(\.canonical).joined(separator: "+")
    let all = sections + [title ?? "", format.rawValue, tags]
    let first = sections.first.flatMap { $0.split(whereSeparator: { "#/".contains($0) }).last } ?? "koottu"
    let name = String(
      first.unicodeScalars.filter { $0.properties.isAlphabetic || "0123456789-".unicodeScalars.contains($0) })
    return "\(name.prefix(40))-\(sha256(Array(all.joined(separator: "\n").utf8)).prefix(12)).\(tags).pdf"
  }
}
