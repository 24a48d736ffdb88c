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
  /// Writes its text; whoever sets its parts apart takes a copy, which remembers what it has written.
  let body: BodyWriter

  init(_ printed: PrintedPage, place: PaperPlace, outline: DocumentOutline, in edition: Edition, source: Edition) {
    context = PageContext(edition: edition, paper: place)
    self.outline = outline
    page = printed.page.localised
    let original = edition.language == edition.settings.source ? nil : printed.original
    let matter = outline.document.matter
    let isBeside = matter.kind == .bulletin && !page.mayStandAlone
    body = BodyWriter(
      context: context, page: page, original: original?.localised, policy: matter.policy,
      terms: PageTerms(printed.page, original: original, policy: matter.policy),
      beside: isBeside ? PageContext(edition: source, paper: place) : nil)
  }

  /// - Returns: the chapter, and the pictures whose authors have to be named.
  func written(withTitle: Bool = true) -> (nodes: [HTMLNode], pictures: [String]) {
    var body = body
    var nodes: [HTMLNode] = []
    if withTitle { nodes += title(&body) }
    nodes += notices
    nodes += body.blocks(page.source.document.blocks)
    return (nodes, body.pictures)
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
