import HTML
import ICU
import ProjectFiles

/// How documents of a layout are set out on paper: one file for each, which holds all that is its own.
protocol SheetTemplate: Sendable {
  /// The paper that it can be printed on, the usual one first.
  var formats: [PaperFormat] { get }
  /// The paper on which it is printed when none is asked for.
  var usualFormats: [PaperFormat] { get }
  /// In how many languages at once it can be printed: its own and those of `PrintVariant.besides`.
  func mostLanguages(on format: PaperFormat) -> Int
  /// Nil where a document may be as long as it is; what is longer than promised is an error.
  func mostPages(on format: PaperFormat) -> Int?
  /// Sizes of the text in points, in the order in which they are tried until the document fits.
  func sizes(on format: PaperFormat) -> [Double]
  /// For whom a file of its own is made.
  func purposes(on format: PaperFormat) -> [PrintPurpose]
  /// What it adds to `paperStyle`; the size of the page with it.
  func style(of variant: PrintVariant) -> String
  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode]
  /// Whether its pages are stapled in the fold: a print shop needs a number of them that four divides.
  func isStapled(on format: PaperFormat) -> Bool
  /// Whether its last page is the back cover, before which empty pages go.
  var hasBackCover: Bool { get }
}

extension SheetTemplate {
  var usualFormats: [PaperFormat] { [formats[0]] }

  func mostLanguages(on format: PaperFormat) -> Int { 1 }

  func mostPages(on format: PaperFormat) -> Int? { nil }

  func sizes(on format: PaperFormat) -> [Double] { [12] }

  /// A sheet is the same file for all: it is printed in its own size.
  func purposes(on format: PaperFormat) -> [PrintPurpose] { [.download] }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { document.sheetNodes() }

  func isStapled(on format: PaperFormat) -> Bool { format == .a5Booklet }

  var hasBackCover: Bool { false }
}

extension Layout {
  /// A guide of one page is a sheet.
  func template(pages: Int) -> any SheetTemplate {
    switch self {
    case .chapters where pages > 1: Book()
    case .pictorialRules: PictorialRules()
    case .notice, .flyer, .openingHours, .bulletin: OnePageSheet()
    default: PlainSheet()
    }
  }
}

/// What every sheet shares: a title in the middle, narrow margins that an office printer can still print.
func sheetStyle(of variant: PrintVariant) -> String {
  """
  @page { size: \(variant.format.pageSize); margin: 10mm 12mm; }
  h1 { text-align: center; font-size: 1.9rem; margin-bottom: 0.15em; }
  .lead { text-align: center; }

  """
}
