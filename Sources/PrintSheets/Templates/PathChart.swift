/// Numbered steps as a path that turns at the end of each row; the arrows go the way that the language is read.
struct PathChart: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a3]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { standingSizes(on: format) }

  func style(of variant: PrintVariant) -> String { standingStyle(of: variant) + pathStyle(ReadingSides(variant)) }
}

/// Two stations a row. Floats, because the rows have to turn and the engine mirrors no grid.
private func pathStyle(_ sides: ReadingSides) -> String {
  """
  .path { list-style: none; counter-reset: step; margin: 1.2em 0 0; padding: 0; }
  .path > li {
    counter-increment: step; position: relative; width: 49.8%; box-sizing: border-box; margin: 0; break-inside: avoid;
    padding: 3.6rem 0 0;
  }
  .path > li:nth-child(-n+2) { padding-top: 0; }
  .path > li:nth-child(4n+1), .path > li:nth-child(4n+4) { float: \(sides.start); }
  .path > li:nth-child(4n+2), .path > li:nth-child(4n+3) { float: \(sides.end); }
  .path > li:nth-child(odd) { clear: both; }
  .path > li::before {
    content: counter(step, var(--digits)); display: block; width: 1.7em; height: 1.7em; line-height: 1.65em;
    border-radius: 50%; background: #000000; color: #FFFFFF; font-size: 2rem; font-weight: 700; text-align: center;
  }
  .path .step-text { padding-\(sides.end): 1.4rem; padding-top: 0.35rem; padding-bottom: 0.9rem; }
  .path .arrow-on {
    position: absolute; top: 4.8rem; \(sides.start): 4.3rem; width: 55%; height: 1.1rem;
  }
  .path > li:nth-child(-n+2) .arrow-on { top: 1.2rem; }
  .path .arrow-down { position: absolute; top: 0.4rem; \(sides.start): 0.75rem; width: 1.9rem; height: 2.8rem; }
  /* What follows the path stands below its last station: the list itself may hold nothing but stations. */
  .path-chart main > *, .path-chart .imprint { clear: both; }
  .path-chart .next, .path-chart .imprint { margin-top: 1.2em; }

  """
}
