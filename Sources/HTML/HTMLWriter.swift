/// Writes nodes as UTF-8 that an HTML parser and an XML parser read alike.
///
/// The only entities are `&amp;`, `&lt;`, `&gt;` and `&quot;`. Characters that XML 1.0 does not have or that HTML calls
/// an error (control characters, noncharacters) are left out. Children of a block that are all blocks stand on lines of
/// their own, which no reader sees; everything else is written without a space more or less than it has.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []
  /// Whether only XML parsers read it (XHTML): they take the language from `xml:lang`, a drawing from its namespace, and
  /// every line end after `<pre>` as it stands.
  var isXML = false

  mutating func writeDoctype() { append("<!DOCTYPE html>\n") }

  mutating func writeXMLDeclaration() { append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n") }

  mutating func endLine() { bytes.append(UInt8(ascii: "\n")) }

  mutating func write(_ node: HTMLNode, keepsSpace: Bool = false) {
    switch node {
    case .text(let text): writeEscaped(text, .text)
    case .element(let element): write(element, keepsSpace: keepsSpace)
    }
  }

  private mutating func write(_ element: HTMLElement, keepsSpace: Bool) {
    let name = element.name
    append("<")
    append(name.spelling)
    for attribute in element.attributes { write(attribute) }
    if isXML { writeForXML(element) }
    if element.children.isEmpty, name.isVoid || name.layout == .foreign {
      append("/>")
      return
    }
    append(">")
    if name.layout == .raw {
      for case .text(let text) in element.children { append(text) }
      append("</")
      append(name.spelling)
      append(">")
      return
    }
    let keepsSpace = keepsSpace || name.layout == .preformatted
    if name.layout == .preformatted, !isXML { writeLineEndLostToParser(element.children) }
    if !keepsSpace, name.layout == .block, !element.children.isEmpty, element.children.allSatisfy(\.isBlock) {
      for child in element.children {
        endLine()
        write(child)
      }
      endLine()
    } else {
      for child in element.children { write(child, keepsSpace: keepsSpace) }
    }
    append("</")
    append(name.spelling)
    append(">")
  }

  /// What an HTML parser knows by itself.
  private mutating func writeForXML(_ element: HTMLElement) {
    if let language = element.attributes.first(where: { $0.name == "lang" }),
      !element.attributes.contains(where: { $0.name == "xml:lang" })
    {
      write(HTMLAttribute(name: "xml:lang", value: language.value))
    }
    if element.name.layout == .foreign, element.name.spelling == SVGElementName.svg.rawValue,
      !element.attributes.contains(where: { $0.name == HTMLAttribute.svgNamespace.name })
    {
      write(.svgNamespace)
    }
  }

  /// An HTML parser drops a line end right after `<pre>`, so one that belongs to the text is written twice.
  private mutating func writeLineEndLostToParser(_ children: [HTMLNode]) {
    if case .text(let text) = children.first, let first = text.utf8.first,
      first == UInt8(ascii: "\n") || first == UInt8(ascii: "\r")
    {
      endLine()
    }
  }

  private mutating func write(_ attribute: HTMLAttribute) {
    append(" ")
    append(attribute.name)
    append("=\"")
    switch attribute.value {
    case .text(let text): writeEscaped(text, .attribute)
    case .present: append(attribute.name)
    }
    append("\"")
  }

  private mutating func append(_ text: String) {
    var text = text
    // The buffer belongs to `text` and is read only inside the closure.
    text.withUTF8 { unsafe bytes.append(contentsOf: $0) }
  }

  enum Context { case text, attribute }

  private mutating func writeEscaped(_ text: String, _ context: Context) {
    var text = text
    // The buffer belongs to `text` and is read only inside the closure.
    text.withUTF8 { utf8 in
      var start = 0
      var index = 0
      while index < utf8.count {
        let byte = unsafe utf8[index]
        guard !isPlain(byte) else {
          index += 1
          continue
        }
        let (length, replacement) = unsafe care(utf8, index, context)
        guard let replacement else {
          index += length
          continue
        }
        unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start..<index]))
        append(replacement)
        index += length
        start = index
      }
      unsafe bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[start...]))
    }
  }
}

extension HTMLNode {
  fileprivate var isBlock: Bool {
    switch self {
    case .element(let element): [.block, .preformatted, .raw].contains(element.name.layout)
    case .text: false
    }
  }
}

/// Whether a byte may be copied without looking further, in text and in attributes.
@inline(__always)
private func isPlain(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x20, 0x21, 0x23...0x25, 0x27...0x3B, 0x3D, 0x3F...0x7E: true
  // U+0080–U+00BF (0xC2) starts with control characters; U+F000 and above (0xEF…) have the noncharacters.
  case 0x80...0xC1, 0xC3...0xEE: true
  default: false
  }
}

/// How many bytes of the text stand at the index as one, and what to write for them: nil to copy them.
private func care(
  _ utf8: UnsafeBufferPointer<UInt8>, _ index: Int, _ context: HTMLWriter.Context
) -> (length: Int, replacement: String?) {
  let byte = unsafe utf8[index]
  switch byte {
  case UInt8(ascii: "&"): return (1, "&amp;")
  case UInt8(ascii: "<"): return (1, "&lt;")
  case UInt8(ascii: ">"): return (1, "&gt;")
  case UInt8(ascii: "\""): return (1, context == .attribute ? "&quot;" : nil)
  case UInt8(ascii: "\n"), UInt8(ascii: "\t"):
    // An XML parser reads these as a space in an attribute, an HTML parser does not.
    return (1, context == .attribute ? " " : nil)
  case UInt8(ascii: "\r"):
    let isBeforeLineFeed = unsafe index + 1 < utf8.count && utf8[index + 1] == UInt8(ascii: "\n")
    return (1, isBeforeLineFeed ? "" : context == .attribute ? " " : "\n")
  case 0xC2:
    return unsafe (2, utf8[index + 1] < 0xA0 ? "" : nil)
  case 0xEF:
    let second = unsafe utf8[index + 1]
    let third = unsafe utf8[index + 2]
    let isNoncharacter = second == 0xB7 && (0x90...0xAF).contains(third) || second == 0xBF && third >= 0xBE
    return (3, isNoncharacter ? "" : nil)
  case 0xF0...0xF4:
    // The last two of each plane: U+1FFFE is F0 9F BF BE.
    let isNoncharacter = unsafe utf8[index + 1] & 0x0F == 0x0F && utf8[index + 2] == 0xBF && utf8[index + 3] >= 0xBE
    return (4, isNoncharacter ? "" : nil)
  case 0..<0x20, 0x7F: return (1, "")
  default: return (1, nil)
  }
}
