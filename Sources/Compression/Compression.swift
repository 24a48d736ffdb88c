private import CZlib

/// How many bytes a file is over the wire, as a server sends it with gzip (RFC 1952) at its usual level, 6.
package func gzippedSize(_ bytes: [UInt8]) -> Int {
  let head = 18 - 6
  var packed = [UInt8](repeating: 0, count: Int(compressBound(UInt(bytes.count))))
  var length = UInt(packed.count)
  // Both buffers are ours and are borrowed for the call; `compressBound` says how much room the result may take.
  let status = unsafe bytes.withUnsafeBufferPointer { source in
    unsafe packed.withUnsafeMutableBufferPointer { target in
      unsafe compress2(target.baseAddress, &length, source.baseAddress, UInt(source.count), 6)
    }
  }
  // Without memory for it nothing is packed, and the file goes as it is.
  guard status == Z_OK else { return bytes.count }
  // zlib's own wrapping (RFC 1950) has 6 bytes, gzip's 18.
  return Int(length) + head
}
