package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// A word of so many letters that it cannot be read at a glance. Where `long-compound` speaks of the word, this is silent,
/// and so it is on a compound that people know (`fi/everyday-compounds`).
package struct LongWord: Rule {
  package let documentation = RuleDocumentation(
    name: "long-word",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: short words; limits are Selkopaja's own",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(16, .letters))],
      .perus: [RuleLimit(.warning, .from(22, .letters))],
      .vaativa: [RuleLimit(.warning, .from(26, .letters))],
    ]),
    breaks: [
      "Ota mukaan kuva ⟦henkilöllisyystodistuksesta⟧.",
      "Virkailija tekee sinulle ⟦työllistymissuunnitelman⟧.",
      "Lue ohje ⟦ilmoitusvelvollisuudesta⟧.",
    ],
    keeps: [
      "Soita terveysasemalle ja varaa aika.",
      "Lue ohje sivulta https://www.kemi.fi/maahanmuuttajien-ohjauspalvelut.",
      "Täytä asumistukihakemuslomake ensin.",
      "Kysy neuvoa Maahanmuuttovirastosta.",
      "Kysy lisää sosiaalityöntekijöiltämme.",
      "Kerro vuokranantajallesi, että muutat. Työ- ja elinkeinoministeriöllä on ohje.",
    ],
    exampleVocabulary: Vocabulary(explainedTerms: ["asumistukihakemuslomake"]))
  private let compounds = LongCompound()

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let isFinnish = text.language.language == "fi"
    for block in text.texts where documentation.contexts.contains(block.context) {
      for word in block.sentences.lazy.flatMap(\.words) where word.kind == .word {
        // No letter has fewer bytes than one, and most words are short.
        guard word.range.count >= Self.fewestLetters else { continue }
        let letters = Self.longestStretch(block.flat.utf8[word.range])
        guard let severity = documentation.limits.severity(at: report.level, of: [.letters: Double(letters)]),
          !block.isTermOrName(word, text.vocabulary), !LongCompound.isKnown(word),
          compounds.severity(of: word, in: block, text.vocabulary, at: report.level) == nil
        else { continue }
        // The limits are measured on Finnish alone.
        report.add(
          isFinnish ? severity : .information, documentation.name,
          ["word": .text(block.flat.text(word.range)), "letters": .count(letters)], at: word.range, in: block)
      }
    }
  }

  private static let fewestLetters = 16

  /// The letters between two hyphens or strokes at most: there the eye finds a hold.
  private static func longestStretch(_ word: ArraySlice<UInt8>) -> Int {
    word.split { $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "/") }
      .map { String(decoding: $0, as: UTF8.self).count { $0.isLetter } }.max() ?? 0
  }
}
