import CommonMark
import Testing

/// A tree in one line: `paragraph(text"Mene" emphasis(text"nyt"))`.
func dump(_ tree: MarkdownTree, _ node: Int = 0) -> String {
  let children = tree.children(of: node).map { dump(tree, $0) }.joined(separator: " ")
  func quoted(_ range: Range<Int>) -> String { tree.string(range).debugDescription }
  let name =
    switch tree.nodes[node].kind {
    case .document: ""
    case .blockQuote: "quote"
    case .list(let isOrdered, let start, let isTight):
      (isOrdered ? "ordered\(start)" : "bullets") + (isTight ? "" : "-loose")
    case .item: "item"
    case .codeBlock(let literal, let info, _):
      "codeblock" + (info.isEmpty ? "" : "[\(tree.string(info))]") + quoted(literal)
    case .htmlBlock(let literal): "html" + quoted(literal)
    case .paragraph: "p"
    case .heading(let level): "h\(level)"
    case .thematicBreak: "rule"
    case .table(let alignments): "table[\(alignments.map { String($0.rawValue.prefix(1)) }.joined())]"
    case .tableRow(let isHeader): isHeader ? "header" : "row"
    case .tableCell: "cell"
    case .text(let literal): quoted(literal)
    case .softBreak: "soft"
    case .lineBreak: "hard"
    case .code(let literal): "code" + quoted(literal)
    case .htmlInline(let literal): "tag" + quoted(literal)
    case .emphasis: "em"
    case .strong: "strong"
    case .link(let destination, let title):
      "link[\(tree.string(destination))" + (title.isEmpty ? "]" : " \(quoted(title))]")
    case .image(let destination, _): "image[\(tree.string(destination))]"
    case .other: "other"
    }
  if node == 0 { return children }
  return children.isEmpty ? name : "\(name)(\(children))"
}

/// Our own examples, one or more for each part of the specification (0.29 and GitHub's tables) that guides rest on.
@Suite struct SpecificationTests {
  @Test(arguments: examples) func tree(_ example: Example) {
    #expect(dump(parse(Array(example.markdown.utf8))) == example.tree)
  }

  @Test func bytesThatAreNotUTF8AndNULBecomeReplacementCharacters() {
    #expect(dump(parse([0x61, 0xFF, 0x62, 0x00, 0x63])) == "p(\"a\u{FFFD}b\u{FFFD}c\")")
  }

  @Test func nothingIsAnEmptyDocument() {
    #expect(parse([]).nodes.count == 1)
  }

  /// Deeper than any call stack would bear.
  @Test func depthCostsNoStack() {
    let tree = parse(
      Array(String(repeating: "*a ", count: 5_000).utf8) + Array(String(repeating: " b*", count: 5_000).utf8))
    #expect(tree.nodes.count { $0.kind == .emphasis } == 5_000)
    #expect(tree.nodes[0].end == tree.nodes.count)
  }

  @Test func blocksHaveLinesAndColumns() {
    let tree = parse(Array("Eka\n\n- kohta\n  > lainaus\n".utf8))
    let places = tree.nodes.filter { $0.startLine > 0 }.map {
      "\($0.kind)".prefix { $0 != "(" } + " \($0.startLine):\($0.startColumn)"
    }
    #expect(
      places == [
        "document 1:1", "paragraph 1:1", "text 1:1", "list 3:1", "item 3:1", "paragraph 3:3", "text 3:3",
        "blockQuote 4:3",
        "paragraph 4:5", "text 4:5",
      ])
  }

  @Test(arguments: [
    ("&auml;", "ä"), ("&#228;", "ä"), ("&#xE4;", "ä"), ("&nbsp;", "\u{A0}"), ("&#0;", "\u{FFFD}"), ("&ei;", nil),
  ])
  func characterReference(_ reference: String, _ expected: String?) {
    #expect(character(named: Array(reference.utf8)) == expected.map { Array($0.utf8) })
  }

  /// Many threads register and use the table extension at once.
  @Test func canBeUsedFromManyThreads() async {
    let trees = await withTaskGroup(of: String.self) { group in
      for _ in 0..<50 { group.addTask { dump(parse(Array("|a|\n|-|\n|b|\n".utf8))) } }
      return await group.reduce(into: Set<String>()) { $0.insert($1) }
    }
    #expect(trees == [#"table[n](header(cell("a")) row(cell("b")))"#])
  }
}

struct Example: Sendable, CustomTestStringConvertible {
  var markdown: String
  var tree: String
  var testDescription: String { markdown.debugDescription }

  init(_ markdown: String, _ tree: String) {
    self.markdown = markdown
    self.tree = tree
  }
}

private let examples: [Example] = [
  Example("Tule käymään.", #"p("Tule käymään.")"#),
  Example("Eka\nToka", #"p("Eka" soft "Toka")"#),
  Example("Eka  \nToka", #"p("Eka" hard "Toka")"#),
  Example(#"Eka\\#nToka"#, #"p("Eka" hard "Toka")"#),
  Example("Eka\n\nToka", #"p("Eka") p("Toka")"#),
  Example("## Missä?", #"h2("Missä?")"#),
  Example("## Missä? ##", #"h2("Missä?")"#),
  Example("####### ei", "p(\"####### ei\")"),
  Example("##ei", "p(\"##ei\")"),
  Example("Otsikko\n---", #"h2("Otsikko")"#),
  Example("Otsikko\n===", #"h1("Otsikko")"#),
  Example("***", "rule"),
  Example("- - -", "rule"),
  Example("Teksti\n***\nlisää", #"p("Teksti") rule p("lisää")"#),
  Example("*heti*", #"p(em("heti"))"#),
  Example("**heti**", #"p(strong("heti"))"#),
  Example("***heti***", #"p(em(strong("heti")))"#),
  Example("*a **b** c*", #"p(em("a " strong("b") " c"))"#),
  Example("sana_sana_sana", #"p("sana_sana_sana")"#),
  Example("sa*na*", #"p("sa" em("na"))"#),
  Example("* ei*", #"bullets(item(p("ei*")))"#),
  Example("**a*", #"p("*" em("a"))"#),
  Example(#"\*ei\*"#, #"p("*ei*")"#),
  Example("&auml; &copy; &ei;", #"p("ä © &ei;")"#),
  Example("&#42;a&#42;", #"p("*a*")"#),
  Example("`koodi`", #"p(code"koodi")"#),
  Example("`` a`b ``", #"p(code"a`b")"#),
  Example("`a  b`", #"p(code"a  b")"#),
  Example("`*ei*`", #"p(code"*ei*")"#),
  Example("`auki", #"p("`auki")"#),
  Example("    koodi\n    toinen", #"codeblock"koodi\ntoinen\n""#),
  Example("```txt\na\n  b\n```", #"codeblock[txt]"a\n  b\n""#),
  Example("~~~\n```\n~~~", #"codeblock"```\n""#),
  Example("```\nauki", #"codeblock"auki\n""#),
  Example("> lainaus\nlaiska", #"quote(p("lainaus" soft "laiska"))"#),
  Example("> a\n> > b", #"quote(p("a") quote(p("b")))"#),
  Example(">a\n\n>b", #"quote(p("a")) quote(p("b"))"#),
  Example("- a\n- b", #"bullets(item(p("a")) item(p("b")))"#),
  Example("- a\n\n- b", #"bullets-loose(item(p("a")) item(p("b")))"#),
  Example("1. a\n2. b", #"ordered1(item(p("a")) item(p("b")))"#),
  Example("7) a", #"ordered7(item(p("a")))"#),
  Example("1986. ei listaa\nTeksti\n14. ei", #"ordered1986(item(p("ei listaa" soft "Teksti")) item(p("ei")))"#),
  Example("- a\n  - b\n    - c", #"bullets(item(p("a") bullets(item(p("b") bullets(item(p("c")))))))"#),
  Example("- a\n\n  toinen kappale", #"bullets-loose(item(p("a") p("toinen kappale")))"#),
  Example("* a\n+ b", #"bullets(item(p("a"))) bullets(item(p("b")))"#),
  Example("-\n  a", #"bullets(item(p("a")))"#),
  Example("- a\n> b", #"bullets(item(p("a"))) quote(p("b"))"#),
  Example("[Kela](https://kela.fi)", #"p(link[https://kela.fi]("Kela"))"#),
  Example("[Kela](<https://kela.fi/a b>)", #"p(link[https://kela.fi/a b]("Kela"))"#),
  Example(#"[Kela](https://kela.fi "otsikko")"#, #"p(link[https://kela.fi "otsikko"]("Kela"))"#),
  Example("[a](b(c))", #"p(link[b(c)]("a"))"#),
  Example("[a] (b)", #"p("[a] (b)")"#),
  Example("[a [b] c](d)", #"p(link[d]("a [b] c"))"#),
  Example("[a](b) [c](d)", #"p(link[b]("a") " " link[d]("c"))"#),
  Example("[*a*](b)", #"p(link[b](em("a")))"#),
  Example(#"[a](\))"#, #"p(link[)]("a"))"#),
  Example("[a][b]\n\n[b]: /c", #"p(link[/c]("a"))"#),
  Example("[b]\n\n[b]: /c 'd'", #"p(link[/c "d"]("b"))"#),
  Example("![](kuva)", "p(image[kuva])"),
  Example("![sanat](kuva.svg)", #"p(image[kuva.svg]("sanat"))"#),
  Example("[![](a)](b)", "p(link[b](image[a]))"),
  Example("<https://kela.fi>", #"p(link[https://kela.fi]("https://kela.fi"))"#),
  Example("<nimi@kemi.fi>", #"p(link[mailto:nimi@kemi.fi]("nimi@kemi.fi"))"#),
  Example("https://kela.fi", #"p("https://kela.fi")"#),
  Example("<b>a</b>", #"p(tag"<b>" "a" tag"</b>")"#),
  Example("<div>\na\n</div>\n\nb", #"html"<div>\na\n</div>\n" p("b")"#),
  Example("<?>", #"html"<?>\n""#),
  Example("<? ?>\na", #"html"<? ?>\n" p("a")"#),
  Example("a <!-- b -->", #"p("a " tag"<!-- b -->")"#),
  Example("<x y", #"p("<x y")"#),
  Example("a < b", #"p("a < b")"#),
  Example("| a | b |\n|---|:-:|\n| 1 | 2 |", #"table[nc](header(cell("a") cell("b")) row(cell("1") cell("2")))"#),
  Example(#"|a|\#n|-|\#n|x\|y|"#, #"table[n](header(cell("a")) row(cell("x|y")))"#),
  Example("a | b\n:-|-:\n1", #"table[lr](header(cell("a") cell("b")) row(cell("1") cell))"#),
  Example("|a|b|\n|-|\n", #"p("|a|b|" soft "|-|")"#),
  Example(#"| `a\|b` |\#n|-|"#, #"table[n](header(cell(code"a|b")))"#),
  Example("|a|\n|-|\n|b|\nei\n\nloppu", #"table[n](header(cell("a")) row(cell("b")) row(cell("ei"))) p("loppu")"#),
  Example("teksti\n|a|\n|-|", #"p("teksti") table[n](header(cell("a")))"#),
  Example("\ta", #"codeblock"a\n""#),
  Example("- a\n\tb", #"bullets(item(p("a" soft "b")))"#),
  Example("a\tb", #"p("a\tb")"#),
  Example(#""lainaus" -- ja ..."#, #"p("\"lainaus\" -- ja ...")"#),
  Example("a\u{A0}b", #"p("a b")"#),
  Example("السلام *عليكم* {{a.b_c}}", #"p("السلام " em("عليكم") " {{a.b_c}}")"#),
]
