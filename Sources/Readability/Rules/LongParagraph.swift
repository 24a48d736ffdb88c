package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// A paragraph, or an item of a list, of many sentences.
package struct LongParagraph: Rule {
  package let documentation = RuleDocumentation(
    name: "long-paragraph",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), text and layout: short paragraphs; measured on easy news (95th percentile 4–6)",
    languages: .every,
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .over(3, .sentences))], .perus: [RuleLimit(.warning, .over(5, .sentences))],
      .vaativa: [RuleLimit(.warning, .over(6, .sentences))],
    ]),
    isOfPage: true,
    breaks: [
      "⟦Soita ensin. Kerro nimesi. Kerro, mikä sinulla on. Hoitaja kuuntelee. Hän varaa ajan. Saat viestin.⟧",
      "- ⟦Tule ajoissa. Ota passi mukaan. Ilmoittaudu tiskillä. Odota aulassa. Lääkäri kutsuu sinut. Käynti maksaa.⟧\n- Voit myös soittaa.",
      "## Kirjasto\n\nKirjasto on auki.\n\n> ⟦Ota kortti. Valitse kirja. Mene tiskille. Näytä kortti. Saat kuitin. Palauta kirja ajoissa.⟧",
    ],
    keeps: [
      "Soita ensin. Kerro nimesi. Kerro, mikä sinulla on.\n\nHoitaja kuuntelee. Hän varaa ajan. Saat viestin.",
      "1. Soita.\n2. Kerro nimesi.\n3. Kerro asiasi.\n4. Odota.\n5. Kuuntele.\n6. Kiitä.",
      "Tule ma klo 10. Ota esim. passi. Se maksaa n. 5 euroa. Osoite on Valtakatu 26. Puh. 016 259 111.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    // How ICU ends sentences was not measured in other languages: U+104A, a comma of Burmese, ends one.
    let isCalibrated = LanguageRatio(text.language).isCalibrated
    let limit = documentation.limits.limits[report.level]?.first?.conditions.first?.bound ?? 0
    for block in text.texts where documentation.contexts.contains(block.context) {
      let count = block.sentences.count
      guard let severity = documentation.limits.severity(at: report.level, of: [.sentences: Double(count)]),
        let range = block.rangeOfSentences
      else { continue }
      report.add(
        isCalibrated ? severity : min(severity, .information), documentation.name,
        ["sentences": .count(count), "limit": .count(Int(limit))], at: range, in: block)
    }
  }
}
