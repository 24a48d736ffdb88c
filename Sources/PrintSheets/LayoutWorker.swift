import Foundation
import Glibc
import Imposition
import PrintWorker

/// The engine cannot be started: what it says is missing.
package struct PrintEngineUnavailable: Error, Sendable, Equatable {
  package var reason: String

  package init(reason: String) {
    self.reason = reason
  }
}

/// One process of the engine, which lays out one document after the other.
///
/// Not `Sendable`; used by one thread. Ends with its owner: its input is closed, and it is waited for.
package final class LayoutWorker {
  private static let kindOfSocket = Int32(SOCK_STREAM.rawValue) | Int32(SOCK_CLOEXEC.rawValue)

  /// In seconds. It loads its libraries first, however short the time of a document: that takes one second where nothing
  /// else runs, and many on a machine that is busy.
  private static let longestStart = 120
  /// In megabytes: what a document may take at once, between two looks at how much it has.
  private static let mostBetweenLooks = 500

  private let limits: LayoutLimits
  private var process: pid_t?
  /// The pages that were made last: a booklet of the same pages is made of them.
  private var last: (pages: LayoutRequest.Pages, pdf: [UInt8], count: Int, chapters: [Int])?
  /// Both ends of the conversation: a socket, because a pipe to a process that is gone would end this one.
  private let socket: Int32

  /// - Parameter folder: the engine's, which `script/bootstrap` makes.
  package init(folder: String, limits: LayoutLimits = LayoutLimits()) throws(PrintEngineUnavailable) {
    self.limits = limits
    var ends: [Int32] = [-1, -1]
    guard unsafe socketpair(AF_UNIX, Self.kindOfSocket, 0, &ends) == 0 else {
      throw PrintEngineUnavailable(reason: unsafe String(cString: strerror(errno)))
    }
    defer { close(ends[1]) }
    let program = "\(folder)/bin/python3"
    let mostMemory = limits.megabytes + Self.mostBetweenLooks
    let arguments = [program, "-I", "-c", printWorkerProgram, folder, "\(mostMemory)", pressJobModule]
    socket = ends[0]
    // A worker that does not read must not stop the one who writes.
    var longest = timeval(tv_sec: limits.seconds, tv_usec: 0)
    unsafe setsockopt(
      socket, SOL_SOCKET, SO_SNDTIMEO, &longest, socklen_t(MemoryLayout<timeval>.size))
    process = try Self.start(program, arguments, speakingTo: ends[1])
    // It says first whether its libraries and fonts are there.
    let greeting = (try? frame(within: Self.longestStart)).flatMap(Greeting.init)
    guard let greeting, greeting.ready == true else {
      throw PrintEngineUnavailable(reason: greeting?.missing ?? "python3")
    }
  }

  deinit {
    close(socket)
    guard let process else { return }
    // It ends when its input does; one that hangs does not.
    kill(process, SIGKILL)
    _ = waitpid(process, nil, 0)
  }

  /// The number of the process.
  package var number: Int32? { process }

  /// After `crashed`, `timedOut` and `tooLarge` the worker is of no use any more.
  package func layOut(_ request: LayoutRequest) -> LayoutOutcome {
    if let finish = request.booklet, let last, last.pages == request.pages {
      return impose(last.pdf, pages: last.count, chapters: last.chapters, finish, for: request)
    }
    let (outcome, chapters) = answer(to: request)
    last = nil
    guard case .made(let pdf, let pages) = outcome, pages > 0 else { return outcome }
    last = (request.pages, pdf, pages, chapters)
    guard let finish = request.booklet else { return outcome }
    return impose(pdf, pages: pages, chapters: chapters, finish, for: request)
  }

  private func impose(
    _ pdf: [UInt8], pages: Int, chapters: [Int], _ finish: BookletFinish, for request: LayoutRequest
  ) -> LayoutOutcome {
    let plan = BookletPlan(pages: pages, chapters: chapters, binding: finish.binding)
    let order = ImpositionRequest(
      imposition: plan.onA4, rightToLeft: request.rightToLeft, duplex: .shortEdge, identifier: request.identifier)
    let (sheets, _) = answer(to: order, with: pdf)
    guard case .made(let pdf, _) = sheets else { return sheets }
    return .imposed(pdf: pdf, plan)
  }

  /// - Parameter body: what goes with the request, as a frame of its own.
  /// - Returns: what came of it, and the pages on which chapters begin.
  private func answer(
    to request: some Encodable, with body: [UInt8]? = nil
  ) -> (outcome: LayoutOutcome, chapters: [Int]) {
    do {
      return try ask(request, with: body)
    } catch {
      return (error.outcome, [])
    }
  }

  private func ask(
    _ request: some Encodable, with body: [UInt8]?
  ) throws(Unanswered) -> (outcome: LayoutOutcome, chapters: [Int]) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    guard let bytes = try? encoder.encode(request) else { preconditionFailure("a request that is no JSON") }
    try send([UInt8](bytes))
    if let body { try send(body) }
    let head = try frame(within: limits.seconds)
    guard let answer = try? JSONDecoder().decode(Answer.self, from: Data(head)) else { throw .crashed }
    switch answer.outcome {
    case .made:
      return (.made(pdf: try frame(within: limits.seconds), pages: answer.pages ?? 0), answer.chapters ?? [])
    case .overflow:
      let longest = answer.language ?? ""
      return (.overflow(millimetres: answer.millimetres ?? 0, item: answer.item ?? "", longest: longest), [])
    case .wide:
      let language = answer.language ?? ""
      return (.tooWide(millimetres: answer.millimetres ?? 0, word: answer.item ?? "", language: language), [])
    case .letters: return (.missingLetters(answer.letters ?? []), [])
    case .memory: return (.tooLarge, [])
    case .failed: return (.failed(reason: answer.reason ?? ""), [])
    }
  }

  /// The worker gave no answer, and gives none any more.
  private enum Unanswered: Error {
    case crashed, timedOut, tooLarge

    var outcome: LayoutOutcome {
      switch self {
      case .crashed: .crashed
      case .timedOut: .timedOut
      case .tooLarge: .tooLarge
      }
    }
  }

  private struct ImpositionRequest: Encodable {
    var imposition: SheetPlan
    var rightToLeft: Bool
    var duplex: Duplex
    var identifier: String

    /// The edge on which the printer turns a sheet over, as the file tells it (ISO 32000, 12.2).
    enum Duplex: String, Encodable { case shortEdge = "/DuplexFlipShortEdge" }
  }

  private struct Greeting: Decodable {
    var ready: Bool?
    var missing: String?

    init?(_ bytes: [UInt8]) {
      guard let greeting = try? JSONDecoder().decode(Self.self, from: Data(bytes)) else { return nil }
      self = greeting
    }
  }

  private struct Answer: Decodable {
    var outcome: Outcome
    var pages: Int?
    /// The pages on which chapters begin, counted from 0.
    var chapters: [Int]?
    var millimetres: Double?
    var item: String?
    var language: String?
    var letters: [MissingLetter]?
    var reason: String?

    enum Outcome: String, Decodable { case made, overflow, wide, letters, memory, failed }
  }
}

// MARK: - The process and its frames

extension LayoutWorker {
  private static func start(
    _ program: String, _ arguments: [String], speakingTo end: Int32
  ) throws(PrintEngineUnavailable) -> pid_t {
    var actions = unsafe posix_spawn_file_actions_t()
    unsafe posix_spawn_file_actions_init(&actions)
    defer { unsafe posix_spawn_file_actions_destroy(&actions) }
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 0)
    unsafe posix_spawn_file_actions_adddup2(&actions, end, 1)
    // Copies of the texts for C, freed below.
    var words = unsafe copies(of: arguments)
    var settings = unsafe copies(of: ["PATH=/usr/bin:/bin", "LANG=C.UTF-8"])
    defer {
      unsafe words.forEach { unsafe free($0) }
      unsafe settings.forEach { unsafe free($0) }
    }
    var process: pid_t = 0
    let code = unsafe posix_spawn(&process, program, &actions, nil, &words, &settings)
    guard code == 0 else {
      throw PrintEngineUnavailable(reason: unsafe "\(program): \(String(cString: strerror(code)))")
    }
    return process
  }

  /// As C lists texts: the caller frees them.
  private static func copies(of texts: [String]) -> [UnsafeMutablePointer<CChar>?] {
    var copies: [UnsafeMutablePointer<CChar>?] = unsafe []
    for text in texts { unsafe copies.append(strdup(text)) }
    unsafe copies.append(nil)
    return unsafe copies
  }

  private func send(_ bytes: [UInt8]) throws(Unanswered) {
    let count = UInt32(bytes.count)
    let frame = [UInt8(count >> 24), UInt8(count >> 16 & 255), UInt8(count >> 8 & 255), UInt8(count & 255)] + bytes
    var sent = 0
    while sent < frame.count {
      let count = unsafe frame.withUnsafeBytes { buffer in
        unsafe Glibc.send(
          socket, buffer.baseAddress?.advanced(by: sent), buffer.count - sent, Int32(MSG_NOSIGNAL))
      }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw errno == EAGAIN || errno == EWOULDBLOCK ? .timedOut : .crashed }
      sent += count
    }
  }

  private func frame(within seconds: Int) throws(Unanswered) -> [UInt8] {
    let length = try read(4, within: seconds)
    return try read(length.reduce(0) { $0 << 8 | Int($1) }, within: seconds)
  }

  /// - Parameter seconds: for how long it may say nothing.
  private func read(_ count: Int, within seconds: Int) throws(Unanswered) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: count)
    var filled = 0
    while filled < count {
      try waitForMore(within: seconds)
      let received = unsafe bytes.withUnsafeMutableBytes { buffer in
        unsafe recv(socket, buffer.baseAddress?.advanced(by: filled), count - filled, 0)
      }
      if received < 0, errno == EINTR { continue }
      guard received > 0 else { throw .crashed }
      filled += received
    }
    return bytes
  }

  private func waitForMore(within seconds: Int) throws(Unanswered) {
    let end = ContinuousClock.now + .seconds(seconds)
    while true {
      var wanted = pollfd(fd: socket, events: Int16(POLLIN), revents: 0)
      let ready = unsafe poll(&wanted, 1, 50)
      if ready > 0 { return }
      guard ready == 0 || errno == EINTR else { throw .crashed }
      // A program of libraries that is refused memory may end or never come to an end, so it is not left to find out.
      if let process, megabytesOfAddresses(of: process) > limits.megabytes { throw .tooLarge }
      guard ContinuousClock.now < end else { throw .timedOut }
    }
  }
}
