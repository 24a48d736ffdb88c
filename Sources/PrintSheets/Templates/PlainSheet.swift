/// A sheet as long as its text.
struct PlainSheet: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func style(of variant: PrintVariant) -> String { sheetStyle(of: variant) }
}
