import Catalogues
import Foundation
import ProjectFiles
import SiteBuild
import SourceText
import TestSupport
import Testing

/// Whatever is done to the pages of a project, no translation is lost, and a second update changes nothing.
@Suite struct CatalogueHistoryTests {
  @Test(arguments: 1...6)
  func noSequenceOfEditsLosesATranslation(seed: Int) throws {
    var project = try EditedProject(seed: UInt64(seed))
    /// Every translation that was ever made.
    var made: Set<String> = []
    for _ in 1...4 {
      _ = try updateCatalogues(at: project.path)
      made.formUnion(try project.translateSome())
      _ = try updateCatalogues(at: project.path)
      let before = try project.fixture.files(below: "locales")
      let again = try updateCatalogues(at: project.path)
      #expect(again.written == [] && again.changes.isEmpty && again.renamed.isEmpty)
      #expect(try project.fixture.files(below: "locales") == before)
      let kept = try project.targets(faults: { path, faults in #expect(faults.isEmpty, "\(path)") })
      #expect(made.subtracting(kept) == [])
      for _ in 0...3 { try project.edit() }
    }
  }

  @Test func aRenamedPageKeepsItsCatalogues() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let old = try project.text("locales/sv/alkuun/neuvonta.xlf")
    try project.write(old.replacing("trgLang=\"sv\"", with: "trgLang=\"uk\""), to: "locales/uk/alkuun/neuvonta.xlf")
    try rename(project, "alkuun/neuvonta", "alkuun/neuvoja")
    let outcome = try updateCatalogues(at: project.path)
    #expect(outcome.renamed.map(\.new.original) == ["content/alkuun/neuvoja.md"])
    #expect(outcome.gone.isEmpty)
    // That of a language which the project does not list goes with it.
    for (tag, target) in [("sv", "sv"), ("uk", "uk")] {
      let new = try project.text("locales/\(tag)/alkuun/neuvoja.xlf")
      #expect(
        new
          == old.replacing("content/alkuun/neuvonta.md", with: "content/alkuun/neuvoja.md")
          .replacing("trgLang=\"sv\"", with: "trgLang=\"\(target)\""))
    }
    #expect(try project.files(below: "locales").keys.filter { $0.contains("neuvonta") } == [])
    #expect(try updateCatalogues(at: project.path).written == [])
  }

  @Test func aRenamedFolderKeepsItsCatalogues() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try updateCatalogues(at: project.path)
    let manager = FileManager.default
    try manager.moveItem(
      at: project.root.appending(path: "content/alkuun"), to: project.root.appending(path: "content/alku"))
    let outcome = try updateCatalogues(at: project.path)
    #expect(Set(outcome.renamed.map(\.new.original)) == ["content/alku/index.md", "content/alku/neuvonta.md"])
    #expect(!manager.fileExists(atPath: "\(project.path)/locales/sv/alkuun"))
    #expect(try project.text("locales/sv/alku/index.xlf").contains("Så börjar du"))
  }

  /// What is another page is not taken for it, and its translations stay where they are.
  @Test func aPageThatIsGoneIsNamed() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try updateCatalogues(at: project.path)
    let before = try project.text("locales/sv/alkuun/neuvonta.xlf")
    try rename(project, "alkuun/neuvonta", "alkuun/muuta")
    try project.write("---\ntitle: Muuta\n---\nAivan toinen teksti.\n", to: "content/alkuun/muuta.md")
    let outcome = try updateCatalogues(at: project.path)
    #expect(outcome.renamed.isEmpty)
    #expect(outcome.gone.map(\.name.original) == ["content/alkuun/neuvonta.md"])
    #expect(try project.text("locales/sv/alkuun/neuvonta.xlf") == before)
  }

  /// A catalogue that cannot be read cannot be moved: the page waits for it, with all its languages.
  @Test func aFaultyCatalogueIsNotLeftBehind() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try updateCatalogues(at: project.path)
    let whole = try project.text("locales/sv/alkuun/neuvonta.xlf")
    try project.write(whole.replacing("</file>", with: "</fil>"), to: "locales/sv/alkuun/neuvonta.xlf")
    try rename(project, "alkuun/neuvonta", "alkuun/neuvoja")
    let before = try project.files(below: "locales")
    let outcome = try updateCatalogues(at: project.path)
    #expect(outcome.diagnostics.contains { $0.path == "locales/sv/alkuun/neuvonta.xlf" && $0.severity == .error })
    #expect(
      try project.files(below: "locales").filter { $0.key.contains("neuvonta") }
        == before.filter { $0.key.contains("neuvonta") })
    try project.write(whole, to: "locales/sv/alkuun/neuvonta.xlf")
    #expect(try updateCatalogues(at: project.path).renamed.count == 1)
  }

  /// An update that was killed when some languages were moved is finished by the next one.
  @Test func aMoveThatWasInterruptedIsFinished() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try updateCatalogues(at: project.path)
    try rename(project, "alkuun/neuvonta", "alkuun/neuvoja")
    let whole = try FixtureProject(copyOf: project.root)
    _ = try updateCatalogues(at: whole.path)
    try project.write(try whole.text("locales/ar/alkuun/neuvoja.xlf"), to: "locales/ar/alkuun/neuvoja.xlf")
    _ = try updateCatalogues(at: project.path)
    #expect(try project.files(below: "locales") == whole.files(below: "locales"))
  }

  private func rename(_ project: FixtureProject, _ old: String, _ new: String) throws {
    try project.write(try project.text("content/\(old).md"), to: "content/\(new).md")
    try project.remove("content/\(old).md")
    let index = "content/\(old.prefix { $0 != "/" })/index.md"
    let name = { (path: String) in path.split(separator: "/").last.map(String.init) ?? "" }
    try project.write(
      try project.text(index).replacing("- \(name(old))\n", with: "- \(name(new))\n")
        .replacing("\(name(old)).md", with: "\(name(new)).md"), to: index)
  }
}

/// A project of a few pages whose texts are edited, moved between pages, removed and brought back, whose pages and
/// folders are renamed, and whose list of languages changes.
private struct EditedProject {
  let fixture: FixtureProject
  var path: String { fixture.path }
  private var random: SeededGenerator
  private var folder = "opas"
  private var pages: [(name: String, texts: [String])] = []
  private var removed: [String] = []
  private var languages = ["sv", "ar"]
  private var count = 0
  /// How many times something was translated.
  private var translations = 0

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    fixture = try FixtureProject()
    for name in ["a", "b", "c"] {
      let texts = (0..<5).map { _ in sentence() }
      pages.append((name, texts))
    }
    try write()
  }

  mutating func edit() throws {
    let page = Int.random(in: 0..<pages.count, using: &random)
    let count = pages[page].texts.count
    let place = Int.random(in: 0..<count, using: &random)
    switch Int.random(in: 0..<10, using: &random) {
    case 0: pages[page].texts.insert(sentence(), at: place)
    case 1 where count > 2: removed.append(pages[page].texts.remove(at: place))
    case 2:
      if let text = removed.popLast() { pages[page].texts.insert(text, at: place) }
    case 3:
      var words = pages[page].texts[place].split(separator: " ").map(String.init)
      words[Int.random(in: 0..<words.count, using: &random)] = word()
      pages[page].texts[place] = words.joined(separator: " ")
    case 4 where count > 2:
      let other = Int.random(in: 0..<pages.count, using: &random)
      pages[other].texts.append(pages[page].texts.remove(at: place))
    case 5: pages[page].texts.append(pages[Int.random(in: 0..<pages.count, using: &random)].texts[0])
    case 6 where count > 3:
      // Two texts become one, and one two.
      let joined = pages[page].texts.removeLast()
      pages[page].texts[0] += " " + joined
    case 7: try rename(page)
    case 8: try renameFolder()
    default: languages = languages == ["sv", "ar"] ? ["sv"] : ["sv", "ar"]
    }
    try write()
  }

  private mutating func rename(_ page: Int) throws {
    count += 1
    try fixture.remove("content/\(folder)/\(pages[page].name).md")
    pages[page].name = "sivu-\(count)"
  }

  private mutating func renameFolder() throws {
    count += 1
    try fixture.remove("content/\(folder)")
    folder = "opas-\(count)"
  }

  private func write() throws {
    let list = languages.map { "  \($0): {fallback: fi-simple}\n" }.joined()
    try fixture.write(
      "name: Oppaat\nbase_address: https://opas.example/\nsource: fi-simple\nlanguages:\n  fi-simple:\n\(list)issuer: Kunta\n",
      to: "content/project.yml")
    let names = pages.map { "  - \($0.name)\n" }.joined()
    try fixture.write(
      "---\nkind: guide\ntitle: Opas\nowner: Kunta\nreview_by: 2027-06-30\npages:\n\(names)---\n\nTervetuloa meille.\n",
      to: "content/\(folder)/index.md")
    for page in pages {
      try fixture.write(
        "---\ntitle: Sivu\n---\n\n\(page.texts.joined(separator: "\n\n"))\n", to: "content/\(folder)/\(page.name).md")
    }
  }

  /// Translates half of what has no translation, each in words of its own.
  mutating func translateSome() throws -> Set<String> {
    var made: Set<String> = []
    for tag in languages {
      for (file, bytes) in try fixture.files(below: "locales/\(tag)").sorted(by: { $0.key < $1.key }) {
        let path = "locales/\(tag)/\(file)"
        var (catalogue, _) = readCatalogue(SourceFile(path: path, bytes: Array(bytes)))
        for index in catalogue?.units.indices ?? 0..<0 {
          guard var unit = catalogue?.units[index], unit.target == nil, file.contains("/"),
            Bool.random(using: &random)
          else { continue }
          translations += 1
          let words = "käännös \(translations)"
          made.insert(words)
          unit.target = [.text(words, nil)]
          unit.state = .translated
          catalogue?.units[index] = unit
        }
        if let catalogue { try fixture.write(Data(canonicalBytes(of: catalogue)), to: path) }
      }
    }
    return made
  }

  /// Every target in any catalogue.
  func targets(faults: (String, [Diagnostic]) -> Void) throws -> Set<String> {
    var targets: Set<String> = []
    for (path, bytes) in try fixture.files(below: "locales") where path.hasSuffix(".xlf") {
      let file = SourceFile(path: path, bytes: Array(bytes))
      faults(path, xliffFaults(file))
      for unit in readCatalogue(file).catalogue?.units ?? [] {
        if let target = unit.target { targets.insert(plainText(of: target)) }
      }
    }
    return targets
  }

  private mutating func sentence() -> String { (0..<7).map { _ in word() }.joined(separator: " ") + "." }

  private mutating func word() -> String {
    let letters = Array("aeioukstnlrmvhpjyäö")
    return String((0..<6).map { _ in letters[Int.random(in: 0..<letters.count, using: &random)] })
  }
}
