import Foundation
package import SourceText

/// The folder of a project, and the only way to its files: nothing outside it is read, whatever a path or link says.
package struct ProjectFolder: Sendable, Hashable {
  /// The real path of the folder: absolute, without links.
  package let root: String

  /// - Throws: `FileProblem` when there is no such folder or it cannot be entered.
  package init(_ path: String) throws(FileProblem) {
    root = try ProjectFolder.realPath(path)
    guard try ProjectFolder.status(root).kind == .folder else { throw .notAFolder }
  }

  /// 2 MB: a book of 300 pages is about half of it.
  package static let textLimit = 2_000_000

  /// Reads a file.
  ///
  /// - Parameters:
  ///   - path: relative to the project, with `/` between folders.
  ///   - limit: the most bytes that the file may have; more are not read.
  package func file(_ path: String, limit: Int = textLimit) throws(FileProblem) -> SourceFile {
    let real = try checkedPath(path)
    let status = try ProjectFolder.status(real)
    switch status.kind {
    case .file: break
    case .folder: throw .isFolder
    case .other: throw .isSpecial
    }
    guard status.size <= limit else { throw .tooLarge(bytes: status.size, limit: limit) }
    return SourceFile(path: path, bytes: try ProjectFolder.contents(real, limit: limit))
  }

  /// The first bytes of a file, to tell what it is.
  ///
  /// - Parameters:
  ///   - count: how many; a shorter file gives all that it has.
  ///   - limit: the most bytes that the whole file may have.
  package func beginning(ofFile path: String, count: Int, limit: Int) throws(FileProblem) -> [UInt8] {
    if let problem = problem(ofFile: path, limit: limit) { throw problem }
    let descriptor = unsafe open(try checkedPath(path), O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    var bytes = [UInt8](repeating: 0, count: count)
    while true {
      let read = unsafe bytes.withUnsafeMutableBytes { unsafe pread(descriptor, $0.baseAddress, count, 0) }
      if read >= 0 { return Array(bytes.prefix(read)) }
      if errno != EINTR { throw FileProblem(errno) }
    }
  }

  /// Whether a file could be read, without reading it: `nil` when it could.
  package func problem(ofFile path: String, limit: Int = textLimit) -> FileProblem? {
    do throws(FileProblem) {
      let status = try ProjectFolder.status(try checkedPath(path))
      switch status.kind {
      case .file: return status.size <= limit ? nil : .tooLarge(bytes: status.size, limit: limit)
      case .folder: return .isFolder
      case .other: return .isSpecial
      }
    } catch {
      return error
    }
  }

  /// Reads a file that somebody named at the terminal, wherever it lies: links are followed, for it is theirs.
  ///
  /// - Parameter limit: the most bytes that the file may have; more are not read.
  package static func fileAnywhere(_ path: String, limit: Int) throws(FileProblem) -> SourceFile {
    let real = try realPath(path)
    let status = try status(real)
    switch status.kind {
    case .file: break
    case .folder: throw .isFolder
    case .other: throw .isSpecial
    }
    guard status.size <= limit else { throw .tooLarge(bytes: status.size, limit: limit) }
    return SourceFile(path: path, bytes: try contents(real, limit: limit))
  }

  package struct Entry: Sendable, Hashable {
    package var name: String
    package var isFolder: Bool
    /// Why it is neither a file nor a folder that can be read, such as a link that leads nowhere.
    package var problem: FileProblem?

    package init(
      name: String, isFolder: Bool = false, problem: FileProblem? = nil
    ) {
      self.name = name
      self.isFolder = isFolder
      self.problem = problem
    }
  }

  /// The files and folders in a folder, by name; those whose names begin with a point are left out.
  package func entries(_ path: String) throws(FileProblem) -> [Entry] {
    let real = try checkedPath(path)
    guard try ProjectFolder.status(real).kind == .folder else { throw .notAFolder }
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: real)
    } catch {
      throw .unreadable
    }
    return names.filter { !$0.hasPrefix(".") }.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }.map { name in
      do throws(FileProblem) {
        let kind = try ProjectFolder.status(try checkedPath("\(path)/\(name)")).kind
        return Entry(name: name, isFolder: kind == .folder, problem: kind == .other ? .isSpecial : nil)
      } catch {
        return Entry(name: name, isFolder: false, problem: error)
      }
    }
  }

  /// The real path of something in the project.
  private func checkedPath(_ path: String) throws(FileProblem) -> String {
    guard isSafeRelativePath(path) else { throw .leavesProject }
    let real = try ProjectFolder.realPath("\(root)/\(path)")
    guard real == root || real.utf8.starts(with: root == "/" ? "/".utf8 : "\(root)/".utf8) else {
      throw .leavesProject
    }
    return real
  }

  private static func realPath(_ path: String) throws(FileProblem) -> String {
    // A NUL would end the path for the system and not for us.
    guard !path.utf8.contains(0) else { throw .missing }
    // The system allocates the text; it is freed here.
    guard let resolved = unsafe realpath(path, nil) else { throw FileProblem(errno) }
    defer { unsafe free(resolved) }
    return unsafe String(cString: resolved)
  }

  private enum Kind { case file, folder, other }

  private static func status(_ path: String) throws(FileProblem) -> (kind: Kind, size: Int) {
    var status = stat()
    guard unsafe stat(path, &status) == 0 else { throw FileProblem(errno) }
    switch status.st_mode & S_IFMT {
    case S_IFREG: return (.file, Int(status.st_size))
    case S_IFDIR: return (.folder, 0)
    default: return (.other, 0)
    }
  }

  private static func contents(_ path: String, limit: Int) throws(FileProblem) -> [UInt8] {
    // Not to wait, should the file have become a pipe since it was looked at.
    let descriptor = unsafe open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileProblem(errno) }
    defer { close(descriptor) }
    return try contents(of: descriptor, limit: limit)
  }

  /// All that comes from an open file or stream.
  static func contents(of descriptor: Int32, limit: Int) throws(FileProblem) -> [UInt8] {
    var bytes: [UInt8] = []
    var piece = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
      if count == 0 { return bytes }
      if count < 0 {
        if errno == EINTR { continue }
        throw FileProblem(errno)
      }
      bytes.append(contentsOf: piece[..<count])
      // It grows while it is read.
      guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
    }
  }
}

/// Whether a path names something below the folder that it is read from, by its text alone: by its bytes, as the system
/// reads it, for a stroke with a combining mark after it is another character to Swift.
func isSafeRelativePath(_ path: String) -> Bool {
  guard !path.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "\\") }) else { return false }
  return path.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false).allSatisfy { name in
    !name.isEmpty && !name.elementsEqual(".".utf8) && !name.elementsEqual("..".utf8)
  }
}
