import BodyText
import HTML
import ICU
import Localisation
import SourceText

let navigationPath = "sisallys.xhtml"
/// The same for readers of EPUB 2, of which many are in use.
let oldNavigationPath = "sisallys.ncx"

/// A line of the contents of a book with those below it.
private struct ContentsEntry {
  var address: String
  var title: [HTMLNode]
  var plainTitle: String
  var inner: [ContentsEntry] = []
}

extension Book {
  /// The contents as an e-reader shows them (EPUB 3.3, 7).
  var navigation: HTMLDocument {
    let context = context(at: navigationPath)
    return bookDocument(
      context: context, title: context.text(.documentContents),
      [
        nav(.bookPart("toc"), .role("doc-toc"), .ariaLabelledBy("Contents")) {
          h1(.id("Contents")) { context.words(.documentContents) }
          list(entries)
        }
      ])
  }

  private func list(_ entries: [ContentsEntry]) -> HTMLNode {
    ol {
      for entry in entries {
        li {
          anchor(entry.address, entry.title)
          if !entry.inner.isEmpty { list(entry.inner) }
        }
      }
    }
  }

  /// Pages with their sections and sub-pages, then the words and whose the book is.
  private var entries: [ContentsEntry] {
    let context = context(at: navigationPath)
    var entries: [ContentsEntry] = []
    for (page, part) in zip(outline.pages, parts) {
      let sections = page.headings.map { heading in
        ContentsEntry(
          address: "\(part.path)#\(heading.anchor)", title: context.plain(heading.text),
          plainTitle: plainText(of: heading.text.inlines))
      }
      let entry = ContentsEntry(address: part.path, title: part.title, plainTitle: part.plainTitle, inner: sections)
      if page.depth > 1, !entries.isEmpty {
        entries[entries.count - 1].inner.append(entry)
      } else {
        entries.append(entry)
      }
    }
    return entries
      + parts[outline.pages.count...].map {
        ContentsEntry(address: $0.path, title: $0.title, plainTitle: $0.plainTitle)
      }
  }

  /// The same contents for readers of EPUB 2 (OPF 2.0.1, 2.4.1).
  var oldNavigation: XMLDocument {
    var order = 0
    return XMLDocument(
      ContentsElement.contents(ContentsElement.namespaces + [.xmlLanguage(edition.language.canonical)]) {
        ContentsElement.head {
          ContentsElement.meta(
            .name("dtb:uid"),
            .content(edition.settings.address(of: bookPath(of: place.document, in: edition.language))))
        }
        ContentsElement.title { ContentsElement.text { parts[0].plainTitle } }
        ContentsElement.map { for entry in entries { point(entry, &order) } }
      })
  }

  private func point(_ entry: ContentsEntry, _ order: inout Int) -> HTMLNode {
    order += 1
    let number = order
    let inner = entry.inner.map { point($0, &order) }
    return ContentsElement.point([.id("kohta-\(number)"), ContentsElement.order(number)]) {
      ContentsElement.label { ContentsElement.text { entry.plainTitle } }
      if let address = try? HTMLAddress(entry.address) { ContentsElement.content(.src(address)) }
      inner
    }
  }
}
