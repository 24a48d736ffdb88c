import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// The lines of easy language on paper.
struct PaperLineTests {
  private func html(level: String) throws -> String {
    let project = try projectWithEngine(["content/ohje/index.md": Self.sheet(level: level)])
    let choice = PrintChoice(documents: ["ohje"], languages: [try LanguageTag("fi-simple")], format: .a4)
    _ = try printSite(at: project.path, choice: choice, workers: 1)
    return try #require(try requestedPages(of: project).first)
  }

  private static func sheet(level: String) -> String {
    """
    ---
    kind: sheet
    layout: handout
    title: Kun olet sairas
    level: \(level)
    owner: Esimerkkilän kunta
    review_by: 2027-06-30
    ---

    Ota yhteyttä **terveysasemaan, jos olet** sairas ja voit odottaa. Soita 10 kertaa, jos on pakko.

    Soita numeroon {{neuvonta.phone}}. Lue myös [kunnan sivut, joilla kerrotaan palveluista ja ajanvarauksesta](https://kunta.example/).

    | Päivä | Ohje |
    |---|---|
    | tänään | Soita terveysasemalle. Varaa aika hoitajalle 10 päivän kuluttua. |
    """
  }

  @Test func linesEndAtTheLevelThatAsksForIt() throws {
    let html = try html(level: "helppo")
    #expect(html.contains("Ota yhteyttä <strong>terveysasemaan,<br/>jos olet</strong> sairas ja voit odottaa.<br/>"))
    #expect(html.contains("<br/>Soita 10\u{A0}kertaa, jos on pakko.</p>"))
    // A link stays in one piece, and a sentence begins behind a fact on a new line.
    #expect(html.contains(#"</a>.<br/>Lue myös <br/><a href="#))
    #expect(!html.contains(#/<a [^>]*>[^<]*<br/#))
  }

  /// In a narrow cell no line is ended, and a figure keeps what it counts.
  @Test func cellsKeepFiguresAlone() throws {
    #expect(try html(level: "helppo").contains("Soita terveysasemalle. Varaa aika hoitajalle 10\u{A0}päivän kuluttua."))
  }

  /// A link cannot be parted, so its line is too long: said once, though the document has several papers.
  @Test(arguments: [("helppo", 1), ("perus", 0)]) func longLineIsFound(_ level: String, _ count: Int) throws {
    let text = Self.sheet(level: level).replacing(
      "kunnan sivut, joilla", with: "kunnan suomenkieliset ja ruotsinkieliset sivut, joilla")
    let project = try projectWithEngine(["content/ohje/index.md": text])
    let choice = PrintChoice(documents: ["ohje"], languages: [try LanguageTag("fi-simple")])
    let outcome = try printSite(at: project.path, choice: choice, workers: 1)
    let found = outcome.diagnostics.filter { $0.name == "long-line" }
    #expect(found.count == count)
    guard let fault = found.first else { return }
    #expect(fault.severity == .warning)
    #expect(fault.range?.file.path == "content/ohje/index.md")
    #expect(fault.arguments["page"] == .text("index"))
    #expect(
      fault.arguments["line"]
        == .text("kunnan suomenkieliset ja ruotsinkieliset sivut, joilla kerrotaan palveluista ja ajanvarauksesta."))
    // A run with nothing to do says it again.
    let again = try printSite(at: project.path, choice: choice, workers: 1)
    #expect(again.laidOut == 0)
    #expect(again.diagnostics.filter { $0.name == "long-line" }.map(\.arguments) == found.map(\.arguments))
  }

  @Test(arguments: ["perus", "vaativa"]) func otherLevelsFlow(_ level: String) throws {
    let html = try html(level: level)
    #expect(html.contains("<strong>terveysasemaan, jos olet</strong> sairas"))
    #expect(!html.contains("<br/>"))
  }
}
