private import SourceText
package import TextAnalysis

/// The case of being without: *luvatta* for *ilman lupaa*.
package struct Abessive: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "abessive",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: rare cases of nouns are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .error, perus: .error, vaativa: .warning),
    breaks: [
      "Älä tule ⟦ajanvarauksetta⟧.",
      "Et saa käyttää kuvaa ⟦luvatta⟧.",
      "Lapsi ei saa matkustaa vanhempien ⟦luvatta⟧.",
      "Sait laskun ⟦aiheetta⟧.",
    ],
    keeps: [
      "Älä tule ilman aikaa.",
      "Lasku on maksamatta.",
      "Palvelun saa maksutta.",
      "Tule sateesta huolimatta.",
      "Tarvitset uutta takkia ja lämmintä mattoa.",
    ])
  package let kind = Construction.Kind.abessive
  /// Adverbs, for which `office-jargon` has a better word.
  package let exemptions: Set<String> = ["maksutta", "veloituksetta"]

  package init() {}
}
