import Catalogues
import GuideMarkup
import Localisation
import Testing

/// What a translator has to translate, and nothing else, decides the hash.
@Suite struct SourceHashTests {
  @Test(
    arguments: [
      ("Soita numeroon 112. Kerro, missä olet.", "Soita numeroon\n112. Kerro,\nmissä olet."),
      ("- Soita numeroon 112.", "-   Soita\n    numeroon 112."),
      ("Soita numeroon 112.", "Soita   numeroon\t112."),
      ("Soita numeroon 112.", "> Soita\n> numeroon 112."),
      ("Hätänumero", "Ha\u{308}ta\u{308}numero"),
      ("Lue [ohje](terveys.md).", "Lue [ohje](https://www.kemi.fi/)."),
      ("Lue [ohje](terveys.md).", "Lue [ohje]({{kela.url}})."),
      ("Tule käymään.", "Tule käymään. {#tule}"),
      ("Tule käymään.", "Tule käymään. {only=ru,uk}"),
      ("Tule käymään.", "Tule käymään. {allow=\"long-sentence: lain sanat\"}"),
      ("Hae verokortti netistä.", "Hae [verokortti]{.term} netistä."),
      ("Hae [verokortin]{.term id=verokortti}.", "Hae [verokortin]{.term id=vero}."),
      ("Maksu on {{uimahalli.price}}.", "Maksu on {{uimahalli.price:short}}."),
      ("Tämä on *tärkeää*.", "Tämä on _tärkeää_."),
      ("Tämä on tärkeää &amp; totta.", "Tämä on tärkeää \\& totta."),
    ])
  func isTheSame(_ before: String, _ after: String) throws {
    let (one, other) = (try hash(before), try hash(after))
    #expect(one == other)
  }

  @Test(
    arguments: [
      ("Soita numeroon 112.", "Soita heti numeroon 112."),
      ("Soita numeroon 112.", "Soita numeroon 113."),
      ("Lue lisää", "Luelisää"),
      ("Tämä on tärkeää.", "Tämä on *tärkeää*."),
      ("Tämä on *tärkeää*.", "Tämä on **tärkeää**."),
      ("Tämä on *hyvin* tärkeää.", "Tämä on *hyvin tärkeää*."),
      ("Lue ohje.", "Lue [ohje](terveys.md)."),
      ("Soita {{kela.phone}}.", "Soita {{lapha.phone}}."),
      ("Soita {{kela.phone}}.", "Soita."),
      ("Nimi `a`.", "Nimi `b`."),
      ("Rivi ja rivi.", "Rivi\\\nja rivi."),
      ("![](kello) Avoinna", "Avoinna"),
    ])
  func differs(_ before: String, _ after: String) throws {
    let (one, other) = (try hash(before), try hash(after))
    #expect(one != other)
  }

  /// Each is the SHA-256 of the bytes that `sourceHash` documents, worked out with another program.
  @Test(
    arguments: [
      ("Tule käymään Mikserissä.", "323296c2f01abbd4"),
      ("Soita **heti** numeroon {{hatanumero.phone}}.", "6ef0521c98c30d90"),
    ])
  func isPinned(_ markdown: String, _ expected: String) throws {
    #expect(try hash(markdown) == expected)
  }

  @Test func hasSixteenHexDigits() throws {
    let value = try hash("Tule käymään.")
    #expect(value.count == 16)
    #expect(value.allSatisfy { "0123456789abcdef".contains($0) })
  }

  /// A catalogue holds the same text in another form: as words and codes.
  @Test func isThatOfTheCatalogue() throws {
    let inlines = try #require(
      parsedPage("Hae [verokortti]{.term} ja *lue*\n[ohje](ohje.md): {{vero.url:short}}\\\n`koodi`").texts.first?
        .inlines)
    #expect(sourceHash(of: coded(inlines)) == sourceHash(of: inlines))
  }

  private func hash(_ markdown: String) throws -> String {
    sourceHash(of: try #require(parsedPage(markdown).texts.first?.inlines))
  }
}
