import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles

/// A guide: a cover, its contents, a chapter on a new page each, its words, all contacts, a running head and foot.
///
/// The office printer's file is the same text with room for the punch or staple.
struct Book: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a5, .a5Booklet]
  let usualFormats: [PaperFormat] = [.a4, .a5, .a5Booklet]

  func sizes(on format: PaperFormat) -> [Double] { [format == .a4 ? 12 : 11] }

  func purposes(on format: PaperFormat) -> [PrintPurpose] { format == .a4 ? [.download, .office] : [.download] }

  func measure(on format: PaperFormat) -> PageMeasure {
    let margins = BookMargins(format)
    let sheet = format.millimetres
    return PageMeasure(
      width: sheet.width - 2 * margins.side, height: sheet.height - margins.top - margins.bottom,
      size: sizes(on: format)[0], mayPartBoxes: true)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.bookNodes() }

  func isStapled(on format: PaperFormat) -> Bool { true }

  func style(of variant: PrintVariant) -> String { bookStyle(of: variant) }
}

extension PaperDocument {
  fileprivate func bookNodes() throws(ICUError) -> [HTMLNode] {
    let words = PaperGlossary(edition: edition, document: name, place: place(PaperPlace.glossary))
    let list = try words.nodes()
    let terms = Set(words.terms.map(\.key))
    var chapters: [HTMLNode] = []
    var pictures: [String] = []
    for (number, printed) in pages.enumerated() {
      let chapter = PaperChapter(
        printed, place: place(page(of: printed), explaining: terms), outline: outline, in: edition, source: source)
      // The first page's title is that of the book, and its code stands on the cover.
      let written = chapter.written(withTitle: number > 0)
      pictures += written.pictures.filter { !pictures.contains($0) }
      let code = number > 0 ? [WebCode(context: chapter.context, page: chapter.page.source.address).nodes(.usual)] : []
      chapters.append(
        section(
          [.id(page(of: printed))] + (number > 0 ? [.class("chapter")] : [.class("preface"), .title(title)])
            + chapter.language.attributes(within: language),
          written.nodes + code))
    }
    let contacts = contacts
    let imprint = imprint(pictures)
    return [
      imprint.running, cover(imprint), contents(hasGlossary: !list.isEmpty, hasContacts: !contacts.isEmpty),
      main([], chapters),
    ] + list + contacts
  }

  private var contacts: [HTMLNode] {
    guard let first = pages.first else { return [] }
    let chapter = PaperChapter(
      first, place: place(PaperPlace.contacts), outline: outline, in: edition, source: source)
    return PaperContacts(chapter: chapter, pages: pages).nodes
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
      if let page = outline.pages.first { WebCode(context: context, page: page.address).nodes(.usual) }
      imprint.lines(withCode: false)
    }
  }

  /// The chapters and the pages that they begin on. The number stands outside the link: inside, it would be heard as a
  /// part of the chapter's name.
  private func contents(hasGlossary: Bool, hasContacts: Bool) -> HTMLNode {
    let context = PageContext(edition: edition, paper: place("index"))
    return nav(.class("contents")) {
      h1(.class("contents-title")) { context.words(.documentContents) }
      ol(.role("list")) {
        for page in outline.pages.dropFirst() {
          entry(page.address.page, context.plain(page.title), page.depth > 1 ? "sub-page" : "main-page")
        }
        if hasGlossary { entry(PaperPlace.glossary, context.words(.glossary), "main-page") }
        if hasContacts { entry(PaperPlace.contacts, context.words(.contacts), "main-page") }
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
