import Foundation
import Localisation
import SiteBuild
import SourceText
import TestSupport
import Testing
import XML

/// The whole site of a small town, as it was when somebody last read it.
struct GoldenSiteTests {
  @Test func siteOfTheExampleTown() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let outcome = try buildSite(at: project.path)
    #expect(outcome.diagnostics.map(\.name) == [])
    let files = try project.files(below: "site-out")
    assertSnapshot(files.keys.sorted().joined(separator: "\n") + "\n", named: "files.txt")
    for (path, data) in files {
      // The style of a page that stands alone is that of the style sheet.
      let text = String(decoding: data, as: UTF8.self).replacing(/<style>[^<]*<\/style>/, with: "<style></style>")
      assertSnapshot(text, named: "site/\(path)")
    }
  }

  @Test func languagesOfTheExampleTown() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let list = try listLanguages(at: project.path)
    let counts = list.languages.map { entry in
      let counts = entry.counts
      if entry.isSource { return "\(entry.tag) source" }
      return "\(entry.tag) \(counts.fresh)+\(counts.stale)+\(counts.missing)=\(counts.units)"
    }
    #expect(counts == ["fi-simple source", "sv 33+2+2=37", "ar 22+2+14=38"])
  }

  /// What a translator did not write needs no translator: another picture, another address, another style of a fact.
  @Test func translationsKeepTheirFreshness() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let before = try listLanguages(at: project.path).languages.map(\.counts)
    for (path, old, new) in [
      ("content/alkuun/neuvonta.md", "![](kysy) Ota", "![](lajittele) Ota"),
      ("content/alkuun/neuvonta.md", "{{neuvonta.opened}}", "{{neuvonta.opened:short}}"),
      ("content/alkuun/index.md", "(https://oppaat.example/)", "(https://oppaat.example/uusi/)"),
    ] {
      let text = try project.text(path)
      #expect(text.contains(old))
      try project.write(text.replacing(old, with: new), to: path)
    }
    let outcome = try buildSite(at: project.path)
    #expect(outcome.diagnostics.map(\.name) == [])
    #expect(try listLanguages(at: project.path).languages.map(\.counts) == before)
    // The bin of the new picture stands in the translation too.
    #expect(try project.text("site-out/sv/alkuun/neuvonta.html").contains("M30 40h36l-4 34H34z"))
    #expect(try project.text("site-out/sv/alkuun/index.html").contains("https://oppaat.example/uusi/"))
  }

  /// Every page is well-formed XML, as `xmllint` and any other reader would have it.
  @Test func pagesAreWellFormed() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path)
    for (path, data) in try project.files(below: "site-out") where path.hasSuffix(".html") {
      // The reader of catalogues and pictures refuses every DOCTYPE.
      let page = String(decoding: data, as: UTF8.self).replacing("<!DOCTYPE html>", with: "")
      #expect(throws: Never.self, "\(path)") { try parseTree(Array(page.utf8)) }
    }
  }

  /// Every link of the site leads to a file of it.
  @Test func linksLeadSomewhere() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path)
    let files = try project.files(below: "site-out")
    for (path, data) in files where path.hasSuffix(".html") {
      let page = String(decoding: data, as: UTF8.self)
      for match in page.matches(of: /(?:href|src)="([^"#:]*)(?:#([^"]*))?"/) {
        let folder = URL(filePath: "/\(path)").deletingLastPathComponent()
        let target = folder.appending(path: String(match.1)).standardized.path(percentEncoded: false)
        // The page for addresses that are not there has addresses from the root of the server.
        let name = match.1.isEmpty ? path : String((match.1.hasPrefix("/") ? String(match.1) : target).dropFirst())
        let found = try #require(files[name], "\(path) links to \(match.1)")
        if let anchor = match.2, !anchor.isEmpty {
          #expect(String(decoding: found, as: UTF8.self).contains("id=\"\(anchor)\""), "\(path) links to \(match.0)")
        }
      }
    }
  }
}
