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
///   - besides: the same document in the languages of `variant.besides`.
///   - source: the site in the source language, for the words that stand in both.
/// - Throws: when ICU cannot sort the list of words.
package func layoutRequest(
  of outline: DocumentOutline, pages: [PrintedPage], in edition: Edition, besides: [PaperEdition] = [],
  source: Edition, as variant: PrintVariant
) throws(ICUError) -> LayoutRequest {
  let template = outline.template
  let document = PaperDocument(
    variant: variant, outline: outline, pages: pages, edition: edition, besides: besides, source: source)
  let html = document.html(try template.nodes(of: document))
  let style = [paperStyle, digitRules(of: edition.languages.map(\.tag)), template.style(of: variant)]
  let mostPages = template.mostPages(on: variant.format)
  return LayoutRequest(
    html: String(decoding: html.serialised(), as: UTF8.self), style: style.joined(separator: "\n"),
    sizes: template.sizes(on: variant.format), mostPages: mostPages,
    rightToLeft: edition.language.direction == .rightToLeft,
    isForOffice: variant.purpose == .office || mostPages == 1)
}

extension DocumentOutline {
  fileprivate var template: any SheetTemplate { document.matter.layout.template(pages: pages.count) }

  /// The paper that it can be printed on.
  package var formats: [PaperFormat] { template.formats }

  /// In how many languages at once it can be printed.
  package func mostLanguages(on format: PaperFormat) -> Int { template.mostLanguages(on: format) }

  /// The paper on which it is printed when none is asked for.
  package var usualFormats: [PaperFormat] { template.usualFormats }

  package func purposes(on format: PaperFormat) -> [PrintPurpose] { template.purposes(on: format) }
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

  var language: LanguageTag { edition.language }
  var title: String { plainText(of: outline.pages.first?.title.inlines ?? []) }
  var name: String { outline.document.name }
  var isUnreviewed: Bool { pages.contains { $0.page.localised.counts.unreviewed > 0 } }

  func place(_ page: String, explaining terms: Set<String> = []) -> PaperPlace {
    PaperPlace(
      document: name, page: page, pages: Set(pages.map(\.page.localised.source.address.page)), explainedTerms: terms,
      paints: variant.purpose.paints)
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

  func imprint(_ pictures: [String] = []) -> Imprint {
    Imprint(
      context: PageContext(edition: edition, paper: place("index")), source: source, outline: outline,
      isUnreviewed: isUnreviewed, pictures: pictures)
  }
}
