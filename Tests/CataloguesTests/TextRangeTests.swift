import Catalogues
import SourceText
import Testing

@Suite struct `Ranges of texts` {
  struct Case: Sendable, CustomTestStringConvertible {
    var written: String
    /// Each piece with what stands at its range in the file.
    var pieces: [[String]]
    var testDescription: String { written.debugDescription }
    init(_ written: String, _ pieces: [[String]]) {
      self.written = written
      self.pieces = pieces
    }
  }

  @Test(arguments: [
    Case("Käy suihkussa", [["Käy suihkussa", "Käy suihkussa"]]),
    Case("a &amp; b", [["a ", "a "], ["&", "&amp;"], [" b", " b"]]),
    Case("&lt;&gt;&quot;&apos;", [["<", "&lt;"], [">", "&gt;"], ["\"", "&quot;"], ["'", "&apos;"]]),
    Case("я&#1103;&#x44F;", [["я", "я"], ["я", "&#1103;"], ["я", "&#x44F;"]]),
    Case("<![CDATA[a & <b>]]>c", [["a & <b>", "a & <b>"], ["c", "c"]]),
    Case("<![CDATA[]]>", []),
    Case("<![CDATA[]]]]><![CDATA[>]]>", [["]]", "]]"], [">", ">"]]),
    Case("a\r\nb\rc\nd", [["a", "a"], ["\n", "\r\n"], ["b", "b"], ["\n", "\r"], ["c\nd", "c\nd"]]),
    Case("<![CDATA[a\r\nb]]>", [["a", "a"], ["\n", "\r\n"], ["b", "b"]]),
    Case("a<!-- x & y -->b", [["a", "a"], ["b", "b"]]),
    Case("a<?pi < ?>b", [["a", "a"], ["b", "b"]]),
    Case("a<ph id=\"1\"/>مرحبا", [["a", "a"], ["مرحبا", "مرحبا"]]),
    Case("a<cp hex=\"0007\"/>b", [["a", "a"], ["\u{7}", "<cp hex=\"0007\"/>"], ["b", "b"]]),
    Case(
      "a<pc id='1' equivStart='>'>b<pc id=\"2\">c</pc ></pc>d", [["a", "a"], ["b", "b"], ["c", "c"], ["d", "d"]]),
    Case("  väli  ", [["  väli  ", "  väli  "]]),
  ]) func `are exact`(_ example: Case) throws {
    for prefix in ["", "\u{FEFF}", "<?xml version=\"1.0\"?>\r\n<!-- a > b -->"] {
      let file = SourceFile(
        path: "a.xlf",
        text: prefix + """
          <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi" trgLang="ar"><file id="f1"><unit id="u1">
          <segment><source>x</source><target>\(example.written)</target></segment></unit></file></xliff>
          """)
      let (catalogue, diagnostics) = readCatalogue(file)
      #expect(diagnostics.isEmpty)
      let unit = try #require(catalogue?.units.first)
      #expect(leaves(unit.target ?? []).map { [$0.0, $0.1?.text ?? ""] } == example.pieces)
      #expect(unit.places.target?.text == "<target>\(example.written)</target>")
      #expect(unit.places.source?.text == "<source>x</source>")
      #expect(unit.places.tag?.text == "<unit id=\"u1\">")
      #expect(unit.places.unit?.text.hasSuffix("</unit>") == true)
    }
  }

  @Test func `hold over a text longer than the reader's buffer`() throws {
    let long = String(repeating: "sana äö ", count: 40_000)
    let file = SourceFile(
      path: "a.xlf",
      text: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi"><file id="f1"><unit id="u1">
        <segment><source>\(long)<ph id="1"/>&amp;\(long)</source></segment></unit><unit id="u2">
        <segment><source>loppu</source></segment></unit></file></xliff>
        """)
    let units = try #require(readCatalogue(file).catalogue?.units)
    for unit in units {
      for (words, range) in leaves(unit.source) where words != "&" { #expect(range?.text == words) }
    }
    #expect(units.last?.places.source?.text == "<source>loppu</source>")
  }

  private func leaves(_ content: [CodedText]) -> [(String, SourceRange?)] {
    content.flatMap { piece -> [(String, SourceRange?)] in
      switch piece {
      case .text(let words, let range): [(words, range)]
      case .paired(_, let inner): leaves(inner)
      case .placeholder: []
      }
    }
  }
}
