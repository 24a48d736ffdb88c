package import Localisation
package import SourceText

/// A document that the checker has read. Only the checker can make one, so a page cannot be made of unchecked text.
package struct CheckedDocument: Sendable {
  package let localised: LocalisedDocument
  /// In the order of the text.
  package let diagnostics: [Diagnostic]
  /// The rules that were active, by name; empty when checking was switched off by name.
  package let activeRules: [String]
  /// Words of the glossary that the writer has not marked, in reading order; in Finnish text alone.
  package let terms: [TermOccurrence]

  init(
    localised: LocalisedDocument, diagnostics: [Diagnostic], activeRules: [String], terms: [TermOccurrence] = []
  ) {
    self.localised = localised
    self.diagnostics = diagnostics
    self.activeRules = activeRules
    self.terms = terms
  }
}
