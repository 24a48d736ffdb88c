/// A table of days on one page, for a wall or a refrigerator; many columns lie on their side.
struct WeeklyProgramme: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a3]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { standingSizes(on: format) }

  func style(of variant: PrintVariant) -> String { standingStyle(of: variant) + programmeStyle }

  func style(of document: PaperDocument) -> String {
    let isWide = document.mostColumns > 4
    let size = "@page { size: \(document.variant.format.pageSize)\(isWide ? " landscape" : ""); }\n"
    return style(of: document.variant) + size
  }
}

private let programmeStyle = """
  .weekly-programme table { margin-top: 0.6em; }
  .weekly-programme th, .weekly-programme td { border: 1pt solid #000000; padding: 0.45em 0.6em; }
  .weekly-programme thead th { border-bottom: 2.2pt solid #000000; }
  .weekly-programme td:first-child, .weekly-programme th[scope="row"] { font-weight: 700; }

  """
