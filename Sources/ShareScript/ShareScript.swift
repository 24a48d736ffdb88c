private import CShareScript

/// The script of a page that can be sent on, the same for every language: a classic script. From disk it does nothing.
package let shareScript: [UInt8] = {
  // Constant, and as long as the process; it is copied here.
  unsafe Array(UnsafeBufferPointer(start: share_script, count: share_script_length))
}()
