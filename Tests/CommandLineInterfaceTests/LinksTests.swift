import Foundation
import TestSupport
import Testing

/// The addresses that a project leads to, listed and asked.
struct LinksTests {
  @Test func textForPeople() throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(["links", "--project", ".", "--messages", "en"], in: project.path)
    #expect(run.status == 0)
    assertSnapshot(run.output + "-- stderr\n" + run.errors, named: "links.en.txt")
  }

  private struct Report: Decodable {
    var version: Int
    var links: [Link]

    struct Link: Decodable {
      var address: String
      var pages: [String]
      var check: Check?
    }

    struct Check: Decodable {
      var outcome: String
      var status: Int?
      var movedTo: String?
      var day: String
    }
  }

  private func project(_ server: LoopbackServer) throws -> FixtureProject {
    try FixtureProject([
      "content/project.yml": """
      name: Oppaat
      base_address: https://oppaat.example/
      source: fi-simple
      languages:
        fi-simple:
      issuer: Esimerkkikunta

      """,
      "content/facts.yml": """
      kunta:
        name: Kunta
        owner: Kunta
        source: testi
        parts:
          url: {type: url, value: "\(server.address("/works"))"}
          old: {type: url, value: "\(server.address("/moved"))"}

      """,
      "content/opas/index.md": """
      ---
      kind: sheet
      title: Opas
      owner: Kunta
      review_by: 2027-06-30
      ---
      Lue [sivu](\(server.address("/gone"))#alku) ja [toinen]({{kunta.url}}).

      """,
    ])
  }

  private func check(_ project: FixtureProject, _ day: String) throws -> (status: Int32, links: [String: Report.Link]) {
    let run = try runProgram(
      ["links", "--check", "--project", ".", "--today", day, "--pause", "0", "--format", "json"], in: project.path)
    let report = try JSONDecoder().decode(Report.self, from: Data(run.output.utf8))
    #expect(report.version == 1)
    return (run.status, Dictionary(uniqueKeysWithValues: report.links.map { ($0.address, $0) }))
  }

  /// What works is asked once a week; what does not is asked each time, and makes the command fail.
  @Test func serversAreAskedAndTheirAnswersKept() throws {
    let server = try LoopbackServer(script: repositoryRoot.appending(path: "Tests/LinkCheckTests/link_server.py"))
    let project = try project(server)
    let first = try check(project, "2026-11-21")
    #expect(first.status == 1)
    let gone = try #require(first.links[server.address("/gone")])
    #expect(gone.check?.outcome == "broken" && gone.check?.status == 410)
    #expect(gone.pages == ["content/opas/index.md"])
    let works = try #require(first.links[server.address("/works")])
    #expect(works.check?.outcome == "works" && works.check?.day == "2026-11-21")
    #expect(works.pages == ["content/facts.yml", "content/opas/index.md"])
    #expect(first.links[server.address("/moved")]?.check?.movedTo == server.address("/end"))

    func asked(_ path: String) throws -> Int { try server.requests.count { $0.contains(" \(path) ") } }
    let (goneBefore, worksBefore) = (try asked("/gone"), try asked("/works"))
    #expect(worksBefore == 1 && goneBefore == 2)
    #expect(try check(project, "2026-11-27").links[server.address("/works")]?.check?.day == "2026-11-21")
    #expect(try asked("/works") == 1)
    #expect(try asked("/gone") == 4)
    #expect(try check(project, "2026-11-28").links[server.address("/works")]?.check?.day == "2026-11-28")
    #expect(try asked("/works") == 2)
  }

  /// A file that somebody has damaged is as good as none.
  @Test func damagedAnswersAreAskedForAgain() throws {
    let server = try LoopbackServer(script: repositoryRoot.appending(path: "Tests/LinkCheckTests/link_server.py"))
    let project = try project(server)
    try project.write(
      Data([0xFF, 0x09, 0x0A, 0x0A] + Array("2026-13-99\tworks\t\t\tx\n".utf8)), to: ".selkopaja/links")
    #expect(try check(project, "2026-11-21").links.count == 3)
  }

  @Test(arguments: [["--pause", "-1"], ["--timeout", "0"], ["--days", "400"]])
  func mannersHaveLimits(_ arguments: [String]) throws {
    #expect(try runProgram(["links"] + arguments).status == 64)
  }
}
