package import BodyText
package import HTML
import ICU
import Localisation
import ProjectFiles

/// The page for staff: a grid of documents and languages, one press to the file.
///
/// - Parameters:
///   - edition: the site in the source language: the page is for those who hand the paper out.
///   - files: the paths of the PDFs that there are.
package func printIndex(in edition: Edition, files: Set<String>) -> HTMLDocument {
  let context = PageContext(edition: edition, path: printIndexPath)
  let tag = edition.settings.source
  func words(_ key: String) -> [HTMLNode] { context.words(edition.words.phrase(key, in: tag)) }
  func link(_ document: DocumentOutline, _ language: LanguageLink, _ purpose: PrintPurpose) -> HTMLNode? {
    let path = PrintVariant(document: document.document.name, language: language.tag, purpose: purpose).path
    guard files.contains(path), let address = try? HTMLAddress(context.address(path)) else { return nil }
    let title = document.pages.first.map { plainText(of: $0.title.inlines) } ?? document.document.name
    let word = edition.words.text("print.index-\(purpose.rawValue)", in: tag)
    return p {
      a(.href(address), .hrefLang(language.tag.canonical), .ariaLabel("\(word): \(title), \(language.ownName)")) {
        word
      }
    }
  }
  let title = edition.words.text("print.index-title", in: tag)
  let documents = edition.documents.filter { document in
    files.contains { $0.hasPrefix("tulosta/\(document.document.name)/") }
  }
  return HTMLDocument(
    .lang(tag.canonical), .dir(tag.htmlDirection), title: title,
    head: {
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.name("robots"), .content("noindex"))
      if let sheet = try? HTMLAddress(context.address(styleSheetPath)) { HTML.link(.rel("stylesheet"), .href(sheet)) }
    }
  ) {
    main {
      header(.class("title")) {
        h1 { words("print.index-title") }
        p(.class("lead")) { words("print.index-lead") }
      }
      div(.class("table"), .tabIndex(0), .role("region"), .ariaLabel(title)) {
        table {
          thead {
            tr {
              th(.scope("col")) { words("print.index-language") }
              for document in documents {
                th(.scope("col")) { document.pages.first.map { context.plain($0.title) } ?? [] }
              }
            }
          }
          tbody {
            for language in edition.languages {
              tr {
                th(.scope("row")) {
                  isolated([.text(language.ownName)], in: language.tag, within: tag)
                  if language.tag != tag { p { InterfaceWords.name(of: language.tag, in: tag) } }
                }
                for document in documents {
                  td {
                    [link(document, language, .download), link(document, language, .office)].compactMap { $0 }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
