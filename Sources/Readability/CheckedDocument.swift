package import Localisation
package import SourceText

/// A document that the checker has read. Only the checker can make one, so a page cannot be made of unchecked text.
package struct CheckedDocument: Sendable {
  package let localised: LocalisedDocument
  /// In the order of the text.
  package let diagnostics: [Diagnostic]
  /// What the writer has allowed, with the reason; in the order of the text.
  package let suppressed: [SuppressedFinding]
  /// The rules that were active, by name; empty when checking was switched off by name.
  package let activeRules: [String]
  /// Words of the glossary that the writer has not marked, in reading order; in Finnish text alone.
  package let terms: [TermOccurrence]

  init(
    localised: LocalisedDocument, diagnostics: [Diagnostic], suppressed: [SuppressedFinding] = [],
    activeRules: [String], terms: [TermOccurrence] = []
  ) {
    self.localised = localised
    self.diagnostics = diagnostics
    self.suppressed = suppressed
    self.activeRules = activeRules
    self.terms = terms
  }
}

/// A finding that the writer has allowed.
package struct SuppressedFinding: Sendable, Hashable {
  package var diagnostic: Diagnostic
  /// In the writer's words.
  package var reason: String
  /// Where it was allowed.
  package var allowance: SourceRange

  package init(_ diagnostic: Diagnostic, reason: String, allowance: SourceRange) {
    self.diagnostic = diagnostic
    self.reason = reason
    self.allowance = allowance
  }
}
