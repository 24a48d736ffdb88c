private import SourceText
package import TextAnalysis

/// An order to someone who is not there: *toimittakoon*.
package struct ThirdPersonImperative: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "third-person-imperative",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: rare forms of the verb are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.error),
    breaks: [
      "Hakija ⟦toimittakoon⟧ liitteet Kelaan.",
      "Asiakas ⟦odottakoon⟧ vuoroa.",
      "Vanhemmat ⟦soittakoot⟧ kouluun.",
    ],
    keeps: [
      "Hakijan pitää toimittaa liitteet Kelaan.",
      "Odota vuoroa.",
      "Tulkaa ajoissa ja soittakaa ensin.",
      "Eläköön kesä!",
    ])
  package let kind = Construction.Kind.thirdPersonImperative
  /// An exclamation of joy that has no other form.
  package let exemptions: Set<String> = ["eläköön"]

  package init() {}
}
