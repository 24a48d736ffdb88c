import GuideMarkup
import Localisation
import ProjectFiles
import SourceText

extension Layout {
  /// The directives of which a document has to have one, to be what its layout promises.
  var neededDirectives: [DirectiveName] {
    switch self {
    case .flyer: [.event]
    case .openingHours: [.hours, .contact]
    case .letterCompanion: [.letter]
    default: []
    }
  }
}

/// Documents that lack what their layout is made for, each found at its title.
func layoutFaults(of pages: [SourcePage]) -> [Diagnostic] {
  let asked = pages.indices.filter { !pages[$0].document.matter.layout.neededDirectives.isEmpty }.map { pages[$0] }
  let held = Dictionary(grouping: asked, by: \.document.name).mapValues { pages in
    Set(pages.flatMap { directives(in: $0.text.document.blocks) })
  }
  return asked.compactMap { page in
    let layout = page.document.matter.layout
    let needed = layout.neededDirectives
    guard page.page.name == page.document.index.name,
      held[page.document.name]?.isDisjoint(with: needed) == true
    else { return nil }
    return Diagnostic(
      .warning, "layout-without-directive",
      [
        "layout": .text(layout.rawValue),
        "known": .text(needed.map { ":::\($0.rawValue)" }.joined(separator: " / ")),
      ], at: page.page.matter.title.range)
  }
}

private func directives(in blocks: [Block]) -> [DirectiveName] {
  blocks.flatMap { block -> [DirectiveName] in
    switch block.kind {
    case .directive(let name, let inner): [name] + directives(in: inner)
    case .quote(let inner): directives(in: inner)
    case .list(let list): list.items.flatMap { directives(in: $0.blocks) }
    case .heading, .paragraph, .code, .table, .thematicBreak: []
    }
  }
}
