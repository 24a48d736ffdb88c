import ProjectFiles
import SiteBuild
import SourceText
import TestSupport
import Testing

/// What pages weigh over the wire is held against the budget of `project.yml`.
struct PageWeightTests {
  private func town(_ budget: String?) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    guard let budget else { return project }
    let settings = try project.text("content/project.yml")
    try project.write(settings + "\nbudgets:\n  page: \(budget)\n", to: "content/project.yml")
    return project
  }

  @Test func aSiteOfTextAndDrawingsIsLight() throws {
    let project = try town(nil)
    let outcome = try buildSite(at: project.path)
    #expect(!outcome.diagnostics.contains { $0.name == "page-weight" })
    let heaviest = try #require(outcome.heaviestPage)
    #expect(heaviest.requests == 3 && heaviest.bytes > 8_000 && heaviest.bytes < outcome.pageBudget.bytes)
  }

  @Test func aHeavyPageIsNamedOnceWithItsParts() throws {
    let project = try town("{kilobytes: 1}")
    let found = try buildSite(at: project.path).diagnostics.filter { $0.name == "page-weight" }
    // Each page of a document at its title, in all its languages and forms together.
    let advice = found.filter { $0.path == "content/alkuun/neuvonta.md" }
    #expect(advice.count == 1)
    let arguments = try #require(advice.first?.arguments)
    #expect(advice.first?.severity == .warning)
    #expect(arguments["limit"] == 1_000)
    // Three languages, and two of them beside the source.
    #expect(arguments["pages"] == 5)
    guard case .text(let path)? = arguments["path"], case .text(let others)? = arguments["others"],
      case .number(let bytes)? = arguments["bytes"], case .number(let text)? = arguments["text"],
      case .number(let pictures)? = arguments["pictures"]
    else {
      Issue.record("a part is not named: \(arguments)")
      return
    }
    #expect(path.hasSuffix("alkuun/neuvonta.fi-simple.html"))
    #expect(others.hasPrefix("assets/selkopaja.css ("))
    #expect(text > 0 && pictures >= 0 && bytes > text + pictures)
    // What stands in every language is named once as well: home, glossary, statement, search, chooser, not found.
    #expect(found.filter { $0.path == "content/project.yml" }.count == 6)
  }

  @Test func aPageThatAsksForMuchIsHeavyToo() throws {
    let project = try town("{requests: 1}")
    let found = try buildSite(at: project.path).diagnostics.filter { $0.name == "page-weight" }
    #expect(found.first?.arguments["requests"] == 3 && found.first?.arguments["most"] == 1)
  }

  @Test func aRunThatHasNothingToDoSaysTheSame() throws {
    let project = try town("{kilobytes: 1}")
    let first = try buildSite(at: project.path)
    let second = try buildSite(at: project.path)
    #expect(second.commit?.written == 0)
    #expect(first.heaviestPage?.path == second.heaviestPage?.path)
    #expect(first.heaviestPage?.bytes == second.heaviestPage?.bytes)
    #expect(second.pageBudget.kilobytes == 1)
    let names = { (outcome: BuildOutcome) in outcome.diagnostics.map(\.name) }
    #expect(names(first) == names(second))
  }
}
