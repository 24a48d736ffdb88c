import Foundation
import MessageDigest

/// The folder of an order. Only what an earlier order wrote is ever replaced or removed in it.
package struct PressFolder {
  private let root: String
  private let path: String

  /// Why nothing is written to a folder.
  package enum Refusal: String, Sendable {
    /// It is part of the project, or holds it: texts, translations, the site.
    case inProject = "in-project"
    /// Somebody else's files are in it.
    case notEmpty = "not-empty"
  }

  static let table = "tilaus.csv"

  init(_ folder: String, root: String) {
    self.root = URL(filePath: root).standardizedFileURL.resolvingSymlinksInPath().path(percentEncoded: false)
    path = URL(filePath: folder, relativeTo: URL(filePath: root, directoryHint: .isDirectory)).standardizedFileURL
      .resolvingSymlinksInPath().path(percentEncoded: false)
  }

  /// What the last order to this folder wrote: kept with the project, so that the print shop's folder holds nothing that
  /// is not for it.
  private var list: String { "\(root)/.selkopaja/orders/\(sha256(Array(path.utf8)).prefix(16))" }

  func refusal() throws(DiskError) -> Refusal? {
    let parts = path.split(separator: "/")
    let own = root.split(separator: "/")
    if own.starts(with: parts) { return .inProject }
    if parts.starts(with: own), ["content", "locales", "site-out", ".selkopaja"].contains(parts[own.count]) {
      return .inProject
    }
    guard Disk.isFolder(path), try !Disk.names(in: path).isEmpty else { return nil }
    let isOurs = try Disk.contents(list) != nil || Disk.exists("\(path)/\(Self.table)")
    return isOurs ? nil : .notEmpty
  }

  /// The table and the job sheet come last: without them a folder is no order.
  func write(_ files: [OutputFile]) throws(DiskError) -> CommitSummary {
    let lock = try ProjectLock(root: root)
    defer { lock.release() }
    var summary = CommitSummary()
    let old = try Disk.contents(list).map { String(decoding: $0, as: UTF8.self).split(separator: "\n") } ?? []
    let paths = Set(files.map(\.path))
    // Before anything is put: what a killed run leaves is still known.
    try Disk.createFolder("\(root)/.selkopaja/orders")
    let known = paths.union(old.map(String.init)).sorted().joined(separator: "\n")
    try Disk.replace(list, with: Array((known + "\n").utf8))
    for file in files {
      let place = "\(path)/\(file.path)"
      if let folder = Disk.parent(of: place) { try Disk.createFolder(folder) }
      if try Disk.contents(place) == file.bytes {
        summary.unchanged += 1
      } else {
        try Disk.replace(place, with: file.bytes)
        summary.written += 1
      }
    }
    for gone in old.map(String.init) where !paths.contains(gone) && !gone.split(separator: "/").contains("..") {
      try Disk.remove("\(path)/\(gone)")
      summary.removed += 1
    }
    try Disk.replace(list, with: Array((paths.sorted().joined(separator: "\n") + "\n").utf8))
    return summary
  }
}
