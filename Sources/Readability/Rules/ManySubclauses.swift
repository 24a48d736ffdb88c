internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A sentence with so many clauses inside that the reader loses the main one.
///
/// It is never an error: how many clauses there are is counted too unsurely for that (`docs/accuracy.md`), and a sentence of
/// three is nearly always one that `long-sentence` stops.
package struct ManySubclauses: CountingConstructionRule {
  package let documentation = RuleDocumentation(
    name: "many-subclauses",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: a sentence has one main thing and few clauses inside",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(2, .clauses))],
      .perus: [RuleLimit(.warning, .from(2, .clauses))],
      .vaativa: [RuleLimit(.warning, .from(3, .clauses))],
    ]),
    breaks: [
      "Soita, ⟦jos et tiedä, mihin⟧ sinun pitää mennä.",
      "Kelan työntekijä kertoo, ⟦että saat tukea, jos⟧ sinulla ei ole töitä.",
      "Ota mukaan lomake, ⟦jonka sait Kelasta, kun⟧ haet passia.",
      "Palauta avain, ennen ⟦kuin lähdet kotiin, jos⟧ voit.",
    ],
    keeps: [
      "Soita terveysasemalle, jos olet kipeä.",
      "Mikseri kertoo, mistä saat lomakkeen ja mihin palautat sen.",
      "Tule Mikseriin, jos tarvitset apua tai jos haluat puhua.",
      "Kelan neuvonta on vanhempi kuin minä, mutta opas on uusi.",
      "Sekä äiti että isä saavat vapaata, kun lapsi syntyy.",
    ])
  package let kind = Construction.Kind.manySubclauses
  package let measure = RuleMeasure.clauses

  package init() {}
}
