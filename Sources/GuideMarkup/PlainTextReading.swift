package import SourceText

/// Reads a file of plain text: paragraphs with an empty line between, and no markup. Each line stands at its own place.
///
/// Lists, rows with tabs and headings are known by their look, so that they are not read as sentences. A line that is
/// broken goes on in the next one; lines that stand for themselves (an address, a list without signs) do not.
package func readPlainText(_ file: SourceFile) -> Document {
  var reader = PlainTextReader(file)
  reader.read()
  return reader.document
}

private struct PlainTextReader {
  private(set) var document: Document
  private let file: SourceFile
  private let lines: [PlainTextLine]
  private let edges: [PlainTextEdges?]
  /// The lines with a number that are items of a list.
  private let numbered: Set<Int>
  /// Where lines were broken at a width, that width.
  private let wrap: Int?
  /// Whether a line is a paragraph, as in what a word processor gives out.
  private let isUnbroken: Bool

  init(_ file: SourceFile) {
    self.file = file
    document = Document(file: file, blocks: [], texts: [])
    document.hasMarkup = false
    lines = (1...file.lineCount).map { PlainTextLine($0, of: file) }
    edges = lines.map { line in
      switch line.kind {
      case .empty, .row: nil
      case .text, .bullet, .number: PlainTextEdges(file.text(line.range))
      }
    }
    numbered = Self.numbered(lines, file)
    let widest = edges.lazy.compactMap { $0?.width }.max() ?? 0
    isUnbroken = widest > Self.widest
    wrap = (Self.narrowest...Self.widest).contains(widest) ? widest : nil
  }

  /// The widths at which programs break lines, in letters.
  private static let narrowest = 40
  private static let widest = 100

  /// A number begins an item where one before or after it has the next number: *2. huhtikuuta* begins a date.
  private static func numbered(_ lines: [PlainTextLine], _ file: SourceFile) -> Set<Int> {
    var found: Set<Int> = []
    var last: (line: Int, number: Int, delimiter: UInt8)?
    for (index, line) in lines.enumerated() {
      guard case .number(let number, let content, let delimiter) = line.kind else { continue }
      let word = file.text(content).prefix { $0.isLetter }
      guard !(delimiter == UInt8(ascii: ".") && (word.hasSuffix("kuuta") || word.hasSuffix("kuun"))) else { continue }
      if let last, last.number + 1 == number, last.delimiter == delimiter {
        found.insert(last.line)
        found.insert(index)
      }
      last = (index, number, delimiter)
    }
    return found
  }

  mutating func read() {
    var index = 0
    while index < lines.count {
      switch lines[index].kind {
      case .empty: index += 1
      case .row: index = readTable(from: index)
      case .bullet, .number:
        index = item(at: index) == nil ? readParagraph(from: index) : readList(from: index)
      case .text: index = isHeading(index) ? readHeading(index) : readParagraph(from: index)
      }
    }
  }

  // MARK: Lists

  /// The words of an item of a list that begins at a line.
  private func item(at index: Int) -> (content: Range<Int>, number: Int?)? {
    switch lines[index].kind {
    case .bullet(let content, let isDash): isDash && !isListed(index) ? nil : (content, nil)
    case .number(let number, let content, _): numbered.contains(index) ? (content, number) : nil
    default: nil
    }
  }

  /// A dash begins an item where the line before leads up to it or is one, or where another follows; else it begins what
  /// somebody says.
  private func isListed(_ index: Int) -> Bool {
    func isDash(_ line: Int) -> Bool {
      if lines.indices.contains(line), case .bullet(_, isDash: true) = lines[line].kind { true } else { false }
    }
    var before = index - 1
    if before >= 0, case .empty = lines[before].kind { before -= 1 }
    if isDash(before) || isDash(index + 1) { return true }
    if lines.indices.contains(index + 1), case .empty = lines[index + 1].kind, isDash(index + 2) { return true }
    guard before >= 0, let edges = edges[before] else { return false }
    return edges.end == .colon || before == index - 1 && edges.end != .sentence
  }

  private mutating func readList(from first: Int) -> Int {
    var items: [ListItem] = []
    let start = item(at: first)?.number
    var index = first
    while index < lines.count, let (content, number) = item(at: index), (number == nil) == (start == nil) {
      var ranges = [content]
      let indent = lines[index].indent
      index += 1
      while index < lines.count, goesOn(index, after: ranges, indent: indent) {
        ranges.append(lines[index].range)
        index += 1
      }
      let text = add(ranges, role: .listItem, path: "list/item/paragraph")
      let range = file.range(content.lowerBound..<(ranges.last?.upperBound ?? content.upperBound))
      items.append(ListItem(blocks: [Block(.paragraph(text), range: range)], range: range))
      // Items with an empty line between are of one list.
      if index + 1 < lines.count, case .empty = lines[index].kind, item(at: index + 1) != nil { index += 1 }
    }
    guard let end = items.last?.range.offsets.upperBound else { return first + 1 }
    let list = List(isOrdered: start != nil, start: start ?? 1, items: items)
    document.blocks.append(Block(.list(list), range: file.range(lines[first].range.lowerBound..<end)))
    return index
  }

  /// Whether a line goes on with the item before it: it is moved in, or in the middle of a sentence.
  private func goesOn(_ index: Int, after item: [Range<Int>], indent: Int) -> Bool {
    guard let edges = edges[index], self.item(at: index) == nil else { return false }
    if lines[index].indent > indent { return true }
    guard edges.start == .small, !edges.isAddress, let last = item.last else { return false }
    return PlainTextEdges(file.text(last)).end != .sentence
  }

  // MARK: Tables and headings

  private mutating func readTable(from first: Int) -> Int {
    var rows: [[TextIndex]] = []
    var index = first
    while index < lines.count, case .row(let cells) = lines[index].kind {
      rows.append(cells.map { add([$0], role: .tableCell(isHeader: false), path: "table/cell") })
      index += 1
    }
    let range = file.range(lines[first].range.lowerBound..<lines[index - 1].range.upperBound)
    let columns = rows.map(\.count).max() ?? 0
    let table = Table(alignments: Array(repeating: .natural, count: columns), header: [], rows: rows)
    document.blocks.append(Block(.table(table), range: range))
    return index
  }

  /// A short line between empty ones, which is no sentence, and under which something comes.
  private func isHeading(_ index: Int) -> Bool {
    guard let edges = edges[index], edges.hasLetters, edges.start != .small, !edges.isAddress,
      edges.words <= Self.wordsOfHeading, index == 0 || isUnbroken || isEmpty(index - 1), index + 1 < lines.count,
      isUnbroken || isEmpty(index + 1)
    else { return false }
    let isQuestion = file.bytes[lines[index].range.upperBound - 1] == UInt8(ascii: "?")
    guard edges.end == .open || isQuestion, let below = lines[(index + 1)...].firstIndex(where: { !$0.isEmpty }) else {
      return false
    }
    // Under a signature comes a title or a number; a list without signs goes on.
    guard let next = self.edges[below] else { return true }
    return next.words > 2 && (isEmpty(index + 1) || item(at: below) != nil || next.end == .sentence)
  }

  private func isEmpty(_ index: Int) -> Bool { lines[index].isEmpty }

  private static let wordsOfHeading = 10
  /// The widest line of a text is seldom quite as wide as a line could be.
  private static let slack = 4

  private mutating func readHeading(_ index: Int) -> Int {
    let text = add([lines[index].range], role: .heading(level: 2), path: "heading")
    document.blocks.append(Block(.heading(level: 2, text), range: file.range(lines[index].range)))
    return index + 1
  }

  // MARK: Paragraphs

  private mutating func readParagraph(from first: Int) -> Int {
    var ranges = [lines[first].range]
    var before = edges[first] ?? PlainTextEdges(file.text(lines[first].range))
    var index = first + 1
    while index < lines.count, let next = edges[index], item(at: index) == nil, isJoined(before, next) {
      ranges.append(lines[index].range)
      before = next
      index += 1
    }
    let text = add(ranges, role: .paragraph, path: "paragraph")
    document.blocks.append(Block(.paragraph(text), range: document.texts[text].range))
    return index
  }

  /// Whether a line and the next are of one paragraph.
  private func isJoined(_ line: PlainTextEdges, _ next: PlainTextEdges) -> Bool {
    // The next word would hardly have fitted.
    let isFull = wrap.map { line.width + 1 + next.firstWordWidth + Self.slack > $0 } ?? false
    return switch line.end {
    case .sentence: !isUnbroken
    case .comma: true
    case .colon: isFull && next.start == .small
    case .open: isFull || next.start == .small && !next.isAddress
    }
  }

  private mutating func add(_ ranges: [Range<Int>], role: TextBlock.Role, path: String) -> TextIndex {
    var inlines: [Inline] = []
    for range in ranges {
      if let before = inlines.last?.range.offsets.upperBound {
        inlines.append(.softBreak(file.range(before..<range.lowerBound)))
      }
      inlines.append(.text(file.text(range), file.range(range)))
    }
    let whole = (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
    document.texts.append(TextBlock(role: role, path: path, inlines: inlines, range: file.range(whole)))
    return document.texts.count - 1
  }
}

extension PlainTextLine {
  fileprivate var isEmpty: Bool {
    if case .empty = kind { true } else { false }
  }
}
