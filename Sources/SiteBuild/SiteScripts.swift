import BodyText
import PageScript
import SearchScript

/// The program's own scripts as they are served, which are the same whatever the site says.
let servedSearchScript = OutputFile(path: searchScriptPath, bytes: withoutComments(searchScript))
let servedPageScript = OutputFile(path: pageScriptPath, bytes: withoutComments(pageScript))
let servedKeepingWorker = OutputFile(path: keepingWorkerPath, bytes: withoutComments(keepingWorker))

/// One file on the first page of a guide, because a file more is a question more to a server.
let servedGuideScript = OutputFile(
  path: guideScriptPath, bytes: servedPageScript.bytes + withoutComments(keepingScript))

/// Readers pay for what they load: lines that are comments, and the space before each line, are a fourth of a script.
///
/// - Parameter script: no text or pattern in it goes over a line's end.
private func withoutComments(_ script: [UInt8]) -> [UInt8] {
  let lines = script.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
  return lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }.flatMap { $0 + [UInt8(ascii: "\n")] }
}

/// All of them, by their paths.
let servedScripts = Dictionary(
  uniqueKeysWithValues: [servedSearchScript, servedPageScript, servedGuideScript, servedKeepingWorker].map {
    ($0.path, $0)
  })
