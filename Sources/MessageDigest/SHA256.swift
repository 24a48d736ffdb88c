private import CMessageDigest

/// SHA-256 (FIPS 180-4) of some bytes, as 64 lower-case hex digits.
package func sha256(_ bytes: [UInt8]) -> String {
  // 64 digits and the NUL that libmd writes after them.
  var digits = [CChar](repeating: 0, count: 65)
  // Both buffers are ours and are borrowed for the call.
  _ = unsafe bytes.withUnsafeBufferPointer { input in
    unsafe digits.withUnsafeMutableBufferPointer { output in
      unsafe SHA256Data(input.baseAddress, input.count, output.baseAddress)
    }
  }
  return String(decoding: digits.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
}
