internal import ICU
private import ProjectFiles
package import SourceText
package import TextAnalysis

/// Genitives of which each belongs to the next: the reader has to keep them all in mind until the noun comes.
package struct GenitiveChain: CountingConstructionRule {
  package let documentation = RuleDocumentation(
    name: "genitive-chain",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: many genitives do not stand in a row",
    languages: .only(["fi"]),
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(3, .genitives))],
      .perus: [RuleLimit(.warning, .from(3, .genitives))],
      .vaativa: [RuleLimit(.warning, .from(3, .genitives))],
    ]),
    breaks: [
      "⟦Kemin kaupungin johtajan⟧ päätös on valmis.",
      "Lue ⟦Lapin hyvinvointialueen palvelun⟧ ohje.",
      "Täällä on ⟦Suomen kansalaisuuden hakemisen⟧ hinta.",
    ],
    keeps: [
      "Kemin kaupungin sivu on uusi.",
      "Hän tuli monen vuoden jälkeen Kemin kaupungin taloon.",
      "Hae lupaa kunnan vanhan talon puolesta.",
      "Kurssin opettaja on Turun yliopiston hoitotieteen laitokselta.",
    ])
  package let kind = Construction.Kind.genitiveChain
  package let measure = RuleMeasure.genitives

  package init() {}

  package func arguments(
    _ construction: Construction, of sentence: Sentence, in block: AnalysedText
  ) -> [String: MessageArgument] {
    ["text": .text(block.flat.text(construction.range))]
  }
}
