internal import CommonMark
internal import SourceText

extension DocumentBuilder {
  /// The file's line for a line of the parsed body; both are counted from 1.
  func fileLine(_ line: Int) -> Int {
    min(max(file.line(at: body.lowerBound) - 1 + line, 1), file.lineCount)
  }

  /// A line of the body without its line end.
  func line(_ number: Int) -> Range<Int> { file.offsets(ofLine: number).clamped(to: body) }

  /// A line's text inside the open containers, with its line end.
  func contentOfLine(_ number: Int) -> Range<Int> {
    let range = line(number)
    let start = containers.contentStart(ofLine: number, range, mask.bytes)
    let end = number < file.lineCount ? file.offsets(ofLine: number + 1).lowerBound : body.upperBound
    return start..<max(start, min(end, body.upperBound))
  }

  /// A block that takes up whole lines, without the white space at its ends.
  func visibleRange(_ lines: ClosedRange<Int>) -> Range<Int> {
    let start = contentOfLine(lines.lowerBound).lowerBound
    var end = start
    for number in lines.reversed() {
      let trimmed = file.bytes.trimmed(line(number))
      if !trimmed.isEmpty {
        end = max(start, trimmed.upperBound)
        break
      }
    }
    return start..<end
  }

  func lines(of node: Int) -> ClosedRange<Int> {
    let first = fileLine(tree.nodes[node].startLine)
    return first...max(first, fileLine(tree.nodes[node].endLine))
  }
}

extension DocumentBuilder {
  /// The lines of a paragraph. One that stands right above a table has no lines of its own in the tree: it has those of
  /// the table down to the table's header.
  func linesOfParagraph(_ node: Int) -> ClosedRange<Int> {
    let following = tree.nodes[node].end
    guard tree.nodes[node].startLine == 0, following < tree.nodes.count,
      case .table(let alignments) = tree.nodes[following].kind
    else { return lines(of: node) }
    let first = fileLine(tree.nodes[following].startLine)
    return first...max(first, headerLine(of: following, columns: alignments.count) - 1)
  }
}

extension DocumentBuilder {
  /// A heading that is underlined ends, in the C library's tree, at whatever line followed it.
  func linesOfHeading(_ node: Int) -> ClosedRange<Int> {
    let all = lines(of: node)
    let first = all.lowerBound
    if all.count == 1 { return all }
    let opening = containers.cursor(inLine: first, line(first), mask.bytes).cursor.firstNonBlank(mask.bytes).offset
    var marks = opening
    while marks < body.upperBound, mask.bytes[marks] == UInt8(ascii: "#") { marks += 1 }
    if marks > opening, marks - opening <= 6, marks == body.upperBound || mask.bytes[marks].isSpace {
      return first...first
    }
    for number in all.dropFirst() {
      let (cursor, isLazy) = containers.cursor(inLine: number, line(number), mask.bytes)
      let (start, indent) = cursor.firstNonBlank(mask.bytes)
      let text = mask.bytes[mask.bytes.trimmed(start..<max(start, line(number).upperBound))]
      if !isLazy, indent <= 3, let mark = text.first, mark == UInt8(ascii: "=") || mark == UInt8(ascii: "-"),
        text.allSatisfy({ $0 == mark })
      {
        return first...number
      }
    }
    return all
  }

  /// So does a fenced code block that was never closed.
  func linesOfCode(_ node: Int, _ literal: Range<Int>, isFenced: Bool) -> ClosedRange<Int> {
    let all = lines(of: node)
    guard isFenced else { return all }
    var last = all.lowerBound
    for byte in tree.bytes(literal) where byte == UInt8(ascii: "\n") { last += 1 }
    if last < all.upperBound {
      let text = mask.bytes[mask.bytes.trimmed(contentOfLine(last + 1))]
      if text.count >= 3, let mark = text.first, mark == UInt8(ascii: "`") || mark == UInt8(ascii: "~"),
        text.allSatisfy({ $0 == mark })
      {
        last += 1
      }
    }
    return all.lowerBound...min(last, all.upperBound)
  }
}
