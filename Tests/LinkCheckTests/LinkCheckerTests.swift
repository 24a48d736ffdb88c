import Foundation
import Glibc
import TestSupport
import Testing

@testable import LinkCheck

/// What servers say, asked of one on this machine.
@Suite(.serialized) struct LinkCheckerTests {
  private static let server = Result {
    try LoopbackServer(
      script: repositoryRoot.appending(path: "Tests/LinkCheckTests/link_server.py"))
  }

  private func answer(_ path: String, timeout: Int = 10) throws -> ServerAnswer {
    LinkChecker(agent: "Selkopaja test", timeout: timeout).answer(for: try Self.server.get().address(path))
  }

  @Test(arguments: [
    (200, ServerAnswer.Outcome.works), (204, .works), (304, .broken), (400, .broken), (404, .broken), (410, .broken),
    (401, .unclear), (403, .unclear), (429, .unclear), (451, .unclear), (500, .unclear), (503, .unclear),
  ])
  func aStatusIsJudged(_ status: Int, _ outcome: ServerAnswer.Outcome) {
    #expect(ServerAnswer.outcome(ofStatus: status) == outcome)
  }

  @Test(arguments: [
    ("/works", ServerAnswer.Outcome.works, 200), ("/nothing", .broken, 404), ("/gone", .broken, 410),
    ("/no-head", .works, 200), ("/head-lies", .works, 200), ("/refused", .unclear, 403), ("/busy", .unclear, 503),
    ("/for-now", .works, 200),
  ])
  func serversAnswer(_ path: String, _ outcome: ServerAnswer.Outcome, _ status: Int) throws {
    #expect(try answer(path) == ServerAnswer(outcome, status: status))
  }

  @Test func whatHasMovedForGoodIsFollowedToItsEnd() throws {
    let end = try Self.server.get().address("/end")
    #expect(try answer("/moved") == ServerAnswer(.works, status: 200, movedTo: end))
  }

  @Test func aRoundOfRedirectsEnds() throws {
    #expect(try answer("/round") == ServerAnswer(.broken))
  }

  /// A redirect out of the web is no page of it, and nothing of this machine is read.
  @Test func onlyTheWebIsFollowed() throws {
    #expect(try answer("/to-a-file") == ServerAnswer(.broken, status: 301))
  }

  @Test func aServerThatIsSilentOrAwayIsUnreachable() throws {
    #expect(try answer("/silent", timeout: 1) == ServerAnswer(.unreachable))
    // A name that can be nobody's (RFC 6761).
    let away = LinkChecker(agent: "Selkopaja test", timeout: 2).answer(for: "http://palvelin.invalid/")
    #expect(away == ServerAnswer(.unreachable))
    #expect(LinkChecker(agent: "", timeout: 2).answer(for: "http://[") == ServerAnswer(.broken))
  }

  /// A page is asked for once, by its head, and the server is told who asks.
  @Test func questionsAreFewAndNamed() throws {
    let server = try LoopbackServer(script: repositoryRoot.appending(path: "Tests/LinkCheckTests/link_server.py"))
    let checker = LinkChecker(agent: "Selkopaja test", timeout: 10)
    for path in ["/works", "/no-head", "/busy"] { _ = checker.answer(for: server.address(path)) }
    #expect(
      try server.requests == [
        "HEAD /works Selkopaja test", "HEAD /no-head Selkopaja test", "GET /no-head Selkopaja test",
        "HEAD /busy Selkopaja test",
      ])
  }

  /// A test run may be killed before it ends what it has started: the server's output ends when the server does.
  @Test func theServerOfTheTestsEndsWithItsRun() throws {
    let script = repositoryRoot.appending(path: "Tests/LinkCheckTests/link_server.py").path(percentEncoded: false)
    let run = Process()
    run.executableURL = URL(filePath: "/bin/sh")
    run.arguments = ["-c", "python3 \"$0\" $$ & read -r line", script]
    let (input, output) = (Pipe(), Pipe())
    (run.standardInput, run.standardOutput) = (input, output)
    try run.run()
    // It serves, and says its port; then the shell is gone.
    while try #require(try next(from: output)) != "\n" {}
    try input.fileHandleForWriting.close()
    run.waitUntilExit()
    #expect(try #require(try next(from: output)) == "")
  }

  /// A byte as text, and nothing at the end; nil where neither comes.
  private func next(from pipe: Pipe) throws -> String? {
    var end = pollfd(fd: pipe.fileHandleForReading.fileDescriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&end, 1, 60_000) == 1 else { return nil }
    return String(decoding: try pipe.fileHandleForReading.read(upToCount: 1) ?? Data(), as: UTF8.self)
  }
}
