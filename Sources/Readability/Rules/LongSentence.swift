package import TextAnalysis
internal import ICU
private import ProjectFiles
private import SourceText

/// A sentence with more words than a reader of easy language keeps in mind.
package struct LongSentence: Rule {
  package let documentation = RuleDocumentation(
    name: "long-sentence",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), structures; limits measured on easy news (95th percentile 13–15 words)",
    languages: .every,
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .over(10, .words)), RuleLimit(.error, .over(14, .words))],
      .perus: [RuleLimit(.warning, .over(15, .words)), RuleLimit(.error, .over(20, .words))],
      .vaativa: [RuleLimit(.warning, .over(18, .words)), RuleLimit(.error, .over(25, .words))],
    ]),
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
    let ratio = LanguageRatio(text.language)
    let limit = documentation.limits.limits[report.level]?.first?.conditions.first?.bound ?? 0
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        let words = Self.longestRun(of: sentence, in: block)
        let finnishWords = Double(words) / ratio.wordsForOneOfFinnish
        guard let severity = documentation.limits.severity(at: report.level, of: [.words: finnishWords]) else {
          continue
        }
        report.add(
          ratio.isCalibrated ? severity : .information, documentation.name,
          ["words": .count(words), "limit": .count(Int(limit * ratio.wordsForOneOfFinnish))],
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

/// How many words the same content takes in a language, for one word of Finnish: limits are measured on Finnish.
struct LanguageRatio: Sendable {
  let wordsForOneOfFinnish: Double
  /// False where the ratio is a guess from other languages; a limit that rests on it is for information.
  let isCalibrated: Bool

  init(_ language: LanguageTag) {
    let measured = Self.measured[language.language]
    wordsForOneOfFinnish = measured ?? Self.guess
    isCalibrated = measured != nil
  }

  private static let measured = [
    "fi": 1, "tr": 1.06, "ar": 1.17, "ru": 1.21, "sv": 1.27, "de": 1.33, "en": 1.36, "es": 1.5,
  ]
  private static let guess = 1.2
}
