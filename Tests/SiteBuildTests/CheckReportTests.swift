import Foundation
import ICU
import SiteBuild
import SourceText
import TestSupport
import Testing
import XML

/// The report of `check --format html`.
struct CheckReportTests {
  /// A page with a finding in each kind of block, and with what HTML and XML could take for markup.
  private func project() throws -> FixtureProject {
    let project = try FixtureProject([
      "content/project.yml": """
      name: Kemin oppaat
      base_address: https://opas.example/kemi/
      source: fi-simple
      languages:
        fi-simple:
        sv:
      issuer: Kemin kaupunki
      """,
      "content/facts.yml": """
      mikseri:
        name: Mikseri
        owner: Kemin kaupunki
        source: kemi.fi
        checked: 2026-01-01
        parts:
          phone: {type: phone, value: "+358 16 259 111"}
      """,
      "content/opas/index.md": """
      ---
      kind: guide
      layout: chapters
      title: Täytä asumistukihakemuslomake
      owner: Kemin kaupunki
      review_by: 2027-06-30
      ---

      Tom &amp; Liisa: *saapuessasi* **Suomeen** tarvitset passin "A < B" mukaan.

      ## Kurssi

      :::steps
      1. Soita {{mikseri.phone}} ja pyydä asumistukihakemuslomake.
      2. Kurssi on tiistaina 24.6.2019.
      :::

      | Päivä | Lomake |
      |---|---|
      | maanantai | asumistukihakemuslomake |

      Tämä on oikein.
      """,
    ])
    _ = try updateCatalogues(at: project.path)
    return project
  }

  private func report(_ project: FixtureProject, _ language: String) throws -> String {
    try checkProject(at: project.path).report(in: LanguageTag(language))
  }

  @Test func isTheSameAsRecorded() throws {
    assertSnapshot(try report(project(), "en"), named: "check-report.en.html")
  }

  @Test(arguments: ["fi-simple", "sv", "en"])
  func isWellFormedAndHasAllItsWords(_ language: String) throws {
    let page = try report(project(), language)
    // The reader of catalogues and pictures refuses every DOCTYPE.
    #expect(throws: Never.self) { try parseTree(Array(page.replacing("<!DOCTYPE html>", with: "").utf8)) }
    // A message that is missing stands there as its key.
    #expect(page.firstMatch(of: />(?:report|score|rule|severity|diagnostic)\.[a-z.-]+</) == nil)
    #expect(!page.contains("<script") && !page.contains("javascript:"))
  }

  /// Every mark leads to its note and back; nothing is found that is not shown.
  @Test func marksAndNotesBelongTogether() throws {
    let project = try project()
    let found = try checkProject(at: project.path).diagnostics.filter { $0.path.hasPrefix("content/opas/") }
    let page = try report(project, "en")
    let marks = page.matches(of: /id="mark-(\d+)"/).map { $0.1 }
    let notes = page.matches(of: /id="note-(\d+)"/).map { $0.1 }
    #expect(marks == notes)
    #expect(marks.count == found.count)
    #expect(page.contains("<mark class=\"error\">saapuessasi</mark>"))
    #expect(page.contains("Tom &amp; Liisa"))
    #expect(page.contains("href=\"#not-checked\""))
  }

  @Test func aProjectWithoutFindingsHasItsTextsAndScores() throws {
    let page = try checkProject(at: exampleTown.path(percentEncoded: false)).report(in: LanguageTag("en"))
    #expect(page.contains("<h2>content/alkuun/neuvonta.md</h2>"))
    #expect(!page.contains("<mark id"))
    #expect(page.contains("Only Selkokeskus grants the selkotunnus"))
    // Never said by the program.
    #expect(page.firstMatch(of: /is easy language\b(?!\.)/) == nil)
  }
}
