private import SourceText
package import TextAnalysis

/// The potential, which nobody says: *tehnee* for *tekee ehkä*.
package struct PotentialMood: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "potential-mood",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: rare forms of the verb are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.error),
    breaks: [
      "Päätös ⟦tullee⟧ kotiin.",
      "Lääkäri ⟦lienee⟧ paikalla huomenna.",
      "Kurssi ei ⟦alkane⟧ vielä.",
      "Uudet ohjeet ⟦tehtäneen⟧ pian.",
    ],
    keeps: [
      "Päätös tulee ehkä kotiin.",
      "Kurssi ei ehkä ala vielä.",
      "Mene Kelaan, ja mitä pikemmin, sen parempi.",
      "Anne ja Renee tulevat. He ovat tulleet.",
      "Tulle kuuluu tulli.",
    ])
  package let kind = Construction.Kind.potentialMood

  package init() {}
}
