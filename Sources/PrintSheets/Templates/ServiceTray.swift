import HTML
import ICU

/// Services side by side, to choose from: each under its heading in a box of its own, with its picture.
struct ServiceTray: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a3]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { standingSizes(on: format) }

  func style(of variant: PrintVariant) -> String { sheetStyle(of: variant) + trayStyle }

  func style(of document: PaperDocument) -> String {
    style(of: document.variant) + document.tableStyle(width: 80)
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { try document.boxedNodes("tray") }
}

private let trayStyle = """
  .tray { text-align: center; margin-top: 0.6em; }
  .tray > .part {
    display: inline-block; width: 46.5%; margin: 0 0.7% 0.7em; padding: 0.6em 1.1em 0.4em; box-sizing: border-box;
    border: 1.2pt solid #000000; border-radius: 0.5em; vertical-align: top; text-align: start; break-inside: avoid;
  }
  .tray > .part { width: 48%; }
  .tray h2 { margin: 0 0 0.3em; font-size: 1.25rem; }
  .tray .headed > .picture, .tray .headed > .image { margin: 0 0.5em 0.2em; }
  .tray .headed > div > h2 { margin-top: 0.4em; }
  .tray .picture { width: 3.2rem; height: 3.2rem; }
  .tray .box { border: 0; padding: 0; margin: 0; }
  .tray .rows > div { margin-bottom: 0.35em; }
  .tray dt { font-size: 0.85em; font-weight: 400; color: #333333; }
  .tray dd { margin: 0; }
  .tray .card { display: inline-block; width: 30%; text-align: center; vertical-align: top; }

  """
