import SiteBuild
import SourceText
import TestSupport
import Testing

/// Words that every page may show are checked like those of the pages.
struct RecordCheckTests {
  @Test func aHardExplanationStopsTheBuild() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let glossary = try project.text("content/glossary.yml")
    try project.write(
      glossary + """

        asumistuki:
          term: asumistuki
          explanation: >-
            Asumistuki on rahaa, jota voit saada Kelasta, kun sinulla on pienet tulot ja sinun pitää maksaa vuokra
            tai muita asumisen menoja joka kuukausi.

        """, to: "content/glossary.yml")
    let outcome = try buildSite(at: project.path)
    let finding = try #require(outcome.diagnostics.first { $0.path == "content/glossary.yml" })
    #expect(finding.name == "long-sentence")
    #expect(finding.severity == .error)
    #expect(finding.arguments["words"] == 23)
    #expect(outcome.commit == nil)
  }
}
