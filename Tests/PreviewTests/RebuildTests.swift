import Foundation
import Glibc
import SiteBuild
import TestSupport
import Testing

@testable import Preview

/// What is seen after a save, however the file was written and whatever stands in it.
struct RebuildTests {
  private let source = "content/alkuun/neuvonta.md"
  private let page = "/fi-simple/alkuun/neuvonta.html"

  @Test func aSaveIsSeen() async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text(source)
    _ = try await preview.ask(page)
    try preview.project.write("\(text)\nTämä on uusi rivi.\n", to: source)
    #expect(try await preview.page(page) { $0.contains("Tämä on uusi rivi.") }.contains("Tämä on uusi rivi."))
    // Its translations lack the new text.
    #expect(try await preview.ask("/sv/alkuun/neuvonta.html").body.contains("Tämä on uusi rivi."))
  }

  @Test func aFileMovedIntoPlaceIsSeen() async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text(source)
    try preview.project.write("\(text)\nSiirretty rivi.\n", to: "content/alkuun/.neuvonta.md.swp")
    let from = preview.project.path + "/content/alkuun/.neuvonta.md.swp"
    #expect(unsafe rename(from, "\(preview.project.path)/\(source)") == 0)
    #expect(try await preview.page(page) { $0.contains("Siirretty rivi.") }.contains("Siirretty rivi."))
  }

  @Test(arguments: [
    ("locales/sv/alkuun/neuvonta.xlf", "<target>", "<target>Nyord ", "/sv/alkuun/neuvonta.html", "Nyord"),
    ("content/facts.yml", "Esimerkkilä", "Uusikylä", "/fi-simple/alkuun/index.html", "Uusikylä"),
    ("content/project.yml", "name: Esimerkkilän oppaat", "name: Uudet oppaat", "/fi-simple/index.html", "Uudet oppaat"),
    ("content/alkuun/index.md", "title: Alkuun", "title: Uuteen", "/fi-simple/alkuun/neuvonta.html", "Uuteen"),
  ])
  func eachFileOfAProjectIsFollowed(
    _ file: String, _ old: String, _ new: String, _ page: String, _ shown: String
  ) async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text(file)
    try #require(text.contains(old))
    #expect(try await !preview.ask(page).body.contains(shown))
    try preview.project.write(text.replacing(old, with: new), to: file)
    #expect(try await preview.page(page) { $0.contains(shown) }.contains(shown))
  }

  @Test func aNewPageInANewFolderIsSeen() async throws {
    let preview = try await RunningPreview()
    try preview.project.write(
      "---\nkind: guide\ntitle: Talvi\nowner: Kunta\nreview_by: 2027-06-30\n---\n\nLunta sataa.\n",
      to: "content/talvi/index.md")
    let path = "/fi-simple/talvi/index.html"
    #expect(try await preview.page(path) { $0.contains("Lunta sataa.") }.contains("Lunta sataa."))
  }

  /// The last good text stays, with what is wrong with the new one and where; and goes when that is mended.
  @Test(arguments: [
    ("content/alkuun/neuvonta.md", "title: ", "title: \"", "yaml-syntax"),
    ("content/alkuun/neuvonta.md", "\n## ", "\n<b>Rivi</b>\n\n## ", "raw-html"),
    ("content/project.yml", "name: ", "name: [", "yaml-syntax"),
    ("content/facts.yml", "phone:", "phone: [", "yaml-syntax"),
    ("content/alkuun/index.md", "kind: guide", "kind: [guide", "yaml-syntax"),
  ])
  func aFaultKeepsTheLastGoodText(_ file: String, _ old: String, _ new: String, _ fault: String) async throws {
    let preview = try await RunningPreview()
    let good = try await preview.ask(page).body
    let text = try preview.project.text(file)
    let place = try #require(text.firstRange(of: old))
    try preview.project.write(text.replacingCharacters(in: place, with: new), to: file)
    let warning = "There is an error in the file \(file)."
    let faulty = try await preview.page(page) { $0.contains(warning) }
    #expect(faulty.contains(warning))
    #expect(faulty.contains("\(file):"))
    #expect(main(of: faulty) == main(of: good))
    try preview.project.write(text, to: file)
    let mended = try await preview.page(page) { !$0.contains(warning) }
    #expect(!mended.contains(warning))
    #expect(main(of: mended) == main(of: good))
  }

  /// Who writes the source need not wait for who translates.
  @Test func aFaultyTranslationHoldsUpNoOtherLanguage() async throws {
    let preview = try await RunningPreview()
    let catalogue = "locales/sv/alkuun/neuvonta.xlf"
    let swedish = try await preview.ask("/sv/alkuun/neuvonta.html").body
    try preview.project.write(
      try preview.project.text(catalogue).replacing("<target>", with: "<target><pc>"), to: catalogue)
    let warning = "There is an error in the file \(catalogue)."
    let faulty = try await preview.page("/sv/alkuun/neuvonta.html") { $0.contains(warning) }
    #expect(faulty.contains(warning))
    #expect(main(of: faulty) == main(of: swedish))
    let text = try preview.project.text(source)
    try preview.project.write("\(text)\nLähde elää.\n", to: source)
    let finnish = try await preview.page(page) { $0.contains("Lähde elää.") }
    #expect(finnish.contains("Lähde elää."))
    #expect(!finnish.contains(warning))
    // A build would stop all the same.
    #expect(finnish.contains("\(catalogue):"))
  }

  /// What only follows from the fault of a file that all pages share is not told as a fault of theirs.
  @Test func aFaultIsToldOnce() async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text("content/project.yml")
    try preview.project.write(text.replacing("name: ", with: "name: ["), to: "content/project.yml")
    let faulty = try await preview.page(page) { $0.contains("left-behind") }
    #expect(faulty.split(separator: "class=\"left-behind\"").count == 2)
    #expect(faulty.split(separator: "class=\"finding error\"").count == 2)
  }

  @Test func aProjectThatIsGoneComesBack() async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text("content/project.yml")
    try preview.project.remove("content/project.yml")
    let without = try await preview.page(page) { $0.contains("finding error") }
    #expect(without.contains("content/project.yml"))
    try preview.project.write(text, to: "content/project.yml")
    #expect(try await !preview.page(page) { !$0.contains("finding error") }.contains("finding error"))
  }

  @Test func aPageThatIsDeletedComesBack() async throws {
    let preview = try await RunningPreview()
    let text = try preview.project.text(source)
    let list = try preview.project.text("content/alkuun/index.md")
    try preview.project.remove(source)
    try preview.project.write(list.replacing("pages:\n  - neuvonta\n", with: ""), to: "content/alkuun/index.md")
    let without = try await preview.page(page) { $0.contains("The site has no such page.") }
    #expect(without.contains("The site has no such page."))
    try preview.project.write(text, to: source)
    try preview.project.write(list, to: "content/alkuun/index.md")
    #expect(try await preview.page(page) { $0.contains("<main id=\"Main\" tabindex") }.contains("Neuvonta"))
  }

  /// A version control system may put a folder aside and make it anew: it is another one for the kernel.
  @Test func aFolderThatIsPutBackIsFollowed() async throws {
    let preview = try await RunningPreview()
    let folder = preview.project.root.appending(path: "content")
    let aside = preview.project.root.appending(path: "aside")
    _ = try await preview.ask(page)
    try FileManager.default.moveItem(at: folder, to: aside)
    _ = try await preview.page(page) { $0.contains("finding error") }
    try FileManager.default.copyItem(at: aside, to: folder)
    #expect(try await !preview.page(page) { !$0.contains("finding error") }.contains("finding error"))
    let text = try preview.project.text(source)
    try preview.project.write("\(text)\nRivi uudessa kansiossa.\n", to: source)
    #expect(try await preview.page(page) { $0.contains("Rivi uudessa kansiossa.") }.contains("Rivi uudessa kansiossa."))
  }

  @Test func manyChangesAreTakenTogether() {
    let gathered = GatheredChanges()
    #expect(gathered.take() == nil)
    for number in 0..<1_000 { gathered.add(FileChanges(["content/opas/sivu-\(number).md"])) }
    #expect(gathered.take()?.pages.count == 1_000)
    #expect(gathered.take() == nil)
    gathered.add(.everything)
    gathered.add(FileChanges(["content/opas/sivu.md"]))
    #expect(gathered.take() == .everything)
  }

  /// Bytes of any kind in any file: the preview says something, and lives.
  @Test(arguments: [
    "content/alkuun/neuvonta.md", "content/project.yml", "content/facts.yml", "content/glossary.yml",
    "content/pictograms.yml", "content/pictograms/kysy.svg", "locales/ar/alkuun/neuvonta.xlf",
    "locales/fi-simple/alkuun/neuvonta.xlf",
  ])
  func noFileCanStopIt(_ file: String) async throws {
    let preview = try await RunningPreview()
    let good = try preview.project.text(file)
    for bytes in [Data(), Data([0xFF, 0xFE, 0, 0x80]), Data("---\n: [\n:::\n<<<<<<< HEAD\n".utf8)] {
      try preview.project.write(bytes, to: file)
      #expect(try await preview.page("/ar/alkuun/neuvonta.html") { $0.contains("finding ") }.contains(file))
    }
    try preview.project.write(good, to: file)
    let mended = try await preview.page("/ar/alkuun/neuvonta.html") { !$0.contains("finding error") }
    #expect(!mended.contains("finding error"))
  }

  private func main(of page: String) -> Substring? {
    page.firstRange(of: "<main").flatMap { start in
      page.firstRange(of: "</main>").map { page[start.lowerBound..<$0.lowerBound] }
    }
  }
}
