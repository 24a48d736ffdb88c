import Foundation
import TestSupport
import Testing

/// Findings that were there before, and lines that have not changed: what `check` leaves out.
@Suite struct BaselineTests {
  private let old = "Saapuessasi Suomeen tarvitset passin."
  private let other = "Tullessasi Kelaan ota passi mukaan."

  private func found(_ run: ProgramRun) -> [String] {
    run.output.split(separator: "\n").filter { $0.hasSuffix("[temporal-essa]") }.map { String($0.prefix { $0 != " " }) }
  }

  @Test func whatIsMovedStaysKnownAndWhatIsChangedIsNew() throws {
    let project = try FixtureProject(["a.txt": "\(old)\n\n\(old)\n\n\(other)\n", "b.txt": "\(other)\n"])
    let written = try runProgram(["check", ".", "--write-baseline", "vanhat.json"], in: project.path)
    #expect(written.status == 0 && written.output.isEmpty)
    #expect(written.errors == "4 findings are now in vanhat.json\n")
    assertSnapshot(try project.text("vanhat.json"), named: "baseline.json")
    func check(_ more: [String] = []) throws -> ProgramRun {
      try runProgram(["check", ".", "--baseline", "vanhat.json"] + more, in: project.path)
    }
    #expect(try check(["--fail-on", "warning"]).status == 0)
    // Moved, wrapped anew, and once more than before.
    try project.write(
      "Tule.\n\n\(other)\n\n\(old)\n\nSaapuessasi Suomeen\n  tarvitset passin.\n\n\(old)\n", to: "a.txt")
    let moved = try check()
    #expect(found(moved).count == 1 && moved.status == 1)
    #expect(moved.errors.contains("4 findings are in the baseline and not shown"))
    // The same words in another sentence, and the same sentence in another file.
    try project.write("\(old)\n\nSaapuessasi Kemiin tarvitset passin.\n", to: "a.txt")
    try project.write("\(old)\n\n\(other)\n", to: "b.txt")
    let changed = try check()
    #expect(found(changed) == ["a.txt:3:1:", "b.txt:1:1:"])
    #expect(changed.output.split(separator: "\n").count { $0.hasSuffix("[baseline-entry-unused]") } == 2)
    // Of a text that was not looked at nothing is known.
    let one = try runProgram(["check", "b.txt", "--baseline", "vanhat.json"], in: project.path)
    #expect(!one.output.contains("baseline-entry-unused"))
  }

  @Test func whatIsGraverNowIsNew() throws {
    let project = try FixtureProject(["a.txt": "\(old)\n"])
    _ = try runProgram(["check", "a.txt", "--level", "vaativa", "--write-baseline", "v.json"], in: project.path)
    #expect(
      try found(runProgram(["check", "a.txt", "--level", "vaativa", "--baseline", "v.json"], in: project.path)).isEmpty)
    #expect(try runProgram(["check", "a.txt", "--baseline", "v.json"], in: project.path).status == 1)
  }

  @Test(arguments: [
    "not JSON": "is no baseline", "[]": "is no baseline", #"{"version": 1}"#: "is no baseline",
    #"{"version": 2, "found": []}"#: "is of version 2",
  ])
  func whatIsNoBaselineIsSaid(text: String, said: String) throws {
    let project = try FixtureProject(["a.txt": "Tule.\n", "v.json": text])
    let run = try runProgram(["check", "a.txt", "--baseline", "v.json"], in: project.path)
    #expect(run.status == 64 && run.errors.contains(said))
  }

  // MARK: Git

  /// A repository of its own, whatever the machine has set for Git.
  private func repository(_ files: [String: String]) throws -> FixtureProject {
    let project = try FixtureProject(files)
    try git("git init -q . && git add -A && git commit -q -m 1", in: project)
    return project
  }

  private func git(_ script: String, in project: FixtureProject) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-e", "-c", script]
    process.currentDirectoryURL = project.root
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "A",
      "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A", "GIT_COMMITTER_EMAIL": "a@example.org",
    ]) { _, own in own }
    try process.run()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0, "\(script)")
  }

  @Test func onlyChangedLinesAreJudged() throws {
    let text = "Tule.\n\n\(old)\n"
    let (first, last) = (
      "Me annamme sinulle luvan ja kortin ja avaimen ja kirjan", "kynän ja paperin ja kuoren ja lapun."
    )
    let project = try repository([
      "alla/vanha.txt": text, "alla/äö b.txt": text, "alla/q\"t.txt": text, "alla/sama.txt": text,
      "alla/yli.txt": "\(first)\nja rahan. Sitten me annamme sinulle myös\n\(last)\n",
      "alla/rivit.txt": "x\n\ny\n\n\(old)\n",
    ])
    try git("git mv alla/vanha.txt alla/uusi.txt", in: project)
    try project.append("\n\(other)\n", to: "alla/äö b.txt")
    try project.append("\n\(other)\n", to: "alla/q\"t.txt")
    try project.write("\(old)\n", to: "alla/lisa.txt")
    // The middle line is gone, and the sentence over the gap is another.
    try project.write("\(first)\n\(last)\n", to: "alla/yli.txt")
    // A line that looks like a heading of a difference is a line.
    try project.write("++ b/alla/sama.txt\n\n\(other)\n\n\(old)\n", to: "alla/rivit.txt")
    let run = try runProgram(["check", "alla", "--changed-since", "HEAD"], in: project.path)
    #expect(
      found(run) == ["alla/lisa.txt:1:1:", "alla/q\"t.txt:5:1:", "alla/rivit.txt:3:1:", "alla/äö"])
    #expect(run.output.contains("alla/äö b.txt:5:1: error: "))
    #expect(run.output.contains("alla/yli.txt:1:1: "))
    #expect(!run.output.contains("alla/uusi.txt") && !run.output.contains("alla/sama.txt"))
    #expect(run.errors.contains("not changed and not shown"))
    try git("git add -A && git commit -q -m 2", in: project)
    #expect(try runProgram(["check", "alla", "--changed-since", "HEAD"], in: project.path).status == 0)
    #expect(try runProgram(["check", "alla", "--changed-since", "HEAD~1"], in: project.path).output == run.output)
  }

  @Test func aProjectBelowTheRepositorysFolder() throws {
    let project = try FixtureProject()
    try FileManager.default.copyItem(at: exampleTown, to: project.root.appending(path: "kunta"))
    try project.append("\n\(old)\n", to: "kunta/content/alkuun/index.md")
    try git("git init -q . && git add -A && git commit -q -m 1", in: project)
    try project.append("\n\(other)\n", to: "kunta/content/alkuun/index.md")
    let run = try runProgram(
      ["check", "--today", "2025-12-31", "--project", "kunta", "--changed-since", "HEAD"], in: project.path)
    #expect(found(run).count == 1 && run.output.contains("Tullessasi"))
  }

  @Test func whatGitCannotSayIsSaid() throws {
    let project = try repository(["a.txt": "\(old)\n"])
    func run(_ revision: String, environment: [String: String] = [:]) throws -> ProgramRun {
      try runProgram(["check", "a.txt", "--changed-since=\(revision)"], in: project.path, environment: environment)
    }
    for revision in ["none", "--output=pwned", "$(touch pwned)", "; touch pwned"] {
      let refused = try run(revision)
      #expect(refused.status == 64 && refused.errors.hasPrefix("Git knows no revision"), "\(revision)")
    }
    #expect(!FileManager.default.fileExists(atPath: project.path + "/pwned"))
    let missing = try run("HEAD", environment: ["PATH": "/none"])
    #expect(missing.status == 70 && missing.errors.contains("there is no program git"))
    let outside = try run("HEAD", environment: ["GIT_CEILING_DIRECTORIES": "/", "GIT_DIR": "/none"])
    #expect(outside.status == 64 && outside.errors.contains("is in no Git repository"))
  }
}
