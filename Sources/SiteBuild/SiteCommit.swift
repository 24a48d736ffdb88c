import Glibc

/// A file of the site, before it is written.
package struct OutputFile: Sendable {
  /// Relative to `site-out/`, with `/` between folders.
  package var path: String
  package var bytes: [UInt8]
  /// What a browser loads with it, where it is a page for readers.
  var load: PageLoad?

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// What a commit did to `site-out/`.
package struct CommitSummary: Sendable, Equatable {
  package var written = 0
  package var unchanged = 0
  package var removed = 0

  package init(written: Int = 0, unchanged: Int = 0, removed: Int = 0) {
    self.written = written
    self.unchanged = unchanged
    self.removed = removed
  }
}

/// Puts a whole site in place of the last one, or leaves the last one as it was.
///
/// Everything is written to `.selkopaja/stage-<pid>` first: a full disk stops the build there. Then a journal says what
/// is to be renamed and removed, and each step is done. A build that is killed on the way is finished from the journal by
/// the next one. Only what the manifest of the last build lists is ever removed. What could stop a step – a full disk, a
/// folder or link in the way – is met before the journal is written.
package struct SiteCommit {
  private let site: String
  private let state: String
  private let project: String

  /// The two commands that write to the site: each has its own list, and leaves alone what the other has written.
  package enum Part: String, Sendable {
    case pages = "site-manifest"
    case paper = "print-manifest"
  }

  private let part: Part

  /// - Parameter root: the project's folder.
  package init(root: String, part: Part = .pages) {
    site = "\(root)/site-out"
    state = "\(root)/.selkopaja"
    project = root
    self.part = part
  }

  private var journal: String { "\(state)/journal" }
  private var manifest: String { "\(state)/\(part.rawValue)" }

  /// - Parameter isKept: which of the files of the last time stay as they are, though they are not among `files`.
  package func write(
    _ files: [OutputFile], keeping isKept: (String) -> Bool = { _ in false }
  ) throws(DiskError) -> CommitSummary {
    let lock = try ProjectLock(root: project)
    defer { lock.release() }
    try finishJournal()
    removeOldStages()
    try refuseLinks(above: "")
    try Disk.createFolder(site)

    var summary = CommitSummary()
    let stage = "\(state)/stage-\(getpid())"
    var steps: [Step] = []
    var newFolders: [String] = []
    do throws(DiskError) {
      try Disk.createFolder(stage)
      let paths = Set(files.map(\.path))
      let kept = Set(try listed()).subtracting(paths).filter(isKept)
      let old = Set(try listed()).subtracting(paths).subtracting(kept)
      // Before what is put: an old file may have the name of a new folder.
      for path in old.sorted() {
        try refuseLinks(above: path)
        steps.append(.remove(path: path))
        summary.removed += 1
      }
      for file in files {
        precondition(Self.isInside(file.path), "an output path that leaves the site: \(file.path)")
        newFolders += try foldersToCreate(above: file.path, besides: old)
        if try Disk.contents("\(site)/\(file.path)") == file.bytes {
          summary.unchanged += 1
          continue
        }
        summary.written += 1
        // Numbered, so that a stage needs no folders.
        let staged = "\(steps.count)"
        try Disk.create("\(stage)/\(staged)", file.bytes)
        steps.append(.put(staged: "stage-\(getpid())/\(staged)", path: file.path))
      }
      try Disk.create("\(stage)/manifest", manifestBytes(paths.union(kept)), durably: true)
      steps.append(.manifest(staged: "stage-\(getpid())/manifest", part))
      // A folder takes room on the disk as well.
      for folder in newFolders { try Disk.createFolder(folder) }
      try Disk.replace(journal, with: Self.journalBytes(steps))
    } catch {
      Disk.removeTree(stage)
      for folder in newFolders.reversed() { Disk.removeEmptyFolder(folder) }
      throw error
    }
    try perform(steps)
    try Disk.remove(journal)
    Disk.removeTree(stage)
    return summary
  }

  /// Ends a commit that was killed on the way. A journal that was not written to its end means that nothing was renamed.
  package func finishInterrupted() throws(DiskError) {
    guard Disk.exists(journal) else { return }
    let lock = try ProjectLock(root: project)
    defer { lock.release() }
    try finishJournal()
  }

  private func finishJournal() throws(DiskError) {
    guard let bytes = try Disk.contents(journal) else { return }
    if let steps = Self.steps(of: bytes) { try perform(steps) }
    try Disk.remove(journal)
  }

  private func perform(_ steps: [Step]) throws(DiskError) {
    for step in steps {
      switch step {
      case .put(let staged, let path):
        let source = "\(state)/\(staged)"
        // Done already, in the run that was killed.
        guard Disk.exists(source) else { continue }
        try refuseLinks(above: path)
        if let folder = Disk.parent(of: "\(site)/\(path)") { try Disk.createFolder(folder) }
        try Disk.move(source, to: "\(site)/\(path)")
      case .remove(let path):
        try refuseLinks(above: path)
        // A folder that stands where the last build wrote a file is somebody else's.
        guard !Disk.isFolder("\(site)/\(path)") else { continue }
        try Disk.remove("\(site)/\(path)")
        removeEmptyFolders(above: path)
      case .manifest(let staged, let part):
        guard Disk.exists("\(state)/\(staged)") else { continue }
        try Disk.move("\(state)/\(staged)", to: "\(state)/\(part.rawValue)")
      }
    }
  }

  /// A link inside the site would let a build write somewhere else.
  private func refuseLinks(above path: String) throws(DiskError) {
    for folder in folders(above: path) where Disk.isLink(folder) {
      throw DiskError(operation: .link, path: folder, code: ELOOP)
    }
  }

  /// The folders that a file needs and that are not there yet, the outer ones first.
  ///
  /// - Parameter removed: files that are gone by then.
  private func foldersToCreate(above path: String, besides removed: Set<String>) throws(DiskError) -> [String] {
    try refuseLinks(above: path)
    var missing: [String] = []
    for folder in folders(above: path) where !Disk.isFolder(folder) {
      // It is made in the steps, after the file has been removed.
      if removed.contains(String(folder.dropFirst(site.count + 1))) { return missing }
      guard !Disk.exists(folder) else { throw DiskError(operation: .inTheWay, path: folder, code: ENOTDIR) }
      missing.append(folder)
    }
    return missing
  }

  /// `site-out` itself and every folder on the way to a file.
  private func folders(above path: String) -> [String] {
    path.split(separator: "/").dropLast().reduce(into: [site]) { folders, part in
      folders.append("\(folders[folders.count - 1])/\(part)")
    }
  }

  private func removeEmptyFolders(above path: String) {
    var folders = path.split(separator: "/").dropLast()
    while !folders.isEmpty {
      Disk.removeEmptyFolder("\(site)/\(folders.joined(separator: "/"))")
      folders.removeLast()
    }
  }

  private func removeOldStages() {
    for name in (try? Disk.names(in: state)) ?? [] where name.hasPrefix("stage-") {
      Disk.removeTree("\(state)/\(name)")
    }
    FormCache.removeHalfWritten(in: state)
  }
}

// MARK: - Journal and manifest

extension SiteCommit {
  private enum Step {
    case put(staged: String, path: String)
    case remove(path: String)
    /// Whoever finishes a journal, the list goes to the command that wrote it.
    case manifest(staged: String, Part)
  }

  /// One step a line, fields between tabs, and `end` last: a journal without it was never finished.
  private static func journalBytes(_ steps: [Step]) -> [UInt8] {
    var text = ""
    for step in steps {
      switch step {
      case .put(let staged, let path): text += "put\t\(staged)\t\(path)\n"
      case .remove(let path): text += "remove\t\(path)\n"
      case .manifest(let staged, let part): text += "manifest\t\(staged)\t\(part.rawValue)\n"
      }
    }
    return Array((text + "end\n").utf8)
  }

  private static func steps(of journal: [UInt8]) -> [Step]? {
    let lines = String(decoding: journal, as: UTF8.self).split(separator: "\n")
    guard lines.last == "end" else { return nil }
    var steps: [Step] = []
    for line in lines.dropLast() {
      let fields = line.split(separator: "\t").map(String.init)
      guard fields.dropFirst().allSatisfy(isInside) else { return nil }
      switch (fields.first, fields.count) {
      case ("put", 3): steps.append(.put(staged: fields[1], path: fields[2]))
      case ("remove", 2): steps.append(.remove(path: fields[1]))
      // As the first versions wrote it, which printed nothing.
      case ("manifest", 2): steps.append(.manifest(staged: fields[1], .pages))
      case ("manifest", 3):
        guard let part = Part(rawValue: fields[2]) else { return nil }
        steps.append(.manifest(staged: fields[1], part))
      default: return nil
      }
    }
    return steps
  }

  private func manifestBytes(_ paths: Set<String>) -> [UInt8] {
    var bytes: [UInt8] = []
    for path in paths.sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
      bytes += path.utf8
      bytes.append(UInt8(ascii: "\n"))
    }
    return bytes
  }

  /// The files of the last time.
  func listed() throws(DiskError) -> [String] {
    guard let bytes = try Disk.contents(manifest) else { return [] }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init).filter(Self.isInside)
  }

  /// Relative, with no empty, `.` or `..` part, and nothing that the journal could take for the end of a field.
  private static func isInside(_ path: String) -> Bool {
    !path.isEmpty && !path.hasPrefix("/") && !path.contains("\t") && !path.contains("\n")
      && path.split(separator: "/", omittingEmptySubsequences: false)
        .allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." }
  }
}
