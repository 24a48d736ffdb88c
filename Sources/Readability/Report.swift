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
    var diagnostic = Diagnostic(severity, rule, arguments, at: place, notes: notes, suggestion: suggestion)
    diagnostic.passage = text.passage(of: range)
    findings.append(Finding(text: text.index, diagnostic: diagnostic))
  }
}

extension AnalysedText {
  /// The sentence in which a stretch begins. Facts are left out of it: their values change, and the sentence does not.
  fileprivate func passage(of range: Range<Int>) -> Passage {
    let sentence = sentence(at: range.lowerBound)?.range ?? 0..<flat.utf8.count
    let isPart = sentence != range && sentence.lowerBound <= range.lowerBound && range.upperBound <= sentence.upperBound
    return Passage(sentence: flat.textWithoutFacts(sentence), words: isPart ? flat.textWithoutFacts(range) : "")
  }

  /// The last sentence that begins at an offset or before it.
  private func sentence(at offset: Int) -> Sentence? {
    var low = 0
    var high = sentences.count
    while low < high {
      let middle = (low + high) / 2
      if sentences[middle].range.lowerBound <= offset { low = middle + 1 } else { high = middle }
    }
    return low > 0 ? sentences[low - 1] : sentences.first
  }
}
