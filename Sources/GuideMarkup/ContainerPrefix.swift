/// Goes through the start of a line as CommonMark does: columns count tabs to the next multiple of four, and a tab can
/// be used up in part. (CommonMark 0.29, 2.2 and 5.)
struct LineCursor {
  var offset: Int
  private var column = 0
  private var hasTabLeft = false
  private let end: Int

  init(_ line: Range<Int>) {
    offset = line.lowerBound
    end = line.upperBound
  }

  /// The next byte that is not a blank, and how many columns it stands in from here.
  func firstNonBlank(_ bytes: [UInt8]) -> (offset: Int, indent: Int) {
    var next = offset
    var reached = column
    while next < end, bytes[next].isBlank {
      reached += bytes[next] == 0x09 ? 4 - reached % 4 : 1
      next += 1
    }
    return (next, reached - column)
  }

  func byte(_ bytes: [UInt8]) -> UInt8? { offset < end ? bytes[offset] : nil }

  mutating func advance(columns: Int, _ bytes: [UInt8]) {
    var left = columns
    while left > 0, offset < end {
      if bytes[offset] == 0x09 {
        let toTab = 4 - column % 4
        hasTabLeft = toTab > left
        let used = min(left, toTab)
        column += used
        if !hasTabLeft { offset += 1 }
        left -= used
      } else {
        hasTabLeft = false
        offset += 1
        column += 1
        left -= 1
      }
    }
  }

  mutating func advance(to target: Int, _ bytes: [UInt8]) {
    while offset < target, offset < end {
      column += bytes[offset] == 0x09 ? 4 - column % 4 : 1
      offset += 1
    }
    hasTabLeft = false
  }

  /// Columns since an earlier cursor of the same line.
  func columns(since earlier: LineCursor) -> Int { column - earlier.column }
}

/// A quote or a list item that is open round a text: what it takes away from the start of each of the text's lines.
struct Container {
  enum Kind {
    case quote
    /// The columns that a line of the item is indented by.
    case item(width: Int)
  }
  var kind: Kind
  /// The line that it opens on, and where its content starts there.
  var firstLine: Int
  var opened: LineCursor
}

extension [Container] {
  /// Where the text of a line starts: after the marks and the indentation of the containers that go on in it. A line
  /// that leaves some out goes on with the paragraph all the same ("lazy").
  func contentStart(ofLine line: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Int {
    cursor(inLine: line, range, bytes).cursor.firstNonBlank(bytes).offset
  }

  func cursor(inLine line: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> (cursor: LineCursor, isLazy: Bool) {
    var cursor = LineCursor(range)
    for container in self {
      if container.firstLine == line {
        cursor = container.opened
        continue
      }
      let (next, indent) = cursor.firstNonBlank(bytes)
      switch container.kind {
      case .quote:
        guard indent <= 3, next < range.upperBound, bytes[next] == UInt8(ascii: ">") else {
          return (cursor, true)
        }
        cursor.advance(to: next + 1, bytes)
        if let byte = cursor.byte(bytes), byte.isBlank { cursor.advance(columns: 1, bytes) }
      case .item(let width):
        guard indent >= width else { return (cursor, true) }
        cursor.advance(columns: width, bytes)
      }
    }
    return (cursor, false)
  }

  /// A quote that opens on a line inside these containers.
  func quote(openingOn line: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Container {
    var cursor = cursor(inLine: line, range, bytes).cursor
    cursor.advance(to: Swift.min(cursor.firstNonBlank(bytes).offset + 1, range.upperBound), bytes)
    if let byte = cursor.byte(bytes), byte.isBlank { cursor.advance(columns: 1, bytes) }
    return Container(kind: .quote, firstLine: line, opened: cursor)
  }

  /// A list item that opens on a line inside these containers.
  func item(openingOn line: Int, _ range: Range<Int>, _ bytes: [UInt8]) -> Container {
    var cursor = cursor(inLine: line, range, bytes).cursor
    let (marker, indent) = cursor.firstNonBlank(bytes)
    var markerEnd = marker
    while markerEnd < range.upperBound, bytes[markerEnd].isDigit { markerEnd += 1 }
    markerEnd = Swift.min(markerEnd + 1, range.upperBound)
    cursor.advance(to: markerEnd, bytes)
    let afterMarker = cursor
    while cursor.columns(since: afterMarker) <= 5, let byte = cursor.byte(bytes), byte.isBlank {
      cursor.advance(columns: 1, bytes)
    }
    var padding = cursor.columns(since: afterMarker)
    if padding >= 5 || padding < 1 || cursor.offset == range.upperBound {
      cursor = afterMarker
      if padding > 0 { cursor.advance(columns: 1, bytes) }
      padding = 1
    }
    return Container(kind: .item(width: indent + markerEnd - marker + padding), firstLine: line, opened: cursor)
  }
}
