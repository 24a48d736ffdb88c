private import GuideMarkup
package import ICU
package import ProjectFiles
package import SourceText
package import TextAnalysis

/// What the rules found in one document.
package struct Report: Sendable {
  package let level: Level
  package let language: LanguageTag
  private(set) var findings: [Finding] = []

  struct Finding: Sendable {
    /// The place of the text in its document.
    var text: Int
    var diagnostic: Diagnostic
  }

  init(level: Level, language: LanguageTag) {
    self.level = level
    self.language = language
  }

  /// - Parameters:
  ///   - range: UTF-8 offsets in the text's row of words.
  ///   - rule: the rule's name; its message is `diagnostic.<name>`.
  package mutating func add(
    _ severity: Severity, _ rule: String, _ arguments: [String: MessageArgument] = [:], at range: Range<Int>,
    in text: AnalysedText, notes: [DiagnosticNote] = [], suggestion: String? = nil
  ) {
    let place = text.flat.range(range) ?? text.block.range
    findings.append(
      Finding(
        text: text.index,
        diagnostic: Diagnostic(severity, rule, arguments, at: place, notes: notes, suggestion: suggestion)))
  }
}
