import Catalogues
import GuideMarkup
import ICU
import Localisation
import SourceText
import Testing

/// A text keeps its id through whatever the writer does to the page.
@Suite struct IdentityTests {
  @Test func newTextsAreNumberedInReadingOrder() throws {
    let page = try PageHistory("## Missä?\n\nMikseri on Kemissä.\n\n- Tule bussilla.\n- Tule pyörällä.")
    #expect(page.texts == ["u1: Missä?", "u2: Mikseri on Kemissä.", "u3: Tule bussilla.", "u4: Tule pyörällä."])
    #expect(page.anchors == ["missa", nil, nil, nil])
  }

  @Test func equalTextsKeepTheirOrder() throws {
    var page = try PageHistory("Lue lisää.\n\nToinen.\n\nLue lisää.")
    page.edit("Alku on uusi.\n\nLue lisää.\n\nToinen.\n\nLue lisää.")
    #expect(page.texts == ["u4: Alku on uusi.", "u1: Lue lisää.", "u2: Toinen.", "u3: Lue lisää."])
  }

  @Test func movedTextsKeepTheirIDs() throws {
    var page = try PageHistory("Mikseri on Kemissä.\n\nApu on ilmaista.\n\nTule käymään.")
    page.edit("Tule käymään.\n\nMikseri on Kemissä.\n\nApu on ilmaista.")
    #expect(page.ids == ["u3", "u1", "u2"])
  }

  /// An equal text in the same kind of place goes before one elsewhere.
  @Test func theKindOfPlaceDecidesBetweenEqualTexts() throws {
    var page = try PageHistory("- Neuvonta\n\nNeuvonta")
    page.edit("Neuvonta\n\n- Neuvonta")
    #expect(page.ids == ["u2", "u1"])
  }

  @Test func aTextMovedIntoAListKeepsItsID() throws {
    var page = try PageHistory("Mikseri on Kemissä.\n\nApu on ilmaista.")
    page.edit("Mikseri on Kemissä.\n\n- Apu on ilmaista.")
    #expect(page.ids == ["u1", "u2"])
  }

  @Test(
    arguments: [
      ("Soita Mikseriin ja varaa aika.", "Soita Mikseriin ja varaa aika neuvontaan."),
      ("Mikserin apu on ilmaista kaikille.", "Mikserin apu on aina ilmaista kaikille."),
      ("Soita {{kela.phone}}.", "Soita heti {{kela.phone}}."),
      ("Soita numeroon {{hatanumero.phone}}.", "Soita numeroon {{paivystysapu.phone}}."),
      ("Tule **heti** käymään Mikserissä.", "Tule käymään Mikserissä."),
    ])
  func aChangedTextKeepsItsID(_ before: String, _ after: String) throws {
    var page = try PageHistory("Ensimmäinen kappale.\n\n\(before)\n\nViimeinen virke.")
    page.edit("Ensimmäinen kappale.\n\n\(after)\n\nViimeinen virke.")
    #expect(page.ids == ["u1", "u2", "u3"])
  }

  @Test func anotherTextInThePlaceIsNew() throws {
    var page = try PageHistory("Mikseri on Kemissä.\n\nApu on ilmaista.")
    page.edit("Mikseri on Kemissä.\n\nVaraa aika puhelimella.")
    #expect(page.ids == ["u1", "u3"])
    #expect(page.document.segments.map(\.isNew) == [false, true])
  }

  @Test func similarTextsThatSwapPlacesAreToldApart() throws {
    var page = try PageHistory("Neuvonta on auki maanantaina.\n\nNeuvonta on auki tiistaina ja torstaina.")
    page.edit("Neuvonta on auki tiistaina sekä torstaina.\n\nNeuvonta on auki joka maanantaina.")
    #expect(page.ids == ["u2", "u1"])
  }

  @Test func aTextThatComesBackFindsItsUnit() throws {
    var page = try PageHistory("Mikseri on Kemissä.\n\nApu on ilmaista.")
    page.translate()
    try page.editAndUpdate("Mikseri on Kemissä.")
    #expect(page.target("u2") == "sv: Apu on ilmaista.")
    try page.editAndUpdate("Mikseri on Kemissä.\n\nTule käymään.")
    try page.editAndUpdate("Apu on ilmaista.\n\nMikseri on Kemissä.\n\nTule käymään.")
    #expect(page.texts == ["u2: Apu on ilmaista.", "u1: Mikseri on Kemissä.", "u3: Tule käymään."])
    #expect(page.document.segments.map(\.isNew) == [false, false, false])
  }

  @Test func anIDIsNeverUsedAgain() throws {
    var page = try PageHistory("Mikseri on Kemissä.\n\nApu on ilmaista.")
    try page.editAndUpdate("Mikseri on Kemissä.")
    try page.editAndUpdate("Mikseri on Kemissä.\n\nVaraa aika puhelimella.")
    #expect(page.ids == ["u1", "u3"])
    let units = try #require(page.sourceCatalogue).units
    #expect(units.filter(\.isRetired).map(\.id) == ["u2"])
  }

  /// Two builds without an update between them give a new text the same id; it is written by the update alone.
  @Test func aBuildWritesNoID() throws {
    var page = try PageHistory("Mikseri on Kemissä.")
    page.edit("Mikseri on Kemissä.\n\nTule käymään.")
    let first = page.ids
    page.edit("Mikseri on Kemissä.\n\nTule käymään.")
    #expect(page.ids == first)
    #expect(page.sourceCatalogue?.units.count == 1)
  }

  // MARK: - Written ids and addresses

  @Test func aWrittenIDGoesBeforeTheWords() throws {
    var page = try PageHistory("Mikseri on Kemissä. {#missa}\n\nApu on ilmaista.")
    page.edit("Apu on ilmaista.\n\nTule osoitteeseen {{mikseri.address}}. {#missa}")
    #expect(page.ids == ["u2", "u1"])
    #expect(page.anchors == [nil, "missa"])
  }

  @Test func aHeadingKeepsItsAddressWhenItsWordsChange() throws {
    var page = try PageHistory("## Missä Mikseri on?\n\nKemissä.")
    try page.editAndUpdate("## Missä Mikseri nyt on?\n\nKemissä.")
    #expect(page.ids == ["u1", "u2"])
    #expect(page.anchors == ["missa-mikseri-on", nil])
  }

  @Test func anAddressWrittenLaterTakesTheOldOnesPlace() throws {
    var page = try PageHistory("## Missä Mikseri on?\n\nKemissä.")
    try page.editAndUpdate("## Missä Mikseri on? {#osoite}\n\nKemissä.")
    #expect(page.ids == ["u1", "u2"])
    #expect(page.anchors == ["osoite", nil])
    #expect(page.document.anchors == ["osoite"])
    try page.editAndUpdate("## Mistä löydät meidät? {#osoite}\n\nKemissä.")
    #expect(page.ids == ["u1", "u2"])
  }

  /// The new heading stands first, and would have the older one's address.
  @Test func aNewHeadingDoesNotTakeAnOldOnesAddress() throws {
    var page = try PageHistory("## Hinta\n\nUinti maksaa kuusi euroa.")
    page.edit("## Hinta?\n\n### Hinta!\n\n## Hinta\n\nUinti maksaa kuusi euroa.")
    #expect(page.anchors == ["hinta-2", "hinta-3", "hinta", nil])
  }

  @Test func aHeadingDoesNotTakeTheIDOfABlock() throws {
    let page = try PageHistory("## Yhteys\n\n:::note {#yhteys}\nSoita meille.\n:::\n\nViesti {#viesti}\n\n## Viesti")
    #expect(page.anchors == ["yhteys-2", nil, "viesti", "viesti-2"])
    #expect(page.document.anchors == ["yhteys", "yhteys-2", "viesti", "viesti-2"])
  }

  /// A heading's own address is no written id: words that are known do not change their unit for it.
  @Test func anAddressGivenToAnotherHeadingLeavesBothUnits() throws {
    var page = try PageHistory("## Hinta\n\nKuusi euroa.\n\n## Paljonko uinti maksaa?\n\nKatso hinnasto.")
    try page.editAndUpdate("## Hinta\n\nKuusi euroa.\n\n## Paljonko uinti maksaa? {#hinta}\n\nKatso hinnasto.")
    #expect(page.ids == ["u1", "u2", "u3", "u4"])
    #expect(page.anchors == ["hinta-2", nil, "hinta", nil])
  }

  @Test func headingsWithoutLettersHaveAnAddress() throws {
    let page = try PageHistory("## 112\n\n## ?\n\n## قرض")
    #expect(page.anchors == ["112", "u2", "qrd"])
  }

  @Test func fieldsAreCalledByTheirKeys() throws {
    let file = SourceFile(path: "content/opas/sivu.md", text: "Uimahalli")
    let title = FieldText(key: "title", text: Located("Uimahalli", at: file.range(0..<9)))
    let document = identify(parsedPage("Tule uimaan.", fields: [title]), at: pageAddress, with: nil)
    #expect(document.segments.map(\.id) == ["title", "u1"])
  }

  /// A record that is called otherwise keeps its translations, and with them its id; another one of its first name is new.
  @Test(arguments: [["kela2", "kela"], ["kela"]])
  func aKeyThatIsGivenAgainIsANewText(later: [String]) throws {
    let names = ["kela": "Kela", "kela2": "Kela"]
    func document(_ keys: [String], _ catalogue: Catalogue?, names: [String: String]) -> IdentifiedDocument {
      let fields = keys.map { key in
        let file = SourceFile(path: "content/facts.yml", text: names[key] ?? "")
        return FieldText(key: key, text: Located(names[key] ?? "", at: file.range(0..<file.bytes.count)))
      }
      return identify(parsedPage("", fields: fields), at: pageAddress, with: catalogue)
    }
    let source = try LanguageTag("fi-simple")
    var catalogue = updatedSourceCatalogue(of: document(["kela"], nil, names: names), source: source, from: nil)
    let renamed = document(["kela2"], catalogue, names: names)
    #expect(renamed.segments.map(\.id) == ["kela"])
    catalogue = updatedSourceCatalogue(of: renamed, source: source, from: catalogue)
    let again = document(later, catalogue, names: ["kela": "Uimahalli", "kela2": "Kela"])
    #expect(again.segments.map(\.id) == later.map { $0 == "kela" ? "u1" : "kela" })
    catalogue = updatedSourceCatalogue(of: again, source: source, from: catalogue)
    #expect(Set(catalogue.units.map(\.id)).count == catalogue.units.count)
    let next = document(later, catalogue, names: ["kela": "Uimahalli", "kela2": "Kela"])
    #expect(next.segments.map(\.id) == again.segments.map(\.id))
  }

  /// An id of another tool's may look like a number that nothing can follow.
  @Test func anIDThatIsNoCounterIsNotCountedOn() throws {
    let page = try PageHistory("Mikseri on Kemissä.")
    let units = [TranslationUnit(id: "u\(Int.max)", source: [.text("Vanha.", nil)])]
    let old = Catalogue(original: "content/opas/sivu.md", sourceLanguage: "fi-simple", units: units)
    let document = identify(page.document.document, at: pageAddress, with: old)
    #expect(updatedSourceCatalogue(of: document, source: page.source, from: old).nextNumber == 2)
  }

  @Test func picturesAndFactsAloneAreNoUnits() throws {
    var page = try PageHistory("![](kello)\n\n{{mikseri.address}}\n\nTule käymään.")
    #expect(page.sourceCatalogue?.units.map(\.id) == page.catalogue?.units.map(\.id))
    #expect(page.catalogue?.units.map { plainText(of: $0.source) } == ["Tule käymään."])
    let id = page.ids[2]
    try page.editAndUpdate("![](kello)\n\n![](osoite)\n\n{{mikseri.address}}\n\nTule käymään.")
    #expect(page.ids[3] == id)
  }

  // MARK: - Catalogues

  @Test func aChangedTextKeepsWhatItsTranslationWasMadeFrom() throws {
    var page = try PageHistory("Soita **heti** numeroon {{hatanumero.phone}}.")
    page.translate()
    try page.editAndUpdate("Soita **aina heti** numeroon {{hatanumero.phone}}.")
    try page.editAndUpdate("Soita **aina ensin** numeroon {{hatanumero.phone}}.")
    let unit = try #require(page.catalogue?.units.first)
    #expect(plainText(of: unit.source) == "Soita aina ensin numeroon .")
    #expect(unit.previousSource.map { plainText(of: $0) } == "Soita heti numeroon .")
    #expect(unit.previousSource.map { sourceHash(of: $0) } == unit.from)
    #expect(page.target("u1") == "sv: Soita heti numeroon .")
    try page.editAndUpdate("Soita **heti** numeroon {{hatanumero.phone}}.")
    #expect(page.catalogue?.units.first?.previousSource == nil)
  }

  @Test func aTextKeptForOtherLanguagesIsNotAskedFor() throws {
    let markdown = """
      Kaikille.

      Vain venäjäksi. {only=ru,uk}

      :::note {only=ru}
      Tämä on huomautus.

      - Ja lista.
      :::
      """
    #expect(try PageHistory(markdown, language: "sv").catalogue?.units.map(\.id) == ["u1"])
    #expect(try PageHistory(markdown, language: "ru").catalogue?.units.map(\.id) == ["u1", "u2", "u3", "u4"])
    #expect(try PageHistory(markdown, language: "uk").catalogue?.units.map(\.id) == ["u1", "u2"])
  }

  /// A page of 1,000 texts whose words were all changed at once is aligned in well under a second in a release build.
  @Test func manyChangedTextsAreAligned() throws {
    func markdown(_ word: String) -> String {
      (1...300).map { "Kappale \($0) kertoo asiasta numero \($0 * 7), ja se on \(word)." }.joined(separator: "\n\n")
    }
    var page = try PageHistory(markdown("tärkeä"))
    page.edit(markdown("hyvin tärkeä"))
    #expect(page.ids == (1...300).map { "u\($0)" })
  }
}
