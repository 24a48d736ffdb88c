private import SourceText
package import TextAnalysis

/// The past of the past: *oli tullut*.
package struct Pluperfect: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "pluperfect",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: simple tenses are preferred",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.information),
    breaks: [
      "Hän oli ⟦asunut⟧ Kemissä kauan.",
      "Lasku oli ⟦maksettu⟧ ajoissa.",
      "He eivät olleet ⟦saaneet⟧ kirjettä.",
    ],
    keeps: [
      "Hän on asunut Kemissä kauan.",
      "Hän oli väsynyt ja huolestunut.",
      "Kurssi oli tarkoitettu aikuisille.",
    ])
  package let kind = Construction.Kind.pluperfect

  package init() {}
}
