private import SourceText
package import TextAnalysis

/// *on toimitettava* and *tulee toimittaa* for *pitää toimittaa*.
package struct ObligationForm: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "obligation-form",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), structures: common forms of the verb; Selkokeskus, pitää for on tehtävä",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .warning, perus: .information, vaativa: .information),
    breaks: [
      "Sinun ⟦on toimitettava⟧ lomake Kelaan.",
      "Lomake ⟦on aina täytettävä⟧ ensin.",
      "Hakemus ⟦tulee jättää⟧ kesäkuussa.",
      "Avain ⟦oli palautettava⟧ eilen.",
    ],
    keeps: [
      "Sinun pitää viedä lomake Kelaan.",
      "Minun tehtäväni on helppo.",
      "Se on merkittävä asia.",
      "Bussi tulee Kemiin illalla.",
      "Aika tulee joka viikko.",
    ])
  package let kind = Construction.Kind.obligationForm
  package let kinds: Set<Construction.Kind> = [.obligationForm, .obligationTulla]

  package init() {}
}
