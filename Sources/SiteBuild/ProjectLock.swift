/// Held while a command writes to a project, so that two do not write at once.
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

  func release() {
    Disk.unlock(descriptor)
  }
}
