private import SourceText
package import TextAnalysis

/// What is not done, packed into one word: *maksamatta*.
package struct WithoutMatta: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "without-matta",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .warning, perus: .warning, vaativa: .information),
    breaks: [
      "Älä lähde sairaalasta ⟦kertomatta⟧ hoitajalle.",
      "Lasku jäi ⟦maksamatta⟧.",
      "Voit tulla Mikseriin ⟦varaamatta⟧ aikaa.",
    ],
    keeps: [
      "Voit tulla Mikseriin. Sinun ei tarvitse varata aikaa.",
      "Et välttämättä tarvitse passia.",
      "Ryhmä kokoontuu sateesta huolimatta.",
      "Kaikki saavat apua iästä riippumatta.",
      "Lasku on maksamaton.",
      "Ilmoita muutoksesta viipymättä.",
    ])
  package let kind = Construction.Kind.withoutMatta
  /// An adverb, for which `office-jargon` has a better word than a sentence.
  package let exemptions: Set<String> = ["viipymättä"]

  package init() {}
}
