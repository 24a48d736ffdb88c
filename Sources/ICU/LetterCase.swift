import CICU

/// Letter case by the rules of a language (Turkish i, Dutch ij, Greek accents). Safe from any thread.
extension LanguageTag {
  package func lowerCased(_ text: String) -> String {
    withBytes(text) { unsafe certainText(cicu_lower_cased($0, $1, canonical)) }
  }

  /// Every word with a capital and the rest in lower case.
  package func titleCased(_ text: String) -> String {
    withBytes(text) { unsafe certainText(cicu_title_cased($0, $1, canonical, false)) }
  }

  /// The first letter of the text as a capital, the rest as it is.
  package func sentenceCased(_ text: String) -> String {
    withBytes(text) { unsafe certainText(cicu_title_cased($0, $1, canonical, true)) }
  }
}
