// The documents of an EPUB that are no pages, and what its pages have beside HTML (EPUB 3.3).

/// Elements of the package document (EPUB 3.3, 5), with those of Dublin Core in its metadata.
package enum PackageElement {
  package static let root = HTMLContentElement("package", .block)
  package static let metadata = HTMLContentElement("metadata", .block)
  package static let identifier = HTMLContentElement("dc:identifier", .block)
  package static let title = HTMLContentElement("dc:title", .block)
  package static let language = HTMLContentElement("dc:language", .block)
  package static let creator = HTMLContentElement("dc:creator", .block)
  package static let publisher = HTMLContentElement("dc:publisher", .block)
  package static let description = HTMLContentElement("dc:description", .block)
  package static let source = HTMLContentElement("dc:source", .block)
  package static let property = HTMLContentElement("meta", .block)
  package static let manifest = HTMLContentElement("manifest", .block)
  package static let item = HTMLVoidElement("item", .block)
  package static let spine = HTMLContentElement("spine", .block)
  package static let itemReference = HTMLVoidElement("itemref", .block)

  /// - Parameter identifier: the id of the element that names the book.
  package static func attributes(identifier: String) -> [HTMLAttribute] {
    [
      HTMLAttribute("xmlns", "http://www.idpf.org/2007/opf"), HTMLAttribute("version", "3.0"),
      HTMLAttribute("unique-identifier", identifier),
    ]
  }

  package static let dublinCore = HTMLAttribute("xmlns:dc", "http://purl.org/dc/elements/1.1/")

  /// What a property is called: `dcterms:modified`, `schema:accessMode`.
  package static func named(_ property: String) -> HTMLAttribute { HTMLAttribute("property", property) }

  /// What a file of the book is beside its kind: `nav`, `svg`.
  package static func properties(_ names: [String]) -> HTMLAttribute {
    HTMLAttribute("properties", names.joined(separator: " "))
  }

  package static func refers(to id: String) -> HTMLAttribute { HTMLAttribute("idref", id) }

  /// The list of contents for readers of EPUB 2.
  package static func contents(_ id: String) -> HTMLAttribute { HTMLAttribute("toc", id) }

  /// The side to which pages are turned.
  package static func turned(_ direction: HTMLDirection) -> HTMLAttribute {
    HTMLAttribute("page-progression-direction", direction.rawValue)
  }
}

/// Elements of the file that says where the package document is (EPUB OCF 3.3, 4.2.6.3.1).
package enum ContainerElement {
  package static let container = HTMLContentElement("container", .block)
  package static let rootFiles = HTMLContentElement("rootfiles", .block)
  package static let rootFile = HTMLVoidElement("rootfile", .block)

  package static let namespaces: [HTMLAttribute] = [
    HTMLAttribute("version", "1.0"), HTMLAttribute("xmlns", "urn:oasis:names:tc:opendocument:xmlns:container"),
  ]

  package static func path(_ path: String) -> HTMLAttribute { HTMLAttribute("full-path", path) }
  package static func mediaType(_ type: String) -> HTMLAttribute { HTMLAttribute("media-type", type) }
}

/// Elements of the list of contents that readers of EPUB 2 know (OPF 2.0.1, 2.4.1).
package enum ContentsElement {
  package static let contents = HTMLContentElement("ncx", .block)
  package static let head = HTMLContentElement("head", .block)
  package static let meta = HTMLVoidElement("meta", .block)
  package static let title = HTMLContentElement("docTitle", .block)
  package static let map = HTMLContentElement("navMap", .block)
  package static let point = HTMLContentElement("navPoint", .block)
  package static let label = HTMLContentElement("navLabel", .block)
  package static let text = HTMLContentElement("text", .block)
  package static let content = HTMLVoidElement("content", .block)

  package static let namespaces: [HTMLAttribute] = [
    HTMLAttribute("xmlns", "http://www.daisy.org/z3986/2005/ncx/"), HTMLAttribute("version", "2005-1"),
  ]

  package static func order(_ number: Int) -> HTMLAttribute { HTMLAttribute("playOrder", String(number)) }
}

extension HTMLAttribute {
  package static let xhtmlNamespace = Self("xmlns", "http://www.w3.org/1999/xhtml")
  package static let epubNamespace = Self("xmlns:epub", "http://www.idpf.org/2007/ops")
  /// The language of a document of XML that is no page.
  package static func xmlLanguage(_ tag: String) -> Self { Self("xml:lang", tag) }
  /// What a part of a book is for its reader (EPUB 3 Structural Semantics Vocabulary): `toc`, `bodymatter`.
  package static func bookPart(_ kind: String) -> Self { Self("epub:type", kind) }
}
