private import CQRCode

/// The modules of a QR code (ISO/IEC 18004), without the quiet zone round them.
package struct QRCode: Sendable, Hashable {
  /// Modules on each side: 21 for version 1, 4 more for each version after it, 177 at most.
  package let side: Int
  /// Row by row from the top, from the left; true is dark.
  package let modules: [Bool]

  /// The quiet zone that a reader of codes needs on every side, in modules (ISO/IEC 18004, 6.3.8).
  package static let quietZone = 4

  /// The smallest code for a text at level M, which is still read when 15 % of it are damaged. The text is kept as its
  /// bytes in UTF-8, whatever its letters.
  ///
  /// - Returns: nil for a text that is empty, has a NUL in it, or is longer than a code holds (2,331 bytes at most).
  package init?(_ text: String) {
    guard !text.isEmpty, !text.utf8.contains(0) else { return nil }
    // Owned by us and freed below; nil when the text does not fit.
    guard let code = unsafe QRcode_encodeString(text, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else { return nil }
    defer { unsafe QRcode_free(code) }
    side = Int(unsafe code.pointee.width)
    guard let bytes = unsafe code.pointee.data else { return nil }
    // The lowest bit says whether a module is dark; the others are of no interest outside the library.
    modules = unsafe UnsafeBufferPointer(start: bytes, count: side * side).map { $0 & 1 == 1 }
  }

  /// Dark modules that stand beside each other, row by row: `x` and `y` from the top left corner of the quiet zone.
  package var runs: [(x: Int, y: Int, length: Int)] {
    var runs: [(x: Int, y: Int, length: Int)] = []
    for row in 0..<side {
      var column = 0
      while column < side {
        guard modules[row * side + column] else {
          column += 1
          continue
        }
        let start = column
        while column < side, modules[row * side + column] { column += 1 }
        runs.append((start + Self.quietZone, row + Self.quietZone, column - start))
      }
    }
    return runs
  }
}
