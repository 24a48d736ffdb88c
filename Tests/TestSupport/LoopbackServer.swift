package import Foundation

/// A program that serves on this machine alone: it says its port on its first line, and each request on one of its own.
package final class LoopbackServer: Sendable {
  package let port: Int
  private let process: Process
  private let output: FixtureProject

  /// - Parameter script: a program in Python that is given the id of this process, and ends with it.
  package init(script: URL) throws {
    output = try FixtureProject(["output": ""])
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [
      "python3", script.path(percentEncoded: false), String(ProcessInfo.processInfo.processIdentifier),
    ]
    process.standardOutput = try FileHandle(forWritingTo: output.root.appending(path: "output"))
    // It tells of every client that does not read to the end.
    process.standardError = FileHandle.nullDevice
    try process.run()
    self.process = process
    var port: Int?
    // The server is up when it has said its port.
    while port == nil {
      guard process.isRunning else { throw ServerEnded() }
      Thread.sleep(forTimeInterval: 0.02)
      port = try output.text("output").split(separator: "\n", omittingEmptySubsequences: false).dropLast().first
        .flatMap { Int($0) }
    }
    self.port = port ?? 0
  }

  deinit { process.terminate() }

  package func address(_ path: String) -> String { "http://127.0.0.1:\(port)\(path)" }

  /// The requests so far, in the order in which they came.
  package var requests: [String] {
    get throws { try output.text("output").split(separator: "\n").dropFirst().map(String.init) }
  }

  package struct ServerEnded: Error {}
}
