package import ICU
package import Localisation
package import SourceText

/// A file of a site that is held in memory.
package struct LiveFile: Sendable {
  package var bytes: [UInt8]
  /// For pages in a language: what their writer is told.
  package var state: LivePageState?

  init(_ bytes: [UInt8], state: LivePageState? = nil) {
    self.bytes = bytes
    self.state = state
  }
}

/// How a page stands, for whoever writes it.
package struct LivePageState: Sendable {
  /// Of the text that the page was made of: see `LiveSite.generation`.
  package var generation: Int
  /// The generation since which nothing but texts has changed: what all pages share looks the same.
  package var look: Int
  package var language: LanguageTag
  /// The file of its source text; nil for a page that belongs to no document.
  package var path: String?
  /// The rules' findings and the faults of its own text and catalogue, in the order of the text.
  package var findings: [Diagnostic]
  /// Errors of other files: they stop a build.
  package var faultsElsewhere: [Diagnostic]
  /// Files that are faulty now, and of which the last good text is shown.
  package var filesLeftBehind: [String]
  package var languages: [LiveTranslation]
  /// Nil for a page that belongs to no document.
  package var document: LiveDocumentState?
  package var words: ShownWords
}

/// A page in one of the languages of its site.
package struct LiveTranslation: Sendable {
  package var language: LanguageTag
  /// The language's own name.
  package var name: String
  /// From the root of the site.
  package var path: String
  /// Nil where nobody translates: the source, pseudo-locales, pages that belong to no document.
  package var counts: StatusCounts?
  /// Whether readers are shown the fallback in its place.
  package var isHeld = false
  /// Whether the document is made in the language at all.
  package var isMade = true
}

/// How the document of a page stands.
package struct LiveDocumentState: Sendable {
  package var isPublished: Bool
  package var owner: String
  package var reviewBy: CalendarDate?
  package var approval: ApprovalState
}
