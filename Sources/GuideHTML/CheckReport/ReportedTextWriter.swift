import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import Readability
import SourceText

/// Writes texts with marks under what was found, each with its note beside it. Notes are numbered through the report.
struct ReportedTextWriter {
  let page: CheckReportPage
  private var lastNumber = 0
  private var numbers: [Int] = []
  private var entry: ReportedText?
  private var byText: [TextIndex: [Finding]] = [:]

  /// A finding with its number.
  struct Finding {
    var number: Int
    var diagnostic: Diagnostic
    var offsets: Range<Int>
    var file: SourceFile
  }

  init(page: CheckReportPage) {
    self.page = page
  }

  /// The rows of a text, each a block with its notes; and those findings that stand in no block.
  mutating func rows(of entry: ReportedText) -> (unplaced: HTMLNode?, nodes: [HTMLNode]) {
    self.entry = entry
    let places = TextPlaces(entry.checked.localised)
    var unplaced: [HTMLNode] = []
    byText = [:]
    for diagnostic in entry.findings {
      guard let range = diagnostic.range, let text = places.text(at: range) else {
        unplaced.append(note(diagnostic, number: nil, path: diagnostic.path != entry.path))
        continue
      }
      lastNumber += 1
      byText[text, default: []].append(
        Finding(number: lastNumber, diagnostic: diagnostic, offsets: range.offsets, file: range.file))
    }
    let document = entry.checked.localised.source.document
    let fields = document.texts.indices.flatMap { index -> [HTMLNode] in
      guard case .field(let key) = document.texts[index].role else { return [] }
      return row([index]) { writer in
        [div([.class("field")], [code { key }, .text(" "), span([], writer.words(of: index))])]
      }
    }
    let nodes = fields + blocks(document.blocks)
    return (unplaced.isEmpty ? nil : ul([.class("notes")], unplaced), nodes)
  }

  // MARK: Blocks

  private mutating func blocks(_ blocks: [Block]) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in blocks { nodes += rows(of: block) }
    return nodes
  }

  private mutating func rows(of block: Block) -> [HTMLNode] {
    switch block.kind {
    case .heading(let level, let index):
      // The text's own headings stand below the report's.
      return row([index]) { writer in [heading(level + 2)([], writer.words(of: index))] }
    case .paragraph(let index): return row([index]) { writer in [p([], writer.words(of: index))] }
    case .code(let text, _): return [div([.class("row")], [pre { text }])]
    case .thematicBreak: return []
    case .quote(let inner): return [div([.class("nested")], blocks(inner))]
    case .directive(let name, let inner):
      let label = name == .allow ? [] : [p([.class("label")], [code { ":::\(name.rawValue)" }])]
      return [div([.class("nested")], label + blocks(inner))]
    case .list(let list):
      var nodes: [HTMLNode] = []
      for (number, item) in list.items.enumerated() {
        nodes += self.item(item, sign: list.isOrdered ? "\(list.start + number)." : "•")
      }
      return nodes
    case .table(let table): return cells(of: table)
    }
  }

  /// An item is a row with its sign before it, so that its notes can stand beside it.
  private mutating func item(_ item: ListItem, sign: String) -> [HTMLNode] {
    let key = item.key.map { key in [code { key.value.rawValue }, HTMLNode.text(" ")] } ?? []
    guard let first = item.blocks.first, case .paragraph(let index) = first.kind else {
      return [div([.class("nested")], blocks(item.blocks))]
    }
    let own = row([index]) { writer in
      [p([.class("item")], [span([.class("sign")], [.text(sign)]), .text(" ")] + key + writer.words(of: index))]
    }
    let rest = blocks(Array(item.blocks.dropFirst()))
    return own + (rest.isEmpty ? [] : [div([.class("nested")], rest)])
  }

  private mutating func cells(of table: Table) -> [HTMLNode] {
    row(table.header + table.rows.joined()) { writer in
      var rows: [HTMLNode] = []
      for cells in table.rows {
        var row: [HTMLNode] = []
        for cell in cells { row.append(td([], writer.words(of: cell))) }
        rows.append(tr([], row))
      }
      var header: [HTMLNode] = []
      for cell in table.header { header.append(th([.scope("col")], writer.words(of: cell))) }
      // Plain text does not say which row is the header.
      let head = header.isEmpty ? [] : [thead([], [tr([], header)])]
      return [div([.class("wide"), .tabIndex(0)], [HTML.table([], head + [tbody([], rows)])])]
    }
  }

  /// A block with the notes of its texts beside it; nothing where the language does not have the texts.
  private mutating func row(
    _ indices: [TextIndex], _ content: (inout ReportedTextWriter) -> [HTMLNode]
  ) -> [HTMLNode] {
    guard let texts = entry?.checked.localised.texts, indices.contains(where: { texts[$0].isForThisLanguage }) else {
      return []
    }
    let findings = indices.flatMap { byText[$0] ?? [] }
    let words = div([.class("words")], content(&self))
    guard !findings.isEmpty else { return [div([.class("row")], [words])] }
    let notes = findings.map { note($0.diagnostic, number: $0.number, path: false) }
    return [div([.class("row")], [words, ul([.class("notes")], notes)])]
  }

  // MARK: Words

  private mutating func words(of index: TextIndex) -> [HTMLNode] {
    guard let entry, entry.checked.localised.texts[index].isForThisLanguage else { return [] }
    let text = entry.checked.localised.texts[index]
    var marker = FindingMarker(findings: byText[index] ?? [])
    let nodes = marker.nodes(text.inlines) + marker.rest
    let isOther = text.language != entry.language
    var attributes = text.language.attributes(within: page.language)
    if isOther { attributes.append(.class("other")) }
    return attributes.isEmpty ? nodes : [span(attributes, nodes)]
  }

  // MARK: Notes

  /// - Parameter path: whether the note says in which file it stands.
  func note(_ diagnostic: Diagnostic, number: Int?, path: Bool) -> HTMLNode {
    li(
      (number.map { [.id("note-\($0)")] } ?? []) + [.class("note", diagnostic.severity.rawValue)],
      content: {
        p {
          if let number { a([.class("number"), .href(fragment: "mark-\(number)")], [.text(String(number))]) }
          " "
          strong { "\(diagnostic.severity.sign) \(page.text("severity.\(diagnostic.severity.rawValue)"))" }
          " "
          code { diagnostic.name }
          " "
          small { place(of: diagnostic, path: path) }
        }
        p { page.text("diagnostic.\(diagnostic.name)", diagnostic.arguments) }
        for note in diagnostic.notes { p { page.text("note.\(note.name)", note.arguments) } }
        if let suggestion = diagnostic.suggestion, !suggestion.isEmpty { rewriting(suggestion) }
        if Rules.named(diagnostic.name) != nil { reasons(diagnostic.name) }
      })
  }

  private func rewriting(_ suggestion: String) -> HTMLNode {
    let language = entry?.language ?? page.language
    return p {
      page.text("report.rewriting")
      " "
      ins(language.attributes(within: page.language), [.text(suggestion)])
    }
  }

  private func reasons(_ rule: String) -> HTMLNode {
    details {
      summary { page.text("report.why") }
      p { page.text("rule.\(rule).why") }
      p { page.text("rule.\(rule).advice") }
    }
  }

  private func place(of diagnostic: Diagnostic, path: Bool) -> String {
    guard let start = diagnostic.range?.start else { return diagnostic.path }
    let place = page.text("report.place", ["line": .count(start.line), "column": .count(start.column)])
    return path ? "\(diagnostic.path), \(place)" : place
  }
}
