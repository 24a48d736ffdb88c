import ICU
import SiteBuild
import SourceText
import TestSupport
import Testing

/// An approval holds for one text. What nobody has approved says so.
struct ApprovalTests {
  private func town() throws -> FixtureProject { try FixtureProject(copyOf: exampleTown) }

  private func findings(_ project: FixtureProject) throws -> [Diagnostic] {
    try buildSite(at: project.path).diagnostics
  }

  private let page = "site-out/fi-simple/alkuun/neuvonta.html"

  @Test(arguments: [
    // Lines broken elsewhere, attributes, ids, another address, another style and another value of a fact.
    (
      "alkuun/index.md", "Aloita sivulta [Neuvonta](neuvonta.md#aukiolo).",
      "Aloita sivulta\n[Neuvonta](neuvonta.md#aukiolo)."
    ),
    (
      "alkuun/index.md", "Arabiaksi saat apua joka maanantai. {only=ar}",
      "Arabiaksi saat apua joka maanantai. {only=ar,sv}"
    ),
    ("alkuun/neuvonta.md", "## Mikä neuvonta on?", "## Mikä neuvonta on? {#neuvonta}"),
    ("alkuun/index.md", "(https://oppaat.example/)", "(https://oppaat.example/uusi/)"),
    ("alkuun/neuvonta.md", "{{neuvonta.opened}}", "{{neuvonta.opened:short}}"),
    ("facts.yml", "+358 40 000 0000", "+358 40 111 1111"),
  ])
  func holdsWhereTheTextIsTheSame(_ file: String, _ old: String, _ new: String) throws {
    let project = try town()
    let text = try project.text("content/\(file)")
    #expect(text.contains(old))
    try project.write(text.replacing(old, with: new), to: "content/\(file)")
    #expect(try findings(project).map(\.name) == [])
    #expect(try !project.text(page).contains("class=\"draft\""))
    #expect(try project.text(page).contains("Kunnan viestintä"))
  }

  @Test(arguments: [
    ("neuvonta.md", "Tule käymään.", "Tule huomenna."), ("neuvonta.md", "Tule käymään.", "Tule **käymään**."),
    ("neuvonta.md", "{{neuvonta.url}}", "{{neuvonta.phone}}"), ("index.md", "summary: Opas", "summary: Tämä opas"),
    ("neuvonta.md", "\n\n![](kysy)\n", "\n\nUusi kappale.\n"),
  ])
  func isVoidWhereItIsAnother(_ file: String, _ old: String, _ new: String) throws {
    let project = try town()
    let text = try project.text("content/alkuun/\(file)")
    #expect(text.contains(old))
    try project.write(text.replacing(old, with: new), to: "content/alkuun/\(file)")
    let finding = try #require(try findings(project).first { $0.name == "approval-void" })
    #expect(finding.severity == .warning)
    #expect(finding.range?.text == "approved")
    #expect(finding.path == "content/alkuun/index.md")
    // The text that changed is named.
    #expect(finding.notes.map { $0.range?.file.path } == ["content/alkuun/\(file)"])
    let html = try project.text(page)
    #expect(html.contains("LUONNOS"))
    #expect(!html.contains("Kunnan viestintä"))
    #expect(try project.text("site-out/sv/alkuun/neuvonta.html").contains("UTKAST"))
  }

  @Test func approvingAgainMendsIt() throws {
    let project = try town()
    let text = try project.text("content/alkuun/neuvonta.md")
    try project.write(text.replacing("Tule käymään.", with: "Tule huomenna."), to: "content/alkuun/neuvonta.md")
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    let outcome = try approveDocument("alkuun", at: project.path, by: "Aila", on: day)
    #expect(outcome.written == "content/alkuun/index.md")
    #expect(try findings(project).map(\.name) == [])
    #expect(try project.text(page).contains("Aila"))
    #expect(try approveDocument("alkuun", at: project.path, by: "Aila", on: day).written == nil)
  }

  @Test func anApprovalOfNobodyKnowsWhatDoesNotHold() throws {
    let project = try town()
    let index = try project.text("content/alkuun/index.md")
    try project.write(index.replacing(/, hash: [0-9a-f]+/, with: ""), to: "content/alkuun/index.md")
    #expect(try findings(project).map(\.name) == ["approval-without-hash"])
    #expect(try project.text(page).contains("LUONNOS"))
  }

  @Test func whatCannotBeReadIsNotApproved() throws {
    let project = try town()
    let text = try project.text("content/alkuun/neuvonta.md")
    try project.write(text + "\n<b>lihava</b>\n", to: "content/alkuun/neuvonta.md")
    let before = try project.text("content/alkuun/index.md")
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    #expect(throws: ApprovalFault.self) { try approveDocument("alkuun", at: project.path, by: "Aila", on: day) }
    #expect(throws: ApprovalFault.self) { try approveDocument("alku", at: project.path, by: "Aila", on: day) }
    #expect(try project.text("content/alkuun/index.md") == before)
  }

  /// Read aloud once, at the top; the style sheet repeats it on paper.
  @Test func theMarkStandsOnceOnAPage() throws {
    let project = try town()
    _ = try buildSite(at: project.path)
    for (tag, word) in [("fi-simple", "LUONNOS"), ("sv", "UTKAST"), ("ar", "مسودة")] {
      let html = try project.text("site-out/\(tag)/jatteet/index.html")
      #expect(html.split(separator: word, omittingEmptySubsequences: false).count == 2, "\(tag)")
    }
    #expect(try project.text("site-out/assets/selkopaja.css").contains("position: fixed"))
  }

  @Test func overdueDocumentsAreNamed() throws {
    let project = try town()
    for (day, count) in [("2027-06-30", 0), ("2027-07-01", 2)] {
      let today = try #require(CalendarDate(iso: day))
      let found = try checkProject(at: project.path, today: today).diagnostics.filter { $0.name == "document-overdue" }
      #expect(found.count == count)
      #expect(found.allSatisfy { $0.severity == .information && $0.range?.text == "2027-06-30" })
    }
  }
}
