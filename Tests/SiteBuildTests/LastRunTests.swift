import Foundation
import SiteBuild
import SourceText
import TestSupport
import Testing

/// A run that has nothing to do says what the last one said; any change of what that rested on, or made, is work.
struct LastRunTests {
  /// An engine that makes a few bytes of each request.
  private static let engine = #"""
    #!/bin/sh
    printf '\000\000\000\017{"ready": true}'
    while n=$(head -c 4 | od -An -tu1 | awk 'NF == 4 {print (($1*256+$2)*256+$3)*256+$4}') && [ -n "$n" ]; do
      sum=$(head -c "$n" | cksum | cut -c1-8)
      printf '\000\000\000\034{"outcome":"made","pages":1}\000\000\000\010%8s' "$sum"
    done
    """#

  private static func project() throws -> FixtureProject {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.write("test", to: ".selkopaja/print-engine/installed")
    try project.write(engine, to: ".selkopaja/print-engine/bin/python3")
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: project.path + "/.selkopaja/print-engine/bin/python3")
    return project
  }

  /// Puts a number that no run would count into what is kept, so that a run that repeats it is known.
  private func mark(_ project: FixtureProject, _ key: String) throws {
    let folder = project.root.appending(path: ".selkopaja/runs")
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false)) {
      let text = try project.text(".selkopaja/runs/\(name)")
      let marked = text.replacing(try Regex("\"\(key)\":[0-9]+"), with: "\"\(key)\":999")
      #expect(marked != text)
      try project.write(marked, to: ".selkopaja/runs/\(name)")
    }
  }

  @Test func nothingChangedIsRepeatedWithItsFindings() throws {
    let project = try Self.project()
    // A passive, which is warned of.
    try project.write(
      try project.text("content/alkuun/neuvonta.md") + "\nLomakkeet täytetään huolellisesti neuvonnassa.\n",
      to: "content/alkuun/neuvonta.md")
    let first = try buildSite(at: project.path)
    try #require(first.commit != nil)
    try mark(project, "pages")
    let second = try buildSite(at: project.path)
    #expect(second.pageCount == 999)
    #expect(second.commit?.written == 0 && second.commit?.removed == 0)
    #expect(second.commit?.unchanged == first.commit?.written)
    #expect(!first.diagnostics.isEmpty)
    #expect(second.diagnostics.map(Said.init) == first.diagnostics.map(Said.init))

    let printed = try printSite(at: project.path)
    try #require(printed.commit != nil)
    #expect(printed.laidOut > 0)
    let paper = try printSite(at: project.path)
    #expect(paper.laidOut == 0 && paper.reused == printed.laidOut)
    #expect(paper.diagnostics.map(Said.init) == printed.diagnostics.map(Said.init))
    #expect(paper.documents == printed.documents && paper.languages == printed.languages)
  }

  /// A finding without the reading of the file that it stands in.
  private struct Said: Equatable {
    var name: String
    var severity: Severity
    var arguments: [String: MessageArgument]
    var place: String
    var notes: [String]
    var passage: Passage?

    init(_ diagnostic: Diagnostic) {
      name = diagnostic.name
      severity = diagnostic.severity
      arguments = diagnostic.arguments
      place = "\(diagnostic.path) \(diagnostic.range.map { "\($0.offsets) \($0.start.line) \($0.text)" } ?? "")"
      notes = diagnostic.notes.map { "\($0.name) \($0.range.map { "\($0.file.path) \($0.offsets)" } ?? "")" }
      passage = diagnostic.passage
    }
  }

  enum Change: String, CaseIterable {
    case none, sameBytes, text, newFile, hiddenFile, goneFile, catalogue, gonePage, damagedPage, goneList, damagedRecord
  }

  private func make(_ change: Change, in project: FixtureProject, page: String, list: String) throws {
    let source = "content/alkuun/neuvonta.md"
    switch change {
    case .none: break
    case .sameBytes:
      let text = try project.text(source)
      try project.remove(source)
      try project.write(text, to: source)
    case .text: try project.write(try project.text(source) + "\nTervetuloa!\n", to: source)
    case .newFile: try project.write("# muistio\n", to: "content/alkuun/muistio.txt")
    case .hiddenFile: try project.write("x", to: "content/.piilo")
    case .goneFile: try project.remove("locales/sv/alkuun/neuvonta.xlf")
    case .catalogue:
      let path = "locales/ar/project.xlf"
      try project.write(try project.text(path) + "\n", to: path)
    case .gonePage: try project.remove("site-out/\(page)")
    case .damagedPage: try project.write(Data([0x25]), to: "site-out/\(page)")
    case .goneList: try project.remove(".selkopaja/\(list)")
    case .damagedRecord:
      for name in try project.files(below: ".selkopaja/runs").keys {
        try project.write(
          String(try project.text(".selkopaja/runs/\(name)").dropLast(9)), to: ".selkopaja/runs/\(name)")
      }
    }
  }

  @Test(arguments: Change.allCases)
  func anyChangeIsWork(_ change: Change) throws {
    let project = try Self.project()
    let page = "ar/alkuun/index.html"
    let before = try buildSite(at: project.path)
    try #require(before.commit != nil)
    let bytes = try Data(contentsOf: project.root.appending(path: "site-out/\(page)"))
    try mark(project, "pages")
    try make(change, in: project, page: page, list: "site-manifest")
    let after = try buildSite(at: project.path)
    #expect((after.pageCount == 999) == [.none, .sameBytes].contains(change))
    // Another text is another page.
    guard change != .text else { return }
    #expect(try Data(contentsOf: project.root.appending(path: "site-out/\(page)")) == bytes)
  }

  @Test(arguments: Change.allCases)
  func anyChangeIsWorkOnPaper(_ change: Change) throws {
    let project = try Self.project()
    let file = "tulosta/jatteet/ar.pdf"
    let before = try printSite(at: project.path)
    try #require(before.commit != nil)
    let bytes = try Data(contentsOf: project.root.appending(path: "site-out/\(file)"))
    try mark(project, "reused")
    try make(change, in: project, page: file, list: "print-manifest")
    let after = try printSite(at: project.path)
    #expect((after.reused == 999) == [.none, .sameBytes].contains(change))
    #expect(try Data(contentsOf: project.root.appending(path: "site-out/\(file)")) == bytes)
  }

  @Test func anotherEngineIsWork() throws {
    let project = try Self.project()
    _ = try printSite(at: project.path)
    try mark(project, "reused")
    try project.write("test 2", to: ".selkopaja/print-engine/installed")
    let after = try printSite(at: project.path)
    #expect(after.reused == 0 && after.laidOut > 0)
  }

  /// One choice does not undo what is known of another.
  @Test func eachChoiceHasItsOwn() throws {
    let project = try Self.project()
    _ = try printSite(at: project.path)
    _ = try printSite(at: project.path, choice: PrintChoice(documents: ["jatteet"]))
    try mark(project, "reused")
    #expect(try printSite(at: project.path).reused == 999)
    #expect(try printSite(at: project.path, choice: PrintChoice(documents: ["jatteet"])).reused == 999)
    #expect(try printSite(at: project.path, choice: PrintChoice(documents: ["alkuun"])).reused != 999)
  }

  /// What was kept of one document is cut off: it is made again, and the rest is not.
  @Test func damagedResultIsMadeAgain() throws {
    let project = try Self.project()
    // A sheet: a booklet asks the engine twice, and this one cannot tell its second request from a first.
    let sheet = PrintChoice(documents: ["jatteet"])
    let before = try printSite(at: project.path, choice: sheet)
    let kept = try #require(try project.files(below: ".selkopaja/print").min { $0.key < $1.key })
    try project.write(kept.value.dropLast(3), to: ".selkopaja/print/\(kept.key)")
    for name in try project.files(below: ".selkopaja/runs").keys { try project.remove(".selkopaja/runs/\(name)") }
    let after = try printSite(at: project.path, choice: sheet)
    #expect(after.laidOut == 1 && after.reused == before.laidOut - 1)
    #expect(try project.files(below: ".selkopaja/print")[kept.key] == kept.value)
  }

  /// A file in the way of the folder of results stands for every reason not to write there.
  @Test func printingDoesWithoutKeptResults() throws {
    let project = try Self.project()
    try project.write("", to: ".selkopaja/print")
    try project.write("", to: ".selkopaja/runs")
    let outcome = try printSite(at: project.path)
    #expect(outcome.laidOut > 0 && outcome.commit?.written == outcome.laidOut + 1)
  }

  @Test func resultsOfOldTextsAreForgotten() throws {
    let project = try Self.project()
    _ = try printSite(at: project.path)
    try project.write("half", to: ".selkopaja/print/abc.new-1")
    try project.write("\(try project.text("content/jatteet/index.md"))\nKysy neuvoa!\n", to: "content/jatteet/index.md")
    let after = try printSite(at: project.path)
    #expect(after.laidOut > 0)
    let kept = try project.files(below: ".selkopaja/print").keys
    #expect(kept.filter { !$0.hasSuffix(".plan") }.count == after.laidOut + after.reused)
  }
}
