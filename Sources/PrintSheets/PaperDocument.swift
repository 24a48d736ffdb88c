package import BodyText
import HTML
package import ICU
package import Imposition
import Localisation
import ProjectFiles
import Readability

/// A document in one language as the engine is asked to lay it out.
///
/// - Parameters:
///   - pages: all of the document, in reading order, the first page first.
///   - besides: the same document in the languages of `variant.besides`.
///   - source: the site in the source language, for the words that stand in both.
///   - lineLog: takes what is wrong with the lines of easy language.
/// - Throws: when ICU cannot sort the list of words.
package func layoutRequest(
  of outline: DocumentOutline, pages: [PrintedPage], in edition: Edition, besides: [PaperEdition] = [],
  source: Edition, as variant: PrintVariant, lineLog: LineLog? = nil
) throws(ICUError) -> LayoutRequest {
  let template = outline.template(for: variant)
  let document = PaperDocument(
    variant: variant, outline: outline, pages: pages, edition: edition, besides: besides, source: source,
    measure: template.measure(on: variant.format), lineLog: lineLog)
  let html = document.html(try template.nodes(of: document))
  let style = [paperStyle, digitRules(of: edition.languages.map(\.tag)), template.style(of: document)]
  let mostPages = template.mostPages(of: document)
  let isBooklet = variant.format == .a5Booklet
  var request = LayoutRequest(
    html: String(decoding: html.serialised(), as: UTF8.self), style: style.joined(separator: "\n"),
    sizes: template.sizes(on: variant.format), mostPages: mostPages,
    rightToLeft: edition.language.direction == .rightToLeft,
    isForOffice: variant.purpose == .office || isBooklet || mostPages != nil,
    booklet: isBooklet ? BookletFinish(binding: edition.language.bindingEdge) : nil)
  if variant.format == .picture { request.picture = PictureRequest() }
  return request
}

extension DocumentOutline {
  private var template: any SheetTemplate { document.matter.layout.template(pages: pages.count) }

  private func template(on format: PaperFormat) -> any SheetTemplate {
    guard format == .picture else { return template }
    return document.matter.kind == .cards ? CardPicture() : SheetPicture()
  }

  fileprivate func template(for variant: PrintVariant) -> any SheetTemplate {
    variant.steps.map { StepPicture(steps: $0) } ?? template(on: variant.format)
  }

  /// Whether the whole document is one picture that readers send on. Of a longer one each list of steps is.
  package var isPicture: Bool {
    switch document.matter.kind {
    case .sheet: document.matter.layout != .handout
    case .bulletin, .cards: true
    case .guide, .list, .form: false
    }
  }

  /// The paper that it can be printed on, and the picture.
  package var formats: [PaperFormat] { template.formats + (isPicture ? [.picture] : []) }

  /// In how many languages at once it can be printed.
  package func mostLanguages(on format: PaperFormat) -> Int { template(on: format).mostLanguages(on: format) }

  /// The paper on which it is printed when none is asked for, and the picture.
  package var usualFormats: [PaperFormat] { template.usualFormats + (isPicture ? [.picture] : []) }

  package func purposes(on format: PaperFormat) -> [PrintPurpose] { template(on: format).purposes(on: format) }

  package func isStapled(on format: PaperFormat) -> Bool { template.isStapled(on: format) }

  package var hasBackCover: Bool { template.hasBackCover }
}

extension LanguageTag {
  /// The edge on which a booklet in the language is stapled.
  package var bindingEdge: BindingEdge { direction == .rightToLeft ? .right : .left }
}

/// A document in one of the languages of a file.
package struct PaperEdition: Sendable {
  package var edition: Edition
  package var outline: DocumentOutline
  package var pages: [PrintedPage]

  package init(edition: Edition, outline: DocumentOutline, pages: [PrintedPage]) {
    self.edition = edition
    self.outline = outline
    self.pages = pages
  }
}

/// What a template has at hand.
struct PaperDocument {
  let variant: PrintVariant
  let outline: DocumentOutline
  let pages: [PrintedPage]
  let edition: Edition
  let besides: [PaperEdition]
  let source: Edition
  let measure: PageMeasure
  let lineLog: LineLog?

  var language: LanguageTag { edition.language }
  var title: String { plainText(of: outline.pages.first?.title.inlines ?? []) }
  var name: String { outline.document.name }
  var isUnreviewed: Bool {
    (pages + besides.flatMap(\.pages)).contains { $0.page.localised.counts.unreviewed > 0 }
  }

  func place(_ page: String, explaining terms: Set<String> = []) -> PaperPlace {
    PaperPlace(
      document: name, page: page, pages: Set(pages.map(\.page.localised.source.address.page)), explainedTerms: terms,
      lines: lines, lineLog: lineLog, boxes: boxes, paints: variant.purpose.paints)
  }

  /// In easy language each line is one unit of meaning. A step, an item or a box has an eighth less room than the page.
  private var lines: LineMeasure? {
    // In the large letters of a picture a line holds a few words: what is tied together in one would leave others empty.
    guard outline.document.matter.level == .helppo, variant.format != .picture else { return nil }
    return LineMeasure(width: measure.width.map { $0 * 7 / 8 }, size: measure.size)
  }

  private var boxes: BoxMeasure? {
    guard measure.mayPartBoxes, let width = measure.width else { return nil }
    // About half an em a letter, and lines of 1.5 em; a point is 0.353 mm.
    let em = measure.size * 0.353
    return BoxMeasure(lettersOfLine: Int(width / (em / 2)), lines: Int(measure.height / 2 / (em * 1.5)))
  }

  func page(of printed: PrintedPage) -> String { printed.page.localised.source.address.page }

  fileprivate func html(_ body: [HTMLNode]) -> HTMLDocument {
    HTMLDocument(
      .lang(language.canonical), .dir(language.htmlDirection), title: title,
      bodyAttributes: [.class(outline.document.matter.layout.rawValue)]
    ) { body }
  }

  /// Its pages one after the other, and the imprint.
  func sheetNodes() -> [HTMLNode] {
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
    return nodes + imprint(pictures).nodes
  }

  /// The steps that a picture shows, where all of them have words in the reader's language.
  ///
  /// - Returns: the page that has them, and the list.
  func stepList(_ name: StepListName) -> (page: PrintedPage, list: StepList)? {
    guard let printed = pages.first(where: { page(of: $0) == name.page }),
      let list = printed.page.localised.source.stepLists.first(where: { $0.name == name.list })
    else { return nil }
    return (printed, list)
  }

  func imprint(_ pictures: [String] = []) -> Imprint {
    Imprint(
      context: PageContext(edition: edition, paper: place("index")), source: source, outline: outline,
      isUnreviewed: isUnreviewed, pictures: pictures)
  }
}
