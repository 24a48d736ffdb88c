internal import CommonMark
internal import SourceText

/// Builds the document of one page: the state that its parts share while they are read in order.
struct DocumentBuilder {
  let file: SourceFile
  let body: Range<Int>
  let mask: SourceMask
  let tree: MarkdownTree
  var reader: InlineReader
  var document: Document
  var diagnostics: [Diagnostic]

  /// The quotes and list items that are open.
  var containers: [Container] = []
  /// The directives that are open, the outermost first, and the path of kinds to the next block.
  var directives: [DirectiveName] = []
  var path = ""
  private var ids: [String: SourceRange] = [:]
  private var lastHeadingLevel = 1
  private var hasToldNesting = false

  init(file: SourceFile, body whole: Range<Int>) {
    self.file = file
    // A byte order mark is no text, and CommonMark would skip it without counting it.
    var start = whole.lowerBound
    while file.bytes[start..<whole.upperBound].starts(with: [0xEF, 0xBB, 0xBF]) { start += 3 }
    body = start..<whole.upperBound
    mask = SourceMask(file, body: body)
    tree = parse(mask.bytes[body])
    reader = InlineReader(file: file, mask: mask, tree: tree)
    document = Document(file: file, blocks: [], texts: [])
    diagnostics = mask.diagnostics
  }

  mutating func readFields(_ fields: [FieldText]) {
    for field in fields {
      document.texts.append(fieldTextBlock(field, file: file, diagnostics: &diagnostics))
    }
  }

  mutating func readBody() {
    let blocks = blocks(of: 0, depth: 0, isItem: false)
    document.blocks = blocks
    if blocks.isEmpty {
      report("empty-page", severity: .warning, at: body.lowerBound..<body.lowerBound)
    }
  }

  mutating func report(
    _ name: String, _ arguments: [String: MessageArgument] = [:], severity: Severity = .error, at range: Range<Int>,
    notes: [DiagnosticNote] = []
  ) {
    diagnostics.append(Diagnostic(severity, name, arguments, at: file.range(range), notes: notes))
  }

  mutating func register(_ attributes: Attributes) {
    guard let id = attributes.id else { return }
    if let first = ids[id.value] {
      diagnostics.append(
        Diagnostic(
          .error, "duplicate-id", ["id": .text(id.value)], at: id.range, notes: [DiagnosticNote("first-id", at: first)])
      )
    } else {
      ids[id.value] = id.range
    }
  }

  func path(to kind: String) -> String { path.isEmpty ? kind : path + "/" + kind }
}

// MARK: - Blocks

extension DocumentBuilder {
  /// The blocks inside a node, with the directives that they form.
  mutating func blocks(of parent: Int, depth: Int, isItem: Bool) -> [Block] {
    var level = DirectiveLevel()
    for child in tree.children(of: parent) {
      let number = fileLine(tree.nodes[child].startLine)
      if case .htmlBlock = tree.nodes[child].kind {
        if let range = mask.directiveLines[number] {
          readDirectiveLine(range, &level, depth: depth)
          continue
        }
        if mask.droppedLines.contains(number) { continue }
      }
      convert(child, depth: depth + level.frames.count, isFirstOfItem: isItem && child == parent + 1, &level)
    }
    closeAll(&level)
    return level.blocks
  }

  private mutating func convert(_ node: Int, depth: Int, isFirstOfItem: Bool, _ level: inout DirectiveLevel) {
    switch tree.nodes[node].kind {
    case .paragraph:
      let lines = linesOfParagraph(node)
      let (index, attributes, range) = paragraph(node, lines, isFirstOfItem: isFirstOfItem)
      level.blocks.append(Block(.paragraph(index), attributes: attributes, range: file.range(range)))
    case .heading(let headingLevel): level.blocks.append(heading(node, level: headingLevel))
    case .thematicBreak:
      level.blocks.append(Block(.thematicBreak, range: file.range(visibleRange(lines(of: node)))))
    case .codeBlock(let literal, _, let isFenced): level.blocks.append(code(node, literal, isFenced: isFenced))
    case .htmlBlock: report("raw-html", at: visibleRange(lines(of: node)))
    case .table(let alignments): level.blocks.append(table(node, alignments))
    case .blockQuote, .list, .item:
      guard depth < MarkupLimits.nesting else { return flatten(node, &level) }
      if case .blockQuote = tree.nodes[node].kind {
        level.blocks.append(quote(node, depth: depth))
      } else {
        level.blocks.append(list(node, depth: depth, directive: level.frames.last?.name))
      }
    default: break
    }
  }

  /// Blocks nested deeper than the limit: what they hold stays, one after another.
  private mutating func flatten(_ root: Int, _ level: inout DirectiveLevel) {
    let outside = containers.count
    if !hasToldNesting {
      hasToldNesting = true
      report("nested-too-deep", ["limit": .count(MarkupLimits.nesting)], at: visibleRange(lines(of: root)))
    }
    var ends: [Int] = []
    var node = root
    while node < tree.nodes[root].end {
      while let end = ends.last, end <= node {
        ends.removeLast()
        containers.removeLast()
      }
      switch tree.nodes[node].kind {
      case .blockQuote, .item:
        open(node)
        ends.append(tree.nodes[node].end)
        node += 1
      case .list: node += 1
      case .htmlBlock: node = tree.nodes[node].end
      default:
        convert(node, depth: 0, isFirstOfItem: false, &level)
        node = tree.nodes[node].end
      }
    }
    containers.removeSubrange(outside...)
  }

  private mutating func open(_ node: Int) {
    let number = fileLine(tree.nodes[node].startLine)
    if case .blockQuote = tree.nodes[node].kind {
      containers.append(containers.quote(openingOn: number, line(number), mask.bytes))
    } else {
      containers.append(containers.item(openingOn: number, line(number), mask.bytes))
    }
  }

  /// The place of the mark that a quote or an item opens with.
  private func markOffset(_ node: Int) -> Int { contentOfLine(fileLine(tree.nodes[node].startLine)).lowerBound }

  private mutating func quote(_ node: Int, depth: Int) -> Block {
    let start = markOffset(node)
    let outer = path
    path = path(to: "quote")
    open(node)
    let blocks = blocks(of: node, depth: depth + 1, isItem: false)
    containers.removeLast()
    path = outer
    let end = blocks.last?.range.offsets.upperBound ?? min(start + 1, body.upperBound)
    return Block(.quote(blocks), range: file.range(start..<max(start, end)))
  }

  private mutating func list(_ node: Int, depth: Int, directive: DirectiveName?) -> Block {
    var (isOrdered, start) = (false, 1)
    if case .list(let ordered, let first, _) = tree.nodes[node].kind { (isOrdered, start) = (ordered, first) }
    let outer = path
    path = path(to: "list/item")
    var items: [ListItem] = []
    for child in tree.children(of: node) {
      items.append(item(child, depth: depth, keys: isOrdered ? nil : directive?.itemKeys))
    }
    path = outer
    let begin = items.first?.range.offsets.lowerBound ?? markOffset(node)
    let end = items.last?.range.offsets.upperBound ?? begin
    let list = List(isOrdered: isOrdered, start: isOrdered ? start : 1, items: items)
    return Block(.list(list), range: file.range(begin..<max(begin, end)))
  }

  private mutating func item(_ node: Int, depth: Int, keys: [ItemKey]?) -> ListItem {
    let start = markOffset(node)
    open(node)
    let blocks = blocks(of: node, depth: depth + 1, isItem: true)
    let marker = containers.removeLast()
    if blocks.isEmpty { report("empty-item", at: start..<max(start, marker.opened.offset)) }
    let markEnd = file.bytes.trimmed(start..<max(start, marker.opened.offset)).upperBound
    let range = file.range(start..<max(markEnd, blocks.last?.range.offsets.upperBound ?? start))
    return ListItem(key: keys.flatMap { takeKey($0, from: blocks, at: range) }, blocks: blocks, range: range)
  }

  private mutating func heading(_ node: Int, level: Int) -> Block {
    let lines = linesOfHeading(node)
    let range = visibleRange(lines)
    if level == 1 {
      report("level-one-heading", at: range)
    } else {
      if level > lastHeadingLevel + 1 {
        report(
          "skipped-heading-level", ["level": .count(level), "expected": .count(lastHeadingLevel + 1)],
          severity: .warning, at: range)
      }
      lastHeadingLevel = level
    }
    // Under a setext heading's text stands its line of dashes, on a line of its own.
    var start = range.lowerBound
    while start < range.upperBound, lines.count == 1, mask.bytes[start] == UInt8(ascii: "#") { start += 1 }
    reader.content.clear()
    if lines.count == 1 {
      reader.content.append(start..<max(start, contentOfLine(lines.lowerBound).upperBound), of: mask.bytes)
    } else {
      for number in lines { reader.content.append(contentOfLine(number), of: mask.bytes) }
    }
    let level = max(level, 2)
    let text = text(of: node, role: .heading(level: level), path: path(to: "heading"), fallback: range)
    if document.texts[text.index].inlines.isEmpty { report("empty-heading", at: range) }
    return Block(.heading(level: level, text.index), attributes: text.attributes, range: file.range(range))
  }

  private mutating func code(_ node: Int, _ literal: Range<Int>, isFenced: Bool) -> Block {
    let lines = linesOfCode(node, literal, isFenced: isFenced)
    let range = visibleRange(lines)
    if !isFenced, let directive = lines.compactMap({ mask.directiveLines[$0] }).first {
      report("indented-directive", at: directive)
    }
    var info: String?
    var number = lines.lowerBound
    if isFenced {
      let opening = line(number).clamped(to: range.lowerBound..<body.upperBound)
      let mark = opening.isEmpty ? 0 : file.bytes[opening.lowerBound]
      let start = file.bytes[opening].firstIndex { $0 != mark } ?? opening.upperBound
      let words = file.text(file.bytes.trimmed(start..<opening.upperBound))
      info = words.isEmpty ? nil : words
      number += 1
    }
    var text: [UInt8] = []
    for part in tree.bytes(literal).split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if !text.isEmpty || part.startIndex > literal.lowerBound { text.append(0x0A) }
      defer { number += 1 }
      let shown = part.drop(while: \.isBlank)
      text.append(contentsOf: part[..<shown.startIndex])
      // What was written over for the parser is read from the file.
      let lineEnd = number <= file.lineCount ? line(number).upperBound : 0
      if lineEnd - shown.count >= body.lowerBound, mask.bytes[lineEnd - shown.count..<lineEnd].elementsEqual(shown) {
        for offset in lineEnd - shown.count..<lineEnd {
          if mask.bytes[offset] == SourceMask.repair {
            text.append(contentsOf: [0xEF, 0xBF, 0xBD])
          } else {
            text.append(file.bytes[offset])
          }
        }
      } else {
        text.append(contentsOf: shown)
      }
    }
    return Block(.code(String(decoding: text, as: UTF8.self), info: info), range: file.range(range))
  }
}
