package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko
private import WordForms

/// A compound of so many parts that a weak reader loses its beginning: *maahanmuuttajapalveluohjaaja*.
package struct LongCompound: Rule {
  package let documentation = RuleDocumentation(
    name: "long-compound",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: long compounds are avoided or explained",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(3, .parts)), RuleLimit(.error, .from(4, .parts))],
      .perus: [RuleLimit(.warning, .from(3, .parts), .from(18, .letters)), RuleLimit(.error, .from(4, .parts))],
      .vaativa: [RuleLimit(.warning, .from(4, .parts))],
    ]),
    breaks: [
      "Kysy neuvoa ⟦terveyspalveluohjauksesta⟧.",
      "Täytä ⟦asumistukihakemuslomake⟧ ensin.",
      "Lue ohje ⟦maahanmuuttajapalvelukeskuksen⟧ sivulta.",
    ],
    keeps: [
      "Soita terveysasemalle ja varaa aika.",
      "Täytä hakemus ensin.",
      "Pyydä apua päiväkodista.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for word in sentence.words where word.kind == .word {
          guard let parts = Self.parts(of: word), !Self.isExempt(word, in: block, text.vocabulary),
            let severity = documentation.limits.severity(
              at: report.level,
              of: [.parts: Double(parts), .letters: Double(block.flat.text(word.range).count)])
          else { continue }
          report.add(
            severity, documentation.name,
            ["word": .text(block.flat.text(word.range)), "parts": .count(parts)], at: word.range, in: block)
        }
      }
    }
  }

  /// The fewest parts that a reading has: the writer gets the benefit of the doubt.
  private static func parts(of word: Word) -> Int? {
    word.readings.map { $0.partCount }.min()
  }

  /// Explained terms and proper names are what they are called.
  private static func isExempt(_ word: Word, in text: AnalysedText, _ vocabulary: Vocabulary) -> Bool {
    if case .term = text.flat.content(at: word.range.lowerBound) { return true }
    return word.readings.contains { reading in
      let base = Normalisation.caseFolded(reading.baseForm)
      return vocabulary.explainedTerms.contains(base) || vocabulary.names.contains(base)
    } || (!word.readings.isEmpty && word.readings.allSatisfy(\.isName))
  }
}
