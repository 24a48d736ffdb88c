/// What a server says of an address.
package struct ServerAnswer: Sendable, Hashable {
  package var outcome: Outcome
  /// The status of HTTP of the last answer; nil where none came.
  package var status: Int?
  /// Where the address has moved for good, followed to its end.
  package var movedTo: String?

  package init(_ outcome: Outcome, status: Int? = nil, movedTo: String? = nil) {
    self.outcome = outcome
    self.status = status
    self.movedTo = movedTo
  }

  package enum Outcome: String, Sendable, CaseIterable {
    case works
    /// It is not there: 404, 410, or another status that says that the fault is the asker's.
    case broken
    /// The server asks to be left alone, has a fault of its own, or lets no program in (401, 403, 429, 5xx): a person has to look.
    case unclear
    /// No server of that name, or none that answers.
    case unreachable
  }

  /// - Parameter status: the status of the last answer (RFC 9110, 15).
  static func outcome(ofStatus status: Int) -> Outcome {
    switch status {
    case 200..<300: .works
    case 401, 403, 407, 408, 423, 425, 429, 451, 500...: .unclear
    default: .broken
    }
  }
}
