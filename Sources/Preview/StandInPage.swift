import BodyText
import HTML
import ICU

/// What stands in place of a page that cannot be shown, in the language that the panel speaks.
///
/// - Parameters:
///   - text: what is said.
///   - link: the words that lead to the start of the site.
func standInPage(_ text: String, link words: String, in language: LanguageTag) -> [UInt8] {
  HTMLDocument(
    .lang(language.canonical), .dir(language.htmlDirection), title: text,
    head: {
      meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
      meta(.name("color-scheme"), .content("light dark"))
      if let style = try? HTMLAddress("/\(styleSheetPath)") { HTML.link(.rel("stylesheet"), .href(style)) }
    }
  ) {
    main(.id("Main")) {
      h1 { text }
      if let start = try? HTMLAddress("/\(chooserPath)") { p { a([.href(start)], [.text(words)]) } }
    }
  }.serialised()
}
