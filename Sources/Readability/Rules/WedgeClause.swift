private import SourceText
package import TextAnalysis

/// A relative clause driven between the beginning of a sentence and its verb: *Lomake, joka on liitteenä, palautetaan.*
package struct WedgeClause: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "wedge-clause",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: no clause stands inside another (kiilalause)",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.warning),
    breaks: [
      "Lomake, ⟦joka⟧ on liitteenä, pitää täyttää.",
      "Ihmiset, ⟦jotka⟧ asuvat Kemissä, saavat apua Mikseristä.",
      "Kaikki, ⟦mitä⟧ kerrot meille, on salaista.",
      "Kun muutat, Kela, ⟦joka⟧ maksaa tuen, pyytää lomakkeen.",
    ],
    keeps: [
      "Täytä lomake, joka on liitteenä.",
      "Mikseri on paikka, jossa voit kysyä neuvoa.",
      "Ohjaaja tapaa ihmiset, jotka ovat muuttaneet Suomeen, ja auttaa heitä.",
      "Jos tarvitset tulkin, kerro siitä, kun varaat ajan.",
    ])
  package let kind = Construction.Kind.wedgeClause

  package init() {}
}
