extension FlatText {
  /// Where the row has quotation marks, in order; each sign is one of a pair, whichever its form.
  package var quotationMarks: QuotationMarks {
    var offsets: [Int] = []
    for (offset, byte) in utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "\""): offsets.append(offset)
      // « and » (C2 AB, C2 BB), “ ” „ (E2 80 9C, 9D, 9E).
      case 0xAB, 0xBB: if offset > 0, utf8[offset - 1] == 0xC2 { offsets.append(offset) }
      case 0x9C, 0x9D, 0x9E:
        if offset > 1, utf8[offset - 1] == 0x80, utf8[offset - 2] == 0xE2 { offsets.append(offset) }
      default: continue
      }
    }
    return QuotationMarks(offsets: offsets)
  }
}

/// The quotation marks of a text.
package struct QuotationMarks: Sendable {
  fileprivate let offsets: [Int]

  /// Whether an offset lies between a mark and its pair; after the last mark that has none nothing does.
  package func isQuoted(_ offset: Int) -> Bool {
    var low = 0
    var high = offsets.count
    while low < high {
      let middle = (low + high) / 2
      if offsets[middle] < offset { low = middle + 1 } else { high = middle }
    }
    return low % 2 == 1 && low < offsets.count
  }
}
