private import SourceText
package import TextAnalysis

/// The case of going with: *liitteineen* for *ja liitteet*.
package struct Comitative: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "comitative",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: rare cases of nouns are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .error, perus: .error, vaativa: .warning),
    breaks: [
      "Lähetä hakemus ⟦liitteineen⟧ Kelaan.",
      "Hän muutti Kemiin ⟦perheineen⟧.",
      "Ota mukaan passi ⟦kaikkine liitteineen⟧.",
    ],
    keeps: [
      "Lähetä hakemus ja liitteet Kelaan.",
      "Hän muutti Kemiin perheensä kanssa.",
      "Tule heti sen jälkeen.",
    ])
  package let kind = Construction.Kind.comitative

  package init() {}
}
