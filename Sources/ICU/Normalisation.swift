import CICU

/// Normal forms of text (UAX #15) and foldings for comparison. Safe from any thread.
package enum Normalisation {
  /// Canonical composition. Text that is in the form already is returned as it is.
  package static func nfc(_ text: String) -> String {
    isPlainlyNFC(text) ? text : withBytes(text) { unsafe certainText(cicu_nfc($0, $1)) }
  }

  package static func isNFC(_ text: String) -> Bool {
    isPlainlyNFC(text) || withBytes(text) { unsafe cicu_is_nfc($0, $1) }
  }

  /// Canonical decomposition.
  package static func nfd(_ text: String) -> String {
    isASCII(text) ? text : withBytes(text) { unsafe certainText(cicu_nfd($0, $1)) }
  }

  /// Full case folding, the same for every language: `ß` is `ss`.
  package static func caseFolded(_ text: String) -> String {
    withBytes(text) { unsafe certainText(cicu_case_folded($0, $1)) }
  }

  /// For search that forgives: compatibility forms and case folded (NFKC_Casefold), then the marks of the Latin, Greek,
  /// Cyrillic, Hebrew and Arabic scripts and tatweel left out. `Hätä` and `hata` are the same; vowel signs of Thai or
  /// Burmese, which are letters to their readers, stay.
  package static func searchFolded(_ text: String) -> String {
    withBytes(text) { unsafe certainText(cicu_search_folded($0, $1)) }
  }

  private static func isASCII(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0x80 } }

  /// Nothing below U+0300, whose first byte is 0xCC, is changed by composition.
  private static func isPlainlyNFC(_ text: String) -> Bool { text.utf8.allSatisfy { $0 < 0xCC } }
}
