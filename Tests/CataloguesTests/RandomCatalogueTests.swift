import Catalogues
import SourceText
import TestSupport
import Testing
import XML

@Suite struct `Any catalogue` {
  @Test(arguments: 0..<200) func `is stable once written`(_ seed: UInt64) throws {
    var maker = CatalogueMaker(random: SeededGenerator(seed: seed))
    let made = maker.catalogue()
    let bytes = canonicalBytes(of: made)
    let file = SourceFile(path: "a.xlf", bytes: bytes)
    let (read, diagnostics) = readCatalogue(file)
    #expect(diagnostics.isEmpty)
    let again = try #require(read)
    #expect(text(again) == text(made))
    #expect(xliffFaults(file).map(\.name) == [])
    #expect(again.units.map(\.id) == made.units.map(\.id))
    for (unit, original) in zip(again.units, made.units) {
      #expect(withoutRanges(unit.source) == withoutRanges(original.source))
      #expect(unit.target.map(withoutRanges) == original.target.map(withoutRanges))
      #expect(unit.previousSource.map(withoutRanges) == original.previousSource.map(withoutRanges))
      #expect(unit.state == original.state && unit.notes == original.notes)
    }
  }
}

private struct CatalogueMaker {
  var random: SeededGenerator

  mutating func catalogue() -> Catalogue {
    var catalogue = Catalogue(
      original: "content/\(words()).md", sourceLanguage: "fi", targetLanguage: chance() ? "ar" : nil)
    for _ in 0..<Int.random(in: 1...6, using: &random) {
      let id = catalogue.takeID()
      var unit = TranslationUnit(id: id, source: content())
      if catalogue.targetLanguage != nil, chance() {
        unit.target = content()
        unit.state = TranslationUnit.State.allCases.randomElement(using: &random) ?? .initial
        unit.from = words()
      }
      if chance() { unit.previousSource = content() }
      if chance() { unit.notes = [Note(words(), category: words())] }
      if chance() { unit.preserved.before = [.comment(words())] }
      if chance() {
        unit.preserved.unit = [XMLAttribute(XMLName("a", prefix: chance() ? "sp" : "x", namespace: "urn:x"), words())]
        unit.preserved.children = [
          .element(
            XMLElement(
              XMLName("b", prefix: "y", namespace: chance() ? "urn:x" : "urn:y"), children: [.text(words(), nil)]))
        ]
      }
      catalogue.units.append(unit)
    }
    return catalogue
  }

  mutating func content() -> [CodedText] {
    var number = 0
    return content(depth: 0, &number)
  }

  private mutating func content(depth: Int, _ number: inout Int) -> [CodedText] {
    var pieces: [CodedText] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      number += 1
      switch Int.random(in: 0..<8, using: &random) {
      case 0: pieces.append(.placeholder(.fact(id: "\(number)", name: words())))
      case 1: pieces.append(.placeholder(.lineBreak(id: "\(number)")))
      case 2 where depth < 4:
        pieces.append(.paired(.link(id: "\(number)", destination: words()), content(depth: depth + 1, &number)))
      case 3 where depth < 4:
        pieces.append(.paired(.strong(id: "\(number)"), content(depth: depth + 1, &number)))
      default: pieces.append(.text(words(), nil))
      }
    }
    return pieces
  }

  private mutating func words() -> String {
    let alphabet: [Unicode.Scalar] = [
      "a", "ä", " ", " ", "&", "<", ">", "\"", "'", "]", "-", "\n", "\t", "я", "ع", "\u{301}", "\u{200F}", "😀", "{",
      "}",
    ]
    var text = String.UnicodeScalarView()
    for _ in 0..<Int.random(in: 1...12, using: &random) { text.append(alphabet.randomElement(using: &random) ?? "a") }
    return String(text)
  }

  private mutating func chance() -> Bool { Bool.random(using: &random) }
}
