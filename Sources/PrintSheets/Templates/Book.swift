import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles

/// A guide: a cover, its contents, a chapter on a new page each, its words, a running head and foot.
struct Book: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func purposes(on format: PaperFormat) -> [PrintPurpose] { [.download, .office] }

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
    return [imprint.running, cover(imprint), contents(list.isEmpty), main([], chapters)] + list
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

/// The office printer prints on both sides, and the paper is punched or stapled on the side where reading begins.
private func bookStyle(of variant: PrintVariant) -> String {
  let isRightToLeft = variant.language.direction == .rightToLeft
  let (odd, even) = isRightToLeft ? (":left", ":right") : (":right", ":left")
  let inner = isRightToLeft ? ("right", "left") : ("left", "right")
  let sides =
    variant.purpose == .office
    ? """
    @page \(odd) { margin-\(inner.0): 27mm; margin-\(inner.1): 18mm; }
    @page \(even) { margin-\(inner.1): 27mm; margin-\(inner.0): 18mm; }

    """ : ""
  return """
    @page {
      size: \(variant.format.pageSize);
      margin: 22mm 22mm 26mm;
      @top-center { content: string(chapter); font-size: 9pt; border-bottom: 0.5pt solid #555555; width: 100%; }
      @bottom-center { content: element(foot); width: 100%; vertical-align: top; }
      @bottom-right-corner { content: ""; }
    }
    @page :first { @top-center { content: none; border: 0; } @bottom-center { content: none; } }
    \(sides)
    .running-foot { position: running(foot); font-size: 8.5pt; text-align: center; line-height: 1.35; }
    .running-foot p { margin: 0; }
    .running-foot::before {
      content: counter(page, var(--digits)); display: block; font-size: 11pt; font-weight: 700;
    }
    .cover { break-after: page; padding-top: 45mm; }
    .cover h1 { font-size: 2.6rem; string-set: chapter content(); }
    .cover .issuer { font-size: 1.1rem; }
    .cover .source-title { font-size: 1.3rem; }
    .cover .imprint { margin-top: 60mm; }
    .contents { break-after: page; }
    .contents ol { list-style: none; padding: 0; }
    .contents li { margin: 0 0 0.5em; }
    .contents .main-page { font-weight: 700; }
    .contents .sub-page { padding: 0 6mm; }
    .page-number::after {
      content: leader(".") target-counter(attr(data-target url), page, var(--digits)); font-weight: 400;
    }
    .chapter { break-before: page; }
    .chapter > h1, .contents-title { string-set: chapter content(); }
    .glossary dt { margin-top: 0.5em; }
    .glossary dd { break-before: avoid; }

    """
}
