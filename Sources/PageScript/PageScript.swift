private import CPageScript

/// The script of a page of a document, the same for every language: a classic script, which runs from disk too.
///
/// Readers pay for what they load: lines that are comments, and the space before each line, are a fourth of it. No text
/// in the script goes over a line's end.
package let pageScript: [UInt8] = {
  // Constant, and as long as the process; it is copied here.
  let source = unsafe Array(UnsafeBufferPointer(start: page_script, count: page_script_length))
  let lines = source.split(separator: UInt8(ascii: "\n")).map { $0.drop { $0 == UInt8(ascii: " ") } }
  return lines.filter { !$0.isEmpty && !$0.starts(with: "//".utf8) }.flatMap { $0 + [UInt8(ascii: "\n")] }
}()
