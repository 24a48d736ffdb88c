import ProjectFiles
import Readability
import SourceText
import Testing
import TextAnalysis

/// Rules on single words: what their examples cannot show.
@Suite struct SingleWordTests {
  private func findings(
    _ text: String, _ rule: any Rule, _ level: Level = .perus, _ vocabulary: Vocabulary = Vocabulary()
  ) throws -> [Diagnostic] {
    try RulePage(text).findings(at: level, rules: [rule], vocabulary: vocabulary)
  }

  // MARK: rare-word

  @Test func aRareWordIsReportedAtItsFirstUse() throws {
    let found = try findings("Voit reflektoida. Muista reflektoida.\n\nReflektoi nyt.", RareWord())
    #expect(found.count == 1)
    #expect(found.first?.arguments == ["word": "reflektoida"])
    #expect(found.first?.range?.offsets.lowerBound == 5)
  }

  @Test func rarenessHasItsLimits() throws {
    // Zipf 2.9: rare for an easy sheet alone.
    #expect(try findings("Vaate on likaantunut.", RareWord(), .helppo).map(\.severity) == [.warning])
    let rare = "Voit reflektoida."
    #expect(try findings(rare, RareWord(), .perus).map(\.severity) == [.warning])
    #expect(try findings(rare, RareWord(), .vaativa).map(\.severity) == [.information])
  }

  @Test func explainedWordsAreNotRare() throws {
    #expect(try findings("Voit reflektoida. Reflektoida tarkoittaa, että mietit asiaa.", RareWord()).isEmpty)
    #expect(try findings("Tee evaluaatio (arvio kurssista).", RareWord()).isEmpty)
    #expect(try findings("Evaluaatio on paperi, johon kirjoitat mielipiteen.", RareWord()).isEmpty)
    #expect(try findings("Tee [evaluaatio]{.term id=asumistuki}.", RareWord()).isEmpty)
    #expect(try findings("Tee evaluaatiot.", RareWord(), .perus, Vocabulary(explainedTerms: ["evaluaatio"])).isEmpty)
  }

  // MARK: long-word

  @Test func aLongWordIsReportedByOneRule() throws {
    for word in ["asumistukihakemuslomake", "henkilöllisyystodistuksesta", "terveyspalveluohjauksesta"] {
      for level in Level.allCases {
        let found = try RulePage("Lue \(word) nyt.").findings(at: level, rules: [LongWord(), LongCompound()])
        #expect(found.count <= 1, "\(word) at \(level)")
      }
    }
  }

  @Test func anEyeRestsAtAHyphen() throws {
    #expect(try findings("Ota Kela-yhteyshenkilöpalvelut-kortti.", LongWord()).isEmpty)
  }

  @Test func limitsOfLengthAreForInformationElsewhere() throws {
    let page = try RulePage("Läs innehållsförteckningen.", language: "sv")
    #expect(try page.findings(rules: [LongWord()]).map(\.severity) == [.information])
  }

  // MARK: unknown-word

  /// The dictionary would make *syntyemoiselle* too.
  @Test func whatNobodySaysIsNotProposed() throws {
    let found = try RulePage("Ohje auttaa verkoston syntyemiselle.").findings(rules: [UnknownWord()])
    #expect(found.map { $0.arguments["suggestions"] } == [.text("syntymiselle")])
  }

  @Test func proposesWords() throws {
    let found = try findings("Mene terveysasmalle. Se terveysasmalle on lähellä.", UnknownWord())
    #expect(found.count == 1)
    #expect(found.first?.arguments["word"] == "terveysasmalle")
    guard case .text(let suggestions)? = found.first?.arguments["suggestions"] else {
      Issue.record("no proposals")
      return
    }
    #expect(suggestions.hasPrefix("terveysasemalle"))
  }

  @Test(arguments: [
    "Kysy Gyrflinista ja Brantalosta.", "Takaisinsoitto tulee huomenna.", "Opettaja on Xhevat.",
    "Tilaa kotouttamis- ja ohjauspalvelut.", "Kurssit ovat ma–to ja klo 10.", "Avaa app_store tai A1B2.",
    "Soita SPR:ään tai VarpuNetiin.", "Levón-instituutti auttaa.", "Sanat ”flurb gnorp” ovat leikkiä.",
  ])
  func keepsSilentWhereInDoubt(_ text: String) throws {
    #expect(try findings(text, UnknownWord()).isEmpty)
  }

  @Test func wordsOfTheProjectAreKnown() throws {
    let text = "Mene flurbiin ja lue gnorppista."
    #expect(try findings(text, UnknownWord()).count == 2)
    let vocabulary = Vocabulary(explainedTerms: ["gnorppi"], names: ["flurb"])
    #expect(try findings(text, UnknownWord(), .perus, vocabulary).isEmpty)
  }

  @Test func anyInputIsRead() throws {
    let noise = String(repeating: "xqzzk wvvrt: ", count: 300) + "a\u{301}\u{301} ”" + String(repeating: "-", count: 50)
    #expect(try findings(noise, UnknownWord()).count <= 3)
    #expect(try findings("- \n- é\n- ’", Abbreviation()).isEmpty)
  }

  // MARK: abbreviation

  @Test(arguments: [
    ("Ota esim. passi.", "esimerkiksi"), ("Esim. passi on hyvä.", "Esimerkiksi"),
    ("Kela auttaa mm. lapsia.", "esimerkiksi"),
    ("Matka kestää n. 20 minuuttia.", "noin"), ("Tule klo 12.", "kello"), ("Lue ns. ohje.", nil),
    ("Tuo pyyhe ym.", nil), ("Lue THL:n ohje.", nil),
  ])
  func proposesTheWords(_ text: String, _ suggestion: String?) throws {
    let found = try findings(text, Abbreviation())
    #expect(found.count == 1)
    #expect(found.first?.suggestion == suggestion)
  }

  @Test func initialsAreReportedOnceAndNotWhenExplained() throws {
    #expect(try findings("THL auttaa. Lue THL:n ohje.", Abbreviation()).count == 1)
    #expect(
      try findings("THL auttaa.\n\nTerveyden ja hyvinvoinnin laitos (THL) on Helsingissä.", Abbreviation()).isEmpty)
    #expect(try findings("THL auttaa.", Abbreviation(), .perus, Vocabulary(explainedTerms: ["thl"])).isEmpty)
    let found = try findings("YEL maksaa.", Abbreviation())
    #expect(found.first?.arguments == ["abbreviation": "YEL", "hasWords": "no", "words": ""])
  }

  @Test(arguments: [
    "TERVETULOA KEMIIN", "Kirjoita S. Virtanen.", "Kalle XII oli kuningas.", "Auki ma–to klo 10–15.",
    "Onko vesi kylmää?",
    "Hinta on 5 kpl.", "Luokka on IV A.", "Tule ko.",
  ])
  func otherCapitalsAndLettersAreNone(_ text: String) throws {
    #expect(try findings(text, Abbreviation()).isEmpty)
  }

  // MARK: foreign-passage

  @Test func whatIsSetApartIsNoForeignPassage() throws {
    #expect(try findings("Paina what is your name ja odota.", ForeignPassage()).count == 1)
    #expect(try findings("Paina *what is your name* ja odota.", ForeignPassage()).isEmpty)
    #expect(try findings("Lue [what is your name](https://www.kela.fi/) ja odota.", ForeignPassage()).isEmpty)
    #expect(try findings("Lue [what is your name]{.term id=asumistuki} ja odota.", ForeignPassage()).isEmpty)
  }

  @Test(arguments: [
    ("sv", "Läs mitä tämä on nyt idag.", 1), ("sv", "Läs om Kela och Lapin hyvinvointialue.", 0),
    ("en", "Go to the Digi- ja väestötietovirasto.", 0), ("en", "It says mitä sinä teet nyt kun se on.", 1),
  ])
  func otherLanguagesHaveForeignPassagesToo(_ language: String, _ text: String, _ count: Int) throws {
    let page = try RulePage(text, language: language)
    #expect(try page.findings(rules: [ForeignPassage()]).count == count)
  }
}
