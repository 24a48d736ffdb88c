internal import ICU
private import ProjectFiles
package import SourceText
package import TextAnalysis

/// A main clause whose verb comes so late that the reader has forgotten how it began.
package struct LateVerb: CountingConstructionRule {
  package let documentation = RuleDocumentation(
    name: "late-verb",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: the verb comes early; limit measured on easy text",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.information, .over(5, .words))],
      .perus: [RuleLimit(.information, .over(6, .words))],
      .vaativa: [RuleLimit(.information, .over(8, .words))],
    ]),
    breaks: [
      "⟦Kemin kaupungin uuden kirjaston kaikki suomen kielen kurssit⟧ alkavat syksyllä.",
      "⟦Terveysaseman odotustilassa ja kahvilassa myös oma vesi tai kahvi⟧ on kielletty.",
      "⟦Mikserin ja Kemin kirjaston yhteinen lasten ja nuorten ilta⟧ alkaa kello 17.",
    ],
    keeps: [
      "Kaikki suomen kielen kurssit alkavat syksyllä.",
      "Jos olet muuttanut Kemiin toisesta maasta eilen illalla, sinun pitää ilmoittaa siitä.",
      "Täytä lomake Mikserissä, terveysasemalla tai kirjastossa.",
    ])
  package let kind = Construction.Kind.lateVerb
  package let measure = RuleMeasure.words

  package init() {}

  package func arguments(
    _ construction: Construction, of sentence: Sentence, in block: AnalysedText
  ) -> [String: MessageArgument] {
    ["verb": .text(block.flat.text(sentence.words[construction.word].range))]
  }
}
