import Catalogues
import Localisation
import SourceText
import Testing

@testable import Exchange

private let before = """
  # Otsikko

  Soita [Kelaan](https://kela.example/) **nyt** kello kahdeksan.

  Toinen kappale, jossa on [[hakasulku] ja "lainaus".

  - Kolmas
  - Neljäs
  """
private let after = before.replacing("kahdeksan", with: "yhdeksän")

private func arabic(_ words: String, _ unit: TranslationUnit) -> [CodedText] {
  // The codes the other way round: the order is free.
  unit.source.compactMap { piece in
    switch piece {
    case .text: nil
    case .paired(let code, _): .paired(code, [.text(words, nil)])
    case .placeholder(let code): .placeholder(code)
    }
  }.reversed() + [.text(" \(words)", nil)]
}

@Suite(.serialized) struct `What comes back` {
  private let fixture: ExchangeFixture
  private let old: IdentifiedDocument
  private let new: IdentifiedDocument
  private let translated: Catalogue

  init() throws {
    fixture = try ExchangeFixture()
    old = fixture.text(before)
    new = fixture.text(after, after: old)
    let empty = fixture.catalogue(of: old)
    translated = fixture.catalogue(
      of: old, Dictionary(uniqueKeysWithValues: empty.units.map { ($0.id, arabic("كلمة \($0.id)", $0)) }))
  }

  private func stale() -> Catalogue { fixture.catalogue(of: new, from: translated) }

  private func unit(_ catalogue: Catalogue?, _ words: String) throws -> TranslationUnit {
    try #require(catalogue?.units.first { plainText(of: $0.source).contains(words) })
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `changes nothing when nobody changed it`(_ format: ExchangeFormat) throws {
    for (text, catalogue) in [(old, translated), (new, stale()), (old, fixture.catalogue(of: old))] {
      let result = try fixture.result(of: fixture.exportedText(text, catalogue, as: format), into: text, catalogue)
      #expect(result.diagnostics.map(\.name) == [])
      #expect(result.catalogue == nil && result.changed == 0 && result.noted == 0)
      #expect(result.unchanged == 5)
    }
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `leaves every other unit as it was`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
    let edited = file.replacing("كلمة u4", with: "شيء آخر")
    #expect(edited != file)
    let result = try fixture.result(of: edited, into: old, translated)
    #expect(result.diagnostics.map(\.name) == [])
    let catalogue = try #require(result.catalogue)
    for (unit, was) in zip(catalogue.units, translated.units) {
      let isChanged = unit.target.map(plainText) != was.target.map(plainText)
      #expect(isChanged == (unit.id == "u4"))
      #expect(unit.by == (isChanged ? "Amina" : nil) && unit.date == (isChanged ? "2026-03-01" : "2026-01-31"))
    }
  }

  /// The file left last month, and the source has changed since.
  @Test(arguments: ExchangeFormat.allCases)
  func `after the source changed is a stale translation of the text that it was made from`(
    _ format: ExchangeFormat
  ) throws {
    let file = fixture.exportedText(old, translated, as: format).replacing("كلمة u2", with: "جديد")
    let result = try fixture.result(of: file, into: new, stale())
    #expect(result.diagnostics.map(\.name) == ["exchange-outdated-source"])
    let unit = try unit(result.catalogue, "yhdeksän")
    #expect(unit.from == sourceHash(of: try self.unit(translated, "kahdeksan").source))
    #expect(unit.previousSource.map(plainText)?.contains("kahdeksan") == true)
    #expect(unit.target.map(plainText)?.contains("جديد") == true)
    // And byte for byte what an update would leave.
    let updated = updatedCatalogue(of: new, source: fixture.finnish, language: fixture.arabic, from: result.catalogue)
    #expect(canonicalBytes(of: updated) == result.catalogue.map(canonicalBytes))
  }

  /// Somebody else has translated today's text in the meantime.
  @Test(arguments: ExchangeFormat.allCases)
  func `does not undo a newer translation`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
    let source = try unit(stale(), "yhdeksän")
    let newer = fixture.catalogue(of: new, [source.id: arabic("أحدث", source)], from: translated)
    let result = try fixture.result(of: file, into: new, newer)
    #expect(result.diagnostics.map(\.name) == ["exchange-older-than-catalogue"])
    #expect(result.catalogue == nil)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `for a stale text is fresh when its words are new`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(new, stale(), as: format)
    let edited = file.replacing(" كلمة u2", with: " جديد")
    // The old pair beside it is no translation.
    let result = try fixture.result(of: edited, into: new, stale())
    #expect(result.diagnostics.map(\.name) == [])
    let unit = try unit(result.catalogue, "yhdeksän")
    #expect(unit.from == sourceHash(of: unit.source))
    #expect(unit.previousSource == nil && unit.state == .translated && unit.subState == nil)
    #expect(result.changed == 1)
  }

  @Test func `stale ones leave as work to be done, with the old pair beside them`() throws {
    let file = fixture.exportedText(new, stale(), as: .xliff21)
    #expect(file.contains("<segment state=\"initial\" subState=\"selkopaja:stale\" id=\"s1\">"))
    #expect(file.contains("<mtc:match ref=\"#s1\" origin=\"selkopaja\" type=\"tm\">"))
    #expect(xliffFaults(SourceFile(path: "a.xlf", text: file)).map(\.name) == [])
    let older = fixture.exportedText(new, stale(), as: .xliff12)
    #expect(older.contains("<alt-trans origin=\"selkopaja\"") && older.contains("state=\"needs-translation\""))
    let po = fixture.exportedText(new, stale(), as: .po)
    #expect(
      po.contains("#, fuzzy\n#| msgid \"Soita [1]Kelaan[/1] [2]nyt[/2] kello kahdeksan.\"\nmsgctxt \"opas/sivu#u2\""))
    #expect(
      fixture.exportedText(new, stale(), as: .csv).contains("# Ennen: Soita [1]Kelaan[/1] [2]nyt[/2] kello kahdeksan."))
  }

  /// A translator who reads the changed text and finds the old translation right.
  @Test(arguments: [ExchangeFormat.xliff21, .xliff12, .po])
  func `confirmed as it is is fresh`(_ format: ExchangeFormat) throws {
    let edited = fixture.exportedText(new, stale(), as: format)
      .replacing("state=\"initial\" subState=\"selkopaja:stale\"", with: "state=\"reviewed\"")
      .replacing("state=\"needs-translation\" state-qualifier=\"x-selkopaja-stale\"", with: "state=\"signed-off\"")
      .replacing("#, fuzzy\n", with: "")
    let result = try fixture.result(of: edited, into: new, stale())
    let unit = try unit(result.catalogue, "yhdeksän")
    #expect(unit.from == sourceHash(of: unit.source) && unit.previousSource == nil)
    #expect(unit.state == (format == .po ? .translated : .reviewed))
    #expect(result.changed == 0 && result.noted == 1)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `empty erases nothing`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
    let emptied = file.replacing(/(?s)<target([^>]*)>.*?<\/target>/) { "<target\($0.1)></target>" }
      .replacing(/(?m)^msgstr ".+"$/, with: "msgstr \"\"")
      .replacing(/,[^,\n]*كلمة u\d,/, with: ",,")
    #expect(emptied != file)
    #expect(try fixture.result(of: emptied, into: old, translated).catalogue == nil)
  }

  @Test func `split in segments is one text again`() throws {
    let file = fixture.exportedText(old, fixture.catalogue(of: old), as: .xliff21).replacing(
      "<segment>\n        <source>Toinen kappale, jossa on [[hakasulku] ja \"lainaus\".</source>\n      </segment>",
      with: """
        <segment state="translated"><source>Toinen kappale, </source><target>الثانية، </target></segment>\
        <segment state="translated"><source>jossa on [[hakasulku] ja "lainaus".</source><target>نعم</target></segment>
        """)
    let result = try fixture.result(of: file, into: old, nil)
    #expect(result.diagnostics.map(\.name) == [])
    let unit = try unit(result.catalogue, "Toinen")
    #expect(unit.target.map(plainText) == "الثانية، نعم" && unit.from == sourceHash(of: unit.source))
  }

  @Test(arguments: [
    ("[1]", "", "unpaired-code"), ("[/2]", "[/2][2]x[/2]", "doubled-code"), ("[/2]", "[/2][9/]", "unknown-code"),
    ("[2]", "[1]", "unpaired-code"),
  ])
  func `with torn codes is refused`(_ written: String, _ broken: String, _ fault: String) throws {
    let file = fixture.exportedText(old, translated, as: .csv)
    let torn = file.replacing(",[2]", with: ",x[2]").replacing(/(?m),x\[2\].*$/) { match in
      String(match.output).replacing(written, with: broken)
    }
    #expect(torn != file)
    let result = try fixture.result(of: torn, into: old, translated)
    #expect(result.diagnostics.contains { $0.name == fault && $0.severity == .error })
    #expect(result.changed == 0)
  }

  @Test(arguments: [ExchangeFormat.xliff21, .xliff12])
  func `with codes that are missing or in another is refused`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
    let target = try #require(file.firstMatch(of: /<target[^>]*>(<(pc|g) id="2".*?<\/(pc|g)>)(<(pc|g) id="1".*?>)/))
    let without = file.replacing(target.1, with: "")
    var found = try fixture.result(of: without.replacing("كلمة u2", with: "x"), into: old, translated).diagnostics
    // Without it the source lacks it too: only the target's own is to go.
    found = try fixture.result(
      of: file.replacing(target.0, with: target.0.replacing(target.1, with: "")), into: old, translated
    ).diagnostics
    #expect(found.map(\.name) == ["missing-code"])
    #expect(found.first?.arguments["unit"] == .text("u2"))
    let inner = target.0.replacing(target.1, with: "") + target.1
    let moved = try fixture.result(of: file.replacing(target.0, with: inner), into: old, translated).diagnostics
    #expect(moved.map(\.name) == ["reparented-code"])
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `with a comment keeps it once`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
    let noted =
      switch format {
      case .xliff21: file.replacing(/(<unit id="u3"[^>]*>)/) { "\($0.1)<notes><note>Onko tämä oikein?</note></notes>" }
      case .xliff12: file.replacing(/(<trans-unit id="u3"[^>]*>)/) { "\($0.1)<note>Onko tämä oikein?</note>" }
      case .po: file.replacing("msgctxt \"opas/sivu#u3\"", with: "# Onko tämä oikein?\nmsgctxt \"opas/sivu#u3\"")
      case .csv: file.replacing(",opas/sivu#u3", with: "Onko tämä oikein?,opas/sivu#u3")
      }
    #expect(noted != file)
    let result = try fixture.result(of: noted, into: old, translated)
    #expect(result.noted == 1 && result.changed == 0)
    let once = try #require(result.catalogue)
    #expect(once.units.flatMap(\.notes).map(\.text) == ["Onko tämä oikein?"])
    #expect(try fixture.result(of: noted, into: old, once).catalogue == nil)
    #expect(try fixture.result(of: fixture.exportedText(old, once, as: format), into: old, once).catalogue == nil)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `for a text that nobody knows is told of`(_ format: ExchangeFormat) throws {
    let file = fixture.exportedText(old, translated, as: format)
      .replacing("id=\"u4\"", with: "id=\"u99\"").replacing("#u4", with: "#u99")
    let result = try fixture.result(of: file, into: old, translated)
    #expect(result.diagnostics.map(\.name) == ["exchange-unknown-unit"])
    #expect(result.catalogue == nil)
  }

  @Test(arguments: ExchangeFormat.allCases)
  func `of another project is refused`(_ format: ExchangeFormat) throws {
    let other = fixture.text("# Muu\n\nAivan muuta tekstiä.\n\nJa tätä myös.\n\n- x\n- y\n")
    let file = fixture.exportedText(other, fixture.catalogue(of: other), as: format)
    let result = try fixture.result(of: file, into: old, translated)
    #expect(result.diagnostics.map(\.name) == ["exchange-other-texts"])
  }
}
