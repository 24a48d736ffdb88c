internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A main clause whose verb comes so late that the reader has forgotten how it began.
package struct LateVerb: Rule {
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

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for construction in sentence.constructions where construction.kind == .lateVerb {
          let values = [RuleMeasure.words: Double(construction.count)]
          guard let severity = documentation.limits.severity(at: report.level, of: values) else { continue }
          let verb = sentence.words[construction.word]
          report.add(
            severity, documentation.name,
            ["words": .count(construction.count), "verb": .text(block.flat.text(verb.range))],
            at: construction.range, in: block)
        }
      }
    }
  }
}
