private import CSearchScript

/// The script of the search page, the same for every language: a classic script, which runs from disk too.
package let searchScript: [UInt8] = {
  // Constant, and as long as the process; it is copied here.
  unsafe Array(UnsafeBufferPointer(start: search_script, count: search_script_length))
}()
