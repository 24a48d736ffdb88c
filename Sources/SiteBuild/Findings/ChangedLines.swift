package import SourceText

/// The lines of a repository's files that have changed since a revision, committed or not. A file that Git does not know is
/// new, and all of it has changed; one that was only renamed has not.
package struct ChangedLines: Sendable {
  /// The repository's folder, without links.
  let root: String
  /// By path from the repository's folder.
  private var changes: [String: [Change]] = [:]
  private var tracked: Set<String> = []

  /// Lines of the file as it is now, counted from 1. A change without lines is a place where something was taken away:
  /// after its first line.
  struct Change: Sendable, Hashable {
    var first: Int
    var count: Int
  }

  /// - Parameters:
  ///   - revision: anything that names a commit, as it was typed.
  ///   - folder: a folder in the repository.
  package init(since revision: String, at folder: String) throws(GitProblem) {
    let git = GitCommand(folder: folder)
    let top = try git.run(["rev-parse", "--show-toplevel"])
    guard top.status == 0 else {
      throw top.errors.contains("not a git repository") ? .noRepository(folder) : .failed(top.reason)
    }
    let path = String(decoding: top.output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? folder
    root = Disk.realPath(path) ?? path
    // What begins with a hyphen is a revision here, not an option.
    let commit = try git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    guard commit.status == 0 else { throw .unknownRevision(revision) }
    let hash = String(decoding: commit.output, as: UTF8.self).split(separator: "\n").first.map(String.init) ?? ""
    let repository = GitCommand(folder: root)
    let difference = try repository.run([
      "diff", "--no-color", "--no-ext-diff", "--no-textconv", "--unified=0", "--inter-hunk-context=0",
      "--find-renames", "--ignore-submodules", "--src-prefix=a/", "--dst-prefix=b/", hash, "--",
    ])
    guard difference.status == 0 else { throw .failed(difference.reason) }
    changes = Self.changes(difference.output)
    let files = try repository.run(["ls-files", "-z"])
    guard files.status == 0 else { throw .failed(files.reason) }
    tracked = Set(files.output.split(separator: 0).map { String(decoding: $0, as: UTF8.self) })
  }

  /// Whether a finding touches a line that has changed, itself or in what it says of a second place.
  ///
  /// - Parameter file: its real path.
  package func touch(_ diagnostic: Diagnostic, in file: String) -> Bool {
    guard file.hasPrefix("\(root)/") else { return true }
    let path = String(file.dropFirst(root.count + 1))
    guard tracked.contains(path) else { return true }
    guard let changes = changes[path] else { return false }
    guard let range = diagnostic.range, range.offsets != 0..<0 else { return true }
    let places = [range] + diagnostic.notes.compactMap(\.range).filter { $0.file == range.file }
    return places.contains { place in
      let (first, last) = place.file.linesAsGitCounts(place.offsets)
      return changes.contains { $0.touches(first...last) }
    }
  }

  /// Reads `git diff --unified=0`. The lines of a hunk are skipped by their number, so that no text can pass for a
  /// heading.
  static func changes(_ output: [UInt8]) -> [String: [Change]] {
    var changes: [String: [Change]] = [:]
    var file: String?
    var toSkip = 0
    for bytes in output.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if toSkip > 0 {
        // "\ No newline at end of file" belongs to no count.
        if bytes.first != UInt8(ascii: "\\") { toSkip -= 1 }
      } else if bytes.starts(with: "+++ ".utf8) {
        file = name(bytes.dropFirst(4))
      } else if bytes.starts(with: "@@ ".utf8), let hunk = hunk(String(decoding: bytes, as: UTF8.self)) {
        toSkip = hunk.removed + hunk.change.count
        if let file { changes[file, default: []].append(hunk.change) }
      }
    }
    return changes
  }

  /// `b/content/opas/index.md`, or in quotation marks where a letter of it commands a terminal; Git writes a tab after a
  /// name with a space in it.
  private static func name(_ bytes: ArraySlice<UInt8>) -> String? {
    var bytes = bytes
    if bytes.last == UInt8(ascii: "\t") { bytes = bytes.dropLast() }
    if bytes.first == UInt8(ascii: "\""), bytes.count > 1 { bytes = unquoted(bytes.dropFirst().dropLast())[...] }
    guard bytes.starts(with: "b/".utf8) else { return nil }
    return String(decoding: bytes.dropFirst(2), as: UTF8.self)
  }

  /// A name as C writes a string.
  private static func unquoted(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    let signs: [Character: UInt8] = ["a": 7, "b": 8, "t": 9, "n": 10, "v": 11, "f": 12, "r": 13]
    var result: [UInt8] = []
    var rest = bytes
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "\\"), let next = rest.popFirst() else {
        result.append(byte)
        continue
      }
      if let digits = Int(String(decoding: [next] + rest.prefix(2), as: UTF8.self), radix: 8), rest.count >= 2 {
        result.append(UInt8(truncatingIfNeeded: digits))
        rest = rest.dropFirst(2)
      } else {
        result.append(signs[Character(UnicodeScalar(next))] ?? next)
      }
    }
    return result
  }

  /// `@@ -12,0 +13,2 @@`
  private static func hunk(_ line: String) -> (removed: Int, change: Change)? {
    let parts = line.split(separator: " ")
    guard parts.count >= 3, let old = span(parts[1].dropFirst()), let new = span(parts[2].dropFirst()) else {
      return nil
    }
    return (old.count, Change(first: new.first, count: new.count))
  }

  private static func span(_ text: Substring) -> (first: Int, count: Int)? {
    let numbers = text.split(separator: ",").map { Int($0) }
    guard let first = numbers.first ?? nil else { return nil }
    return (first, numbers.count > 1 ? numbers[1] ?? 0 : 1)
  }
}

extension ChangedLines.Change {
  func touches(_ lines: ClosedRange<Int>) -> Bool {
    guard count > 0 else { return lines.contains(first) && lines.contains(first + 1) }
    return lines.overlaps(first...(first + count - 1))
  }
}

extension SourceFile {
  /// The lines of a range, where a line feed alone ends a line.
  fileprivate func linesAsGitCounts(_ offsets: Range<Int>) -> (first: Int, last: Int) {
    let (first, last) = (line(at: offsets.lowerBound), line(at: max(offsets.lowerBound, offsets.upperBound - 1)))
    guard hasLoneReturns else { return (first, last) }
    let before = bytes[..<offsets.lowerBound].count { $0 == UInt8(ascii: "\n") }
    let inside = bytes[offsets].count { $0 == UInt8(ascii: "\n") }
    return (before + 1, before + 1 + inside)
  }
}

/// What has changed in the texts of one run: those of a project, and others wherever they lie.
package struct ChangedTexts: Sendable {
  private var repositories: [ChangedLines] = []
  /// The project's folder, without links.
  private var projectRoot: String?
  /// The real paths of texts outside a project, by the path that they were named by.
  private var looseTexts: [String: String] = [:]

  /// - Parameters:
  ///   - project: the project's folder, where it is checked.
  ///   - loose: texts outside it. Standard input is always new.
  package init(since revision: String, project: String?, loose: [String]) throws(GitProblem) {
    if let project {
      repositories.append(try ChangedLines(since: revision, at: project))
      projectRoot = Disk.realPath(project)
    }
    for path in loose where path != "-" {
      guard let real = Disk.realPath(path), let folder = Disk.parent(of: real) else { continue }
      looseTexts[path] = real
      if !repositories.contains(where: { real.hasPrefix("\($0.root)/") }) {
        repositories.append(try ChangedLines(since: revision, at: folder))
      }
    }
  }

  package func touch(_ diagnostic: Diagnostic) -> Bool {
    guard let real = looseTexts[diagnostic.path] ?? projectRoot.map({ "\($0)/\(diagnostic.path)" }) else { return true }
    guard let repository = repositories.first(where: { real.hasPrefix("\($0.root)/") }) else { return true }
    return repository.touch(diagnostic, in: real)
  }
}
