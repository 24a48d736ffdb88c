import FlyingSocks
import Foundation
import Glibc
import ICU
import SiteBuild
import TestSupport

@testable import Preview

/// The example town in a preview on a port of its own.
final class RunningPreview: Sendable {
  let project: FixtureProject
  let port: UInt16
  private let task: Task<Void, any Error>

  init(project: FixtureProject? = nil, language: String = "en") async throws {
    let project = try project ?? FixtureProject(copyOf: exampleTown)
    let site = try LiveSite(root: project.path)
    let server = try PreviewServer(site, at: project.path, port: 0, language: try LanguageTag(language))
    let (started, start) = AsyncStream.makeStream(of: UInt16.self)
    task = Task { try await server.run { start.yield($0) } }
    self.project = project
    port = try await started.first { _ in true } ?? { throw NoPreview() }()
  }

  struct NoPreview: Error {}

  deinit { task.cancel() }

  struct Answer {
    var status: Int
    var head: String
    var body: String
  }

  /// Sends a request as it is written here, byte for byte: no client puts the path in order.
  func ask(_ path: String, method: String = "GET", host: String? = nil) async throws -> Answer {
    let text = try await raw(
      "\(method) \(path) HTTP/1.1\r\nHost: \(host ?? "127.0.0.1:\(port)")\r\nConnection: close\r\n\r\n", until: nil)
    let parts = text.split(separator: "\r\n\r\n", maxSplits: 1).map(String.init)
    let head = parts.first ?? ""
    return Answer(
      status: Int(head.dropFirst("HTTP/1.1 ".count).prefix(3)) ?? 0, head: head, body: parts.count > 1 ? parts[1] : "")
  }

  /// What comes back, to the end or to the first place where it says something.
  func raw(_ request: String, until end: String?) async throws -> String {
    let pool = SocketPool.make()
    try await pool.prepare()
    let running = Task { try await pool.run() }
    defer { running.cancel() }
    let socket = try await AsyncSocket.connected(
      to: sockaddr_in.inet(ip4: "127.0.0.1", port: port), pool: pool, timeout: 60)
    defer { try? socket.close() }
    try await socket.write(Data(request.utf8))
    var bytes: [UInt8] = []
    do {
      for try await byte in socket.bytes {
        bytes.append(byte)
        if let end, bytes.suffix(end.utf8.count).elementsEqual(end.utf8) { break }
      }
    } catch SocketError.disconnected {
      // The end of the answer.
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// Asks until the page says something, or no longer does; a save takes a moment to be seen.
  func page(_ path: String, thatHolds: (String) -> Bool) async throws -> String {
    for _ in 0..<2_000 {
      let body = try await ask(path).body
      if thatHolds(body) { return body }
      try await Task.sleep(for: .milliseconds(10))
    }
    return try await ask(path).body
  }
}

let exampleTown = repositoryRoot.appending(path: "Tests/SiteBuildTests/Fixture")
