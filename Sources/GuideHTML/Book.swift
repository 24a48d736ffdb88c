package import BodyText
import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// A file of a book for e-readers.
package struct BookFile: Sendable {
  /// From the root of the archive.
  package var path: String
  package var bytes: [UInt8]
}

/// What is in the archive besides the book, and where the book stands in it.
private let folder = "EPUB"
private let packagePath = "\(folder)/kirja.opf"
let bookStylePath = "tyyli.css"

/// Every file of a document's book in the order of the archive: what it is, how its parts hang together, its contents,
/// its chapters, the words that they explain, and whose it is.
///
/// - Parameters:
///   - chapters: one for each page of the outline, in its order.
///   - style: the rules of style of all books.
/// - Throws: ICU's error, where the words cannot be put in the reader's order.
package func bookFiles(
  of outline: DocumentOutline, chapters: [BookChapter], in edition: Edition, style: [UInt8]
) throws(ICUError) -> [BookFile] {
  let book = try Book(outline: outline, chapters: chapters, edition: edition)
  func file(_ path: String, _ bytes: [UInt8]) -> BookFile { BookFile(path: "\(folder)/\(path)", bytes: bytes) }
  return [
    // The first, because a program that opens a file looks at its first bytes; the archive must not compress it.
    BookFile(path: bookKindPath, bytes: Array(bookKind.utf8)),
    BookFile(path: "META-INF/container.xml", bytes: container.serialised()),
    BookFile(path: packagePath, bytes: book.package.serialised()),
    file(navigationPath, book.navigation.serialisedAsXHTML()),
    file(oldNavigationPath, book.oldNavigation.serialised()),
    file(bookStylePath, style),
  ] + book.parts.map { file($0.path, $0.bytes) }
}

/// The file that tells the kind of the archive (EPUB OCF 3.3, 4.3).
package let bookKindPath = "mimetype"
private let bookKind = "application/epub+zip"

private var container: XMLDocument {
  XMLDocument(
    ContainerElement.container(ContainerElement.namespaces) {
      ContainerElement.rootFiles {
        ContainerElement.rootFile(
          ContainerElement.path(packagePath), ContainerElement.mediaType("application/oebps-package+xml"))
      }
    })
}

/// A document of the book that is read from beginning to end.
struct BookPart {
  var path: String
  var title: [HTMLNode]
  var plainTitle: String
  var bytes: [UInt8]
  var hasDrawing: Bool
}

struct Book {
  let outline: DocumentOutline
  let edition: Edition
  let chapters: [BookChapter]
  let place: BookPlace
  /// The chapters, the words, whose the book is.
  private(set) var parts: [BookPart]

  init(outline: DocumentOutline, chapters: [BookChapter], edition: Edition) throws(ICUError) {
    self.outline = outline
    self.edition = edition
    self.chapters = chapters
    place = edition.bookPlace(of: outline)
    let context = PageContext(edition: edition, path: navigationPath, form: .book(place))
    parts = zip(outline.pages, chapters).map { page, chapter in
      BookPart(
        path: chapter.path, title: context.plain(page.title), plainTitle: plainText(of: page.title.inlines),
        bytes: chapter.bytes, hasDrawing: chapter.hasDrawing)
    }
    if let words = try words() { parts.append(words) }
    parts.append(colophon)
  }

  func context(at path: String) -> PageContext {
    PageContext(edition: edition, path: path, form: .book(place))
  }

  private func part(_ path: String, _ title: PageWord, _ body: (PageContext) -> [HTMLNode]) -> BookPart {
    let context = context(at: path)
    let name = context.text(title)
    let document = bookDocument(context: context, title: name, body(context))
    return BookPart(
      path: path, title: context.words(title), plainTitle: name, bytes: document.serialisedAsXHTML(),
      hasDrawing: document.hasDrawing)
  }

  // MARK: Words

  /// The words that the chapters explain; nil where they explain none.
  private func words() throws(ICUError) -> BookPart? {
    let terms = edition.project.terms.filter { place.explainedTerms.contains($0.key) }
    guard !terms.isEmpty else { return nil }
    let order = try AlphabeticIndex.buckets(
      of: terms.map { plainText(of: $0.term.inlines) }, language: edition.language
    ).flatMap(\.items)
    return part(BookPlace.words, .glossary) { context in
      [
        article(.class("words")) {
          h1([], context.words(.glossary))
          dl { for item in order { context.entry(of: terms[item]) } }
        }
      ]
    }
  }

  // MARK: Whose it is

  /// Whose the book is, of which day, who has checked its words, and where the newest is.
  private var colophon: BookPart {
    part(BookPlace.colophon, .bookAbout) { context in
      let address = context.webAddress(of: index.address)
      let footer = SiteFooter(
        context: context, document: outline.document, isApproved: outline.isApproved, isWithPaper: false,
        notices: notices(context), pictures: pictures, page: trust)
      return [
        outline.isApproved ? nil : context.draftBand,
        article(.class("colophon")) {
          h1([], context.words(.bookAbout))
          p {
            context.words(.bookNewest)
            " "
            pageAddress(address)
          }
          footer.nodes
        },
      ].compactMap { $0 }
    }
  }

  var index: PageOutline { outline.pages[0] }

  private func notices(_ context: PageContext) -> [[HTMLNode]] {
    (outline.notice.map { [context.plain($0)] } ?? [])
      + (chapters.contains(where: \.isUnreviewed) ? [context.words(.unreviewed)] : [])
  }

  private var pictures: [String] {
    var known: Set<String> = []
    return chapters.flatMap(\.pictures).filter { known.insert($0).inserted }
  }

  /// A speaker has read the book where one has read each chapter that is a translation.
  private var trust: PageTrust {
    let translations = chapters.filter { $0.trust.isReviewed || $0.isUnreviewed }
    return PageTrust(
      title: chapters.first?.trust.title ?? "",
      isReviewed: !translations.isEmpty && translations.allSatisfy(\.trust.isReviewed),
      translated: chapters.compactMap(\.trust.translated).max { $0.daysSince1970 < $1.daysSince1970 })
  }
}
