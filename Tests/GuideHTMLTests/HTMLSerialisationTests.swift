import Foundation
import HTML
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

private func written(_ nodes: HTMLNode...) -> String { String(decoding: nodes.serialised(), as: UTF8.self) }

/// Noncharacters cannot be written in a literal.
private func scalar(_ value: UInt32) -> String { Unicode.Scalar(value).map { String($0) } ?? "" }

@Suite struct HTMLSerialisationTests {
  @Test func aServiceIsWrittenWithItsBlocksOnLinesOfTheirOwn() {
    let node = section(.id("terveysasema"), .class("service", "wide")) {
      h2 { "Terveysasema" }
      p {
        "Soita ensin: "
        strong { "116 117" }
        "."
        br()
        "Saat ajan."
      }
      ul {
        li { "ilmainen" }
        li {
          "kielet"
          ul { li { "suomi" } }
        }
      }
    }
    #expect(
      written(node) == """
        <section id="terveysasema" class="service wide">
        <h2>Terveysasema</h2>
        <p>Soita ensin: <strong>116 117</strong>.<br/>Saat ajan.</p>
        <ul>
        <li>ilmainen</li>
        <li>kielet<ul>
        <li>suomi</li>
        </ul></li>
        </ul>
        </section>
        """)
  }

  @Test func aDocumentStartsWithoutQuirks() {
    let document = HTMLDocument(.lang("ar"), .dir(.rightToLeft), title: "كيمي & Kemi") {
      link(.rel("icon"), .hrefLang("fi"))
    } body: {
      main { p { "a" } }
    }
    #expect(
      String(decoding: document.serialised(), as: UTF8.self) == """
        <!DOCTYPE html>
        <html lang="ar" dir="rtl">
        <head>
        <meta charset="utf-8"/>
        <title>كيمي &amp; Kemi</title>
        <link rel="icon" hreflang="fi"/>
        </head>
        <body>
        <main>
        <p>a</p>
        </main>
        </body>
        </html>

        """)
  }

  @Test(arguments: [
    ("a < b & c > d \"e\" 'f'", "a &lt; b &amp; c &gt; d \"e\" 'f'"),
    ("</p><script>alert(1)</script>", "&lt;/p&gt;&lt;script&gt;alert(1)&lt;/script&gt;"),
    ("&auml; ]]>", "&amp;auml; ]]&gt;"),
    ("a\u{0}b\u{8}c\u{B}d\u{1B}e\u{7F}f", "abcdef"),
    ("a\u{80}b\u{85}c\u{9F}d\u{A0}e\u{BF}", "abcd\u{A0}e\u{BF}"),
    ("a\(scalar(0xFDD0))b\(scalar(0xFDEF))c\(scalar(0xFFFE))d\(scalar(0xFFFF))e", "abcde"),
    ("\u{FDCF}\u{FDF0}\u{FFFD}\u{F000}", "\u{FDCF}\u{FDF0}\u{FFFD}\u{F000}"),
    ("a\(scalar(0x1FFFE))b\(scalar(0x10FFFF))c\u{1F3CA}\u{1FFFD}", "abc\u{1F3CA}\u{1FFFD}"),
    ("a\tb\nc\r\nd\re", "a\tb\nc\nd\ne"),
    ("Länsi-Pohja", "Länsi-Pohja"), ("مرحبا", "مرحبا"), ("", ""),
  ])
  func textIsEscaped(_ text: String, _ expected: String) {
    #expect(written(.text(text)) == expected)
  }

  @Test(arguments: [
    ("\" onload=\"x", "&quot; onload=&quot;x"), ("a\nb\tc\r\nd\re", "a b c d e"), ("'<&>'", "'&lt;&amp;&gt;'"),
    ("a\u{1}b", "ab"),
  ])
  func attributesAreEscaped(_ value: String, _ expected: String) {
    #expect(written(p(.title(value))) == "<p title=\"\(expected)\"></p>")
  }

  @Test func booleanAttributesHaveTheirNameAsValue() {
    #expect(written(details(.open, .hidden)) == "<details open=\"open\" hidden=\"hidden\"></details>")
  }

  @Test func whiteSpaceInsidePreIsTheTextsOwn() {
    #expect(written(pre { code { "a\n  b" } }) == "<pre><code>a\n  b</code></pre>")
    // An HTML parser drops the first of the two line ends.
    #expect(written(pre { "\na" }) == "<pre>\n\na</pre>")
  }

  @Test func noSpaceComesBetweenABlockAndTextBesideIt() {
    #expect(
      written(
        div {
          "a"; p { "b" }
        }) == "<div>a<p>b</p></div>")
    #expect(
      written(
        p {
          a { em { "b" } }; span { "c" }
        }) == "<p><a><em>b</em></a><span>c</span></p>")
  }

  @Test func contentMayDependOnConditions() {
    let names: [String] = ["suomi", "русский"]
    let cost: String? = nil
    let node = ul {
      for name in names { li { name } }
      if let cost { li { cost } } else { li { "ilmainen" } }
      if names.isEmpty { li { "ei kieliä" } }
    }
    #expect(written(node) == "<ul>\n<li>suomi</li>\n<li>русский</li>\n<li>ilmainen</li>\n</ul>")
  }

  @Test func shapesKeepTheCaseOfTheirNames() {
    let node = svg(
      .svg, [.class("pictogram"), .svg(.viewBox, "0 0 96 96"), .role("img"), .notFocusable],
      [
        svg(.title, [], [.text("Älä juokse")]),
        svg(.g, [.svg(.strokeWidth, "5")], [svg(.path, [.svg(.d, "M0 0h8")])]),
      ])
    #expect(
      written(p { node }) == """
        <p><svg class="pictogram" viewBox="0 0 96 96" role="img" focusable="false"><title>Älä juokse</title>\
        <g stroke-width="5"><path d="M0 0h8"/></g></svg></p>
        """)
  }

  @Test func aHeadingsLevelIsKeptBetweenOneAndSix() {
    #expect(
      (-1...8).map { written(heading($0)()) }.joined()
        == "<h1></h1><h1></h1><h1></h1><h2></h2><h3></h3><h4></h4><h5></h5><h6></h6><h6></h6><h6></h6>")
  }

  /// What an XML parser reads back is what was put in.
  @Test(arguments: [
    "Älä juokse & kävele <hiljaa> \"aina\"", "a\u{0}b\(scalar(0xFFFE))\(scalar(0x1FFFF))c", "الأربعاء\u{202A}", "]]>",
    "ﷺ🏊🏽‍♀️",
  ])
  func anXMLParserReadsThePage(_ text: String) throws {
    let document = HTMLDocument(.lang("fi"), .dir(.leftToRight), title: text) {
      meta(.name("description"), .content(text))
    } body: {
      p(.title(text), .hidden) {
        text
        br()
      }
      hr()
      svg(.svg, [.svg(.viewBox, "0 0 1 1")], [svg(.path, [.svg(.d, "M0 0")])])
    }
    let page = try XMLDocument(data: Data(document.serialised()))
    let paragraph = try #require(page.nodes(forXPath: "/html/body/p").first as? XMLElement)
    let kept = String(
      String.UnicodeScalarView(text.unicodeScalars.filter { $0.value != 0 && !$0.properties.isNoncharacterCodePoint }))
    #expect(paragraph.stringValue == kept)
    #expect(paragraph.attribute(forName: "title")?.stringValue == kept)
    #expect(paragraph.attribute(forName: "hidden")?.stringValue == "hidden")
    #expect(try page.nodes(forXPath: "//svg/path").count == 1)
  }

  @Test func elementsMayStandVeryDeep() {
    var node = HTMLNode.text("a")
    for _ in 0..<1_000 { node = blockquote([], [node]) }
    #expect(node.serialised().count == 1_000 * ("<blockquote>".count + "</blockquote>".count) + 2 * 999 + 1)
  }
}
