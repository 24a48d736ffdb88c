/// A document of XML 1.0 that is no page: a sitemap, a feed.
package struct XMLDocument: Sendable {
  package var root: HTMLNode

  package init(_ root: HTMLNode) { self.root = root }

  /// The document in UTF-8. Line ends stand only between elements that hold elements alone.
  package func serialised() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8) + root.serialised() + [UInt8(ascii: "\n")]
  }
}

/// Elements of sitemaps (protocol 0.9 of sitemaps.org), and the link that search engines read beside them.
package enum SitemapElement {
  package static let index = HTMLContentElement("sitemapindex", .block)
  package static let sitemap = HTMLContentElement("sitemap", .block)
  package static let urlSet = HTMLContentElement("urlset", .block)
  package static let url = HTMLContentElement("url", .block)
  package static let location = HTMLContentElement("loc", .block)
  package static let lastChanged = HTMLContentElement("lastmod", .block)
  package static let alternate = HTMLVoidElement("xhtml:link", .block)

  package static let namespaces: [HTMLAttribute] = [
    HTMLAttribute("xmlns", "http://www.sitemaps.org/schemas/sitemap/0.9"),
    HTMLAttribute("xmlns:xhtml", "http://www.w3.org/1999/xhtml"),
  ]
}

/// Elements of the Atom Syndication Format (RFC 4287).
package enum AtomElement {
  package static let feed = HTMLContentElement("feed", .block)
  package static let entry = HTMLContentElement("entry", .block)
  package static let id = HTMLContentElement("id", .block)
  package static let title = HTMLContentElement("title", .block)
  package static let updated = HTMLContentElement("updated", .block)
  package static let author = HTMLContentElement("author", .block)
  package static let name = HTMLContentElement("name", .block)
  package static let summary = HTMLContentElement("summary", .block)
  package static let link = HTMLVoidElement("link", .block)

  /// - Parameter language: of every text that names no other (BCP 47).
  package static func namespaces(language: String) -> [HTMLAttribute] {
    [HTMLAttribute("xmlns", "http://www.w3.org/2005/Atom"), inLanguage(language)]
  }

  package static func inLanguage(_ tag: String) -> HTMLAttribute { HTMLAttribute("xml:lang", tag) }
}
