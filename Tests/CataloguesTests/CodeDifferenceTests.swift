import Catalogues
import SourceText
import Testing

@Suite struct `Codes of a translation` {
  private static let source =
    #"<pc id="1" type="link" equivStart="[" equivEnd="](a.md)">Soita <ph id="2" type="other" subType="sp:fact" equiv="{{kela.phone}}"/></pc> ja <pc id="3">tule</pc>."#

  @Test(
    arguments: [
      (#"<pc id="3">a</pc> <pc id="1"><ph id="2"/> b</pc>"#, []),
      (#"<pc id="3">a</pc> <mrk id="m"><pc id="1"><ph id="2"/> b</pc></mrk>"#, []),
      (#"<sc id="1"/><ph id="2"/><ec startRef="1"/><pc id="3"/>"#, []),
      (#"a"#, ["missing-code […](a.md)", "missing-code {{kela.phone}}", "missing-code <ph id=\"3\">"]),
      (#"<pc id="1"><ph id="2"/></pc><ph id="2"/><pc id="3"/>"#, ["doubled-code <ph id=\"2\">"]),
      (#"<pc id="1"><ph id="2"/></pc><pc id="3"/><ph id="7" copyOf="2" equiv="x"/>"#, ["doubled-code x"]),
      (#"<pc id="1"><ph id="2"/></pc><pc id="3"/><ph id="8" equiv="{{a.b}}"/>"#, ["unknown-code {{a.b}}"]),
      (#"<pc id="1">a</pc><ph id="2"/><pc id="3"/>"#, ["reparented-code <ph id=\"2\">"]),
      (
        #"<pc id="1"><ph id="2" type="image" subType="sp:pictogram" equiv="![](a)"/></pc><pc id="3"/>"#,
        ["unknown-code ![](a)", "missing-code {{kela.phone}}"]
      ),
      (
        #"<ph id="1"/><ph id="2"/><pc id="3"/>"#,
        ["unknown-code <ph id=\"1\">", "reparented-code <ph id=\"2\">", "missing-code […](a.md)"]
      ),
    ] as [(String, [String])]) func `are compared with those of the source`(_ target: String, _ expected: [String])
    throws
  {
    let (unit, file) = try read(target)
    let seen = codeDiagnostics(of: unit, in: file)
    #expect(
      seen.map { diagnostic in
        guard case .text(let code)? = diagnostic.arguments["code"] else { return diagnostic.name }
        return "\(diagnostic.name) \(code)"
      } == expected)
    #expect(seen.allSatisfy { $0.arguments["unit"] == "u1" })
  }

  @Test func `that cross are told from those that are missing`() throws {
    let (unit, _) = try read(#"<sc id="1"/>a<sc id="3"/>b<ph id="2"/><ec startRef="1"/>c<ec startRef="3"/>"#)
    let faults = codeDifferences(source: unit.source, target: unit.target ?? [])
    #expect(faults.map(\.kind).filter { $0 == .crossing }.count == 1)
    #expect(!faults.contains { $0.kind == .missing })
  }

  @Test func `are reported where they stand`() throws {
    let (unit, file) = try read(#"<pc id="1"><ph id="2"/></pc><pc id="3"/><ph id="8" equiv="{{a.b}}"/>"#)
    #expect(codeDiagnostics(of: unit, in: file).first?.range?.text == #"<ph id="8" equiv="{{a.b}}"/>"#)
    let (bare, bareFile) = try read("a")
    #expect(codeDiagnostics(of: bare, in: bareFile).first?.range?.text == "<target>a</target>")
  }

  private func read(_ target: String) throws -> (TranslationUnit, SourceFile) {
    let file = SourceFile(
      path: "a.xlf",
      text: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi" trgLang="ru"><file id="f1"><unit id="u1">
        <segment><source>\(Self.source)</source><target>\(target)</target></segment></unit></file></xliff>
        """)
    return (try #require(readCatalogue(file).catalogue?.units.first), file)
  }
}

@Suite struct `Constraints of XLIFF` {
  @Test(arguments: [
    ("duplicate-xliff-id", #"<notes><note id="1">a</note><note id="1">b</note></notes>"#, ""),
    ("misplaced-element", #"<originalData><data id="1"/></originalData><notes><note>a</note></notes>"#, ""),
    ("unknown-data", "", #"<ph id="1" dataRef="d9"/>"#),
    ("wrong-code-type", "", #"<ph id="1" type="ui" subType="xlf:b"/>"#),
    ("wrong-code-type", "", #"<ph id="1" subType="sp:fact"/>"#),
    ("unpaired-code", "", #"<ec startRef="1"/>"#),
    ("invalid-xliff-id", "", #"<ph id="a b"/>"#),
    ("duplicate-xliff-id", "", #"<ph id="1"/><mrk id="1">a</mrk>"#),
    ("unexpected-element", "", "<b id=\"1\"/>"),
  ]) func `are checked`(_ name: String, _ inUnit: String, _ inSource: String) {
    let file = SourceFile(
      path: "a.xlf",
      text: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi"><file id="f1"><unit id="u1">
        \(inUnit)<segment><source>\(inSource)</source></segment></unit></file></xliff>
        """)
    #expect(xliffFaults(file).map(\.name) == [name])
  }

  @Test(arguments: [
    ("missing-target-language", #"<segment><source/><target/></segment>"#),
    ("sub-state-without-state", #"<segment subState="a:b"><source/></segment>"#),
    ("unexpected-attribute", #"<segment xmlns:a="urn:a" a:b="c"><source/></segment>"#),
    ("wrong-language", #"<segment><source xml:lang="sv"/></segment>"#),
    ("misplaced-state", #"<segment><source state="final"/></segment>"#),
  ]) func `of segments are checked`(_ name: String, _ segment: String) {
    let file = SourceFile(
      path: "a.xlf",
      text: """
        <xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.1" srcLang="fi"><file id="f1"><unit id="u1">
        \(segment)</unit></file></xliff>
        """)
    #expect(xliffFaults(file).map(\.name) == [name])
  }
}
