import Synchronization

/// The browsers that wait for the next change.
final class PreviewListeners: Sendable {
  private struct Listener {
    /// Of the page that the browser shows, from the root of the site; nil where it has not said so.
    var path: String?
    var stream: AsyncStream<Int>.Continuation
  }

  private struct State {
    var generation = 1
    var lastNumber = 0
    var listeners: [Int: Listener] = [:]
  }

  private let state = Mutex(State())

  /// The number of the text that is shown, now and whenever it changes; the newest alone matters.
  func changes(of path: String?) -> AsyncStream<Int> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      let number = state.withLock { state in
        state.lastNumber += 1
        state.listeners[state.lastNumber] = Listener(path: path, stream: stream)
        stream.yield(state.generation)
        return state.lastNumber
      }
      stream.onTermination = { [weak self] _ in
        self?.state.withLock { state in _ = state.listeners.removeValue(forKey: number) }
      }
    }
  }

  /// - Returns: the pages that will now be asked for, the one that was opened last first.
  func tell(_ generation: Int) -> [String] {
    let listeners = state.withLock { state in
      state.generation = generation
      return state.listeners.sorted { $0.key > $1.key }.map(\.value)
    }
    for listener in listeners { listener.stream.yield(generation) }
    var known: Set<String> = []
    return listeners.compactMap(\.path).filter { known.insert($0).inserted }
  }
}
