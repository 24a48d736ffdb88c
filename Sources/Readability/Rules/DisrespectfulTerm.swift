private import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A word for people that hurts them, or that sees nothing of a person but one feature.
package struct DisrespectfulTerm: Rule {
  package let documentation = RuleDocumentation(
    name: "disrespectful-term",
    source: "Selkokeskus, Vammaisfoorumi and SPR on words for people; Kielitoimiston ohjepankki",
    languages: .only(["fi"]),
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Kurssi on ⟦mamuille⟧.",
      "⟦Vanhus⟧ voi kysyä apua kotiin.",
      "Palvelu on ⟦vammaisille⟧ ja heidän perheilleen.",
      "Kerho on kaikille. ⟦Kehitysvammaiset⟧ ja heidän ystävänsä tulevat.",
      "⟦Laiton siirtolainen⟧ saa apua sairaalasta.",
    ],
    keeps: [
      "Kurssi on ihmisille, jotka ovat muuttaneet Suomeen.",
      "Iäkäs ihminen voi kysyä apua kotiin.",
      "Palvelu on vammaisille ihmisille ja perheille.",
      "Kehitysvammainen lapsi saa tukea koulussa.",
      "Pakolainen saa oleskeluluvan. Hän voi hakea turvapaikkaa.",
      "Vanhuspalvelut auttavat kotona.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    var seen: Set<String> = []
    for occurrence in text.listed where occurrence.phrase.list == .disrespectfulTerms {
      let phrase = occurrence.phrase
      guard let block = text.text(at: occurrence.text), case .words(let words) = phrase.advice,
        // What may be right here is said once.
        !phrase.isMild || seen.insert(phrase.pattern).inserted
      else { continue }
      report.add(
        phrase.isMild ? min(severity, .information) : severity, documentation.name,
        [
          "word": .text(block.flat.text(occurrence.range)), "easy": .text(words.joined(separator: " / ")),
          "why": .text(phrase.why ?? ""),
        ],
        at: occurrence.range, in: block)
    }
  }
}
