package import ICU
package import Localisation
package import ProjectFiles

/// `ar/kotikaupunki-kemi/terveys.fi-simple.html`: no name of a page or slug has a point in it, and an alias that is the
/// same is reported when the project is read.
///
/// - Parameter source: the language that stands beside the reader's.
package func sideBySidePath(
  of page: PageAddress, in language: LanguageTag, source: LanguageTag, slug: String? = nil
) -> String {
  "\(language.canonical)/\(page.document)/\(slug ?? page.page).\(source.canonical).html"
}

package func sideBySidePath(of page: PageAddress, in edition: Edition) -> String {
  sideBySidePath(of: page, in: edition.language, source: edition.settings.source, slug: edition.slugs[page])
}

/// Which of the forms of a page is written.
package enum PageForm: Sendable, Hashable {
  case ownLanguage, sideBySide
  /// One file that needs no other, with whole addresses: see `savedPagePath`.
  case saved
  /// A chapter of a book for e-readers.
  case book(BookPlace)
}

extension Edition {
  /// Whether a page stands beside its source in a language, as a page of its own.
  package func hasSideBySidePage(_ page: PageAddress, in language: LanguageTag) -> Bool {
    guard let outline = outline(of: page.document) else { return false }
    return Self.isSideBySide(page, of: outline, in: language, settings)
  }

  package static func sideBySidePages(
    of documents: [DocumentOutline], in language: LanguageTag, _ settings: ProjectSettings
  ) -> Set<PageAddress> {
    Set(
      documents.flatMap { outline in
        outline.pages.map(\.address).filter { isSideBySide($0, of: outline, in: language, settings) }
      })
  }

  private static func isSideBySide(
    _ page: PageAddress, of outline: DocumentOutline, in language: LanguageTag, _ settings: ProjectSettings
  ) -> Bool {
    guard settings.isSideBySide(outline.document.matter),
      let translated = outline.pages.first(where: { $0.address == page })?.translatedInto,
      let shown = settings.fallbackChain(of: language).first(where: translated.contains)
    else { return false }
    return !shown.readsLike(settings.source)
  }
}
