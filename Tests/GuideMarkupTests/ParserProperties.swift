import Foundation
import SourceText
import TestSupport
import Testing

@testable import GuideMarkup

/// What holds for every input, however broken.
struct RangeAudit {
  var faults: [String] = []
  /// Pieces that have the place of the whole text because bytes and tree did not agree.
  var coarsePieces = 0
  let document: Document

  init(_ document: Document) {
    self.document = document
    let whole = 0..<document.file.bytes.count
    var next = 0
    blocks(document.blocks, inside: whole, &next)
    if next != document.texts.count { faults.append("\(next) of \(document.texts.count) texts are named by blocks") }
  }

  private mutating func blocks(_ blocks: [Block], inside outer: Range<Int>, _ nextText: inout Int) {
    var reached = outer.lowerBound
    for block in blocks {
      let range = block.range.offsets
      if range.lowerBound < reached || range.upperBound > outer.upperBound {
        faults.append("block \(range) in \(outer) after \(reached)")
      }
      reached = max(reached, range.upperBound)
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): self.text(text, inside: range, &nextText)
      case .list(let list):
        var end = range.lowerBound
        for item in list.items {
          let place = item.range.offsets
          if place.lowerBound < end || place.upperBound > range.upperBound {
            faults.append("item \(place) in \(range)")
          }
          end = place.upperBound
          self.blocks(item.blocks, inside: place, &nextText)
        }
      case .quote(let inner), .directive(_, let inner): self.blocks(inner, inside: range, &nextText)
      case .table(let table):
        for cell in table.header + table.rows.flatMap(\.self) { text(cell, inside: range, &nextText) }
      case .code, .thematicBreak: break
      }
    }
  }

  private mutating func text(_ index: Int, inside outer: Range<Int>, _ next: inout Int) {
    if index != next { faults.append("text \(index) is read as number \(next)") }
    next += 1
    let text = document.texts[index]
    if text.range.offsets.lowerBound < outer.lowerBound || text.range.offsets.upperBound > outer.upperBound {
      faults.append("text \(text.range.offsets) in \(outer)")
    }
    inlines(text.inlines, inside: text.range.offsets)
  }

  private mutating func inlines(_ inlines: [Inline], inside outer: Range<Int>) {
    var reached = outer.lowerBound
    for inline in inlines {
      let range = inline.range.offsets
      if range.lowerBound < reached || range.upperBound > outer.upperBound {
        faults.append("inline \(range) in \(outer) after \(reached): \(inline)".prefix(300).description)
      }
      reached = range.upperBound
      switch inline {
      case .text(let text, _):
        let bytes = document.file.bytes[range]
        if range.count == text.utf8.count {
          if !bytes.elementsEqual(text.utf8) { faults.append("\(text.debugDescription) at \(range)") }
        } else if text != "\u{FFFD}", bytes.first != UInt8(ascii: "\\"), bytes.first != UInt8(ascii: "&") {
          coarsePieces += 1
          faults.append("coarse \(text.debugDescription) at \(document.file.text(range).debugDescription)")
        }
      case .emphasis(let content, _), .strong(let content, _): self.inlines(content, inside: range)
      case .link(let link): self.inlines(link.content, inside: range)
      case .term(let term): self.inlines(term.content, inside: range)
      case .code, .fact, .pictogram, .softBreak, .lineBreak: break
      }
    }
  }
}

/// A page with every construct in it, to be broken in many ways.
let richPage = """
  Tervetuloa *Kemiin*! Opas on **ilmainen**, ks. [sivu](terveys.md#aika) ja {{kemi.url}}. {#alku only=fi,sv}

  ## Mitä Mikserissä voi tehdä? {#toiminta}

  :::rules {#saannot}
  1. ![](peseydy) Peseydy ensin.

     Pese *koko keho* &amp; hiukset
     saippualla.\\
     Mene vasta sitten altaaseen.
  2. ![](ala-juokse) Älä juokse. {allow="long-sentence: lain _oma_ sana"}
  :::

  ::::warning
  :::service {authority=yes}
  - what: Saat [verokortin]{.term id=verokortti} `koodi` täältä.
  - cost: Käynti maksaa {{kela.price:plain}}.
  :::
  ::::

  > Lainaus, joka
  jatkuu > laiskasti
  >     > syvällä
  > - kohta
  >   :::note
  >   huomaa \\*tähti\\* &auml;
  >   :::

  | Päivä | Aika {only=ru} |
  |-------|:----:|
  | ma    | 10–15 \\| {{mikseri.multi_hours}} |
  | ti    |
  :::next
  - then: Hän soittaa <https://kela.fi>.
  - help: ![](puhelin) `a\\|b`
  :::

  ```{.txt}
  :::note
    {{a.b}} [x]: y
  ```

  \tsisennetty
  - a
  \t- b
  \t  c ***d** e*
  """

@Suite struct ParserProperties {
  @Test(arguments: 0..<8) func neverTrapsOnRandomBytes(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed))
    for _ in 0..<200 {
      let count = Int.random(in: 0...200, using: &generator)
      let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &generator) }
      expectSound(bytes)
    }
  }

  /// Random rows of the characters and words that mean something.
  @Test(arguments: 0..<16) func neverTrapsOnRandomMarkup(seed: Int) {
    let words = [
      "*", "**", "_", "[", "]", "](", ")", "![", "{", "}", "{{", "}}", "{.term}", "]{.term}", "{#id}", "{{a.b}}", "|",
      "|--|--|\n", "\n", "\n\n", "\n> ", "\n- ", "\n  ", "\n    ", "\t", "\n1. ", "\n:::note\n", "\n:::\n", "\n::::\n",
      "`",
      "``", "\n```\n", "\\", "\\|", "&amp;", "&", "&#0;", "&lt;", "<", ">", "<b>", "<!--", "\n# ", "\n## ", "\n---\n",
      "a", "ä",
      " ", "  \n", "\\\n", "]: ", "\"", "=", "\r", "\r\n", "\u{0}", "\u{FEFF}", "من", "https://a.fi", "<https://a.fi>",
      "- cost: ",
      "\n:::service {authority=yes}\n", "{only=ru}", "(", "'",
    ]
    var generator = SeededGenerator(seed: UInt64(seed) << 32)
    var coarse = 0
    for _ in 0..<250 {
      var text = ""
      for _ in 0..<Int.random(in: 1...40, using: &generator) { text += words.randomElement(using: &generator) ?? "" }
      coarse += expectSound(Array(text.utf8))
    }
    #expect(coarse == 0)
  }

  @Test(arguments: 0..<8) func neverTrapsOnBrokenPages(seed: Int) {
    var generator = SeededGenerator(seed: UInt64(seed) << 16)
    let page = Array(richPage.utf8)
    var coarse = 0
    for _ in 0..<80 {
      var bytes = page
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let start = Int.random(in: 0..<bytes.count, using: &generator)
        let end = min(bytes.count, start + Int.random(in: 0...30, using: &generator))
        switch Int.random(in: 0..<4, using: &generator) {
        case 0: bytes.removeSubrange(start..<end)
        case 1: bytes.insert(contentsOf: bytes[start..<end], at: Int.random(in: 0...bytes.count, using: &generator))
        case 2: bytes[start] = "*_[]{}|:<>\n\t `\\".utf8.randomElement(using: &generator) ?? 0
        default: bytes[start] = UInt8.random(in: 0...255, using: &generator)
        }
        if bytes.isEmpty { bytes = page }
      }
      coarse += expectSound(bytes)
    }
    #expect(coarse == 0)
  }

  @Test func theWholePageIsExact() {
    let file = SourceFile(path: "sivu.md", text: richPage)
    let audit = RangeAudit(parseGuide(file, body: 0..<file.bytes.count, fields: []).document)
    #expect(audit.faults == [])
    #expect(audit.coarsePieces == 0)
  }

  /// Deep nesting of every kind is reported, kept and survived.
  @Test(arguments: [
    ">", "> ", "- ", "1. ", "[", "*a ", "**a ", "_a **b ", "![", "[a](", "`", "<", "{", "{{", "[a]{.term}",
    "[[a]{.term}", "![[]()",
    "|", "|-", "|\n", "|-|\n", "a|b\n", "*_", "<!", "<?", "&", "&a;", "{a=\"", "{a=b ", "\\", ":::note\n", "]",
    "]{.term}",
  ])
  func survivesRepetition(_ pattern: String) {
    let text = String(repeating: pattern, count: 20_000 / pattern.utf8.count)
    let clock = ContinuousClock()
    let time = clock.measure { expectSound(Array((text + "loppu").utf8)) }
    print("repetition", pattern.debugDescription, time)
  }

  @Test(arguments: ["*", "_*", "**"]) func survivesDeepInlines(_ mark: String) {
    let text =
      String(repeating: mark + "a ", count: 3_000) + "b"
      + String(repeating: " a" + String(mark.reversed()), count: 3_000)
    expectSound(Array(text.utf8))
  }

  @Test func survivesDeepLists() {
    let text = (0..<300).map { String(repeating: "  ", count: $0) + "- kohta \($0)\n" }.joined()
    let file = SourceFile(path: "sivu.md", text: text)
    let (document, diagnostics) = parseGuide(file, body: 0..<file.bytes.count, fields: [])
    #expect(diagnostics.contains { $0.name == "nested-too-deep" })
    #expect(document.texts.map { plainText(of: $0.inlines) } == (0..<300).map { "kohta \($0)" })
    #expect(RangeAudit(document).faults == [])
  }

  @discardableResult
  private func expectSound(_ bytes: [UInt8], sourceLocation: SourceLocation = #_sourceLocation) -> Int {
    let file = SourceFile(path: "sivu.md", bytes: bytes)
    let (document, diagnostics) = parseGuide(file, body: 0..<bytes.count, fields: [])
    let audit = RangeAudit(document)
    if !audit.faults.isEmpty || audit.coarsePieces > 0 {
      Issue.record(
        "\(String(decoding: bytes, as: UTF8.self).prefix(1500).debugDescription): \(audit.faults.prefix(3))",
        sourceLocation: sourceLocation)
    }
    for range in diagnostics.compactMap(\.range) where range.offsets.upperBound > bytes.count {
      Issue.record("a finding at \(range.offsets) of \(bytes.count)", sourceLocation: sourceLocation)
    }
    return audit.coarsePieces
  }
}

@Suite struct ShippedPages {
  /// Every page of the shipped content: nothing is wrong with its markup, and every piece stands at its exact place.
  @Test func areExact() throws {
    let content = URL(filePath: #filePath).deletingLastPathComponent().resolvingSymlinksInPath()
      .deletingLastPathComponent().deletingLastPathComponent().appending(path: "content")
    let files = FileManager.default.enumerator(at: content, includingPropertiesForKeys: nil)
    let pages = (files?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "md" }
    try #require(!pages.isEmpty)
    for page in pages {
      let bytes = [UInt8](try Data(contentsOf: page))
      let text = String(decoding: bytes, as: UTF8.self)
      let head = text.range(of: "\n---\n").map { text.utf8.distance(from: text.startIndex, to: $0.upperBound) } ?? 0
      let (document, diagnostics) = parseGuide(
        SourceFile(path: page.lastPathComponent, bytes: bytes), body: head..<bytes.count, fields: [])
      #expect(diagnostics == [], "\(page.lastPathComponent)")
      #expect(RangeAudit(document).faults == [], "\(page.lastPathComponent)")
    }
  }
}
