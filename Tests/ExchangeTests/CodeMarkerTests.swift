import Catalogues
import Testing

@testable import Exchange

@Suite struct `Codes as markers` {
  private let link = Code.link(id: "1", destination: "a.md")
  private let fact = Code.fact(id: "2", name: "kela.phone")

  @Test func `stand round words, or alone`() {
    let text: [CodedText] = [
      .text("Soita ", nil), .paired(link, [.text("Kelaan", nil)]), .text(": ", nil), .placeholder(fact),
    ]
    #expect(marked(text) == "Soita [1]Kelaan[/1]: [2/]")
    #expect(legend(of: text) == ["[1] […](a.md)", "[2/] {{kela.phone}}"])
    let back = readMarked(marked(text), legend: readLegend(legend(of: text)))
    #expect(back.faults.isEmpty)
    #expect(back.content == text)
  }

  /// A bracket of the text is its own, however the translator wrote it.
  @Test(arguments: [
    ("Soita [Kela]", "Soita [Kela]"), ("a [[b]", "a [b]"), ("[[1]", "[1]"), ("[[[[", "[["), ("[ 1]", "[ 1]"),
    ("[1", "[1"), ("x[", "x["), ("[a/b]", "[a/b]"),
  ])
  func `are not what a translator wrote in brackets`(_ written: String, _ meant: String) {
    let back = readMarked(written)
    #expect(back.faults.isEmpty)
    #expect(plainText(of: back.content) == meant)
  }

  /// Arabic and Persian digits, and marks of direction that an editor slips in.
  @Test(arguments: ["[١]أ[/١]", "[۱]أ[/۱]", "[\u{200F}1]أ[/1\u{200E}]", "[1]أ[\u{2066}/1\u{2069}]"])
  func `are known in any script`(_ written: String) {
    #expect(readMarked(written).faults.isEmpty)
    #expect(marked(readMarked(written).content) == "[1]أ[/1]")
  }

  @Test(arguments: [
    ("[1]a[2]b[/1]c[/2]", ["crossing-code [2]"]), ("[1]a", ["unpaired-code [1]"]), ("a[/1]", ["unpaired-code [/1]"]),
    ("[1][2]a[/2]", ["unpaired-code [1]"]), ("[1]a[/1]b[/1]", ["unpaired-code [/1]"]),
  ])
  func `that are torn are told of`(_ written: String, _ faults: [String]) {
    #expect(readMarked(written).faults.map { "\($0.name) \($0.code)" } == faults)
  }

  @Test(arguments: [
    Code.strong(id: "1"), .emphasis(id: "1", markup: "_"), .link(id: "1", destination: "https://x.example/(a)"),
    .term(id: "t-a", attributes: ".term id=a"), .fact(id: "3", name: "a.b:short"), .pictogram(id: "4", name: "kello"),
    .lineBreak(id: "5"), .code(id: "6", text: "a b"),
  ])
  func `tell what they stand for`(_ code: Code) {
    let text: [CodedText] =
      code.equivalentEnd == nil ? [.placeholder(code)] : [.paired(code, [.text("a", nil)])]
    #expect(readLegend(legend(of: text))[code.id] == code)
  }

  @Test(arguments: [
    ("=1+2", "'=1+2"), ("+358", "'+358"), ("-", "'-"), ("@x", "'@x"), ("\t=", "'\t="), ("'=1", "''=1"), ("＝1", "'＝1"),
    ("'a", "'a"), ("a=1", "a=1"), ("", ""), ("=\u{301}", "'=\u{301}"),
  ])
  func `and formulas of a spreadsheet do not run`(_ text: String, _ cell: String) {
    #expect(Array(guarded(text).utf8) == Array(cell.utf8))
    #expect(Array(withoutGuard(cell).utf8) == Array(text.utf8))
  }
}
