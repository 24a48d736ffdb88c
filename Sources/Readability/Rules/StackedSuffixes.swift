private import SourceText
package import TextAnalysis

/// Endings upon endings: *lomakkeisiimmekaan*.
package struct StackedSuffixes: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "stacked-suffixes",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: forms with many endings are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.warning),
    breaks: [
      "Et voi vastata ⟦lomakkeisiimmekaan⟧ netissä.",
      "Kysy asiaa ⟦naapureiltasikin⟧.",
      "Tieto on ⟦sivuillammekin⟧.",
    ],
    keeps: [
      "Et voi vastata lomakkeisiin netissä.",
      "Kysy asiaa myös naapureilta.",
      "Tule meidän kurssille. Myös lapsesi saa tulla.",
      "Kerro asiasta lapsillesi. Sinäkin voit tulla.",
    ])
  package let kind = Construction.Kind.stackedSuffixes

  package init() {}
}
