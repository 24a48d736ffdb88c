import Foundation
import TestSupport
import Testing

/// Bulletins as phone messages: the one that ships.
struct BulletinTests {
  private func shippedProject(budget: Int? = nil) throws -> FixtureProject {
    let project = try FixtureProject([:])
    for folder in ["content", "locales"] {
      try FileManager.default.copyItem(
        at: repositoryRoot.appending(path: folder), to: project.root.appending(path: folder))
    }
    if let budget {
      try project.edit("content/project.yml", "budgets:\n", "budgets:\n  bulletin: {messages: \(budget)}\n")
    }
    return project
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func text(language: String) throws {
    let project = try shippedProject()
    let run = try runProgram(["bulletin", "--project", project.path, "--messages", language])
    #expect(run.errors == "")
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "bulletin.\(language).txt")
  }

  @Test func json() throws {
    let project = try shippedProject()
    let run = try runProgram(
      ["bulletin", "tauti", "--language", "fi-simple", "ar", "--format", "json", "--project", project.path])
    #expect(run.status == 0)
    let entries = try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]])
    #expect(entries.map { $0["language"] as? String } == ["fi-simple", "ar"])
    #expect(entries.map { $0["alphabet"] as? String } == ["GSM-7", "UCS-2"])
    #expect(entries[0]["because"] as? [String] == [])
    #expect((entries[1]["because"] as? [String])?.contains("U+0627") == true)
  }

  /// What `build` writes is what `bulletin` prints.
  @Test func fileOfTheSite() throws {
    let project = try shippedProject()
    _ = try runProgram(["build", "--project", project.path])
    let run = try runProgram(["bulletin", "--language", "ar", "--project", project.path, "--messages", "en"])
    let file = try project.text("site-out/ar/tauti/index.txt")
    #expect(file.hasSuffix(".\n"))
    #expect(run.output.contains("\n\(file)-- UCS-2: "))
  }

  private static let shippedLanguages = "fi-simple, sv, en, ru, ar, uk, tr, so, fa-AF, ckb, kmr, ti, my"

  @Test(arguments: [
    (["uimahalli"], "there is no bulletin uimahalli: give the name of a folder that holds one"),
    (["--language", "de"], "the project has no language de: its languages are \(shippedLanguages)"),
    (["--language", "!"], "the project has no language !: its languages are \(shippedLanguages)"),
  ])
  func whatThereIsNot(arguments: [String], said: String) throws {
    let project = try shippedProject()
    let run = try runProgram(["bulletin"] + arguments + ["--project", project.path, "--messages", "en"])
    #expect(run.output == "")
    #expect(run.errors == "\(said)\n")
    #expect(run.status == 64)
  }

  @Test func noBulletins() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(["bulletin", "--project", project.path, "--messages", "en"])
    #expect(run.status == 0)
    #expect(run.errors == "the project has no bulletins: a bulletin has \"kind: bulletin\" in its front matter\n")
  }

  @Test func longMessagesAndTablesAreWarnedOf() throws {
    let project = try shippedProject(budget: 4)
    try project.append("\n| a | b |\n|---|---|\n| c | d |\n", to: "content/tauti/index.md")
    _ = try runProgram(["translate", "update", "--project", project.path])
    let run = try runProgram(["check", "content/tauti", "--project", project.path, "--messages", "en"])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "bulletin-findings.en.txt")
  }
}
