import Foundation
package import SourceText

/// Why a file or folder of the project could not be read.
package enum FileProblem: Error, Sendable, Hashable {
  case missing
  /// A folder stands where a file is wanted.
  case isFolder
  case notAFolder
  /// A pipe, socket or device.
  case isSpecial
  /// The path, or a link on its way, leads out of the project.
  case leavesProject
  /// Links that lead to one another.
  case linkLoop
  /// The system does not let it be read.
  case unreadable
  /// Sizes in bytes.
  case tooLarge(bytes: Int, limit: Int)
  /// Anything else that the system says, by its number (`errno`).
  case system(Int32)

  init(_ number: Int32) {
    self =
      switch number {
      case ENOENT, ENOTDIR, ENAMETOOLONG: .missing
      case ELOOP: .linkLoop
      case EACCES, EPERM: .unreadable
      default: .system(number)
      }
  }

  /// What to tell the writer, at the place that names the file or about the file itself.
  package func diagnostic(path: String, at place: Diagnostic.Place? = nil) -> Diagnostic {
    var arguments: [String: MessageArgument] = ["path": .text(path)]
    let name: String
    switch self {
    case .missing: name = "file-missing"
    case .isFolder: name = "file-is-folder"
    case .notAFolder: name = "folder-is-file"
    case .isSpecial: name = "file-special"
    case .leavesProject: name = "path-leaves-project"
    case .linkLoop: name = "link-loop"
    case .unreadable: name = "file-unreadable"
    case .tooLarge(let bytes, let limit):
      name = "file-too-large"
      arguments["size"] = .number(Double(bytes) / 1_000_000)
      arguments["limit"] = .number(Double(limit) / 1_000_000)
    case .system(let number):
      name = "file-failed"
      arguments["code"] = .count(Int(number))
    }
    switch place ?? .path(path) {
    case .range(let range): return Diagnostic(.error, name, arguments, at: range)
    case .path(let path): return Diagnostic(.error, name, arguments, at: .path(path))
    }
  }
}
