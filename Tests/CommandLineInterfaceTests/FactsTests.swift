import Foundation
import TestSupport
import Testing

/// The list of facts, as people and as programs read it.
struct FactsTests {
  private func run(_ arguments: [String], on day: String = "2026-11-21") throws -> ProgramRun {
    let project = try FixtureProject(copyOf: exampleTown)
    return try runProgram(["facts", "--project", ".", "--today", day] + arguments, in: project.path)
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func textForPeople(language: String) throws {
    let run = try run(["--messages", language])
    #expect(run.status == 0)
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
    assertSnapshot(run.output + "-- stderr\n" + run.errors, named: "facts.\(language).txt")
  }

  private struct Report: Decodable {
    var version: Int
    var today: String
    var facts: [Fact]

    struct Fact: Decodable {
      var record: String
      var part: String
      var type: String
      var value: String
      var owner: String
      var source: String
      var checked: String?
      var checkedUntil: String?
      var state: String
      var uses: [Use]
    }

    struct Use: Decodable, Equatable {
      var path: String
      var line: Int
      var column: Int
    }
  }

  private func report(on day: String) throws -> [String: Report.Fact] {
    let run = try run(["--format", "json"], on: day)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.version == 1 && report.today == day)
    return Dictionary(uniqueKeysWithValues: report.facts.map { ("\($0.record).\($0.part)", $0) })
  }

  /// In texts, in the address of a link, in directives and in the project file.
  @Test func jsonForPrograms() throws {
    let facts = try report(on: "2026-11-21")
    let email = try #require(facts["neuvonta.email"])
    #expect(email.value == "neuvonta@oppaat.example")
    #expect(email.uses.map(\.path) == ["content/alkuun/neuvonta.md", "content/project.yml"])
    #expect(email.uses.last == Report.Use(path: "content/project.yml", line: 9, column: 11))
    #expect(facts["kirjasto.hours"]?.uses.count == 2)
    // `contact` does not show a price.
    #expect(facts["neuvonta.fee"]?.uses.map(\.path) == ["content/alkuun/index.md"])
    #expect(facts["kirjasto.old"]?.uses == [])
    #expect(facts["kirjasto.phone"]?.value == "016\u{a0}000\u{a0}0001")
  }

  /// A check holds to the same day so many months later: 12 by default, 24 for the record that says so.
  @Test(arguments: [
    ("2026-01-31", "checked", "checked"), ("2026-02-01", "checked", "overdue"), ("2027-05-04", "checked", "overdue"),
    ("2027-05-05", "overdue", "overdue"),
  ])
  func checksGrowOld(_ day: String, _ town: String, _ library: String) throws {
    let facts = try report(on: day)
    #expect(facts["neuvonta.phone"]?.state == town)
    #expect(facts["kirjasto.phone"]?.state == library)
    #expect(facts["kirjasto.phone"]?.checkedUntil == "2026-01-31")
    #expect(try run(["--fail-on-overdue"], on: day).status == (library == "overdue" ? 1 : 0))
  }

  @Test func theProjectSaysHowLongAndARecordMayBeNeverChecked() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("facts_checked_within: 60\n", to: "content/project.yml")
    try project.edit("content/facts.yml", "  checked: 2024-01-31\n  check_within: 24\n", "")
    let run = try runProgram(
      ["facts", "--project", ".", "--today", "2031-05-04", "--fail-on-overdue"], in: project.path)
    #expect(run.status == 0)
    #expect(run.output.contains("never checked"))
    #expect(run.output.contains("checked 4 May 2026; holds until 4 May 2031"))
    let check = try runProgram(
      ["check", "--project", ".", "--today", "2031-05-05", "--fail-on", "warning"], in: project.path)
    #expect(check.status == 0)
    #expect(check.output.contains("content/facts.yml:5:12: information: the facts of \"Esimerkkilän neuvonta\" were"))
    #expect(check.output.contains("used in: content/alkuun/index.md, content/alkuun/neuvonta.md, content/project.yml"))
    #expect(!check.output.contains("kirjasto"))
  }

  @Test func aFileThatCannotBeReadIsSaid() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.edit("content/facts.yml", "check_within: 24", "check_within: soon")
    let run = try runProgram(["facts", "--project", ".", "--today", "2026-11-21"], in: project.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("[not-a-count]"))
    #expect(run.output.contains("Rantatie"))
  }
}
