import Foundation
import ICU
import PrintSheets
import SiteBuild
import SourceText
import TestSupport
import Testing

/// What `print` does around the engine. What the engine makes is looked at by `script/test-print`.
struct PrintingTests {
  /// A project whose engine is a shell script, which is given the engine's folder as its fourth argument.
  private func project(engine script: String) throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.write("test", to: ".selkopaja/print-engine/installed")
    try project.write("#!/bin/sh\n\(script)\n", to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    return project
  }

  private static let greeting = #"printf '\000\000\000\017{"ready": true}'"#

  @Test func crashNamesTheDocumentAndTheRestGoOn() throws {
    let project = try project(engine: Self.greeting)
    let outcome = try printSite(at: project.path, workers: 2)
    let crashed = outcome.diagnostics.filter { $0.name == "printing-crashed" }
    #expect(crashed.count > 2)
    #expect(crashed.allSatisfy { $0.severity == .error && $0.range != nil })
    #expect(Set(crashed.compactMap { $0.arguments["language"] }).contains(.text("ar")))
    #expect(try project.files(below: "site-out").keys.sorted() == ["tulosta/index.html"])
  }

  @Test func engineWithoutItsLibrarySaysWhichOne() throws {
    let project = try project(engine: #"printf '\000\000\000\027{"missing": "libpango"}'"#)
    #expect(throws: PrintEngineUnavailable(reason: "libpango")) { try printSite(at: project.path) }
  }

  @Test func unknownLanguagePrintsNothing() throws {
    let project = try project(engine: "exit 1")
    let outcome = try printSite(at: project.path, choice: PrintChoice(languages: [try LanguageTag("vi")]))
    #expect(outcome.commit == nil)
  }

  /// What the engine is asked: one file that needs no other, with every id once and the page numbers beside the links.
  @Test(arguments: ["ar", "fi-simple"])
  func requestStandsAlone(_ tag: String) throws {
    let keep = #"n=$(head -c 4 | od -An -tu1 | awk '{print (($1*256+$2)*256+$3)*256+$4}'); head -c "$n" > "$4/$$.json""#
    let project = try project(engine: "\(Self.greeting)\n\(keep)")
    _ = try printSite(
      at: project.path, choice: PrintChoice(languages: [try LanguageTag(tag)], purposes: [.download]), workers: 1)
    let requests = try project.files(below: ".selkopaja/print-engine").filter { $0.key.hasSuffix(".json") }
    #expect(!requests.isEmpty)
    for bytes in requests.values {
      let request = try JSONDecoder().decode(Request.self, from: Data(bytes))
      let ids = request.html.matches(of: #/\bid="([^"]+)"/#).map { String($0.1) }
      #expect(ids.count == Set(ids).count)
      let targets = request.html.matches(of: #/\bhref="#([^"]+)"/#).map { String($0.1) }
      #expect(Set(targets).subtracting(ids) == [])
      #expect(!request.html.contains(#/\bhref="(?!#|https?:|tel:|mailto:|sms:)/#))
      #expect(!request.html.contains(#/src=|<script|<link/#))
      #expect(request.rightToLeft == (tag == "ar"))
      #expect(request.sizes.allSatisfy { $0 >= 11 })
    }
  }

  /// The engine takes a comparison of points with rem for no size at all: the letters are as large as those round them.
  @Test(arguments: PaperFormat.allCases) func sizesAreComparedInPoints(_ format: PaperFormat) throws {
    let project = try projectWithEngine()
    _ = try printSite(at: project.path, choice: PrintChoice(format: format), workers: 1)
    let requests = try project.files(below: ".selkopaja/print-engine").filter { $0.key.hasSuffix(".json") }
    for bytes in requests.values {
      // One that only folds pages which are there has no style.
      guard let request = try? JSONDecoder().decode(Request.self, from: Data(bytes)) else { continue }
      #expect(!request.style.contains(#/(?:min|max)\([^;]*\drem/#))
      #expect(!request.html.contains(" · </span>"))
      if format == .a3, request.html.contains("rule-name") {
        #expect(request.style.contains(".rule-name { font-size: max(14pt,"))
      }
    }
    #expect(requests.isEmpty == (format == .cards))
  }

  private struct Request: Decodable {
    var html: String
    var style: String
    var rightToLeft: Bool
    var sizes: [Double]
  }
}
