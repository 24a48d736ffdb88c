import Foundation
import TestSupport
import Testing

/// Findings for code hosts and editors. `script/test-check` validates them against the schema of OASIS; here is what a
/// schema cannot say.
@Suite struct SARIFTests {
  private struct Log: Decodable {
    var version: String
    var runs: [Run]

    struct Run: Decodable {
      var tool: Tool
      var columnKind: String
      var results: [Result]
    }

    struct Tool: Decodable { var driver: Driver }

    struct Driver: Decodable { var rules: [Rule] }

    struct Rule: Decodable {
      var id: String
      var shortDescription: Text?
      var fullDescription: Text?
      var help: Text?
      var defaultConfiguration: Level?
    }

    struct Level: Decodable { var level: String }

    struct Text: Decodable { var text: String }

    struct Result: Decodable {
      var ruleId: String
      var ruleIndex: Int
      var level: String
      var message: Text
      var locations: [Location]
      var fixes: [Fix]?
      var partialFingerprints: [String: String]
      var suppressions: [Suppression]?
    }

    struct Location: Decodable { var physicalLocation: Place }

    struct Place: Decodable {
      var artifactLocation: Artifact
      var region: Region?
    }

    struct Artifact: Decodable { var uri: String }

    struct Region: Decodable, Equatable {
      var startLine: Int
      var startColumn: Int
      var endLine: Int
      var endColumn: Int
    }

    struct Fix: Decodable { var artifactChanges: [Change] }

    struct Change: Decodable { var replacements: [Replacement] }

    struct Replacement: Decodable {
      var deletedRegion: Region
      var insertedContent: Text
    }

    struct Suppression: Decodable {
      var kind: String
      var justification: String
    }
  }

  @Test func resultsSayAllOfAFinding() throws {
    let project = try FixtureProject([
      "a b #1 ä:ö.md":
        "😀 e\u{301} Saapuessasi Suomeen tarvitset passin.\n\n"
        + "Tullessasi ota passi. {allow=\"temporal-essa: lain sana\"}\n\nTule 😀 luvatta.\n",
      "tyhja.txt": "",
    ])
    let run = try runProgram(["check", ".", "--format", "sarif"], in: project.path)
    #expect(run.status == 1 && run.errors.isEmpty)
    let log = try JSONDecoder().decode(Log.self, from: Data(run.output.utf8))
    let rules = log.runs[0].tool.driver.rules
    #expect(log.version == "2.1.0" && log.runs[0].columnKind == "utf16CodeUnits")
    #expect(rules.count == Set(rules.map(\.id)).count)
    let results = log.runs[0].results
    #expect(results.allSatisfy { rules[$0.ruleIndex].id == $0.ruleId })
    let found = results.filter { $0.ruleId == "temporal-essa" }
    try #require(found.count == 2)
    #expect(rules[found[0].ruleIndex].defaultConfiguration?.level == "error")
    #expect(found[0].level == "error" && found[0].suppressions == nil)
    #expect(found[0].locations[0].physicalLocation.artifactLocation.uri == "a%20b%20%231%20%C3%A4%3A%C3%B6.md")
    // The emoji is two units, the letter with its accent two.
    let region = Log.Region(startLine: 1, startColumn: 7, endLine: 1, endColumn: 18)
    #expect(found[0].locations[0].physicalLocation.region == region)
    // A comma is missing where the clause ends, so that no machine can put it right.
    #expect(found[0].fixes == nil)
    let mended = try #require(results.first { $0.ruleId == "abessive" })
    let replacement = try #require(mended.fixes?.first?.artifactChanges.first?.replacements.first)
    #expect(replacement.deletedRegion == Log.Region(startLine: 5, startColumn: 9, endLine: 5, endColumn: 16))
    #expect(replacement.insertedContent.text == "ilman lupaa")
    #expect(found[1].suppressions?.map(\.kind) == ["inSource"])
    #expect(found[1].suppressions?.map(\.justification) == ["lain sana"])
    #expect(found[0].partialFingerprints != found[1].partialFingerprints)
    let empty = try #require(results.first { $0.ruleId == "no-text" })
    #expect(empty.locations[0].physicalLocation.region == nil)
  }

  @Test func aPathFromTheRootIsAFileURI() throws {
    let project = try FixtureProject(["a.txt": "Saapuessasi Suomeen tarvitset passin.\n"])
    let run = try runProgram(["check", "\(project.path)/a.txt", "--format", "sarif"])
    let log = try JSONDecoder().decode(Log.self, from: Data(run.output.utf8))
    let uris = Set(log.runs[0].results.map { $0.locations[0].physicalLocation.artifactLocation.uri })
    #expect(uris == ["file://\(project.path)/a.txt"])
  }
}
