import BodyText
import HTML
import ICU
import Localisation
import SourceText

extension PageContext {
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
