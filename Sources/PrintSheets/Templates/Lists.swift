import HTML
import ICU

/// Links, each with its address in letters: paper cannot be pressed.
struct LinkList: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String {
    longSheetStyle(of: variant) + """
      .links main li { margin-bottom: 0.6em; break-inside: avoid; }
      .links main li > a, .links main li > bdi > a { font-weight: 700; }

      """ + spelledStyle(variant)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.longSheetNodes() }
}

/// Whom to contact: the situation first, then who helps and how they are reached.
struct ContactList: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String {
    longSheetStyle(of: variant) + """
      .contacts td:first-child { font-weight: 700; }
      .contacts .box .phone, .contacts td .phone { font-size: 1.1em; }

      """ + contactStyle + spelledStyle(variant)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.longSheetNodes() }
}

/// What has to be done and where to ask, with a square to tick before each row and item.
struct Checklist: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String {
    let sides = ReadingSides(variant)
    return longSheetStyle(of: variant) + """
      .checklist main > ul, .checklist .box > ul { list-style: none; padding: 0; padding-\(sides.start): 8mm; }
      .checklist main ul > li { margin-bottom: 0.6em; }
      .checklist main ul > li::before, .checklist td:first-child::before { \(tickBox(before: sides)) }
      .checklist td { padding-top: 2mm; padding-bottom: 2mm; }
      .checklist td:first-child { padding-\(sides.start): 11mm; font-weight: 700; }

      """ + spelledStyle(variant)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.longSheetNodes() }
}

/// Services by record, each in a box that no page cuts in two.
struct Directory: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a5]

  func sizes(on format: PaperFormat) -> [Double] { format == .a5 ? [11] : [12] }

  func style(of variant: PrintVariant) -> String {
    longSheetStyle(of: variant) + """
      \(variant.format == .a5 ? "@page { margin: 12mm 12mm 18mm; }" : "")
      .entries > .part { border-top: 1.2pt solid #000000; padding: 3mm 0 2mm; break-inside: avoid; }
      .entries h2 { margin: 0 0 0.3em; }
      .entries .box { border: 0; padding: 0; margin: 0 0 0.5em; }
      .entries .box-title { display: none; }
      .entries .service .rows > div { margin: 0 0 0.2em; }
      .entries .service dt { font-weight: 400; font-size: 0.9em; }
      .entries .service dd { margin: 0 0 0.2em; }
      .entries table.hours { width: auto; min-width: 55%; }

      """ + contactStyle + spelledStyle(variant)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    try document.boxedNodes("entries", isLong: true)
  }
}

/// Ways to reach a place, each on one line.
private let contactStyle = """
  .contact .call { margin: 0 0 0.2em; }
  .contact .rows > div { margin: 0 0 0.2em; }
  .contact .rows dt { display: inline; }
  .contact .rows dt::after { content: ": "; }
  .contact .rows dd { display: inline; }

  """

/// An address in letters stands on a line of its own, where the words begin.
private func spelledStyle(_ variant: PrintVariant) -> String {
  """
  .spelled { display: block; font-weight: 400; font-size: 0.92em; text-align: \(ReadingSides(variant).start); }

  """
}
