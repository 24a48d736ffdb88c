package import BodyText
import GuideMarkup
package import HTML
import ICU
import Localisation
import ProjectFiles
package import Readability
import SourceText

/// A page of a document: of a guide, or of any other kind. Its layout is a matter of the body's class: rules of a sheet
/// with pictures have the whole width.
///
/// - Parameters:
///   - original: the page in the source language. It gives the words that stand in place of stale ones, where the
///     document wants that, and beside a warning that nobody has checked. Without it translations stand alone.
///   - source: the site in the source language. With it, a bulletin that must not stand alone has its source beside it.
///   - bookSize: the bytes of the document as a book for e-readers, to which its first page leads; nil where there is
///     none.
package func documentPage(
  _ page: CheckedDocument, original: CheckedDocument? = nil, in edition: Edition, source: Edition? = nil,
  bookSize: Int? = nil
) -> HTMLDocument {
  var page = DocumentPage(page, original: original, in: edition, source: source, form: .ownLanguage)
  page.bookSize = bookSize
  return page.document()
}

struct DocumentPage {
  let context: PageContext
  let page: LocalisedDocument
  private let address: PageAddress
  let outline: DocumentOutline?
  /// The place of the page among those of its document.
  private let place: Int?
  private let original: LocalisedDocument?
  private(set) var body: BodyWriter
  var bookSize: Int?

  init(
    _ checked: CheckedDocument, original: CheckedDocument?, in edition: Edition, source: Edition?, form: PageForm
  ) {
    let page = checked.localised
    self.page = page
    address = page.source.address
    let path =
      switch form {
      case .sideBySide: sideBySidePath(of: address, in: edition)
      case .book: BookPlace.path(of: address.page)
      case .ownLanguage, .saved: outputPath(of: address, in: edition)
      }
    context = PageContext(edition: edition, path: path, form: form)
    // What stands beside has the links of the form as well, where it is one file.
    let formBeside = form.isOnSite ? .ownLanguage : form
    outline = edition.outline(of: page.source.address.document)
    place = outline?.pages.firstIndex { $0.address == page.source.address }
    let other = page.language == edition.settings.source ? nil : original
    self.original = other?.localised
    let policy = outline?.document.matter.policy ?? .keepAndMark
    let isBeside = form == .sideBySide || outline?.document.matter.kind == .bulletin && !page.mayStandAlone
    body = BodyWriter(
      context: context, page: page, original: other?.localised, policy: policy,
      terms: PageTerms(checked, original: other, policy: policy),
      beside: isBeside ? source.map { PageContext(edition: $0, path: path, form: formBeside) } : nil)
  }

  private var isIndex: Bool { place == 0 }
  private var matter: DocumentMatter? { outline?.document.matter }

  /// - Parameter style: what a page that stands alone is styled with; nil for a page of the site.
  func document(savedWith style: SavedPageStyle? = nil) -> HTMLDocument {
    var body = body
    let article = article(&body)
    let notices = notices
    let footer = SiteFooter(
      context: context, document: outline?.document, isApproved: outline?.isApproved ?? true,
      isWithPaper: !isIndex && context.form.isOnSite,
      notices: standingNotices, pictures: body.pictures, page: trust)
    let data = StructuredData(chain: context.edition.settings.fallbackChain(of: context.language)).node(
      body.records,
      services: servicesShown(
        on: page, titled: title.first ?? "",
        at: context.edition.settings.address(of: outputPath(of: address, in: context.edition))))
    let frame = PageFrame(
      context: context, title: title, summary: summary, layout: layout, languages: choices, footer: footer.nodes,
      data: data, canonical: context.form == .sideBySide ? outputPath(of: address, in: context.edition) : nil,
      isDocument: true, isDraft: outline?.isApproved == false,
      powers: powers(of: body),
      picture: context.form == .ownLanguage ? context.edition.picture(for: address) : nil)
    let top = noticeBox(notices)
    if let style { return frame.savedDocument(top + [article], style: style) }
    return frame.document(
      top + [path].compactMap { $0 } + [article, ShareRow(context: context, page: address).node]
        + [neighbours].compactMap { $0 })
  }

  // MARK: The text

  func article(_ body: inout BodyWriter) -> HTMLNode {
    let attributes = body.surrounding.attributes(within: context.language)
    var nodes: [HTMLNode] = [header(.class("title")) { titleNodes(&body) }]
    if isReadAloud { nodes.append(reading) }
    if let outline, canBeKept { nodes.append(context.keepButton(of: outline)) }
    let blocks = page.source.document.blocks
    // The greeting comes before the contents, and a danger that stands with it; everything else after them: on a phone a
    // list of links would fill the first screen before the first sentence.
    if let contents = isIndex ? documentContents ?? pageContents(body) : pageContents(body) {
      let greeting = blocks.prefix {
        switch $0.kind {
        case .paragraph, .directive(.warning, _): true
        default: false
        }
      }
      let written = body.blocks(Array(greeting))
      if !written.isEmpty { nodes.append(div(.class("text")) { written }) }
      nodes.append(contents)
      let rest = body.blocks(Array(blocks[greeting.count...]))
      if !rest.isEmpty { nodes.append(div(.class("text")) { rest }) }
    } else {
      nodes.append(div(.class("text")) { body.blocks(blocks) })
    }
    return HTML.article(attributes + [.class(isIndex ? "index" : "page")], nodes)
  }

  private func titleNodes(_ body: inout BodyWriter) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    if let index = index(of: "title") {
      nodes.append(
        body.isPaired(index)
          ? body.pairedHeading(1, index) : h1(body.attributes(of: index), body.headingContent(index)))
      if let mark = body.mark(of: index) { nodes.append(p(.class("under-heading")) { mark }) }
      if let recording = body.recording(of: index) { nodes.append(p(.class("under-heading")) { recording }) }
    }
    if let index = index(of: "summary") {
      nodes.append(body.pair(index) { p([.class("lead")] + $1, $0.content(index)) })
    }
    if let otherForm { nodes.append(p([.class("other-form")], [otherForm])) }
    if isIndex, context.form.isOnSite {
      if let paper = context.printedCopies(of: address.document, within: body.surrounding) {
        nodes.append(p([.class("other-form")], paper))
      }
      if let bookSize {
        let link = context.linkToBook(of: address.document, bytes: bookSize, within: body.surrounding)
        nodes.append(p([.class("other-form")], [link]))
      }
    }
    return nodes + body.takeNotes(within: body.surrounding)
  }

  /// The buttons with which the browser reads the page aloud: the script shows them where it finds a voice.
  private var reading: HTMLNode {
    div(.class("aloud"), .hidden) {
      div(.class("aloud-bar")) {
        button(.class("to-read"), .type("button"), .ariaPressed(false)) { context.words(.listenPage) }
        button(.class("to-stop"), .type("button"), .hidden) { context.words(.listenStop) }
        span(.class("to-read-part"), .hidden) { context.words(.listen) }
      }
    }
  }

  /// Where the words of the page are the reader's, but for some: what is shown as a whole in another language is read
  /// aloud on its own page. A page that is kept as a file runs nothing.
  private var isReadAloud: Bool { context.form.isOnSite && body.surrounding.readsLike(context.language) }

  /// From its first page a guide can be kept on the telephone.
  private var canBeKept: Bool {
    isIndex && context.form == .ownLanguage && outline.map(context.edition.canBeKept) == true
  }

  /// - Parameter body: when all of it is written: what plays is met on the way.
  private func powers(of body: BodyWriter) -> PagePowers {
    var powers: PagePowers = .hasScript
    if body.hasRecordings { powers.insert(.plays) }
    if canBeKept { powers.insert(.keeps) }
    return powers
  }

  private func index(of field: String) -> TextIndex? {
    page.source.document.texts.firstIndex { $0.role == .field(field) }
  }

  /// From the page in one language to the one in two, and back.
  private var otherForm: HTMLNode? {
    guard context.edition.sideBySidePages.contains(address) else { return nil }
    let source = context.edition.settings.source
    let attributes = [HTMLAttribute.hrefLang(context.language.canonical)]
    return switch context.form {
    case .ownLanguage:
      anchor(
        context.address(sideBySidePath(of: address, in: context.edition)), attributes,
        context.words(.withBeside, source, within: body.surrounding))
    case .sideBySide:
      anchor(
        context.address(outputPath(of: address, in: context.edition)), attributes,
        context.words(.oneLanguage, within: body.surrounding))
    case .saved, .book: nil
    }
  }

  // MARK: Contents

  /// Links to the sections, where there are so many that a reader looks for one.
  private func pageContents(_ body: BodyWriter) -> HTMLNode? {
    let headings = place.flatMap { outline?.pages[$0].headings } ?? []
    // An e-reader has the contents of the whole book at hand.
    guard headings.count >= 3, context.book == nil else { return nil }
    return nav(.class("contents"), .ariaLabelledBy("Contents")) {
      // No heading: it belongs to the page and not to its text.
      p(.class("box-label"), .id("Contents")) { context.words(.contents, within: body.surrounding) }
      ul {
        for heading in headings {
          li { a([.href(fragment: heading.anchor)], context.plain(heading.text, within: body.surrounding)) }
        }
      }
    }
  }

  /// The pages of the document with their sections.
  private var documentContents: HTMLNode? {
    guard let outline, outline.pages.count > 1 else { return nil }
    let surrounding = body.surrounding
    return nav(.class("document-contents"), .ariaLabelledBy("Contents")) {
      h2(.id("Contents")) { context.words(.documentContents, within: surrounding) }
      ol(.role("list")) {
        for page in outline.pages.dropFirst() {
          li(.class(page.depth > 1 ? "sub-page" : "main-page")) {
            anchor(
              context.address(of: page.address), [.class("page-link")], context.plain(page.title, within: surrounding))
            if !page.headings.isEmpty {
              ul {
                for heading in page.headings {
                  li {
                    anchor(
                      context.address(of: page.address, fragment: heading.anchor),
                      context.plain(heading.text, within: surrounding))
                  }
                }
              }
            }
          }
        }
      }
    }
  }

  // MARK: Where the page stands

  private var layout: String {
    (matter?.layout.rawValue ?? "chapters") + (body.beside == nil ? "" : " side-by-side")
  }

  var title: [String] {
    var parts = [plainText(of: page.field("title")?.inlines ?? [])]
    if body.beside != nil { parts.append(plainText(of: original?.field("title")?.inlines ?? [])) }
    if !isIndex, let index = outline?.pages.first { parts.append(plainText(of: index.title.inlines)) }
    parts.append(plainText(of: context.edition.project.name.inlines))
    return parts.filter { !$0.isEmpty }
  }

  private var summary: String? {
    if let summary = page.field("summary") { return plainText(of: summary.inlines) }
    let first = page.source.document.blocks.first { block in
      guard case .paragraph(let index) = block.kind else { return false }
      return body.isShown(block) && !page.texts[index].inlines.allSatisfy(\.isPictogram)
    }
    guard case .paragraph(let index)? = first?.kind else { return nil }
    return plainText(of: page.texts[index].inlines)
  }

  private var path: HTMLNode? {
    var steps: [(address: String, name: [HTMLNode])] = [
      (context.address(homePath(in: context.language)), context.words(.home))
    ]
    if let outline, let place, place > 0 {
      var above = [outline.pages[0]]
      if outline.pages[place].depth > 1, let parent = outline.pages[..<place].last(where: { $0.depth == 1 }) {
        above.append(parent)
      }
      steps += above.map { (context.address(of: $0.address), context.plain($0.title)) }
    }
    return nav(.class("path"), .ariaLabel(context.text(.path))) {
      ol(.role("list")) { for step in steps { li { anchor(step.address, step.name) } } }
    }
  }

  private var neighbours: HTMLNode? {
    guard let outline, let place, outline.pages.count > 1 else { return nil }
    let before = place > 0 ? outline.pages[place - 1] : nil
    let after = place + 1 < outline.pages.count ? outline.pages[place + 1] : nil
    return nav(.class("neighbours"), .ariaLabel(context.text(.neighbours))) {
      if let before { neighbour(before, .previous, "prev") }
      if let after { neighbour(after, .next, "next") }
    }
  }

  private func neighbour(_ page: PageOutline, _ label: PageWord, _ relation: String) -> HTMLNode {
    anchor(
      context.address(of: page.address), [.class(relation), .rel(relation)],
      [
        span(.class("label")) { context.words(label) },
        span(.class("name")) { context.plain(page.title) },
      ])
  }

  /// The same page in every language of the site. A language that lacks it stays, with the language that it shows.
  private var choices: [LanguageChoice] {
    let settings = context.edition.settings
    let translated = place.flatMap { outline?.pages[$0].translatedInto }
    let slug = context.edition.slugs[address]
    return context.choices { tag in
      context.form == .sideBySide && context.edition.hasSideBySidePage(address, in: tag)
        ? sideBySidePath(of: address, in: tag, source: settings.source, slug: slug)
        : outputPath(of: address, in: tag, slug: slug)
    } shownIn: { tag in
      guard let translated, tag != settings.source, !translated.contains(tag) else { return nil }
      return settings.fallbackChain(of: tag).dropFirst().first { translated.contains($0) } ?? settings.source
    }
  }

  // MARK: Notices

  /// What the reader has to know before reading.
  var notices: [HTMLNode] {
    var nodes: [HTMLNode] = []
    if page.isWholeFallback {
      let isHeld = place.map { outline?.pages[$0].heldIn.contains(context.language) ?? false } ?? false
      nodes.append(
        p([.class("notice", "fallback")], context.words(isHeld ? .pageHeld : .pageFallback, body.surrounding)))
    } else if let other = page.texts.first(where: { $0.isForThisLanguage && isFallback($0) }) {
      nodes.append(p([.class("notice", "fallback")], context.words(.partsFallback, other.language)))
    }
    if let words = documentNotice(inBoth: true) {
      nodes.append(p([.class("notice"), .id(textID("notice"))], words))
    }
    // Where hardly a word is translated it is said at the foot alone.
    return nodes + (isUnreviewed && !page.isFallback ? [p([.class("notice")], context.words(.unreviewed))] : [])
  }

  private func isFallback(_ text: LocalisedText) -> Bool {
    text.freshness == .missing && !text.language.readsLike(context.language)
      && !text.inlines.allSatisfy(\.isPictogram)
  }

  /// What is said above the text, said again at the foot.
  private var standingNotices: [[HTMLNode]] {
    var notices: [[HTMLNode]] = []
    if let words = documentNotice(inBoth: false) { notices.append(words) }
    if isUnreviewed { notices.append(context.words(.unreviewed)) }
    return notices
  }

  /// What the document says on each of its pages.
  ///
  /// - Parameter inBoth: whether in both languages, on a page in two.
  func documentNotice(inBoth: Bool) -> [HTMLNode]? {
    guard let notice = outline?.notice ?? (isIndex ? page.field("notice") : nil) else { return nil }
    let other = inBoth ? body.beside?.edition.outline(of: address.document)?.notice : nil
    return other.map { body.sides(notice, $0, wrapped: span) } ?? context.plain(notice)
  }

  /// What the foot of the page says of its words, and of the page in a message to whoever answers for it.
  var trust: PageTrust {
    let title = (original ?? page).field("title")
    let isTranslation = context.language != context.edition.settings.source && !page.isFallback
    return PageTrust(
      title: plainText(of: title?.inlines ?? []), isReviewed: isTranslation && page.counts.units > 0 && !isUnreviewed,
      translated: isTranslation ? page.lastTranslated : nil)
  }

  var isUnreviewed: Bool { page.counts.unreviewed > 0 }
}
