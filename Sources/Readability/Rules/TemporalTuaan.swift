private import SourceText
package import TextAnalysis

/// What happened first, packed into one word: *tultuaan* for *kun hän on tullut*.
package struct TemporalTuaan: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "temporal-tuaan",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .error, perus: .error, vaativa: .warning),
    breaks: [
      "⟦Saatuasi⟧ päätöksen lue se heti.",
      "Hän tuli Kemiin ⟦valmistuttuaan⟧ koulusta.",
      "Voit hakea passia ⟦täytettyäsi⟧ lomakkeen.",
      "Hakemuksen ⟦saavuttua⟧ Kela lukee sen. Lapsen ⟦synnyttyä⟧ soita Kelaan.",
    ],
    keeps: [
      "Kun olet saanut päätöksen, lue se heti.",
      "Saat saatua tukea koskevan kirjeen kotiin.",
      "Hän on tullut Suomeen. Sinun on tultava ajoissa.",
      "Saimme lomakkeen täytettyä ja lähetettyä.",
      "Lue kunnan hyväksyttyä ohjetta. Tule viikon kuluttua.",
    ])
  package let kind = Construction.Kind.temporalTuaan
  package let kinds: Set<Construction.Kind> = [.temporalTuaan, .temporalTua]

  package init() {}
}
