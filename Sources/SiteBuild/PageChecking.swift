import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TextAnalysis

/// A page in one language: what is shown, and what was found in what is or will be.
struct CheckedPage: Sendable {
  var shown: CheckedDocument
  var held: LocalisedDocument?
  var faults: [Diagnostic]
  var findings: [Diagnostic]
  var suppressed: [SuppressedFinding]
}

/// Carries pages into languages and checks them, one after the other. It holds formatters, iterators and a Voikko handle,
/// so make one per worker. Not `Sendable`.
struct PageChecker {
  let localiser: Localiser
  private let sources: SiteSources
  private let vocabulary: Vocabulary
  private let analyser: TextAnalyser
  private let rules: [any Rule]
  private let level: Level?

  /// - Parameters:
  ///   - rules: `[]` for no checking.
  ///   - level: for all pages, in place of what each says of itself.
  ///   - localiser: nil for one of its own.
  init(
    sources: SiteSources, vocabulary: Vocabulary, analyser: TextAnalyser, rules: [any Rule] = Rules.all,
    level: Level? = nil, localiser: Localiser? = nil
  ) {
    self.localiser = localiser ?? Localiser(index: sources.index)
    self.sources = sources
    self.vocabulary = vocabulary
    self.analyser = analyser
    self.rules = rules
    self.level = level
  }

  /// - Parameters:
  ///   - isAsked: whether anything is to be found; else the page is only made.
  ///   - wordsOfOtherPages: how many words the document has beside this page, where it may have so many in all.
  func check(
    _ page: SourcePage, in language: LanguageTag, isAsked: Bool, wordsOfOtherPages: Int?
  ) throws -> CheckedPage {
    // A translation that is kept back is checked as if it were shown: it will be.
    let (localised, faults) = try localiser.localise(page.text, in: language, catalogues: page.catalogues)
    let rules = isAsked ? rules : []
    let level = level ?? page.document.matter.level
    var analysed = try analyser.analyse(localised, vocabulary: vocabulary)
    if language == sources.project.settings.source {
      analysed.length = LengthAllowed(
        budget: sources.project.settings.budget(for: page.document.matter.kind), wordsOfOtherPages: wordsOfOtherPages)
    }
    let checked = Readability.check(analysed, level: level, rules: rules)
    guard !page.heldIn.isEmpty else {
      return CheckedPage(
        shown: checked, faults: faults, findings: checked.diagnostics, suppressed: checked.suppressed)
    }
    let fallback = try localiser.localise(page.text, in: language, catalogues: page.shownCatalogues).document
    return CheckedPage(
      shown: Readability.check(
        try analyser.analyse(fallback, vocabulary: vocabulary), level: level, rules: rules),
      held: page.heldIn.contains(language) ? localised : nil, faults: faults, findings: checked.diagnostics,
      suppressed: checked.suppressed)
  }

  /// How many words the page has in the source language.
  func wordsOfBody(of page: SourcePage) throws -> Int {
    let source = sources.project.settings.source
    return try analyser.analyse(try localiser.localise(page.text, in: source, catalogues: [:]).document).wordsOfBody
  }
}
