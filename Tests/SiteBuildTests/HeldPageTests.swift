import ICU
import Localisation
import SiteBuild
import TestSupport
import Testing

/// A document may want no reader to see a translation that is not up to date, or that nobody has read through.
struct HeldPageTests {
  /// The town, with more in the front matter of its sheet; the sheet lacks one text in Swedish.
  private func sheet(_ matter: String) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    let text = try project.text("content/jatteet/index.md")
    try project.write(text.replacing("level: helppo", with: "level: helppo\n\(matter)"), to: "content/jatteet/index.md")
    return project
  }

  private let page = "site-out/sv/jatteet/index.html"

  private func changeText(_ project: FixtureProject) throws {
    let text = try project.text("content/jatteet/index.md")
    try project.write(
      text.replacing("Säännöt ovat kaikille.", with: "Säännöt ovat meille."), to: "content/jatteet/index.md")
  }

  private func review(_ project: FixtureProject, isFinal: Bool = false) throws {
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    let outcome = try markTranslations(
      [UnitAddress("jatteet")], in: [try LanguageTag("sv")], as: .review(isFinal: isFinal), by: "Aila", on: day,
      at: project.path)
    #expect(outcome.refused == [])
  }

  @Test func aPageThatIsUpToDateIsShown() throws {
    let project = try sheet("policy: hold-page")
    try makeSwedishWhole(project)
    #expect(try buildSite(at: project.path).commit != nil)
    #expect(try !project.text(page).contains("uppdateras"))
    #expect(try project.text(page).contains("Regler i soprummet"))
  }

  /// One text is stale, or missing: the whole page is shown in the source language, and says why in the reader's.
  @Test(arguments: [true, false])
  func aPageThatIsNotIsHeldBack(isStale: Bool) throws {
    let project = try sheet("policy: hold-page")
    if isStale {
      try makeSwedishWhole(project)
      try changeText(project)
    }
    _ = try buildSite(at: project.path)
    let html = try project.text(page)
    #expect(html.contains("uppdateras just nu. Texten är på finska."))
    #expect(html.contains("<article lang=\"fi-simple\" dir=\"ltr\""))
    #expect(html.contains("Jätehuoneen säännöt"))
    #expect(!html.contains("Regler i soprummet"))
    #expect(!html.contains("class=\"mark"))
    // The switcher of the other languages says so too.
    let finnish = try project.text("site-out/fi-simple/jatteet/index.html")
    #expect(finnish.contains("Svenska <small>(på finska)</small>"))
    // The counts are those of the translation, which is there.
    let counts = try translationStatus(at: project.path, today: #require(CalendarDate(iso: "2026-11-21")))
      .report.translations.first { $0.language.canonical == "sv" && $0.document == "jatteet" }?.counts
    #expect([counts?.fresh, counts?.stale, counts?.missing] == (isStale ? [4, 1, 0] : [4, 0, 1]))
    #expect(try listLanguages(at: project.path).languages[1].counts.fresh > 30)
  }

  @Test(arguments: [
    ("reviewed", false, true), ("reviewed", true, true), ("final", false, false), ("final", true, true),
  ])
  func aPageWaitsForItsState(_ required: String, isFinal: Bool, isShown: Bool) throws {
    let project = try sheet("require: \(required)")
    try makeSwedishWhole(project)
    _ = try buildSite(at: project.path)
    #expect(try project.text(page).contains("uppdateras just nu"))
    try review(project, isFinal: isFinal)
    _ = try buildSite(at: project.path)
    #expect(try project.text(page).contains("uppdateras just nu") == !isShown)
    #expect(try project.text(page).contains("Regler i soprummet") == isShown)
  }

  /// A language that has nothing of the page is not translated; nothing of it is kept back.
  @Test func aPageThatNobodyTranslatedIsNotHeldBack() throws {
    let project = try sheet("policy: hold-page\nrequire: reviewed")
    try project.remove("locales/sv/jatteet/index.xlf")
    _ = try buildSite(at: project.path)
    #expect(try !project.text(page).contains("uppdateras"))
    #expect(try project.text(page).contains("Den här sidan är inte översatt ännu. Texten är på finska."))
  }

  /// The one text of the sheet that has no Swedish gets one; none is reviewed.
  private func makeSwedishWhole(_ project: FixtureProject) throws {
    let path = "locales/sv/jatteet/index.xlf"
    let text = try project.text(path).replacing("state=\"reviewed\"", with: "state=\"translated\"")
    let source = try #require(text.firstMatch(of: /<source>(Laita vain [^\n]*)<\/source>/))
    let target = "\(source.0)\n        <target>\(source.1)</target>"
    try project.write(text.replacing(source.0, with: target), to: path)
  }
}
