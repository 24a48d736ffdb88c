import Catalogues
import GuideMarkup
import ICU
import Localisation
import SourceText
import Testing
import XML

@testable import Exchange

/// Random pages with random translations: codes inside codes, text from right to left, brackets, quotation marks, line
/// ends, and beginnings that a spreadsheet takes for a formula.
@Suite struct `Any page` {
  @Test(arguments: 0..<60) func `comes back from every format as it left`(_ seed: UInt64) throws {
    let fixture = try ExchangeFixture()
    var maker = PageMaker(seed: seed)
    let text = maker.text()
    let catalogue = maker.catalogue(of: text, fixture)
    let today = maker.changed(text)
    for (text, catalogue) in [(text, catalogue), (today, fixture.catalogue(of: today, from: catalogue))] {
      for format in ExchangeFormat.allCases {
        let file = fixture.exportedText(text, catalogue, as: format)
        if format == .xliff21 { #expect(xliffFaults(SourceFile(path: "a.xlf", text: file)).map(\.name) == []) }
        if format == .xliff12 { try checkXLIFF12(file) }
        let result = try fixture.result(of: file, into: text, catalogue)
        #expect(result.diagnostics.map(\.name) == [], "\(format)")
        #expect(result.catalogue == nil && result.unchanged == catalogue.units.count, "\(format)")
      }
    }
  }

  /// Ids are unique in the file, and those of codes in their text (XLIFF 1.2, 2.2 and 2.6); elements have their order.
  private func checkXLIFF12(_ file: String) throws {
    let root = try parseTree(Array(file.utf8)).root
    let units = root.childElements.flatMap(\.childElements).filter { $0.name.local == "body" }.flatMap(\.childElements)
    #expect(Set(units.compactMap { $0.attribute("id") }).count == units.count)
    for unit in units {
      let order = ["source", "target", "note", "alt-trans"]
      let places = unit.childElements.compactMap { order.firstIndex(of: $0.name.local) }
      #expect(places == places.sorted() && places.count == unit.childElements.count)
      for text in unit.childElements where ["source", "target"].contains(text.name.local) {
        let codes = elements(in: text)
        #expect(Set(codes.compactMap { $0.attribute("id") }).count == codes.count)
        #expect(codes.allSatisfy { ["g", "x"].contains($0.name.local) })
      }
    }
  }

  private func elements(in element: XMLElement) -> [XMLElement] {
    element.childElements.flatMap { [$0] + elements(in: $0) }
  }

  @Test(arguments: 0..<60) func `takes random edits exactly`(_ seed: UInt64) throws {
    let fixture = try ExchangeFixture()
    var maker = PageMaker(seed: seed)
    let text = maker.text()
    let catalogue = maker.catalogue(of: text, fixture)
    var edited = catalogue
    for index in edited.units.indices where maker.chance() {
      edited.units[index].target = maker.translation(of: edited.units[index].source)
      edited.units[index].from = sourceHash(of: edited.units[index].source)
      edited.units[index].state = .translated
    }
    for format in ExchangeFormat.allCases {
      let result = try fixture.result(of: fixture.exportedText(text, edited, as: format), into: text, catalogue)
      #expect(result.diagnostics.map(\.name) == [], "\(format)")
      for (unit, wanted) in zip((result.catalogue ?? catalogue).units, edited.units) {
        #expect(unit.target.map(withoutRanges) == wanted.target.map(withoutRanges), "\(format) \(unit.id)")
      }
    }
  }

  /// A table comes back sorted, with other separators, line ends and encodings, and without some of its rows.
  @Test(arguments: 0..<30) func `comes back from a spreadsheet`(_ seed: UInt64) throws {
    let fixture = try ExchangeFixture()
    var maker = PageMaker(seed: seed)
    let text = maker.text()
    let catalogue = maker.catalogue(of: text, fixture)
    let file = SourceFile(path: "a.csv", text: fixture.exportedText(text, catalogue, as: .csv))
    var rows = CSVTable(file).rows.map { $0.map(\.text) }
    if maker.chance() { rows.shuffle(using: &maker.random) }
    let separator = [",", ";", "\t"].randomElement(using: &maker.random) ?? ","
    let lineEnd = maker.chance() ? "\r\n" : "\n"
    let table = rows.map { cells in
      cells.map(quoted).joined(separator: separator)
    }.joined(separator: lineEnd)
    for bytes in [Array(table.utf8), [0xEF, 0xBB, 0xBF] + Array(table.utf8), utf16(table)] {
      let result = try fixture.result(of: bytes, into: text, catalogue)
      #expect(result.diagnostics.map(\.name) == [])
      #expect(result.catalogue == nil && result.unchanged == catalogue.units.count)
    }
  }

  private func quoted(_ cell: String) -> String {
    var text = String.UnicodeScalarView("\"".unicodeScalars)
    for scalar in cell.unicodeScalars { text += Array(repeating: scalar, count: scalar == "\"" ? 2 : 1) }
    text.append("\"")
    return String(text)
  }

  private func utf16(_ text: String) -> [UInt8] {
    [0xFF, 0xFE] + text.utf16.flatMap { [UInt8(truncatingIfNeeded: $0), UInt8(truncatingIfNeeded: $0 >> 8)] }
  }

  @Test(arguments: 0..<200) func `torn anywhere never stops the program`(_ seed: UInt64) throws {
    let fixture = try ExchangeFixture()
    var maker = PageMaker(seed: seed)
    let text = maker.text()
    let catalogue = maker.catalogue(of: text, fixture)
    for format in ExchangeFormat.allCases {
      var bytes = Array(fixture.exportedText(text, catalogue, as: format).utf8)
      if maker.chance() { bytes.removeLast(Int.random(in: 0...bytes.count, using: &maker.random)) }
      for _ in 0..<3 where !bytes.isEmpty {
        bytes[Int.random(in: bytes.indices, using: &maker.random)] = UInt8.random(in: 0...255, using: &maker.random)
      }
      _ = try fixture.result(of: bytes, into: text, catalogue)
    }
  }
}

private struct PageMaker {
  var random: SeededGenerator
  private let place = SourceFile(path: "content/opas/sivu.md", bytes: []).range(0..<0)

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  mutating func chance() -> Bool { Bool.random(using: &random) }

  mutating func text() -> IdentifiedDocument {
    let texts = (0..<Int.random(in: 1...6, using: &random)).map { _ in
      TextBlock(role: .paragraph, path: "paragraph", inlines: [.text(words() + "a", place)] + inlines(0), range: place)
    }
    return document(texts)
  }

  private func document(_ texts: [TextBlock]) -> IdentifiedDocument {
    let segments = texts.enumerated().map { index, text in
      Segment(id: "u\(index + 1)", anchor: nil, hash: sourceHash(of: text.inlines), isNew: false)
    }
    return IdentifiedDocument(
      address: PageAddress(document: "opas", page: "sivu"),
      document: Document(file: place.file, blocks: [], texts: texts), segments: segments)
  }

  /// The page with some of its texts changed.
  mutating func changed(_ text: IdentifiedDocument) -> IdentifiedDocument {
    document(
      text.document.texts.map { block in
        var block = block
        if chance() { block.inlines.append(.text("muuttunut", place)) }
        if chance() { block.inlines = [.text("x", place)] }
        return block
      })
  }

  mutating func catalogue(of text: IdentifiedDocument, _ fixture: ExchangeFixture) -> Catalogue {
    var catalogue = fixture.catalogue(of: text)
    for index in catalogue.units.indices {
      if chance() {
        catalogue.units[index].target = translation(of: catalogue.units[index].source)
        catalogue.units[index].from = sourceHash(of: catalogue.units[index].source)
        catalogue.units[index].state = TranslationUnit.State.allCases.randomElement(using: &random) ?? .translated
      }
      if chance() { catalogue.units[index].notes = [Note("Huomaa: \(words())a", category: "translator")] }
    }
    return catalogue
  }

  /// Other words, and the codes in another order.
  mutating func translation(of source: [CodedText]) -> [CodedText] {
    var target: [CodedText] = [.text(words() + "ع", nil)]
    let codes = source.filter { if case .text = $0 { false } else { true } }
    for piece in codes.shuffled(using: &random) {
      if case .paired(let code, let inner) = piece {
        target.append(.paired(code, translation(of: inner)))
      } else {
        target.append(piece)
      }
      if chance() { target.append(.text(words(), nil)) }
    }
    return withoutRanges(target)
  }

  private mutating func inlines(_ depth: Int) -> [Inline] {
    (0..<Int.random(in: 0...3, using: &random)).map { _ in
      switch Int.random(in: 0..<9, using: &random) {
      case 0: .fact(FactReference(record: "kela", part: "phone", style: chance() ? "short" : nil, range: place))
      case 1: .pictogram(Located("kello", at: place))
      case 2: .lineBreak(place)
      case 3: .code("a=[b]", place)
      case 4 where depth < 3: .strong([.text(words(), place)] + inlines(depth + 1), place)
      case 5 where depth < 3:
        .link(
          Link(
            destination: [.text("https://kela.example/(a)")], content: [.text(words(), place)] + inlines(depth + 1),
            destinationRange: place, range: place))
      case 6 where depth < 3: .term(Term(content: [.text("verokortti", place)], range: place))
      default: .text(words(), place)
      }
    }
  }

  private mutating func words() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "ä", " ", "&", "<", ">", "\"", "'", "[", "]", "/", "1", "-", "=", "+", "@", "#", ";", ",", "\\", "\n", "\t",
      "я", "ع", "\u{301}", "\u{200F}", "😀", "{", "}", "%",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &random) { text.append(alphabet.randomElement(using: &random) ?? "a") }
    return String(text)
  }
}

/// SplitMix64: the same numbers for the same seed, on every machine.
struct SeededGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
