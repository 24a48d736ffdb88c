package import GuideMarkup
package import HTML
import ICU
import Localisation
import SourceText

extension BodyWriter {
  /// Blocks in their order. A picture that stands alone goes with the heading before it, else with the text after it.
  package mutating func blocks(_ blocks: [Block]) -> [HTMLNode] {
    let blocks = blocks.filter { isShown($0) }
    var nodes: [HTMLNode] = []
    nodes.reserveCapacity(blocks.count)
    var next = 0
    while next < blocks.count {
      let block = blocks[next]
      next += 1
      if case .heading = block.kind, next < blocks.count, let name = lonePictogram(blocks[next]) {
        nodes += withPicture(name, block, class: "headed")
        next += 1
      } else if let name = lonePictogram(block), next < blocks.count, case .paragraph = blocks[next].kind,
        lonePictogram(blocks[next]) == nil
      {
        nodes += withPicture(name, blocks[next], class: "pictured")
        next += 1
      } else {
        nodes += self.block(block)
      }
    }
    return nodes
  }

  private mutating func withPicture(_ name: String, _ block: Block, class className: String) -> [HTMLNode] {
    let words = words(of: block)
    guard let picture = picture(name, besides: words) else { return self.block(block) }
    let spoken = hasOwnRecording(block) ? nil : recording(ofPictogram: name)
    return [div([.class(className)], [picture, div([], self.block(block) + (spoken.map { [$0] } ?? []))])]
  }

  mutating func block(_ block: Block) -> [HTMLNode] {
    switch block.kind {
    case .heading(let level, let index): return heading(level, index)
    case .paragraph(let index):
      if let name = lonePictogram(block) {
        let spoken = recording(ofPictogram: name).map { [$0] } ?? []
        return picture(name, besides: "").map { [p([.class("alone")], [$0] + spoken)] } ?? []
      }
      return [pair(index) { writer, attributes in p(attributes, writer.content(index)) }]
        + takeNotes(within: surrounding)
    case .list(let list): return [self.list(list, id: take(block.attributes.id?.value))]
    case .quote(let inner): return [blockquote(idAttribute(of: block), blocks(inner))]
    case .code(let text, _):
      return [pre([.dir(.leftToRight), .tabIndex(0)], [code { text }])]
    case .table(let table):
      return [self.table(table, id: idAttribute(of: block))] + takeNotes(within: surrounding)
    case .thematicBreak: return [hr()]
    case .directive(let name, let inner): return directive(name, inner, of: block)
    }
  }

  mutating func idAttribute(of block: Block) -> [HTMLAttribute] {
    take(block.attributes.id?.value).map { [.id($0)] } ?? []
  }

  /// The mark on a heading stands under it: inside, it would be read as a part of its name.
  private mutating func heading(_ level: Int, _ index: TextIndex) -> [HTMLNode] {
    let mark = mark(of: index)
    let element =
      isPaired(index)
      ? pairedHeading(level, index) : HTML.heading(level)(attributes(of: index), headingContent(index))
    let below = [mark, recording(of: index)].compactMap { $0 }
    return [element] + below.map { p([.class("under-heading")], [$0]) } + takeNotes(within: surrounding)
  }

  // MARK: Lists and tables

  mutating func list(_ list: List, id: String?) -> HTMLNode {
    var attributes: [HTMLAttribute] = id.map { [.id($0)] } ?? []
    if list.isOrdered, list.start != 1 { attributes.append(.start(list.start)) }
    var items: [HTMLNode] = []
    for item in list.items where isShown(item) { items.append(self.item(item)) }
    return list.isOrdered ? ol(attributes, items) : ul(attributes, items)
  }

  private mutating func item(_ item: ListItem) -> HTMLNode {
    let content = itemContent(item)
    guard case .paragraph(let index)? = item.blocks.first?.kind, !shown(index).language.readsLike(surrounding)
    else {
      return li(content.attributes, content.nodes)
    }
    // An item of the other direction would put its marker on the far side, outside the page.
    return li { content.attributes.isEmpty ? content.nodes : [div(content.attributes, content.nodes)] }
  }

  /// What stands in an item: its one paragraph as words of the item itself, else its blocks.
  ///
  /// - Returns: the attributes are those of the paragraph where the item is nothing more.
  mutating func itemContent(_ item: ListItem) -> (attributes: [HTMLAttribute], nodes: [HTMLNode]) {
    guard let first = item.blocks.first, case .paragraph(let index) = first.kind else {
      return ([], blocks(item.blocks))
    }
    guard isShown(index) else { return ([], blocks(Array(item.blocks.dropFirst()))) }
    if let pairs = pairedItem(item, index) { return ([], pairs) }
    let within = shown(index).language.readsLike(surrounding) ? surrounding : shown(index).language
    if item.blocks.count == 1 {
      return (attributes(of: index), content(index) + takeNotes(within: within))
    }
    if case .list = item.blocks[1].kind, shown(index).language.readsLike(surrounding) {
      return (
        attributes(of: index), content(index) + takeNotes(within: within) + blocks(Array(item.blocks.dropFirst()))
      )
    }
    return ([], blocks(item.blocks))
  }

  private mutating func table(_ table: Table, id: [HTMLAttribute]) -> HTMLNode {
    var header: [HTMLNode] = []
    for (column, index) in table.header.enumerated() { header.append(cell(index, table, column, isHeader: true)) }
    var rows: [HTMLNode] = []
    for row in table.rows where row.contains(where: { isShown($0) }) {
      var cells: [HTMLNode] = []
      for (column, index) in row.enumerated() { cells.append(cell(index, table, column, isHeader: false)) }
      rows.append(tr([], cells))
    }
    // Wide tables scroll in their own box, which the keyboard has to reach.
    return div(.class("table"), .tabIndex(0), .role("region"), .ariaLabel(tableName(table))) {
      HTML.table(id) {
        thead { tr([], header) }
        tbody([], rows)
      }
    }
  }

  /// A region needs a name: the words of its first header cell.
  private func tableName(_ table: Table) -> String {
    table.header.map { plainText(of: shown($0).inlines) }.joined(separator: ", ")
  }

  private mutating func cell(_ index: TextIndex, _ table: Table, _ column: Int, isHeader: Bool) -> HTMLNode {
    let alignment = column < table.alignments.count ? table.alignments[column] : .natural
    let isPaired = isShown(index) && isPaired(index)
    var attributes = isShown(index) && !isPaired ? attributes(of: index) : []
    var classes: [String] = []
    switch alignment {
    case .natural, .start: break
    case .centre: classes.append("centre")
    case .end: classes.append("end")
    }
    // A time or a price is not cut in two lines.
    if isShown(index), isFigure(shown(index)) { classes.append("figure") }
    if !classes.isEmpty { attributes.append(.class(classes)) }
    let content =
      isPaired
      ? [pair(index) { writer, attributes in div(attributes, writer.content(index)) }]
      : isShown(index) ? self.content(index) : []
    return isHeader ? th([.scope("col")] + attributes, content) : td(attributes, content)
  }
}

/// Whether a text is one figure: `10–12`, `12,50`.
private func isFigure(_ text: LocalisedText) -> Bool {
  let words = plainText(of: text.inlines)
  return !words.isEmpty && words.count < 16 && !words.unicodeScalars.contains { $0.properties.isAlphabetic }
}
