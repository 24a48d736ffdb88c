package import BodyText
package import GuideMarkup
import HTML
import ICU
package import Localisation
import ProjectFiles
import Readability

// A sheet that somebody puts together for one reader: parts of pages one after the other, in the reader's language,
// with the source language beside it.

/// A part of a page.
package struct ComposedSection: Sendable {
  package var page: PageAddress
  /// In the order of the page.
  package var blocks: [Block]
  /// The whole page, under its title.
  package var isWholePage: Bool

  package init(page: PageAddress, blocks: [Block], isWholePage: Bool = false) {
    self.page = page
    self.blocks = blocks
    self.isWholePage = isWholePage
  }
}

/// The pages that the parts are of, in one language of the sheet.
package struct ComposedEdition: Sendable {
  package var edition: Edition
  package var pages: [PageAddress: PrintedPage]

  package init(edition: Edition, pages: [PageAddress: PrintedPage]) {
    self.edition = edition
    self.pages = pages
  }
}

/// A sheet of chosen parts as the engine is asked to lay it out.
///
/// - Parameters:
///   - title: nil is that of the first document.
///   - besides: more languages. The source language stands beside the reader's, block by block; each other follows as a
///     whole after each part.
///   - source: the site in the source language.
package func layoutRequest(
  composing sections: [ComposedSection], title: String? = nil, in main: ComposedEdition,
  besides: [ComposedEdition] = [], source: Edition, on format: PaperFormat = .a4
) -> LayoutRequest {
  let sheet = ComposedSheet(
    sections: sections, title: title, main: main, besides: besides.filter { $0.edition !== source }, source: source,
    hasSource: besides.contains { $0.edition === source } && main.edition !== source)
  let html = HTMLDocument(
    .lang(main.edition.language.canonical), .dir(main.edition.language.htmlDirection), title: sheet.plainTitle,
    bodyAttributes: [.class("composed")]
  ) {
    sheet.nodes()
  }
  let style = [
    paperStyle, digitRules(of: main.edition.languages.map(\.tag)), composedStyle(on: format),
  ].joined(separator: "\n")
  return LayoutRequest(
    html: String(decoding: html.serialised(), as: UTF8.self), style: style, sizes: [format == .a5 ? 11 : 12],
    mostPages: nil, rightToLeft: main.edition.language.direction == .rightToLeft, isForOffice: true)
}

private struct ComposedSheet {
  let sections: [ComposedSection]
  let title: String?
  let main: ComposedEdition
  let besides: [ComposedEdition]
  let source: Edition
  let hasSource: Bool

  private var language: LanguageTag { main.edition.language }

  /// The documents that the parts are of, in the order in which they come.
  private var outlines: [DocumentOutline] {
    var names: [String] = []
    for section in sections where !names.contains(section.page.document) { names.append(section.page.document) }
    return names.compactMap { main.edition.outline(of: $0) }
  }

  private var ownTitle: LocalisedText? { outlines.first?.pages.first?.title }

  private var sourceTitle: LocalisedText? {
    outlines.first.flatMap { source.outline(of: $0.document.name) }?.pages.first?.title
  }

  var plainTitle: String { title ?? ownTitle.map { plainText(of: $0.inlines) } ?? "" }

  func nodes() -> [HTMLNode] {
    // For each language, what is written of each page.
    var languages = ([main] + besides).enumerated().map { number, edition in
      var parts: [PageAddress: ComposedPage] = [:]
      for (address, printed) in edition.pages {
        let chosen = sections.filter { $0.page == address }
        guard !chosen.isEmpty, let outline = edition.edition.outline(of: address.document) else { continue }
        parts[address] = ComposedPage(
          printed, chosen: chosen, outline: outline, in: edition.edition, source: source,
          isBeside: number == 0 && hasSource, isFirst: number == 0)
      }
      return parts
    }
    var nodes: [HTMLNode] = [heading]
    for section in sections {
      for number in languages.indices {
        guard var page = languages[number][section.page] else { continue }
        nodes.append(page.written(section, within: language))
        languages[number][section.page] = page
      }
    }
    var pictures: [String] = []
    for page in languages.flatMap(\.values) { pictures += page.pictures.filter { !pictures.contains($0) } }
    return [HTML.main([], nodes)] + imprints(pictures.sorted())
  }

  /// In the reader's language, and in the source's where that stands beside.
  private var heading: HTMLNode {
    let context = PageContext(edition: main.edition, paper: PaperPlace(document: "", page: "", pages: []))
    if let title { return h1 { isolated([.text(title)], in: titleLanguage, within: language) } }
    guard let ownTitle else { return h1 { plainTitle } }
    guard hasSource, let sourceTitle, !ownTitle.language.readsLike(source.language) else {
      return h1 { context.plain(ownTitle) }
    }
    return h1(.class("pair")) {
      span(ownTitle.language.attributes, context.plain(ownTitle, within: ownTitle.language))
      " "
      span(source.language.attributes, context.plain(sourceTitle, within: source.language))
    }
  }

  /// Who types a title types it in the source language, unless it is in letters that only the reader's language has.
  private var titleLanguage: LanguageTag {
    let letters = (title ?? "").unicodeScalars.filter(\.properties.isAlphabetic)
    let latin = letters.filter { $0.value < 0x250 || (0x1E00...0x1EFF).contains($0.value) }
    return latin.count * 2 < letters.count ? language : source.language
  }

  /// One for each document: they may be of other days and not all approved.
  private func imprints(_ pictures: [String]) -> [HTMLNode] {
    outlines.enumerated().flatMap { number, outline in
      let name = outline.document.name
      let isUnreviewed = ([main] + besides).contains { edition in
        edition.pages.contains { $0.key.document == name && $0.value.page.localised.counts.unreviewed > 0 }
      }
      let place = PaperPlace(document: name, page: "index", pages: [])
      var imprint = Imprint(
        context: PageContext(edition: main.edition, paper: place), source: source, outline: outline,
        isUnreviewed: isUnreviewed, pictures: number == 0 ? pictures : [])
      if number == 0 { imprint.ownTitle = title }
      return imprint.nodes
    }
  }
}

/// What is written of one page in one language: words are explained where the sheet has them first.
private struct ComposedPage {
  private let page: LocalisedDocument
  private let context: PageContext
  private let isFirst: Bool
  private var body: BodyWriter
  private let chosen: Set<TextIndex>
  private var hasNotice = false

  init(
    _ printed: PrintedPage, chosen: [ComposedSection], outline: DocumentOutline, in edition: Edition,
    source: Edition, isBeside: Bool, isFirst: Bool
  ) {
    page = printed.page.localised
    self.isFirst = isFirst
    let address = page.source.address
    // Its links lead to the web: what they lead to is seldom on the sheet. The same ids stand in each language.
    let ids = "\(isFirst ? "" : "\(edition.language.canonical).")\(address.document).\(address.page)"
    let place = PaperPlace(document: address.document, page: ids, pages: [])
    context = PageContext(edition: edition, paper: place)
    let original = edition.language == edition.settings.source ? nil : printed.original
    let matter = outline.document.matter
    // A warning that nobody has checked never stands alone.
    let needsSource = matter.kind == .bulletin && !page.mayStandAlone
    var texts = Set(chosen.flatMap { $0.blocks.flatMap(\.texts) })
    if chosen.contains(where: \.isWholePage) {
      let all = page.source.document.texts
      texts.formUnion(all.indices.filter { all[$0].role.isTitleOrSummary })
    }
    self.chosen = texts
    body = BodyWriter(
      context: context, page: page, original: original?.localised, policy: matter.policy,
      terms: PageTerms(printed.page, original: original, policy: matter.policy, only: texts),
      beside: isBeside || needsSource ? PageContext(edition: source, paper: place) : nil)
  }

  var pictures: [String] { body.pictures }

  mutating func written(_ chosen: ComposedSection, within sheet: LanguageTag) -> HTMLNode {
    var nodes = notice
    var levels = 0
    if chosen.isWholePage {
      nodes += title
      levels = 1
    } else if case .heading(let level, _)? = chosen.blocks.first?.kind {
      levels = 2 - level
    }
    nodes += body.blocks(chosen.blocks.map { $0.withHeadings(lower: levels) })
    return section([.class(isFirst ? "part" : "part other")] + body.surrounding.attributes(within: sheet), nodes)
  }

  private var title: [HTMLNode] {
    mutating get {
      var nodes: [HTMLNode] = []
      let texts = page.source.document.texts
      if let index = texts.firstIndex(where: { $0.role == .field("title") }) {
        nodes.append(
          body.isPaired(index)
            ? body.pairedHeading(2, index) : h2(body.attributes(of: index), body.headingContent(index)))
      }
      if let index = texts.firstIndex(where: { $0.role == .field("summary") }) {
        nodes.append(body.pair(index) { p([.class("lead")] + $1, $0.content(index)) })
      }
      return nodes + body.takeNotes(within: body.surrounding)
    }
  }

  /// Once for each page: that its words, or some of them, are not in the reader's language.
  private var notice: [HTMLNode] {
    mutating get {
      defer { hasNotice = true }
      guard !hasNotice else { return [] }
      if page.isWholeFallback { return [p([.class("notice")], context.words(.pageFallback, body.surrounding))] }
      let other = chosen.sorted().map { page.texts[$0] }.first {
        $0.isForThisLanguage && $0.freshness == .missing && !$0.language.readsLike(context.language)
          && !$0.inlines.allSatisfy(\.isPictogram)
      }
      return other.map { [p([.class("notice")], context.words(.partsFallback, $0.language))] } ?? []
    }
  }
}

extension TextBlock.Role {
  fileprivate var isTitleOrSummary: Bool { self == .field("title") || self == .field("summary") }
}

/// Two languages side by side on A4, under each other where the paper is narrow.
private func composedStyle(on format: PaperFormat) -> String {
  let pairs =
    format == .a5
    ? """
    .pair > * { display: block; width: auto; margin: 0 0 0.3em; }
    h1.pair > *, h2.pair > *, h3.pair > * { display: block; }
    span.pair > * { display: inline; }
    """
    : """
    h1.pair > *, h2.pair > *, h3.pair > * { display: inline-block; width: 47%; margin: 0 1%; vertical-align: top; }
    """
  return """
    @page {
      size: \(format.pageSize); margin: 14mm 14mm 16mm;
      @bottom-center { content: counter(page, var(--digits)) "/" counter(pages, var(--digits)); font-size: 9pt; }
    }
    \(pairs)
    h1 { font-size: 1.7rem; margin-bottom: 0.5em; }
    .part { border-top: 0.75pt solid #000000; padding-top: 0.4em; margin-top: 0.8em; }
    .part.other { border-top-style: dotted; }
    .part > h2, .part > .headed h2 { margin-top: 0.2em; }
    .box { break-inside: auto; }
    .headed .pair > * { display: block; width: auto; margin: 0; text-align: left; }
    html[dir="rtl"] .headed .pair > * { text-align: right; }
    .imprint { break-inside: avoid; }

    """
}
