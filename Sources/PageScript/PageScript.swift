private import CPageScript

/// The script of a page of a document, the same for every language: a classic script, which runs from disk too.
package let pageScript: [UInt8] = unsafe withoutComments(page_script, page_script_length)

/// The same with what the first page of a guide does besides, which can be kept on a telephone: one file, because a file
/// more is a question more to a server.
package let guideScript: [UInt8] = pageScript + (unsafe withoutComments(keeping_script, keeping_script_length))

/// The service worker that keeps guides. It runs nowhere before a reader has asked for it.
package let keepingWorker: [UInt8] = unsafe withoutComments(keeping_worker, keeping_worker_length)

/// Readers pay for what they load: lines that are comments, and the space before each line, are a fourth of it. No text
/// in a script goes over a line's end.
///
/// - Parameter script: constant, and as long as the process; it is copied here.
private func withoutComments(_ script: UnsafePointer<UInt8>, _ length: Int) -> [UInt8] {
  let source = unsafe Array(UnsafeBufferPointer(start: script, count: length))
  let lines = source.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
  return lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }.flatMap { $0 + [UInt8(ascii: "\n")] }
}
