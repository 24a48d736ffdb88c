private import SourceText
package import TextAnalysis

/// How something is done, packed into one word: *soittamalla*.
package struct MannerMalla: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "manner-malla",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .warning, perus: .warning, vaativa: .information),
    breaks: [
      "Saat ajan ⟦soittamalla⟧ terveysasemalle.",
      "Hae tukea ⟦täyttämällä⟧ lomake.",
      "Voit oppia suomea ⟦puhumalla⟧ naapurin kanssa.",
    ],
    keeps: [
      "Soita terveysasemalle. Niin saat ajan.",
      "Kysy samalla hintaa.",
      "Tule kaupungin järjestämälle kurssille.",
      "Ota mukaan lääkärin määräämällä lääkkeellä olevat ohjeet.",
    ])
  package let kind = Construction.Kind.mannerMalla

  package init() {}
}
