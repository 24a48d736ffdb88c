import ProjectFiles

/// Held while a command writes to a project, so that two do not write at once. It is taken before anything is read: what
/// is written rests on what was read.
///
/// The second command says so and ends: one that waited would look as if it hung.
struct ProjectLock {
  private let descriptor: Int32

  /// - Throws: `DiskError` with the operation `lock` when another command holds it.
  init(root: String) throws(DiskError) {
    let state = "\(root)/.selkopaja"
    try Disk.createFolder(state)
    descriptor = try Disk.lock("\(state)/lock")
  }

  /// For a command that has not read the project yet: nothing is made in a folder that is none.
  init(beforeReading root: String) throws {
    if !Disk.exists("\(root)/content/project.yml") { _ = try readProject(at: root) }
    try self.init(root: root)
  }

  func release() {
    Disk.unlock(descriptor)
  }
}
