import Foundation
package import ProjectFiles

/// What somebody who typed paths after `check` means by them.
package struct NamedTexts: Sendable {
  /// Files and folders of the project, by their path in it; `.` is all of it.
  package private(set) var inProject: [String] = []
  /// Files outside it; `-` is standard input.
  package private(set) var loose: [String] = []

  package enum Problem: Error, Sendable, Hashable {
    /// Neither in the project nor where the command was typed.
    case missing(String)
    /// A folder without texts.
    case nothingToRead(String)
    /// A project by itself.
    case isProject(String)
    case unreadable(String, FileProblem)
  }

  /// - Parameters:
  ///   - paths: as they were typed: from the project's folder or from where the command was typed.
  ///   - root: the folder that may be a project's.
  /// - Throws: `Problem`, for the first path of which nothing can be made.
  package init(_ paths: [String], root: String) throws(Problem) {
    let isProject = hasProject(at: root)
    let realRoot = isProject ? Disk.realPath(root) : nil
    for path in paths {
      if path == "-" {
        if !loose.contains(path) { loose.append(path) }
      } else if let realRoot, let inside = Self.pathInProject(path, root: root, realRoot: realRoot) {
        inProject.append(inside)
      } else {
        for file in try Self.files(path, root: realRoot) where !loose.contains(file) { loose.append(file) }
      }
    }
  }

  /// The folders of which a project is made; what else lies beside them is read as a text outside it.
  private static let folders = ["content", "locales"]

  private static func pathInProject(_ path: String, root: String, realRoot: String) -> String? {
    let candidates = path.hasPrefix("/") ? [path] : ["\(root)/\(path)", path]
    for candidate in candidates {
      guard let real = Disk.realPath(candidate) else { continue }
      if real == realRoot { return "." }
      guard real.hasPrefix("\(realRoot)/") else { continue }
      let inside = String(real.dropFirst(realRoot.count + 1))
      // No page or record is a `.txt`: what is kept so beside them is read by itself.
      guard folders.contains(where: { inside == $0 || inside.hasPrefix("\($0)/") }), !inside.hasSuffix(".txt") else {
        continue
      }
      return inside
    }
    return nil
  }

  private static func files(_ path: String, root: String?) throws(Problem) -> [String] {
    guard let real = Disk.realPath(path) else { throw .missing(path) }
    guard Disk.isFolder(real) else { return [path] }
    guard !hasProject(at: path) else { throw .isProject(path) }
    let files: [String]
    do throws(FileProblem) {
      files = try looseFiles(in: path)
    } catch {
      throw .unreadable(path, error)
    }
    guard !files.isEmpty else { throw .nothingToRead(path) }
    return files
  }
}

/// Whether a folder is a project's.
package func hasProject(at root: String) -> Bool {
  Disk.exists("\(root)/content/project.yml")
}
