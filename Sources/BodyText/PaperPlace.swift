import Localisation
package import Pictograms

/// Where a page stands in a document on paper, so that its links lead to the other chapters of the same file and all
/// others to the web.
package struct PaperPlace: Sendable, Hashable {
  package var document: String
  package var page: String
  /// The names of all pages that stand in the same file; the id of each is its name.
  package var pages: Set<String>
  /// The words that the list of words at the end explains, by key.
  package var explainedTerms: Set<String>
  /// What its pictures are painted with.
  package var paints: PaintKind

  package init(
    document: String, page: String, pages: Set<String>, explainedTerms: Set<String> = [], paints: PaintKind = .screen
  ) {
    self.document = document
    self.page = page
    self.pages = pages
    self.explainedTerms = explainedTerms
    self.paints = paints
  }

  /// The page that the list of words is; no page of a document has a capital letter.
  package static let glossary = "Glossary"

  func holds(_ address: PageAddress) -> Bool { address.document == document && pages.contains(address.page) }

  /// The id of a place on a page, the only one in the file.
  package static func id(_ name: String, on page: String) -> String { "\(page).\(name)" }
}
