package import ICU

extension LanguageTag {
  /// Whether this is the other's language without its region and variants, in the same script: `fi` of `fi-simple`.
  package func isBareLanguage(of other: LanguageTag) -> Bool {
    canonical == other.language && script == other.script
  }
}
