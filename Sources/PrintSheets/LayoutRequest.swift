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
  /// The identifier of the file, by which no two differ that hold the same.
  package var identifier = ""
}

/// What the engine made of a request.
package enum LayoutOutcome: Sendable, Hashable {
  case made(pdf: [UInt8], pages: Int)
  /// The document does not fit: by how many millimetres with the smallest letters, and the words of the item that is
  /// over the edge first; in several languages, the one that takes the most room.
  case overflow(millimetres: Double, item: String, longest: String)
  /// A word is wider than its column, and no line is broken inside a word: by how many millimetres with the smallest
  /// letters.
  case wideWord(millimetres: Double, word: String, language: String)
  /// Letters that no font has, each with the language that it stands in.
  case missingLetters([MissingLetter])
  /// The engine refused it, in its own words.
  case failed(reason: String)
  /// The worker ended without an answer.
  case crashed
  case timedOut
}

package struct MissingLetter: Sendable, Hashable, Decodable {
  package var letter: String
  package var language: String
}
