private import SourceText
package import TextAnalysis

/// What something is done for, packed into one word: *voidakseen* for *jotta hän voi*.
package struct FinalKseen: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "final-kseen",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .error, perus: .error, vaativa: .warning),
    breaks: [
      "⟦Saadaksesi⟧ tukea tarvitset lomakkeen.",
      "Hän opiskelee suomea ⟦saadakseen⟧ työtä.",
      "Ota passi mukaan ⟦voidaksesi⟧ avata tilin.",
      "⟦Muistaakseni⟧ Kela on auki.",
    ],
    keeps: [
      "Jos haluat saada tukea, tarvitset lomakkeen.",
      "Opi suomeksi ainakin numerot.",
      "Hän tulee opettajaksi ja oppii hyväksi kuskiksi.",
      "Lisäksi tarvitset passin.",
    ])
  package let kind = Construction.Kind.finalKseen

  package init() {}
}
