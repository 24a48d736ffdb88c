private import SourceText
package import TextAnalysis

/// Two words that say no, for something that the reader is to do: *Laskua ei saa jättää maksamatta.*
package struct DoubleNegation: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "double-negation",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: two negations do not stand in one clause",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.warning),
    breaks: [
      "Laskua ⟦ei saa jättää maksamatta⟧.",
      "⟦Et voi hakea tukea ilman⟧ henkilötunnusta.",
      "⟦Ei ole mahdotonta⟧ saada paikkaa päiväkodista.",
      "⟦Älä jätä lomaketta lähettämättä⟧.",
    ],
    keeps: [
      "Maksa lasku ajoissa.",
      "Työntekijä ei kerro asioitasi muille ilman sinun lupaasi.",
      "Jos et maksa laskua, se jää maksamatta.",
      "Jos et ole työtön, et saa tukea.",
      "Et saa tulla sisään, mutta voit kysyä neuvoa ilman aikaa.",
    ])
  package let kind = Construction.Kind.doubleNegation

  package init() {}
}
