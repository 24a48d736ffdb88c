private import SourceText
package import TextAnalysis

/// A clause packed into one word: *saapuessasi* for *kun saavut*.
package struct TemporalEssa: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "temporal-essa",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .error, perus: .error, vaativa: .warning),
    breaks: [
      "⟦Saapuessasi⟧ Suomeen tarvitset passin.",
      "Soita meille ⟦tarvitessasi⟧ apua.",
      "Ota passi mukaan ⟦tullessasi⟧ Kelaan.",
    ],
    keeps: [
      "Kun saavut Suomeen, tarvitset passin.",
      "Palauta lomake kello 15 mennessä.",
      "Asun Kemissä ja opiskelen suomea.",
      "Saat päätöksen 7 päivän kuluessa.",
      "Soita tarvittaessa.",
    ])
  package let kind = Construction.Kind.temporalEssa
  /// Adverbs and adpositions, for which `office-jargon` has better words than a clause.
  package let exemptions: Set<String> = ["kuluessa", "tarvittaessa"]

  package init() {}
}
