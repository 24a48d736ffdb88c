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
  /// Where it depends on what the document holds.
  func mostPages(of document: PaperDocument) -> Int?
  /// Sizes of the text in points, in the order in which they are tried until the document fits.
  func sizes(on format: PaperFormat) -> [Double]
  /// The room that a page has for text.
  func measure(on format: PaperFormat) -> PageMeasure
  /// For whom a file of its own is made.
  func purposes(on format: PaperFormat) -> [PrintPurpose]
  /// What it adds to `paperStyle`; the size of the page with it.
  func style(of variant: PrintVariant) -> String
  /// The same, where it depends on what stands in the document.
  func style(of document: PaperDocument) -> String
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

  func mostPages(of document: PaperDocument) -> Int? { mostPages(on: document.variant.format) }

  func sizes(on format: PaperFormat) -> [Double] { [12] }

  func measure(on format: PaperFormat) -> PageMeasure {
    let sheet = format.millimetres
    return PageMeasure(
      width: sheet.width - 2 * sheetMargins.side, height: sheet.height - 2 * sheetMargins.top,
      size: sizes(on: format)[0])
  }

  /// A sheet is the same file for all: it is printed in its own size.
  func purposes(on format: PaperFormat) -> [PrintPurpose] { [.download] }

  func style(of document: PaperDocument) -> String { style(of: document.variant) }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { document.sheetNodes() }

  func isStapled(on format: PaperFormat) -> Bool { format == .a5Booklet }

  var hasBackCover: Bool { false }
}

/// What a page has room for, as far as it has to be known before the text is laid out.
struct PageMeasure {
  /// In millimetres; nil where the text stands in columns.
  var width: Double?
  var height: Double
  /// Of the type, in points: the largest that is tried.
  var size: Double
  /// Whether a long box may go on on the next page.
  var mayPartBoxes = false
}

extension Layout {
  /// A guide of one page is a sheet.
  func template(pages: Int) -> any SheetTemplate {
    switch self {
    case .chapters where pages > 1: Book()
    case .pictorialRules: PictorialRules()
    case .cards: CardSheet()
    case .notice: Notice()
    case .flyer: Flyer()
    case .leaflet: Leaflet()
    case .openingHours: OpeningHoursPoster()
    case .letterCompanion: LetterCompanion()
    case .handout: Handout()
    case .bulletin: BulletinNotice()
    case .serviceTray: ServiceTray()
    case .weeklyProgramme: WeeklyProgramme()
    case .pathChart: PathChart()
    case .links: LinkList()
    case .contacts: ContactList()
    case .wordList: WordList()
    case .checklist: Checklist()
    case .directory: Directory()
    case .form: Form()
    case .feedback: Feedback()
    default: PlainSheet()
    }
  }
}

/// White round a sheet, in millimetres.
private let sheetMargins = (top: 10.0, side: 12.0)

/// What every sheet shares: a title in the middle, narrow margins that an office printer can still print.
func sheetStyle(of variant: PrintVariant) -> String {
  """
  @page { size: \(variant.format.pageSize); margin: \(sheetMargins.top)mm \(sheetMargins.side)mm; }
  h1 { text-align: center; font-size: 1.9rem; margin-bottom: 0.15em; }
  .lead { text-align: center; }

  """
}
