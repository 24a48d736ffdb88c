import Localisation
package import Pictograms

/// Where a page stands in a document on paper, so that its links lead to the other chapters of the same file and all
/// others to the web.
package struct PaperPlace: Sendable {
  package var document: String
  package var page: String
  /// The names of all pages that stand in the same file; the id of each is its name.
  package var pages: Set<String>
  /// The words that the list of words at the end explains, by key.
  package var explainedTerms: Set<String>
  /// Set where each line is to be one unit of meaning.
  package var lines: LineMeasure?
  /// Takes what is wrong with those lines.
  package var lineLog: LineLog?
  /// Set where a box may go on on the next page.
  package var boxes: BoxMeasure?
  /// What its pictures are painted with.
  package var paints: PaintKind

  package init(
    document: String, page: String, pages: Set<String>, explainedTerms: Set<String> = [], lines: LineMeasure? = nil,
    lineLog: LineLog? = nil, boxes: BoxMeasure? = nil, paints: PaintKind = .screen
  ) {
    self.lines = lines
    self.lineLog = lineLog
    self.boxes = boxes
    self.document = document
    self.page = page
    self.pages = pages
    self.explainedTerms = explainedTerms
    self.paints = paints
  }

  /// The page that the list of words is; no page of a document has a capital letter.
  package static let glossary = "Glossary"
  /// The page with all ways to reach those whom the document names.
  package static let contacts = "Contacts"

  func holds(_ address: PageAddress) -> Bool { address.document == document && pages.contains(address.page) }

  /// The id of a place on a page, the only one in the file.
  package static func id(_ name: String, on page: String) -> String { "\(page).\(name)" }
}

/// How long the lines of a document in easy language may be on paper.
package struct LineMeasure: Sendable, Hashable {
  /// The width of a line in millimetres; nil where the text stands in narrow columns: no line is ended there, and only
  /// figures are kept with what they count.
  package var width: Double?
  /// The size of the type in points.
  package var size: Double

  package init(width: Double?, size: Double) {
    self.width = width
    self.size = size
  }
}

/// What half a page holds, about: a box that is longer may be parted, a shorter one stays whole.
package struct BoxMeasure: Sendable, Hashable {
  package var lettersOfLine: Int
  package var lines: Int

  package init(lettersOfLine: Int, lines: Int) {
    self.lettersOfLine = lettersOfLine
    self.lines = lines
  }
}
