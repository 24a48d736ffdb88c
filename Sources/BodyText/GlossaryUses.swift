package import ICU
package import Localisation

/// What the glossary's page says of the other pages.
package struct GlossaryUses: Sendable {
  /// The pages that explain each word, by its key, in the order of the site.
  package var pages: [String: [PageAddress]]
  /// The languages in which at least one word has a translation; the others show the words of the source.
  package var translatedInto: Set<LanguageTag>

  package init(pages: [String: [PageAddress]] = [:], translatedInto: Set<LanguageTag> = []) {
    self.pages = pages
    self.translatedInto = translatedInto
  }
}
