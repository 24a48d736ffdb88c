import FlyingSocks
import Glibc

/// Sockets that send what they are given at once.
///
/// The server writes the head of an answer and then its body. Left alone the system holds the second back until the first
/// is acknowledged, and the browser waits with that in case it has something to send: 40 ms for each file (Nagle's
/// algorithm, RFC 896, and delayed acknowledgement, RFC 1122, 4.2.3.2).
struct PromptSockets<Pool: AsyncSocketPool>: AsyncSocketPool {
  let pool: Pool

  init(_ pool: Pool) { self.pool = pool }

  func prepare() async throws { try await pool.prepare() }

  func run() async throws { try await pool.run() }

  /// The socket that listens comes here before anybody asks, and those that it accepts are like it.
  func suspendSocket(_ socket: Socket, untilReadyFor events: Socket.Events) async throws {
    var isOn: Int32 = 1
    // One that cannot be set is slow, and no worse.
    _ = unsafe setsockopt(
      socket.file.rawValue, Int32(IPPROTO_TCP), TCP_NODELAY, &isOn, socklen_t(MemoryLayout<Int32>.size))
    try await pool.suspendSocket(socket, untilReadyFor: events)
  }
}
