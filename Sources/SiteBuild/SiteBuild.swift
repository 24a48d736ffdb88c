import ICU
import BodyText
package import ProjectFiles
import Readability
package import SourceText

/// What a build did.
package struct BuildOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil when an error was found: nothing was written then, and the last site is as it was.
  package var commit: CommitSummary?
  package var pageCount: Int
  package var languageCount: Int
  /// The page that weighs most over the wire, and what the project allows.
  package var heaviestPage: (path: String, bytes: Int, requests: Int)?
  package var pageBudget: PageBudget
  /// What a search weighs in each language, the heaviest first; empty where nothing was written.
  package var searchWeights: [SearchWeight]
  /// The files of letters that the site brings along, with their bytes over the wire: they are compressed as they are.
  package var webFonts: [(font: WebFont, bytes: Int)]
  package var words: ShownWords
}

/// Makes the whole site of a project and puts it in place of the last one.
///
/// - Parameter workers: how many pages are made side by side; the site is the same with any number.
/// - Throws: what is wrong with the machine: the folder cannot be read, the dictionary is missing, the disk is full.
package func buildSite(at root: String, workers: Int = workerCount) throws -> BuildOutcome {
  // First of all: a text with a fault in it must not leave a site half changed.
  try SiteCommit(root: root).finishInterrupted()
  let last = try LastRun(
    of: "build", part: .pages, at: root, restingOn: (try? Disk.contents("\(root)/.selkopaja/print-manifest")) ?? [],
    workers: workers)
  if let outcome = try BuildOutcome(last, at: root) { return outcome }
  let sources = try SiteSources(root: root, workers: workers)
  let cache = try FormCache(root: root)
  let checked = try checkSite(sources, workers: workers, forms: cache.forms)
  guard checked.isFitToPublish else {
    return BuildOutcome(checked, files: [], commit: nil)
  }
  let files = try renderSite(checked, printed: PrintedCopies(root: root), workers: workers, forms: cache.forms)
  let commit = try SiteCommit(root: root).write(files)
  cache.keep()
  let outcome = BuildOutcome(checked, files: files, commit: commit)
  last.keep(BuildCounts(outcome, files: files.count), outcome.diagnostics, files: files)
  return outcome
}

/// What a build says of itself beside its findings.
private struct BuildCounts: Codable {
  var files: Int
  var pages: Int
  var languages: Int
  var heaviest: Heaviest?
  var pageKilobytes: Int
  var pageRequests: Int
  /// The bytes of the search by language.
  var searches: [String: Int]
  var fonts: [Font]

  struct Heaviest: Codable {
    var path: String
    var bytes: Int
    var requests: Int
  }

  struct Font: Codable {
    var font: WebFont
    var bytes: Int
  }

  init(_ outcome: BuildOutcome, files: Int) {
    self.files = files
    pages = outcome.pageCount
    languages = outcome.languageCount
    heaviest = outcome.heaviestPage.map { Heaviest(path: $0.path, bytes: $0.bytes, requests: $0.requests) }
    pageKilobytes = outcome.pageBudget.kilobytes
    pageRequests = outcome.pageBudget.requests
    searches = Dictionary(
      outcome.searchWeights.map { ($0.language.canonical, $0.bytes) }, uniquingKeysWith: { first, _ in first })
    fonts = outcome.webFonts.map { Font(font: $0.font, bytes: $0.bytes) }
  }
}

extension BuildOutcome {
  /// What the last build said, where this one would make the same site and it is still there.
  fileprivate init?(_ last: LastRun, at root: String) throws {
    guard let (counts, diagnostics) = try last.repeated(BuildCounts.self) else { return nil }
    self.diagnostics = diagnostics
    commit = CommitSummary(unchanged: counts.files)
    pageCount = counts.pages
    languageCount = counts.languages
    heaviestPage = counts.heaviest.map { ($0.path, $0.bytes, $0.requests) }
    pageBudget = PageBudget()
    pageBudget.kilobytes = counts.pageKilobytes
    pageBudget.requests = counts.pageRequests
    searchWeights = try counts.searches.map { SearchWeight(language: try LanguageTag($0.key), bytes: $0.value) }
      .sorted(by: SearchWeight.isHeavier)
    webFonts = counts.fonts.map { ($0.font, $0.bytes) }
    words = try ShownWords(at: root)
  }

  fileprivate init(_ site: CheckedSite, files: [OutputFile], commit: CommitSummary?) {
    // A page that is kept as one file is no page more.
    let pages = files.filter { $0.path.hasSuffix(".html") && !$0.path.hasSuffix(savedPageName(of: "")) }
    let statement = commit == nil ? [] : statementFindings(of: site.sources.project)
    let settings = site.sources.project.settings
    let weights = pageWeights(of: files, in: settings)
    diagnostics =
      (site.diagnostics + statement + pageWeightFindings(weights, files: files, of: site.sources)
      + site.savedPageFindings(files)).sorted(by: Diagnostic.precedes)
    self.commit = commit
    pageCount = pages.count
    languageCount = site.sources.languages.count
    heaviestPage = weights.min(by: PageWeight.isHeavier).map { ($0.path, $0.bytes, $0.requests) }
    pageBudget = settings.pageBudget
    searchWeights = SiteBuild.searchWeights(of: files, languages: site.sources.languages)
    let sizes = Dictionary(files.map { ($0.path, $0.bytes.count) }, uniquingKeysWith: { first, _ in first })
    webFonts = settings.webFonts.compactMap { font in
      sizes[fontPath(font)].map { (font, $0) }
    }
    words = ShownWords(site.sources)
  }
}
