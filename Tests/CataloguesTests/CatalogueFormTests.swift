import Catalogues
import SourceText
import Testing

@Suite struct `Canonical form of a catalogue` {
  @Test func `is written as XLIFF 2.1`() {
    #expect(
      text(kemi) == """
        <?xml version="1.0" encoding="UTF-8"?>
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" xmlns:sp="urn:selkopaja:catalogue:1" version="2.1" \
        srcLang="fi" trgLang="ru">
          <file id="f1" original="content/kotikaupunki-kemi/terveys.md" xml:space="preserve">
            <unit id="u1" canResegment="no" sp:from="9f86d081884c7d65" sp:date="2026-03-31" sp:by="anna">
              <sp:previous-source>Soita <sp:ph id="1" type="other" subType="sp:fact" equiv="{{kela.phone}}" \
        canCopy="no" canDelete="no"/>.</sp:previous-source>
              <notes>
                <note category="speaker">Sanotaanko näin?</note>
              </notes>
              <segment state="reviewed">
                <source><pc id="1" type="link" equivStart="[" equivEnd="](terveys.md)" canCopy="no" canDelete="no">Soita\
        </pc> numeroon <ph id="2" type="other" subType="sp:fact" equiv="{{kela.phone}}" canCopy="no" canDelete="no"/> \
        &amp; kysy.</source>
                <target><pc id="1" type="link" equivStart="[" equivEnd="](terveys.md)" canCopy="no" canDelete="no">\
        Позвоните</pc>: <ph id="2" type="other" subType="sp:fact" equiv="{{kela.phone}}" canCopy="no" \
        canDelete="no"/>.</target>
              </segment>
            </unit>
            <unit id="u2" canResegment="no">
              <segment>
                <source>Uimahalli</source>
              </segment>
            </unit>
          </file>
        </xliff>

        """)
  }

  @Test func `of the source alone has the counter, paths and hashes, and no state`() {
    var catalogue = Catalogue(original: "content/uimahalli/index.md", sourceLanguage: "fi", nextNumber: 3)
    catalogue.units = [
      TranslationUnit(id: "u1", source: [.text("Uimahalli", nil)], path: "field/title", hash: "9f86d081884c7d65")
    ]
    let written = text(catalogue)
    #expect(written.contains(#"<file id="f1" original="content/uimahalli/index.md" xml:space="preserve" sp:next="3">"#))
    #expect(written.contains(#"<unit id="u1" canResegment="no" sp:path="field/title" sp:hash="9f86d081884c7d65">"#))
    #expect(!written.contains("trgLang") && !written.contains("state="))
  }

  @Test func `is read back to the same bytes and breaks no constraint`() {
    let file = SourceFile(path: "terveys.xlf", bytes: canonicalBytes(of: kemi))
    let (catalogue, diagnostics) = readCatalogue(file)
    #expect(diagnostics.isEmpty)
    #expect(catalogue.map(text) == text(kemi))
    #expect(xliffFaults(file).isEmpty)
  }

  @Test func `keeps every part of a unit`() throws {
    let read = try #require(readCatalogue(SourceFile(path: "terveys.xlf", text: text(kemi))).catalogue)
    #expect(read.original == "content/kotikaupunki-kemi/terveys.md")
    #expect(read.sourceLanguage == "fi" && read.targetLanguage == "ru")
    let unit = try #require(read.units.first)
    let made = try #require(kemi.units.first)
    #expect(unit.state == .reviewed && unit.from == made.from && unit.by == "anna" && unit.date == "2026-03-31")
    #expect(withoutRanges(unit.source) == made.source)
    #expect(withoutRanges(unit.target ?? []) == made.target)
    #expect(withoutRanges(unit.previousSource ?? []) == made.previousSource)
    #expect(unit.notes == made.notes)
    #expect(read.units[1].target == nil)
  }

  @Test(arguments: [
    Code.emphasis(id: "1"), .strong(id: "1", markup: "__"),
    .link(id: "1", destination: "https://kela.fi/a?b=\"c\"&d=<e>"),
    .term(id: "1", attributes: ".term id=verokortti"),
  ]) func `knows a paired code again`(_ code: Code) throws {
    let content: [CodedText] = [.paired(code, [.text("sana", nil)])]
    #expect(try reread(content) == content)
  }

  @Test(arguments: [
    Code.code(id: "1", text: "a<b"), .fact(id: "1", name: "visit.price:short"), .pictogram(id: "1", name: "shower"),
    .lineBreak(id: "1"),
  ]) func `knows a placeholder again`(_ code: Code) throws {
    #expect(try reread([.placeholder(code)]) == [.placeholder(code)])
  }

  @Test(arguments: [
    "", " ", "  kaksi  väliä  ", "rivi\nrivi", "CR\rLF\r\n", "\ttabulaattori", "]]>", "<b>&amp;</b>", "e\u{301}",
    "\u{7}ääni\u{0}",
    "\u{FFFE}\u{FFFF}", "👩‍👩‍👧", "\u{202E}مرحبا\u{202C}", "\u{85}\u{2028}", "--", "'\"",
  ]) func `keeps a text character for character`(_ words: String) throws {
    let content: [CodedText] = words.isEmpty ? [] : [.text(words, nil)]
    let read = try reread(content)
    #expect(Array(plainText(of: read).unicodeScalars) == Array(words.unicodeScalars))
  }

  @Test func `keeps an empty translation apart from none`() throws {
    var catalogue = kemi
    catalogue.units[1].target = []
    let read = try #require(readCatalogue(SourceFile(path: "a.xlf", text: text(catalogue))).catalogue)
    #expect(read.units[1].target == [])
  }

  private func reread(_ content: [CodedText]) throws -> [CodedText] {
    var catalogue = Catalogue(original: "a.md", sourceLanguage: "fi")
    catalogue.units = [TranslationUnit(id: "u1", source: content)]
    let bytes = canonicalBytes(of: catalogue)
    let (read, diagnostics) = readCatalogue(SourceFile(path: "a.xlf", bytes: bytes))
    #expect(diagnostics.isEmpty)
    let again = try #require(read)
    #expect(canonicalBytes(of: again) == bytes)
    return withoutRanges(try #require(again.units.first).source)
  }
}

@Suite struct `Ids of units` {
  @Test func `are never given twice`() throws {
    var catalogue = Catalogue(original: "a.md", sourceLanguage: "fi", nextNumber: 1)
    for _ in 1...3 { catalogue.units.append(TranslationUnit(id: catalogue.takeID(), source: [])) }
    catalogue.units.removeLast()
    let file = SourceFile(path: "a.xlf", bytes: canonicalBytes(of: catalogue))
    var read = try #require(readCatalogue(file).catalogue)
    #expect(read.units.map(\.id) == ["u1", "u2"])
    #expect(read.takeID() == "u4")
  }

  @Test func `stand above those in use when a tool has lost the counter`() throws {
    let written = text(kemi).replacing(#" trgLang="ru""#, with: "").replacing("u2", with: "u41")
    var read = try #require(readCatalogue(SourceFile(path: "a.xlf", text: written)).catalogue)
    #expect(read.takeID() == "u42")
  }

  @Test(arguments: ["u99999999999999999999", "u9223372036854775807", "u", "u-1", "ü1", "avaimet"])
  func `written by people are no numbers`(_ id: String) {
    var catalogue = Catalogue(original: "a.md", sourceLanguage: "fi", nextNumber: 7)
    catalogue.units = [TranslationUnit(id: id, source: [])]
    #expect(catalogue.takeID() == "u7")
  }
}

func text(_ catalogue: Catalogue) -> String { String(decoding: canonicalBytes(of: catalogue), as: UTF8.self) }

/// A unit with everything that this program writes, and one that is not translated yet.
let kemi: Catalogue = {
  let phone = Code.fact(id: "2", name: "kela.phone")
  let link = Code.link(id: "1", destination: "terveys.md")
  var catalogue = Catalogue(
    original: "content/kotikaupunki-kemi/terveys.md", sourceLanguage: "fi", targetLanguage: "ru")
  catalogue.units = [
    TranslationUnit(
      id: "u1",
      source: [
        .paired(link, [.text("Soita", nil)]), .text(" numeroon ", nil), .placeholder(phone), .text(" & kysy.", nil),
      ],
      target: [.paired(link, [.text("Позвоните", nil)]), .text(": ", nil), .placeholder(phone), .text(".", nil)],
      state: .reviewed, from: "9f86d081884c7d65", by: "anna", date: "2026-03-31",
      previousSource: [
        .text("Soita ", nil), .placeholder(.fact(id: "1", name: "kela.phone")), .text(".", nil),
      ],
      notes: [Note("Sanotaanko näin?", category: "speaker")]),
    TranslationUnit(id: "u2", source: [.text("Uimahalli", nil)]),
  ]
  return catalogue
}()
