import Catalogues
import ICU
import Localisation
import ProjectFiles
import Readability
import SourceText
import Testing

@Suite struct LongSentenceTests {
  /// The most words that pass, and the most that are no error; nil where the limits are a guess, and for information.
  @Test(
    arguments: [
      ("fi-simple", Level.helppo, 10, 14), ("fi-simple", .perus, 15, 20), ("fi-simple", .vaativa, 18, 25),
      ("sv", .helppo, 12, 17), ("sv", .perus, 19, 25), ("en", .perus, 20, 27), ("ru", .perus, 18, 24),
      ("ar", .perus, 17, 23), ("tr", .perus, 15, 21), ("so", .helppo, 12, nil), ("so", .perus, 18, nil),
    ] as [(String, Level, Int, Int?)])
  func hasItsLimits(_ language: String, _ level: Level, _ warning: Int, _ error: Int?) throws {
    func severities(_ words: Int) throws -> [Severity] {
      let sentence = Array(repeating: "sana", count: words).joined(separator: " ") + "."
      return try RulePage(sentence, language: language).findings(at: level, rules: [LongSentence()]).map(\.severity)
    }
    #expect(try severities(warning) == [])
    let softer: Severity = error == nil ? .information : .warning
    #expect(try severities(warning + 1) == [softer])
    #expect(try severities(error ?? 60) == [softer])
    if let error { #expect(try severities(error + 1) == [.error]) }
  }

  @Test func saysHowManyWordsThereAre() throws {
    let sentence = Array(repeating: "sana", count: 23).joined(separator: " ") + "."
    let finding = try #require(try RulePage(sentence).findings(rules: [LongSentence()]).first)
    #expect(finding.arguments == ["words": 23, "limit": 15])
  }

  /// A fact, an address of the net or a number is one word, and a semicolon starts the count again.
  @Test(
    arguments: [
      "Tule Mikseriin {{mikseri.hours}} ja ota mukaan paperit, joita sinulta on pyydetty kirjeessä tai puhelimessa.",
      "Tule osoitteeseen {{mikseri.address}} ja ota mukaan paperit, joita sinulta on pyydetty kirjeessä, ja passi.",
      "Mene sivulle https://www.kemi.fi/hyvinvointi-ja-vapaa-aika/?a=1 ja lue, mitä pitää tehdä, kun olet muuttanut kaupunkiin äsken.",
      "Ota mukaan passi, oleskelulupa, vuokrasopimus ja pankkitili; ota mukaan myös todistukset, joita olet saanut koulusta tai työstä.",
    ])
  func countsAsAReaderDoes(_ text: String) throws {
    #expect(try RulePage(text).findings(rules: [LongSentence()]).names == [])
  }

  @Test func aSentenceWithAFactReachesOverIt() throws {
    let page = try RulePage(
      "Hei. ⟦Soita numeroon {{mikseri.phone}} ja kerro, mitä sinulle on tapahtunut, missä olet nyt ja kuka on kanssasi siellä, jotta apu tulee.⟧"
    )
    #expect(try page.findings(rules: [LongSentence()]).offsets == page.marks)
  }

  /// What is found in a translation stands in its catalogue.
  @Test func aFindingInATranslationPointsIntoTheCatalogue() throws {
    let page = try RulePage("Ensimmäinen.\n\nKysy **heti** neuvoa.")
    let long =
      "Fråga <pc id=\"1\" type=\"fmt\" subType=\"xlf:b\">genast</pc> om råd av Tom &amp; Lisa på Mikseri om du har ett brev eller en blankett som du inte förstår alls."
    let segments = page.document.segments
    let text = """
      <?xml version="1.0" encoding="UTF-8"?>
      <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:sp="urn:selkopaja:catalogue:1" version="2.1" srcLang="fi-simple" trgLang="sv">
        <file id="f1" original="content/opas/sivu.md">
          <unit id="\(segments[0].id)" sp:from="\(segments[0].hash)"><segment><source>Ensimmäinen.</source><target>Den första.</target></segment></unit>
          <unit id="\(segments[1].id)" sp:from="\(segments[1].hash)"><segment><source>Kysy <pc id="1" type="fmt" subType="xlf:b">heti</pc> neuvoa.</source><target>Hej! \(long)</target></segment></unit>
        </file>
      </xliff>
      """
    let file = SourceFile(path: "locales/sv/opas/sivu.xlf", text: text)
    let catalogue = try #require(readCatalogue(file).catalogue)
    let swedish = try LanguageTag("sv")
    let analysed = try page.analysed(in: swedish, catalogues: [swedish: UnitTable(catalogue)])
    let checked = check(analysed, level: .perus, rules: Rules.all)
    #expect(checked.diagnostics.names == ["long-sentence"])
    let range = try #require(checked.diagnostics.first?.range)
    #expect(range.file.path == "locales/sv/opas/sivu.xlf")
    #expect(range.text == long)
    #expect(checked.activeRules == Rules.names(in: try LanguageTag("sv")))
  }

  /// A text shown in the fallback's language was checked there.
  @Test func aMissingTranslationIsNotChecked() throws {
    let sentence = Array(repeating: "sana", count: 30).joined(separator: " ") + "."
    let page = try RulePage(sentence)
    let swedish = try LanguageTag("sv")
    let analysed = try page.analysed(in: swedish)
    #expect(check(analysed, level: .perus, rules: Rules.all).diagnostics.isEmpty)
  }
}
