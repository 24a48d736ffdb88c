import Foundation
import TestSupport
import Testing

/// What `status`, `approve` and `translate accept` and `review` say and how they end, by the program itself.
struct StatusTests {
  private func status(_ project: FixtureProject, _ arguments: [String] = []) throws -> ProgramRun {
    try runProgram(
      ["status", "--project", project.path, "--today", "2026-11-21"] + arguments,
      environment: ["SELKOPAJA_LANGUAGE": "en"])
  }

  private func changedTown() throws -> FixtureProject {
    let project = try townWithSite()
    try project.edit("content/jatteet/index.md", "Säännöt ovat kaikille.", "Säännöt ovat meille.")
    return project
  }

  @Test func json() throws {
    let run = try status(changedTown(), ["--format", "json"])
    #expect((run.errors, run.status) == ("", 0))
    assertSnapshot(run.output, named: "status/town.json")
    let objects = try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [[String: Any]]
    for object in objects ?? [] {
      let counts = object.compactMapValues { $0 as? Int }
      #expect(
        counts["units"] == counts["fresh", default: 0] + counts["stale", default: 0] + counts["missing", default: 0])
    }
    #expect(objects?.count == 10)
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func text(_ language: String) throws {
    let project = try changedTown()
    try project.edit("content/jatteet/index.md", "review_by: 2027-06-30", "review_by: 2026-11-20")
    let run = try status(project, ["--messages", language])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "status/town.\(language).txt")
    // No colour where nobody looks; readable at 100 columns.
    #expect(!run.output.contains("\u{1B}"))
    #expect(run.output.split(separator: "\n").allSatisfy { $0.count <= 100 })
  }

  @Test func aLanguageAndADocument() throws {
    let project = try changedTown()
    let run = try status(project, ["--language", "sv", "jatteet", "--format", "json"])
    #expect(run.output.matches(of: /"language"/).count == 1)
    #expect(try status(project, ["jatteet", "--language", "sv", "--format", "json"]).output == run.output)
    let both = try status(project, ["--language", "sv", "ar", "--format", "json"])
    #expect(try status(project, ["--language", "sv,ar", "--format", "json"]).output == both.output)
    #expect(try status(project, ["--language", "sv,"]).status == 64)
    #expect(try status(project, ["--language", "de"]).status == 64)
    #expect(try status(project, ["--language", "!"]).status == 64)
    #expect(try status(project, ["kissa"]).status == 64)
  }

  @Test(arguments: [
    ("0", [], Int32(0)), ("60", ["--language", "sv"], 0), ("99.9", ["--language", "sv"], 1), ("100", [], 1),
    ("100", ["project", "--language", "sv"], 0), ("101", [], 64), ("-1", [], 64), ("x", [], 64),
  ])
  func failUnder(_ percent: String, _ more: [String], _ expected: Int32) throws {
    let run = try status(changedTown(), ["--fail-under=\(percent)"] + more)
    #expect(run.status == expected, "\(run.errors)")
    #expect(run.errors.isEmpty == (expected == 0))
  }

  /// Every link of the page leads to a file, and to a place in it.
  @Test func dashboard() throws {
    let project = try changedTown()
    _ = try runProgram(["build", "--project", project.path])
    for output in [nil, "raportti/tilanne.html"] {
      let run = try status(
        project, ["--format", "html"] + (output.map { ["--output", "\(project.path)/\($0)"] } ?? []))
      #expect((run.errors, run.status) == ("", 0))
      let path = output ?? ".selkopaja/status.html"
      let html = try project.text(path)
      #expect(html.contains("<del>kaikille.</del> <ins>meille.</ins>"))
      let links = html.matches(of: /href="([^"]+)"/).map { String($0.1) }
      #expect(links.count > 30)
      for link in links {
        let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let folder = project.root.appending(path: path).deletingLastPathComponent()
        let file = parts[0].isEmpty ? project.root.appending(path: path) : folder.appending(path: String(parts[0]))
        let text = try? String(contentsOf: file.standardizedFileURL, encoding: .utf8)
        #expect(text != nil, "\(link)")
        if parts.count > 1 { #expect(text?.contains("id=\"\(parts[1])\"") == true, "\(link)") }
      }
    }
  }

  /// Where a person looks, there is colour, unless they have asked to be spared.
  @Test(arguments: [(nil, true), ("1", false)])
  func colour(_ noColour: String?, _ isColoured: Bool) throws {
    let project = try changedTown()
    let script = URL(filePath: "/usr/bin/script")
    guard FileManager.default.isExecutableFile(atPath: script.path(percentEncoded: false)) else { return }
    let program = try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    let selkopaja = URL(filePath: program).deletingLastPathComponent().appending(path: "selkopaja")
    let command = "\(selkopaja.path(percentEncoded: false)) status --project \(project.path)"
    let process = Process()
    let pipe = Pipe()
    process.executableURL = script
    process.arguments = ["-qec", command, "/dev/null"]
    process.environment = ["TERM": "xterm", "PATH": "/usr/bin:/bin"].merging(
      noColour.map { ["NO_COLOR": $0] } ?? [:]
    ) { _, own in own }
    process.standardOutput = pipe
    process.standardInput = FileHandle.nullDevice
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    #expect(output.contains("jatteet"))
    #expect(output.contains("\u{1B}[") == isColoured)
  }

  @Test func approveAcceptAndReview() throws {
    let project = try changedTown()
    func run(_ arguments: [String]) throws -> ProgramRun {
      try runProgram(
        arguments + ["--project", project.path, "--by", "Aila", "--date", "2026-11-21"],
        environment: ["SELKOPAJA_LANGUAGE": "en"])
    }
    #expect(try run(["approve", "jatteet"]).output.contains("approved the document jatteet on 21 November 2026"))
    #expect(try project.text("content/jatteet/index.md").contains("approved: {by: Aila, on: 2026-11-21, hash: "))
    #expect(try run(["approve", "kissa"]).status == 64)
    #expect(try run(["translate", "review", "jatteet/index#u1", "--language", "sv"]).status == 1)
    let accepted = try run(["translate", "accept", "--language", "sv", "jatteet/index#u1"])
    #expect((accepted.errors, accepted.status) == ("", 0))
    #expect(accepted.output.hasPrefix("locales/sv/jatteet/index.xlf jatteet/index#u1\n1 translation is fresh again"))
    #expect(try run(["translate", "review", "jatteet/index#u1", "--language", "sv"]).status == 0)
    #expect(
      try run(["translate", "review", "jatteet/index#u3", "--language", "sv"]).errors.contains("jatteet/index#u3"))
    #expect(try run(["translate", "accept", "kissa#u1"]).status == 64)
    #expect(try run(["translate", "accept"]).status == 64)
    #expect(try runProgram(["approve", "jatteet", "--project", project.path]).status == 64)
    #expect(try runProgram(["approve", "jatteet", "--project", project.path, "--by", "A\nB"]).status == 64)
  }
}
