package import Imposition

/// What the engine is asked to lay out: one document in one language. The same request gives the same bytes.
package struct LayoutRequest: Sendable, Encodable, Hashable {
  /// A whole page of HTML that refers to nothing outside itself.
  package var html: String
  /// CSS for paged media.
  package var style: String
  /// Sizes of the text in points, in the order in which they are tried: the first with which the document has no more
  /// than `mostPages` is taken.
  package var sizes: [Double]
  /// Nil where the document may be as long as it is.
  package var mostPages: Int?
  package var rightToLeft: Bool
  /// Whether the file tells the printer to keep its size and to print on both sides.
  package var isForOffice: Bool
  /// Set where the pages are put two on a side of a sheet, to be folded and stapled.
  package var booklet: BookletFinish?
  /// The identifier of the file, by which no two differ that hold the same.
  package var identifier = ""
  /// What a print shop's file is to be; nil for everyone else's.
  package var press: PressRequest?
  /// Set where a picture is made and no PDF.
  package var picture: PictureRequest?

  package init(
    html: String, style: String, sizes: [Double] = [12], mostPages: Int? = nil, rightToLeft: Bool = false,
    isForOffice: Bool = false, booklet: BookletFinish? = nil
  ) {
    self.html = html
    self.style = style
    self.sizes = sizes
    self.mostPages = mostPages
    self.rightToLeft = rightToLeft
    self.isForOffice = isForOffice
    self.booklet = booklet
  }
}

extension LayoutRequest {
  /// What decides how the pages look. Files with the same pages need them laid out once: a booklet is the pages of
  /// another file, put two on a side.
  package var pages: Pages {
    Pages(html: html, style: style, sizes: sizes, mostPages: mostPages, rightToLeft: rightToLeft, press: press)
  }

  package struct Pages: Sendable, Hashable {
    fileprivate var html: String
    fileprivate var style: String
    fileprivate var sizes: [Double]
    fileprivate var mostPages: Int?
    fileprivate var rightToLeft: Bool
    fileprivate var press: PressRequest?
  }
}

package struct BookletFinish: Sendable, Encodable, Hashable {
  package var binding: BindingEdge
  /// How a booklet of eight pages lies on its sheets: with it a file that is kept is told from one that an earlier way of
  /// imposing made.
  private var example: SheetPlan

  package init(binding: BindingEdge) {
    self.binding = binding
    example = BookletPlan(pages: 8, chapters: [], binding: binding).onA4
  }
}

/// What the engine made of a request.
package enum LayoutOutcome: Sendable, Hashable {
  /// A PDF, or the picture that was asked for.
  case made(pdf: [UInt8], pages: Int)
  /// Sheets to be folded and stapled.
  case imposed(pdf: [UInt8], BookletPlan)
  /// The document does not fit: by how many millimetres with the smallest letters, and the words of the item that is
  /// over the edge first; in several languages, the one that takes the most room.
  case overflow(millimetres: Double, item: String, longest: String)
  /// A word is wider than its column, and no line is broken inside a word: by how many millimetres with the smallest
  /// letters.
  case tooWide(millimetres: Double, word: String, language: String)
  /// Letters that no font has, each with the language that it stands in.
  case missingLetters([MissingLetter])
  /// The engine refused it, in its own words.
  case failed(reason: String)
  /// The worker ended without an answer.
  case crashed
  case timedOut
  /// It took more memory than one document may.
  case tooLarge
}

/// What one document may take of the machine, so that one that never ends stops no other and no other program.
package struct LayoutLimits: Sendable, Hashable, CustomStringConvertible {
  /// A guide of 24 pages takes four seconds on a slow machine.
  package var seconds: Int
  /// Of addresses (`statm` in proc(5)), libraries and fonts with them; the shipped documents take 350.
  package var megabytes: Int

  package init(seconds: Int = 120, megabytes: Int = 2_000) {
    self.seconds = seconds
    self.megabytes = megabytes
  }

  package var description: String { "\(seconds) s, \(megabytes) MB" }
}

package struct MissingLetter: Sendable, Hashable, Decodable {
  package var letter: String
  package var language: String
}
