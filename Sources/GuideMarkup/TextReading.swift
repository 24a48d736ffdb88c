internal import CommonMark
internal import SourceText

extension DocumentBuilder {
  struct ReadText {
    var index: TextIndex
    var attributes: Attributes
  }

  /// Reads a paragraph. Its range is that of its lines, with the attributes at its end.
  mutating func paragraph(
    _ node: Int, _ lines: ClosedRange<Int>, isFirstOfItem: Bool
  ) -> (TextIndex, Attributes, Range<Int>) {
    let range = visibleRange(lines)
    reader.content.clear()
    for number in lines { reader.content.append(contentOfLine(number), of: mask.bytes) }
    reportDefinitions()
    let text = text(
      of: node, role: isFirstOfItem ? .listItem : .paragraph, path: path(to: "paragraph"), fallback: range)
    return (text.index, text.attributes, range)
  }

  /// Reads the text whose bytes stand in the reader's content, and adds it to the document.
  mutating func text(of node: Int, role: TextBlock.Role, path: String, fallback: Range<Int>) -> ReadText {
    var inlines: [Inline]
    if let read = reader.inlines(of: node) {
      inlines = read
    } else {
      // The bytes and the tree do not agree: the words are right, and each has the place of the whole.
      let words = literals(of: node)
      inlines = words.isEmpty ? [] : [.text(words, file.range(fallback))]
    }
    let syntax = reader.takeAttributes(&inlines)
    inlines = reader.assemble(inlines)
    reader.trim(&inlines)
    diagnostics.append(contentsOf: reader.diagnostics)
    reader.diagnostics.removeAll(keepingCapacity: true)
    var own = Attributes()
    if let syntax {
      own = attributes(syntax, in: file, diagnostics: &diagnostics)
      register(own)
    }
    var range = (syntax?.range.lowerBound ?? fallback.lowerBound)..<(syntax?.range.lowerBound ?? fallback.lowerBound)
    if let first = inlines.first, let last = inlines.last {
      range = first.range.offsets.lowerBound..<last.range.offsets.upperBound
    }
    document.texts.append(
      TextBlock(
        role: role, directives: directives, path: path, inlines: inlines, attributes: own, range: file.range(range)))
    return ReadText(index: document.texts.count - 1, attributes: own)
  }

  private func literals(of node: Int) -> String {
    var words: [UInt8] = []
    for index in node + 1..<tree.nodes[node].end {
      switch tree.nodes[index].kind {
      case .text(let literal), .code(let literal), .htmlInline(let literal):
        words.append(contentsOf: tree.bytes(literal))
      case .softBreak, .lineBreak: words.append(0x20)
      default: break
      }
    }
    return String(decoding: words, as: UTF8.self)
  }

  /// `[words]: address`, which CommonMark would take out of the text, at the start of a paragraph's lines.
  private mutating func reportDefinitions() {
    let bytes = reader.content.bytes
    var next = 0
    while next < bytes.count {
      while next < bytes.count, bytes[next].isBlank { next += 1 }
      guard next < bytes.count, bytes[next] == UInt8(ascii: "[") else { return }
      let start = next
      next += 1
      while next < bytes.count, next - start < 1_000, bytes[next] != UInt8(ascii: "]"), bytes[next] != UInt8(ascii: "[")
      {
        next += bytes[next] == UInt8(ascii: "\\") ? 2 : 1
      }
      guard next > start + 1, next + 1 < bytes.count, bytes[next] == UInt8(ascii: "]"),
        file.bytes[reader.content.offset(next + 1)] == UInt8(ascii: ":")
      else { return }
      next += 2
      let destination = bytes[next...].firstIndex { !$0.isSpace } ?? bytes.count
      let destinationEnd = bytes[destination...].firstIndex(where: \.isSpace) ?? bytes.count
      let after = bytes[destinationEnd...].firstIndex { !$0.isBlank } ?? bytes.count
      let endsThere = after == bytes.count || bytes[after].isLineEnd
      guard destination < bytes.count, endsThere || [0x22, 0x27, 0x28].contains(bytes[after]) else { return }
      diagnostics.append(
        Diagnostic(.error, "reference-definition", at: file.range(reader.content.fileRange(start..<destinationEnd))))
      next = bytes[destinationEnd...].firstIndex(where: \.isLineEnd) ?? bytes.count
      while next < bytes.count, bytes[next].isLineEnd { next += 1 }
    }
  }
}

// MARK: - Tables

extension DocumentBuilder {
  mutating func table(_ node: Int, _ alignments: [MarkdownAlignment]) -> Block {
    let rows = Array(tree.children(of: node))
    let headerLine = headerLine(of: node, columns: alignments.count)
    var result = Table(alignments: alignments.map(\.alignment), header: [], rows: [])
    var end = visibleRange(headerLine...min(headerLine + 1, file.lineCount)).upperBound
    for row in rows {
      if case .tableRow(isHeader: true) = tree.nodes[row].kind {
        result.header = cells(of: row, line: headerLine, isHeader: true)
      } else {
        let number = fileLine(tree.nodes[row].startLine)
        result.rows.append(cells(of: row, line: number, isHeader: false))
        end = max(end, visibleRange(number...number).upperBound)
      }
    }
    let start = contentOfLine(headerLine).lowerBound
    return Block(.table(result), range: file.range(start..<max(start, end)))
  }

  /// A table's own line is that of the paragraph above it, where the two stand together.
  func headerLine(of node: Int, columns: Int) -> Int {
    let first = fileLine(tree.nodes[node].startLine)
    let last = max(first, fileLine(tree.nodes[node].endLine))
    var number = first
    while number < last {
      if isDelimiterRow(contentOfLine(number + 1)), cellRanges(number + 1).count == columns,
        cellRanges(number).count == columns
      {
        return number
      }
      number += 1
    }
    return first
  }

  private func isDelimiterRow(_ range: Range<Int>) -> Bool {
    var dashes = 0
    for byte in mask.bytes[mask.bytes.trimmed(range)] {
      switch byte {
      case UInt8(ascii: "-"): dashes += 1
      case UInt8(ascii: "|"), UInt8(ascii: ":"), 0x20, 0x09, 0x0B, 0x0C: break
      default: return false
      }
    }
    return dashes > 0
  }

  private mutating func cells(of row: Int, line number: Int, isHeader: Bool) -> [TextIndex] {
    let ranges = cellRanges(number)
    let end = mask.bytes.trimmed(contentOfLine(number)).upperBound
    var result: [TextIndex] = []
    for cell in tree.children(of: row) {
      let range = result.count < ranges.count ? ranges[result.count] : end..<end
      reader.content.clear(isCell: true)
      reader.content.append(range, of: mask.bytes)
      let text = text(
        of: cell, role: .tableCell(isHeader: isHeader),
        path: path(to: isHeader ? "table/header/cell" : "table/row/cell"),
        fallback: range)
      result.append(text.index)
    }
    return result
  }

  /// The cells of a row, without the white space round them. A bar after a backslash never divides cells.
  private func cellRanges(_ number: Int) -> [Range<Int>] {
    let row = mask.bytes.trimmed(contentOfLine(number))
    guard !row.isEmpty else { return [] }
    var result: [Range<Int>] = []
    var start = row.lowerBound
    if mask.bytes[start] == UInt8(ascii: "|") { start += 1 }
    var next = start
    while next < row.upperBound {
      if mask.bytes[next] == UInt8(ascii: "|"), next == start || mask.bytes[next - 1] != UInt8(ascii: "\\") {
        result.append(cell(start..<next))
        start = next + 1
      }
      next += 1
    }
    if start < row.upperBound { result.append(cell(start..<row.upperBound)) }
    return result
  }

  private func cell(_ range: Range<Int>) -> Range<Int> {
    let trimmed = mask.bytes.trimmed(range)
    return trimmed.isEmpty && !range.isEmpty ? range.lowerBound + 1..<range.lowerBound + 1 : trimmed
  }
}

extension MarkdownAlignment {
  fileprivate var alignment: Table.Alignment {
    switch self {
    case .natural: .natural
    case .left: .start
    case .centre: .centre
    case .right: .end
    }
  }
}
