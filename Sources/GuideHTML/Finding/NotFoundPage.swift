package import BodyText
package import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What a server shows in place of a page that is not there, in all languages: nobody knows which one the reader has.
///
/// A server gives it at any address, so its own addresses begin at the root of the server, and from disk they lead nowhere.
///
/// - Parameter editions: the site in each language, in the order in which they are shown.
package func notFoundPage(editions: [Edition]) -> HTMLDocument? {
  guard let source = editions.first(where: { $0.language == $0.settings.source }) ?? editions.first else { return nil }
  let context = PageContext(edition: source, path: notFoundPath)
  let name = source.project.name
  return HTMLDocument(
    .lang(source.language.canonical), .dir(source.language.htmlDirection),
    title: "\(context.text(.notFound)) – \(plainText(of: name.inlines))",
    head: {
      headElements(
        styleSheet: source.settings.serverPath + styleSheetPath, icon: source.settings.serverPath + iconPath,
        summary: nil,
        hasFonts: !source.settings.webFontScripts.isEmpty)
      meta(.name("robots"), .content("noindex"))
    }, bodyAttributes: [.class("chooser", "not-found")]
  ) {
    main(.id("Main")) {
      h1 { context.words(.notFound) }
      ul(.role("list")) { for edition in editions { choice(edition) } }
    }
  }
}

private func choice(_ edition: Edition) -> HTMLNode {
  let context = PageContext(edition: edition, path: notFoundPath)
  let tag = edition.language
  let ownName = edition.languages.first { $0.tag == tag }?.ownName ?? tag.ownName
  return li(tag.attributes) {
    anchor(
      edition.settings.serverPath + homePath(in: tag), [.hrefLang(tag.canonical)],
      [
        span(.class("own-name")) { ownName },
        span(.class("site-title")) {
          strong { context.words(.notFound) }
          br()
          context.words(.notFoundAdvice)
        },
      ])
  }
}
