/// Reads a document into a tree.
package func parseTree(_ bytes: [UInt8], limits: XMLLimits = XMLLimits()) throws(XMLError) -> XMLDocument {
  let builder = XMLTreeBuilder()
  try parse(bytes, limits: limits, handler: builder)
  guard let root = builder.root else { throw XMLError(.notWellFormed, at: bytes.count, in: bytes) }
  return XMLDocument(prologue: builder.prologue, root: root, epilogue: builder.epilogue)
}

/// Builds the tree of what it hears: of a whole document, or of one element that another handler passes on.
package final class XMLTreeBuilder: XMLHandler {
  package private(set) var prologue: [XMLNode] = []
  package private(set) var epilogue: [XMLNode] = []
  /// The outermost element, once it is closed.
  package private(set) var root: XMLElement?
  private var open: [XMLElement] = []

  package init() {}

  package func start(_ tag: XMLStartTag) {
    open.append(
      XMLElement(
        tag.name, attributes: tag.attributes, declarations: tag.declarations, tagRange: tag.range, range: tag.range))
  }

  package func end(_ name: XMLName, at range: Range<Int>) {
    guard var element = open.popLast() else { return }
    if let tag = element.tagRange { element.range = tag.lowerBound..<max(tag.upperBound, range.upperBound) }
    if open.isEmpty { root = element } else { append(.element(element)) }
  }

  package func text(_ text: String, at range: Range<Int>) { append(.text(text, range)) }

  package func comment(_ text: String, at range: Range<Int>) { append(.comment(text)) }

  package func processingInstruction(target: String, data: String, at range: Range<Int>) {
    append(.processingInstruction(target: target, data: data))
  }

  private func append(_ node: XMLNode) {
    if !open.isEmpty {
      open[open.count - 1].children.append(node)
    } else if root == nil {
      prologue.append(node)
    } else {
      epilogue.append(node)
    }
  }
}
