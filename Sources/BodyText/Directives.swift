import GuideMarkup
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

extension BodyWriter {
  mutating func directive(_ name: DirectiveName, _ inner: [Block], of block: Block) -> [HTMLNode] {
    let id = idAttribute(of: block)
    switch name {
    case .steps: return steps(inner, id)
    case .rules: return rules(inner, id)
    case .service: return [div(id + [.class("box", "service")], service(inner, block))]
    case .next: return [div(id + [.class("box", "next")], keyed(inner))]
    case .contact: return contact(block, inner, id)
    case .hours: return hours(block, inner, id)
    case .note: return [notice("note", .note, id, blocks(inner))]
    case .warning:
      let content = blocks(inner)
      return [notice("warning", .warning, id, content + repeated(inner))]
    case .card: return [div(id + [.class("box", "card")], blocks(inner))]
    // It says something to the checker alone.
    case .allow: return blocks(inner)
    }
  }

  /// A box that is told from the text by a word and a sign, never by its colour alone.
  private func notice(
    _ name: String, _ word: PageWord, _ id: [HTMLAttribute], _ content: [HTMLNode]
  ) -> HTMLNode {
    div(id + [.class("box", name), .role("note"), .ariaLabel(context.text(word))]) {
      p(.class("box-label")) {
        sign(name)
        span(.class("word")) { label(word) }
      }
      content
    }
  }

  private func sign(_ name: String) -> HTMLNode {
    let triangle = "M12 3 1.5 21h21zM12 10v5M12 17.6v.4"
    let circle = "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19M12 11v6M12 7v.4"
    return svg(
      .svg,
      [.class("sign"), .svg(.viewBox, "0 0 24 24"), .svg(.width, "24"), .svg(.height, "24"), .ariaHidden(true)],
      [
        svg(
          .path,
          [
            .svg(.d, name == "warning" ? triangle : circle), .svg(.fill, "none"), .svg(.stroke, "currentColor"),
            .svg(.strokeWidth, "2.2"),
            .svg(.strokeLineCap, "round"), .svg(.strokeLineJoin, "round"),
          ])
      ])
  }

  // MARK: Rows with labels

  private mutating func service(_ inner: [Block], _ block: Block) -> [HTMLNode] {
    var nodes = keyed(inner)
    switch block.attributes.value("authority")?.value {
    case "yes": nodes.append(p(.class("authority", "is")) { label(.isAuthority) })
    case "no": nodes.append(p(.class("authority")) { label(.isNotAuthority) })
    default: break
    }
    return nodes
  }

  /// Items with a key become rows with a label in the reader's language; whatever else stands there stays as it is.
  private mutating func keyed(_ inner: [Block]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in inner where isShown(block) {
      guard case .list(let list) = block.kind, list.items.contains(where: { $0.key != nil }) else {
        nodes += self.block(block)
        continue
      }
      var rows: [HTMLNode] = []
      for item in list.items where isShown(item) {
        let content = itemContent(item)
        let name = item.key.map { label(Self.word(for: $0.value)) } ?? []
        rows.append(
          div(.class(item.key?.value.rawValue ?? "other")) {
            dt([], name)
            dd(content.attributes, content.nodes)
          })
      }
      nodes.append(dl(.class("rows")) { rows })
    }
    return nodes
  }

  private static func word(for key: ItemKey) -> PageWord {
    switch key {
    case .what: .serviceWhat
    case .who: .serviceWho
    case .cost: .serviceCost
    case .languages: .serviceLanguages
    case .start: .serviceStart
    case .then: .nextThen
    case .help: .nextHelp
    }
  }

  // MARK: Steps and rules

  private mutating func steps(_ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    lists(inner, id, class: "steps", element: { _ in ol }) { writer, item in
      let content = writer.itemContent(item)
      // The words stand in an element of their own beside the number.
      return li { div(content.attributes, content.nodes) }
    }
  }

  private mutating func rules(_ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    lists(inner, id, class: "rules", element: { $0.isOrdered ? ol : ul }) { $0.rule($1) }
  }

  /// The lists of a directive in its own form, and whatever else stands in it as usual; the first has the directive's id.
  private mutating func lists(
    _ inner: [Block], _ id: [HTMLAttribute], class name: String, element: (List) -> HTMLContentElement,
    item: (inout Self, ListItem) -> HTMLNode
  ) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in inner where isShown(block) {
      guard case .list(let list) = block.kind else {
        nodes += self.block(block)
        continue
      }
      var items: [HTMLNode] = []
      for entry in list.items where isShown(entry) { items.append(item(&self, entry)) }
      // A list without markers is no list to some screen readers, unless it says so.
      nodes.append(element(list)([.class(name), .role("list")] + (nodes.isEmpty ? id : []), items))
    }
    return nodes
  }
}
