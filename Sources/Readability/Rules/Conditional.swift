private import SourceText
package import TextAnalysis

/// The conditional: *voisit*.
package struct Conditional: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "conditional",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: simple forms of the verb are preferred",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.information),
    breaks: [
      "⟦Haluaisin⟧ varata ajan lääkärille.",
      "Se ⟦olisi⟧ hyvä asia.",
      "Kela ⟦maksaisi⟧ tuen, jos ⟦hakisit⟧ sitä.",
    ],
    keeps: [
      "Haluan varata ajan lääkärille.",
      "Tule takaisin. Olen peräisin Syyriasta.",
      "Lääkäri ilmaisi asian selvästi. Ratkaisin tehtävän.",
    ])
  package let kind = Construction.Kind.conditional

  package init() {}
}
