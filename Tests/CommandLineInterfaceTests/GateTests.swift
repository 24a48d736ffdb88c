import Foundation
import TestSupport
import Testing

/// What stops a build, what the writer may allow, and where a finding in a translation stands.
@Suite struct GateTests {
  private let breaking = "Saapuessasi Suomeen tarvitset passin."

  @Test func anErrorStopsAPublishedPageAndNoOther() throws {
    let project = try townWithSite()
    let before = try project.site
    try project.append("\n\(breaking)\n\nTullessasi ota passi.\n", to: "content/alkuun/neuvonta.md")
    let stopped = try runProgram(["build", "--project", "."], in: project.path)
    #expect(stopped.status == 1)
    #expect(try project.site == before)
    let listed = stopped.errors.split(separator: "\n").filter { $0.hasSuffix("[temporal-essa]") }
    #expect(listed.count == 2 && listed.allSatisfy { $0.hasPrefix("content/alkuun/neuvonta.md:") })
    #expect(stopped.errors.contains("2 errors: correct them. Nothing was written"))
    // Allowed, the page goes through; a container holds for both.
    try project.edit(
      "content/alkuun/neuvonta.md", breaking, ":::allow {rule=\"temporal-essa\" reason=\"lain sana\"}\n\(breaking)")
    try project.append(":::\n", to: "content/alkuun/neuvonta.md")
    #expect(try runProgram(["build", "--project", "."], in: project.path).status == 0)
    // A page that is not published may be as it is.
    try project.edit("content/alkuun/neuvonta.md", ":::allow {rule=\"temporal-essa\" reason=\"lain sana\"}\n", "")
    try project.edit("content/alkuun/neuvonta.md", "Tullessasi ota passi.\n:::\n", "Tullessasi ota passi.\n")
    try project.edit("content/alkuun/index.md", "level: perus\n", "level: perus\npublished: no\n")
    let hidden = try runProgram(["build", "--project", "."], in: project.path)
    #expect(hidden.errors.contains("[temporal-essa]"))
    #expect(!hidden.errors.contains("Nothing was written") || hidden.errors.contains("[link-to-unpublished]"))
  }

  private struct Report: Decodable {
    var diagnostics: [Finding]
    var suppressed: [Suppressed]
    var languages: [Language]

    struct Finding: Decodable {
      var path: String
      var rule: String
      var range: Range?
    }

    struct Suppressed: Decodable {
      var finding: Finding
      var reason: String
    }

    struct Language: Decodable {
      var tag: String
      var calibrated: Bool
      var rules: [String]
    }

    struct Range: Decodable {
      var start: Place
      var end: Place
    }

    struct Place: Decodable { var offset: Int }
  }

  private static let longSwedish = String(repeating: "och hjälp ", count: 14) + "."

  private func report(_ project: FixtureProject, _ more: [String] = []) throws -> Report {
    let run = try runProgram(
      ["check", "--project", project.path, "--today", "2025-12-31", "--format", "json"] + more)
    let schema = try JSONSchema(contentsOf: repositoryRoot.appending(path: "docs/check.schema.json"))
    #expect(try schema.faults(of: run.output) == [])
    return try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
  }

  /// A finding of a translation stands in its catalogue, at the very words; what is allowed in the source is allowed there.
  @Test func aTranslationIsJudgedInItsCatalogue() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let catalogue = "locales/sv/alkuun/neuvonta.xlf"
    try project.edit(catalogue, "Kom på besök.", "Kom till oss \(Self.longSwedish)")
    let found = try report(project).diagnostics.filter { $0.rule == "long-sentence" }
    #expect(found.map(\.path) == [catalogue])
    let range = try #require(found.first?.range)
    let bytes = Array(try project.text(catalogue).utf8)
    let words = String(decoding: bytes[range.start.offset..<range.end.offset], as: UTF8.self)
    #expect(words == "Kom till oss \(Self.longSwedish)")
    #expect(try report(project, ["--language", "ar"]).diagnostics.allSatisfy { !$0.path.hasPrefix("locales/sv/") })
    let swedish = try report(project, ["--language", "sv"])
    #expect(swedish.languages.map(\.tag) == ["sv"])
    #expect(swedish.diagnostics.contains { $0.rule == "long-sentence" })
    #expect(swedish.suppressed.isEmpty)
    // The source does not need it, and the translation does: it is no allowance too many.
    try project.edit(
      "content/alkuun/neuvonta.md", "- start: Tule käymään.",
      "- start: Tule käymään. {allow=\"long-sentence: ruotsin oma sana\"}")
    let allowed = try report(project)
    #expect(allowed.diagnostics.filter { ["long-sentence", "unused-allowance"].contains($0.rule) }.isEmpty)
    #expect(allowed.suppressed.filter { $0.finding.path == catalogue }.map(\.reason) == ["ruotsin oma sana"])
    let wrong = try runProgram(["check", "--project", project.path, "--language", "so"])
    #expect(wrong.status == 64 && wrong.errors.contains("no language so: choose one of fi-simple, sv, ar"))
  }

  @Test func whatReadWhichLanguageIsSaid() throws {
    let town = try report(try FixtureProject(copyOf: exampleTown))
    #expect(town.languages.map(\.tag) == ["fi-simple", "sv", "ar"])
    #expect(town.languages.map { $0.rules.contains("temporal-essa") } == [true, false, false])
    #expect(town.languages.allSatisfy { $0.calibrated && $0.rules.contains("long-sentence") })
    #expect(town.suppressed.map(\.reason) == ["lain oma sana"])
  }

  @Test func levelOfTheOptionStandsOverThatOfThePage() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("\n\(breaking)\n", to: "content/alkuun/index.md")
    #expect(try runProgram(["check", "--project", project.path, "--level", "vaativa"]).status == 0)
    #expect(try runProgram(["check", "--project", project.path, "--level", "perus"]).status == 1)
  }
}
