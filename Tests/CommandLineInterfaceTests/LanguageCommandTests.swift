import Foundation
import TestSupport
import Testing

/// New languages, and the table by which their written forms are judged.
struct LanguageCommandTests {
  /// What a later change of ICU or of a language file does to any language is seen here; `docs/languages.md` says what
  /// is doubtful.
  @Test func formats() throws {
    let tags = [
      "fi-simple", "sv", "en", "ru", "ar", "fa-AF", "fa", "so", "ckb", "kmr", "tr", "ti", "my", "uk", "et", "th", "am",
    ]
    let run = try runProgram(["languages", "formats", "--messages", "en"] + tags)
    #expect(run.errors == "")
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "formats.en.txt")
  }

  @Test func formatsOfTheProject() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(["languages", "formats", "--project", project.path, "--messages", "en"])
    #expect(run.status == 0)
    #expect(run.output.matches(of: #/(?m)^\S+ · /#).map { String($0.output) } == ["fi-simple · ", "sv · ", "ar · "])
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func add(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let command = ["languages", "add", "--project", project.path, "--messages", language]
    func run(_ arguments: String..., status: Int32 = 0) throws -> String {
      let run = try runProgram(command + arguments, in: project.path)
      #expect(run.status == status)
      return "$ languages add \(arguments.joined(separator: " "))\n\(run.output)\(run.errors)"
    }
    let said =
      try run("prs") + run("prs") + run("en", "--fallback", "sv") + run("az-IR") + run("en-XA")
      + run("so", "--fallback", "fr", status: 64) + run("so_FI", status: 64) + run("qqq", status: 64)
    assertSnapshot(said, named: "languages-add.\(language).txt")
  }

  /// A project whose file has a fault is left as it is.
  @Test func faultyProject() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("issuers: kunta\n", to: "content/project.yml")
    let before = try project.files(below: "content")
    let run = try runProgram(["languages", "add", "so", "--project", project.path, "--messages", "en"])
    #expect(run.status == 1)
    #expect(run.errors.contains("issuers"))
    #expect(try project.files(below: "content") == before)
  }
}
