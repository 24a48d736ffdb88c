import SourceText

// A part of a page, to stand by itself.

extension Document {
  /// The blocks under a heading, with it, up to the next heading of its level or above.
  ///
  /// - Parameter isWanted: whether a heading is the one that is meant, by its text.
  /// - Returns: nil where no heading between the blocks of the page is.
  package func section(where isWanted: (TextIndex) -> Bool) -> [Block]? {
    var section: [Block] = []
    var top: Int?
    for block in blocks {
      if case .heading(let level, let text) = block.kind {
        if let top, level <= top { break }
        if top == nil, isWanted(text) { top = level }
      }
      if top != nil { section.append(block) }
    }
    return top == nil ? nil : section
  }

  /// A block that the writer gave an id to, such as a box.
  package func block(withID id: String) -> Block? {
    func found(in blocks: [Block]) -> Block? {
      for block in blocks {
        if block.attributes.id?.value == id { return block }
        if let inner = found(in: block.inner) { return inner }
      }
      return nil
    }
    return found(in: blocks)
  }
}

extension Block {
  /// The blocks directly inside.
  fileprivate var inner: [Block] {
    switch kind {
    case .heading, .paragraph, .table, .code, .thematicBreak: []
    case .list(let list): list.items.flatMap(\.blocks)
    case .quote(let blocks), .directive(_, let blocks): blocks
    }
  }

  /// Every text of the block, in reading order.
  package var texts: [TextIndex] {
    switch kind {
    case .heading(_, let text), .paragraph(let text): [text]
    case .table(let table): table.header + table.rows.flatMap { $0 }
    case .list, .quote, .directive, .code, .thematicBreak: inner.flatMap(\.texts)
    }
  }

  /// The block with its headings so many levels lower, none above the second: the first is the title.
  package func withHeadings(lower levels: Int) -> Block {
    var block = self
    switch kind {
    case .heading(let level, let text): block.kind = .heading(level: min(6, max(2, level + levels)), text)
    case .list(var list):
      for item in list.items.indices {
        list.items[item].blocks = list.items[item].blocks.map { $0.withHeadings(lower: levels) }
      }
      block.kind = .list(list)
    case .quote(let blocks): block.kind = .quote(blocks.map { $0.withHeadings(lower: levels) })
    case .directive(let name, let blocks):
      block.kind = .directive(name, blocks.map { $0.withHeadings(lower: levels) })
    case .paragraph, .table, .code, .thematicBreak: break
    }
    return block
  }
}
