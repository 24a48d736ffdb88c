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
    writer.write(
      .element(
        HTMLElement(
          HTMLElementName(spelling: "html", layout: .block), attributes,
          [
            HTML.head([], [meta(.charset("utf-8")), HTML.title { title }] + head),
            HTML.body(bodyAttributes, body),
          ])))
    writer.endLine()
    return writer.bytes
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
