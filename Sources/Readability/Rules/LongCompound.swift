package import TextAnalysis
internal import ProjectFiles
internal import SourceText
private import Voikko
private import WordForms
private import WordLists

/// A compound of so many parts that a weak reader loses its beginning: *maahanmuuttajapalveluohjaaja*. One that is known as
/// a word of its own (`fi/everyday-compounds`: *sosiaalityöntekijä*) is let be.
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
      "Sosiaalityöntekijät auttavat sinua. Kysy sosiaalityöntekijältä.",
      "Opiskelen ammattikorkeakoulussa ja asun vastaanottokeskuksessa.",
      "Anna sähköpostiosoitteesi terveysasemalle.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for word in sentence.words where word.kind == .word {
          guard let severity = severity(of: word, in: block, text.vocabulary, at: report.level) else { continue }
          report.add(
            severity, documentation.name,
            ["word": .text(block.flat.text(word.range)), "parts": .count(Self.parts(of: word) ?? 0)], at: word.range,
            in: block)
        }
      }
    }
  }

  /// How the rule judges one word; nil where it says nothing.
  func severity(of word: Word, in text: AnalysedText, _ vocabulary: Vocabulary, at level: Level) -> Severity? {
    guard let parts = Self.parts(of: word),
      let severity = documentation.limits.severity(
        at: level, of: [.parts: Double(parts), .letters: Double(text.flat.text(word.range).count)]),
      !text.isTermOrName(word, vocabulary), !Self.isKnown(word)
    else { return nil }
    return severity
  }

  /// Whether people know the compound as a word of its own.
  static func isKnown(_ word: Word) -> Bool {
    word.readings.contains { everyday.contains($0.baseForm) }
  }

  private static let everyday = WordLists.words("fi/everyday-compounds")

  /// The fewest parts that a reading has: the writer gets the benefit of the doubt.
  private static func parts(of word: Word) -> Int? {
    word.readings.map { $0.partCount }.min()
  }
}
