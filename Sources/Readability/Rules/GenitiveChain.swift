internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// Genitives of which each belongs to the next: the reader has to keep them all in mind until the noun comes.
package struct GenitiveChain: Rule {
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

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for construction in sentence.constructions where construction.kind == .genitiveChain {
          let values = [RuleMeasure.genitives: Double(construction.count)]
          guard let severity = documentation.limits.severity(at: report.level, of: values) else { continue }
          report.add(
            severity, documentation.name,
            ["text": .text(block.flat.text(construction.range)), "genitives": .count(construction.count)],
            at: construction.range, in: block)
        }
      }
    }
  }
}
