private import SourceText
package import TextAnalysis

/// The case of means: *pienin muutoksin*.
package struct Instructive: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "instructive",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: rare cases of nouns are avoided",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.information),
    breaks: [
      "Hakemus hyväksyttiin ⟦pienin muutoksin⟧.",
      "Autamme sinua ⟦monin tavoin⟧.",
      "Hän selvisi ⟦omin voimin⟧.",
    ],
    keeps: [
      "Tule Mikseriin maanantaisin tai illalla.",
      "Lue ohje hyvin ja tee niin kuin siinä sanotaan.",
      "Kysy uudelleen, jos näin ei käy.",
      "Suurin osa meistä on työssä. Juoksin kotiin.",
      "Terveisin Maija",
      "Ystävällisin terveisin, päiväkodin johtaja",
    ])
  package let kind = Construction.Kind.instructive
  /// How letters end.
  package let exemptions: Set<String> = [
    "ystävällisin terveisin", "parhain terveisin", "lämpimin terveisin", "kunnioittavin terveisin",
  ]

  package init() {}
}
