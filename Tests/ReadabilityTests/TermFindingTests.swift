import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import TextAnalysis
import Testing

/// Words of the glossary in Finnish text, in any form: found where they stand, and nowhere else.
@Suite struct TermFindingTests {
  static let glossary = Vocabulary(
    terms: [
      "verokortti", "oleskelulupa", "toimeentulotuki", "verkkopankkitunnukset", "kotoutumissuunnitelma", "lähete",
      "luottamuksellinen", "TE-palvelut", "Kela-kortti", "sosiaalinen luototus", "luototus", "lapsen huoltaja", "tuki",
      "vuokra", "lupa", "hyvinvointialue", "SoteDigi",
    ].map { GlossaryWord(key: $0, word: $0) })

  /// The marks are the places, the keys follow in their order.
  @Test(
    arguments: [
      // In all forms, at the start, with a capital, as plural.
      ("Tarvitset ⟦verokortin⟧. ⟦Verokortilla⟧ saat palkan.", ["verokortti", "verokortti"]),
      ("Ota ⟦verokorttisi⟧ mukaan. Onko sinulla ⟦verokorttia⟧?", ["verokortti", "verokortti"]),
      ("Neuvonta on ⟦luottamuksellista⟧.", ["luottamuksellinen"]),
      ("Hae ⟦VEROKORTTI⟧.", ["verokortti"]),
      (
        "Saat ⟦verkkopankkitunnuksia⟧ ja yhden ⟦verkkopankkitunnuksen⟧.",
        ["verkkopankkitunnukset", "verkkopankkitunnukset"]
      ),
      // Compounds: as a whole, and never as a part of a longer word.
      ("Hae ⟦oleskelulupaa⟧. Täytä oleskelulupahakemus.", ["oleskelulupa"]),
      ("Lupakortti ja verokorttiasia ovat eri sanoja.", []),
      ("Oleskelulupa- ja verokorttiasiat hoitaa virasto.", []),
      // Written apart, which is a common mistake.
      ("Tee ⟦kotoutumis suunnitelma⟧.", ["kotoutumissuunnitelma"]),
      ("Hae ⟦verkko pankki tunnukset⟧ pankista.", ["verkkopankkitunnukset"]),
      ("Kerro verkko, pankki, tunnukset.", []),
      // Hyphens.
      ("⟦TE-palveluista⟧ saat apua.", ["TE-palvelut"]),
      ("Näytä ⟦Kela-korttisi⟧.", ["Kela-kortti"]),
      // Several words: each in its form, the longest wins, nothing but spaces between.
      ("Hae ⟦sosiaalista luototusta⟧. ⟦Luototus⟧ on lainaa.", ["sosiaalinen luototus", "luototus"]),
      ("Apu on sosiaalista, ⟦luototusta⟧ ei ole.", ["luototus"]),
      ("Soita ⟦lapsen huoltajalle⟧. Lapset huoltajineen tulevat.", ["lapsen huoltaja"]),
      // A form that is also a verb's.
      ("Hae ⟦tukea⟧ Kelasta. Voit hakea ⟦tukea⟧ netissä.", ["tuki", "tuki"]),
      ("Voit tukea lasta. Voit auttaa ja tukea lasta.", []),
      ("Maksat ⟦vuokraa⟧ joka kuukausi.", ["vuokra"]),
      ("Vuokraa asunto, kun sinulla on rahaa.", []),
      ("⟦Tuki⟧ on rahaa.", ["tuki"]),
      // In the dictionary or not, as it is written.
      ("Palvelun nimi on ⟦SoteDigi⟧.", ["SoteDigi"]),
      // A mark says what a word is; code, facts and addresses are no text.
      ("Tarvitset [verokortin]{.term id=asumistuki} ja ⟦lähetteen⟧.", ["lähete"]),
      ("Kirjoita `verokortti` ja lue www.verokortti.fi.", []),
      ("Tarvitset ⟦vero*kortin⟧* tai **⟦verokortin⟧**.", ["verokortti", "verokortti"]),
      ("[Hae ⟦verokortti⟧](https://www.vero.fi)", ["verokortti"]),
    ] as [(String, [String])])
  func finds(_ text: String, _ keys: [String]) throws {
    let page = try RulePage(text)
    let analysed = try page.analysed(vocabulary: Self.glossary)
    #expect(analysed.terms.map(\.key) == keys)
    let flat = try #require(analysed.texts.first?.flat)
    #expect(analysed.terms.map { flat.range($0.range)?.offsets } == page.marks)
  }

  @Test func otherLanguagesAreNotSearched() throws {
    let page = try RulePage("Du behöver verokortti.", language: "sv")
    #expect(try page.analysed(vocabulary: Self.glossary).terms.isEmpty)
  }

  /// A mark made of an occurrence reads as the writer's own, and the words stay what they were.
  @Test(
    arguments: [
      ("Hae verokortti tai **verokortin kuva**.", "Hae [verokortti] tai [verokortin] kuva."),
      ("Hae **sosiaalista** luototusta.", "Hae [sosiaalista luototusta]."),
      (
        "Tom &amp; Liisa: verokortti\\\nja [uusi verokortti](https://vero.fi)",
        "Tom & Liisa: [verokortti] ja uusi [verokortti]"
      ),
      // A part of an emphasis cannot be inside a mark that begins outside it.
      ("Hae sosiaalista **luototusta netistä**.", "Hae sosiaalista luototusta netistä."),
    ])
  func marks(_ text: String, _ expected: String) throws {
    let analysed = try RulePage(text).analysed(vocabulary: Self.glossary)
    let inlines = analysed.localised.texts[0].inlines
    let marked = marking(analysed.terms, in: inlines)
    #expect(Self.dump(marked) == expected)
    #expect(plainText(of: marked) == plainText(of: inlines))
  }

  private static func dump(_ inlines: [LocalisedInline]) -> String {
    inlines.map { inline in
      switch inline {
      case .term(_, let content, _): "[\(dump(content))]"
      case .emphasis(let content), .strong(let content), .link(_, let content, _): dump(content)
      default: plainText(of: [inline])
      }
    }.joined()
  }
}

/// Words that the glossary has others for.
@Suite struct AvoidedTermTests {
  private static let vocabulary = Vocabulary(
    terms: [GlossaryWord(key: "tyonhakija", word: "työtön työnhakija"), GlossaryWord(key: "vero", word: "verokortti")],
    avoided: [
      AvoidedWord(word: "työtön", key: "tyonhakija", preferred: "työtön työnhakija", reason: "Laki sanoo näin."),
      AvoidedWord(word: "sossu", key: "sosiaali", preferred: "sosiaalipalvelut"),
    ])

  @Test func saysWhichWordToUseAndWhy() throws {
    let page = try RulePage("Oletko ⟦työtön⟧? Työttömänä työnhakijana saat tukea. Kysy ⟦sossusta⟧.")
    let findings = try page.findings(rules: [AvoidedTerm()], vocabulary: Self.vocabulary)
    #expect(findings.offsets == page.marks)
    #expect(findings.map(\.severity) == [.warning, .warning])
    #expect(findings[0].arguments == ["word": "työtön", "preferred": "työtön työnhakija"])
    #expect(findings[0].notes.map(\.arguments) == [["reason": "Laki sanoo näin."]])
    #expect(findings[1].notes.isEmpty)
  }

  /// The explanation of the word itself may name the old one.
  @Test func anExplanationMayNameIt() throws {
    let page = try RulePage(
      "Tule.", fields: ["tyonhakija.explanation": "Ennen sana oli työtön.", "vero.explanation": "Hän on työtön."])
    let findings = try page.findings(rules: [AvoidedTerm()], vocabulary: Self.vocabulary)
    #expect(findings.count == 1)
  }
}
