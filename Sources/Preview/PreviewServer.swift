import FlyingFox
import FlyingSocks
import Foundation
package import SiteBuild
package import ICU
import Localisation
import SourceText
import SourceText
import Synchronization

/// Serves a project's site on this machine alone, as it would be built now, with a panel for whoever writes it, and tells
/// browsers to load a page again when its text has changed. Nothing is written.
package struct PreviewServer: Sendable {
  private let site: LiveSite
  private let watch: FolderWatch
  private let listeners = PreviewListeners()
  private let server: HTTPServer
  /// The language that the panel speaks.
  private let language: LanguageTag
  package let port: UInt16

  /// - Parameters:
  ///   - language: that of the program's messages.
  ///   - port: 0 for any that is free.
  package init(_ site: LiveSite, at root: String, port: UInt16, language: LanguageTag) throws(PreviewFault) {
    self.site = site
    self.language = language
    self.port = port
    watch = try FolderWatch(root: root)
    guard let address = try? sockaddr_in.inet(ip4: "127.0.0.1", port: port) else {
      throw .cannotListen(errorNumber: EADDRNOTAVAIL)
    }
    // The first page of a large project waits until all of it is read.
    server = HTTPServer(
      address: address, timeout: 300, pool: PromptSockets(HTTPServer.defaultPool()), logger: .disabled)
  }

  /// Serves until the task is cancelled.
  ///
  /// - Parameters:
  ///   - started: called with the port, once browsers may come.
  ///   - reread: called after each reading of changed files, with what went wrong in it.
  package func run(
    started: @escaping @Sendable (UInt16) -> Void, reread: @escaping @Sendable ((any Error)?) -> Void = { _ in }
  ) async throws {
    await server.appendRoute("*") { request in await answer(to: request) }
    do {
      try await withThrowingTaskGroup(of: Void.self) { group in
        group.addTask { try await server.run() }
        group.addTask {
          try await server.waitUntilListening()
          started(await listeningPort)
          while true { try await Task.sleep(for: .seconds(3_600)) }
        }
        group.addTask { try await follow(reread) }
        try await group.next()
        group.cancelAll()
      }
    } catch let error as SocketError {
      throw fault(error)
    }
  }

  private var listeningPort: UInt16 {
    get async {
      if case .ip4(_, let port)? = await server.listeningAddress { port } else { port }
    }
  }

  private func fault(_ error: SocketError) -> any Error {
    guard case .failed(_, let number, _) = error else { return error }
    return switch number {
    case EADDRINUSE: PreviewFault.portInUse(port)
    case EACCES: PreviewFault.portRefused(port)
    default: PreviewFault.cannotListen(errorNumber: number)
    }
  }

  /// Reads what changes, and tells the browsers.
  private func follow(_ reread: @Sendable ((any Error)?) -> Void) async throws {
    let gathered = GatheredChanges()
    for await _ in changesTold(gatheredIn: gathered) {
      guard let changes = gathered.take() else { continue }
      do {
        try await site.reread(changes)
        reread(nil)
      } catch {
        reread(error)
      }
      let awaited = listeners.tell(await site.generation)
      // While the browsers come for them.
      Task(priority: .userInitiated) { for path in awaited { _ = try? await site.file(at: path) } }
    }
    try Task.checkCancellation()
  }

  /// Says when there is something to take. The kernel is waited for on a thread of its own, because the wait holds it.
  private func changesTold(gatheredIn gathered: GatheredChanges) -> AsyncStream<Void> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      let box = Ended()
      stream.onTermination = { _ in box.end() }
      let watch = watch
      let thread = Thread {
        while !box.isEnded {
          guard let changes = watch.next(within: 200) else { continue }
          gathered.add(changes)
          stream.yield()
        }
      }
      thread.qualityOfService = .userInteractive
      thread.start()
    }
  }

  /// Whether nobody waits any more.
  private final class Ended: Sendable {
    private let state = Mutex(false)
    var isEnded: Bool { state.withLock { $0 } }
    func end() { state.withLock { $0 = true } }
  }

  // MARK: Answers

  private func answer(to request: HTTPRequest) async -> HTTPResponse {
    guard await isFromHere(request) else { return PreviewAnswer.wrongHost.response(to: request) }
    guard request.method == .GET || request.method == .HEAD else {
      return PreviewAnswer.wrongMethod.response(to: request)
    }
    guard let path = SitePath(request.target.path(percentEncoded: true)) else {
      return PreviewAnswer.notFound.response(to: request)
    }
    switch path.text {
    case PreviewFiles.changes: return await changes(request)
    case "favicon.ico": return PreviewAnswer.nothing.response(to: request)
    default:
      if let own = PreviewFiles.own[path.text] {
        return PreviewAnswer.lasting(own, path: path.text).response(to: request)
      }
      return await file(path.text).response(to: request)
    }
  }

  private func file(_ path: String) async -> PreviewAnswer {
    do {
      guard let file = try await site.file(at: path) else { return try await missing(path) }
      guard let state = file.state else { return .found(file.bytes, path: path) }
      return .found(withPanel(file.bytes, PreviewPanel(state: state, path: path, language: language)), path: path)
    } catch {
      return await failed(path, error)
    }
  }

  /// What is shown in place of a page that is not there, or no longer: what is wrong in the project stands beside it, and
  /// the page comes back when it does.
  private func missing(_ path: String) async throws -> PreviewAnswer {
    let words = await site.words.words
    let text = words.text("preview.not-found", in: language)
    guard path.hasSuffix(".html") else { return .missing(Array("\(text)\n".utf8), isPage: false) }
    return .missing(try await standIn(text, at: path), isPage: true)
  }

  private func failed(_ path: String, _ error: any Error) async -> PreviewAnswer {
    let words = await site.words.words
    let text = words.text("preview.failed", ["reason": .text(String(describing: error))], in: language)
    guard path.hasSuffix(".html"), let page = try? await standIn(text, at: path) else {
      return .failed(Array("\(text)\n".utf8), isPage: false)
    }
    return .failed(page, isPage: true)
  }

  private func standIn(_ text: String, at path: String) async throws -> [UInt8] {
    let state = try await site.stateOfSite()
    let link = state.words.words.text("preview.to-start", in: language)
    return withPanel(
      standInPage(text, link: link, in: language), PreviewPanel(state: state, path: path, language: language))
  }

  private func changes(_ request: HTTPRequest) async -> HTTPResponse {
    // A page of another site may open a socket to any host: only its own may listen here.
    if let origin = request.headers[HTTPHeader("Origin")], origin != "http://\(request.headers[.host] ?? "")" {
      return PreviewAnswer.wrongHost.response(to: request)
    }
    let path = request.query.first { $0.name == "page" }.flatMap { SitePath($0.value)?.text }
    let handler = WebSocketHTTPHandler(
      handler: MessageFrameWSHandler(handler: ChangeTeller(listeners: listeners, path: path)))
    return (try? await handler.handleRequest(request)) ?? HTTPResponse(statusCode: .badRequest)
  }

  /// Whether the browser asked for this machine by its own name: a page elsewhere whose name was made to lead here
  /// ("DNS rebinding") asks by that name.
  private func isFromHere(_ request: HTTPRequest) async -> Bool {
    guard let host = request.headers[.host]?.lowercased() else { return false }
    let port = await listeningPort
    let names = ["127.0.0.1:\(port)", "localhost:\(port)"]
    return names.contains(host) || port == 80 && ["127.0.0.1", "localhost"].contains(host)
  }
}

/// Tells one browser of each change.
private struct ChangeTeller: WSMessageHandler {
  let listeners: PreviewListeners
  /// Of the page that the browser shows.
  let path: String?

  func makeMessages(for client: AsyncStream<WSMessage>) async throws -> AsyncStream<WSMessage> {
    let changes = listeners.changes(of: path)
    return AsyncStream { stream in
      let task = Task {
        for await generation in changes { stream.yield(.text(String(generation))) }
        stream.finish()
      }
      stream.onTermination = { _ in task.cancel() }
    }
  }
}
