import Foundation
import TestSupport
import Testing

/// What a person sees who types a command.
struct CommandTests {
  @Test(
    arguments: [
      [], ["build"], ["print"], ["check"], ["new"], ["new", "guide"], ["new", "sheet"], ["translate"],
      ["translate", "update"],
      ["translate", "accept"], ["translate", "review"], ["translate", "export"], ["translate", "import"], ["status"],
      ["approve"], ["languages"], ["languages", "add"], ["languages", "formats"], ["facts"], ["bulletin"], ["analyse"],
      ["score"], ["rules"], ["explain"],
    ], ["en", "fi-simple"])
  func help(command: [String], language: String) throws {
    let run = try runProgram(
      command + ["--help"], environment: ["SELKOPAJA_LANGUAGE": language, "COLUMNS": "80"])
    #expect(run.errors == "")
    #expect(run.status == 0)
    let name = command.isEmpty ? "selkopaja" : command.joined(separator: "-")
    assertSnapshot(run.output, named: "help/\(name).\(language).txt")
  }

  @Test(
    arguments: [
      "unknown-command": ["publish"], "unknown-option": ["build", "--prject", "."],
      "bad-format": ["check", "--format", "xml"], "no-name": ["new", "guide"], "no-value": ["build", "--project"],
      "bad-day": ["status", "--today", "1.1.2028"], "no-messages": ["build", "--messages", "de"],
      "no-tag": ["build", "--messages", "!"],
    ], ["en", "fi-simple"])
  func commandLineThatIsNotUnderstood(line: (key: String, value: [String]), language: String) throws {
    let run = try runProgram(
      line.value, environment: ["SELKOPAJA_LANGUAGE": language, "COLUMNS": "80"])
    #expect(run.output == "")
    #expect(run.status == 64)
    assertSnapshot(run.errors, named: "usage/\(line.key).\(language).txt")
  }

  @Test func languageOfMessages() throws {
    let project = try townWithSite()
    func said(_ arguments: [String], _ variable: String? = nil) throws -> String {
      try runProgram(
        ["languages", "--project", project.path] + arguments,
        environment: variable.map { ["SELKOPAJA_LANGUAGE": $0] } ?? [:]
      ).output
    }
    #expect(try said([]).contains("easy Finnish"))
    #expect(try said([], "sv").contains("lätt finska"))
    // A language that the program does not speak: the one that it would have spoken anyway.
    #expect(try said([], "de").contains("easy Finnish"))
    #expect(try said(["--messages=fi"], "sv").contains("helppo suomi"))
    try project.append("messages: sv\n", to: "content/project.yml")
    #expect(try said([]).contains("lätt finska"))
    #expect(try said(["--messages", "en"]).contains("easy Finnish"))
  }

  /// What reads no project, or fails before it is read, speaks the language of the one that it is typed in.
  @Test(arguments: ["", "content/alkuun"])
  func projectIsSpokenTo(from folder: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    try project.append("messages: fi-simple\n", to: "content/project.yml")
    try project.write("Lomake täytetään ensin.\n", to: "kirje.txt")
    let place = project.root.appending(path: folder).path(percentEncoded: false)
    func run(_ arguments: [String]) throws -> ProgramRun {
      try runProgram(arguments, in: place, environment: ["SELKOPAJA_PRINT_ENGINE": "/nowhere", "COLUMNS": "80"])
    }
    #expect(try run(["explain", "long-sentence"]).output.contains("Mitä kirjoitat"))
    #expect(try run(["explain", "pitka"]).errors.contains("ei ole sääntöä"))
    #expect(try run(["new", "guide", "Opas 1"]).errors.contains("ei kelpaa nimeksi"))
    #expect(try run(["check", "\(project.path)/kirje.txt"]).errors.contains("virhe"))
    #expect(try run(["print", "--project", project.path]).errors.contains("script/bootstrap"))
    #expect(try run(["print", "--project", project.path]).errors.contains("puuttuu"))
    #expect(try run(["check", "--help"]).output.contains("VALINNAT"))
    #expect(try run(["explain", "long-sentence", "--messages", "en"]).output.contains("What to write"))
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func languages(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(["languages", "--project", project.path, "--messages", language])
    #expect(run.status == 0)
    assertSnapshot(run.output, named: "languages.\(language).txt")
  }

  @Test(arguments: ["en", "fi-simple", "sv"])
  func build(language: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    func build() throws -> ProgramRun {
      try runProgram(["build", "--project", ".", "--messages", language], in: project.path)
    }
    let first = try build()
    let second = try build()
    #expect(first.status == 0)
    #expect(first.errors + second.errors == "")
    assertSnapshot(first.output + second.output, named: "build.\(language).txt")
  }

  /// A town in Kemi and a machine in Kathmandu make the same site.
  @Test(arguments: [
    ["TZ": "Asia/Kathmandu", "LANG": "ne_NP.UTF-8", "LC_ALL": "ne_NP.UTF-8"],
    ["TZ": "Pacific/Kiritimati", "LANG": "tr_TR.UTF-8", "LC_ALL": "C"],
    ["LANG": "", "LC_ALL": "POSIX", "HOME": "/none"],
  ])
  func machineSaysNothingInTheSite(environment: [String: String]) throws {
    let expected = try townWithSite().site
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(["build", "--project", project.path], environment: environment)
    #expect(run.status == 0)
    #expect(try project.site == expected)
  }

  @Test func secondBuildAtOnceSaysSo() throws {
    let project = try townWithSite()
    let before = try project.site
    // Without a change there would be nothing to write.
    try project.edit("content/alkuun/index.md", "Näin aloitat", "Tee näin")
    // The lock is held by the shell while the program runs in it.
    let held = "exec 9>\"$0/.selkopaja/lock\"; flock 9; \"$@\" 9>&-"
    for command in [["build"], ["translate", "update"]] {
      let run = try runProgram(
        command + ["--project", project.path], in: project.path, through: ["/bin/bash", "-c", held, project.path])
      #expect(run.errors.hasPrefix("another command is writing to this project now: wait until it is done"))
      #expect(run.status == 70)
    }
    #expect(try project.site == before)
  }

  @Test(arguments: ["> /dev/full", ">&-"])
  func outputThatCannotBeWritten(redirection: String) throws {
    let project = try FixtureProject(copyOf: exampleTown)
    let run = try runProgram(
      ["languages", "--project", project.path], through: ["/bin/bash", "-c", "\"$@\" \(redirection)", "redirected"])
    #expect(run.errors.hasPrefix("the output cannot be written"))
    #expect(run.status == 70)
  }

  /// Killed at any moment, the site is the old one or is finished by the next build.
  @Test func killedBuildIsFinishedByTheNext() throws {
    let project = try townWithSite()
    try project.edit("content/project.yml", "name: Esimerkkilän oppaat", "name: Oppaat")
    let reference = try FixtureProject(copyOf: project.root)
    _ = try runProgram(["build", "--project", reference.path])
    let expected = try reference.site
    for delay in ["0.05", "0.2", "0.3", "0.4", "0.5"] {
      _ = try runProgram(
        ["build", "--project", project.path], through: ["/usr/bin/timeout", "--signal=KILL", delay])
    }
    let run = try runProgram(["build", "--project", project.path])
    #expect(run.status == 0)
    #expect(try project.site == expected)
    let kept = try project.files(below: ".selkopaja").keys.filter { !$0.hasPrefix("runs/") }
    #expect(kept.sorted() == ["forms", "lock", "site-manifest"])
  }
}
