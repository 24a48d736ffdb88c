import Catalogues
import GuideMarkup
import ICU
import Localisation
import SourceText
import Testing

/// Texts of a translated page find those of their source.
@Suite struct MarkdownAlignmentTests {
  private static let source = """
    ## Kemin terveysasema

    Ota yhteyttä terveysasemaan, jos olet sairas ja voit odottaa.

    :::service
    - what: Terveysasema hoitaa tavallisia sairauksia.
    - cost: Käynti maksaa 20 euroa.
    :::

    | Päivä | Aika |
    |---|---|
    | maanantai | 10–15 |

    ## Hätänumero

    Jos ihmisen henki on vaarassa, soita heti numeroon {{hatanumero.phone}}.
    """

  @Test func theSameStructureIsAlignedWhole() throws {
    let translation = """
      ## Kemi hälsostation

      Ta kontakt med hälsostationen om du är sjuk och kan vänta.

      :::service
      - what: Hälsostationen behandlar vanliga sjukdomar.
      - cost: Ett besök kostar 20 euro.
      :::

      | Dag | Tid |
      |---|---|
      | måndag | 10–15 |

      ## Nödnummer

      Om någons liv är i fara, ring genast {{hatanumero.phone}}.
      """
    let aligned = try align(Self.source, translation)
    #expect(aligned.pairs.map { $0.0 } == aligned.pairs.map { $0.1 })
    #expect(aligned.pairs.count == 10)
    #expect(aligned.alone == [[], []])
  }

  /// As a word processor writes it: other levels, no directives, no table, one text left out and one put in.
  @Test func aPlainTextIsAlignedAsFarAsPossible() throws {
    let translation = """
      # Kemi hälsostation

      Ta kontakt med hälsostationen om du är sjuk och kan vänta.

      * Ett besök kostar 20 euro.

      Dag

      Tid

      måndag

      10–15

      Översättaren har lagt till det här stycket, som inte finns i källan alls, någonstans.

      # Nödnummer

      Om någons liv är i fara, ring genast 112.
      """
    let aligned = try align(Self.source, translation)
    #expect(
      aligned.pairs.map { [$0.0, $0.1] } == [
        [0, 0], [1, 1], [3, 2], [4, 3], [5, 4], [6, 5], [7, 6], [8, 8], [9, 9],
      ])
    #expect(aligned.alone == [[2], [7]])
  }

  @Test func anEmptyTranslationAlignsNothing() throws {
    let aligned = try align(Self.source, "")
    #expect(aligned.pairs.isEmpty)
    #expect(aligned.alone == [Array(0..<10), []])
  }

  @Test(
    arguments: [
      // Links by address, then by order; bold for italics.
      (
        "Lue [ohje](a.md) ja [sivu](https://kela.fi).", "Läs [sidan](https://kela.fi) och [råden](en/a.html).",
        "Läs ⟨2⟩sidan⟨/⟩ och ⟨1⟩råden⟨/⟩.", "", ""
      ),
      ("Tule *heti*.", "Kom **genast**.", "Kom ⟨1⟩genast⟨/⟩.", "", ""),
      // A fact that is written out, with other spaces.
      ("Soita {{kela.phone}} nyt.", "Ring 020\u{a0}692 207 nu.", "Ring ⟨1⟩ nu.", "", ""),
      ("Soita {{kela.phone}} nyt.", "Ring 1020 692 207 nu.", "Ring 1020 692 207 nu.", "{{kela.phone}}", ""),
      ("![](kello) Avoinna", "Öppet", "⟨1⟩ Öppet", "", ""),
      ("**Soita heti.**", "Ring genast.", "⟨1⟩Ring genast.⟨/⟩", "", ""),
      // A mark of a term may be missing, bold that nobody asked for goes.
      ("Hae [verokortti]{.term}.", "Sök **skattekort**.", "Sök skattekort.", "", ""),
      (
        "Hae [verokortti]{.term}.", "Sök [skattekort]{.term id=verokortti}.", "Sök ⟨t-verokortti⟩skattekort⟨/⟩.", "", ""
      ),
      ("Lue [ohje](a.md).", "Läs råden.", "Läs råden.", "[…](a.md)", ""),
      ("Tule tänne.", "Kom till {{kela.address}}.", "Kom till .", "", "{{kela.address}}"),
    ])
  func codesAreThoseOfTheSource(
    source: String, translation: String, expected: String, missing: String, surplus: String
  ) {
    let coded = codedTranslation(inlines(translation), of: coded(inlines(source))) { name in
      name == "kela.phone" ? ["020 692 207"] : []
    }
    #expect(shown(coded.target) == expected)
    #expect(coded.missing.joined(separator: " ") == missing)
    #expect(coded.surplus.joined(separator: " ") == surplus)
  }

  private func inlines(_ markdown: String) -> [Inline] { parsedPage(markdown).texts.first?.inlines ?? [] }

  private func align(
    _ source: String, _ translation: String
  ) throws -> (pairs: [(Int, Int)], alone: [[Int]]) {
    let alignment = alignMarkdown(
      parsedPage(source), with: parsedPage(translation), title: nil, in: try LanguageTag("sv"))
    return (alignment.pairs.map { ($0.source, $0.translation) }, [alignment.sourceAlone, alignment.translationAlone])
  }

  private func shown(_ content: [CodedText]) -> String {
    content.map { piece in
      switch piece {
      case .text(let words, _): words
      case .placeholder(let code): "⟨\(code.id)⟩"
      case .paired(let code, let inner): "⟨\(code.id)⟩\(shown(inner))⟨/⟩"
      }
    }.joined()
  }
}
