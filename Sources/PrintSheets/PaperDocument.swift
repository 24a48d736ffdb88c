package import BodyText
import HTML
package import ICU
import Localisation
import ProjectFiles
import Readability

/// A document in one language as the engine is asked to lay it out.
///
/// - Parameters:
///   - pages: all of the document, in reading order, the first page first.
///   - source: the site in the source language, for the words that stand in both.
/// - Throws: when ICU cannot sort the list of words.
package func layoutRequest(
  of outline: DocumentOutline, pages: [PrintedPage], in edition: Edition, source: Edition, for purpose: PrintPurpose
) throws(ICUError) -> LayoutRequest {
  let document = PaperDocument(outline: outline, pages: pages, edition: edition, source: source)
  let isBook = outline.isBook
  let html = isBook ? try document.book() : document.sheet()
  let native = edition.languages.map(\.tag)
  let style = [
    paperStyle, digitRules(of: native), isBook ? bookStyle(for: purpose, in: edition.language) : sheetOfPaperStyle,
  ].joined(separator: "\n")
  let isOnePage = !isBook && outline.document.matter.layout.isOnePage
  return LayoutRequest(
    html: String(decoding: html.serialised(), as: UTF8.self), style: style,
    // Never under 11 points: people read a sheet on a wall and at a counter.
    sizes: isOnePage ? [16, 15, 14, 13, 12, 11.5, 11] : [12], mostPages: isOnePage ? 1 : nil,
    rightToLeft: edition.language.direction == .rightToLeft, isForOffice: purpose == .office || isOnePage)
}

extension DocumentOutline {
  /// Whether it is printed with a cover and contents.
  package var isBook: Bool { document.matter.kind == .guide && pages.count > 1 }
}

extension Layout {
  /// Whether the document is promised to be one page.
  fileprivate var isOnePage: Bool {
    switch self {
    case .pictorialRules, .notice, .flyer, .openingHours, .bulletin: true
    default: false
    }
  }
}

struct PaperDocument {
  let outline: DocumentOutline
  let pages: [PrintedPage]
  let edition: Edition
  let source: Edition

  private var language: LanguageTag { edition.language }
  private var title: String { plainText(of: outline.pages.first?.title.inlines ?? []) }
  private var name: String { outline.document.name }
  private var isUnreviewed: Bool { pages.contains { $0.page.localised.counts.unreviewed > 0 } }

  private func place(_ page: String, explaining terms: Set<String> = []) -> PaperPlace {
    PaperPlace(
      document: name, page: page, pages: Set(pages.map(\.page.localised.source.address.page)), explainedTerms: terms)
  }

  private func page(of printed: PrintedPage) -> String { printed.page.localised.source.address.page }

  private func html(_ layout: String, _ body: [HTMLNode]) -> HTMLDocument {
    HTMLDocument(
      .lang(language.canonical), .dir(language.htmlDirection), title: title, bodyAttributes: [.class(layout)]
    ) { body }
  }

  // MARK: A sheet

  func sheet() -> HTMLDocument {
    var nodes: [HTMLNode] = []
    var pictures: [String] = []
    for printed in pages {
      let chapter = PaperChapter(
        printed, place: place(page(of: printed)), outline: outline, in: edition, source: source)
      let written = chapter.written()
      pictures += written.pictures.filter { !pictures.contains($0) }
      nodes.append(
        main([.id(page(of: printed)), .class("sheet")] + chapter.language.attributes(within: language), written.nodes))
    }
    nodes += imprint(pictures).nodes
    return html(outline.document.matter.layout.rawValue, nodes)
  }

  private func imprint(_ pictures: [String] = []) -> Imprint {
    Imprint(
      context: PageContext(edition: edition, paper: place("index")), source: source, outline: outline,
      isUnreviewed: isUnreviewed, pictures: pictures)
  }

  // MARK: A book

  func book() throws(ICUError) -> HTMLDocument {
    let words = PaperGlossary(edition: edition, document: name, place: place(PaperPlace.glossary))
    let list = try words.nodes()
    let terms = Set(words.terms.map(\.key))
    var chapters: [HTMLNode] = []
    var pictures: [String] = []
    for (number, printed) in pages.enumerated() {
      let name = page(of: printed)
      let chapter = PaperChapter(
        printed, place: place(name, explaining: terms), outline: outline, in: edition, source: source)
      // The first page's title is that of the book.
      let written = chapter.written(withTitle: number > 0)
      pictures += written.pictures.filter { !pictures.contains($0) }
      chapters.append(
        section(
          [.id(name), .class(number > 0 ? "chapter" : "preface")] + chapter.language.attributes(within: language),
          written.nodes))
    }
    let imprint = imprint(pictures)
    return html("book", [imprint.running, cover(imprint), contents(list.isEmpty), main([], chapters)] + list)
  }

  private func cover(_ imprint: Imprint) -> HTMLNode {
    let context = imprint.context
    return header(.class("cover")) {
      p([.class("issuer")], context.plain(edition.project.issuer))
      h1 { outline.pages.first.map { context.plain($0.title) } ?? [] }
      if let original = source.outline(of: name)?.pages.first?.title, !language.readsLike(source.language) {
        p([.class("source-title")], context.plain(original))
      }
      if let summary = outline.pages.first?.summary { p([.class("lead")], context.plain(summary)) }
      imprint.nodes
    }
  }

  /// The chapters and the pages that they begin on. The number stands outside the link: inside, it would be heard as a
  /// part of the chapter's name.
  private func contents(_ hasNoGlossary: Bool) -> HTMLNode {
    let context = PageContext(edition: edition, paper: place("index"))
    return nav(.class("contents")) {
      h1(.class("contents-title")) { context.words(.documentContents) }
      ol(.role("list")) {
        for page in outline.pages.dropFirst() {
          entry(page.address.page, context.plain(page.title), page.depth > 1 ? "sub-page" : "main-page")
        }
        if !hasNoGlossary { entry(PaperPlace.glossary, context.words(.glossary), "main-page") }
      }
    }
  }

  private func entry(_ id: String, _ title: [HTMLNode], _ name: String) -> HTMLNode {
    li(.class(name)) {
      a([.href(fragment: id)], title)
      if let target = try? HTMLAddress("#\(id)") { span(.class("page-number"), .dataTarget(target)) }
    }
  }
}
