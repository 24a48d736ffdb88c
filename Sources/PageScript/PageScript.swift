private import CPageScript

/// The script of a page of a document, the same for every language: a classic script, which runs from disk too.
package let pageScript: [UInt8] = {
  // Constant, and as long as the process; it is copied here.
  unsafe Array(UnsafeBufferPointer(start: page_script, count: page_script_length))
}()
