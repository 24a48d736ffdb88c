private import CListenScript

/// The script of a page that can be heard, the same for every language: a classic script, which runs from disk too.
package let listenScript: [UInt8] = {
  // Constant, and as long as the process; it is copied here.
  unsafe Array(UnsafeBufferPointer(start: listen_script, count: listen_script_length))
}()
