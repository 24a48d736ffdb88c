import Catalogues
import SourceText
import TestSupport
import Testing

@Suite struct `A faulty catalogue` {
  struct Case: Sendable, CustomTestStringConvertible {
    var name: String
    var file: String
    /// `line:column`.
    var place: String
    var testDescription: String { "\(name) at \(place): \(file.prefix(90))" }
    init(_ name: String, _ place: String, _ file: String) {
      self.name = name
      self.file = file
      self.place = place
    }
  }

  @Test(arguments: [
    Case("file-empty", "1:1", ""),
    Case("xml-not-well-formed", "2:1", "  \n"),
    Case("xml-not-well-formed", "1:1", "Tervetuloa"),
    Case("not-xliff", "1:1", "<html/>"),
    Case(
      "unsupported-xliff-version", "1:1", "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>"),
    Case(
      "unsupported-xliff-version", "1:1", "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:2.2\" version=\"2.2\"/>"),
    Case("unsupported-xliff-version", "1:1", "<xliff version=\"2.1\"/>"),
    Case("missing-source-language", "1:1", "<xliff xmlns=\"\(core)\" version=\"2.1\"><file id=\"f\"/></xliff>"),
    Case("no-file-in-catalogue", "1:1", "<xliff xmlns=\"\(core)\" version=\"2.1\" srcLang=\"fi\"/>"),
    Case("doctype-refused", "1:1", "<!DOCTYPE xliff><xliff/>"),
    Case("doctype-refused", "2:1", "<?xml version=\"1.0\"?>\n<!DOCTYPE xliff SYSTEM \"file:///etc/passwd\"><xliff/>"),
    Case("undeclared-entity", "3:4", framed("<unit id=\"a\">\n&x;</unit>")),
    Case("unbound-prefix", "2:26", framed("<unit our:from=\"a\" id=\"a\"/>")),
    Case("xml-not-well-formed", "2:42", framed("<unit id=\"a\"><segment><source>a</segment></unit>")),
    Case("xml-not-well-formed", "2:20", framed("<unit id=\"a\" id=\"b\"/>")),
    Case("duplicate-unit", "3:1", framed("\(unit("a"))\n\(unit("a"))")),
    Case("missing-id", "2:1", framed("<unit><segment><source>a</source></segment></unit>")),
    Case("no-segment", "2:1", framed("<unit id=\"a\"/>")),
    Case("no-segment", "2:1", framed("<unit id=\"a\"><ignorable><source> </source></ignorable></unit>")),
    Case("no-source", "2:14", framed("<unit id=\"a\"><segment><target>a</target></segment></unit>")),
    Case(
      "unknown-state", "2:31", framed("<unit id=\"a\"><segment  state=\"done\"><source>a</source></segment></unit>")),
    Case(
      "misplaced-state", "2:21", framed("<unit id=\"a\" state=\"final\"><segment><source>a</source></segment></unit>")),
    Case(
      "misplaced-state", "2:56",
      framed("<unit id=\"a\"><segment><source>a</source><target state=\"final\">b</target></segment></unit>")),
    Case("text-outside-source", "2:14", framed("<unit id=\"a\">huhu<segment><source>a</source></segment></unit>")),
    Case("unexpected-element", "2:1", framed("<trans-unit id=\"a\"/>")),
    Case("unexpected-element", "2:31", framed("<unit id=\"a\"><segment><source><b>a</b></source></segment></unit>")),
    Case(
      "unexpected-element", "2:41",
      framed("<unit id=\"a\"><segment><source>a</source><source>b</source></segment></unit>")),
    Case(
      "unexpected-element", "2:59",
      framed("<unit id=\"a\"><segment><source>a</source><target>b</target><target>c</target></segment></unit>")),
    Case(
      "duplicate-code-id", "2:43",
      framed("<unit id=\"a\"><segment><source><ph id=\"1\"/><ph id=\"1\"/></source></segment></unit>")),
    Case("missing-id", "2:31", framed("<unit id=\"a\"><segment><source><ph/></source></segment></unit>")),
    Case("unpaired-code", "2:31", framed("<unit id=\"a\"><segment><source><sc id=\"1\"/></source></segment></unit>")),
    Case(
      "crossing-code", "2:58",
      framed(
        "<unit id=\"a\"><segment><source><sc id=\"1\"/>x<sc id=\"2\"/>yz<ec startRef=\"1\"/><ec startRef=\"2\"/></source>"
          + "</segment></unit>")),
    Case(
      "invalid-character-code", "2:31",
      framed("<unit id=\"a\"><segment><source><cp hex=\"D800\"/></source></segment></unit>")),
    Case(
      "invalid-date", "2:60",
      framed(
        "<unit xmlns:sp=\"urn:selkopaja:catalogue:1\" id=\"a\" sp:date=\"\n2026-02-30\"><segment><source>a</source></segment></unit>"
      )),
    Case("several-files-in-catalogue", "2:8", framed("</file><file id=\"g\">")),
    Case(
      "missing-target-language", "1:135",
      "<xliff xmlns=\"\(core)\" version=\"2.1\" srcLang=\"fi\"><file id=\"f1\">"
        + "<unit id=\"a\"><segment><source>a</source><target>b</target></segment></unit></file></xliff>"),
    Case("xml-not-utf-8", "1:1", "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><xliff/>"),
  ]) func `is named and placed`(_ example: Case) {
    let diagnostics = readCatalogue(SourceFile(path: "locales/ru/a.xlf", text: example.file)).diagnostics
    let seen = diagnostics.map { diagnostic in
      let start = diagnostic.range?.start
      return "\(diagnostic.name) \(start?.line ?? 0):\(start?.column ?? 0)"
    }
    #expect(seen.contains("\(example.name) \(example.place)"), "\(seen)")
    #expect(diagnostics.allSatisfy { $0.path == "locales/ru/a.xlf" })
  }

  @Test func `is read on to its other faults`() throws {
    let (catalogue, diagnostics) = readCatalogue(
      SourceFile(path: "a.xlf", text: framed("<unit id=\"a\"/>\n\(unit("b"))\n\(unit("b"))\n\(unit("c"))")))
    #expect(diagnostics.map(\.name) == ["no-segment", "duplicate-unit"])
    #expect(diagnostics.last?.notes.first?.range?.start.line == 3)
    #expect(catalogue?.units.map(\.id) == ["b", "c"])
  }

  @Test func `of 1.2 is told its version`() {
    let file = SourceFile(
      path: "a.xlf", text: "<xliff xmlns=\"urn:oasis:names:tc:xliff:document:1.2\" version=\"1.2\"/>")
    #expect(readCatalogue(file).diagnostics.first?.arguments == ["version": "1.2"])
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x3C, 0x00], [0x3C, 0x00], [0x3C, 0x61, 0x3E, 0xFF, 0x3C, 0x2F, 0x61, 0x3E]] as [[UInt8]])
  func `in another encoding is refused`(_ bytes: [UInt8]) {
    let diagnostics = readCatalogue(SourceFile(path: "a.xlf", bytes: bytes)).diagnostics
    #expect(diagnostics.map(\.name) == ["xml-not-utf-8"])
  }

  @Test func `may be any bytes at all`() {
    var random = SeededGenerator(seed: 11)
    let start = Array(framed(unit("a")).utf8)
    for _ in 0..<2_000 {
      var bytes = start
      for _ in 0..<Int.random(in: 1...4, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes[place..<min(place + 9, bytes.count)], at: place)
        }
      }
      let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "a.xlf", bytes: bytes))
      #expect(catalogue != nil || !diagnostics.isEmpty)
      if let catalogue, diagnostics.isEmpty {
        let once = canonicalBytes(of: catalogue)
        let again = readCatalogue(SourceFile(path: "a.xlf", bytes: once)).catalogue
        #expect(again.map(canonicalBytes) == once)
      }
    }
  }
}

@Suite struct `An attack` {
  @Test func `by entities is refused at the first of them`() {
    var file = "<?xml version=\"1.0\"?>\n<!DOCTYPE lolz [<!ENTITY lol \"lol\">"
    for level in 1...9 { file += "<!ENTITY lol\(level) \"\(String(repeating: "&lol\(level - 1);", count: 10))\">" }
    expect("doctype-refused", at: 2, file + "]><xliff>&lol9;</xliff>")
  }

  @Test(arguments: [
    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><x>&e;</x>",
    "<!DOCTYPE x [<!ENTITY % p SYSTEM \"http://127.0.0.1:9/x.dtd\"> %p;]><x/>",
    "<!DOCTYPE x PUBLIC \"-//X//Y\" \"http://127.0.0.1:9/x.dtd\"><x/>",
  ]) func `by an external entity is refused`(_ file: String) {
    expect("doctype-refused", at: 1, file)
  }

  @Test func `by an include asks for nothing`() throws {
    let file = framed(
      "<xi:include xmlns:xi=\"http://www.w3.org/2001/XInclude\" href=\"file:///etc/hostname\" parse=\"text\"/>"
        + unit("a"))
    let catalogue = try #require(readCatalogue(SourceFile(path: "a.xlf", text: file)).catalogue)
    #expect(text(catalogue).contains("<xi:include"))
  }

  @Test func `by size is refused unread`() {
    let file = framed(unit(String(repeating: "a", count: 20_000_000)))
    expect("file-too-large", at: 1, file)
  }

  @Test(arguments: [65, 300, 100_000]) func `by depth is refused`(_ depth: Int) {
    expect("xml-too-deep", at: 1, String(repeating: "<group>", count: depth))
  }

  @Test func `by many attributes is refused before it takes time`() {
    let many = (0..<50_000).map { " a\($0)=\"\"" }.joined()
    expect("xml-too-many-attributes", at: 2, framed("<!-- <a\(many)> --><unit id=\"a\"\(many)/>"))
  }

  private func expect(_ name: String, at line: Int, _ file: String) {
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "a.xlf", text: file))
    #expect(catalogue == nil)
    #expect(diagnostics.map(\.name) == [name])
    #expect(diagnostics.first?.range?.start.line == line)
  }
}

private let core = "urn:oasis:names:tc:xliff:document:2.0"

private func framed(_ content: String) -> String {
  "<xliff xmlns=\"\(core)\" version=\"2.1\" srcLang=\"fi\" trgLang=\"ru\"><file id=\"f1\">\n\(content)</file></xliff>"
}

private func unit(_ id: String) -> String { "<unit id=\"\(id)\"><segment><source>a</source></segment></unit>" }
