import Foundation
import TestSupport
import Testing

/// Findings as people and as programs read them.
struct CheckTests {
  /// One finding in each kind of line that makes it hard to point at a place.
  private func townWithFindings() throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    let long = String(repeating: "Kysy neuvoa. ", count: 40)
    try project.append(
      """

      \(long){{neuvonta.a}} \(long)

      -\tSarkain\ttässä\t{{neuvonta.b}}

      إسأل في المكتب {{neuvonta.c}} اليوم

      👩‍👩‍👧 漢字 😀 {{neuvonta.d}} ja e\u{301} {{neuvonta.e}}

      Neuvonta auttaa sinua, kun sinä täytät lomakkeen tai kirjoitat kirjeen tai haet tukea
      tai etsit työtä tai asuntoa tai uutta harrastusta tai ystävää Esimerkkilästä.

      [Sanaa]{.term} ja \u{202E}{{neuvonta.f}}

      """, to: "content/alkuun/neuvonta.md")
    return project
  }

  @Test func textForPeople() throws {
    let project = try townWithFindings()
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", "."], in: project.path)
    #expect(run.status == 1)
    assertSnapshot(run.output + "-- stderr\n" + run.errors.withoutRules, named: "check.en.txt")
    #expect(!FileManager.default.fileExists(atPath: project.path + "/site-out"))
  }

  private struct Report: Decodable {
    var version: Int
    var diagnostics: [Finding]

    struct Finding: Decodable {
      var path: String
      var severity: String
      var rule: String
      var message: String
      var range: Range?
      var notes: [Note]
    }

    struct Note: Decodable {
      var message: String
      var path: String?
      var range: Range?
    }

    struct Range: Decodable {
      var start: Place
      var end: Place
    }

    struct Place: Decodable {
      var line: Int
      var column: Int
      var offset: Int
    }
  }

  @Test func jsonForPrograms() throws {
    let project = try townWithFindings()
    try project.edit("content/alkuun/neuvonta.md", "## Mikä neuvonta on?", "## Mikä neuvonta on? {#aukiolo}")
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", project.path, "--format", "json"])
    #expect(run.status == 1)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.version == 1)
    let bytes = Array(try project.text("content/alkuun/neuvonta.md").utf8)
    let facts = report.diagnostics.filter { $0.rule == "unknown-fact" }
    #expect(facts.count == 6)
    for finding in report.diagnostics where finding.path == "content/alkuun/neuvonta.md" {
      let range = try #require(finding.range)
      let before = String(decoding: bytes[..<range.start.offset], as: UTF8.self)
      let lines = before.split(separator: "\n", omittingEmptySubsequences: false)
      #expect(range.start.line == lines.count)
      #expect(range.start.column == (lines.last?.unicodeScalars.count ?? 0) + 1)
      #expect(!finding.message.isEmpty)
      if finding.rule == "unknown-fact" {
        let text = String(decoding: bytes[range.start.offset..<range.end.offset], as: UTF8.self)
        #expect(text.hasPrefix("{{neuvonta.") && text.hasSuffix("}}"))
      }
    }
    let sentence = try #require(report.diagnostics.first { $0.rule == "long-sentence" })
    #expect(sentence.severity == "error")
    #expect(sentence.range.map { $0.end.line - $0.start.line } == 1)
    let twice = try #require(report.diagnostics.first { $0.rule == "duplicate-id" })
    #expect(twice.notes.map(\.message) == ["the id stands here first"])
    #expect(twice.notes.first?.path == "content/alkuun/neuvonta.md")
    #expect(twice.notes.first?.range?.start.line == 11)
  }

  @Test func jsonOfNothing() throws {
    let run = try runProgram([
      "check", "--today", "2025-12-31", "--project", exampleTown.path(percentEncoded: false), "--format", "json",
    ])
    #expect(run.status == 0)
    #expect(try JSONDecoder().decode(Report.self, from: Data(run.output.utf8)).diagnostics.isEmpty)
  }

  @Test func findingsOfSomeFilesOnly() throws {
    let project = try townWithFindings()
    func statuses(_ paths: [String]) throws -> Int32 {
      try runProgram(["check", "--today", "2025-12-31", "--project", project.path] + paths).status
    }
    #expect(try statuses(["content/jatteet"]) == 0)
    #expect(try statuses(["content/jatteet/", "content/alkuun/index.md"]) == 0)
    #expect(try statuses(["./content/alkuun/neuvonta.md"]) == 1)
    #expect(try statuses(["\(project.path)/content/alkuun/neuvonta.md"]) == 1)
    #expect(try statuses(["content"]) == 1)
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", project.path, "content/jateet"])
    #expect(run.status == 64)
    #expect(run.errors.hasPrefix("there is no file or folder content/jateet"))
  }

  @Test func everyFactOfALinkIsLookedUp() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("\n[Kysy](https://{{neuvonta.a}}/{{neuvonta.b}}).\n", to: "content/alkuun/neuvonta.md")
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", project.path])
    #expect(run.output.contains("neuvonta.a"))
    #expect(run.output.split(separator: "\n").count { $0.contains("[unknown-fact]") } == 2)
  }

  /// A line is read as far as it is shown, whatever its length.
  @Test func manyFindingsOnOneLongLine() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append(
      "\n" + String(repeating: "Kysy neuvoa täältä {{neuvonta.x}}. ", count: 3_000) + "\n",
      to: "content/alkuun/neuvonta.md")
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", project.path])
    #expect(run.output.split(separator: "\n").count { $0.contains("[unknown-fact]") } == 3_000)
  }

  @Test func warningsFailWhenAsked() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    // In the folder and not in the list of pages.
    try project.write("---\ntitle: Muuta\n---\n\nKysy lisää.\n", to: "content/alkuun/muuta.md")
    let run = try runProgram(["check", "--today", "2025-12-31", "--project", project.path])
    #expect(run.output.contains("warning: "))
    #expect(run.status == 0)
    #expect(
      try runProgram(["check", "--today", "2025-12-31", "--project", project.path, "--fail-on", "warning"]).status == 1)
  }
}
