private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A clause before its noun: *maasta lähteneet henkilöt* for *ihmiset, jotka ovat lähteneet maasta*.
///
/// Easy news has .4–.7 of them in 100 words and standard news 1.4, so one now and then is let be at the level *perus*. A
/// document of less than 100 words is counted as one of 100.
package struct ParticipleAttribute: ConstructionRule {
  package let documentation = RuleDocumentation(
    name: "participle-attribute",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), structures: no long attributes before a noun; limit measured on easy news",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning)],
      .perus: [RuleLimit(.warning, .over(1.5, .perHundredWords))],
      .vaativa: [RuleLimit(.information)],
    ]),
    breaks: [
      "Maasta ⟦lähteneet⟧ ihmiset eivät saa Kelan ⟦maksamaa⟧ tukea.",
      "Lääkärin ⟦määräämän⟧ lääkkeen saat sairaalassa ⟦olevasta⟧ apteekista.",
      "Siellä ⟦asuvat⟧ ihmiset tekevät työtä. Lue aikuisille ⟦tarkoitettu⟧ ohje.",
      "Kerromme lasten oppimista ⟦tukevista⟧ leikeistä ja lasten ⟦tekemistä⟧ kuvista.",
    ],
    keeps: [
      "Ihmiset, jotka ovat lähteneet maasta, eivät saa tukea, jonka Kela maksaa.",
      "Kelan maksama tuki tulee tilille.",
      "Seuraava kurssi on kiinnostava. Tuttu hoitaja antaa tarvittavat ohjeet.",
      "Kurssi on tarkoitettu aikuisille. Se on järjestetty hyvin, ja lapset ovat oppineet.",
      "Lapset oppivat uudet sanat koulussa. Opettajat antavat läksyt.",
      "Saimme työt tehtyä ja lomakkeen täytettyä. Kaupungissa on avoin koulu.",
      "Työttömät ihmiset ja vapaaehtoiset auttajat ovat tervetulleita.",
    ])
  package let kind = Construction.Kind.participleAttribute

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    var found: [(construction: Construction, block: AnalysedText)] = []
    var words = 0
    for block in text.texts {
      let isRead = documentation.contexts.contains(block.context)
      for sentence in block.sentences {
        words += sentence.words.count
        if isRead { found += constructions(in: sentence).map { ($0, block) } }
      }
    }
    let share = Double(found.count) * 100 / Double(max(words, 100))
    guard let severity = documentation.limits.severity(at: report.level, of: [.perHundredWords: share]) else { return }
    for (construction, block) in found { add(construction, of: block, severity, &report) }
  }
}
