/// The name of an element or attribute: as written, and the namespace that its prefix stands for.
///
/// Source: Namespaces in XML 1.0. A document has few names and many uses of them, so a name is shared.
package struct XMLName: Sendable {
  private let parts: Parts

  private final class Parts: Sendable {
    let prefix: String
    let local: String
    let namespace: String
    let number: Int

    init(prefix: String, local: String, namespace: String, number: Int) {
      self.prefix = prefix
      self.local = local
      self.namespace = namespace
      self.number = number
    }
  }

  package init(_ local: String, prefix: String = "", namespace: String = "") {
    parts = Parts(prefix: prefix, local: local, namespace: namespace, number: 0)
  }

  /// The same name with a handler's number for it.
  init(_ name: XMLName, number: Int) {
    parts = Parts(prefix: name.prefix, local: name.local, namespace: name.namespace, number: number)
  }

  /// Empty for a name without a prefix.
  package var prefix: String { parts.prefix }
  package var local: String { parts.local }
  /// Empty for a name in no namespace.
  package var namespace: String { parts.namespace }
  /// What `XMLHandler.number(of:)` said of it; 0 for a name that was made.
  package var number: Int { parts.number }

  /// `sp:hash`, as it is written.
  package var qualified: String { prefix.isEmpty ? local : "\(prefix):\(local)" }

  /// Whether this is the named thing, whatever prefix it was written with.
  package func matches(_ local: String, in namespace: String) -> Bool {
    parts.local == local && parts.namespace == namespace
  }
}

extension XMLName: Hashable {
  package static func == (left: XMLName, right: XMLName) -> Bool {
    left.parts === right.parts
      || left.local == right.local && left.prefix == right.prefix && left.namespace == right.namespace
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(prefix)
    hasher.combine(local)
    hasher.combine(namespace)
  }
}

/// An attribute with its value decoded: entities and character references resolved, line ends and tabs as spaces.
package struct XMLAttribute: Sendable, Hashable {
  package var name: XMLName
  package var value: String

  package init(_ name: XMLName, _ value: String) {
    self.name = name
    self.value = value
  }
}

/// `xmlns:prefix="address"`; an empty prefix is the default namespace.
package struct XMLNamespaceDeclaration: Sendable, Hashable {
  package var prefix: String
  package var namespace: String

  package init(prefix: String, namespace: String) {
    self.prefix = prefix
    self.namespace = namespace
  }
}

/// An element with everything in it that means something, in the order written.
package struct XMLElement: Sendable, Hashable {
  package var name: XMLName
  package var attributes: [XMLAttribute]
  /// The namespaces declared on this element itself.
  package var declarations: [XMLNamespaceDeclaration]
  package var children: [XMLNode]
  /// The start tag, in bytes of the file that it was read from; nil for an element that was made.
  package var tagRange: Range<Int>?
  /// The whole element, from `<` to the last `>`.
  package var range: Range<Int>?

  package init(
    _ name: XMLName, attributes: [XMLAttribute] = [], declarations: [XMLNamespaceDeclaration] = [],
    children: [XMLNode] = [], tagRange: Range<Int>? = nil, range: Range<Int>? = nil
  ) {
    self.name = name
    self.attributes = attributes
    self.declarations = declarations
    self.children = children
    self.tagRange = tagRange
    self.range = range
  }

  /// The value of an attribute; one without a prefix is in no namespace.
  package func attribute(_ local: String, in namespace: String = "") -> String? {
    attributes.first { $0.name.matches(local, in: namespace) }?.value
  }

  package var childElements: [XMLElement] {
    children.compactMap { if case .element(let element) = $0 { element } else { nil } }
  }

  /// The characters of the element and of everything in it.
  package var text: String {
    children.reduce(into: "") { text, child in
      switch child {
      case .text(let piece, _): text += piece
      case .element(let element): text += element.text
      case .comment, .processingInstruction: break
      }
    }
  }
}

package indirect enum XMLNode: Sendable, Hashable {
  case element(XMLElement)
  /// A piece of text; see `XMLHandler.text` for its range.
  case text(String, Range<Int>?)
  case comment(String)
  case processingInstruction(target: String, data: String)
}

/// A whole document: its root, and the comments and processing instructions before and after it.
package struct XMLDocument: Sendable, Hashable {
  package var prologue: [XMLNode]
  package var root: XMLElement
  package var epilogue: [XMLNode]

  package init(prologue: [XMLNode] = [], root: XMLElement, epilogue: [XMLNode] = []) {
    self.prologue = prologue
    self.root = root
    self.epilogue = epilogue
  }
}
