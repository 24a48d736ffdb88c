package import BodyText
import GuideMarkup
package import HTML
import ICU
import Localisation
import ProjectFiles
package import Readability
import SourceText

// A page as one file, to be kept or sent by mail: its pictures and its rules of style stand in it, its links lead to the
// site, nothing runs and nothing is loaded.

/// The rules of style of all such pages, and how the policy of a page knows them.
package struct SavedPageStyle: Sendable {
  let rules: String
  /// A source of a content security policy: `sha256-` and the digest in base64 (CSP 3, 2.3.1).
  let source: String

  /// - Parameter digest: that of the rules, SHA-256 in base64.
  package init(rules: String, digest: String) {
    self.rules = rules
    source = "'sha256-\(digest)'"
  }
}

/// The page as one file, or nil where it has no words of its own in the language: whoever sends it sends the one that has.
///
/// - Parameters:
///   - original: the page in the source language.
///   - source: the site in the source language.
package func savedPage(
  _ page: CheckedDocument, original: CheckedDocument, in edition: Edition, source: Edition, style: SavedPageStyle
) -> HTMLDocument? {
  guard edition.hasSavedPage(page.localised.source.address) else { return nil }
  return DocumentPage(page, original: original, in: edition, source: source, form: .saved).document(savedWith: style)
}

extension PageFrame {
  /// Without the switcher and the search, which are of use on the web alone; the address of the page leads there.
  func savedDocument(_ main: [HTMLNode], style: SavedPageStyle) -> HTMLDocument {
    let settings = context.edition.settings
    let address = settings.address(of: context.path)
    let policy = "default-src 'none'; style-src \(style.source); base-uri 'none'; form-action 'none'"
    return HTMLDocument(
      .lang(context.language.canonical), .dir(context.language.htmlDirection), title: title.joined(separator: " – "),
      head: {
        meta(.httpEquiv(.contentSecurityPolicy), .content(policy))
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        meta(.name("robots"), .content("noindex"))
        if let summary, !summary.isEmpty { meta(.name("description"), .content(summary)) }
        headLink("canonical", settings.address(of: canonicalPath))
        HTML.style(rules: style.rules)
      }, bodyAttributes: [.class(layout)]
    ) {
      header(.class("site")) {
        if isDraft { context.draftBand }
        p(.class("site-name")) {
          anchor(context.address(homePath(in: context.language)), context.plain(context.edition.project.name))
        }
      }
      HTML.main(.id("Main")) {
        p(.class("saved-page")) {
          context.words(.shareSaved)
          " "
          pageAddress(address)
        }
        main
      }
      HTML.footer(.class("site")) { footer }
    }
  }
}
