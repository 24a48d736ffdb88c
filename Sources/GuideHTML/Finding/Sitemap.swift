package import BodyText
package import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// Every page of a language for search engines (protocol 0.9 of sitemaps.org), each with the same page in other languages
/// and, where the sources carry a day, with the day of its last change.
///
/// A page that has no words of the language stands in the sitemap of the language that it shows.
package func sitemap(of edition: Edition) -> XMLDocument {
  let settings = edition.settings
  let tags = edition.languages.map(\.tag)
  var nodes: [HTMLNode] = [
    url(homePath(in: edition.language), tags.map { ($0, homePath(in: $0)) }, lastChanged: nil, settings)
  ]
  for outline in edition.documents {
    let offered = outline.document.matter.languages.map { Set($0.map(\.value)) }
    for page in outline.pages {
      let languages = tags.filter { tag in
        (tag == settings.source || page.translatedInto.contains(tag)) && !page.heldIn.contains(tag)
          && offered?.contains(tag) ?? true
      }
      guard languages.contains(edition.language) else { continue }
      let slug = edition.slugs[page.address]
      nodes.append(
        url(
          outputPath(of: page.address, in: edition),
          languages.map { ($0, outputPath(of: page.address, in: $0, slug: slug)) }, lastChanged: page.changed, settings
        ))
    }
  }
  let glossary = tags.filter(edition.glossary.translatedInto.contains)
  if !edition.terms.isEmpty, glossary.contains(edition.language) {
    nodes.append(
      url(glossaryPath(in: edition.language), glossary.map { ($0, glossaryPath(in: $0)) }, lastChanged: nil, settings))
  }
  if settings.accessibility != nil {
    nodes.append(
      url(
        accessibilityPath(in: edition.language), tags.map { ($0, accessibilityPath(in: $0)) }, lastChanged: nil,
        settings))
  }
  return XMLDocument(SitemapElement.urlSet(SitemapElement.namespaces, nodes))
}

/// The sitemaps of all languages.
package func sitemapIndex(of editions: [Edition]) -> XMLDocument {
  let namespaces = Array(SitemapElement.namespaces.prefix(1))
  return XMLDocument(
    SitemapElement.index(namespaces) {
      for edition in editions {
        SitemapElement.sitemap {
          SitemapElement.location { edition.settings.address(of: sitemapPath(in: edition.language)) }
        }
      }
    })
}

private func url(
  _ path: String, _ languages: [(language: LanguageTag, path: String)], lastChanged: CalendarDate?,
  _ settings: ProjectSettings
) -> HTMLNode {
  SitemapElement.url {
    SitemapElement.location { settings.address(of: path) }
    if let lastChanged { SitemapElement.lastChanged { lastChanged.iso } }
    for alternate in languageAlternates(languages, settings: settings) {
      if let address = try? HTMLAddress(alternate.address) {
        SitemapElement.alternate(.rel("alternate"), .hrefLang(alternate.tag), .href(address))
      }
    }
  }
}
