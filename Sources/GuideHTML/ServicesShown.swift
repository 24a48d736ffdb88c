import GuideMarkup
import ICU
import Localisation
import SourceText

/// A service that a page tells of in a box of its own.
struct ServiceShown {
  /// The heading above the box, or the title of the page.
  var name: String
  var isAuthority: Bool
  /// What the service is, and for whom.
  var description: String?
  var audience: String?
  /// Of the page, at the heading.
  var address: String
}

/// The boxes `service` of a page, in its order. One that does not say what it is tells a program nothing.
///
/// - Parameter address: the whole address of the page.
func servicesShown(on page: LocalisedDocument, titled title: String, at address: String) -> [ServiceShown] {
  var finder = ServiceFinder(page: page, name: title, address: address, pageAddress: address)
  finder.search(page.source.document.blocks)
  return finder.services
}

private struct ServiceFinder {
  let page: LocalisedDocument
  var name: String
  var address: String
  let pageAddress: String
  var services: [ServiceShown] = []

  mutating func search(_ blocks: [Block]) {
    for block in blocks where isShown(block) {
      switch block.kind {
      case .heading(_, let text):
        guard page.texts[text].isForThisLanguage else { continue }
        name = plainText(of: page.texts[text].inlines)
        address = page.source.segments[text].anchor.map { "\(pageAddress)#\($0)" } ?? pageAddress
      case .directive(.service, let inner): add(inner, of: block)
      case .directive(_, let inner), .quote(let inner): search(inner)
      case .paragraph, .list, .table, .code, .thematicBreak: continue
      }
    }
  }

  private mutating func add(_ inner: [Block], of block: Block) {
    var words: [ItemKey: String] = [:]
    for case .list(let list) in inner.map(\.kind) {
      for item in list.items {
        if let key = item.key?.value, let text = text(of: item) { words[key] = text }
      }
    }
    guard let what = words[.what] else { return }
    services.append(
      ServiceShown(
        name: name, isAuthority: block.attributes.value("authority")?.value == "yes", description: what,
        audience: words[.who], address: address))
  }

  private func text(of item: ListItem) -> String? {
    for case .paragraph(let index) in item.blocks.map(\.kind) where page.texts[index].isForThisLanguage {
      return plainText(of: page.texts[index].inlines)
    }
    return nil
  }

  private func isShown(_ block: Block) -> Bool {
    let only = block.attributes.only
    return only.isEmpty || only.contains { (try? LanguageTag($0.value)) == page.language }
  }
}
