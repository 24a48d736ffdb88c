import BodyText
import HTML
import ICU
import Localisation
import SourceText

extension PageContext {
  /// The link to a document as a book for e-readers.
  ///
  /// - Parameter bytes: its size.
  func linkToBook(of document: String, bytes: Int, within surrounding: LanguageTag? = nil) -> HTMLNode {
    let kilobytes = max(1, (bytes + 500) / 1_000)
    let size = edition.words.phrase("book.size", ["size": .count(kilobytes)], in: language)
    return anchor(
      address(bookPath(of: document, in: language)),
      [.hrefLang(language.canonical), .mediaType("application/epub+zip")],
      words(.bookLink, within: surrounding) + [.text(" "), bdi(.dir(.leftToRight)) { "(\(size.text))" }])
  }

  /// Links to what there is of a document on paper in the reader's language, each with its size: a file is paid for by
  /// the megabyte. Nil where there is none.
  func printedCopies(of document: String, within surrounding: LanguageTag? = nil) -> [HTMLNode]? {
    let copies = edition.printed[document] ?? []
    guard !copies.isEmpty else { return nil }
    return copies.enumerated().flatMap { number, copy -> [HTMLNode] in
      let name = edition.words.phrase("page.print", ["paper": .text(copy.paper)], in: language)
      let size = edition.words.phrase(
        "page.print-size", ["paper": .text(copy.sheet), "size": .count(copy.kilobytes)], in: language)
      // Letters and figures of a size are one run from left to right in every language.
      let words = words(name, within: surrounding) + [.text(" "), bdi(.dir(.leftToRight)) { "(\(size.text))" }]
      let link = anchor(address(copy.path), [.hrefLang(language.canonical)], words)
      return number == 0 ? [link] : [.text(" · "), link]
    }
  }
}
