import Foundation
import SourceText

/// Something below `content/` or `locales/`, as the system describes it.
package struct InventoryEntry: Sendable, Hashable {
  /// Relative to the project, with `/` between folders.
  package var path: String
  /// Size, times, and number of the file; of what is not read as one, what it is and where it leads. Another mark is
  /// another state; the same mark is nearly always the same.
  package var mark: String
  package var isFile: Bool
}

extension ProjectFolder {
  /// Every file that a project could be read from, hidden ones too, sorted by their bytes. Links are followed as they
  /// are when a project is read: within it, and into each folder once.
  package func inventory() -> [InventoryEntry] {
    var entries: [InventoryEntry] = []
    var seen: Set<String> = []
    for folder in ["content", "locales"] { list(folder, &entries, &seen) }
    return entries
  }

  /// The bytes of a file of the inventory; nil where it cannot be read, or is larger than any file that is.
  package func bytes(of entry: InventoryEntry) -> [UInt8]? {
    guard entry.isFile else { return nil }
    return try? file(entry.path, limit: 16_000_000).bytes
  }

  private func list(_ path: String, _ entries: inout [InventoryEntry], _ seen: inout Set<String>) {
    var status = stat()
    // The system allocates the text; it is freed here.
    guard let resolved = unsafe realpath("\(root)/\(path)", nil), unsafe stat(resolved, &status) == 0 else {
      entries.append(InventoryEntry(path: path, mark: "\(errno)", isFile: false))
      return
    }
    defer { unsafe free(resolved) }
    let real = unsafe String(cString: resolved)
    guard real == root || real.utf8.starts(with: "\(root)/".utf8) else {
      entries.append(InventoryEntry(path: path, mark: "outside", isFile: false))
      return
    }
    let changed =
      "\(status.st_mtim.tv_sec).\(status.st_mtim.tv_nsec) \(status.st_ctim.tv_sec).\(status.st_ctim.tv_nsec)"
    switch status.st_mode & S_IFMT {
    case S_IFREG:
      entries.append(
        InventoryEntry(path: path, mark: "\(status.st_ino) \(status.st_size) \(changed)", isFile: true))
    case S_IFDIR:
      guard seen.insert(real).inserted else {
        entries.append(InventoryEntry(path: path, mark: real, isFile: false))
        return
      }
      guard let names = try? FileManager.default.contentsOfDirectory(atPath: real) else {
        entries.append(InventoryEntry(path: path, mark: "closed", isFile: false))
        return
      }
      // A folder without files is one that a document may be missing in.
      entries.append(InventoryEntry(path: path, mark: "folder", isFile: false))
      for name in names.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
        list("\(path)/\(name)", &entries, &seen)
      }
    default: entries.append(InventoryEntry(path: path, mark: "special", isFile: false))
    }
  }
}
