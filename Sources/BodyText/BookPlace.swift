package import ICU
package import Localisation
import ProjectFiles

/// A book for e-readers (EPUB) while its chapters are written: its links lead to the other chapters and to its list of
/// words, and all others to the web.
package struct BookPlace: Sendable, Hashable {
  package var document: String
  /// The names of its pages.
  package var pages: Set<String>
  /// The words that the list of words explains, by key.
  package var explainedTerms: Set<String>

  package init(document: String, pages: Set<String>, explainedTerms: Set<String>) {
    self.document = document
    self.pages = pages
    self.explainedTerms = explainedTerms
  }

  /// Names of pages stand in a folder of their own: any word may be one.
  package static func path(of page: String) -> String { "sivut/\(page).xhtml" }
  package static let words = "sanasto.xhtml"
  package static let colophon = "kirjasta.xhtml"

  package func holds(_ page: PageAddress) -> Bool { page.document == document && pages.contains(page.page) }
}

extension PageForm {
  /// Whether it is a page of the site, whose links lead to the files beside it. What readers keep has whole addresses.
  package var isOnSite: Bool {
    switch self {
    case .ownLanguage, .sideBySide: true
    case .saved, .book: false
    }
  }
}

extension PageContext {
  package var book: BookPlace? {
    if case .book(let place) = form { place } else { nil }
  }
}

/// `ar/kotikaupunki-kemi/kotikaupunki-kemi.ar.epub`: the name tells what the file is where a reader keeps it, among
/// files from elsewhere. No page ends so.
package func bookPath(of document: String, in language: LanguageTag) -> String {
  "\(language.canonical)/\(document)/\(document).\(language.canonical).epub"
}

extension Edition {
  /// Whether a document is a book in the language: a guide of chapters, of which one at least has words of its own in
  /// it, in a project that wants books.
  package func hasBook(_ document: String) -> Bool {
    guard settings.books == .epub, let outline = outline(of: document), outline.document.matter.kind == .guide,
      outline.pages.count > 1
    else {
      return false
    }
    return outline.pages.contains { hasSavedPage($0.address) }
  }
}
