/// Writes a document so that it is well-formed: it escapes, keeps tags paired, and declares namespaces where a name
/// needs one that is not yet declared.
package struct XMLWriter: Sendable {
  package private(set) var bytes: [UInt8] = []
  private var open: [(name: String, scopeCount: Int)] = []
  private var scope = [XMLNamespaceDeclaration(prefix: "xml", namespace: "http://www.w3.org/XML/1998/namespace")]

  package init() {}

  package mutating func xmlDeclaration() {
    bytes += "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8
  }

  /// A line feed and two spaces for each level.
  package mutating func newLine(level: Int) {
    bytes.append(UInt8(ascii: "\n"))
    for _ in 0..<level { bytes += "  ".utf8 }
  }

  package mutating func start(
    _ name: XMLName, declarations: [XMLNamespaceDeclaration] = [], attributes: [XMLAttribute] = []
  ) {
    openTag(name, declarations: declarations, attributes: attributes)
    bytes.append(UInt8(ascii: ">"))
  }

  package mutating func empty(
    _ name: XMLName, declarations: [XMLNamespaceDeclaration] = [], attributes: [XMLAttribute] = []
  ) {
    openTag(name, declarations: declarations, attributes: attributes)
    bytes += "/>".utf8
    if let closed = open.popLast() { scope.removeLast(scope.count - closed.scopeCount) }
  }

  /// Closes the innermost element.
  package mutating func end() {
    guard let closed = open.popLast() else { preconditionFailure("no element is open") }
    bytes += "</".utf8
    bytes += closed.name.utf8
    bytes.append(UInt8(ascii: ">"))
    scope.removeLast(scope.count - closed.scopeCount)
  }

  package mutating func text(_ text: String) {
    escape(text, inAttribute: false)
  }

  package mutating func comment(_ text: String) {
    bytes += "<!--".utf8
    var wasHyphen = false
    for byte in permitted(text).utf8 {
      let isHyphen = byte == UInt8(ascii: "-")
      if isHyphen, wasHyphen { bytes.append(UInt8(ascii: " ")) }
      bytes.append(byte)
      wasHyphen = isHyphen
    }
    if wasHyphen { bytes.append(UInt8(ascii: " ")) }
    bytes += "-->".utf8
  }

  package mutating func processingInstruction(target: String, data: String) {
    bytes += "<?\(target)".utf8
    if !data.isEmpty { bytes.append(UInt8(ascii: " ")) }
    for byte in permitted(data).utf8 {
      if byte == UInt8(ascii: ">"), bytes.last == UInt8(ascii: "?") { bytes.append(UInt8(ascii: " ")) }
      bytes.append(byte)
    }
    bytes += "?>".utf8
  }

  /// A node as it was read: no space is added or left out.
  package mutating func write(_ node: XMLNode) {
    switch node {
    case .text(let text, _): self.text(text)
    case .comment(let text): comment(text)
    case .processingInstruction(let target, let data): processingInstruction(target: target, data: data)
    case .element(let element): write(element)
    }
  }

  package mutating func write(_ element: XMLElement) {
    guard !element.children.isEmpty else {
      empty(element.name, declarations: element.declarations, attributes: element.attributes)
      return
    }
    start(element.name, declarations: element.declarations, attributes: element.attributes)
    for child in element.children { write(child) }
    end()
  }

  // MARK: Names

  private mutating func openTag(
    _ name: XMLName, declarations: [XMLNamespaceDeclaration], attributes: [XMLAttribute]
  ) {
    let scopeCount = scope.count
    for declaration in declarations
    where declaration.prefix != "xml"
      && !scope[scopeCount...].contains(where: { $0.prefix == declaration.prefix })
    {
      scope.append(declaration)
    }
    var usedPrefixes: [String] = []
    let written = resolved(name, isAttribute: false, scopeCount: scopeCount, used: &usedPrefixes)
    var names: [String] = []
    names.reserveCapacity(attributes.count)
    for attribute in attributes {
      names.append(
        attribute.name.namespace.isEmpty
          ? attribute.name.local
          : resolved(attribute.name, isAttribute: true, scopeCount: scopeCount, used: &usedPrefixes))
    }
    bytes.append(UInt8(ascii: "<"))
    bytes += written.utf8
    for declaration in scope[scopeCount...] {
      bytes += (declaration.prefix.isEmpty ? " xmlns" : " xmlns:\(declaration.prefix)").utf8
      value(declaration.namespace)
    }
    for (name, attribute) in zip(names, attributes) {
      bytes.append(UInt8(ascii: " "))
      bytes += name.utf8
      value(attribute.value)
    }
    open.append((written, scopeCount))
  }

  private mutating func value(_ value: String) {
    bytes += "=\"".utf8
    escape(value, inAttribute: true)
    bytes.append(UInt8(ascii: "\""))
  }

  /// The name with a prefix that stands for its namespace here: its own, another one, or one declared on this tag.
  private mutating func resolved(
    _ name: XMLName, isAttribute: Bool, scopeCount: Int, used: inout [String]
  ) -> String {
    var prefix = name.namespace.isEmpty ? "" : name.prefix
    if isAttribute && prefix.isEmpty || namespace(of: prefix) != name.namespace {
      let known = scope.last {
        $0.namespace == name.namespace && !(isAttribute && $0.prefix.isEmpty)
          && namespace(of: $0.prefix) == name.namespace
      }
      if let known, !name.namespace.isEmpty {
        prefix = known.prefix
      } else {
        let isTaken =
          used.contains(prefix) || scope[scopeCount...].contains { $0.prefix == prefix }
          || (isAttribute && prefix.isEmpty)
        if isTaken {
          prefix = ""
          // Only the default namespace can be none at all.
          if !name.namespace.isEmpty {
            var number = 1
            while !namespace(of: "ns\(number)").isEmpty { number += 1 }
            prefix = "ns\(number)"
          }
        }
        scope.append(XMLNamespaceDeclaration(prefix: prefix, namespace: name.namespace))
      }
    }
    used.append(prefix)
    return prefix.isEmpty ? name.local : "\(prefix):\(name.local)"
  }

  private func namespace(of prefix: String) -> String {
    scope.last { $0.prefix == prefix }?.namespace ?? ""
  }

  // MARK: Characters

  private mutating func escape(_ text: String, inAttribute: Bool) {
    var text = text
    text.withUTF8 { characters in
      var start = 0
      for index in characters.indices {
        guard let replacement = unsafe replacement(at: index, of: characters, inAttribute: inAttribute) else {
          continue
        }
        unsafe bytes.append(contentsOf: characters[start..<index])
        unsafe bytes.append(
          contentsOf: UnsafeBufferPointer(start: replacement.text.utf8Start, count: replacement.text.utf8CodeUnitCount))
        start = index + replacement.count
      }
      unsafe bytes.append(contentsOf: characters[min(start, characters.count)...])
    }
  }

  /// What is written for the bytes from an offset, and how many bytes it stands for; nil for a byte that is written as
  /// it is.
  private func replacement(
    at index: Int, of characters: UnsafeBufferPointer<UInt8>, inAttribute: Bool
  ) -> (text: StaticString, count: Int)? {
    let byte = unsafe characters[index]
    guard byte <= UInt8(ascii: ">") || byte == 0xEF else { return nil }
    switch byte {
    case UInt8(ascii: "&"): return ("&amp;", 1)
    case UInt8(ascii: "<"): return ("&lt;", 1)
    case UInt8(ascii: ">"): return ("&gt;", 1)
    case UInt8(ascii: "\r"): return ("&#xD;", 1)
    case UInt8(ascii: "\""): return inAttribute ? ("&quot;", 1) : nil
    case UInt8(ascii: "\t"): return inAttribute ? ("&#x9;", 1) : nil
    case UInt8(ascii: "\n"): return inAttribute ? ("&#xA;", 1) : nil
    case 0..<0x20: return ("\u{FFFD}", 1)
    case 0xEF:
      // U+FFFE and U+FFFF.
      guard index + 2 < characters.count, unsafe characters[index + 1] == 0xBF, unsafe characters[index + 2] >= 0xBE
      else { return nil }
      return ("\u{FFFD}", 3)
    default: return nil
    }
  }

  private func permitted(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: { !isPermitted($0) }) else { return text }
    var result = String.UnicodeScalarView()
    for scalar in text.unicodeScalars { result.append(isPermitted(scalar) ? scalar : "\u{FFFD}") }
    return String(result)
  }
}

/// Whether a character may stand in a document, written as itself or as a reference (XML 1.0, 2.2).
package func isPermitted(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x09, 0x0A, 0x0D: true
  case 0..<0x20, 0xFFFE, 0xFFFF: false
  default: true
  }
}
