private import CPageScript

/// The script of a page of a document, the same for every language: a classic script, which runs from disk too.
package let pageScript: [UInt8] = unsafe copied(page_script, page_script_length)

/// What the first page of a guide does besides, which can be kept on a telephone.
package let keepingScript: [UInt8] = unsafe copied(keeping_script, keeping_script_length)

/// The service worker that keeps guides. It runs nowhere before a reader has asked for it.
package let keepingWorker: [UInt8] = unsafe copied(keeping_worker, keeping_worker_length)

/// - Parameter script: constant, and as long as the process.
private func copied(_ script: UnsafePointer<UInt8>, _ length: Int) -> [UInt8] {
  unsafe Array(UnsafeBufferPointer(start: script, count: length))
}
