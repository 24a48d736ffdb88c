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
  /// Whether a CR without LF ends some line, which other programs do not count as an end.
  package let hasLoneReturns: Bool
  /// For a file with a very long line: what stands before each block of bytes. Without it, every column in such a line
  /// would be counted from its start.
  private let countsBeforeBlocks: [Counts]
  private static let block = 1_024
  private static let longLine = 16_384

  /// How many letters (code points) and UTF-16 units some bytes hold.
  private struct Counts {
    var letters = 0
    var units = 0

    /// In UTF-8 every byte of a letter but the first begins with the bits 10, and a letter that takes two UTF-16 units
    /// has four bytes, of which the first begins with 1111.
    mutating func add(_ bytes: ArraySlice<UInt8>) {
      for byte in bytes where byte & 0xC0 != 0x80 {
        letters += 1
        units += byte >= 0xF0 ? 2 : 1
      }
    }
  }

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
    var starts = [0]
    var hasLoneReturns = false
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == UInt8(ascii: "\n") {
        starts.append(offset + 1)
      } else if bytes[offset] == UInt8(ascii: "\r"),
        offset + 1 == bytes.count || bytes[offset + 1] != UInt8(ascii: "\n")
      {
        starts.append(offset + 1)
        hasLoneReturns = true
      }
      offset += 1
    }
    lineStarts = starts
    self.hasLoneReturns = hasLoneReturns
    let longest = zip(starts, starts.dropFirst() + [bytes.count]).map { $1 - $0 }.max() ?? 0
    countsBeforeBlocks = longest > Self.longLine ? Self.countsBeforeBlocks(of: bytes) : []
  }

  private static func countsBeforeBlocks(of bytes: [UInt8]) -> [Counts] {
    var all: [Counts] = []
    var counts = Counts()
    for start in stride(from: 0, through: bytes.count, by: block) {
      all.append(counts)
      counts.add(bytes[start..<min(start + block, bytes.count)])
    }
    return all
  }

  private func counts(_ range: Range<Int>) -> Counts {
    guard range.count > Self.longLine else {
      var counts = Counts()
      counts.add(bytes[range])
      return counts
    }
    let (start, end) = (counts(before: range.lowerBound), counts(before: range.upperBound))
    return Counts(letters: end.letters - start.letters, units: end.units - start.units)
  }

  private func counts(before offset: Int) -> Counts {
    let index = offset / Self.block
    var counts = countsBeforeBlocks[index]
    counts.add(bytes[index * Self.block..<offset])
    return counts
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
    let (line, before) = lineAndStart(of: offset)
    return SourcePosition(line: line, column: counts(before).letters + 1)
  }

  /// The same place as editors and SARIF count it: the column in UTF-16 units.
  package func positionInUTF16(at offset: Int) -> SourcePosition {
    let (line, before) = lineAndStart(of: offset)
    return SourcePosition(line: line, column: counts(before).units + 1)
  }

  /// The line of an offset, and what of it stands before the offset. The mark at the start of a file that says UTF-8 is
  /// no letter of its first line.
  private func lineAndStart(of offset: Int) -> (line: Int, before: Range<Int>) {
    let offset = min(max(offset, 0), bytes.count)
    let line = line(at: offset)
    let start = line == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : lineStarts[line - 1]
    return (line, min(start, offset)..<offset)
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
  /// In code points where people and JSON read it, in UTF-16 units in SARIF.
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
