import Dispatch
import Foundation
import FoundationNetworking
import Synchronization

/// Asks servers whether they have the pages that a guide leads to.
///
/// An address is asked for by HEAD, and where the server refuses that or says that it has no such page once more by GET,
/// of which the head alone is read: many servers answer HEAD wrongly. Redirects are followed one by one, at most ten.
/// Cookies, caches and passwords are left out.
package final class LinkChecker: Sendable {
  private let agent: String
  private let timeout: Int

  /// - Parameters:
  ///   - agent: who asks, for those who look after a server.
  ///   - timeout: how many seconds an answer may take.
  package init(agent: String, timeout: Int) {
    self.agent = agent
    self.timeout = timeout
  }

  /// Asks and waits for the answer; blocks the thread.
  package func answer(for address: String) -> ServerAnswer {
    guard let url = URL(string: address) else { return ServerAnswer(.broken) }
    let first = follow(url, method: "HEAD")
    guard let status = first.status, first.outcome != .works, status != 429, status != 503 else { return first }
    return follow(url, method: "GET")
  }

  private static let mostRedirects = 10

  private func follow(_ start: URL, method: String) -> ServerAnswer {
    var url = start
    var isForGood = true
    var hasMoved = false
    for _ in 0...Self.mostRedirects {
      guard let head = ask(url, method: method) else { return ServerAnswer(.unreachable) }
      guard (300..<400).contains(head.status), head.status != 304, let location = head.location,
        let next = URL(string: location, relativeTo: url)?.absoluteURL, ["http", "https"].contains(next.scheme)
      else {
        let outcome = ServerAnswer.outcome(ofStatus: head.status)
        return ServerAnswer(
          outcome, status: head.status, movedTo: outcome == .works && hasMoved && isForGood ? url.absoluteString : nil)
      }
      isForGood = isForGood && (head.status == 301 || head.status == 308)
      hasMoved = true
      url = next
    }
    return ServerAnswer(.broken)
  }

  private func ask(_ url: URL, method: String) -> ResponseHead? {
    var request = URLRequest(
      url: url, cachePolicy: .reloadIgnoringLocalCacheData, timeoutInterval: TimeInterval(timeout))
    request.httpMethod = method
    request.setValue(agent, forHTTPHeaderField: "User-Agent")
    request.setValue("*/*", forHTTPHeaderField: "Accept")
    let waiting = ResponseWaiting()
    // A task's own delegate is not asked here, so each question has a session, which holds its delegate until it ends.
    let session = URLSession(configuration: configuration, delegate: waiting, delegateQueue: nil)
    let task = session.dataTask(with: request)
    task.resume()
    // The session has a timeout of its own; this one is for a server that sends its head byte by byte.
    let head = waiting.wait(seconds: timeout + 1)
    // Not cancelled: a task that is cancelled while it is asked about a redirect ends the process. Its own timeouts do.
    session.finishTasksAndInvalidate()
    return head
  }

  private var configuration: URLSessionConfiguration {
    let configuration = URLSessionConfiguration.ephemeral
    configuration.timeoutIntervalForRequest = TimeInterval(timeout)
    configuration.timeoutIntervalForResource = TimeInterval(timeout)
    configuration.httpCookieStorage = nil
    configuration.urlCache = nil
    configuration.urlCredentialStorage = nil
    return configuration
  }
}

/// The first lines of an answer.
struct ResponseHead: Sendable {
  var status: Int
  var location: String?
}

/// Waits for the head of an answer: what comes after it is not read, and a redirect is an answer.
private final class ResponseWaiting: NSObject, URLSessionDataDelegate, Sendable {
  private let head = Mutex<ResponseHead?>(nil)
  private let isDone = DispatchSemaphore(value: 0)

  func wait(seconds: Int) -> ResponseHead? {
    _ = isDone.wait(timeout: .now() + .seconds(seconds))
    return head.withLock { $0 }
  }

  private func take(_ response: URLResponse?) {
    guard let response = response as? HTTPURLResponse else { return }
    head.withLock {
      $0 = ResponseHead(status: response.statusCode, location: response.value(forHTTPHeaderField: "Location"))
    }
  }

  func urlSession(
    _ session: URLSession, dataTask: URLSessionDataTask, didReceive response: URLResponse,
    completionHandler: @escaping @Sendable (URLSession.ResponseDisposition) -> Void
  ) {
    take(response)
    completionHandler(.cancel)
  }

  func urlSession(
    _ session: URLSession, task: URLSessionTask, willPerformHTTPRedirection response: HTTPURLResponse,
    newRequest request: URLRequest, completionHandler: @escaping @Sendable (URLRequest?) -> Void
  ) {
    take(response)
    completionHandler(nil)
  }

  func urlSession(_ session: URLSession, task: URLSessionTask, didCompleteWithError error: (any Error)?) {
    take(task.response)
    isDone.signal()
  }
}
