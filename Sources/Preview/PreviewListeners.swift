import Synchronization

/// The browsers that wait for the next change.
final class PreviewListeners: Sendable {
  private struct State {
    var generation = 1
    var lastNumber = 0
    var streams: [Int: AsyncStream<Int>.Continuation] = [:]
  }

  private let state = Mutex(State())

  /// The number of the text that is shown, now and whenever it changes; the newest alone matters.
  func changes() -> AsyncStream<Int> {
    AsyncStream(bufferingPolicy: .bufferingNewest(1)) { stream in
      let number = state.withLock { state in
        state.lastNumber += 1
        state.streams[state.lastNumber] = stream
        stream.yield(state.generation)
        return state.lastNumber
      }
      stream.onTermination = { [weak self] _ in
        self?.state.withLock { state in _ = state.streams.removeValue(forKey: number) }
      }
    }
  }

  func tell(_ generation: Int) {
    let streams = state.withLock { state in
      state.generation = generation
      return Array(state.streams.values)
    }
    for stream in streams { stream.yield(generation) }
  }
}
