package import ICU
package import Localisation

extension LocalisedDocument {
  /// Whether the page is in a language that stands in for the reader's. A few words that are the language's own, such
  /// as a heading that the translation memory knew, do not make it a page in that language: less than a quarter of its
  /// texts, and every other block would carry a mark. Titles of records are not asked, nor texts without words: a fact
  /// alone is written in every language.
  package var isFallback: Bool {
    let worded = texts.filter { $0.freshness != .source }
    return !worded.isEmpty && worded.count { !$0.standsIn(for: language) } * 4 < worded.count
  }

  /// Whether no text of the page is in the reader's language.
  package var isWholeFallback: Bool {
    let worded = texts.filter { $0.freshness != .source }
    return !worded.isEmpty && worded.allSatisfy { $0.standsIn(for: language) }
  }

  /// The language that most of the page is in.
  package var mainLanguage: LanguageTag {
    (isFallback ? texts.first { $0.standsIn(for: language) }?.language : nil) ?? language
  }
}

extension LocalisedText {
  fileprivate func standsIn(for language: LanguageTag) -> Bool {
    freshness == .missing && !self.language.readsLike(language)
  }
}
