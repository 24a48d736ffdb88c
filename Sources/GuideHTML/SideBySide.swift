package import BodyText
import GuideMarkup
package import HTML
import ICU
import Localisation
import ProjectFiles
package import Readability

// A page beside which its source stands: a file of its own, linked with the page in one language.

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
