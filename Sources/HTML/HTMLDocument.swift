/// A whole page.
package struct HTMLDocument: Sendable {
  package var attributes: [HTMLAttribute]
  package var title: String
  package var head: [HTMLNode]
  package var bodyAttributes: [HTMLAttribute]
  package var body: [HTMLNode]

  /// - Parameters:
  ///   - attributes: those of `<html>`, at least the language and the direction.
  ///   - head: what follows the encoding and the title.
  package init(
    _ attributes: HTMLAttribute..., title: String, @HTMLBuilder head: () -> [HTMLNode] = { [] },
    bodyAttributes: [HTMLAttribute] = [], @HTMLBuilder body: () -> [HTMLNode]
  ) {
    self.attributes = attributes
    self.title = title
    self.head = head()
    self.bodyAttributes = bodyAttributes
    self.body = body()
  }

  /// The page in UTF-8: HTML5 without quirks, and well-formed XML.
  package func serialised() -> [UInt8] {
    var writer = HTMLWriter()
    writer.writeDoctype()
    writer.write(root(attributes))
    writer.endLine()
    return writer.bytes
  }

  /// The page in UTF-8 as XHTML (HTML, 14), for a book: its reader parses XML and knows neither the namespaces of HTML
  /// and SVG nor the attribute `lang` by itself.
  package func serialisedAsXHTML() -> [UInt8] {
    var writer = HTMLWriter()
    writer.isXML = true
    writer.writeXMLDeclaration()
    writer.writeDoctype()
    writer.write(root([.xhtmlNamespace, .epubNamespace] + attributes))
    writer.endLine()
    return writer.bytes
  }

  private func root(_ attributes: [HTMLAttribute]) -> HTMLNode {
    .element(
      HTMLElement(
        HTMLElementName(spelling: "html", layout: .block), attributes,
        [
          HTML.head([], [meta(.charset("utf-8")), HTML.title { title }] + head),
          HTML.body(bodyAttributes, body),
        ]))
  }

  /// Whether a drawing stands in the page.
  package var hasDrawing: Bool { body.contains(where: \.holdsDrawing) }
}

extension HTMLNode {
  fileprivate var holdsDrawing: Bool {
    guard case .element(let element) = self else { return false }
    return element.name.layout == .foreign || element.children.contains(where: \.holdsDrawing)
  }
}

extension HTMLDocument {
  /// What a browser asks for as soon as it has the page – style sheets, icons, scripts, pictures – as the addresses are
  /// written in it, in the order of the page and each once. Pictures inside the page and sounds are not among them.
  package var loadedAddresses: [String] {
    var found: [String] = []
    for node in head + body { node.collectLoads(&found) }
    return found
  }

  /// The addresses of the sounds that the page plays, as they are written in it.
  package var soundAddresses: Set<String> {
    var found: Set<String> = []
    for node in body { node.collectSounds(&found) }
    return found
  }
}

extension HTMLNode {
  fileprivate func collectLoads(_ found: inout [String]) {
    guard case .element(let element) = self else { return }
    if let address = element.loadedAddress, !found.contains(address) { found.append(address) }
    for child in element.children { child.collectLoads(&found) }
  }

  fileprivate func collectSounds(_ found: inout Set<String>) {
    guard case .element(let element) = self else { return }
    if element.name.spelling == "audio" {
      for attribute in element.attributes where attribute.name == "src" {
        if case .text(let address) = attribute.value { found.insert(address) }
      }
    }
    for child in element.children { child.collectSounds(&found) }
  }
}

extension HTMLNode {
  /// The node alone in UTF-8, without a doctype.
  package func serialised() -> [UInt8] { [self].serialised() }
}

extension [HTMLNode] {
  /// The nodes in UTF-8, one after the other without anything between.
  package func serialised() -> [UInt8] {
    var writer = HTMLWriter()
    for node in self { writer.write(node) }
    return writer.bytes
  }
}

extension HTMLElement {
  fileprivate var loadedAddress: String? {
    switch name.spelling {
    case "link":
      let relations = text(of: "rel")?.split(separator: " ") ?? []
      return relations.contains("stylesheet") || relations.contains("icon") ? text(of: "href") : nil
    case "script", "img": return text(of: "src")
    default: return nil
    }
  }

  private func text(of attribute: String) -> String? {
    for case .text(let value) in attributes.lazy.filter({ $0.name == attribute }).map(\.value) { return value }
    return nil
  }
}
