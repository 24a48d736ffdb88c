package import ICU
package import Localisation
package import Readability
package import SourceText
import GuideHTML
import GuideMarkup
package import ProjectFiles
import TextAnalysis
package import WordForms

/// Every page in every language, localised and checked, and all that was found on the way.
package struct CheckedSite: Sendable {
  package var sources: SiteSources
  /// For each page of the sources, in their order, what each language shows.
  package var pages: [[LanguageTag: CheckedDocument]]
  /// The translations of those pages that are kept back from readers, in the same order.
  package var heldTranslations: [[LanguageTag: LocalisedDocument]]
  package var projects: [LanguageTag: LocalisedProject]
  /// Each bulletin in each language, as phone messages.
  package var bulletins: [BulletinText]
  /// What the rules say of the words that every page may show: explanations of terms, words of pictures, names.
  package var recordFindings: [Diagnostic]
  /// Whether a file is wrong in a way that makes some page wrong.
  package var hasFaults: Bool
  /// Faults of the files and findings of the rules, in the order in which they are printed.
  package var diagnostics: [Diagnostic]
  /// What writers have allowed, in the same order.
  package var suppressed: [SuppressedFinding]
}

/// Carries every page into every language and checks it.
///
/// - Parameters:
///   - rules: `[]` for no checking.
///   - level: for all pages, in place of what each says of itself.
///   - only: the one language that is asked about; nothing is found in the others.
///   - forms: word forms that are known already, and what is learnt of others.
package func checkSite(
  _ sources: SiteSources, rules: [any Rule] = Rules.all, level: Level? = nil, only: LanguageTag? = nil,
  workers: Int = workerCount, forms: KnownForms = KnownForms()
) throws -> CheckedSite {
  let jobs = sources.pages.indices.flatMap { page in sources.languages.map { (page: page, language: $0) } }
  let vocabulary = sources.vocabulary
  let wordsOfOtherPages = rules.isEmpty ? [:] : try wordsOfOtherPages(of: sources, workers: workers, forms: forms)
  let results = try inParallel(jobs, workers: workers) {
    PageChecker(
      sources: sources, vocabulary: vocabulary, analyser: TextAnalyser(forms: try FormReader(sharing: forms)),
      rules: rules, level: level)
  } perform: { checker, job in
    let isAsked = only.map { $0 == job.language } ?? (job.language.pseudoLocale == nil)
    return try checker.check(
      sources.pages[job.page], in: job.language, isAsked: isAsked, wordsOfOtherPages: wordsOfOtherPages[job.page])
  }
  var pages = [[LanguageTag: CheckedDocument]](repeating: [:], count: sources.pages.count)
  var faults = sources.diagnostics + colourFindings(of: sources.project.settings.theme)
  var findings: [Diagnostic] = []
  var suppressed: [SuppressedFinding] = []
  var held = [[LanguageTag: LocalisedDocument]](repeating: [:], count: sources.pages.count)
  for (job, page) in zip(jobs, results) {
    pages[job.page][job.language] = page.shown
    held[job.page][job.language] = page.held
    faults += page.faults
    findings += page.findings
    suppressed += page.suppressed
  }
  // What the source has no need of, a translation may have.
  let used = Set(suppressed.map(\.allowance))
  findings.removeAll { $0.name == "unused-allowance" && $0.range.map(used.contains) ?? false }
  let projects = try localisedProjects(sources, &faults)
  let recordFindings = try checkRecords(
    of: sources, vocabulary: vocabulary, rules: rules, level: level, only: only, forms: forms)
  let bulletins = bulletinTexts(sources, pages: pages, projects: projects)
  let diagnostics = (faults + findings + recordFindings + bulletins.findings).withoutConsequences(in: sources.project)
  var site = CheckedSite(
    sources: sources, pages: pages, heldTranslations: held, projects: projects, bulletins: bulletins,
    recordFindings: recordFindings,
    hasFaults: faults.contains { $0.severity == .error }, diagnostics: diagnostics.sorted(by: Diagnostic.precedes),
    suppressed: Set(suppressed).sorted { Diagnostic.precedes($0.diagnostic, $1.diagnostic) })
  let spoken = site.recordingFindings(only: only)
  if !spoken.isEmpty { site.diagnostics = (site.diagnostics + spoken).sorted(by: Diagnostic.precedes) }
  return site
}

/// For the first page of each document that may have so many words in all: how many its other pages have, by the place
/// of the page in the sources.
private func wordsOfOtherPages(of sources: SiteSources, workers: Int, forms: KnownForms) throws -> [Int: Int] {
  let limited = sources.pages.indices.filter {
    sources.project.settings.budget(for: sources.pages[$0].document.matter.kind).words != nil
  }
  let pages = Dictionary(grouping: limited) { sources.pages[$0].document.name }
  let others = pages.values.flatMap { $0.filter { !sources.pages[$0].isFirst } }.sorted()
  let words = try inParallel(others, workers: workers) {
    PageChecker(
      sources: sources, vocabulary: Vocabulary(), analyser: TextAnalyser(forms: try FormReader(sharing: forms)))
  } perform: { checker, page in
    try checker.wordsOfBody(of: sources.pages[page])
  }
  let wordsByPage = Dictionary(uniqueKeysWithValues: zip(others, words))
  var found: [Int: Int] = [:]
  for own in pages.values {
    guard let first = own.first(where: { sources.pages[$0].isFirst }) else { continue }
    found[first] = own.compactMap { wordsByPage[$0] }.reduce(0, +)
  }
  return found
}

extension SourcePage {
  var isFirst: Bool { page.name == document.index.name }
}

private func localisedProjects(
  _ sources: SiteSources, _ diagnostics: inout [Diagnostic]
) throws -> [LanguageTag: LocalisedProject] {
  let localiser = Localiser(index: sources.index)
  var projects: [LanguageTag: LocalisedProject] = [:]
  for language in sources.languages {
    let (project, faults) = try localiser.localise(
      sources.records, of: sources.project, in: language, catalogues: sources.recordCatalogues)
    projects[language] = project
    diagnostics += faults
  }
  return projects
}

/// The level that words of all documents are held to: they stand on sheets and in guides alike, and one that is hard for
/// a guide is hard everywhere.
private let levelOfRecords = Level.perus

private func checkRecords(
  of sources: SiteSources, vocabulary: Vocabulary, rules: [any Rule], level: Level?, only: LanguageTag?,
  forms: KnownForms
) throws -> [Diagnostic] {
  let localiser = Localiser(index: sources.index)
  let analyser = TextAnalyser(forms: try FormReader(sharing: forms))
  let records = [
    (sources.records.project, sources.recordCatalogues.project),
    (sources.records.glossary, sources.recordCatalogues.glossary),
    (sources.records.pictograms, sources.recordCatalogues.pictograms),
  ]
  var findings: [Diagnostic] = []
  for language in sources.languages where only.map({ $0 == language }) ?? (language.pseudoLocale == nil) {
    for (record, catalogues) in records where !record.document.texts.isEmpty {
      let localised = try localiser.localise(record, in: language, catalogues: catalogues).document
      let analysed = try analyser.analyse(localised, vocabulary: vocabulary)
      findings += check(analysed, level: level ?? levelOfRecords, rules: rules).diagnostics
    }
  }
  return findings
}

extension CheckedSite {
  /// Whether the site may take the place of the last one: no file is wrong, and no published text is too hard.
  package var isFitToPublish: Bool {
    !hasFaults && !recordFindings.contains { $0.severity == .error }
      && !zip(sources.pages, pages).contains { source, languages in
        source.isPublished
          && languages.values.contains { $0.diagnostics.contains { $0.severity == .error } }
      }
  }
}

extension SiteSources {
  /// The words that rules on single words leave alone: those that the glossary explains, and names.
  var vocabulary: Vocabulary {
    let names = project.facts.records.flatMap { $0.name.value.split(separator: " ") }
    return Vocabulary(
      explainedTerms: Set(project.glossary.terms.map { Normalisation.caseFolded($0.term.value) }),
      names: Set(names.map { Normalisation.caseFolded(String($0)) }),
      terms: project.glossary.terms.map { GlossaryWord(key: $0.key.value, word: $0.term.value) },
      avoided: project.glossary.terms.flatMap { term in
        term.avoid.map {
          AvoidedWord(
            word: $0.value, key: term.key.value, preferred: term.term.value, reason: term.reason?.value)
        }
      }, openingHours: recordedHours)
  }
}
