/// A piece of a page: an element or text. There is no raw markup, so whatever a text holds, it stays text.
///
/// Elements are made by name: `section(.id("terveysasema"), .class("service")) { h2 { "Terveysasema" } }`.
package enum HTMLNode: Sendable {
  case element(HTMLElement)
  case text(String)
}

/// Made by calling the constant of its name, which alone knows whether it may have content.
package struct HTMLElement: Sendable {
  let name: HTMLElementName
  let attributes: [HTMLAttribute]
  let children: [HTMLNode]

  init(_ name: HTMLElementName, _ attributes: [HTMLAttribute], _ children: [HTMLNode]) {
    if attributes.count > 1 {
      for (index, attribute) in attributes.enumerated() {
        precondition(
          !attributes[..<index].contains { $0.name == attribute.name },
          "<\(name.spelling)> has the attribute \(attribute.name) twice")
      }
    }
    self.name = name
    self.attributes = attributes
    self.children = children
  }
}

/// The name of an element, and how white space beside it behaves.
struct HTMLElementName: Sendable {
  let spelling: String
  let layout: Layout
  /// Whether it is an element that never has content (HTML's void elements), written `<br/>`.
  var isVoid = false

  enum Layout: Sendable {
    /// Starts and ends a line of its own in every browser's style sheet, or is not rendered at all (`<meta>`): white
    /// space between two of these is never seen.
    case block
    /// Stands in a line of text, where white space beside it is seen.
    case inline
    /// Keeps the white space inside it.
    case preformatted
    /// Stands where a block does; its text is no text of the page and is written as it is.
    case raw
    /// SVG, written `<path/>` when it is empty.
    case foreign
  }
}

/// An element that has content. Calling it makes the node.
package struct HTMLContentElement: Sendable {
  let name: HTMLElementName

  init(_ spelling: String, _ layout: HTMLElementName.Layout) {
    name = HTMLElementName(spelling: spelling, layout: layout)
  }

  package func callAsFunction(
    _ attributes: HTMLAttribute..., @HTMLBuilder content: () throws -> [HTMLNode]
  ) rethrows -> HTMLNode {
    .element(HTMLElement(name, attributes, try content()))
  }

  package func callAsFunction(_ attributes: HTMLAttribute...) -> HTMLNode {
    .element(HTMLElement(name, attributes, []))
  }

  /// For attributes or content that are put together as arrays.
  package func callAsFunction(_ attributes: [HTMLAttribute], _ content: [HTMLNode]) -> HTMLNode {
    .element(HTMLElement(name, attributes, content))
  }

  package func callAsFunction(
    _ attributes: [HTMLAttribute], @HTMLBuilder content: () throws -> [HTMLNode]
  ) rethrows -> HTMLNode {
    .element(HTMLElement(name, attributes, try content()))
  }
}

/// An element that can have no content (HTML's void elements). Calling it makes the node.
package struct HTMLVoidElement: Sendable {
  let name: HTMLElementName

  init(_ spelling: String, _ layout: HTMLElementName.Layout) {
    name = HTMLElementName(spelling: spelling, layout: layout, isVoid: true)
  }

  package func callAsFunction(_ attributes: HTMLAttribute...) -> HTMLNode {
    .element(HTMLElement(name, attributes, []))
  }

  package func callAsFunction(_ attributes: [HTMLAttribute]) -> HTMLNode {
    .element(HTMLElement(name, attributes, []))
  }
}

/// Lists the content of an element, with `if`, `switch` and `for` between. A string is text.
@resultBuilder
package enum HTMLBuilder {
  package static func buildExpression(_ node: HTMLNode) -> [HTMLNode] { [node] }
  package static func buildExpression(_ text: String) -> [HTMLNode] { [.text(text)] }
  package static func buildExpression(_ nodes: [HTMLNode]) -> [HTMLNode] { nodes }
  package static func buildExpression(_ node: HTMLNode?) -> [HTMLNode] { node.map { [$0] } ?? [] }
  package static func buildBlock(_ parts: [HTMLNode]...) -> [HTMLNode] { parts.flatMap { $0 } }
  package static func buildOptional(_ part: [HTMLNode]?) -> [HTMLNode] { part ?? [] }
  package static func buildEither(first part: [HTMLNode]) -> [HTMLNode] { part }
  package static func buildEither(second part: [HTMLNode]) -> [HTMLNode] { part }
  package static func buildArray(_ parts: [[HTMLNode]]) -> [HTMLNode] { parts.flatMap { $0 } }
}
