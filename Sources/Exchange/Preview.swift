import Catalogues
import GuideMarkup
import HTML
package import ICU
package import Localisation
import SourceText

/// The words of the preview, in the language of whoever made it.
package struct PreviewWords: Sendable {
  /// What the page is for, in a sentence or two.
  package var explanation: String
  package var new: String
  package var changed: String
  package var done: String
  package var changedFrom: String

  package init(explanation: String, new: String, changed: String, done: String, changedFrom: String) {
    self.explanation = explanation
    self.new = new
    self.changed = changed
    self.done = done
    self.changedFrom = changedFrom
  }
}

/// A page that shows where each row of an export stands: the blocks of the document in order, in the source language, with
/// the number of their row and their codes as the table has them. It needs no other file.
///
/// - Parameters:
///   - title: of the page and what language it goes to, as its heading.
///   - page: with all its rows, those that do not leave too.
package func preview(
  of page: ExportPage, document: IdentifiedDocument, title heading: String, source: LanguageTag, words: PreviewWords
) -> [UInt8] {
  let writer = PreviewWriter(page: page, document: document, words: words)
  let html = HTMLDocument(
    .lang(source.canonical), .dir(source.direction == .rightToLeft ? .rightToLeft : .leftToRight), title: heading,
    head: {
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      meta(
        .httpEquiv(.contentSecurityPolicy),
        .content("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
      style { styleSheet }
    }
  ) {
    main {
      h1 { heading }
      p { words.explanation }
      writer.body()
    }
  }
  return html.serialised()
}

private struct PreviewWriter {
  let document: IdentifiedDocument
  let words: PreviewWords
  private let entries: [String: (unit: TranslationUnit, row: ExportPage.Row)]

  init(page: ExportPage, document: IdentifiedDocument, words: PreviewWords) {
    self.document = document
    self.words = words
    entries = Dictionary(page.entries.map { ($0.unit.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  func body() -> [HTMLNode] {
    let fields = document.document.texts.indices.filter { index in
      if case .field = document.document.texts[index].role { true } else { false }
    }
    let shown = fields.compactMap { index in row(index).map { div([.class("field")], [key(index)] + $0) } }
    return (shown.isEmpty ? [] : [section([.class("fields")], shown)]) + blocks(document.document.blocks)
  }

  private func key(_ index: TextIndex) -> HTMLNode {
    guard case .field(let key) = document.document.texts[index].role else { return span { "" } }
    return code(.class("key")) { key }
  }

  private func blocks(_ blocks: [Block]) -> [HTMLNode] { blocks.flatMap(nodes) }

  private func nodes(_ block: Block) -> [HTMLNode] {
    switch block.kind {
    // The page's own heading is the first.
    case .heading(let level, let text): return row(text).map { [heading(level)([], $0)] } ?? []
    case .paragraph(let text): return row(text).map { [p([], $0)] } ?? []
    case .quote(let inner): return [blockquote([], blocks(inner))]
    case .code(let text, _): return [pre { text }]
    case .thematicBreak: return [hr()]
    case .directive(let name, let inner):
      return [section([.class("box")], [code([.class("key")], [.text(name.rawValue)])] + blocks(inner))]
    case .list(let list): return [self.list(list)]
    case .table(let table): return [self.table(table)]
    }
  }

  private func list(_ list: List) -> HTMLNode {
    let items = list.items.map { item in
      li(
        [],
        (item.key.map { [code([.class("key")], [.text($0.value.rawValue)])] } ?? [])
          + item.blocks.flatMap { block -> [HTMLNode] in
            if case .paragraph(let text) = block.kind { return [div([], row(text) ?? [])] }
            return nodes(block)
          })
    }
    return list.isOrdered ? ol([.start(list.start)], items) : ul([], items)
  }

  private func table(_ table: Table) -> HTMLNode {
    div(
      [.class("wide")],
      [
        HTML.table(
          [],
          [thead([], [tr([], table.header.map { th([.scope("col")], row($0) ?? []) })])]
            + [tbody([], table.rows.map { cells in tr([], cells.map { td([], row($0) ?? []) }) })])
      ])
  }

  /// The number of a text's row, how it stands, and its words; nil for a text that is not in the table.
  private func row(_ index: TextIndex) -> [HTMLNode]? {
    guard document.segments.indices.contains(index), let entry = entries[document.segments[index].id] else {
      return nil
    }
    let (name, state) =
      switch entry.row.freshness {
      case .stale: ("changed", words.changed)
      case .fresh, .source: ("done", words.done)
      case .missing: ("new", words.new)
      }
    var nodes: [HTMLNode] = [
      span([.id("r\(entry.row.number)"), .class("number")], [.text(String(entry.row.number))]), .text(" "),
    ]
    nodes += shown(entry.unit.source) + [.text(" "), small([.class("state", name)], [.text(state)])]
    if entry.row.freshness == .stale, let previous = entry.unit.previousSource {
      nodes.append(
        small([.class("before")], [.text("\(words.changedFrom) ")] + shown(previous)))
    }
    return nodes
  }

  private func shown(_ text: [CodedText]) -> [HTMLNode] {
    text.flatMap { piece -> [HTMLNode] in
      switch piece {
      case .text(let words, _): return [.text(words)]
      case .placeholder(let code): return [marker("[\(code.id)/]", title: code.readableForm)]
      case .paired(let code, let inner):
        guard code.kind != .annotation else { return shown(inner) }
        return [marker("[\(code.id)]", title: code.readableForm)] + shown(inner) + [marker("[/\(code.id)]", title: nil)]
      }
    }
  }

  private func marker(_ text: String, title: String?) -> HTMLNode {
    bdi([.class("code"), .dir(.leftToRight)] + (title.map { [.title(onOneLine($0))] } ?? []), [.text(text)])
  }
}

/// Written without the signs that HTML would escape.
private let styleSheet = """
  :root { color-scheme: light dark; --line: #767676; --tint: #eef3f8; --ink: #1a1a1a; --paper: #fff; --mark: #005a9c; }
  @media (prefers-color-scheme: dark) {
    :root { --line: #9a9a9a; --tint: #22303c; --ink: #f2f2f2; --paper: #14181c; --mark: #8ec7ff; }
  }
  body { margin: 0; background: var(--paper); color: var(--ink); font: 1.0625rem/1.5 system-ui, sans-serif; }
  main { max-width: 44rem; margin: auto; padding: 1rem; overflow-wrap: anywhere; }
  h1 { font-size: 1.5rem; line-height: 1.25; }
  h2 { font-size: 1.25rem; margin-block: 2rem .5rem; }
  h3, h4, h5, h6 { font-size: 1.1rem; margin-block: 1.5rem .5rem; }
  li { margin-block: .5rem; }
  .number { display: inline-block; min-width: 1.5rem; padding-inline: .3rem; border-radius: .3rem; background: var(--ink);
    color: var(--paper); font: 700 .875rem/1.5 system-ui, sans-serif; text-align: center; }
  .code { color: var(--mark); font: .9em ui-monospace, monospace; white-space: nowrap; }
  .key { display: block; font-size: .8125rem; opacity: .8; }
  .state { padding-inline: .4rem; border: 1px solid var(--line); border-radius: 1rem; font-weight: 400; white-space: nowrap; }
  .state.new, .state.changed { border-width: 2px; font-weight: 700; }
  .before { display: block; padding-inline-start: .75rem; border-inline-start: 3px solid var(--line); font-weight: 400; }
  .box, .fields { margin-block: 1rem; padding: .5rem 1rem; border: 1px solid var(--line); border-radius: .5rem; }
  .fields { background: var(--tint); }
  .field { margin-block: .5rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; }
  th, td { padding: .4rem .6rem; border: 1px solid var(--line); text-align: start; vertical-align: top; }
  @media print { :root { color-scheme: light; } main { max-width: none; } }
  """
