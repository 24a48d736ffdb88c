package import ICU
package import ProjectFiles
package import Readability
package import SourceText

/// What `check` found, in a project or in texts outside one.
package struct CheckOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// What writers have allowed.
  package var suppressed: [SuppressedFinding]
  /// Pages of a project's source: each stands in every language.
  package var pageCount: Int
  /// Files outside a project, as they were named.
  package var looseTexts: [String]
  package var languages: [CheckedLanguage]
  /// What was read, for a report that shows it.
  package var texts: [CheckedText]
  package var words: ShownWords

  /// What was found in this and in another, under the words of this one.
  package mutating func add(_ other: CheckOutcome) {
    diagnostics = (diagnostics + other.diagnostics).sorted(by: Diagnostic.precedes)
    suppressed = (suppressed + other.suppressed).sorted { Diagnostic.precedes($0.diagnostic, $1.diagnostic) }
    pageCount += other.pageCount
    looseTexts += other.looseTexts
    texts += other.texts
    languages += other.languages.filter { !languages.contains($0) }
  }

  /// Keeps the findings that a test holds for.
  package mutating func keep(_ isKept: (Diagnostic) -> Bool) {
    diagnostics = diagnostics.filter(isKept)
    suppressed = suppressed.filter { isKept($0.diagnostic) }
  }
}

/// A language in which texts were read, and by which rules.
package struct CheckedLanguage: Sendable, Hashable {
  package var tag: LanguageTag
  /// By name, in the order of the list of rules.
  package var rules: [String]
  /// Whether its limits on words were measured; else what they find is for information.
  package var isCalibrated: Bool

  package init(_ tag: LanguageTag) {
    self.tag = tag
    rules = Rules.all.map(\.documentation).filter { $0.languages.contain(tag) }.map(\.name)
    isCalibrated = hasCalibratedLimits(tag)
  }
}

/// Reads and checks a project and writes nothing.
///
/// - Parameters:
///   - level: for all texts, in place of what each document says of itself.
///   - language: the one that is asked about; nil for all of the project's.
///   - today: the day from which age is judged; nil where nobody asks about it.
/// - Throws: `LanguageNotInProject`, or what is wrong with the machine.
package func checkProject(
  at root: String, level: Level? = nil, language: LanguageTag? = nil, today: CalendarDate? = nil
) throws -> CheckOutcome {
  let sources = try SiteSources(root: root)
  if let language, !sources.languages.contains(language) {
    throw LanguageNotInProject(language: language, languages: sources.languages, words: ShownWords(sources))
  }
  // What the last build kept is read, and nothing is kept.
  let site = try checkSite(sources, level: level, only: language, forms: try FormCache(root: root).forms)
  // A project that says nothing of its accessibility hears of it where it publishes.
  var diagnostics = site.diagnostics
  if sources.project.settings.accessibility != nil { diagnostics += statementFindings(of: sources.project) }
  if let today {
    diagnostics += try overdueFacts(of: site.sources, today: today)
    diagnostics += overdueDocuments(in: site.sources.project, today: today)
  }
  if let language {
    let others = sources.languages.filter { $0 != language }.map { "locales/\($0.canonical)/" }
    diagnostics.removeAll { diagnostic in others.contains(where: diagnostic.path.hasPrefix) }
  }
  let languages = language.map { [$0] } ?? sources.languages.filter { $0.pseudoLocale == nil }
  return CheckOutcome(
    diagnostics: diagnostics.sorted(by: Diagnostic.precedes), suppressed: site.suppressed,
    pageCount: site.pages.count, looseTexts: [], languages: languages.map(CheckedLanguage.init),
    texts: site.texts(in: language, level: level), words: ShownWords(site.sources))
}

/// Somebody asked about a language that the project has not.
package struct LanguageNotInProject: Error, Sendable {
  package var language: LanguageTag
  package var languages: [LanguageTag]
  package var words: ShownWords
}
