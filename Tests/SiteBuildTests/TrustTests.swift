import Foundation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// What readers are told of the site itself, and what the writer is told where that is missing.
struct TrustTests {
  private func town(_ edits: (path: String, old: String, new: String)...) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    for edit in edits {
      let text = try project.text(edit.path)
      #expect(text.contains(edit.old), "\(edit.path)")
      try project.write(text.replacing(edit.old, with: edit.new), to: edit.path)
    }
    return project
  }

  private func findings(_ project: FixtureProject) throws -> [(name: String, severity: Severity, missing: String)] {
    try buildSite(at: project.path).diagnostics.map { finding in
      guard case .text(let missing)? = finding.arguments["missing"] else { return (finding.name, finding.severity, "") }
      return (finding.name, finding.severity, missing)
    }
  }

  @Test func aDeclarationBecomesAStatementInEveryLanguage() throws {
    let project = try town()
    #expect(try findings(project).isEmpty)
    for language in ["fi-simple", "sv", "ar"] {
      let page = try project.text("site-out/\(language)/saavutettavuus.html")
      #expect(page.contains("WCAG 2.1"))
      #expect(page.contains("https://www.saavutettavuusvaatimukset.fi/"))
      #expect(page.contains("mailto:neuvonta@oppaat.example?subject="))
      #expect(page.contains("datetime=\"2026-05-04\""))
      #expect(try project.text("site-out/\(language)/index.html").contains("href=\"saavutettavuus.html\""))
    }
    // What was not done is said as well.
    let page = try project.text("site-out/fi-simple/saavutettavuus.html")
    let parts = page.components(separatedBy: "Näitä ei ole tarkistettu:")
    #expect(parts.count == 2 && parts[0].contains("näppäimistöllä") && parts[1].contains("Ruudunlukija"))
    #expect(!page.contains("ei ole vielä valmis"))
  }

  /// The statement and the search are of the program's words, which no speaker of Swedish or Arabic has checked yet.
  @Test(arguments: [
    ("fi-simple", ""), ("sv", "Ingen som kan svenska bra har kontrollerat"), ("ar", "لم يراجع هذه الترجمة"),
  ])
  func aPageOfUncheckedWordsSaysSo(_ language: String, _ notice: String) throws {
    let project = try town()
    _ = try findings(project)
    for (name, count) in [("saavutettavuus", 2), ("haku", 1)] {
      let page = try project.text("site-out/\(language)/\(name).html")
      #expect(notice.isEmpty || page.ranges(of: notice).count == count, "\(name)")
      #expect(page.contains("foot-notices") == !notice.isEmpty, "\(name)")
    }
  }

  @Test func aProjectThatDeclaresNothingHearsOfItAndHasNoStatement() throws {
    let project = try town()
    let text = try project.text("content/project.yml")
    let start = try #require(text.range(of: "accessibility:"))
    let rest = try #require(text.range(of: "situations:"))
    try project.write(String(text[..<start.lowerBound] + text[rest.lowerBound...]), to: "content/project.yml")
    let found = try findings(project)
    #expect(found.map(\.name) == ["accessibility-statement-missing"])
    #expect(found.first?.severity == .information)
    #expect(!FileManager.default.fileExists(atPath: "\(project.path)/site-out/sv/saavutettavuus.html"))
    #expect(try !project.text("site-out/sv/index.html").contains("saavutettavuus.html"))
  }

  /// Part by part: the status, the day, how it was found out, the gaps, and a contact that is not a phone alone.
  @Test(arguments: [
    ("  status: full\n", "status, gaps"), ("  assessed: 2026-05-04\n", "assessed"), ("  method: self\n", "method"),
    ("  tests: [code, keyboard]\n", "tests"), ("feedback: neuvonta.email\n", "feedback"),
  ])
  func anUnfinishedStatementSaysSo(_ line: String, _ missing: String) throws {
    let project = try town(("content/project.yml", line, ""))
    let found = try findings(project)
    #expect(found.map(\.name) == ["accessibility-statement-unfinished"])
    #expect(found.first?.severity == .warning && found.first?.missing == missing)
    #expect(try project.text("site-out/fi-simple/saavutettavuus.html").contains("ei ole vielä valmis"))
  }

  @Test func gapsStandWithTheirReasons() throws {
    let gap = "  gaps:\n    maps: {what: Kartat puuttuvat., why: Ne tekee muu palvelu., basis: outside-law}\n"
    let project = try town(("content/project.yml", "  status: full\n", "  status: partial\n" + gap))
    #expect(try findings(project).isEmpty)
    let page = try project.text("site-out/sv/saavutettavuus.html")
    // No translation yet: the words are Finnish and say so; what stands round them is Swedish.
    #expect(page.contains("Kartat puuttuvat.") && page.contains("lang=\"fi-simple\""))
    #expect(page.contains("Orsak:") && page.contains("Lagen gäller inte det här."))
  }

  @Test func aPhoneNumberAloneIsNoElectronicContact() throws {
    let project = try town(("content/project.yml", "feedback: neuvonta.email", "feedback: neuvonta.phone"))
    #expect(try findings(project).map(\.missing) == ["feedback"])
  }

  @Test func aMessageNamesThePageInItsSubject() throws {
    let project = try town()
    _ = try buildSite(at: project.path)
    let page = try project.text("site-out/ar/alkuun/neuvonta.html")
    let match = try #require(page.firstMatch(of: /href="mailto:neuvonta@oppaat\.example\?subject=([^"]+)"/))
    let subject = try #require(String(match.1).removingPercentEncoding)
    // The title is in the language of whoever answers; the address says which page the reader had.
    #expect(subject.hasSuffix(" – https://oppaat.example/ar/alkuun/neuvonta.html"))
    #expect(subject.unicodeScalars.allSatisfy { $0.value < 0x0600 || $0.value > 0x06FF })
  }

  @Test func aDocumentMayHaveAContactOfItsOwn() throws {
    let project = try town(
      ("content/jatteet/index.md", "kind: sheet\n", "kind: sheet\nfeedback: jatteet@oppaat.example\n"))
    _ = try buildSite(at: project.path)
    #expect(try project.text("site-out/sv/jatteet/index.html").contains("mailto:jatteet@oppaat.example?subject="))
    #expect(try project.text("site-out/sv/alkuun/index.html").contains("mailto:neuvonta@oppaat.example?subject="))
  }

  /// A heading for some languages only: the readers of the others would land at the top of the page.
  @Test(
    arguments: [
      ("## Paikka {#paikka only=ar}\n\nTeksti.", "[linkki](index.md#paikka)", "fi-simple, sv"),
      ("## Paikka {#paikka only=ar}\n\nTeksti.", "[linkki](index.md#paikka) {only=ar}", nil),
      ("## Paikka {#paikka}\n\nTeksti.", "[linkki](index.md#paikka)", nil),
    ] as [(String, String, String?)])
  func aLinkToAPlaceThatSomeReadersLackIsFound(_ place: String, _ link: String, _ languages: String?) throws {
    let project = try town()
    try project.write(try project.text("content/alkuun/index.md") + "\n\(place)\n", to: "content/alkuun/index.md")
    try project.write(
      try project.text("content/alkuun/neuvonta.md") + "\n\(link)\n", to: "content/alkuun/neuvonta.md")
    let found = try checkProject(at: project.path).diagnostics.filter { $0.name == "link-to-hidden-heading" }
    #expect(found.map { $0.arguments["languages"] } == (languages.map { [.text($0)] } ?? []))
    #expect(found.allSatisfy { $0.path == "content/alkuun/neuvonta.md" })
  }
}
