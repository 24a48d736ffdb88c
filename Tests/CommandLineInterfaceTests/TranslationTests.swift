import Foundation
import TestSupport
import Testing

/// What `translate` says of what it did.
struct TranslationTests {
  @Test(arguments: ["en", "fi-simple", "sv"])
  func updateSaysWhatHappened(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try runProgram(["translate", "update", "--project", project.path])
    // One changed, one moved, one removed, two new ones of which one is known.
    try project.edit("content/alkuun/index.md", "## Näin aloitat", "## Näin pääset alkuun")
    try project.edit("content/alkuun/neuvonta.md", "- who: Neuvonta on kaikille.\n", "")
    try project.append("\nTule käymään.\n\nSoita ensin meille.\n", to: "content/alkuun/index.md")
    try project.write(try project.text("content/jatteet/index.md"), to: "content/roskat/index.md")
    try project.remove("content/jatteet/index.md")
    let run = try runProgram(
      ["translate", "update", "--project", project.path], environment: ["SELKOPAJA_LANGUAGE": language])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "translate/update.\(language).txt")
  }

  @Test func updateWithoutMemoryFillsNothing() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("\nTule käymään.\n", to: "content/alkuun/index.md")
    let run = try runProgram(["translate", "update", "--no-memory", "--project", project.path])
    #expect(!run.output.contains("memory"))
    #expect(try !project.text("locales/sv/alkuun/index.xlf").contains("selkopaja-memory"))
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func importSaysWhatDidNotAlign(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.write(Self.translation, to: "sv.md")
    let command = [
      "translate", "import", "--from-markdown", "sv.md", "--language", "sv", "--page", "alkuun/neuvonta", "--by",
      "Byrån", "--date", "2026-11-20", "--overwrite",
    ]
    let plan = try runProgram(
      command + ["--dry-run"], in: project.path, environment: ["SELKOPAJA_LANGUAGE": language])
    #expect(plan.status == 0)
    let before = try project.files(below: "locales")
    assertSnapshot(plan.output + plan.errors, named: "translate/import-plan.\(language).txt")
    #expect(try project.files(below: "locales") == before)
    let run = try runProgram(command, in: project.path, environment: ["SELKOPAJA_LANGUAGE": language])
    assertSnapshot(run.output, named: "translate/import.\(language).txt")
    let text = try project.text("locales/sv/alkuun/neuvonta.xlf")
    #expect(text.contains("<target>Du får hjälp med brev och blanketter, sade byrån.</target>"))
    #expect(text.contains("sp:date=\"2026-11-20\" sp:by=\"Byrån\""))
    #expect(try runProgram(["check", "--project", project.path]).status == 0)
  }

  @Test(
    arguments: [
      "no-page": ["--language", "sv", "--page", "alkuun/nauvonta"],
      "no-language": ["--language", "de", "--page", "a/b"],
      "source": ["--language", "fi-simple", "--page", "a/b"], "no-tag": ["--language", "!", "--page", "a/b"],
      "no-file": ["--language", "sv", "--page", "alkuun/neuvonta"],
    ])
  func importThatCannotBegin(line: (key: String, value: [String])) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(
      ["translate", "import", "--from-markdown", "missing.md"] + line.value, in: project.path)
    #expect(run.output == "" || line.key == "no-file")
    #expect(run.status == (line.key == "no-file" ? 1 : 64))
    assertSnapshot(run.errors, named: "translate/\(line.key).en.txt")
  }

  private static let translation = """
    # Rådgivningen

    Här står något som sidan inte har alls, och som ingen har bett om att få läsa här.

    ## Vad är rådgivningen?

    * Du får hjälp med brev och blanketter, sade byrån.
    * Rådgivningen är för alla.
    * Den första gången är gratis.
    * Du får hjälp på finska och arabiska.
    * Kom på besök.

    ## När är rådgivningen öppen?

    På fredag kan du komma utan tid.
    """
}
