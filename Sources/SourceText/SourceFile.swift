/// A text file of the project, held as the bytes that were read.
///
/// Every range in the pipeline is a range of UTF-8 offsets into such a file; lines and columns are worked out only
/// when something is printed. A class, so that the many ranges of a page share one file.
package final class SourceFile: Sendable {
  /// The path as it is shown to people: relative to the project, with `/` between folders.
  package let path: String
  package let bytes: [UInt8]
  /// The offset at which each line starts; never empty. CR, LF and CRLF end a line.
  private let lineStarts: [Int]
  /// For a file with a very long line: how many letters stand before each block of bytes. Without it, every column in
  /// such a line would be counted from its start.
  private let lettersBeforeBlocks: [Int]
  private static let block = 1_024
  private static let longLine = 16_384

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      } else if bytes[offset] == UInt8(ascii: "\r"),
        offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
      {
        starts.append(offset + 1)
      }
      offset += 1
    }
    lineStarts = starts
    let longest = zip(starts, starts.dropFirst() + [bytes.count]).map { $1 - $0 }.max() ?? 0
    lettersBeforeBlocks = longest > Self.longLine ? Self.lettersBeforeBlocks(of: bytes) : []
  }

  private static func lettersBeforeBlocks(of bytes: [UInt8]) -> [Int] {
    var counts: [Int] = []
    var count = 0
    for start in stride(from: 0, through: bytes.count, by: block) {
      counts.append(count)
      count += bytes[start..<min(start + block, bytes.count)].count(where: isStartOfLetter)
    }
    return counts
  }

  /// In UTF-8 every byte of a letter but the first begins with the bits 10.
  private static func isStartOfLetter(_ byte: UInt8) -> Bool { byte & 0xC0 != 0x80 }

  private func letters(before offset: Int) -> Int {
    let index = offset / Self.block
    return lettersBeforeBlocks[index] + bytes[index * Self.block..<offset].count(where: Self.isStartOfLetter)
  }

  package convenience init(path: String, text: String) {
    self.init(path: path, bytes: Array(text.utf8))
  }

  package var lineCount: Int { lineStarts.count }

  package func range(_ offsets: Range<Int>) -> SourceRange {
    SourceRange(file: self, offsets: offsets)
  }

  /// The offsets of a line without its line end. Lines are counted from 1.
  package func offsets(ofLine line: Int) -> Range<Int> {
    precondition((1...lineCount).contains(line), "line \(line) of \(lineCount)")
    let start = lineStarts[line - 1]
    var end = line < lineCount ? lineStarts[line] : bytes.count
    while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
    return start..<end
  }

  /// The line that holds an offset, counted from 1.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while high - low > 1 {
      let middle = (low + high) / 2
      if lineStarts[middle] <= offset { low = middle } else { high = middle }
    }
    return low + 1
  }

  package func position(at offset: Int) -> SourcePosition {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = lineStarts[line - 1]
    if offset - start > Self.longLine {
      return SourcePosition(line: line, column: letters(before: offset) - letters(before: start) + 1)
    }
    let before = String(decoding: bytes[start..<offset], as: UTF8.self)
    return SourcePosition(line: line, column: before.unicodeScalars.count + 1)
  }

  /// The text of a range; bytes that are not UTF-8 become U+FFFD.
  package func text(_ offsets: Range<Int>) -> String {
    String(decoding: bytes[offsets], as: UTF8.self)
  }
}

/// Two files are the same file only when they are the same reading of it.
extension SourceFile: Hashable {
  package static func == (left: SourceFile, right: SourceFile) -> Bool { left === right }
  package func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

/// A place for people: line and column are counted from 1.
package struct SourcePosition: Sendable, Hashable {
  package var line: Int
  /// In code points: what people and JSON count.
  package var column: Int
}

/// A stretch of a file, in UTF-8 offsets.
package struct SourceRange: Sendable, Hashable {
  package var file: SourceFile
  package var offsets: Range<Int>

  package init(file: SourceFile, offsets: Range<Int>) {
    self.file = file
    self.offsets = offsets
  }

  package var start: SourcePosition { file.position(at: offsets.lowerBound) }
  package var end: SourcePosition { file.position(at: offsets.upperBound) }
  package var text: String { file.text(offsets) }

  /// The smallest range that covers both; both are of one file.
  package func union(_ other: SourceRange) -> SourceRange {
    precondition(file == other.file, "ranges of \(file.path) and \(other.file.path)")
    return SourceRange(
      file: file,
      offsets: min(offsets.lowerBound, other.offsets.lowerBound)..<max(offsets.upperBound, other.offsets.upperBound))
  }
}

/// A value read from a file, with its place.
package struct Located<Value> {
  package var value: Value
  package var range: SourceRange

  package init(_ value: Value, at range: SourceRange) {
    self.value = value
    self.range = range
  }

  package func map<Other>(_ transform: (Value) -> Other) -> Located<Other> {
    Located<Other>(transform(value), at: range)
  }
}

extension Located: Sendable where Value: Sendable {}
extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
