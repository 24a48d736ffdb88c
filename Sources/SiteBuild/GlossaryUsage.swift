import BodyText
import GuideHTML
import ICU
import Localisation
import ProjectFiles

extension CheckedSite {
  /// The pages that explain each word of the glossary, and the languages that have words of their own for it.
  func glossaryUses(in language: LanguageTag) -> GlossaryUses {
    let source = sources.project.settings.source
    var pagesByTerm: [String: [PageAddress]] = [:]
    for (page, checked) in zip(sources.pages, pages) where page.isPublished {
      guard let text = checked[language] else { continue }
      let original = language == source ? nil : checked[source]
      for key in termsExplained(on: text, original: original, policy: page.document.matter.policy) {
        pagesByTerm[key, default: []].append(page.text.address)
      }
    }
    let translated = projects.filter { $0.key == source || $0.value.terms.contains { $0.term.freshness != .missing } }
    return GlossaryUses(pages: pagesByTerm, translatedInto: Set(translated.keys))
  }
}
