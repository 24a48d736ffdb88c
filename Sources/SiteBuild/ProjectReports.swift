package import ICU
package import Localisation
package import SourceText
import ProjectFiles
import Readability

/// What `check` found.
package struct CheckOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Of the source: each stands in every language.
  package var pageCount: Int
  package var languageCount: Int
  package var activeRules: [String]
  package var words: ShownWords
}

/// Reads and checks a project in every language and writes nothing.
///
/// - Parameter today: the day from which age is judged; nil where nobody asks about it.
package func checkProject(at root: String, today: CalendarDate? = nil) throws -> CheckOutcome {
  // A check writes nothing, but it reads what the last build kept.
  let site = try checkSite(try SiteSources(root: root), forms: try FormCache(root: root).forms)
  let aged = try today.map {
    try overdueFacts(of: site.sources, today: $0) + overdueDocuments(in: site.sources.project, today: $0)
  }
  return CheckOutcome(
    diagnostics: (site.diagnostics + (aged ?? [])).sorted(by: Diagnostic.precedes),
    pageCount: site.pages.count, languageCount: site.sources.languages.count,
    activeRules: Rules.all.map(\.documentation.name), words: ShownWords(site.sources))
}

/// What `languages` lists.
package struct LanguageList: Sendable {
  package var languages: [Entry]
  package var diagnostics: [Diagnostic]
  package var words: ShownWords

  package struct Entry: Sendable {
    package var tag: LanguageTag
    package var ownName: String
    package var isSource: Bool
    /// The program's own words on pages.
    package var words: ReaderWords
    /// Over all documents. Of a pseudo-locale nothing is counted: nobody has translated it.
    package var counts: TranslationCounts
  }
}

package func listLanguages(at root: String) throws -> LanguageList {
  let site = try checkSite(try SiteSources(root: root), rules: [])
  let project = site.sources.project
  let entries = project.settings.languages.map { language in
    LanguageList.Entry(
      tag: language.tag, ownName: project.languageFile(language.tag).name?.value ?? language.tag.ownName,
      isSource: language.tag == project.settings.source,
      words: ReaderWords(of: site.sources.words, in: language.tag),
      counts: language.tag.pseudoLocale != nil
        ? TranslationCounts()
        : zip(site.pages, site.heldTranslations).reduce(into: TranslationCounts()) { counts, page in
          if let localised = page.1[language.tag] ?? page.0[language.tag]?.localised { counts.add(localised) }
        })
  }
  return LanguageList(languages: entries, diagnostics: site.diagnostics, words: ShownWords(site.sources))
}

/// Whether there is such a file or folder in a project.
package func isInProject(_ path: String, at root: String) -> Bool {
  Disk.exists("\(root)/\(path)")
}
