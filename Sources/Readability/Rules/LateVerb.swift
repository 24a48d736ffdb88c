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
    // No sentence of fewer words can have so many before its verb.
    let least = Int(documentation.limits.limits[report.level]?.first?.conditions.first?.bound ?? 0)
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences where sentence.words.count > least + 1 {
        guard let words = Clause(sentence, of: block.flat).wordsBeforeMainVerb, !words.isEmpty,
          let severity = documentation.limits.severity(at: report.level, of: [.words: Double(words.count)])
        else { continue }
        let (first, last) = (sentence.words[words.lowerBound], sentence.words[words.upperBound - 1])
        let verb = sentence.words[words.upperBound]
        report.add(
          severity, documentation.name,
          ["words": .count(words.count), "verb": .text(block.flat.text(verb.range))],
          at: first.range.lowerBound..<last.range.upperBound, in: block)
      }
    }
  }
}
