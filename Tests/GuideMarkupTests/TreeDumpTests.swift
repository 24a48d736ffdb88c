import GuideMarkup
import SourceText
import Testing

func read(_ text: String, fields: [FieldText] = []) -> (document: Document, diagnostics: [Diagnostic]) {
  let file = SourceFile(path: "sivu.md", text: text)
  return parseGuide(file, body: 0..<file.bytes.count, fields: fields)
}

/// What a page's words become, and where each piece of them stands.
@Suite struct TreeDumpTests {
  @Test func aServiceWithFactsAndTerms() {
    let (document, diagnostics) = read(
      """
      ## Akuuttiklinikka {#akuuttiklinikka}

      Akuuttiklinikka on [päivystys]{.term id=paivystys}. Soita *aina*
      ensin [apuun](terveys.md#apu).

      :::service {authority=yes}
      - what: Klinikka hoitaa.
      - start: Soita, numero {{paivystys_apu.phone:plain}}.
      :::

      :::next
      - then: ![](kello) Odota.
      - help: Hoitaja.
      :::

      """)
    #expect(diagnostics == [])
    #expect(
      treeDump(document) == """
        heading level=2 #akuuttiklinikka 1:1-1:38
          text "Akuuttiklinikka" 1:4-1:19
        paragraph 3:1-4:31
          text "Akuuttiklinikka on " 3:1-3:20
          term id=paivystys 3:20-3:51
            text "päivystys" 3:21-3:30
          text ". Soita " 3:51-3:59
          emphasis 3:59-3:65
            text "aina" 3:60-3:64
          soft-break 3:65-4:1
          text "ensin " 4:1-4:7
          link "terveys.md#apu" 4:7-4:30
            text "apuun" 4:8-4:13
          text "." 4:30-4:31
        directive service authority="yes" 6:1-9:4
          bullet-list 7:1-8:54
            item key=what 7:1-7:25
              paragraph 7:3-7:25
                text "Klinikka hoitaa." 7:9-7:25
            item key=start 8:1-8:54
              paragraph 8:3-8:54
                text "Soita, numero " 8:10-8:24
                fact {{paivystys_apu.phone:plain}} 8:24-8:53
                text "." 8:53-8:54
        directive next 11:1-14:4
          bullet-list 12:1-13:17
            item key=then 12:1-12:26
              paragraph 12:3-12:26
                pictogram kello 12:9-12:19
                text " Odota." 12:19-12:26
            item key=help 13:1-13:17
              paragraph 13:3-13:17
                text "Hoitaja." 13:9-13:17

        """)
  }

  /// Lazy lines, tabs, character references, escapes, `\|` and a quote's mark deep in a line.
  @Test func placesThatTheCLibraryGetsWrong() {
    let (document, diagnostics) = read(
      """
      > Eka
      laiska &auml; \\* ö
      >     > syvä
      > - *kohta
      >   jatkuu*

      - a
      \t- b
      \t  c &lt; d

      teksti
      | a \\| *b* | {{x_y.z}} {only=ru} |
      |--|--|
      | `c\\|d` |
      """)
    #expect(diagnostics == [])
    #expect(
      treeDump(document) == """
        quote 1:1-5:12
          paragraph 1:3-3:13
            text "Eka" 1:3-1:6
            soft-break 1:6-2:1
            text "laiska " 2:1-2:8
            text "ä" 2:8-2:14
            text " " 2:14-2:15
            text "*" 2:15-2:17
            text " ö" 2:17-2:19
            soft-break 2:19-3:1
            text "> syvä" 3:7-3:13
          bullet-list 4:3-5:12
            item 4:3-5:12
              paragraph 4:5-5:12
                emphasis 4:5-5:12
                  text "kohta" 4:6-4:11
                  soft-break 4:11-5:1
                  text "jatkuu" 5:5-5:11
        bullet-list 7:1-9:12
          item 7:1-9:12
            paragraph 7:3-7:4
              text "a" 7:3-7:4
            bullet-list 8:2-9:12
              item 8:2-9:12
                paragraph 8:4-9:12
                  text "b" 8:4-8:5
                  soft-break 8:5-9:1
                  text "c " 9:4-9:6
                  text "<" 9:6-9:10
                  text " d" 9:10-9:12
        paragraph 11:1-11:7
          text "teksti" 11:1-11:7
        table natural,natural 12:1-14:11
          row
            cell 12:3-12:11
              text "a " 12:3-12:5
              text "|" 12:5-12:7
              text " " 12:7-12:8
              emphasis 12:8-12:11
                text "b" 12:9-12:10
            cell only="ru" 12:14-12:23
              fact {{x_y.z}} 12:14-12:23
          row
            cell 14:3-14:9
              code "c|d" 14:3-14:9
            cell 14:11-14:11

        """)
  }

  @Test func directivesWhereverTheyStand() {
    let (document, diagnostics) = read(
      """
      ::::warning {#varo}
      - kohta
      :::note
      > :::card
      > ![](lippu) Lippu
      > :::
      :::
      ::::
      - toinen
        :::allow {rule="long-sentence" reason="laki"}
        Teksti
        :::

      | a |
      |---|
      | b |
      :::contact {of="mikseri"}
      :::
      :::hours {of="mikseri.hours"}
      Huomaa.
      :::
      ```
      :::note
      ```
      """)
    #expect(diagnostics == [])
    #expect(
      treeDump(document) == """
        directive warning #varo 1:1-8:5
          bullet-list 2:1-2:8
            item 2:1-2:8
              paragraph 2:3-2:8
                text "kohta" 2:3-2:8
          directive note 3:1-7:4
            quote 4:1-6:6
              directive card 4:3-6:6
                paragraph 5:3-5:19
                  pictogram lippu 5:3-5:13
                  text " Lippu" 5:13-5:19
        bullet-list 9:1-12:6
          item 9:1-12:6
            paragraph 9:3-9:9
              text "toinen" 9:3-9:9
            directive allow rule="long-sentence" reason="laki" allows(long-sentence) 10:3-12:6
              paragraph 11:3-11:9
                text "Teksti" 11:3-11:9
        table natural 14:1-16:6
          row
            cell 14:3-14:4
              text "a" 14:3-14:4
          row
            cell 16:3-16:4
              text "b" 16:3-16:4
        directive contact of="mikseri" 17:1-18:4
        directive hours of="mikseri.hours" 19:1-21:4
          paragraph 20:1-20:8
            text "Huomaa." 20:1-20:8
        code ":::note\\n" 22:1-24:4

        """)
  }

  @Test func pathsRolesAndDirectivesOfTexts() {
    let (document, _) = read(
      "## Otsikko\n\n::::warning\n:::steps\n1. Eka\n\n   Lisää\n2. Toka\n:::\n::::\n\n> Lainaus\n\n|a|\n|-|\n|b|\n\n"
        + ":::allow {rule=\"x\" reason=\"y\"}\nTeksti\n:::\n")
    let seen = document.texts.map { "\($0.path) \($0.role) \($0.directives.map(\.rawValue))" }
    #expect(
      seen == [
        #"heading heading(level: 2) []"#,
        #"warning/steps/list/item/paragraph listItem ["warning", "steps"]"#,
        #"warning/steps/list/item/paragraph paragraph ["warning", "steps"]"#,
        #"warning/steps/list/item/paragraph listItem ["warning", "steps"]"#,
        #"quote/paragraph paragraph []"#,
        #"table/header/cell tableCell(isHeader: true) []"#,
        #"table/row/cell tableCell(isHeader: false) []"#,
        #"paragraph paragraph ["allow"]"#,
      ])
  }

  /// A page whose front matter takes up the first lines, and whose title stands in quotation marks.
  @Test func fieldsComeFirstAndTheBodyStartsInMidFile() {
    let text = "---\ntitle: Ota {{kela.name}} mukaan\nsummary: \"Hinta: {{kela.price}}\"\n---\nTeksti\n"
    let file = SourceFile(path: "sivu.md", text: text)
    let plain = FieldText(key: "title", text: Located("Ota {{kela.name}} mukaan", at: file.range(11..<35)))
    let quoted = FieldText(key: "summary", text: Located("Hinta: {{kela.price}}", at: file.range(45..<68)))
    let (document, diagnostics) = parseGuide(file, body: 73..<file.bytes.count, fields: [plain, quoted])
    #expect(diagnostics == [])
    #expect(
      treeDump(document) == """
        field title 2:8-2:32
          text "Ota " 2:8-2:12
          fact {{kela.name}} 2:12-2:25
          text " mukaan" 2:25-2:32
        field summary 3:10-3:33
          text "Hinta: " 3:10-3:33
          fact {{kela.price}} 3:10-3:33
        paragraph 5:1-5:7
          text "Teksti" 5:1-5:7

        """)
    #expect(parseFields(file, fields: [plain]).document.texts.count == 1)
  }

  @Test func plainWords() {
    let (document, _) = read("Ota *heti* [verokortti]{.term} &amp; `koodi`\nsivulta [Kela](a.md), {{kela.url}}")
    #expect(
      document.texts.map { plainText(of: $0.inlines) } == ["Ota heti verokortti & koodi sivulta Kela, {{kela.url}}"])
  }

  @Test(arguments: [
    ("[a](tel:{{kela.phone}})", [Link.DestinationPart.text("tel:")], 1),
    ("[a](x.md#b)", [.text("x.md#b")], 0),
    ("<nimi@kemi.fi>", [.text("mailto:nimi@kemi.fi")], 0),
    ("[a](<../u/x.md>)", [.text("../u/x.md")], 0),
    ("[a](https://a.fi/\\(b\\)&auml;)", [.text("https://a.fi/(b)ä")], 0),
  ])
  func destinations(_ markup: String, _ texts: [Link.DestinationPart], _ facts: Int) {
    let (document, diagnostics) = read(markup)
    #expect(diagnostics == [])
    guard case .link(let link)? = document.texts.first?.inlines.first else {
      Issue.record("no link in \(markup)")
      return
    }
    #expect(Array(link.destination.prefix(texts.count)) == texts)
    #expect(link.destination.count == texts.count + facts)
  }
}
