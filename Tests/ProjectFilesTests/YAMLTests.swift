import ProjectFiles
import SourceText
import Testing

/// Through the glossary, whose schema is the plainest.
@Suite struct YAMLTests {
  func faults(_ glossary: String) throws -> [String] {
    try SmallProject.read(with: ["content/glossary.yml": glossary]).faults
  }

  static let broken: [(text: String, fault: String)] = [
    ("a:\n\tterm: x\n", "2:1 error yaml-syntax problem=tab"),
    ("a: b: c\n", "1:5 error yaml-syntax problem=colon"),
    ("a: \"b\n", "2:1 error yaml-syntax problem=quotation [yaml-begins-here:1]"),
    ("a: {b: c\n", "2:1 error yaml-syntax problem=bracket [yaml-begins-here:1]"),
    ("ä: 1\n b: 2\n", "2:3 error yaml-syntax problem=colon"),
    ("a: 1\n---\nb: 2\n", "2:1 error yaml-syntax problem=documents"),
    ("a: &x {term: b, explanation: c}\n", "1:4-5 error yaml-anchor"),
    ("a: *x\n", "1:4 error yaml-anchor"),
    ("a: &x [1]\nb: [*x, *x]\n", "2:5-7 error yaml-anchor"),
    ("a: {term: !!binary eA==, explanation: c}\n", "1:11-12 error yaml-tag"),
    ("? [a]\n: {term: b}\n", "1:3-5 error key-not-a-name"),
    ("a: {<<: {term: b}, term: c, explanation: d}\n", "1:5-7 error yaml-merge-key"),
    ("a: {term: b\u{0}, explanation: c}\n", "1:12-13 error control-character code=00"),
    ("a: text\n", "1:4-8 error wrong-shape found=text wanted=mapping"),
    ("- a\n", "1:1-4 error wrong-shape found=list wanted=mapping"),
    (" \n", "1:1 error file-empty"),
    ("a: {term: b, term: c, term: d, explanation: e}\n", "1:14-18 error duplicate-key key=term [first-here:1]"),
  ]

  @Test(arguments: broken)
  func `what is no plain YAML is told with its place`(text: String, fault: String) throws {
    let first = try faults(text).first
    #expect(first == "content/glossary.yml:\(fault)")
  }

  @Test func `a text made to exhaust the reader is refused`() throws {
    let lists = String(repeating: "[", count: 100_000)
    #expect(try faults("a: \(lists)") == ["content/glossary.yml:1:104-105 error yaml-too-deep limit=100.0"])
    let items = String(repeating: "- ", count: 50_000)
    #expect(try faults("a:\n  \(items)x").map { $0.hasSuffix("yaml-too-deep limit=100.0") } == [true])
    let bomb = (1...30).reduce("a0: &a0 [x, x]\n") {
      $0 + "a\($1): &a\($1) [*a\($1 - 1), *a\($1 - 1)]\n? *a\($1)\n: x\n"
    }
    #expect(try faults(bomb) == ["content/glossary.yml:2:10-13 error yaml-anchor"])
  }

  @Test func `bytes that are not UTF-8 are told with the first of them`() throws {
    let fixture = try FixtureProjectWithBytes.project("content/glossary.yml", Array("ä: {term: ".utf8) + [0xE4, 0x7D])
    #expect(try SmallProject.read(fixture).faults == ["content/glossary.yml:1:11-12 error not-utf8 byte=E4"])
  }

  @Test func `duplicate keys do not hide other faults, and the first value holds`() throws {
    let (project, faults) = try SmallProject.read(with: [
      "content/glossary.yml": """
      ö: {term: b, explanation: c}
      'lahete': {term: lähete, explanation: c, "avoid": x, avoid: y, trem: z}
      lahete: {term: toinen, explanation: c}
      """
    ])
    #expect(
      faults == [
        "content/glossary.yml:1:1-2 error name-malformed letters=a–z 0–9 - _ name=ö",
        "content/glossary.yml:2:54-59 error duplicate-key key=avoid [first-here:2]",
        "content/glossary.yml:2:64-68 error unknown-key key=trem known=term, explanation, see, avoid, reason [did-you-mean] → term",
        "content/glossary.yml:3:1-7 error duplicate-key key=lahete [first-here:2]",
      ])
    #expect(project.glossary.term("lahete")?.term.value == "lähete")
    #expect(project.glossary.term("lahete")?.avoid.map(\.value) == ["x"])
  }

  static let places: [(yaml: String, value: String, source: String)] = [
    ("päivystys", "päivystys", "päivystys"),
    ("'päivystys: nyt'", "päivystys: nyt", "päivystys: nyt"),
    ("\"a \\u00e4\"", "a ä", "\"a \\u00e4\""),
    ("'on ''päivystys'''", "on 'päivystys'", "'on ''päivystys'''"),
    ("hoitaa\n    ihmisiä   # heti", "hoitaa ihmisiä", "hoitaa\n    ihmisiä"),
    (">-\n    hoitaa\n    ihmisiä\n", "hoitaa ihmisiä", ">-\n    hoitaa\n    ihmisiä"),
    ("0401", "0401", "0401"),
    ("no", "no", "no"),
    ("\"😀\u{2028}é\"", "😀\u{2028}é", "😀\u{2028}é"),
  ]

  @Test(arguments: places, ["", "\u{FEFF}"])
  func `a text knows its place in the file, byte for byte`(
    example: (yaml: String, value: String, source: String), start: String
  ) throws {
    let text = "\(start)sana:\n  explanation: \"ä\u{85}  ö\"\r\n  term: \(example.yaml)\n"
    let project = try SmallProject.read(with: ["content/glossary.yml": text]).project
    let term = try #require(project.glossary.term("sana")?.term)
    #expect(term.value == example.value)
    #expect(term.range.text == example.source)
  }
}
