import Synchronization
import Voikko

/// The word forms that are known to all workers of a run: those kept from an earlier one, and those that one of them has
/// read by now.
package final class KnownForms: Sendable {
  private let kept: FormTable?
  private let new = Mutex<[String: [Reading]]>([:])

  /// As many as are kept or learnt in one run: a large project's whole vocabulary, some 15 MB.
  private static let capacity = 200_000

  /// - Parameter kept: the table of an earlier run.
  package init(kept: FormTable? = nil) {
    self.kept = kept
  }

  func readings(of form: String) -> [Reading]? {
    kept?.readings(of: form) ?? new.withLock { $0[form] }
  }

  func remember(_ form: String, _ readings: [Reading]) {
    new.withLock { if $0.count < Self.capacity { $0[form] = readings } }
  }

  /// The bytes of a table to keep; nil where too few forms are new to write one. A table that would grow too large
  /// begins anew with the forms that were new in this run.
  package func bytesToKeep(key: String) -> [UInt8]? {
    new.withLock { new in
      guard new.count >= max(64, (kept?.count ?? 0) / 50) else { return nil }
      let old = (kept?.count ?? 0) + new.count <= Self.capacity ? kept : nil
      return FormTable.bytes(of: new, after: old, key: key)
    }
  }
}
