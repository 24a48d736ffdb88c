import Catalogues
import Foundation
import GuideMarkup
import ICU
import Localisation
import SourceText
import TestSupport
import Testing

/// What equal and similar texts elsewhere give to one without a translation.
@Suite struct TranslationMemoryTests {
  @Test func anEqualTextGivesItsTranslation() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Puhelu on ilmainen.", ["Samtalet är gratis."])
    try memory.add("b", "Soita heti.\n\nPuhelu on ilmainen.", [nil, nil])
    #expect(memory.fill() == 1)
    let unit = memory.unit("b", "u2")
    #expect(unit.target.map { plainText(of: $0) } == "Samtalet är gratis.")
    #expect(unit.state == .translated)
    #expect(unit.by == "Översättaren" && unit.date == "2026-03-31")
    #expect(unit.notes.map(\.category) == ["selkopaja-memory"])
    #expect(unit.notes.first?.origin == "a#u1")
    #expect(unit.notes.first?.text == "Taken from a#u1, where the source is the same.")
    #expect(memory.unit("b", "u1").target == nil)
    #expect(memory.fill() == 0)
  }

  /// The hash leaves out addresses, pictures and marks of terms; a translation gets those of its new place.
  @Test(
    arguments: [
      (
        "Lue [ohje](terveys.md) ja [verokortti]{.term}.", "Lue [ohje](../a/terveys.md#alku) ja verokortti.",
        "Lue ⟨](../a/terveys.md#alku)⟩ohje ja verokortti."
      ),
      ("Katso ![](kello) täältä.", "Katso ![](osoite) täältä.", "Katso ⟨![](osoite)⟩ täältä."),
      ("Soita {{kela.phone}} *nyt*.", "Soita {{kela.phone:short}} *nyt*.", "Soita ⟨{{kela.phone:short}}⟩ ⟨*⟩nyt."),
    ])
  func codesAreThoseOfTheNewPlace(origin: String, text: String, expected: String) throws {
    var memory = try MemoryProject()
    // Translated as itself, so that its codes are those of the source.
    try memory.add("a", origin, [nil])
    memory.translateAsItself("a")
    try memory.add("b", text, [nil])
    #expect(memory.fill() == 1)
    #expect(shown(memory.unit("b", "u1").target ?? []) == expected)
  }

  @Test func differentTranslationsAreAllOffered() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Aika", ["Tid"])
    try memory.add("b", "Aika", ["Klockan"])
    try memory.add("c", "Aika", ["Tid"])
    try memory.add("d", "Aika", [nil])
    #expect(memory.fill() == 0)
    #expect(memory.unit("d", "u1").target == nil)
    #expect(
      memory.unit("d", "u1").notes.map(\.text) == [
        "The same text is translated in a#u1: Tid", "The same text is translated in b#u1: Klockan",
      ])
    // One of them is chosen: the offers go.
    memory.translate("d", "u1", "Tid")
    _ = memory.fill()
    #expect(memory.unit("d", "u1").notes.isEmpty)
  }

  @Test func aStaleTextIsOfferedWhatEqualsItNow() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Puhelu on ilmainen.", ["Samtalet är gratis."])
    try memory.add("b", "Soitto maksaa.", ["Samtalet kostar."])
    memory.edit("b", "u1", "Puhelu on ilmainen.")
    #expect(memory.fill() == 0)
    #expect(memory.target("b", "u1") == "Samtalet kostar.")
    #expect(memory.unit("b", "u1").notes.map(\.origin) == ["a#u1"])
  }

  @Test func aTranslationThatAPersonChangedIsThatPersons() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Aika", ["Tid"])
    try memory.add("b", "Aika", [nil])
    _ = memory.fill()
    memory.translate("b", "u1", "Klockslag")
    _ = memory.fill()
    #expect(memory.target("b", "u1") == "Klockslag")
    #expect(memory.unit("b", "u1").notes.isEmpty)
    // From now on there are two.
    try memory.add("c", "Aika", [nil])
    #expect(memory.fill() == 0)
  }

  @Test func aTextThatIsGoneStillGives() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Aika\n\nPaikka", ["Tid", "Plats"])
    memory.retire("a", "u2")
    try memory.add("b", "Paikka", [nil])
    #expect(memory.fill() == 1)
    #expect(memory.target("b", "u1") == "Plats")
    #expect(memory.fill() == 0)
  }

  @Test func theMostSimilarTextIsNoted() throws {
    var memory = try MemoryProject()
    try memory.add(
      "a", "Varaa aika ennen kuin tulet käymään täällä.\n\nVaraa aika ennen kuin tulet käymään {{kela.address}}.",
      ["Boka tid först.", "Boka tid innan du kommer till ."])
    try memory.add("b", "Varaa aika ennen kuin tulet käymään {{pool.address}}.", [nil])
    #expect(memory.fill() == 0)
    let note = try #require(memory.unit("b", "u1").notes.first)
    #expect(note.category == "selkopaja-similar")
    #expect(
      note.text == """
        A similar text is translated in a#u1: Varaa aika ennen kuin tulet käymään [-täällä.-] {+{{pool.address}}.+}
        Its translation: Boka tid först.
        """)
    // It goes as soon as there is a translation.
    memory.translate("b", "u1", "Boka tid.")
    _ = memory.fill()
    #expect(memory.unit("b", "u1").notes.isEmpty)
  }

  @Test func notesOfPeopleStay() throws {
    var memory = try MemoryProject()
    try memory.add("a", "Aika", ["Tid"])
    try memory.add("b", "Aika", [nil])
    memory.note("b", "u1", Note("Kysy neuvonnasta."))
    _ = memory.fill()
    // A person writes into the program's own note.
    memory.amendNotes("b", "u1")
    memory.translate("b", "u1", "Klockslag")
    _ = memory.fill()
    #expect(
      memory.unit("b", "u1").notes.map(\.text) == [
        "Kysy neuvonnasta.", "Taken from a#u1, where the source is the same. Hyvä!",
      ])
  }

  /// What is looked up by rare words is what comparing each with each would find.
  @Test(arguments: 1...15)
  func theIndexMissesNothing(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed))
    let vocabulary = (0..<12).map { "sana\($0)" }
    func sentence() -> String {
      (0..<Int.random(in: 2...9, using: &random)).map { _ in vocabulary.randomElement(using: &random) ?? "" }
        .joined(separator: " ") + " \(Int.random(in: 0..<40, using: &random))"
    }
    var memory = try MemoryProject()
    let known = (0..<30).map { _ in sentence() }
    try memory.add("a", known.joined(separator: "\n\n"), known.map { "sv \($0)" })
    let asked = Array(Set((0..<20).map { _ in sentence() }).subtracting(known))
    try memory.add("b", asked.joined(separator: "\n\n"), asked.map { _ in nil })
    _ = memory.fill()
    for (index, text) in asked.enumerated() {
      let best = known.map { likeness(of: $0, and: text) }.max() ?? 0
      let note = memory.unit("b", "u\(index + 1)").notes.first
      let found = note?.origin.flatMap { Int($0.dropFirst("a#u".count)) }.map { likeness(of: known[$0 - 1], and: text) }
      #expect(found == (best >= 0.75 ? best : nil), "\(text)")
    }
  }
}

/// Codes in angle brackets, so that what stands in them can be compared.
private func shown(_ content: [CodedText]) -> String {
  content.map { piece in
    switch piece {
    case .text(let words, _): words
    case .placeholder(let code): "⟨\(code.equivalent ?? "")⟩"
    case .paired(let code, let inner):
      "⟨\((code.kind == .link ? code.equivalentEnd : code.equivalent) ?? "")⟩" + shown(inner)
    }
  }.joined()
}

/// Some pages with their catalogues in Swedish.
private struct MemoryProject {
  private var pages: [(name: String, document: IdentifiedDocument, catalogue: Catalogue)] = []
  private let notes: MemoryNotes

  init() throws {
    let english = try LanguageTag("en")
    let url = repositoryRoot.appending(path: "locales/en/interface.xlf")
    let file = SourceFile(path: "interface.xlf", text: try String(contentsOf: url, encoding: .utf8))
    let words = InterfaceWords(
      source: english, layers: [(english, try #require(readCatalogue(file).catalogue))])
    notes = MemoryNotes(words: words, language: english)
  }

  mutating func add(_ name: String, _ markdown: String, _ targets: [String?]) throws {
    let document = identify(
      parsedPage(markdown), at: PageAddress(document: "opas", page: name), with: nil)
    let catalogue = updatedCatalogue(
      of: document, source: try LanguageTag("fi-simple"), language: try LanguageTag("sv"), from: nil)
    pages.append((name, document, catalogue))
    for (segment, target) in zip(document.segments, targets) {
      if let target { translate(name, segment.id, target) }
    }
  }

  /// What `translate update` does after the structure is right; the catalogues are written and read again.
  mutating func fill() -> Int {
    let filling = fillFromMemory(
      pages.map { MemoryCatalogue(name: $0.name, document: $0.document, catalogue: $0.catalogue) }, notes: notes)
    for (index, catalogue) in filling.catalogues {
      let file = SourceFile(path: "a.xlf", bytes: canonicalBytes(of: catalogue))
      #expect(xliffFaults(file).isEmpty)
      pages[index].catalogue = readCatalogue(file).catalogue ?? catalogue
    }
    return filling.filled.values.reduce(0, +)
  }

  func unit(_ page: String, _ id: String) -> TranslationUnit {
    pages.first { $0.name == page }?.catalogue.units.first { $0.id == id } ?? TranslationUnit(id: "none", source: [])
  }

  func target(_ page: String, _ id: String) -> String? { unit(page, id).target.map { plainText(of: $0) } }

  mutating func translate(_ page: String, _ id: String, _ target: String) {
    change(page, id) { unit, hash in
      unit.target = [.text(target, nil)]
      unit.from = hash
      unit.state = .translated
      unit.by = "Översättaren"
      unit.date = "2026-03-31"
    }
  }

  mutating func translateAsItself(_ page: String) {
    change(page, "u1") { unit, hash in
      unit.target = unit.source
      unit.from = hash
      unit.state = .translated
    }
  }

  /// Another text stands in the source.
  mutating func edit(_ page: String, _ id: String, _ text: String) {
    for index in pages.indices where pages[index].name == page {
      for segment in pages[index].document.segments.indices where pages[index].document.segments[segment].id == id {
        pages[index].document.segments[segment].hash = sourceHash(of: [.text(text, nil)])
      }
    }
    change(page, id) { unit, _ in unit.source = [.text(text, nil)] }
  }

  /// The text is gone from the source.
  mutating func retire(_ page: String, _ id: String) {
    for index in pages.indices where pages[index].name == page {
      pages[index].document.segments.removeAll { $0.id == id }
    }
  }

  mutating func note(_ page: String, _ id: String, _ note: Note) {
    change(page, id) { unit, _ in unit.notes.append(note) }
  }

  mutating func amendNotes(_ page: String, _ id: String) {
    change(page, id) { unit, _ in
      for index in unit.notes.indices where unit.notes[index].origin != nil { unit.notes[index].text += " Hyvä!" }
    }
  }

  private mutating func change(_ page: String, _ id: String, _ body: (inout TranslationUnit, String) -> Void) {
    for index in pages.indices where pages[index].name == page {
      let hash = pages[index].document.segments.first { $0.id == id }?.hash ?? ""
      for place in pages[index].catalogue.units.indices where pages[index].catalogue.units[place].id == id {
        body(&pages[index].catalogue.units[place], hash)
      }
    }
  }
}
