import BodyText
import GuideMarkup
import HTML
import ICU
import ProjectFiles

/// A leaflet: A4 on its side, printed on both sides, folded to DL.
///
/// Outside, in the order of reading from the right (from the left for right-to-left): the cover, with the title and what
/// stands before the first heading; the back, with the last part of the text and the imprint; the third panel. Inside,
/// the other parts, in three columns. Folded in three, the third panel goes in between the other two, is seen first when
/// the cover is opened, and is 2 mm narrower (ISO 216: 297 mm); it has the first part. Folded to and fro all are equally
/// wide, and it has the last part but one.
struct Leaflet: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func mostPages(on format: PaperFormat) -> Int? { 2 }

  func sizes(on format: PaperFormat) -> [Double] { [15, 14, 13, 12.5, 12, 11.5, 11] }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { document.leafletNodes() }

  func style(of variant: PrintVariant) -> String {
    leafletStyle(isMirrored: variant.language.direction == .rightToLeft)
  }
}

/// The widths of the panels of a sheet of 297 mm.
struct LeafletPanels {
  let fold: Fold

  /// Of the cover and the back, in millimetres.
  var usual: Double { fold == .three ? 299.0 / 3 : 99 }
  /// Of the panel that goes in.
  var third: Double { fold == .three ? usual - 2 : 99 }

  /// Of the columns inside, which are as wide as the narrowest panel lets them be: from the edge where reading begins to
  /// the first, and between two. The last ends 8 mm from the other edge.
  var margins: (near: Double, gap: Double) {
    let near = 8 + (usual - third) / 2
    return (near, (297 - near - 8 - 3 * (third - 16)) / 2)
  }

  /// Where the outside is folded, from its left edge.
  func folds(isMirrored: Bool) -> [Double] { isMirrored ? [usual, 2 * usual] : [third, third + usual] }
}

extension PaperDocument {
  fileprivate func leafletNodes() -> [HTMLNode] {
    var cover: [HTMLNode] = []
    var parts: [[HTMLNode]] = []
    var pictures: [String] = []
    for (number, printed) in pages.enumerated() {
      var chapter = PaperChapter(
        printed, place: place(page(of: printed)), outline: outline, in: edition, source: source)
      let written = chapter.language.attributes(within: language)
      let sections = chapter.blocks.sections
      let start = chapter.head() + chapter.nodes(of: sections[0])
      if number == 0 {
        cover.append(main([.id(page(of: printed))] + written, start))
      } else {
        parts.append([section([.id(page(of: printed))] + written, start)])
      }
      for part in sections.dropFirst() { parts.append([section(written, chapter.nodes(of: part))]) }
      pictures += chapter.pictures.filter { !pictures.contains($0) }
    }
    var third: [HTMLNode] = []
    let back = parts.count > 1 ? parts.removeLast() : []
    if parts.count > 1 { third = outline.document.matter.fold == .three ? parts.removeFirst() : parts.removeLast() }
    return [
      div(.class("leaflet", outline.document.matter.fold.rawValue)) {
        div(.class("fold", "first")) {}
        div(.class("fold", "second")) {}
        div(.class("outside")) {
          panel("cover", cover)
          panel("back", back + imprint(pictures).nodes)
          panel("third", third)
        }
        div([.class("inside")], parts.flatMap(\.self))
      }
    ]
  }

  private func panel(_ name: String, _ content: [HTMLNode]) -> HTMLNode {
    div([.class("panel", name), .dir(language.htmlDirection)], content)
  }
}

extension [Block] {
  /// What stands before the first heading of level 2, then each part with its heading.
  fileprivate var sections: [[Block]] {
    reduce(into: [[]]) { sections, block in
      if case .heading(2, _) = block.kind { sections.append([]) }
      sections[sections.count - 1].append(block)
    }
  }
}

/// The lines of a panel end 8 mm from its folds; marks where to fold stand at the edges of the outside, where an office
/// printer can still print.
private func leafletStyle(isMirrored: Bool) -> String {
  let (near, far) = isMirrored ? ("right", "left") : ("left", "right")
  // The panels stand in the direction against that of the words, so that the cover is read first.
  let against = isMirrored ? "ltr" : "rtl"
  var style = """
    @page { size: A4 landscape; margin: 10mm 0; }
    .outside { display: table; table-layout: fixed; width: 297mm; border-spacing: 0; direction: \(against); }
    .panel { display: table-cell; height: 189mm; padding: 0 8mm; vertical-align: top; }
    .fold { position: absolute; top: -4mm; height: 4mm; width: 0; border-left: 0.5pt solid #000000; }
    .inside { break-before: page; columns: 3; column-fill: auto; }
    .cover h1 { font-size: 2.1rem; line-height: 1.15; margin: 18mm 0 0.4em; }
    .cover h1:lang(my) { line-height: 1.6; }
    .cover .lead { font-size: 1.2rem; }
    .cover .picture { width: 40mm; height: 40mm; }
    .cover .pictured > .picture, .cover .pictured > .image { float: none; display: block; margin: 0 0 4mm; }
    .steps { break-inside: avoid; }
    .steps > li::before { width: 1.5em; }
    .steps > li > div { width: 84%; }
    .back { vertical-align: bottom; }
    .panel h2, .inside h2 { font-size: 1.3rem; }
    .panel section:first-child > h2:first-child { margin-top: 0; }
    .call .phone { font-size: 1.5rem; display: block; }
    .rows dt { font-size: 0.9rem; }
    .opening, .contact { border: 0; padding: 0; }
    .hours { font-size: 0.88rem; }
    .hours th, .hours td { border: 0; border-bottom: 0.5pt solid #555555; padding: 0.8mm 1mm; }
    .imprint { font-size: 8pt; margin-top: 1.2em; }
    .box { padding: 2mm 3mm; }
    .sign { margin: 0 0.35em 0 0; }
    [dir="rtl"] .sign { margin: 0 0 0 0.35em; }

    """
  for fold in Fold.allCases {
    let panels = LeafletPanels(fold: fold)
    let folds = panels.folds(isMirrored: isMirrored)
    style += """
      .\(fold) .cover, .\(fold) .back { width: \(millimetres(panels.usual - 16)); }
      .\(fold) .third { width: \(millimetres(panels.third - 16)); }
      .\(fold) .first { left: \(millimetres(folds[0])); }
      .\(fold) .second { left: \(millimetres(folds[1])); }
      .\(fold) .inside {
        padding-\(near): \(millimetres(panels.margins.near)); padding-\(far): 8mm;
        column-gap: \(millimetres(panels.margins.gap));
      }

      """
  }
  return style
}

/// In hundredths, so that no digit depends on the machine.
private func millimetres(_ value: Double) -> String {
  let hundredths = Int((value * 100).rounded())
  let rest = hundredths % 100
  return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)mm"
}
