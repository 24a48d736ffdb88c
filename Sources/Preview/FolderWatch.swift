import Glibc
package import SiteBuild
import SourceText
import Synchronization

/// Tells which files of a project were written, moved or removed, by the kernel's own word (inotify(7)): nothing is read
/// over and over.
///
/// Editors save in many ways: they write in place, or write another file and move it there; a version control system
/// writes many files at once. So what happens within a short while is told at once, when it is quiet again.
package final class FolderWatch: Sendable {
  private let root: String
  private let descriptor: Int32
  /// The watched folders, from the project's folder, by the number that the kernel gave them.
  private let folders = Mutex<[Int32: String]>([:])

  /// The folders of which a project is made.
  private static let watched = ["content", "locales"]

  /// How long it has to be quiet, in milliseconds: an editor that moves a file into place does so at once.
  private static let quiet: Int32 = 8
  /// After how many milliseconds something is told although it is not quiet.
  private static let patience = 500

  /// - Throws: `PreviewFault` where the kernel has no more watches to give.
  package init(root: String) throws(PreviewFault) {
    self.root = root
    descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
    guard descriptor >= 0 else { throw .cannotWatch(errorNumber: errno) }
    // The project's own folder, and not all below it: one of its folders may be taken away and put back.
    try watch("")
    for folder in Self.watched { try add(folder) }
  }

  deinit { close(descriptor) }

  private static let events = UInt32(
    IN_CLOSE_WRITE | IN_MOVED_TO | IN_MOVED_FROM | IN_CREATE | IN_DELETE | IN_DELETE_SELF | IN_ATTRIB | IN_ONLYDIR)

  /// Watches a folder and all below it; one that is not there is left alone.
  private func add(_ folder: String) throws(PreviewFault) {
    guard try watch(folder) else { return }
    for name in foldersOfProject(below: folder, of: root) { try add("\(folder)/\(name)") }
  }

  /// - Returns: whether the folder is there, and may be read.
  @discardableResult
  private func watch(_ folder: String) throws(PreviewFault) -> Bool {
    let number = unsafe inotify_add_watch(descriptor, "\(root)/\(folder)", Self.events)
    guard number >= 0 else {
      if errno == ENOSPC || errno == ENOMEM { throw .cannotWatch(errorNumber: errno) }
      return false
    }
    folders.withLock { $0[number] = folder }
    return true
  }

  /// Waits until something has changed and it is quiet again. It holds its thread; nil after the time that is given.
  ///
  /// - Parameter milliseconds: how long to wait for the first change.
  package func next(within milliseconds: Int32) -> FileChanges? {
    guard isReadable(within: milliseconds) else { return nil }
    var changes = FileChanges()
    var waited = 0
    let start = ContinuousClock.now
    repeat {
      read(into: &changes)
      waited = Int((ContinuousClock.now - start) / .milliseconds(1))
    } while waited < Self.patience && isReadable(within: Self.quiet)
    return changes.isEmpty ? nil : changes
  }

  private func isReadable(within milliseconds: Int32) -> Bool {
    var poll = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    return unsafe Glibc.poll(&poll, 1, milliseconds) > 0
  }

  private func read(into changes: inout FileChanges) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = unsafe buffer.withUnsafeMutableBytes { unsafe Glibc.read(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return }
    let header = MemoryLayout<inotify_event>.size
    var place = 0
    while place + header <= count {
      let event = unsafe buffer.withUnsafeBytes { bytes in
        unsafe bytes.loadUnaligned(fromByteOffset: place, as: inotify_event.self)
      }
      let nameStart = place + header
      let nameEnd = min(nameStart + Int(event.len), count)
      let name = String(decoding: buffer[nameStart..<nameEnd].prefix { $0 != 0 }, as: UTF8.self)
      add(name, mask: event.mask, folder: event.wd, to: &changes)
      place = nameEnd
    }
  }

  private func add(_ name: String, mask: UInt32, folder number: Int32, to changes: inout FileChanges) {
    if mask & UInt32(IN_Q_OVERFLOW) != 0 {
      changes.add(.everything)
      return
    }
    guard let folder = folders.withLock({ $0[number] }) else { return }
    if mask & UInt32(IN_DELETE_SELF | IN_IGNORED) != 0 {
      _ = folders.withLock { $0.removeValue(forKey: number) }
      if Self.watched.contains(folder) { changes.add(.everything) }
      return
    }
    // No file of a project begins with a point or ends with a tilde; those of editors do.
    guard !name.isEmpty, !name.hasPrefix("."), !name.hasSuffix("~") else { return }
    guard !folder.isEmpty || Self.watched.contains(name) else { return }
    let path = folder.isEmpty ? name : "\(folder)/\(name)"
    if mask & UInt32(IN_ISDIR) != 0 {
      // What was put into a new folder before it was watched is read with everything.
      try? add(path)
      changes.add(.everything)
    } else if mask & UInt32(IN_CREATE) == 0 {
      // A new file is told of when it is closed.
      changes.add(path)
    }
  }
}
