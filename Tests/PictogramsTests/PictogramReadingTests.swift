import Foundation
import Pictograms
import SourceText
import TestSupport
import Testing

private let head = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 96" fill="none">"#

private func file(_ text: String) -> SourceFile { SourceFile(path: "content/pictograms/ala-juokse.svg", text: text) }

/// `line:column name argument…` of each finding, and what stands at its range.
private func findings(_ text: String, palette: PictogramPalette = .pictograms) -> [String] {
  readPictogram(file(text), palette: palette).diagnostics.map { diagnostic in
    let place = diagnostic.range.map { "\($0.start.line):\($0.start.column) [\($0.text)]" } ?? diagnostic.path
    return "\(place) \(diagnostic.severity) \(diagnostic.name)"
  }
}

@Suite struct PictogramReadingTests {
  @Test func aDrawingIsReadAsShapes() throws {
    let source = file(
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!-- drawn on the grid of 96 -->
      \(head)
        <title>  Älä
          juokse </title>
        <g stroke="#1b1b1b" stroke-width="5" transform="rotate(-135 48 48)">
          <path d="M53 33l6 3-9 19-6-3z"/>
          <line x1="20" y1="20" x2="76" y2="76" stroke="#fff"/>
        </g>
        <circle cx="48" cy="48" r="43.5" stroke="#B80F1F"/>
      </svg>
      """)
    let (pictogram, diagnostics) = readPictogram(source)
    #expect(diagnostics == [])
    let picture = try #require(pictogram)
    #expect(picture.title?.value == "Älä juokse")
    #expect(picture.title?.range.text == "  Älä\n    juokse ")
    #expect(picture.viewBox == ViewBox(minX: 0, minY: 0, width: 96, height: 96))
    #expect(picture.viewBox.text == "0 0 96 96")
    #expect(picture.attributes == [ShapeAttribute(.fill, .none)])
    #expect(
      picture.shapes == [
        Shape(
          .g,
          attributes: [
            ShapeAttribute(.stroke, .named(.ink)), ShapeAttribute(.strokeWidth, .text("5")),
            ShapeAttribute(.transform, .text("rotate(-135 48 48)")),
          ],
          children: [
            Shape(.path, attributes: [ShapeAttribute(.d, .text("M53 33l6 3-9 19-6-3z"))]),
            Shape(
              .line,
              attributes: [
                ShapeAttribute(.x1, .text("20")), ShapeAttribute(.y1, .text("20")), ShapeAttribute(.x2, .text("76")),
                ShapeAttribute(.y2, .text("76")), ShapeAttribute(.stroke, .named(.paper)),
              ]),
          ]),
        Shape(
          .circle,
          attributes: [
            ShapeAttribute(.cx, .text("48")), ShapeAttribute(.cy, .text("48")), ShapeAttribute(.r, .text("43.5")),
            ShapeAttribute(.stroke, .named(.prohibition)),
          ]),
      ])
  }

  @Test func whatEditorsLeaveIsDropped() throws {
    let source = """
      <?xml version="1.0"?>
      <svg xmlns="http://www.w3.org/2000/svg" xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"
        xmlns:sodipodi="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" xmlns:svg="http://www.w3.org/2000/svg"
        xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xml:space="preserve"
        id="svg5" version="1.1" width="96mm" height="96mm" viewBox="0 0 96 96" inkscape:version="1.2" role="img">
        <sodipodi:namedview id="base" pagecolor="#ffffff"><inkscape:grid type="xygrid"/></sodipodi:namedview>
        <defs id="defs2"/>
        <metadata><rdf:RDF><script>alert(1)</script></rdf:RDF></metadata>
        <desc>Piirros</desc>
        <g inkscape:label="Layer 1" inkscape:groupmode="layer" id="layer1" fill="#1B1B1B">
          <svg:rect id="r" width="8" height="8" sodipodi:nodetypes="cc" data-name="box"><title>vihje</title></svg:rect>
        </g>
      </svg>
      """
    #expect(findings(source) == [])
    let picture = try #require(readPictogram(file(source)).pictogram)
    #expect(picture.title == nil)
    #expect(picture.attributes == [])
    #expect(
      picture.shapes.first?.children == [
        Shape(.rect, attributes: [ShapeAttribute(.width, .text("8")), ShapeAttribute(.height, .text("8"))])
      ])
  }

  /// Each with the piece of the file that is reported.
  @Test(arguments: [
    (#"<script>alert(1)</script>"#, "[script] error svg-script-not-allowed"),
    (#"<path d="M0 0h1" onclick="x()"/>"#, "[onclick] error svg-script-not-allowed"),
    (#"<style>path{}</style>"#, "[style] error svg-style-not-allowed"),
    (#"<path d="M0 0h1" style="fill:red"/>"#, "[style] error svg-style-not-allowed"),
    (#"<path class="a" d="M0 0h1"/>"#, "[class] error svg-style-not-allowed"),
    (##"<use href="#a"/>"##, "[use] error svg-reference-not-allowed"),
    (#"<image href="https://example.org/a.png"/>"#, "[image] error svg-reference-not-allowed"),
    (
      #"<foreignObject><p xmlns="http://www.w3.org/1999/xhtml">a</p></foreignObject>"#,
      "[foreignObject] error svg-reference-not-allowed"
    ),
    (#"<a href="x"><path d="M0 0h1"/></a>"#, "[a] error svg-reference-not-allowed"),
    (
      ##"<g xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href = "#a"/>"##,
      "[xlink:href] error svg-reference-not-allowed"
    ),
    (##"<g filter="url(#f)"/>"##, "[filter] error svg-reference-not-allowed"),
    (##"<g clip-path="url(#f)"/>"##, "[clip-path] error svg-reference-not-allowed"),
    (##"<g fill="URL( #f )"/>"##, "[URL( #f )] error svg-reference-not-allowed"),
    (
      ##"<g stroke="url(https://example.org/a.svg#b)"/>"##,
      "[url(https://example.org/a.svg#b)] error svg-reference-not-allowed"
    ),
    (#"<text x="1">Kemi</text>"#, "[text] error svg-text-not-allowed"),
    (#"<g>Kemi </g>"#, "[Kemi] error svg-text-not-allowed"),
    (#"<svg viewBox="0 0 1 1"/>"#, "[svg] error svg-element-not-allowed"),
    (#"<defs><linearGradient id="a"/></defs>"#, "[linearGradient] error svg-element-not-allowed"),
    (#"<circle r="1"><animate attributeName="r"/></circle>"#, "[animate] error svg-element-not-allowed"),
    (#"<circle r="1"><circle r="1"/></circle>"#, "[circle] error svg-element-not-allowed"),
    (#"<h:iframe xmlns:h="http://www.w3.org/1999/xhtml" src="x"/>"#, "[h:iframe] error svg-reference-not-allowed"),
    (#"<g display="none"/>"#, "[display] error svg-attribute-not-allowed"),
    (#"<circle d="M0 0h1" r="1"/>"#, "[d] error svg-attribute-not-allowed"),
    (#"<g href="x" />"#, "[href] error svg-reference-not-allowed"),
    (#"<circle r="1e999"/>"#, "[1e999] error svg-number-out-of-range"),
    (#"<circle r="NaN"/>"#, "[NaN] error svg-value-wrong"),
    (#"<circle r="-1"/>"#, "[-1] error svg-number-out-of-range"),
    (#"<circle r="5px"/>"#, "[px] error svg-value-wrong"),
    (#"<circle r=""/>"#, "[] error svg-value-wrong"),
    (#"<g opacity="1.5"/>"#, "[1.5] error svg-number-out-of-range"),
    (#"<g stroke-linecap="rond"/>"#, "[rond] error svg-value-wrong"),
    (#"<path d="M20 38a5 5 0 2 1 5-5"/>"#, "[2 1 5-5] error svg-value-wrong"),
    (#"<path d="L0 0"/>"#, "[L0 0] error svg-value-wrong"),
    (#"<path d="M0 0 k1"/>"#, "[k1] error svg-value-wrong"),
    (#"<path d="M0 0 L 1e9 4"/>"#, "[1e9 4] error svg-number-out-of-range"),
    (#"<polygon points="0 0 1"/>"#, "[0 0 1] error svg-value-wrong"),
    (#"<g transform="rotate(1 2)"/>"#, "[)] error svg-value-wrong"),
    (#"<g transform="spin(1)"/>"#, "[spin(1)] error svg-value-wrong"),
    (##"<g fill="#12345"/>"##, "[#12345] error svg-colour-unreadable"),
    (##"<g fill="currentColor"/>"##, "[currentColor] error svg-colour-unreadable"),
    (##"<g fill="#12345678"/>"##, "[#12345678] error svg-colour-unreadable"),
    (##"<g fill="#FF0000"/>"##, "[#FF0000] warning svg-colour-outside-palette"),
  ])
  func isReported(_ piece: String, _ expected: String) {
    #expect(findings("\(head)\n<g/>\(piece)\n</svg>").map { $0.drop { $0 != "[" } } == [expected[...]])
  }

  @Test func theFaultyPlaceIsCountedInLinesAndColumns() {
    let source = """
      \(head)
        <title>Älä</title> <script/>
        <path d="M0 0"
          onload="x"/>
      </svg>
      """
    #expect(
      findings(source) == [
        "2:23 [script] error svg-script-not-allowed", "4:5 [onload] error svg-script-not-allowed",
      ])
    #expect(readPictogram(file(source)).pictogram == nil)
  }

  @Test(arguments: [
    (#"<svg xmlns="http://www.w3.org/2000/svg"><g/></svg>"#, ["1:2 [svg] error svg-viewbox-missing"]),
    (
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96"><g/></svg>"#, ["1:50 [0 0 96] error svg-viewbox-wrong"]
    ),
    (
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 0 96"><g/></svg>"#,
      ["1:50 [0 0 0 96] error svg-viewbox-wrong"]
    ),
    (
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1e999 96"><g/></svg>"#,
      ["1:50 [0 0 1e999 96] error svg-viewbox-wrong"]
    ),
    (
      #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 96 1e-300"><g/></svg>"#,
      ["1:50 [0 0 96 1e-300] error svg-viewbox-wrong"]
    ),
    (#"<svg viewBox="0 0 96 96"><script/></svg>"#, ["1:2 [svg] error svg-not-svg"]),
    (#"<html xmlns="http://www.w3.org/1999/xhtml"/>"#, ["1:2 [html] error svg-not-svg"]),
    (head + "</svg>", ["1:1 [<] error svg-without-shapes"]),
    ("", ["1:1 [] error file-empty"]),
    (head, ["1:73 [] error xml-not-well-formed"]),
    (#"<!DOCTYPE svg [<!ENTITY a "b">]>"# + head + "&a;</svg>", ["1:1 [] error doctype-refused"]),
    (
      "<?xml-stylesheet href=\"a.css\"?>\(head)<g/></svg>",
      ["1:1 [<?xml-stylesheet href=\"a.css\"?>] error svg-reference-not-allowed"]
    ),
  ])
  func wholeFilesAreRefused(_ text: String, _ expected: [String]) {
    #expect(findings(text) == expected)
  }

  @Test func limitsHold() {
    let many = head + String(repeating: "<g/>", count: 2_000) + "</svg>"
    #expect(findings(many) == ["1:8070 [g] error svg-too-many-elements"])
    #expect(findings(many.replacing("<g/></svg>", with: "</svg>")) == [])
    func nested(_ depth: Int) -> String {
      head + String(repeating: "<g>", count: depth) + String(repeating: "</g>", count: depth) + "</svg>"
    }
    #expect(findings(nested(15)) == [])
    #expect(findings(nested(16)).map { $0.hasSuffix("error svg-too-deep") } == [true])
    #expect(
      findings(head + String(repeating: " ", count: 65_536) + "</svg>").map { $0.hasSuffix("svg-too-large") } == [true]
    )
  }

  /// A file that is small and takes for ever, or all the memory there is, is refused before anything is drawn.
  @Test(arguments: [
    // A billion of letters out of ten entities.
    (
      "<!DOCTYPE svg [<!ENTITY a \"ha\">"
        + (1...9).map { "<!ENTITY a\($0) \"&a\($0 - 1);&a\($0 - 1);\">" }.joined().replacing("a0", with: "a") + "]>"
        + head + "<title>&a9;</title><g/></svg>", "doctype-refused"
    ),
    (
      "<!DOCTYPE svg [<!ENTITY a SYSTEM \"file:///etc/passwd\">]>" + head + "<title>&a;</title><g/></svg>",
      "doctype-refused"
    ),
    ("<!DOCTYPE svg SYSTEM \"http://example.org/svg.dtd\">" + head + "<g/></svg>", "doctype-refused"),
    // A line of a million dashes.
    (
      head + ##"<path d="M0 48h96" fill="none" stroke="#1B1B1B" stroke-dasharray="0.0001"/></svg>"##,
      "svg-number-out-of-range"
    ),
    (
      head + ##"<path d="M0 48h96" fill="none" stroke="#1B1B1B" stroke-dasharray="1e-300 0"/></svg>"##,
      "svg-number-out-of-range"
    ),
    (head + String(repeating: "<g>", count: 60_000), "svg-too-large"),
    (head + String(repeating: "<g>", count: 9_000), "svg-too-deep"),
  ])
  func bombsAreRefused(_ text: String, _ expected: String) {
    let (pictogram, diagnostics) = readPictogram(file(text))
    #expect(pictogram == nil)
    #expect(diagnostics.contains { $0.name == expected && $0.severity == .error }, "\(diagnostics.map(\.name))")
  }

  @Test func dashesThatAreSeenAreAllowed() {
    #expect(
      findings(head + ##"<path d="M0 48h96" fill="none" stroke="#1B1B1B" stroke-dasharray="4 0.5"/></svg>"##) == [])
    #expect(findings(head + ##"<path d="M0 48h96" fill="none" stroke="#1B1B1B" stroke-dasharray="0 0"/></svg>"##) == [])
  }

  @Test func shapesWithoutAFillAreBlack() {
    let root = #"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1">"#
    #expect(findings(root + #"<path d="M0 0h1"/></svg>"#) == ["1:60 [path] warning svg-colour-outside-palette"])
    #expect(findings(root + ##"<g fill="#fff"><g><path d="M0 0h1"/></g></g><line x1="1"/></svg>"##) == [])
    #expect(findings(root + #"<path d="M0 0h1"/></svg>"#, palette: .free) == [])
  }

  @Test func logosHaveAnyColour() throws {
    let source = head + ##"<g fill="orange" stroke="rgb(0, 79,159)"/><g fill="#0af" stroke="rgb(0%,50%,100%)"/></svg>"##
    let picture = try #require(readPictogram(file(source), palette: .free).pictogram)
    #expect(
      picture.shapes.map { $0.attributes.map { PaintSet(.screen).text(of: $0) } } == [
        ["#FFA500", "#004F9F"], ["#00AAFF", "#0080FF"],
      ])
    #expect(picture.shapes[0].attributes[1].value == .colour(ColourName.obligation.colour))
    #expect(ColourName.obligation.colour.name == .obligation)
  }

  /// The grammar of path data has many ways to leave out a space.
  @Test(arguments: [
    "M0 0", "m.5.5-1-1", "M1e2-3E-1", "M0,0 L1,1,2,2z m1 1", "M0 0a5 5 0 015 5", "M0 0A5 5 0 1 0 -5.5.5z",
    "M20 38a5 5 0 0 1 5-5h12l5-8h12", "M0 0C1 1 2 2 3 3S4 4 5 5Q1 1 2 2T3 3H1V2Z", "M1. 2.", "", " M 0 0 ",
  ])
  func pathDataIsRead(_ data: String) {
    #expect(findings("\(head)<path d=\"\(data)\"/></svg>") == [])
  }

  @Test func anyBytesMayCome() throws {
    let whole = Array("\(head)<title>a</title><path d=\"M0 0a1 1 0 0 1 1 1\" fill=\"#fff\"/></svg>".utf8)
    for count in 0..<whole.count {
      _ = readPictogram(SourceFile(path: "a.svg", bytes: Array(whole[..<count])))
      for byte: UInt8 in [0, 0x22, 0x26, 0x3C, 0x3E, 0x80, 0xC3, 0xFF] {
        var changed = whole
        changed[count] = byte
        _ = readPictogram(SourceFile(path: "a.svg", bytes: changed))
      }
    }
  }

  @Test(arguments: [("content/pictograms", PictogramPalette.pictograms), ("content/logos", .free)])
  func whatIsShippedIsClean(_ folder: String, _ palette: PictogramPalette) throws {
    let urls = try FileManager.default.contentsOfDirectory(
      at: repositoryRoot.appending(path: folder), includingPropertiesForKeys: nil)
    let drawings = urls.filter { $0.pathExtension == "svg" }
    #expect(!drawings.isEmpty)
    for url in drawings {
      let source = SourceFile(path: url.lastPathComponent, bytes: Array(try Data(contentsOf: url)))
      let (pictogram, diagnostics) = readPictogram(source, palette: palette)
      #expect(diagnostics == [], "\(url.lastPathComponent)")
      #expect(pictogram?.title != nil, "\(url.lastPathComponent)")
    }
  }
}
