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
    var diagnostic = Diagnostic(
      severity, rule, arguments.mapValues(\.shortened), at: place, notes: notes, suggestion: suggestion)
    diagnostic.passage = text.passage(of: range)
    findings.append(Finding(text: text.index, diagnostic: diagnostic))
  }
}

extension MessageArgument {
  /// Words that are quoted, cut where nobody reads on: a page in capitals is one finding, and no message.
  fileprivate var shortened: MessageArgument {
    guard case .text(let text) = self, text.utf8.count > Self.longestQuotation else { return self }
    let letters = text.prefix(Self.longestQuotation)
    return letters.endIndex == text.endIndex ? self : .text(String(letters) + "…")
  }

  private static let longestQuotation = 160
}

extension AnalysedText {
  /// The sentence in which a stretch begins. Facts are left out of it: their values change, and the sentence does not.
  fileprivate func passage(of range: Range<Int>) -> Passage {
    let range = range.lowerBound..<min(range.upperBound, offset(from: range.lowerBound, by: Self.reachOfPassage))
    var sentence = sentence(at: range.lowerBound)?.range ?? 0..<flat.utf8.count
    // A text without a full stop is one sentence, of which every finding would carry a copy.
    if sentence.count > 4 * Self.reachOfPassage {
      let start = max(sentence.lowerBound, offset(from: range.lowerBound, by: -Self.reachOfPassage))
      sentence = start..<min(sentence.upperBound, offset(from: range.upperBound, by: Self.reachOfPassage))
    }
    let isPart = sentence != range && sentence.lowerBound <= range.lowerBound && range.upperBound <= sentence.upperBound
    return Passage(sentence: flat.textWithoutFacts(sentence), words: isPart ? flat.textWithoutFacts(range) : "")
  }

  /// An offset so many bytes on, not inside a letter.
  private func offset(from start: Int, by distance: Int) -> Int {
    var offset = min(max(start + distance, 0), flat.utf8.count)
    while offset > 0, offset < flat.utf8.count, flat.utf8[offset] & 0xC0 == 0x80 { offset -= 1 }
    return offset
  }

  private static let reachOfPassage = 500

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
