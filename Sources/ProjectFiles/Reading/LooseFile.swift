import Foundation
package import SourceText

/// Reads a text that need not belong to a project, wherever it is: what a person at the terminal names is theirs to read.
///
/// - Parameter path: of a file; `-` is standard input.
/// - Throws: `FileProblem`; a text of more than 16 MB is too large.
package func readLooseFile(_ path: String) throws(FileProblem) -> SourceFile {
  if path == "-" {
    return SourceFile(path: path, bytes: try contents(of: STDIN_FILENO))
  }
  let descriptor = unsafe open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw FileProblem(errno) }
  defer { close(descriptor) }
  return SourceFile(path: path, bytes: try contents(of: descriptor))
}

private let limit = 16_000_000

private func contents(of descriptor: Int32) throws(FileProblem) -> [UInt8] {
  var bytes: [UInt8] = []
  var piece = [UInt8](repeating: 0, count: 1 << 16)
  while true {
    let count = unsafe piece.withUnsafeMutableBytes { unsafe read(descriptor, $0.baseAddress, $0.count) }
    if count == 0 { return bytes }
    if count < 0 {
      if errno == EINTR { continue }
      throw errno == EISDIR ? .isFolder : FileProblem(errno)
    }
    bytes.append(contentsOf: piece[..<count])
    guard bytes.count <= limit else { throw .tooLarge(bytes: bytes.count, limit: limit) }
  }
}
