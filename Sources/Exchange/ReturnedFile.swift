package import Catalogues
package import SourceText

/// What a file holds that came back from a translator.
package struct ReturnedFile: Sendable {
  package var file: SourceFile
  package var format: ExchangeFormat
  /// As the file names them; nil where it does not.
  package var sourceTag: Located<String>?
  package var targetTag: Located<String>?
  package var rows: [ReturnedRow] = []
  /// Notes on a page as a whole.
  package var pageNotes: [(page: ReturnedRow.Page, notes: [Note])] = []

  package init(_ file: SourceFile, _ format: ExchangeFormat) {
    self.file = file
    self.format = format
  }
}

/// One text that came back.
package struct ReturnedRow: Sendable {
  package var page: Page
  /// The unit's id.
  package var id: String
  /// The text that was translated, as the file has it; nil where it is not in the file any more. Of codes that the
  /// format does not describe only the id is known.
  package var source: [CodedText]?
  /// Nil where there is none, or an empty one.
  package var target: [CodedText]?
  /// Nil where the file does not say.
  package var state: TranslationUnit.State?
  /// Another tool's finer state.
  package var subState: String?
  /// Whether our own mark of a stale translation stands there as it left.
  package var isMarkedStale = false
  package var notes: [Note] = []
  /// What was wrong with the codes' spelling: the name of the finding, and the code.
  package var codeFaults: [MarkerFault] = []
  /// What a tool added to the unit and this program does not read.
  package var preserved = TranslationUnit.Preserved()
  package var place: SourceRange
  package var targetPlace: SourceRange

  package init(page: Page, id: String, place: SourceRange) {
    self.page = page
    self.id = id
    self.place = place
    targetPlace = place
  }

  /// How the file names the page.
  package enum Page: Sendable, Hashable {
    /// The path of the source: `content/kotikaupunki-kemi/terveys.md`.
    case original(String)
    /// `kotikaupunki-kemi/terveys`
    case key(String)

    package var name: String {
      switch self {
      case .original(let name), .key(let name): name
      }
    }
  }

  /// From `kotikaupunki-kemi/terveys#u4`; nil where the text is no such reference.
  static func split(reference: String) -> (page: Page, id: String)? {
    guard let hash = reference.firstIndex(of: "#") else { return nil }
    let key = reference[..<hash]
    let id = reference[reference.index(after: hash)...]
    guard !key.isEmpty, !id.isEmpty, !reference.contains(where: \.isWhitespace) else { return nil }
    return (.key(String(key)), String(id))
  }
}
