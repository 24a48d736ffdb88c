extension LanguageTag {
  /// Whether words in the other language need no mark in this one: easy Finnish and Finnish are read alike.
  package func readsLike(_ other: LanguageTag) -> Bool {
    self == other || language == other.language && script == other.script
  }

  /// `fi` of `fi-simple`: for a word that is not easy or hard.
  package var withoutVariants: String { variants.isEmpty ? canonical : language }
}
