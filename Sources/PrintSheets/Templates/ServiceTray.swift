import HTML
import ICU

/// Services side by side, to choose from: each under its heading in a box of its own, with its picture.
struct ServiceTray: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a3]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { standingSizes(on: format) }

  func style(of variant: PrintVariant) -> String {
    let sides = ReadingSides(variant)
    return standingStyle(of: variant) + trayStyle + """
      .tray .headed > div { padding-\(sides.start): 3.3rem; padding-\(sides.end): 0; }

      """
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    // Two in a row can be read from a step away; with many services three.
    try document.boxedNodes("tray") { $0 > 6 ? 3 : 2 }
  }
}

private let trayStyle = """
  .tray { margin: 0.6em -3mm 0; }
  .tray > .row { display: table; table-layout: fixed; width: 100%; border-spacing: 3mm; break-inside: avoid; }
  .tray > .row + .row { margin-top: -3mm; }
  .tray .part, .tray .free { display: table-cell; vertical-align: top; }
  .tray .part { padding: 0.6em 1em 0.4em; border: 1.2pt solid #000000; border-radius: 0.5em; }
  .tray h2 { margin: 0 0 0.3em; font-size: 1.15rem; }
  .tray .headed > div > h2 { margin-top: 0.4em; }
  .tray .headed > .picture, .tray .headed > .image { margin: 0 0 0.2em; }
  .tray .picture { width: 2.8rem; height: 2.8rem; }
  .tray .box { border: 0; padding: 0; margin: 0; clear: both; }
  .tray .rows > div { margin-bottom: 0.35em; }
  .tray dt { font-size: 0.85em; font-weight: 400; color: #333333; }
  .tray dd { margin: 0; }
  .tray .authority { font-size: 0.9em; }

  """
