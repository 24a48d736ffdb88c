import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

// What search engines and programs that show a link are told in the head of a page.

extension PageFrame {
  /// The page that search engines show: this one, or where it has no words of its own the one whose words it shows.
  var canonicalPath: String {
    if let canonical { return canonical }
    let language = context.language
    let own = languages.first { $0.link.tag == language }
    // A document that is not made in the language stands in it as it stands in the source.
    let shown = own.map(\.shownIn) ?? context.edition.settings.source
    return languages.first { $0.link.tag == shown }?.target ?? context.path
  }

  /// The one address of the page, the same page in other languages, and what a link to it shows when it is shared.
  @HTMLBuilder var placeOnTheWeb: [HTMLNode] {
    let settings = context.edition.settings
    let canonical = canonicalPath
    headLink("canonical", settings.address(of: canonical))
    // A page that is led away from has no part in the round of languages.
    if canonical == context.path { alternates(languages.filter { $0.shownIn == nil }, settings) }
    if !context.edition.changes.isEmpty {
      headLink(
        "alternate", settings.address(of: changesPath(in: context.language)), .mediaType("application/atom+xml"),
        .title(context.text(.changes)))
    }
    openGraph(canonical, settings)
  }

  /// The Open Graph protocol (ogp.me): what a messenger shows of a link.
  @HTMLBuilder private func openGraph(_ canonical: String, _ settings: ProjectSettings) -> [HTMLNode] {
    meta(.property("og:title"), .content(title.first ?? ""))
    if let summary, !summary.isEmpty { meta(.property("og:description"), .content(summary)) }
    meta(.property("og:type"), .content(isDocument ? "article" : "website"))
    meta(.property("og:url"), .content(settings.address(of: canonical)))
    if let picture, canonical == context.path {
      meta(.property("og:image"), .content(settings.address(of: picture.path)))
      meta(.property("og:image:type"), .content("image/png"))
      meta(.property("og:image:width"), .content(String(picture.width)))
      meta(.property("og:image:height"), .content(String(picture.height)))
      meta(.property("og:image:alt"), .content(title.first ?? ""))
    }
    meta(.property("og:site_name"), .content(plainText(of: context.edition.project.name.inlines)))
  }
}

/// The chooser stands for every reader whose language nobody knows.
@HTMLBuilder func placeOfChooser(_ editions: [Edition], settings: ProjectSettings) -> [HTMLNode] {
  headLink("canonical", settings.address(of: chooserPath))
  for alternate in languageAlternates(
    editions.map { ($0.language, homePath(in: $0.language)) }, settings: settings)
  {
    headLink("alternate", alternate.address, .hrefLang(alternate.tag))
  }
}

@HTMLBuilder private func alternates(_ choices: [LanguageChoice], _ settings: ProjectSettings) -> [HTMLNode] {
  for alternate in languageAlternates(choices.map { ($0.link.tag, $0.target) }, settings: settings) {
    headLink("alternate", alternate.address, .hrefLang(alternate.tag))
  }
}

/// A page in one language among the others, as `hreflang` has it.
struct LanguageAlternate {
  /// The tag that a search engine knows, or `x-default`.
  var tag: String
  var address: String
}

/// The same page in every language that has words of it, the page itself among them, and the chooser for everybody else;
/// nothing where there is one language only.
func languageAlternates(
  _ pages: [(language: LanguageTag, path: String)], settings: ProjectSettings
) -> [LanguageAlternate] {
  // A pseudo-locale is for those who make the site.
  let pages = pages.filter { $0.language.pseudoLocale == nil }
  guard pages.count > 1 else { return [] }
  return pages.map {
    LanguageAlternate(tag: searchTag(of: $0.language, settings), address: settings.address(of: $0.path))
  }
    + [LanguageAlternate(tag: "x-default", address: settings.address(of: chooserPath))]
}

/// Search engines know languages, scripts and regions, and pass over a page whose tag has a variant: easy Finnish is
/// Finnish to them, unless the site has a Finnish beside it.
private func searchTag(of language: LanguageTag, _ settings: ProjectSettings) -> String {
  guard !language.variants.isEmpty, !settings.languages.contains(where: { $0.tag.isBareLanguage(of: language) }) else {
    return language.canonical
  }
  return language.language
}

/// A `<link>` of the head; nothing where the address is not one that a page may have.
func headLink(_ relation: String, _ address: String, _ attributes: HTMLAttribute...) -> HTMLNode? {
  guard let target = try? HTMLAddress(address) else { return nil }
  return HTML.link([.rel(relation)] + attributes + [.href(target)])
}
