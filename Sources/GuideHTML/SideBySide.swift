import GuideMarkup
package import HTML
package import ICU
package import Localisation
import ProjectFiles
package import Readability

// A page beside which its source stands: a file of its own, linked with the page in one language.

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

/// The page with its source beside it, or nil where it has no such form: the document wants none, or no language but the
/// source has words on the page.
///
/// - Parameters:
///   - original: the page in the source language.
///   - source: the site in the source language.
package func sideBySidePage(
  _ page: CheckedDocument, original: CheckedDocument, in edition: Edition, source: Edition
) -> HTMLDocument? {
  guard edition.sideBySidePages.contains(page.localised.source.address) else { return nil }
  return DocumentPage(page, original: original, in: edition, source: source, form: .sideBySide).document()
}

/// Which of the forms of a page is written.
enum PageForm: Sendable {
  case ownLanguage, sideBySide
}

extension Edition {
  /// Whether a page stands beside its source in a language, as a page of its own.
  func hasSideBySidePage(_ page: PageAddress, in language: LanguageTag) -> Bool {
    guard let outline = outline(of: page.document) else { return false }
    return Self.isSideBySide(page, of: outline, in: language, settings)
  }

  static func sideBySidePages(
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
