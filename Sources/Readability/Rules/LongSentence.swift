package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// A sentence with more words than a reader of easy language keeps in mind.
package struct LongSentence: Rule {
  package let documentation = RuleDocumentation(
    name: "long-sentence",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), structures; limits measured on easy news (95th percentile 13–15 words)",
    languages: .every,
    contexts: [.paragraph, .listItem, .field],
    limits: [
      .helppo: "warning over 10 words, error over 14", .perus: "warning over 15 words, error over 20",
      .vaativa: "warning over 18 words, error over 25",
    ],
    breaks: [
      "⟦Jos olet muuttanut Kemiin toisesta maasta ja tarvitset apua kirjeen tai lomakkeen kanssa, voit tulla Mikseriin.⟧",
      "Soita ensin. ⟦Hoitaja kysyy puhelimessa, mikä sinulla on, ja antaa sinulle neuvon tai varaa sinulle ajan terveysasemalle samalle päivälle.⟧",
      "⟦Työntekijä kertoo sinulle, mitä sinun pitää tehdä ensin, mihin sinun pitää ottaa yhteyttä ja mitä papereita tarvitset.⟧",
    ],
    keeps: [
      "Soita terveysasemalle ja varaa aika.",
      "Mikseri on paikka, jossa voit kysyä neuvoa ja tavata ihmisiä. Se on hyvä paikka aloittaa.",
      "Mene sivulle https://www.kemi.fi/hyvinvointi-ja-vapaa-aika ja lue lisää.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let limits = SentenceLimits(level: report.level, language: text.language)
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        let words = Self.longestRun(of: sentence, in: block)
        guard words > limits.warning else { continue }
        let severity: Severity =
          !limits.isCalibrated ? .information : words > limits.error ? .error : .warning
        report.add(
          severity, documentation.name, ["words": .count(words), "limit": .count(limits.warning)],
          at: sentence.range, in: block)
      }
    }
  }

  /// A semicolon lets the reader breathe, so the count starts again after it.
  private static func longestRun(of sentence: Sentence, in text: AnalysedText) -> Int {
    var longest = 0
    var run = 0
    var end = sentence.range.lowerBound
    for word in sentence.words {
      if text.flat.utf8[end..<max(end, word.range.lowerBound)].contains(UInt8(ascii: ";")) { run = 0 }
      run += 1
      longest = max(longest, run)
      end = word.range.upperBound
    }
    return longest
  }
}

/// How many words a sentence may have.
private struct SentenceLimits {
  var warning: Int
  var error: Int
  /// False where the limits are a guess from other languages; such a limit is for information.
  var isCalibrated: Bool

  init(level: Level, language: LanguageTag) {
    let finnish: (warning: Int, error: Int) =
      switch level {
      case .helppo: (10, 14)
      case .perus: (15, 20)
      case .vaativa: (18, 25)
      }
    let ratio = Self.ratios[language.language]
    warning = Int(Double(finnish.warning) * (ratio ?? Self.otherRatio))
    error = Int(Double(finnish.error) * (ratio ?? Self.otherRatio))
    isCalibrated = ratio != nil
  }

  /// Words that the same content takes, for one word of Finnish.
  private static let ratios = [
    "fi": 1, "tr": 1.06, "ar": 1.17, "ru": 1.21, "sv": 1.27, "de": 1.33, "en": 1.36, "es": 1.5,
  ]
  private static let otherRatio = 1.2
}
