import ICU
package import Localisation
import ProjectFiles
import SourceText

/// `ar/kotikaupunki-kemi/terveys.yksi.html`: the page as one file, to be kept or sent by mail. No name of a page or slug
/// has a point in it, and no language has a subtag of four letters in the place of its own (RFC 5646, 2.2.1).
package func savedPagePath(of page: PageAddress, in edition: Edition) -> String {
  let name = edition.slugs[page] ?? page.page
  return "\(edition.language.canonical)/\(page.document)/\(savedPageName(of: name))"
}

/// What the file is called where a reader keeps it, among files from elsewhere.
package func savedPageDownloadName(of page: PageAddress, in edition: Edition) -> String {
  let name = edition.slugs[page] ?? page.page
  let own = name == "index" ? "" : "-\(name)"
  return "\(page.document)\(own).\(edition.language.canonical).html"
}

extension Edition {
  /// Whether a page is there as one file: it has words of its own in the language.
  package func hasSavedPage(_ page: PageAddress) -> Bool {
    let outline = outline(of: page.document)?.pages.first { $0.address == page }
    return outline.map { language == settings.source || $0.translatedInto.contains(language) } ?? false
  }
}
