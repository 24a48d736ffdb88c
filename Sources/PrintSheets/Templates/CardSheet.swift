import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles

/// Cards to be cut: eight of A7 (105 × 74 mm, ISO 216) on a sheet of A4, the picture and its words in front, the words of
/// the source language behind. The sheet is turned over on its long edge, so behind each row the cards follow each other
/// from the other side: held against the light, a back lies behind its front.
///
/// What else the document says stands on a sheet after them, with the imprint.
struct CardSheet: SheetTemplate {
  private static let cardsOnSheet = 8

  let formats: [PaperFormat] = [.cards]

  /// Four on the back of a card.
  func mostLanguages(on format: PaperFormat) -> Int { 5 }

  /// Never under 14 points: a card is held up before a group.
  func sizes(on format: PaperFormat) -> [Double] { [24, 22, 20, 18, 16, 14] }

  /// A card that is too full would push others to the next sheet.
  func mostPages(of document: PaperDocument) -> Int? {
    let cards = document.cards.fronts.count
    return (cards + Self.cardsOnSheet - 1) / Self.cardsOnSheet * 2 + 1
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    let cards = document.cards
    let sheets = stride(from: 0, to: cards.fronts.count, by: Self.cardsOnSheet).flatMap { first -> [HTMLNode] in
      let sheet = first..<min(first + Self.cardsOnSheet, cards.fronts.count)
      return [
        document.cardSide("front", cards.fronts.map { [$0] }, sheet, mirrored: false),
        document.cardSide("back", cards.backs, sheet, mirrored: true),
      ]
    }
    // For the person who prints and cuts them.
    let source = document.source.language
    let instruction = document.source.words.phrase("print.cards-instruction", in: source)
    return sheets + [
      main(.class("sheet")) {
        cards.rest
        p { isolated([.text(instruction.text)], in: source, within: document.language) }
      }
    ] + document.imprint(cards.pictures).nodes
  }

  func style(of variant: PrintVariant) -> String {
    """
    @page { size: A4; margin: 12mm; }
    @page cards { margin: 0; }
    h1 { font-size: 1.4rem; }
    .sheet, .imprint { font-size: 12pt; }
    .cards { page: cards; break-after: page; list-style: none; margin: 0; padding: 0; line-height: 0; font-size: 0; }
    .cards > li {
      display: inline-block; box-sizing: border-box; width: 104.99mm; min-height: 74.2mm; margin: 0; padding: 7mm;
      vertical-align: top; text-align: center; font-size: 1rem; line-height: 1.3; overflow-wrap: anywhere;
    }
    .cards > li > div, .cards > li > div > p { margin: 0; font-weight: 700; }
    .front .picture { display: block; width: 38mm; height: 38mm; margin: 0 auto 2mm; }
    .cards .word-note, .back .picture, .back .spoken { display: none; }
    .back > li > div { padding-top: 16mm; }
    .back > li > div + div { padding-top: 2mm; }
    .back > li { font-size: 1.2rem; }
    body { counter-reset: front back; }
    .front > li { counter-increment: front; }
    .back > li { counter-increment: back; }
    .cards > li::before { display: block; height: 0; font-size: 10pt; line-height: 1; text-align: start; }
    .front > li::before { content: counter(front, var(--digits)); }
    .back > li::before { content: counter(back, var(--digits)); }
    .front > li { border: 0 dotted #777777; border-bottom-width: 0.5pt; }
    .front > li:nth-child(7), .front > li:nth-child(8) { border-bottom-width: 0; }
    .front[dir="ltr"] > li:nth-child(odd) { border-right-width: 0.5pt; }
    .front[dir="rtl"] > li:nth-child(odd) { border-left-width: 0.5pt; }
    .cards :lang(my), .cards :lang(ar), .cards :lang(fa), .cards :lang(ckb) { line-height: 1.5; }

    """
  }
}

extension PaperDocument {
  /// The cards of all pages, in front and behind, and what is no card.
  fileprivate var cards: (fronts: [[HTMLNode]], backs: [[[HTMLNode]]], rest: [HTMLNode], pictures: [String]) {
    var fronts: [[HTMLNode]] = []
    var rest: [HTMLNode] = []
    var pictures: [String] = []
    for printed in pages {
      let chapter = PaperChapter(
        printed, place: place(page(of: printed)), outline: outline, in: edition, source: source)
      let written = chapter.cards()
      fronts += written.cards.map { [div(chapter.language.attributes(within: language), $0)] }
      rest += written.rest
      pictures += written.pictures.filter { !pictures.contains($0) }
    }
    var sides = besides.map { words(in: $0) }
    if besides.isEmpty, let own = source.outline(of: name) {
      sides = [words(in: PaperEdition(edition: source, outline: own, pages: pages.map(\.inSource)))]
    }
    let backs = fronts.indices.map { card in sides.compactMap { $0.indices.contains(card) ? $0[card] : nil } }
    return (fronts, backs, rest, pictures)
  }

  /// The words of the cards in another language.
  private func words(in other: PaperEdition) -> [[HTMLNode]] {
    other.pages.flatMap { printed -> [[HTMLNode]] in
      let place = PaperPlace(
        document: name, page: "Back-\(other.edition.language.canonical)-\(page(of: printed))", pages: [])
      let chapter = PaperChapter(printed, place: place, outline: other.outline, in: other.edition, source: source)
      return chapter.cards().cards.map { [div(chapter.language.attributes(within: language), $0)] }
    }
  }

  fileprivate func cardSide(
    _ side: String, _ cards: [[[HTMLNode]]], _ sheet: Range<Int>, mirrored: Bool
  ) -> HTMLNode {
    let isFromRight = (language.direction == .rightToLeft) != mirrored
    return ol([.class("cards", side), .role("list"), .dir(isFromRight ? .rightToLeft : .leftToRight)]) {
      for card in sheet {
        li(.class("card-face")) { cards[card].flatMap { $0 } }
      }
    }
  }
}

extension PrintedPage {
  /// The page in the source language alone.
  fileprivate var inSource: PrintedPage { PrintedPage(page: original, original: original) }
}
