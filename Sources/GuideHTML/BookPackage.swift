import BodyText
import HTML
import ICU
import Localisation
import SourceText

// What an e-reader is told of a book.

extension Book {
  /// The package document: what the book is, its files, and the order in which they are read.
  var package: XMLDocument {
    let identifier = "kirja"
    return XMLDocument(
      PackageElement.root(
        PackageElement.attributes(identifier: identifier) + [
          .xmlLanguage(edition.language.canonical), .dir(edition.language.htmlDirection),
        ]
      ) {
        PackageElement.metadata([PackageElement.dublinCore], metadata(identifier: identifier))
        PackageElement.manifest { manifest }
        PackageElement.spine(
          PackageElement.contents("sisallys-2"), PackageElement.turned(edition.language.htmlDirection)
        ) {
          for number in parts.indices { PackageElement.itemReference(PackageElement.refers(to: id(number))) }
        }
      })
  }

  private func id(_ number: Int) -> String { "osa-\(number + 1)" }

  private func metadata(identifier: String) -> [HTMLNode] {
    let settings = edition.settings
    let issuer = plainText(of: edition.project.issuer.inlines)
    var nodes = [
      // The same in every version of the book: an e-reader puts the new one in place of the old.
      PackageElement.identifier(.id(identifier)) {
        settings.address(of: bookPath(of: place.document, in: edition.language))
      },
      PackageElement.title { parts[0].plainTitle },
      PackageElement.language { edition.language.canonical },
      PackageElement.creator { issuer },
      PackageElement.publisher { issuer },
      PackageElement.source { settings.address(of: outputPath(of: index.address, in: edition)) },
      property("dcterms:modified", "\(day)T00:00:00Z"),
    ]
    if let summary = index.summary {
      nodes.append(PackageElement.description { plainText(of: summary.inlines) })
    }
    return nodes + accessibility
  }

  /// The day on which its words changed last, as the sources have it; without one, that of print: EPUB asks for a day.
  private var day: String {
    outline.pages.compactMap(\.changed).max { $0.daysSince1970 < $1.daysSince1970 }?.iso ?? "1970-01-01"
  }

  /// What the book has for those who cannot see or read well (EPUB Accessibility 1.1, 2): what holds of every book of
  /// ours, and of pictures where there are any. That it conforms to a level of WCAG is for a person to say.
  private var accessibility: [HTMLNode] {
    let hasPictures = parts.contains(where: \.hasDrawing)
    let context = context(at: navigationPath)
    let summary = [context.text(.bookAccess)] + (hasPictures ? [context.text(.bookPictures)] : [])
    return
      (["textual"] + (hasPictures ? ["visual"] : [])).map { property("schema:accessMode", $0) }
      // All that a picture says stands beside it or is read out in its place.
      + [property("schema:accessModeSufficient", "textual")]
      + (["tableOfContents", "structuralNavigation", "readingOrder", "displayTransformability"]
      + (hasPictures ? ["alternativeText"] : [])).map { property("schema:accessibilityFeature", $0) }
      + [property("schema:accessibilityHazard", "none")]
      + [property("schema:accessibilitySummary", summary.joined(separator: " "))]
  }

  private func property(_ name: String, _ value: String) -> HTMLNode {
    PackageElement.property(PackageElement.named(name)) { value }
  }

  private var manifest: [HTMLNode] {
    let page = "application/xhtml+xml"
    return [
      item("sisallys", navigationPath, page, ["nav"]),
      item("sisallys-2", oldNavigationPath, "application/x-dtbncx+xml"),
      item("tyyli", bookStylePath, "text/css"),
    ]
      + parts.enumerated().map { number, part in item(id(number), part.path, page, part.hasDrawing ? ["svg"] : []) }
  }

  private func item(_ id: String, _ path: String, _ type: String, _ properties: [String] = []) -> HTMLNode {
    guard let address = try? HTMLAddress(path) else { preconditionFailure("\(path) is no address") }
    return PackageElement.item(
      [.id(id), .href(address), ContainerElement.mediaType(type)]
        + (properties.isEmpty ? [] : [PackageElement.properties(properties)]))
  }
}
