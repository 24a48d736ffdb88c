import Foundation
import ICU
import Localisation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// The example town in languages that nobody speaks.
struct PseudoLocaleSiteTests {
  private func town() throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    for tag in ["en-XA", "ar-XB"] { _ = try addLanguage(try LanguageTag(tag), at: project.path) }
    return project
  }

  @Test func pagesAreMadeFromTheSource() throws {
    let project = try town()
    let outcome = try buildSite(at: project.path)
    #expect(outcome.diagnostics.map(\.name) == [])
    let finnish = try project.text("site-out/fi-simple/alkuun/neuvonta.html")
    for tag in ["en-XA", "ar-XB"] {
      let page = try project.text("site-out/\(tag)/alkuun/neuvonta.html")
      assertSnapshot(page, named: "pseudo/\(tag).html")
      // Facts and codes are those of the source.
      for pattern in [/href="tel:[^"]*"/, /href="mailto:[^"?]*/, /id="[^"T]*"/] {
        #expect(page.matches(of: pattern).map(\.output) == finnish.matches(of: pattern).map(\.output), "\(tag)")
      }
      #expect(!page.contains("class=\"mark"))
    }
    #expect(try project.text("site-out/ar-XB/index.html").contains("<html lang=\"ar-XB\" dir=\"rtl\">"))
  }

  @Test func theyAreNoTranslations() throws {
    let project = try town()
    let update = try updateCatalogues(at: project.path)
    #expect(!update.written.contains { $0.contains("-X") })
    #expect(try project.files(below: "locales").keys.allSatisfy { !$0.contains("-X") })
    for entry in try listLanguages(at: project.path).languages where entry.tag.pseudoLocale != nil {
      #expect(entry.counts.units == 0)
      #expect(entry.words.missing == [])
    }
    // Nobody is asked for them, and nothing waits in them.
    let pseudo = try LanguageTag("en-XA")
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    #expect(
      try translationStatus(at: project.path, today: day).report.translations
        .allSatisfy { $0.language.pseudoLocale == nil })
    #expect(throws: MarkingFault.self) {
      try markTranslations(
        [UnitAddress("jatteet")], in: [pseudo], as: .review(isFinal: false), by: "Aila", on: day, at: project.path)
    }
    // Nobody's easy language is judged in them.
    #expect(try checkProject(at: project.path).diagnostics.allSatisfy { !$0.path.contains("-X") })
  }

  @Test func noProjectHasThemUnasked() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path)
    #expect(try project.files(below: "site-out").keys.allSatisfy { !$0.contains("-X") })
  }
}
