import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import ProjectFiles
package import Readability

/// A page of a document with its source, as paper shows it.
package struct PrintedPage: Sendable {
  package var page: CheckedDocument
  package var original: CheckedDocument

  package init(page: CheckedDocument, original: CheckedDocument) {
    self.page = page
    self.original = original
  }
}

/// One page of a document as a chapter, or as the whole of a sheet.
struct PaperChapter {
  let context: PageContext
  let outline: DocumentOutline
  let page: LocalisedDocument
  private let original: LocalisedDocument?
  private(set) var body: BodyWriter

  init(_ printed: PrintedPage, place: PaperPlace, outline: DocumentOutline, in edition: Edition, source: Edition) {
    context = PageContext(edition: edition, paper: place)
    self.outline = outline
    page = printed.page.localised
    let original = edition.language == edition.settings.source ? nil : printed.original
    self.original = original?.localised
    let matter = outline.document.matter
    let isBeside = matter.kind == .bulletin && !page.mayStandAlone
    body = BodyWriter(
      context: context, page: page, original: original?.localised, policy: matter.policy,
      terms: PageTerms(printed.page, original: original, policy: matter.policy),
      beside: isBeside ? PageContext(edition: source, paper: place) : nil, setting: matter.layout.setting)
  }

  /// - Returns: the chapter, and the pictures whose authors have to be named.
  func written(withTitle: Bool = true) -> (nodes: [HTMLNode], pictures: [String]) {
    var chapter = self
    let nodes = chapter.head(withTitle: withTitle) + chapter.nodes(of: blocks)
    return (nodes, chapter.pictures)
  }

  /// The cards of the page, each on its own, and what else stands on it.
  func cards() -> (cards: [[HTMLNode]], rest: [HTMLNode], pictures: [String]) {
    var chapter = self
    var cards: [[HTMLNode]] = []
    var rest = chapter.head()
    for block in blocks {
      if case .directive(.card, let inner) = block.kind {
        if body.isShown(block) { cards.append(chapter.nodes(of: inner)) }
      } else {
        rest += chapter.nodes(of: [block])
      }
    }
    return (cards, rest, chapter.pictures)
  }

  /// The name of a record and all ways to reach it.
  func waysToReach(_ key: String) -> [HTMLNode] { body.waysToReach(key) }

  var blocks: [Block] { page.source.document.blocks }

  /// The title and what the reader has to know of the chapter: what a template writes before `nodes(of:)`.
  mutating func head(withTitle: Bool = true) -> [HTMLNode] { (withTitle ? title(&body) : []) + notices }

  /// Some of the blocks. A template that sets parts in other places writes them in the order of reading.
  mutating func nodes(of blocks: [Block]) -> [HTMLNode] { body.blocks(blocks) }

  /// The pictures of what is written, whose authors have to be named.
  var pictures: [String] { body.pictures }

  /// What stands before the first heading of the second level, and each such heading with what follows it.
  func writtenInSections() -> (lead: [HTMLNode], sections: [[HTMLNode]], pictures: [String]) {
    var chapter = self
    let lead = chapter.head()
    var groups: [[Block]] = [[]]
    for block in blocks where body.isShown(block) {
      if case .heading(level: 2, _) = block.kind { groups.append([]) }
      groups[groups.count - 1].append(block)
    }
    let written = groups.map { chapter.nodes(of: $0) }
    return (lead + written[0], Array(written.dropFirst()), chapter.pictures)
  }

  /// The same, with the tables written by the template.
  func written(
    tables: (Table, PageContext) throws(ICUError) -> HTMLNode
  ) throws(ICUError) -> (nodes: [HTMLNode], pictures: [String]) {
    var chapter = self
    var nodes = chapter.head()
    var others: [Block] = []
    for block in blocks where body.isShown(block) {
      guard case .table(let table) = block.kind else {
        others.append(block)
        continue
      }
      nodes += chapter.nodes(of: others)
      others = []
      nodes.append(try tables(table, context))
    }
    return (nodes + chapter.nodes(of: others), chapter.pictures)
  }

  var language: LanguageTag { body.surrounding }

  func title(_ body: inout BodyWriter) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    if let index = index(of: "title") {
      nodes.append(
        body.isPaired(index)
          ? body.pairedHeading(1, index) : h1(body.attributes(of: index), body.headingContent(index)))
      if let mark = body.mark(of: index) { nodes.append(p(.class("under-heading")) { mark }) }
    }
    // The clerk who takes a form back finds its name.
    if outline.document.matter.kind == .form, let original = original?.field("title"),
      !original.language.readsLike(body.surrounding)
    {
      nodes.append(p([.class("source-title")], context.plain(original, within: body.surrounding)))
    }
    if let index = index(of: "summary") {
      nodes.append(body.pair(index) { p([.class("lead")] + $1, $0.content(index)) })
    }
    return nodes + body.takeNotes(within: body.surrounding)
  }

  private func index(of field: String) -> TextIndex? {
    page.source.document.texts.firstIndex { $0.role == .field(field) }
  }

  /// What the reader has to know of the chapter before reading.
  var notices: [HTMLNode] {
    if page.isWholeFallback {
      return [p([.class("notice")], context.words(.pageFallback, body.surrounding))]
    }
    let other = page.texts.first {
      $0.isForThisLanguage && $0.freshness == .missing && !$0.language.readsLike(context.language)
        && !$0.inlines.allSatisfy(\.isPictogram)
    }
    return other.map { [p([.class("notice")], context.words(.partsFallback, $0.language))] } ?? []
  }
}

extension Layout {
  fileprivate var setting: BodySetting {
    BodySetting(stepsArePath: self == .pathChart, spellsAddresses: kind == .list || self == .serviceTray)
  }
}
