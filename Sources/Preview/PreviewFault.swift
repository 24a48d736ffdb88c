/// What keeps a preview from running: the machine's fault.
package enum PreviewFault: Error, Sendable, Equatable {
  /// Another program, or another preview, listens on the port.
  case portInUse(UInt16)
  /// The system does not let this user listen on the port.
  case portRefused(UInt16)
  /// - Parameter errorNumber: the system's error number, `errno`.
  case cannotListen(errorNumber: Int32)
  /// - Parameter errorNumber: the system's error number, `errno`.
  case cannotWatch(errorNumber: Int32)
}
