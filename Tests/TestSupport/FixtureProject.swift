package import Foundation

/// A project in a folder of its own, removed when the test lets go of it.
package final class FixtureProject: Sendable {
  package let root: URL

  /// - Parameter files: paths relative to the project's root, with their text.
  package init(_ files: [String: String] = [:]) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "selkopaja-test-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    for (path, text) in files { try write(text, to: path) }
  }

  /// A copy of a folder that is kept beside the tests.
  package init(copyOf folder: URL) throws {
    root = FileManager.default.temporaryDirectory.appending(path: "selkopaja-test-\(UUID().uuidString)")
    try FileManager.default.copyItem(at: folder, to: root)
  }

  deinit {
    try? FileManager.default.removeItem(at: root)
  }

  package var path: String { root.path(percentEncoded: false).trimmingSuffix("/") }

  package func write(_ text: String, to path: String) throws {
    try write(Data(text.utf8), to: path)
  }

  package func write(_ data: Data, to path: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try data.write(to: url)
  }

  package func remove(_ path: String) throws {
    try FileManager.default.removeItem(at: root.appending(path: path))
  }

  package func text(_ path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  package func link(_ path: String, to target: String) throws {
    let url = root.appending(path: path)
    try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: url.path(percentEncoded: false), withDestinationPath: target)
  }

  /// Every file below a folder with its bytes, by path relative to the folder.
  package func files(below folder: String) throws -> [String: Data] {
    let base = root.appending(path: folder)
    var found: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: base.path(percentEncoded: false)) {
      let url = base.appending(path: path)
      let isFolder = try url.resourceValues(forKeys: [.isDirectoryKey]).isDirectory ?? false
      if !isFolder { found[path] = try Data(contentsOf: url) }
    }
    return found
  }
}

extension String {
  fileprivate func trimmingSuffix(_ suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
