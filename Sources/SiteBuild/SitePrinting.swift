import BodyText
import Foundation
import HTML
package import ICU
package import Imposition
import Localisation
import MessageDigest
package import PrintSheets
import ProjectFiles
import Readability
package import SourceText
import Synchronization

/// How far the printing is.
package struct PrintProgress: Sendable {
  package var done: Int
  package var total: Int
  package var document: String
  package var language: LanguageTag
}

/// What `print` did.
package struct PrintOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil when an error was found in the texts: nothing was printed then.
  package var commit: CommitSummary?
  /// How many files were laid out, and how many were there from the last time.
  package var laidOut = 0
  package var reused = 0
  /// What was asked for that comes to nothing: then nothing was printed.
  package var refusals: [PrintRefusal] = []
  /// Files of earlier printings that are not there any more.
  package var removals: [PrintRemoval] = []
  /// What is to be folded and stapled.
  package var booklets: [(variant: PrintVariant, plan: BookletPlan)] = []
  /// How many pages of the site were written anew because what they link to on paper has changed.
  package var relinkedPages = 0
  /// The documents and languages that there are to ask for.
  package var documents: [String]
  package var languages: [LanguageTag]
  package var words: ShownWords

  /// What printing found by itself, beside what a check finds.
  package var ownFindings: [Diagnostic] {
    diagnostics.filter { $0.severity == .error || PrintedFile.namesOfWarnings.contains($0.name) }
  }
}

/// One file and what it is made of.
struct PrintedFile: Sendable {
  var variant: PrintVariant
  var request: LayoutRequest
  var key: String
  /// Where the document says its title: what is wrong with its paper is reported there.
  var title: SourceRange
  /// Whether it can be printed on a larger paper than it was.
  var hasPoster = false
  /// What is wrong with its lines, where each is to be one unit of meaning.
  var lines: [LineLog.Entry] = []

  var path: String { variant.path }
}

/// Makes the PDFs of a project with the workers of the engine, and the page that lists them.
///
/// A file whose document, language, engine and fonts are those of an earlier time is not laid out again. One document
/// that cannot be printed stops no other; the file that it had stays. Where nothing is named, what was once asked for by
/// name – a poster, a sheet in two languages – is brought up to date with the rest: its address may have been sent on.
///
/// - Throws: what is wrong with the machine, `PrintEngineUnavailable` where there is no engine.
package func printSite(
  at root: String, choice: PrintChoice = PrintChoice(), workers: Int = workerCount,
  limits: LayoutLimits = LayoutLimits(), progress: @escaping @Sendable (PrintProgress) -> Void = { _ in }
) throws -> PrintOutcome {
  try SiteCommit(root: root).finishInterrupted()
  let engine = try PrintEngine(root: root)
  let last = try LastRun(
    of: "print-\(choice.digest)", part: .paper, at: root, restingOn: engine.state + Array(limits.description.utf8),
    workers: workers)
  if let outcome = try PrintOutcome(last, at: root) { return outcome }
  let cache = try FormCache(root: root)
  let site = try checkSite(
    try SiteSources(root: root, workers: workers), workers: workers, forms: cache.forms)
  var outcome = PrintOutcome(
    diagnostics: site.diagnostics, documents: site.printableDocuments, languages: site.sources.languages,
    words: ShownWords(site.sources))
  let choice = choice.namingGlossary(site.printedGlossary, among: outcome.documents)
  if site.printedGlossary != nil { outcome.documents += GlossarySheet.names }
  guard site.mayPrint(choice, among: outcome.documents) else { return outcome }
  let editions = try site.editions(workers: workers)
  outcome.refusals = site.refusals(of: choice, editions: editions)
  guard outcome.refusals.isEmpty else { return outcome }
  let commit = SiteCommit(root: root, part: .paper)
  let listed = Set(try commit.listed())
  var files = try site.printedFiles(choice, editions: editions, engine: engine)
  if choice.isEverything {
    files += try site.filesAskedFor(among: listed.subtracting(files.map(\.path)), editions, engine: engine)
  }
  let run = PrintRun(root: root, engine: engine, files: files, limits: limits, progress: progress)
  let made = try run.run(workers: workers)
  let linked = try PrintedCopies(root: root)
  var output: [OutputFile] = []
  var failed: Set<String> = []
  for (file, result) in zip(files, made) {
    switch result.outcome {
    case .made(let pdf, _), .imposed(let pdf, _):
      output.append(OutputFile(path: file.path, bytes: pdf))
      outcome.diagnostics += file.findings(ofPicture: pdf)
      if case .imposed(_, let plan) = result.outcome { outcome.booklets.append((file.variant, plan)) }
      if result.isReused { outcome.reused += 1 } else { outcome.laidOut += 1 }
    default:
      // A picture of yesterday's words would go from hand to hand; a sheet of paper is missed where it hung.
      if file.variant.format != .picture || !result.isSettled { failed.insert(file.path) }
      outcome.diagnostics += file.findings(result.outcome, limits: limits)
    }
  }
  outcome.diagnostics += lineFindings(of: files)
  outcome.diagnostics.sort(by: Diagnostic.precedes)
  let planned = Set(files.map(\.path))
  let kept = listed.filter { path in
    PrintVariant(path: path) != nil && (failed.contains(path) || !choice.isEverything && !planned.contains(path))
  }
  outcome.removals = site.removals(
    of: listed.subtracting(kept).subtracting(output.map(\.path)), planned: planned, editions)
  if choice.isEverything { run.forgetOthers() }
  if let source = editions[site.sources.project.settings.source] {
    let page = printIndex(
      in: source, files: kept.union(output.map(\.path)), glossary: site.printedGlossary, state: site.paperState(of:in:))
    output.append(OutputFile(path: printIndexPath, bytes: page.serialised()))
  }
  outcome.commit = try commit.write(output, keeping: kept.contains)
  // Pages say what there is on paper. The texts are read and checked already, so that the pages are made anew at once
  // where that has changed; a site that was never built is not built by the way.
  let printed = try PrintedCopies(root: root)
  let pages = SiteCommit(root: root)
  if printed != linked, try !pages.listed().isEmpty {
    let files = try renderSite(site, printed: printed, workers: workers, forms: cache.forms)
    outcome.relinkedPages = try pages.write(files).written
  }
  cache.keep()
  // What stopped the engine may not stop it again.
  if made.allSatisfy(\.isSettled) {
    let counts = PrintCounts(
      files: output.count, reused: outcome.reused + outcome.laidOut, documents: outcome.documents,
      languages: outcome.languages.map(\.canonical), booklets: outcome.booklets.map(PrintCounts.Booklet.init))
    last.keep(counts, outcome.diagnostics, files: output)
  }
  return outcome
}

/// What a printing says of itself beside its findings.
private struct PrintCounts: Codable {
  var files: Int
  var reused: Int
  var documents: [String]
  var languages: [String]
  var booklets: [Booklet]

  struct Booklet: Codable {
    private var path: String
    private var plan: BookletPlan

    init(_ booklet: (variant: PrintVariant, plan: BookletPlan)) {
      path = booklet.variant.path
      plan = booklet.plan
    }

    var booklet: (variant: PrintVariant, plan: BookletPlan)? { PrintVariant(path: path).map { ($0, plan) } }
  }
}

extension PrintOutcome {
  /// What the last printing said, where this one would make the same files and they are still there.
  fileprivate init?(_ last: LastRun, at root: String) throws {
    guard let (counts, diagnostics) = try last.repeated(PrintCounts.self) else { return nil }
    self.init(
      diagnostics: diagnostics, commit: CommitSummary(unchanged: counts.files), reused: counts.reused,
      booklets: counts.booklets.compactMap(\.booklet), documents: counts.documents,
      languages: counts.languages.compactMap { try? LanguageTag($0) },
      words: try ShownWords(at: root))
  }
}

extension CheckedSite {
  /// - Parameter press: what the files of a print shop are to be; nil for everyone else's.
  func printedFiles(
    _ choice: PrintChoice, editions: [LanguageTag: Edition], engine: PrintEngine, press: PressMaking? = nil
  ) throws -> [PrintedFile] {
    let tag = sources.project.settings.source
    guard let source = editions[tag] else { return [] }
    var files: [PrintedFile] = []
    for document in source.documents {
      let name = document.document.name
      for language in sources.languages {
        guard choice.holds(name, language), let edition = editions[language],
          let outline = edition.outline(of: name), isPrinted(outline, in: language, editions)
        else { continue }
        let pages = printedPages(of: outline, in: language)
        let pictures = press == nil ? choice.stepPictures(of: outline, pages: pages, in: language) : []
        for variant in choice.variants(of: outline, in: language) + pictures {
          let log = LineLog()
          var request = try layoutRequest(
            of: outline, pages: pages, in: edition,
            besides: variant.besides.compactMap { tag in
              guard let edition = editions[tag], let outline = edition.outline(of: name) else { return nil }
              return PaperEdition(edition: edition, outline: outline, pages: printedPages(of: outline, in: tag))
            }, source: source, as: variant, lineLog: log)
          if let press { request.make(press.request(for: outline, on: variant.format)) }
          var file = try PrintedFile(
            variant, request, madeBy: engine, title: document.document.index.matter.title.range)
          file.hasPoster = variant.format == .a4 && outline.formats.contains(.a3)
          file.lines = log.entries
          files.append(file)
        }
      }
    }
    // The list of words is for the desk: its running lines stand too near a trimmed edge.
    for (variant, request, place) in press == nil ? try glossaryRequests(choice, editions: editions) : [] {
      files.append(try PrintedFile(variant, request, madeBy: engine, title: place))
    }
    return files
  }

  /// What those who hand a document out have to know of it.
  fileprivate func paperState(of document: String, in language: LanguageTag) -> PaperState {
    var texts = zip(sources.pages, pages).flatMap { page, checked in
      page.document.name == document ? checked[language]?.localised.texts ?? [] : []
    }
    if document == printedGlossary { texts = projects[language]?.terms.flatMap { [$0.term, $0.explanation] } ?? [] }
    texts.removeAll { !$0.isForThisLanguage }
    return PaperState(
      isUnreviewed: texts.contains(where: \.isUnreviewed), isStale: texts.contains { $0.freshness == .stale })
  }

  private func printedPages(of outline: DocumentOutline, in language: LanguageTag) -> [PrintedPage] {
    outline.pages.compactMap { page in
      guard let index = sources.pages.firstIndex(where: { $0.text.address == page.address }),
        let own = pages[index][language], let original = pages[index][sources.project.settings.source]
      else { return nil }
      return PrintedPage(page: own, original: original)
    }
  }
}

extension PrintedFile {
  /// With an identifier by which no two differ that hold the same, and the key of its result.
  fileprivate init(
    _ variant: PrintVariant, _ request: LayoutRequest, madeBy engine: PrintEngine, title: SourceRange
  ) throws {
    var request = request
    let made = [variant.path, request.html, request.style, request.press?.standard, request.press?.profileDigest]
    request.identifier = sha256(Array(made.compactMap { $0 }.joined().utf8))
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    self.init(
      variant: variant, request: request, key: sha256([UInt8](try encoder.encode(request)) + engine.state),
      title: title)
  }
}

/// Each line once, though it stands on several papers of the document.
func lineFindings(of files: [PrintedFile]) -> [Diagnostic] {
  files.flatMap(\.lineFindings).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
}
