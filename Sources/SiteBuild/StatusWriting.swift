import Foundation
import BodyText
import GuideHTML
import HTML
package import ICU
import Localisation
import ProjectFiles

/// Writes a text that a command made to where its user wants it.
///
/// - Parameter path: as it was typed, from the folder that the program runs in.
package func writeOutput(_ text: String, to path: String) throws {
  try writeOutput(Array((text + "\n").utf8), to: path)
}

private func writeOutput(_ bytes: [UInt8], to path: String) throws {
  if let folder = Disk.parent(of: path) { try Disk.createFolder(folder) }
  try Disk.replace(path, with: bytes)
}

/// Writes the page that shows how the translations stand, and its style sheet beside it (`status.html`, `status.css`).
///
/// - Parameters:
///   - path: as it was typed, from the folder that the program runs in; nil for the page's place in the project.
///   - language: that of whoever asked.
/// - Returns: the path of the page.
package func writeStatusPage(
  _ outcome: StatusOutcome, at root: String, to path: String?, in language: LanguageTag
) throws -> String {
  let path = path ?? (root == "." ? "" : root.hasSuffix("/") ? root : root + "/") + ".selkopaja/status.html"
  let folder = Disk.parent(of: path) ?? "."
  try Disk.createFolder(folder)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  let sheet = (name.hasSuffix(".html") ? String(name.dropLast(".html".count)) : name) + ".css"
  let here = Disk.realPath(folder) ?? folder
  let project = Disk.realPath(root) ?? root
  let page = statusPage(
    outcome.report, words: outcome.words.words, in: language, slugs: outcome.slugs, styleSheet: sheet
  ) { target in
    relativeFileAddress(from: here, to: "\(project)/\(target)")
  }
  try writeOutput(statusStyleSheet(theme: outcome.theme), to: "\(folder)/\(sheet)")
  try writeOutput(page.serialised(), to: path)
  return path
}

/// - Parameters:
///   - folder: the absolute path of the folder that the page lies in.
///   - file: the absolute path of the file that it links to.
private func relativeFileAddress(from folder: String, to file: String) -> String {
  let here = folder.split(separator: "/")
  let there = file.split(separator: "/")
  let shared = zip(here, there.dropLast()).prefix { $0 == $1 }.count
  let steps = Array(repeating: "..", count: here.count - shared) + there[shared...].map(String.init)
  let path = steps.joined(separator: "/")
  // Without a step before it, a name with a colon would be taken for a scheme.
  let address = here.count == shared ? "./\(path)" : path
  return address.addingPercentEncoding(withAllowedCharacters: .urlPathAllowed) ?? address
}
