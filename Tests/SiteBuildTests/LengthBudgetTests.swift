import SiteBuild
import SourceText
import TestSupport
import Testing

/// Budgets of `project.yml` are held against the texts of the source.
struct LengthBudgetTests {
  @Test(arguments: [(10, false), (100_000, false), (10, true)])
  func aDocumentIsAsLongAsAllItsPages(_ words: Int, _ isSheet: Bool) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let settings = try project.text("content/project.yml")
    try project.write(
      settings.replacing(/\nbudgets:\n( .*\n)*/, with: "\n")
        + "\nbudgets:\n  \(isSheet ? "sheet" : "guide"): {words: \(words), section_words: 100000}\n",
      to: "content/project.yml")
    let outcome = try buildSite(at: project.path)
    let found = outcome.diagnostics.filter { $0.name == "long-text" }
    guard words < 1000, !isSheet else {
      #expect(found.allSatisfy { isSheet || $0.arguments["part"] != "document" })
      return
    }
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.arguments["part"] == "document" && $0.severity == .warning })
    // Once for the document, on its first page, in its own language.
    #expect(found.allSatisfy { $0.path.hasSuffix("/index.md") })
    #expect(Set(found.map(\.path)).count == found.count)
  }
}
