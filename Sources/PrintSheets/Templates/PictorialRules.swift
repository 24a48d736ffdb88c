/// Rules with pictures, three in a row from the side where reading begins.
struct PictorialRules: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  /// Never under 11 points: people read it on a wall.
  func sizes(on format: PaperFormat) -> [Double] { [16, 15, 14, 13, 12, 11.5, 11] }

  /// Rules stand in columns.
  func measure(on format: PaperFormat) -> PageMeasure {
    PageMeasure(width: nil, height: format.millimetres.height, size: sizes(on: format)[0])
  }

  func style(of variant: PrintVariant) -> String {
    sheetStyle(of: variant) + rulesStyle
  }
}

private let rulesStyle = """
  .pictorial-rules main > p { text-align: center; }
  .rules { list-style: none; counter-reset: rule; padding: 0; margin: 0.5em 0 0; text-align: center; }
  .rules > li {
    counter-increment: rule; display: inline-block; width: 29.5%; margin: 0 0 0.9em; padding: 0 1.5%;
    vertical-align: top; break-inside: avoid;
  }
  .rules .picture { width: 6.6rem; height: 6.6rem; }
  .rules p { margin: 0 0 0.15em; }
  .rules .spoken { display: block; height: 0; line-height: 0; font-size: 4pt; color: transparent; }
  .rule-name { font-weight: 700; font-size: 1.15rem; line-height: 1.3; }
  .pictorial-rules:lang(my) { line-height: 1.6; }
  .rules :lang(my), .rules:lang(my) .rule-name, .pictorial-rules:lang(my) .rule-name { line-height: 1.6; }
  .pictorial-rules:lang(my) .picture { width: 5.6rem; height: 5.6rem; }
  ol.rules .rule-name::before, ol.rules > li > .rule-text:first-child::before {
    content: counter(rule, var(--digits)) ". ";
  }
  .pictorial-rules .logos { float: inline-end; margin: 0; }

  """
