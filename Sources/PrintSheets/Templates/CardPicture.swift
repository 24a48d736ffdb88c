import BodyText
import HTML
import ICU

/// Cards as a picture that is read on a telephone: two in a row, the drawing above its words, no backs.
struct CardPicture: SheetTemplate {
  let formats: [PaperFormat] = [.picture]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { pictureSizes }

  func measure(on format: PaperFormat) -> PageMeasure { pictureMeasure(on: format) }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    var cards: [HTMLNode] = []
    var rest: [HTMLNode] = []
    var pictures: [String] = []
    for printed in document.pages {
      let chapter = PaperChapter(
        printed, place: document.place(document.page(of: printed)), outline: document.outline, in: document.edition,
        source: document.source)
      let written = chapter.cards()
      let attributes = chapter.language.attributes(within: document.language)
      cards += written.cards.map { li([.class("card-in-row")], [div(attributes, $0)]) }
      rest += written.rest
      pictures += written.pictures.filter { !pictures.contains($0) }
    }
    return [HTML.main([.class("sheet")], rest + [ol([.class("cards"), .role("list")], cards)])]
      + document.imprint(pictures).nodes
  }

  func style(of variant: PrintVariant) -> String {
    pictureStyle(of: variant) + """
      .cards { list-style: none; margin: 0.6em 0 0; padding: 0; font-size: 0; }
      .cards > li {
        display: inline-block; box-sizing: border-box; width: 480px; margin: 0 7px 14px; padding: 24px 20px;
        vertical-align: top; text-align: center; font-size: 1rem; border: 3px solid #555555; border-radius: 20px;
        break-inside: avoid;
      }
      .cards > li p { margin: 0; font-weight: 700; }
      .cards .picture { display: block; width: 220px; height: 220px; margin: 0 auto 12px; }
      .cards .word-note { display: none; }

      """
  }
}
