import Foundation
import SiteBuild
import TestSupport
import Testing

/// The same input gives the same bytes. That the machine's time zone and locale say nothing in it is tested with the
/// program itself.
struct DeterminismTests {
  @Test func oneWorkerMakesWhatSeveralMake() throws {
    let one = try FixtureProject(copyOf: exampleTown)
    let several = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: one.path, workers: 1)
    _ = try buildSite(at: several.path, workers: 7)
    let files = try one.files(below: "site-out")
    #expect(files.count > 15)
    #expect(try several.files(below: "site-out") == files)
  }

  @Test func buildInBetweenLeavesNothing() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    _ = try buildSite(at: project.path)
    let first = try project.files(below: "site-out")
    let settings = try project.text("content/project.yml")
    let index = try project.text("content/alkuun/index.md")

    try project.write(settings.replacing("  sv: {fallback: fi-simple}\n", with: ""), to: "content/project.yml")
    try project.write(index.replacing("title: Alkuun", with: "title: Alku"), to: "content/alkuun/index.md")
    try project.write(project.text("content/jatteet/index.md"), to: "content/uusi/index.md")
    #expect(try buildSite(at: project.path).commit != nil)
    let second = try project.files(below: "site-out")
    #expect(second["sv/index.html"] == nil)
    #expect(!FileManager.default.fileExists(atPath: project.path + "/site-out/sv"))

    try project.write(settings, to: "content/project.yml")
    try project.write(index, to: "content/alkuun/index.md")
    try project.remove("content/uusi")
    let outcome = try buildSite(at: project.path)
    #expect(outcome.commit?.removed ?? 0 > 0)
    #expect(try project.files(below: "site-out") == first)
  }

  @Test func secondBuildWritesNothing() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let first = try buildSite(at: project.path)
    let second = try buildSite(at: project.path)
    #expect(first.commit == CommitSummary(written: 62, unchanged: 0, removed: 0))
    #expect(second.commit == CommitSummary(written: 0, unchanged: 62, removed: 0))
  }

  @Test func shippedContentIsTheSameTwice() throws {
    let one = try shippedProject()
    let other = try shippedProject()
    _ = try buildSite(at: one.path, workers: 1)
    _ = try buildSite(at: other.path)
    let files = try one.files(below: "site-out")
    #expect(files.count > 30)
    #expect(try other.files(below: "site-out") == files)
  }

  private func shippedProject() throws -> FixtureProject {
    let project = try FixtureProject()
    for folder in ["content", "locales"] {
      try FileManager.default.copyItem(
        at: repositoryRoot.appending(path: folder), to: project.root.appending(path: folder))
    }
    return project
  }
}
