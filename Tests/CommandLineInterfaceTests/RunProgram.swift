import Foundation
import TestSupport

/// What the program said and how it ended.
struct ProgramRun {
  var output: String
  /// Findings and faults.
  var errors: String
  var status: Int32
}

/// Runs the program that was built beside these tests, as somebody at a terminal would.
///
/// - Parameters:
///   - folder: where the command is typed; its name is left out of what was said.
///   - through: a command that starts the program, such as a shell that sets a limit first.
///   - environment: variables over those of the test.
///   - input: what the program reads from standard input.
func runProgram(
  _ arguments: [String], in folder: String? = nil, through: [String] = [], environment: [String: String] = [:],
  input: String? = nil
) throws -> ProgramRun {
  let program = URL(filePath: try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
    .deletingLastPathComponent().appending(path: "selkopaja").path(percentEncoded: false)
  let command = through + [program] + arguments
  let streams = try FixtureProject(["output": "", "errors": "", "input": input ?? ""])
  let process = Process()
  process.executableURL = URL(filePath: command[0])
  process.arguments = Array(command.dropFirst())
  process.currentDirectoryURL = URL(filePath: folder ?? "/")
  var variables = ProcessInfo.processInfo.environment
  variables["SELKOPAJA_LANGUAGE"] = nil
  process.environment = variables.merging(environment) { _, own in own }
  let given = try FileHandle(forReadingFrom: streams.root.appending(path: "input"))
  process.standardInput = input == nil ? FileHandle.nullDevice : given
  let output = try FileHandle(forWritingTo: streams.root.appending(path: "output"))
  let errors = try FileHandle(forWritingTo: streams.root.appending(path: "errors"))
  process.standardOutput = output
  process.standardError = errors
  try process.run()
  process.waitUntilExit()
  // A test runs in a folder of its own; what it prints is compared without it.
  func text(_ name: String) throws -> String {
    let text = try streams.text(name)
    return folder.map { text.replacing("\($0)/", with: "") } ?? text
  }
  return ProgramRun(
    output: try text("output"), errors: try text("errors"),
    status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus)
}

/// The example town with its site built: made once, and copied by each test that needs one.
private let builtTown: Result<FixtureProject, any Error> = Result {
  let project = try FixtureProject(copyOf: exampleTown)
  let run = try runProgram(["build", "--project", project.path])
  guard run.status == 0 else { throw TownWasNotBuilt(run: run) }
  return project
}

struct TownWasNotBuilt: Error {
  var run: ProgramRun
}

func townWithSite() throws -> FixtureProject {
  try FixtureProject(copyOf: builtTown.get().root)
}

extension FixtureProject {
  /// Replaces words of a file that has them.
  func edit(_ path: String, _ old: String, _ new: String) throws {
    let text = try text(path)
    guard text.contains(old) else { throw WordsNotFound(path: path, words: old) }
    try write(text.replacing(old, with: new), to: path)
  }

  func append(_ text: String, to path: String) throws {
    try write(try self.text(path) + text, to: path)
  }

  func makeFolder(_ path: String) throws {
    try FileManager.default.createDirectory(at: root.appending(path: path), withIntermediateDirectories: true)
  }

  /// A large file that takes no room on the disk.
  func makeFile(_ path: String, bytes: UInt64) throws {
    try write("", to: path)
    let handle = try FileHandle(forWritingTo: root.appending(path: path))
    try handle.truncate(atOffset: bytes)
    try handle.close()
  }

  var site: [String: Data] {
    get throws { try files(below: "site-out") }
  }
}

struct WordsNotFound: Error {
  var path: String
  var words: String
}
