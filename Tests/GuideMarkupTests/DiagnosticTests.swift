import GuideMarkup
import SourceText
import Testing

/// Every fault, with the exact text that it points at.
@Suite struct DiagnosticTests {
  @Test(arguments: faults) func fault(_ fault: Fault) {
    let (document, diagnostics) = read(fault.markup)
    let seen = diagnostics.map { diagnostic in
      let severity = diagnostic.severity == .error ? "" : "(\(diagnostic.severity))"
      let notes = diagnostic.notes.map { " \($0.name) \($0.range?.text.debugDescription ?? "")" }.joined()
      return "\(diagnostic.name)\(severity) \(diagnostic.range?.text.debugDescription ?? "")" + notes
    }
    #expect(seen == fault.expected)
    #expect(document.file.path == "sivu.md")
  }

  @Test func badBytesAreTakenOutAndTheRestIsFound() {
    let file = SourceFile(
      path: "sivu.md", bytes: Array("Teksti ".utf8) + [0xE4, 0xE4, 0x00] + Array(" {{huono}} loppu".utf8))
    let (document, diagnostics) = parseGuide(file, body: 0..<file.bytes.count, fields: [])
    #expect(diagnostics.map(\.name) == ["invalid-utf8", "control-characters", "malformed-fact"])
    #expect(diagnostics.first?.arguments == ["count": 2, "byte": "E4"])
    #expect(diagnostics.map { $0.range?.start.column } == [8, 10, 12])
    #expect(document.texts.map { plainText(of: $0.inlines) } == ["Teksti \u{FFFD}\u{FFFD}\u{FFFD} {{huono}} loppu"])
  }

  @Test func aPageThatIsTooLongIsNotRead() {
    let file = SourceFile(path: "sivu.md", bytes: [UInt8](repeating: UInt8(ascii: "a"), count: 5 << 20))
    let (document, diagnostics) = parseGuide(file, body: 0..<file.bytes.count, fields: [])
    #expect(diagnostics.map(\.name) == ["page-too-long"])
    #expect(document.blocks.isEmpty)
  }

  @Test func anUnknownDirectiveKeepsItsContent() {
    let (document, _) = read(":::laatikko\nTeksti\n:::\n")
    #expect(document.texts.map { plainText(of: $0.inlines) } == ["Teksti"])
    #expect(document.texts.first?.path == "paragraph")
  }
}

struct Fault: Sendable, CustomTestStringConvertible {
  var markup: String
  var expected: [String]
  var testDescription: String { markup.debugDescription }

  init(_ markup: String, _ expected: String...) {
    self.markup = markup
    self.expected = expected
  }
}

private let faults: [Fault] = [
  Fault("", "empty-page(warning) \"\""),
  Fault("   \n", "empty-page(warning) \"\""),
  Fault("# Otsikko\n", "level-one-heading \"# Otsikko\""),
  Fault(":::field\nNimi\n\nApu\n\n- a\n- b\n:::\n"),
  Fault(":::field {lines=3}\nNimi\n:::\n"),
  Fault(":::field\n- a\n:::\n", "field-without-label \"- a\""),
  Fault(":::field\n:::\n", "field-without-label \":::field\""),
  Fault(":::field {lines=0}\nNimi\n:::\n", "malformed-value \"0\""),
  Fault(":::field {lines=21}\nNimi\n:::\n", "malformed-value \"21\""),
  Fault("#### Syvä\n", "skipped-heading-level(warning) \"#### Syvä\""),
  Fault("##\n", "empty-heading \"##\""),
  Fault("A {#x}\n\nB {#x}\n", "duplicate-id \"x\" first-id \"x\""),
  Fault("A {#Iso}\n", "malformed-id \"Iso\""),
  Fault("A {#x #y}\n", "repeated-attribute \"y\""),
  Fault("A {.iso}\n", "unknown-class \"iso\""),
  Fault("A {tyyppi=x}\n", "unknown-attribute \"tyyppi\""),
  Fault("A {only=ru only=uk}\n", "repeated-attribute \"only\""),
  Fault("A {only=,}\n", "malformed-only \",\""),
  Fault("A {allow=\"long-sentence\"}\n", "malformed-allow \"long-sentence\""),
  Fault("A {#x} lisää\n", "misplaced-attributes \"{#x}\""),
  Fault("A {# x}\n", "malformed-attributes \"{# x}\""),
  Fault("A {only=}\n", "malformed-attributes \"{only=}\""),
  Fault("{{kela}}\n", "malformed-fact \"{{kela}}\""),
  Fault("{{ kela.url }}\n", "malformed-fact \"{{ kela.url }}\""),
  Fault("{{kela.}}\n", "malformed-fact \"{{kela.}}\""),
  Fault("[a](https://{{kela})\n", "malformed-fact \"{{kela}\""),
  Fault("[]{.term}\n", "empty-term \"[]{.term}\""),
  Fault("[a]{.iso}\n", "unknown-span \"[a]{.iso}\""),
  Fault("[a]{.term nimi=x}\n", "unknown-attribute \"nimi\""),
  Fault("[a]{.term id=Iso}\n", "malformed-id \"Iso\""),
  Fault("[[a]{.term} b]{.term}\n", "nested-term \"[[a]{.term} b]{.term}\""),
  Fault("a]{.term}\n", "misplaced-attributes \"{.term}\""),
  Fault("![sanat](kuva)\n", "pictogram-words \"sanat\""),
  Fault("![](kuva.svg)\n", "malformed-pictogram \"![](kuva.svg)\""),
  Fault("![](kuva \"t\")\n", "link-title \"\\\"t\\\"\""),
  Fault("[a](b.md \"t\")\n", "link-title \"\\\"t\\\"\""),
  Fault("[](b.md)\n", "empty-link \"[](b.md)\""),
  Fault("[a]()\n", "link-without-address \"[a]()\""),
  Fault("[a](javascript:x)\n", "unsafe-link \"javascript:x\""),
  Fault("[a](JAVASCRIPT&colon;x)\n", "unsafe-link \"JAVASCRIPT&colon;x\""),
  Fault("[a](data:x)\n", "unsafe-link \"data:x\""),
  Fault("[a](file:///x)\n", "unsafe-link \"file:///x\""),
  Fault("[a](//x.fi)\n", "unsafe-link \"//x.fi\""),
  Fault("[a](/x.md)\n", "unsafe-link \"/x.md\""),
  Fault("[a](x.html)\n", "unknown-link-form \"x.html\""),
  Fault("[a](x.md#Iso)\n", "unknown-link-form \"x.md#Iso\""),
  Fault("a <b>c</b>\n", "raw-html \"<b>\""),
  Fault("<div>\n\n{{huono}}\n", "raw-html \"<div>\"", "malformed-fact \"{{huono}}\""),
  Fault("<!-- x -->\n", "raw-html \"<!-- x -->\""),
  Fault("a <x y\n"),
  Fault("[a]: https://a.fi\n", "reference-definition \"[a]: https://a.fi\""),
  Fault("[a]: /u 'x'\n[b]:\n/v\n", "reference-definition \"[a]: /u\"", "reference-definition \"[b]:\\n/v\""),
  Fault("[täällä]: siellä on\n"),
  Fault(":::note\nA\n", "unclosed-directive \":::note\""),
  Fault(":::\n", "empty-page(warning) \"\"", "closing-without-opening \":::\""),
  Fault(":::note\n", "unclosed-directive \":::note\""),
  Fault(":::note\n:::\n", "empty-directive \":::note\""),
  Fault(":::laatikko\nA\n:::\n", "unknown-directive \"laatikko\""),
  Fault(":::note {#x\nA\n:::\n", "malformed-directive \":::note {#x\""),
  Fault("::: {#x}\nA\n:::\n", "malformed-directive \"::: {#x}\""),
  Fault(":::note\nA\n\n:::warning\nB\n:::\n", "unclosed-directive \":::note\" opens-inside \":::warning\""),
  Fault(
    "::::note\nA\n:::\n",
    "unclosed-directive \"::::note\"",
    "closing-without-opening \":::\" open-directive \"::::note\""),
  Fault("::::note\n:::steps\n1. a\n::::\n", "unclosed-directive \":::steps\" closes-outside \"::::\""),
  Fault("- a\n:::note\nA\n", "unclosed-directive \":::note\""),
  Fault("teksti\n      :::note\n", "indented-directive \":::note\""),
  Fault("    :::note\n", "indented-directive \":::note\""),
  Fault(":::steps\n- a\n:::\n", "not-one-ordered-list \"- a\""),
  Fault(":::steps\nA\n:::\n", "not-one-ordered-list \"A\""),
  Fault(":::steps\n:::\n", "not-one-ordered-list \":::steps\""),
  Fault(":::rules\n1. Peseydy\n:::\n", "rule-without-pictogram \"1. Peseydy\""),
  Fault(":::service\n- what: a\n:::\n", "missing-attribute \":::service\""),
  Fault(":::service {authority=ehkä}\n- what: a\n:::\n", "malformed-value \"ehkä\""),
  Fault(
    ":::service {authority=no}\n- hinta: a\n- ilmainen\n- cost: a\n- cost: b\n- who:\n:::\n",
    "unknown-item-key \"hinta\"",
    "item-without-key \"- ilmainen\"",
    "repeated-key \"cost\" first-key \"cost\"",
    "key-without-text \"- who:\""),
  Fault(
    ":::event\n- when: a\n- when: b\n:::\n", "missing-item-key \":::event\"", "repeated-key \"when\" first-key \"when\""
  ),
  Fault(":::event\n- when: a\n- where: b\n- tulkki: c\n:::\n", "unknown-item-key \"tulkki\""),
  Fault(":::letter\n- about: a\n- by: b\n:::\n", "missing-item-key \":::letter\""),
  Fault(":::letter\nA\n:::\n", "not-one-bullet-list \"A\""),
  Fault(":::next\n1. a\n:::\n", "not-one-bullet-list \"1. a\""),
  Fault(":::contact\n:::\n", "missing-attribute \":::contact\""),
  Fault(":::contact {of=\"a b\"}\nA\n:::\n", "malformed-value \"a b\"", "contact-with-content \"A\""),
  Fault(":::hours {of=\"mikseri\"}\n:::\n", "malformed-value \"mikseri\""),
  Fault(":::card\nA\n:::\n", "card-without-pictogram \":::card\""),
  Fault(":::card\n![](x)\n:::\n", "card-without-words \":::card\""),
  Fault(":::allow {rule=\"x\"}\nA\n:::\n", "missing-attribute \":::allow {rule=\\\"x\\\"}\""),
  Fault(":::allow {rule=\"X\" reason=\"y\"}\nA\n:::\n", "malformed-value \"X\""),
  Fault(":::allow {rule=\"x\" reason=\" \"}\nA\n:::\n", "malformed-allow \" \""),
  Fault(":::note {of=\"x\"}\nA\n:::\n", "unknown-attribute \"of\""),
  Fault("-\n", "empty-item \"-\""),
]
