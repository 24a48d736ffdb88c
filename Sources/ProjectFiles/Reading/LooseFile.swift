import Foundation
package import SourceText

/// Reads a text that need not belong to a project, wherever it is: what a person at the terminal names is theirs to read.
///
/// - Parameter path: of a file; `-` is standard input.
/// - Throws: `FileProblem`; a text of more than 16 MB is too large.
package func readLooseFile(_ path: String) throws(FileProblem) -> SourceFile {
  let limit = 16_000_000
  guard path == "-" else { return try ProjectFolder.fileAnywhere(path, limit: limit) }
  return SourceFile(path: path, bytes: try ProjectFolder.contents(of: STDIN_FILENO, limit: limit))
}
