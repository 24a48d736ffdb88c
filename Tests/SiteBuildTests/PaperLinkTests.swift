import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// How the pages of a site and its PDFs know of each other.
struct PaperLinkTests {
  private func text(_ path: String, of project: FixtureProject) throws -> String {
    String(decoding: try #require(try project.files(below: "site-out")[path]), as: UTF8.self)
  }

  @Test func buildWithoutPrintLinksNothing() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path, workers: 2)
    for (path, bytes) in try project.files(below: "site-out") where path.hasSuffix(".html") {
      #expect(!String(decoding: bytes, as: UTF8.self).contains(".pdf"), "\(path)")
    }
  }

  @Test func printLinksItsFilesFromTheSiteThatWasBuilt() throws {
    let project = try projectWithEngine()
    _ = try buildSite(at: project.path, workers: 2)
    let outcome = try printSite(at: project.path, workers: 1)
    #expect(outcome.relinkedPages > 0)
    let first = try text("ar/alkuun/index.html", of: project)
    #expect(first.contains(#"href="../../tulosta/alkuun/ar.pdf""#))
    #expect(first.contains(#"href="../../tulosta/alkuun/ar.a5.pdf""#))
    #expect(!first.contains("office"))
    #expect(first.contains(#"<bdi dir="ltr">(PDF, A4, 2 kB)</bdi>"#))
    let chapter = try text("fi-simple/alkuun/neuvonta.html", of: project)
    #expect(chapter.contains(#"href="../../tulosta/alkuun/fi-simple.pdf""#))

    // Nothing has changed: no page is written again, and a build writes the same ones.
    #expect(try printSite(at: project.path, workers: 1).relinkedPages == 0)
    #expect(try buildSite(at: project.path, workers: 2).commit?.written == 0)
  }

  @Test func everyLinkToPaperLeadsToAFile() throws {
    let project = try projectWithEngine()
    _ = try buildSite(at: project.path, workers: 2)
    _ = try printSite(at: project.path, workers: 1)
    try FileManager.default.removeItem(atPath: project.path + "/site-out/tulosta/alkuun/ar.a5.pdf")
    _ = try buildSite(at: project.path, workers: 2)
    let files = try project.files(below: "site-out")
    var links = 0
    for (path, bytes) in files where path.hasSuffix(".html") && path != "tulosta/index.html" {
      for match in String(decoding: bytes, as: UTF8.self).matches(of: #/href="(?:\.\./)+(tulosta/[^"]+)"/#) {
        links += 1
        #expect(files[String(match.1)] != nil, "\(path): \(match.1)")
      }
    }
    #expect(links > 10)
  }

  /// A poster and a sheet in two languages, whose addresses may have been sent on.
  private static let asked = ["tulosta/jatteet/ar+sv.pdf", "tulosta/jatteet/sv.a3.pdf"]

  private func projectWithAskedFor() throws -> FixtureProject {
    let project = try projectWithEngine()
    _ = try printSite(at: project.path, workers: 1)
    let (arabic, swedish) = (try LanguageTag("ar"), try LanguageTag("sv"))
    for choice in [
      PrintChoice(documents: ["jatteet"], languages: [swedish], format: .a3),
      PrintChoice(documents: ["jatteet"], languages: [arabic], besides: [swedish]),
    ] { #expect(try printSite(at: project.path, choice: choice, workers: 1).laidOut == 1) }
    return project
  }

  private func isThere(_ path: String, in project: FixtureProject) -> Bool {
    FileManager.default.fileExists(atPath: "\(project.path)/site-out/\(path)")
  }

  @Test func whatWasAskedForStaysAndIsBroughtUpToDate() throws {
    let project = try projectWithAskedFor()
    let again = try printSite(at: project.path, workers: 1)
    #expect(again.laidOut == 0 && again.commit?.removed == 0 && again.removals == [])
    for path in Self.asked { #expect(isThere(path, in: project), "\(path)") }
    #expect(try text("tulosta/index.html", of: project).contains("jatteet/sv.a3.pdf"))

    let page = "content/jatteet/index.md"
    try project.write(try project.text(page).replacing("oven eteen", with: "portin eteen"), to: page)
    let after = try printSite(at: project.path, workers: 1)
    #expect(after.removals == [])
    for path in Self.asked { #expect(isThere(path, in: project), "\(path)") }
    // The sheets of four languages and their pictures, and those two.
    #expect(after.laidOut > 2)
    let kept = try project.files(below: ".selkopaja/print-engine").values.map { String(decoding: $0, as: UTF8.self) }
    #expect(kept.contains { $0.contains("portin eteen") })
    #expect(try printSite(at: project.path, workers: 1).laidOut == 0)
  }

  @Test func whatGoesIsNamedWithItsReason() throws {
    let project = try projectWithAskedFor()
    let poster = Self.asked[1]
    try FileManager.default.removeItem(atPath: "\(project.path)/site-out/\(poster)")
    let rid = try printSite(at: project.path, workers: 1)
    #expect(rid.removals.map(\.paths) == [[poster]])
    #expect(rid.removals.map(\.reason) == [.byHand])
    #expect(!isThere(poster, in: project))

    try FileManager.default.removeItem(atPath: "\(project.path)/content/jatteet")
    let gone = try printSite(at: project.path, workers: 1)
    let removal = try #require(gone.removals.first { $0.document == "jatteet" })
    #expect(removal.reason == .document && removal.paths.contains(Self.asked[0]))
    #expect(gone.commit?.removed == gone.removals.flatMap(\.paths).count)
    #expect(!isThere(Self.asked[0], in: project))
  }

  @Test func printDoesNotBuildASiteByTheWay() throws {
    let project = try projectWithEngine()
    #expect(try printSite(at: project.path, workers: 1).relinkedPages == 0)
    #expect(try project.files(below: "site-out").keys.allSatisfy { $0.hasPrefix("tulosta/") })
  }

  /// What the engine is asked for: the code of each page of the guide, its address from left to right, and all contacts.
  @Test(arguments: ["ar", "fi-simple"])
  func paperLeadsBackToItsPages(_ tag: String) throws {
    let project = try projectWithEngine()
    _ = try printSite(
      at: project.path,
      choice: PrintChoice(documents: ["alkuun"], languages: [try LanguageTag(tag)], format: .a5), workers: 1)
    let html = try #require(try requestedPages(of: project).first)
    for page in ["index", "neuvonta"] {
      let address = try #require(html.firstRange(of: "/\(tag)/alkuun/\(page).html\" dir=\"ltr\">"))
      let words = html[address.upperBound...].prefix { $0 != "<" }
      #expect(words.hasSuffix("/\(tag)/alkuun/\(page).html") && !words.contains("://"))
    }
    #expect(html.matches(of: #/<svg class="code"/#).count == 2)
    #expect(html.contains(#"<section id="Contacts""#))
  }
}
