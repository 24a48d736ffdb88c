import ArgumentParser
import Dispatch
import Glibc
import Preview
import SiteBuild
import SourceText
import Synchronization

struct Preview: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("preview")) }

  @OptionGroup var common: CommonOptions

  @Option(help: ArgumentHelp(help("preview.port"), valueName: "number"))
  var port: Int?

  /// Where nobody names a port, the first of these that is free: a second project can be looked at beside the first.
  private static let ports: ClosedRange<Int> = 8_080...8_089

  func validate() throws {
    if let port, !(1...Int(UInt16.max)).contains(port) {
      throw ValidationError(Terminal.speech("preview.port-range"))
    }
  }

  func run() throws {
    let site = try LiveSite(root: common.project)
    let say = Terminal.speech(for: try waiting { await site.words })
    let stop = Stop()
    let signals = stop.signalSources()
    defer { withExtendedLifetime(signals) {} }
    for port in port.map({ $0...$0 }) ?? Self.ports {
      do {
        try serve(site, port: UInt16(port), say, stop)
        Terminal.print(say("preview.stopped"))
        return
      } catch PreviewFault.portInUse where self.port == nil && port < Self.ports.upperBound {
        continue
      } catch let fault as PreviewFault {
        Terminal.complain(explanation(of: fault, say))
        throw Failure(status: ExitStatus.environment)
      }
    }
  }

  /// Serves until somebody stops it.
  private func serve(_ site: LiveSite, port: UInt16, _ say: Speech, _ stop: Stop) throws {
    let server = try PreviewServer(site, at: common.project, port: port, language: say.language)
    try waiting {
      let serving = Task {
        try await server.run { port in
          Terminal.print(say("preview.started", ["address": .text("http://127.0.0.1:\(port)/")]))
        } reread: { error in
          if let error { _ = Terminal.explain(error) }
        }
      }
      stop.whenAsked { serving.cancel() }
      do {
        try await serving.value
      } catch  where stop.isAsked {
        return
      }
    }
  }

  private func explanation(of fault: PreviewFault, _ say: Speech) -> String {
    func reason(_ number: Int32) -> [String: MessageArgument] {
      ["reason": .text(unsafe String(cString: strerror(number)))]
    }
    return switch fault {
    case .portInUse(let port): say("preview.port-in-use", ["port": .text(String(port))])
    case .portRefused(let port): say("preview.port-refused", ["port": .text(String(port))])
    case .cannotListen(let number): say("preview.cannot-listen", reason(number))
    case .cannotWatch(let number): say("preview.cannot-watch", reason(number))
    }
  }
}

/// Ctrl-C, and the signal by which the system ends programs: to stop is how a preview is meant to end.
private final class Stop: Sendable {
  private struct State {
    var isAsked = false
    var action: (@Sendable () -> Void)?
  }

  private let state = Mutex(State())

  var isAsked: Bool { state.withLock { $0.isAsked } }

  func whenAsked(_ action: @escaping @Sendable () -> Void) {
    let isAsked = state.withLock { state in
      state.action = action
      return state.isAsked
    }
    if isAsked { action() }
  }

  /// The sources of the signals: they have to be kept as long as somebody may ask.
  func signalSources() -> [any DispatchSourceSignal] {
    [SIGINT, SIGTERM].map { number in
      // The system would end the process before the source hears of it.
      signal(number, SIG_IGN)
      let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
      source.setEventHandler { [weak self] in self?.ask() }
      source.resume()
      return source
    }
  }

  private func ask() {
    let action = state.withLock { state in
      state.isAsked = true
      return state.action
    }
    action?()
  }
}

/// Waits for what is done side by side, in a command that is not.
private func waiting<Value: Sendable>(_ work: @escaping @Sendable () async throws -> Value) throws -> Value {
  let box = ResultBox<Value>()
  let done = DispatchSemaphore(value: 0)
  Task {
    do { box.set(.success(try await work())) } catch { box.set(.failure(error)) }
    done.signal()
  }
  done.wait()
  return try box.value()
}

private final class ResultBox<Value: Sendable>: Sendable {
  private let result = Mutex<Result<Value, any Error>?>(nil)

  func set(_ value: Result<Value, any Error>) { result.withLock { $0 = value } }

  func value() throws -> Value {
    guard let value = result.withLock({ $0 }) else { preconditionFailure("read before it was set") }
    return try value.get()
  }
}
