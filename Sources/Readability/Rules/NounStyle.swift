internal import ICU
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// Acts said by nouns: *suorittaa tarkistus* for *tarkistaa*, and a page full of nouns in *-minen*.
package struct NounStyle: Rule {
  package let documentation = RuleDocumentation(
    name: "noun-style",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), structures: acts are said by verbs; easy texts have .8 nouns in -minen in 100 words, administrative reports 3.6 (measured)",
    languages: .only(["fi"]),
    contexts: TextContext.sentences,
    limits: RuleLimits([.helppo: Self.limits, .perus: Self.limits, .vaativa: Self.limits]),
    isOfPage: true,
    breaks: [
      "⟦Suorita maksu⟧ ensin.",
      "Sinun pitää ⟦suorittaa tarkistus⟧ heti.",
      "⟦Maksu suoritetaan⟧ kassalla.",
      "⟦Hakeminen tapahtuu⟧ netissä.",
      Self.denseExample,
    ],
    keeps: [
      "Maksa ensin. Tarkista lomake.",
      "Kela tekee päätöksen. Kaupunki järjestää kurssin.",
      "Voit suorittaa tutkinnon Kemissä.",
      "Lomakkeen täyttäminen on helppoa. Avun pyytäminen kannattaa.",
    ])

  package init() {}

  private static let limits = [
    RuleLimit(.warning, .from(1, .phrases)),
    RuleLimit(.warning, .over(2.2, .perHundredWords), .from(100, .documentWords)),
  ]

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    var words = 0
    var nouns: [(range: Range<Int>, text: AnalysedText)] = []
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        words += sentence.words.count
        for construction in sentence.constructions {
          switch construction.kind {
          case .nounStyle: reportPhrase(construction, in: block, &report)
          case .minenNoun: nouns.append((construction.range, block))
          default: break
          }
        }
      }
    }
    guard let first = nouns.first else { return }
    let share = Double(nouns.count) * 100 / Double(max(words, 1))
    guard
      let severity = documentation.limits.severity(
        at: report.level, of: [.perHundredWords: share, .documentWords: Double(words)])
    else { return }
    report.add(
      severity, documentation.name,
      [
        "kind": "many", "text": .text(first.text.flat.text(first.range)), "nouns": .count(nouns.count),
        "words": .count(words), "verb": "",
      ], at: first.range, in: first.text)
  }

  private func reportPhrase(_ construction: Construction, in block: AnalysedText, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level, of: [.phrases: 1]) else { return }
    report.add(
      severity, documentation.name,
      [
        "kind": "phrase", "text": .text(block.flat.text(construction.range)), "nouns": .count(0), "words": .count(0),
        "verb": .text(construction.plainVerb ?? ""),
      ], at: construction.range, in: block, suggestion: construction.rewriting)
  }

  /// A page of just over 100 words with four nouns in *-minen*.
  private static let denseExample = """
    Kela maksaa tukea, jos sinulla ei ole rahaa. Tuen ⟦hakeminen⟧ on helppoa. Mene sivulle kela.fi ja kirjaudu. Voit \
    kysyä neuvoa myös Mikseristä. Mikserin työntekijä auttaa sinua. Lomakkeen täyttäminen kestää noin tunnin. Ota \
    mukaan passi ja vuokrasopimus. Kerro, montako lasta sinulla on. Kerro myös, kuinka paljon maksat vuokraa. \
    Kela lukee hakemuksen ja tekee päätöksen. Saat päätöksen kirjeessä. Päätöksen lukeminen voi olla vaikeaa. Pyydä \
    silloin apua. Jos päätös on sinusta väärä, voit valittaa. Kirje kertoo, miten se tehdään. Valittaminen on \
    ilmaista. Muista päivä, johon mennessä valitus pitää lähettää. Jos muutat, kerro uusi osoite Kelaan heti. \
    Kela maksaa tuen sinun tilillesi joka kuukausi.
    """
}
