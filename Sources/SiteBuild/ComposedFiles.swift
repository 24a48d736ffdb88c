import MessageDigest

/// The files that were composed, known by their bytes: where they were put says nothing to whoever reads the list.
///
/// A file is put in place of another only where that one was composed and nobody has touched it since.
struct ComposedFiles {
  private let root: String

  init(root: String) {
    self.root = root
  }

  private var list: String { "\(root)/.selkopaja/composed" }
  /// A list of this many lines is 65 kB.
  private static let most = 1_000

  private func digests() -> [String] {
    let bytes = (try? Disk.contents(list)) ?? nil
    return String(decoding: bytes ?? [], as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// - Throws: `DiskError` where the file that is there cannot be read.
  func mayReplace(_ path: String) throws(DiskError) -> Bool {
    guard Disk.exists(path) else { return true }
    // Neither a folder nor a link nor a device is a sheet.
    guard !Disk.isFolder(path), let bytes = try Disk.contents(path) else { return false }
    return digests().contains(sha256(bytes))
  }

  func write(_ bytes: [UInt8], to path: String) throws(DiskError) {
    let digest = sha256(bytes)
    try Disk.createFolder("\(root)/.selkopaja")
    // First the list: a file that is not on it could never be replaced.
    let known = digests().filter { $0 != digest }.suffix(Self.most - 1) + [digest]
    try Disk.replace(list, with: Array((known.joined(separator: "\n") + "\n").utf8))
    try Disk.replace(path, with: bytes)
  }
}
