private import SourceText
package import TextAnalysis

/// A participle for a clause, *kertoi asuneensa*, and the infinitives of office language, *koskien*, *liittyen*.
package struct ParticipleClause: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "participle-clause",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clause substitutes are written as clauses",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits(.warning),
    breaks: [
      "Hän kertoi ⟦asuneensa⟧ Kemissä.",
      "Lääkäri sanoi hoidon ⟦alkavan⟧ pian.",
      "Ilmoita Kelalle ⟦muuttavasi⟧ pois Suomesta.",
      "Kysy lisää hakemukseen ⟦liittyen⟧.",
      "Saat kirjeen asumistukea ⟦koskien⟧.",
      "Sairaudesta ⟦johtuen⟧ hän on kotona.",
    ],
    keeps: [
      "Hän kertoi, että hän on asunut Kemissä.",
      "Tapasin kadulla asuvan miehen.",
      "Olemme auki 1.1. alkaen ja maanantaista lähtien.",
      "Kurssin jälkeen saat todistuksen.",
      "Tule koulun jälkeen, sen voi tehdä kävellen.",
      "Ensi vuoden kurssit alkavat tulevan kuun alussa.",
      "Kerro lapsen nimi ja osoite.",
    ])
  package let kind = Construction.Kind.participleClause
  package let kinds: Set<Construction.Kind> = [.participleClause, .infinitiveEn]
  /// Ways to move, which are plain adverbs to a reader.
  package let exemptions: Set<String> = ["kävellen", "juosten", "hiihtäen", "pyöräillen"]

  package init() {}
}
