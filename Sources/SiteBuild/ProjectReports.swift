package import ICU
package import Localisation
package import SourceText
import ProjectFiles
import Readability

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
