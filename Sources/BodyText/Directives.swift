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
    case .steps: return steps(inner, id) + pictureLink(ofSteps: inner)
    case .rules: return rules(inner, id)
    case .service: return [div(id + [box("service", inner)], service(inner, block))]
    case .next: return [div(id + [box("next", inner)], keyed(inner))]
    case .event: return [div(id + [box("event", inner)], keyed(inner))]
    case .letter: return [div(id + [box("letter", inner)], keyed(inner))]
    case .contact: return contact(block, inner, id)
    case .hours: return hours(block, inner, id)
    case .note: return [notice("note", .note, id + [box("note", inner)], blocks(inner))]
    case .warning:
      let wasWarning = isWarning
      isWarning = true
      defer { isWarning = wasWarning }
      let content = blocks(inner)
      return [notice("warning", .warning, id + [box("warning", inner)], content + repeated(inner))]
    case .card: return [div(id + [box("card", inner)], blocks(inner))]
    case .field: return field(inner, of: block, id)
    // It says something to the checker alone.
    case .allow: return blocks(inner)
    }
  }

  /// The class of a box; on paper it says too whether the box may be parted.
  private func box(_ name: String, _ inner: [Block]) -> HTMLAttribute {
    guard let measure = context.paper?.boxes, lines(of: inner, measure.lettersOfLine) > measure.lines else {
      return .class("box", name)
    }
    return .class("box", name, "long")
  }

  /// About how many lines blocks take: a label or the space round a text is one more.
  private func lines(of blocks: [Block], _ letters: Int) -> Int {
    blocks.reduce(0) { $0 + lines(of: $1, letters) }
  }

  private func lines(of block: Block, _ letters: Int) -> Int {
    switch block.kind {
    case .paragraph(let index), .heading(_, let index):
      isShown(index) ? plainText(of: shown(index).inlines).count / letters + 2 : 0
    case .list(let list):
      list.items.reduce(0) { $0 + lines(of: $1.blocks, letters) + ($1.key == nil ? 0 : 1) }
    case .quote(let inner), .directive(_, let inner): lines(of: inner, letters)
    case .table(let table): 2 * (table.rows.count + 1)
    case .code(let text, _): text.utf8.count { $0 == UInt8(ascii: "\n") } + 1
    case .thematicBreak: 1
    }
  }

  /// A box that is told from the text by a word and a sign, never by its colour alone.
  private func notice(
    _ name: String, _ word: PageWord, _ attributes: [HTMLAttribute], _ content: [HTMLNode]
  ) -> HTMLNode {
    div(attributes + [.role("note")]) {
      p(.class("box-label")) {
        sign(name)
        span(.class("label-words")) { label(word) }
      }
      content
    }
  }

  private func sign(_ name: String) -> HTMLNode {
    let triangle = "M12 3 1.5 21h21zM12 10v5M12 17.6v.4"
    let circle = "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19M12 11v6M12 7v.4"
    return sign(drawn: name == "warning" ? triangle : circle)
  }

  /// Time, day and place are found by their signs before the words are read.
  private func itemSign(_ key: ItemKey) -> HTMLNode? {
    switch key {
    case .when, .by: sign(drawn: "M12 2.5a9.5 9.5 0 1 0 0 19 9.5 9.5 0 1 0 0-19M12 6.5V12l4 2.5")
    case .where:
      sign(
        drawn:
          "M12 22C7.5 16 5 12.6 5 9a7 7 0 0 1 14 0c0 3.6-2.5 7-7 13zM12 6.7a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 1 0 0-4.6")
    default: nil
    }
  }

  private func sign(drawn path: String) -> HTMLNode {
    svg(
      .svg,
      [.class("sign"), .svg(.viewBox, "0 0 24 24"), .svg(.width, "24"), .svg(.height, "24"), .ariaHidden(true)],
      [
        svg(
          .path,
          [
            .svg(.d, path), .svg(.fill, "none"), .svg(.stroke, "currentColor"),
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
        let sign = item.key.flatMap { itemSign($0.value) }
        rows.append(
          div(.class(item.key?.value.rawValue ?? "other")) {
            dt([], (sign.map { [$0] } ?? []) + name)
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
    case .when: .eventWhen
    case .where: .eventWhere
    case .interpreter: .eventInterpreter
    case .children: .eventChildren
    case .from: .letterFrom
    case .about: .letterAbout
    case .do: .letterDo
    case .by: .letterBy
    }
  }

  // MARK: Steps and rules

  private mutating func steps(_ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    if setting.stepsArePath { return path(inner, id) }
    return lists(inner, id, class: "steps", element: { _ in ol }) { writer, item in
      let content = writer.itemContent(item)
      // The words stand in an element of their own beside the number.
      return li { div(content.attributes, content.nodes) }
    }
  }

  private mutating func path(_ inner: [Block], _ id: [HTMLAttribute]) -> [HTMLNode] {
    let count = inner.reduce(0) { count, block in
      guard case .list(let list) = block.kind else { return count }
      return count + list.items.count { isShown($0) }
    }
    var number = 0
    return lists(inner, id, class: "path", element: { _ in ol }) { writer, item in
      number += 1
      return writer.stepOnPath(item, number: number, of: count)
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
