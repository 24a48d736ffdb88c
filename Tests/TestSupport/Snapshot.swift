import Foundation
package import Testing

/// Compares a text with the one recorded beside the test, in `Snapshots/<name>`.
///
/// `RECORD_SNAPSHOTS=1` in the environment writes what is seen now; read the difference before committing it.
package func assertSnapshot(
  _ actual: String, named name: String, file: String = #filePath, sourceLocation: SourceLocation = #_sourceLocation
) {
  let folder = URL(filePath: file).deletingLastPathComponent().appending(path: "Snapshots")
  let url = folder.appending(path: name)
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    do {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(actual.utf8).write(to: url)
    } catch {
      Issue.record("snapshot \(name) cannot be written: \(error)", sourceLocation: sourceLocation)
    }
    return
  }
  guard let expected = try? String(contentsOf: url, encoding: .utf8) else {
    Issue.record("snapshot \(name) is missing: record it with RECORD_SNAPSHOTS=1", sourceLocation: sourceLocation)
    return
  }
  guard expected != actual else { return }
  Issue.record(
    "\(name) differs from its snapshot:\n\(lineDifference(expected, actual))", sourceLocation: sourceLocation)
}

/// The lines that differ, `-` as recorded and `+` as seen.
private func lineDifference(_ expected: String, _ actual: String) -> String {
  let old = expected.split(separator: "\n", omittingEmptySubsequences: false)
  let new = actual.split(separator: "\n", omittingEmptySubsequences: false)
  return new.difference(from: old).map { change in
    switch change {
    case .remove(let offset, let line, _): "-\(offset + 1): \(line)"
    case .insert(let offset, let line, _): "+\(offset + 1): \(line)"
    }
  }.joined(separator: "\n")
}
