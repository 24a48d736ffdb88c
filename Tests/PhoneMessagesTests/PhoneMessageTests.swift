import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText
import TestSupport
import Testing

@testable import PhoneMessages
@testable import Readability

/// What of a bulletin goes into a message. The words of the interface are their own ids.
struct PhoneMessageTests {
  @Test func whatAMessageSays() throws {
    let message = try Bulletin(
      """
      ## Vesi

      Vesi on **likaista** – keitä se. Lue [ohje](https://www.thl.fi/vesi/) tai [kela.fi](https://www.kela.fi).
      Katso [sivu](index.md).

      ![](ala-juokse)

      :::steps
      1. ![](ala-juokse) Keitä vesi.

         Odota.
      2. Juo.
      :::

      - Yksi
      - Kaksi

      :::contact {of="mikseri"}
      :::

      :::hours {of="mikseri.hours"}
      Tule:
      :::

      | a | b |
      |---|---|
      | c | d |

      :::warning
      Soita {{mikseri.phone}}.
      :::

      :::service {authority=no}
      - what: Apua.
      :::

      Vain arabiaksi. {only=ar}
      """
    ).message(in: .finnish)
    #expect(
      message.text == """
        Otsikko
        Esimerkki.

        Vesi

        Vesi on likaista - keitä se. Lue ohje (www.thl.fi/vesi) tai kela.fi. Katso sivu.

        1. Keitä vesi.
        Odota.
        2. Juo.

        - Yksi
        - Kaksi

        Mikseri: 040 123 4567
        Lapintie 11-13, 94100 Kemi
        maanantaista torstaihin kello 10-15

        Tule:
        maanantaista torstaihin kello 10-15

        box.warning: Soita 040 123 4567.

        service.what Apua.

        https://oppaat.example/fi-simple/vesi/index.html
        """)
    #expect(message.length.alphabet == .gsm7)
    #expect(message.tables.count == 1)
    #expect(!message.hasOriginalBelow)
  }

  private static let source = "Juo {{mikseri.phone}}.\n\n:::warning\nVaara.\n:::"

  @Test func aTranslationThatNobodyHasReadHasTheOriginalBelow() throws {
    let message = try Bulletin(
      Self.source, arabic: ["عنوان", "مثال.", "اشرب {{mikseri.phone}}.", "خطر."], state: .translated
    ).message(in: .arabic)
    #expect(
      message.text == """
        عنوان
        مثال.
        page.unreviewed

        اشرب 040\u{A0}123\u{A0}4567.

        box.warning: خطر.

        https://oppaat.example/ar/vesi/index.html

        page.same-in fi
        Otsikko
        Esimerkki.

        Juo 040\u{A0}123\u{A0}4567.

        box.warning: Vaara.
        """)
    #expect(message.length.alphabet == .ucs2)
    #expect(message.hasOriginalBelow)
  }

  @Test func aReviewedTranslationStandsAlone() throws {
    let message = try Bulletin(
      Self.source, arabic: ["عنوان", "مثال.", "اشرب {{mikseri.phone}}.", "خطر."], state: .reviewed
    ).message(in: .arabic)
    #expect(message.text.hasSuffix("\n\nbox.warning: خطر.\n\nhttps://oppaat.example/ar/vesi/index.html"))
    #expect(!message.text.contains("page."))
    #expect(!message.hasOriginalBelow)
  }

  @Test func aStaleTranslationSaysSo() throws {
    let message = try Bulletin(
      Self.source, arabic: ["عنوان", "مثال.", "اشرب {{mikseri.phone}}.", "خطر."], state: .final, stale: "Vaara."
    ).message(in: .arabic)
    #expect(message.text.contains("\npage.stale-undated\n"))
    #expect(!message.text.contains("page.unreviewed"))
    #expect(message.hasOriginalBelow)
  }

  @Test func aMissingTranslationIsTheFallbackAndSaysSo() throws {
    let message = try Bulletin(Self.source, arabic: []).message(in: .arabic)
    #expect(
      message.text == """
        Otsikko
        Esimerkki.
        message.fallback fi

        Juo 040 123 4567.

        box.warning: Vaara.

        https://oppaat.example/ar/vesi/index.html
        """)
    #expect(!message.hasOriginalBelow)
  }

  @Test func aPartThatIsMissingIsTheFallback() throws {
    let message = try Bulletin(Self.source, arabic: ["عنوان", "مثال.", "…", "خطر."], state: .final)
      .message(in: .arabic)
    #expect(message.text.hasPrefix("عنوان\nمثال.\npage.parts-fallback fi\n\nJuo 040"))
    #expect(!message.hasOriginalBelow)
  }
}

extension LanguageTag {
  fileprivate static var arabic: LanguageTag { tag("ar") }
  fileprivate static var finnish: LanguageTag { tag("fi-simple") }

  private static func tag(_ text: String) -> LanguageTag {
    guard let tag = try? LanguageTag(text) else { preconditionFailure("\(text) is no language tag") }
    return tag
  }
}

/// One bulletin in easy Finnish and Arabic.
private struct Bulletin {
  private let fixture: FixtureProject
  private let project: Project
  private let text: IdentifiedDocument
  private let table: UnitTable
  private let localiser: Localiser

  /// - Parameters:
  ///   - arabic: a target for each text, the title and notice first; `…` for none.
  ///   - stale: the translation of this text was made from another.
  init(
    _ body: String, arabic: [String] = [], state: TranslationState = .translated, stale: String? = nil
  ) throws {
    fixture = try FixtureProject([
      "content/project.yml": """
      name: Oppaat
      base_address: https://oppaat.example/
      source: fi-simple
      languages: {fi-simple: , ar: }
      issuer: Kunta
      """,
      "content/facts.yml": """
      mikseri:
        name: Mikseri
        owner: Mikseri
        source: Opas
        parts:
          phone: {type: phone, value: "+358 40 123 4567"}
          address: {type: address, street: Lapintie 11–13, postcode: "94100", town: Kemi}
          hours: {type: hours, weekly: [{days: mon-thu, open: "10:00", close: "15:00"}]}
      """,
      "content/vesi/index.md": """
      ---
      kind: bulletin
      title: Otsikko
      notice: Esimerkki.
      owner: Kunta
      review_by: 2027-06-30
      ---

      \(body)
      """,
    ])
    project = try readProject(at: fixture.path).project
    let page = project.documents[0].index
    let parsed = parseGuide(page.file, body: page.body, fields: page.texts).document
    text = identify(parsed, at: PageAddress(document: "vesi", page: "index"), with: nil)
    var catalogue = Catalogue(original: "", sourceLanguage: "fi-simple", targetLanguage: "ar")
    for (target, (segment, block)) in zip(arabic, zip(text.segments, text.document.texts)) where target != "…" {
      let file = SourceFile(path: "translation.md", text: target)
      let inlines = parseGuide(file, body: 0..<file.bytes.count, fields: []).document.texts[0].inlines
      let isStale = stale == GuideMarkup.plainText(of: block.inlines)
      catalogue.units.append(
        TranslationUnit(
          id: segment.id, source: coded(block.inlines), target: coded(inlines), state: state,
          from: isStale ? "0000000000000000" : segment.hash))
    }
    table = UnitTable(catalogue)
    localiser = Localiser(index: SiteIndex(project: project, pages: [text]))
  }

  func message(in language: LanguageTag) throws -> PhoneMessage {
    let (own, original) = (try page(language), try page(.finnish))
    return phoneMessage(
      own, original: original, notice: (own.localised.field("notice"), original.localised.field("notice")),
      project: (try records(language), try records(.finnish)), words: words,
      link: "https://oppaat.example/\(language.canonical)/vesi/index.html")
  }

  private func page(_ language: LanguageTag) throws -> CheckedDocument {
    let document = try localiser.localise(text, in: language, catalogues: [.arabic: table]).document
    return CheckedDocument(localised: document, diagnostics: [], activeRules: [])
  }

  private func records(_ language: LanguageTag) throws -> LocalisedProject {
    func fields(_ file: SourceFile?, _ fields: [FieldText]) -> IdentifiedDocument {
      let file = file ?? SourceFile(path: "", bytes: [])
      let parsed = parseFields(file, fields: fields).document
      return identify(parsed, at: PageAddress(document: "", page: file.path), with: nil)
    }
    let records = IdentifiedRecords(
      project: fields(project.settings.file, project.settings.texts + project.facts.texts),
      glossary: fields(project.glossary.file, project.glossary.texts),
      pictograms: fields(project.pictograms.file, project.pictograms.texts))
    return try localiser.localise(records, of: project, in: language, catalogues: RecordCatalogues()).project
  }

  private var words: InterfaceWords {
    var catalogue = Catalogue(original: "interface", sourceLanguage: "fi-simple")
    let plain = ["page.unreviewed", "page.stale-undated", "box.warning", "service.what"].map { ($0, $0) }
    let others = ["page.same-in", "page.parts-fallback", "message.fallback"].map { ($0, "\($0) {tag}") }
    catalogue.units = (plain + others).map { TranslationUnit(id: $0.0, source: [.text($0.1, nil)]) }
    return InterfaceWords(source: .finnish, layers: [(.finnish, catalogue), (.arabic, catalogue)])
  }
}
