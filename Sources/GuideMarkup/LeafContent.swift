/// The bytes of one text as the inline parser saw them, without the starts of its lines, each with its place in the
/// file.
struct LeafContent {
  private(set) var bytes: [UInt8] = []
  private var offsets: [Int] = []
  /// In a table cell `\|` stands for `|`; nothing else does.
  private var isCell = false

  mutating func clear(isCell: Bool = false) {
    bytes.removeAll(keepingCapacity: true)
    offsets.removeAll(keepingCapacity: true)
    self.isCell = isCell
  }

  mutating func append(_ range: Range<Int>, of source: [UInt8]) {
    if !isCell {
      bytes.append(contentsOf: source[range])
      offsets.append(contentsOf: range)
      return
    }
    var next = range.lowerBound
    while next < range.upperBound {
      let start = next
      if source[next] == UInt8(ascii: "\\"), next + 1 < range.upperBound, source[next + 1] == UInt8(ascii: "|") {
        next += 1
      }
      bytes.append(source[next])
      offsets.append(start)
      next += 1
    }
  }

  /// The file's range for a range of the content.
  func fileRange(_ range: Range<Int>) -> Range<Int> {
    guard !range.isEmpty else {
      let offset = range.lowerBound < offsets.count ? offsets[range.lowerBound] : end
      return offset..<offset
    }
    return offsets[range.lowerBound]..<offsets[range.upperBound - 1] + width(range.upperBound - 1)
  }

  /// Where the last byte ends in the file.
  var end: Int { offsets.isEmpty ? 0 : offsets[offsets.count - 1] + width(offsets.count - 1) }

  func offset(_ index: Int) -> Int { offsets[index] }

  /// Whether a byte stands for itself and follows the one before it in the file.
  func isOwnByte(_ index: Int) -> Bool { width(index) == 1 }

  private func width(_ index: Int) -> Int { isCell && bytes[index] == UInt8(ascii: "|") ? 2 : 1 }
}
