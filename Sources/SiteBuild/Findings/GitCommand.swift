import Dispatch
import Foundation
import Synchronization

/// Git could not say what has changed.
package enum GitProblem: Error, Sendable, Hashable {
  /// There is no `git` to run.
  case missing
  /// The folder is in no repository.
  case noRepository(String)
  case unknownRevision(String)
  /// Anything else, in Git's own words.
  case failed(String)
}

/// Runs Git in a folder. Its arguments go to it as they are: no shell reads them.
struct GitCommand {
  let folder: String

  struct Outcome {
    var output: [UInt8]
    var errors: String
    var status: Int32
  }

  func run(_ arguments: [String]) throws(GitProblem) -> Outcome {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["git", "-C", folder, "--no-pager", "-c", "core.quotePath=false"] + arguments
    // Messages are read below, so they are asked for in one language; and nothing is written into the repository.
    process.environment = ProcessInfo.processInfo.environment.merging(
      ["LC_ALL": "C", "GIT_OPTIONAL_LOCKS": "0"]
    ) { _, own in own }
    let (output, errors) = (Pipe(), Pipe())
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = errors
    do {
      try process.run()
    } catch {
      throw .missing
    }
    // Both at once: a full pipe would stop Git.
    let complaints = Mutex<Data>(Data())
    let reading = DispatchGroup()
    DispatchQueue.global().async(group: reading) {
      let data = errors.fileHandleForReading.readDataToEndOfFile()
      complaints.withLock { $0 = data }
    }
    let bytes = [UInt8](output.fileHandleForReading.readDataToEndOfFile())
    reading.wait()
    process.waitUntilExit()
    // `env` ends so when there is no such program.
    if process.terminationReason == .exit, process.terminationStatus == 127 { throw .missing }
    let status = process.terminationReason == .exit ? process.terminationStatus : -1
    return Outcome(
      output: bytes, errors: String(decoding: complaints.withLock { $0 }, as: UTF8.self), status: status)
  }

  /// What Git printed, without the line end.
  func text(_ arguments: [String]) throws(GitProblem) -> String {
    let outcome = try run(arguments)
    guard outcome.status == 0 else { throw .failed(outcome.reason) }
    var bytes = outcome.output
    if bytes.last == UInt8(ascii: "\n") { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension GitCommand.Outcome {
  /// The last thing that Git said.
  var reason: String {
    errors.split(separator: "\n").last.map(String.init) ?? "git: \(status)"
  }
}
