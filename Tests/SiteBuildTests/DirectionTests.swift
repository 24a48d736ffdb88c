import Foundation
import ICU
import SiteBuild
import SourceText
import TestSupport
import Testing

/// Where left-to-right text stands in a language that is read from right to left. Each line of the page is a case; the
/// pages were looked at in a browser when they were recorded.
struct DirectionTests {
  private static let fixture = repositoryRoot.appending(path: "Tests/SiteBuildTests/Bidi")

  @Test(arguments: ["ar", "fa-AF"])
  func leftToRightInsideRightToLeft(tag: String) throws {
    let project = try FixtureProject(copyOf: Self.fixture)
    let outcome = try buildSite(at: project.path)
    #expect(outcome.diagnostics.filter { $0.severity > .information }.map(\.name) == [])
    let page = try project.text("site-out/\(tag)/koe/index.html")
    let text = try #require(page.firstMatch(of: /(?s)<div class="text">.*?<\/div>\n/)).output
    assertSnapshot(String(text), named: "bidi/\(tag).html")
    // The parenthesis that holds a Finnish word goes with it.
    #expect(text.contains("<bdi class=\"original\" lang=\"fi\" dir=\"ltr\">(toimeentulotuki)</bdi>"))
    for figures in ["040 123 4567", "3–5", "12 A", "12,50 €", "99.00 SEK", "2024–2026"] {
      #expect(text.contains("<bdi dir=\"ltr\">\(figures)</bdi>"), "\(figures)")
    }
  }

  /// The source has no need of it.
  @Test func nothingIsIsolatedInFinnish() throws {
    let project = try FixtureProject(copyOf: Self.fixture)
    _ = try buildSite(at: project.path)
    #expect(try project.text("site-out/fi-simple/koe/index.html").contains(">Numero on 040 123 4567!</p>"))
  }
}
