package import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
package import Readability
import SourceText

// A guide as a book for e-readers (EPUB 3.3): its pages are the chapters, with the same body as on the web.

/// A page of a document as a chapter of its book, and what the last page of the book has to say of it.
package struct BookChapter: Sendable {
  /// From the folder of the book.
  let path: String
  let bytes: [UInt8]
  let hasDrawing: Bool
  /// The pictures whose authors have to be named.
  let pictures: [String]
  let isUnreviewed: Bool
  let trust: PageTrust
}

extension Edition {
  /// The place that all chapters of a book share.
  package func bookPlace(of outline: DocumentOutline) -> BookPlace {
    let document = outline.document.name
    let explained = glossary.pages.filter { $0.value.contains { $0.document == document } }.keys
    return BookPlace(
      document: document, pages: Set(outline.pages.map(\.address.page)),
      explainedTerms: Set(explained).intersection(terms.keys))
  }
}

/// A page as a chapter.
///
/// - Parameters:
///   - original: the page in the source language.
///   - source: the site in the source language.
package func bookChapter(
  _ page: CheckedDocument, original: CheckedDocument, in edition: Edition, source: Edition, at place: BookPlace
) -> BookChapter {
  DocumentPage(page, original: original, in: edition, source: source, form: .book(place)).chapter
}

extension DocumentPage {
  fileprivate var chapter: BookChapter {
    var body = body
    let article = article(&body)
    let notices = notices
    let isDraft = outline?.isApproved == false
    let document = bookDocument(
      context: context, title: title.first ?? "",
      [isDraft ? context.draftBand : nil].compactMap { $0 } + noticeBox(notices) + [article])
    return BookChapter(
      path: context.path, bytes: document.serialisedAsXHTML(), hasDrawing: document.hasDrawing, pictures: body.pictures,
      isUnreviewed: isUnreviewed && !page.isFallback, trust: trust)
  }
}

/// - Parameter context: its path is that of the file in the book.
func bookDocument(context: PageContext, title: String, _ body: [HTMLNode]) -> HTMLDocument {
  HTMLDocument(
    .lang(context.language.canonical), .dir(context.language.htmlDirection), title: title,
    head: { headLink("stylesheet", relativeAddress(from: context.path, to: bookStylePath), .mediaType("text/css")) },
    body: { body })
}
