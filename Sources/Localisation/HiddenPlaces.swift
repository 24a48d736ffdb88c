import GuideMarkup
import ICU
import ProjectFiles
import SourceText

/// The places of a page that some languages of the project do not show, because their words are for others
/// (`{only=ru,uk}`).
struct HiddenPlaces {
  /// By the id that a link names, the languages that lack the place. Most pages have none.
  private(set) var languages: [String: Set<LanguageTag>] = [:]

  init(of page: IdentifiedDocument, in all: [LanguageTag]) {
    let parts = LanguageParts(page.document)
    guard parts.hasLimits else { return }
    var texts: [String: [TextIndex]] = [:]
    for (index, segment) in page.segments.enumerated() {
      if let anchor = segment.anchor { texts[anchor] = [index] }
    }
    collect(page.document.blocks, &texts)
    for (id, texts) in texts where !texts.isEmpty {
      let hidden = all.filter { language in !texts.contains { parts.isShown($0, in: language) } }
      if !hidden.isEmpty { languages[id] = Set(hidden) }
    }
  }

  /// Blocks with an id of their own, each with the texts in it.
  @discardableResult
  private func collect(_ blocks: [Block], _ texts: inout [String: [TextIndex]]) -> [TextIndex] {
    var all: [TextIndex] = []
    for block in blocks {
      let own: [TextIndex] =
        switch block.kind {
        case .heading(_, let text), .paragraph(let text): [text]
        case .code, .thematicBreak: []
        case .table(let table): table.header + table.rows.joined()
        case .quote(let inner), .directive(_, let inner): collect(inner, &texts)
        case .list(let list): list.items.flatMap { collect($0.blocks, &texts) }
        }
      if let id = block.attributes.id?.value, texts[id] == nil { texts[id] = own }
      all += own
    }
    return all
  }
}

extension SiteIndex {
  /// Links that lead to a place which a reader of the same words does not have.
  func linksToHiddenPlaces(in page: IdentifiedDocument) -> [Diagnostic] {
    guard !hiddenPlaces.isEmpty else { return [] }
    let parts = LanguageParts(page.document)
    var faults: [Diagnostic] = []
    for (index, text) in page.document.texts.enumerated() {
      forEachLink(in: text.inlines) { link in
        guard let target = localTarget(of: link, on: page.address),
          let hidden = hiddenPlaces[target.page]?[target.fragment]
        else { return }
        let readers = project.settings.languages.map(\.tag).filter {
          hidden.contains($0) && parts.isShown(index, in: $0)
        }
        guard !readers.isEmpty else { return }
        faults.append(
          Diagnostic(
            .warning, "link-to-hidden-heading",
            [
              "heading": .text(target.fragment), "count": .count(readers.count),
              "languages": .text(readers.map(\.canonical).joined(separator: ", ")),
            ], at: link.destinationRange))
      }
    }
    return faults
  }
}

/// Every link of a text, also inside emphasis and marked terms.
func forEachLink(in inlines: [Inline], _ perform: (Link) -> Void) {
  for inline in inlines {
    switch inline {
    case .text, .code, .softBreak, .lineBreak, .fact, .pictogram: continue
    case .emphasis(let content, _), .strong(let content, _): forEachLink(in: content, perform)
    case .term(let term): forEachLink(in: term.content, perform)
    case .link(let link):
      perform(link)
      forEachLink(in: link.content, perform)
    }
  }
}
