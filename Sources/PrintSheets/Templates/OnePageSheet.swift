/// A sheet that is promised to be one page, for a wall or a counter.
struct OnePageSheet: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  /// Never under 11 points: people read it standing.
  func sizes(on format: PaperFormat) -> [Double] { [16, 15, 14, 13, 12, 11.5, 11] }

  func style(of variant: PrintVariant) -> String { sheetStyle(of: variant) }
}

/// A sheet as long as its text.
struct PlainSheet: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String { sheetStyle(of: variant) }
}
