import SiteBuild
import Synchronization

/// What has changed since somebody last took it. When a version control system writes a thousand files, they are read
/// again together, not in as many steps as the kernel told of them.
final class GatheredChanges: Sendable {
  private let changes = Mutex(FileChanges())

  func add(_ new: FileChanges) { changes.withLock { $0.add(new) } }

  /// Nil where nothing has changed.
  func take() -> FileChanges? {
    changes.withLock { changes in
      guard !changes.isEmpty else { return nil }
      defer { changes = FileChanges() }
      return changes
    }
  }
}
