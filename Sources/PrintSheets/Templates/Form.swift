import HTML
import ICU

/// A form to be filled in by hand.
struct Form: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String { longSheetStyle(of: variant) + formStyle(ReadingSides(variant)) }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.longSheetNodes() }
}

/// A short form that is promised to be one page, so that it comes back.
struct Feedback: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a5]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] {
    format == .a5 ? [11.5, 11, 10.5] : [16, 15, 14, 13.5, 13, 12.5, 12, 11.5, 11]
  }

  func style(of variant: PrintVariant) -> String { sheetStyle(of: variant) + formStyle(ReadingSides(variant)) }
}

/// Lines are at least 8 millimetres apart: a hand that is not used to the letters needs the room.
private func formStyle(_ sides: ReadingSides) -> String {
  """
  h1, .lead, .source-title { text-align: \(sides.start); }
  .source-title { margin: 0 0 0.5em; }
  .field { margin: 0 0 1.1em; break-inside: avoid; }
  .field-label { font-weight: 700; margin: 0 0 0.1em; break-after: avoid; }
  .field .original { font-weight: 400; margin: 0 2mm; }
  .field-help, .field .word-note { font-size: 0.9em; }
  .field-help p { margin: 0 0 0.15em; }
  .write-line { height: 9mm; border-bottom: 0.75pt solid #000000; }
  .choices { list-style: none; padding: 0; margin: 0.3em 0 0.2em; }
  .choices > li {
    display: inline-block; min-width: 27%; padding-\(sides.start): 8mm; margin: 0 0 0.35em; margin-\(sides.end): 5mm;
  }
  .choices > li::before { \(tickBox(before: sides)) }
  .choices > li > div { display: inline; }
  table { table-layout: fixed; }
  thead th:first-child { width: 46%; }
  td:empty { text-align: center; vertical-align: middle; }
  td:empty::before {
    content: ""; display: inline-block; width: 4.5mm; height: 4.5mm; border: 1pt solid #000000;
  }

  """
}
