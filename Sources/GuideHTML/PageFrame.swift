import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What stands round every page of the site: its head, the name of the site, the languages, the foot.
struct PageFrame {
  let context: PageContext
  /// The parts of the page's title, the page's own first.
  var title: [String]
  /// For search results.
  var summary: String?
  /// A class of `<body>`, for what the style sheet does to a layout as a whole.
  var layout: String
  var languages: [LanguageChoice]
  var footer: [HTMLNode]
  /// What the page says, for programs.
  var data: HTMLNode?
  /// The path of the page that search engines show in place of this one.
  var canonical: String?
  /// Whether it is a page of a document, and not one that leads to others.
  var isDocument = false
  /// Whether the page says that nobody has approved its text.
  var isDraft = false
  var powers: PagePowers = []
  /// What a messenger shows beside a link to the page.
  var picture: SharedPicture?

  func document(_ main: [HTMLNode]) -> HTMLDocument {
    let site = context.edition.project
    let sheet = context.address(styleSheetPath)
    return HTMLDocument(
      .lang(context.language.canonical), .dir(context.language.htmlDirection), title: title.joined(separator: " – "),
      head: {
        headElements(
          styleSheet: sheet, icon: context.address(iconPath), summary: summary, powers: powers,
          hasFonts: !context.edition.settings.webFontScripts.isEmpty)
        data
        placeOnTheWeb
        if powers.contains(.searches) { searchScripts }
        if powers.contains(.hasScript) { pageScript(from: context.path, keeps: powers.contains(.keeps)) }
      }, bodyAttributes: [.class(layout)]
    ) {
      a([.class("skip"), .href(fragment: "Main")], context.words(.skip))
      header(.class("site")) {
        if isDraft { context.draftBand }
        p(.class("site-name")) {
          anchor(context.address(homePath(in: context.language)), context.plain(site.name))
          searchLink
        }
        languageNavigation
      }
      HTML.main([.id("Main"), .tabIndex(-1)], main)
      HTML.footer(.class("site")) { footer }
    }
  }

  private var searchLink: HTMLNode {
    let path = searchPath(in: context.language)
    let attributes = [HTMLAttribute.class("to-search")] + (path == context.path ? [.ariaCurrentPage] : [])
    return anchor(context.address(path), attributes, context.words(.search))
  }

  /// The script first: the index calls it.
  private var searchScripts: [HTMLNode] {
    [searchScriptPath, searchIndexPath(in: context.language)].compactMap { path in
      (try? HTMLAddress(context.address(path))).map(script)
    }
  }

  private var languageNavigation: HTMLNode {
    nav(.class("languages"), .ariaLabel(context.text(.languages))) {
      ul { for choice in languages { choice.node(context) } }
    }
  }
}

/// A language in the switcher: a link to the same page in it.
struct LanguageChoice {
  var link: LanguageLink
  /// The path of the page from the root of the site.
  var target: String
  /// Set where the page is not translated into the language: the language that it shows instead.
  var shownIn: LanguageTag?

  func node(_ context: PageContext) -> HTMLNode {
    let tag = link.tag
    let isCurrent = tag == context.language
    var attributes: [HTMLAttribute] = [
      .hrefLang((shownIn ?? tag).canonical), .lang(tag.canonical), .dir(tag.htmlDirection),
    ]
    if isCurrent { attributes.append(.ariaCurrentPage) }
    var content: [HTMLNode] = [.text(link.ownName)]
    if let shownIn {
      // Said in the language of the reader who looks for this link.
      let phrase = context.phrase(.pageIn, shownIn, in: tag)
      content += [.text(" "), small([], isolated([.text("(\(phrase.text))")], in: phrase.language, within: tag))]
    }
    return li { anchor(context.address(target), attributes, content) }
  }
}

extension PageContext {
  /// Said once, at the very top; the style sheet repeats the word on every printed page.
  var draftBand: HTMLNode {
    p(.class("draft")) {
      strong { words(.draft) }
      " "
      span { words(.draftReason) }
    }
  }

  /// The same place in every language.
  func choices(
    target: (LanguageTag) -> String, shownIn: (LanguageTag) -> LanguageTag? = { _ in nil }
  ) -> [LanguageChoice] {
    edition.languages.map { LanguageChoice(link: $0, target: target($0.tag), shownIn: shownIn($0.tag)) }
  }
}

/// The head of every page but its encoding and title.
///
/// - Parameter icon: its address; nil for a page that is opened from disk and belongs to no site.
@HTMLBuilder
func headElements(
  styleSheet: String, icon: String? = nil, summary: String?, powers: PagePowers = [], hasFonts: Bool = false
) -> [HTMLNode] {
  meta(.httpEquiv(.contentSecurityPolicy), .content(contentPolicy(powers, hasFonts: hasFonts)))
  meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
  meta(.name("color-scheme"), .content("light dark"))
  if let summary, !summary.isEmpty { meta(.name("description"), .content(summary)) }
  if let address = try? HTMLAddress(styleSheet) { HTML.link(.rel("stylesheet"), .href(address)) }
  if let address = icon.flatMap({ try? HTMLAddress($0) }) { HTML.link(.rel("icon"), .href(address)) }
}

/// The script of a page of a document, and of the page of languages where their names can be heard.
///
/// - Parameters:
///   - path: the path of the page.
///   - keeps: whether a guide can be kept from it.
func pageScript(from path: String, keeps: Bool = false) -> HTMLNode? {
  (try? HTMLAddress(relativeAddress(from: path, to: keeps ? guideScriptPath : pageScriptPath))).map(script)
}

/// What a page does besides being looked at.
struct PagePowers: OptionSet {
  let rawValue: Int

  /// It has a form that leads to the search page.
  static let asks = PagePowers(rawValue: 1)
  /// It is the search page: the site's own script runs.
  static let searches = PagePowers(rawValue: 2)
  /// It plays recordings.
  static let plays = PagePowers(rawValue: 4)
  /// The site's own script for pages of documents runs: another language at the same heading, buttons to send the page
  /// on and to hear it.
  static let hasScript = PagePowers(rawValue: 8)
  /// It has the site's own service worker keep a guide, where the reader asks for it.
  static let keeps = PagePowers(rawValue: 16)
}

/// Nothing runs and nothing is loaded but the site's own style sheet; data for programs is no script to a browser. One
/// that opens the page from disk may not take the file beside it for "self"; on a server `file:` allows nothing.
///
/// - Parameter hasFonts: whether the site brings letters along.
func contentPolicy(_ powers: PagePowers, hasFonts: Bool = false) -> String {
  let own = "'self' file:"
  let hasScript = !powers.isDisjoint(with: [.searches, .hasScript])
  let hasForm = powers.contains(.searches) || powers.contains(.asks)
  return "default-src 'none'; "
    + (hasScript ? "script-src \(own); " : "") + (powers.contains(.keeps) ? "worker-src 'self'; " : "")
    + (powers.contains(.plays) ? "media-src \(own); " : "")
    + (hasFonts ? "font-src \(own); " : "")
    + "style-src \(own); img-src \(own); base-uri 'none'; form-action \(hasForm ? own : "'none'")"
}

/// What a server tells of all pages at once: no more than the page that may most. Each page's own head takes from it what
/// the page does not need, for a browser keeps to both. A service worker has no head: what it asks its own server for is
/// allowed here alone.
func serverContentPolicy(hasFonts: Bool = false, keepsGuides: Bool = false) -> String {
  let powers: PagePowers = [.searches, .hasScript, .plays]
  let policy = contentPolicy(keepsGuides ? powers.union(.keeps) : powers, hasFonts: hasFonts)
  return policy.replacing(" file:", with: "") + (keepsGuides ? "; connect-src 'self'" : "")
}

/// What a reader has to know before the text: that it is an example, or that nobody has checked its language.
func noticeBox(_ notices: [HTMLNode]) -> [HTMLNode] {
  notices.isEmpty ? [] : [div(.class("notices")) { notices }]
}
