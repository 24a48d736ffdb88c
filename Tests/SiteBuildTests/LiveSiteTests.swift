import Foundation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// A page that is made alone is the page that a build makes.
struct LiveSiteTests {
  private static let edits: [(file: String, old: String, new: String)] = [
    ("content/alkuun/neuvonta.md", "\n## ", "\nTämä rivi on uusi.\n\n## "),
    ("content/alkuun/index.md", "title: Alkuun", "title: Uuteen"),
    ("content/facts.yml", "Esimerkkilä", "Uusikylä"),
    ("locales/ar/alkuun/neuvonta.xlf", "<target>", "<target>و "),
    ("content/alkuun/index.md", "policy: keep-and-mark", "policy: hold-page"),
  ]

  @Test func pagesAreThoseOfABuildAfterEachEdit() async throws {
    let project = try FixtureProject(copyOf: Self.example)
    let site = try LiveSite(root: project.path)
    try await compare(site, project, after: "nothing")
    for (file, old, new) in Self.edits {
      let text = try project.text(file)
      let place = try #require(text.firstRange(of: old))
      try project.write(text.replacingCharacters(in: place, with: new), to: file)
      try await site.reread(FileChanges([file]))
      try await compare(site, project, after: file)
    }
  }

  private func compare(_ site: LiveSite, _ project: FixtureProject, after edit: String) async throws {
    let outcome = try buildSite(at: project.path)
    #expect(outcome.commit != nil, "\(edit): \(outcome.diagnostics.map(\.name))")
    for (path, data) in try project.files(below: "site-out") {
      let file = try await site.file(at: path)
      #expect(file.map { Data($0.bytes) } == data, "\(path) after \(edit)")
    }
  }

  /// What `check` finds in a page's own file is what stands beside the page.
  @Test func findingsAreThoseOfTheChecker() async throws {
    let project = try FixtureProject(copyOf: Self.example)
    let file = "content/alkuun/neuvonta.md"
    let text = try project.text(file)
    try project.write("\(text)\nLomake täytetään ensin. Tule esim. klo 8-16, {{neuvonta.fax}}.\n", to: file)
    let found = try checkProject(at: project.path).diagnostics.filter { $0.path == file }
    #expect(found.count > 2)
    let site = try LiveSite(root: project.path)
    let shown = try await site.file(at: "fi-simple/alkuun/neuvonta.html")?.state?.findings ?? []
    #expect(shown.map(line) == found.map(line))
  }

  private func line(_ finding: Diagnostic) -> String {
    "\(finding.name) \(finding.severity) \(finding.range?.offsets ?? 0..<0)"
  }

  private static let example = repositoryRoot.appending(path: "Tests/SiteBuildTests/Fixture")
}
