import Foundation
import Glibc
import MessageDigest
import PrintSheets
import PrintWorker

/// Where the engine that makes PDFs stands, and what it is made of.
struct PrintEngine: Sendable {
  let folder: String
  /// The versions of its parts and the digests of its fonts: another state makes other files.
  let state: [UInt8]

  /// Looks in `SELKOPAJA_PRINT_ENGINE`, else in the project's folder and those above it, else in those above the program.
  init(root: String) throws {
    var candidates: [String] = []
    if let named = ProcessInfo.processInfo.environment["SELKOPAJA_PRINT_ENGINE"] {
      candidates.append(named)
    } else {
      candidates += Self.foldersAbove(URL(filePath: root).standardizedFileURL.path(percentEncoded: false))
      if let program = Bundle.main.executablePath { candidates += Self.foldersAbove(program) }
    }
    for folder in candidates {
      guard let state = try? Disk.contents("\(folder)/installed") else { continue }
      try Self.checkFonts(of: folder, installed: state)
      self.folder = folder
      self.state = state + Array(printWorkerProgram.utf8) + Array(pressJobModule.utf8)
      return
    }
    throw PrintEngineUnavailable(reason: ".selkopaja/print-engine")
  }

  /// The list of what was installed has a line for each font: its SHA-256, two spaces, its name. A font that is gone or
  /// another would make other files under the same name.
  private static func checkFonts(of folder: String, installed: [UInt8]) throws {
    for line in String(decoding: installed, as: UTF8.self).split(separator: "\n") where line.hasSuffix(".ttf") {
      let parts = line.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
      guard parts.count == 2 else { continue }
      let name = "fonts/\(parts[1].drop { $0 == " " || $0 == "*" })"
      guard let font = (try? Disk.contents("\(folder)/\(name)")) ?? nil, sha256(font) == parts[0] else {
        throw PrintEngineUnavailable(reason: name)
      }
    }
  }

  private static func foldersAbove(_ path: String) -> [String] {
    var parts = path.split(separator: "/")
    var folders: [String] = []
    while !parts.isEmpty {
      folders.append("/\(parts.joined(separator: "/"))/.selkopaja/print-engine")
      parts.removeLast()
    }
    return folders
  }
}
