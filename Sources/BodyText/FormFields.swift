import GuideMarkup
import HTML
import ICU
import Localisation
import SourceText

// A field of a form: its label, what helps to fill it in, boxes to tick, lines to write on. The clerk who takes the form
// back reads Finnish, so the Finnish label and the Finnish choices stand beside those of the reader.

extension BodyWriter {
  mutating func field(_ inner: [Block], of block: Block, _ id: [HTMLAttribute]) -> [HTMLNode] {
    let inner = inner.filter { isShown($0) }
    guard case .paragraph(let label)? = inner.first?.kind else { return blocks(inner) }
    let written = block.attributes.value("lines").flatMap { writtenLines($0.value) }
    var hasChoices = false
    var nodes: [HTMLNode] = [
      pair(label) { writer, attributes in
        p(attributes + [.class("field-label")], writer.content(label) + writer.inFinnish(label))
      }
    ]
    nodes += takeNotes(within: surrounding)
    for block in inner.dropFirst() {
      guard case .list(let list) = block.kind, !list.isOrdered else {
        nodes.append(div([.class("field-help")], self.block(block)))
        continue
      }
      hasChoices = true
      nodes.append(choices(list))
    }
    // A field with choices has lines only where the writer asks for them.
    let lines = written ?? (hasChoices ? 0 : 1)
    nodes += (0..<lines).map { _ in div(.class("write-line"), .ariaHidden(true)) }
    return [div(id + [.class("field")], nodes)]
  }

  private mutating func choices(_ list: List) -> HTMLNode {
    var items: [HTMLNode] = []
    for item in list.items where isShown(item) {
      let content = itemContent(item)
      var nodes = content.nodes
      if case .paragraph(let index)? = item.blocks.first?.kind { nodes += inFinnish(index) }
      items.append(li { [div(content.attributes, nodes)] })
    }
    return ul([.class("choices"), .role("list")], items)
  }

  /// The words of the source beside those of the reader, unless they stand there already.
  private func inFinnish(_ index: TextIndex) -> [HTMLNode] {
    guard let original, !isRepeating, !isPaired(index), !shown(index).language.readsLike(source) else { return [] }
    let words = plainText(of: original.texts[index].inlines)
    guard !words.isEmpty else { return [] }
    return [
      .text(" "),
      bdi(.class("original"), .lang(source.canonical), .dir(source.htmlDirection)) { words },
    ]
  }
}
