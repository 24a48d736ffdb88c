import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import ProjectFiles
import Readability

/// Sizes of the text of what is read standing, in points: never under 11 on A4. A poster is read from as much further
/// away as it is larger.
func standingSizes(on format: PaperFormat) -> [Double] {
  switch format {
  case .a3: [31, 28, 26, 24, 22, 20, 18.5, 17, 16, 15.5]
  case .a5: [15, 14, 13, 12, 11.5, 11]
  case .a4, .a5Booklet, .cards, .picture: [22, 20, 18, 16.5, 15.5, 14.5, 13.5, 12.5, 12, 11.5, 11]
  }
}

/// A sheet for a wall: what it says of itself stays small where its text is large.
func standingStyle(of variant: PrintVariant) -> String {
  let most = variant.format == .a3 ? "15pt" : "10.5pt"
  return sheetStyle(of: variant) + """
    .imprint { font-size: min(max(8.5pt, calc(0.68 * var(--size))), \(most)); }

    """
}

/// The sides of a page as CSS names them, from the one where reading begins.
struct ReadingSides {
  let start: String
  let end: String

  init(_ variant: PrintVariant) {
    let isRightToLeft = variant.language.direction == .rightToLeft
    start = isRightToLeft ? "right" : "left"
    end = isRightToLeft ? "left" : "right"
  }
}

/// What sheets of more than one page share: each page says which one of how many it is, and from the second on of what.
func longSheetStyle(of variant: PrintVariant, size: String? = nil) -> String {
  let sides = ReadingSides(variant)
  return """
    @page {
      size: \(size ?? variant.format.pageSize);
      margin: 14mm 16mm 20mm;
      @bottom-center { content: element(foot); width: 100%; vertical-align: top; padding-top: 2mm; }
    }
    @page :first { @bottom-center { content: element(count); } }
    .running-foot { position: running(foot); font-size: 8.5pt; text-align: center; line-height: 1.35; }
    .running-foot p { margin: 0; }
    .page-count { position: running(count); font-size: 8.5pt; text-align: center; line-height: 1.35; }
    .page-count::before, .running-foot::before {
      content: counter(page, var(--digits)) " / " counter(pages, var(--digits)); display: block; font-size: 10.5pt;
    }
    h1 { text-align: \(sides.start); font-size: 1.7rem; margin-bottom: 0.2em; }
    .imprint { break-inside: avoid; }

    """
}

/// Stands at the foot of the first page, which says what it is by its title.
let pageCount = div(.class("page-count"))

/// A square to tick, before the words: drawn as a border, so that it is no letter that a font may lack.
func tickBox(before sides: ReadingSides) -> String {
  """
  content: ""; display: inline-block; width: 4.5mm; height: 4.5mm; border: 1pt solid #000000; vertical-align: -0.7mm;
  margin-\(sides.start): -8mm; margin-\(sides.end): 2.8mm;
  """
}

extension PaperDocument {
  /// Its pages as a template writes them, what stands at the foot of each sheet of paper, and the imprint.
  func longSheetNodes(
    _ write: (PaperChapter, PrintedPage) throws(ICUError) -> (nodes: [HTMLNode], pictures: [String])
  ) throws(ICUError) -> [HTMLNode] {
    let (nodes, pictures) = try written(write)
    let imprint = imprint(pictures)
    return [pageCount, imprint.running] + nodes + imprint.nodes
  }

  func longSheetNodes() throws(ICUError) -> [HTMLNode] {
    try longSheetNodes { chapter, _ in chapter.written() }
  }

  /// What stands before the first heading, and each heading with what follows it as a box of its own.
  ///
  /// - Parameter columns: how many boxes stand in a row.
  func boxedNodes(
    _ name: String, columns: (Int) -> Int = { _ in 1 }, isLong: Bool = false
  ) throws(ICUError) -> [HTMLNode] {
    func write(
      _ chapter: PaperChapter, _: PrintedPage
    ) -> (nodes: [HTMLNode], pictures: [String]) {
      let parts = chapter.writtenInSections()
      let boxes = rows(parts.sections.map { section([.class("part")], $0) }, columns: columns(parts.sections.count))
      return (parts.lead + (boxes.isEmpty ? [] : [div([.class(name)], boxes)]), parts.pictures)
    }
    guard !isLong else { return try longSheetNodes(write) }
    let (nodes, pictures) = try written(write)
    return nodes + imprint(pictures).nodes
  }

  /// Rows of a table in all but its tags: boxes of a row are as high as each other, and mirrored with the language.
  private func rows(_ boxes: [HTMLNode], columns: Int) -> [HTMLNode] {
    guard columns > 1 else { return boxes }
    return stride(from: 0, to: boxes.count, by: columns).map { first in
      let row = Array(boxes[first..<min(first + columns, boxes.count)])
      let free = (row.count..<columns).map { _ in div(.class("free")) }
      return div([.class("row")], row + free)
    }
  }

  private func written(
    _ write: (PaperChapter, PrintedPage) throws(ICUError) -> (nodes: [HTMLNode], pictures: [String])
  ) throws(ICUError) -> (nodes: [HTMLNode], pictures: [String]) {
    var nodes: [HTMLNode] = []
    var pictures: [String] = []
    for printed in pages {
      let place = place(page(of: printed))
      let chapter = PaperChapter(printed, place: place, outline: outline, in: edition, source: source)
      let written = try write(chapter, printed)
      pictures += written.pictures.filter { !pictures.contains($0) }
      nodes.append(
        main([.id(place.page), .class("sheet")] + chapter.language.attributes(within: language), written.nodes))
    }
    return (nodes, pictures)
  }

  /// The most columns that one of its tables has.
  var mostColumns: Int { tables.map(\.header.count).max() ?? 0 }

  private var tables: [Table] { pages.flatMap { tables(in: $0.page.localised.source.document.blocks) } }

  private func tables(in blocks: [Block]) -> [Table] {
    blocks.flatMap { block -> [Table] in
      switch block.kind {
      case .table(let table): [table]
      case .directive(_, let inner), .quote(let inner): tables(in: inner)
      case .list(let list): list.items.flatMap { tables(in: $0.blocks) }
      case .heading, .paragraph, .code, .thematicBreak: []
      }
    }
  }
}
