package import XML

/// A text as the content of an element of XLIFF 2.1, for what stands outside of the units: a match, for example.
package func codedElement(_ name: XMLName, holding text: [CodedText]) -> XMLElement {
  XMLElement(name, children: nodes(of: text))
}

private func nodes(of text: [CodedText]) -> [XMLNode] {
  text.flatMap { piece -> [XMLNode] in
    switch piece {
    case .text(let words, _): return nodes(ofWords: words)
    case .paired(let code, let inner):
      let name = inlineName(code.form == .marker ? "mrk" : "pc", in: xliffNamespace)
      return [
        .element(XMLElement(name, attributes: code.elementAttributes(isPaired: true), children: nodes(of: inner)))
      ]
    case .placeholder(let code):
      switch code.form {
      case .foreign(let element): return [.element(element)]
      case .half(let half):
        let name = inlineName(half.rawValue, in: xliffNamespace)
        return [.element(XMLElement(name, attributes: code.elementAttributes(of: half)))]
      case .code, .marker:
        let name = inlineName("ph", in: xliffNamespace)
        return [.element(XMLElement(name, attributes: code.elementAttributes(isPaired: false)))]
      }
    }
  }
}

/// Words with each character that XML does not know as an element of its own (XLIFF 2.1, 4.2.3.1).
private func nodes(ofWords words: String) -> [XMLNode] {
  guard words.unicodeScalars.contains(where: { !isPermitted($0) }) else { return [.text(words, nil)] }
  return words.unicodeScalars.map { scalar in
    isPermitted(scalar)
      ? .text(String(scalar), nil) : .element(XMLElement(.characterCode, attributes: [scalar.hexCode]))
  }
}

extension XMLName {
  fileprivate static let characterCode = inlineName("cp", in: xliffNamespace)
}

extension Unicode.Scalar {
  /// The `hex` of `<cp>`: four digits at least.
  var hexCode: XMLAttribute {
    let digits = String(value, radix: 16, uppercase: true)
    return XMLAttribute(XMLName("hex"), String(repeating: "0", count: max(0, 4 - digits.count)) + digits)
  }
}

/// Codes of an earlier source are in our own namespace: in XLIFF's their ids would be taken for those of today.
func inlineName(_ local: String, in namespace: String) -> XMLName {
  namespace == xliffNamespace
    ? XMLName(local, namespace: namespace) : XMLName(local, prefix: "sp", namespace: catalogueNamespace)
}

extension Code {
  /// What stands in the tag of `<pc>`, `<ph>` or `<mrk>`.
  func elementAttributes(isPaired: Bool) -> [XMLAttribute] {
    var written = [XMLAttribute(XMLName("id"), id)]
    func add(_ name: String, _ value: String?) {
      if let value { written.append(XMLAttribute(XMLName(name), value)) }
    }
    if let types = kind.types {
      add("type", types.type)
      add("subType", types.subType)
    }
    add(isPaired ? "equivStart" : "equiv", equivalent)
    if isPaired { add("equivEnd", equivalentEnd) }
    add(isPaired ? "dispStart" : "disp", display)
    if kind.types != nil {
      add("canCopy", "no")
      add("canDelete", "no")
    }
    return written + attributes
  }

  /// What stands in the tag of a half: `<sc>`, `<ec>`, `<sm>` or `<em>`.
  func elementAttributes(of half: Half) -> [XMLAttribute] {
    let isEnd = half == .endCode || half == .endMarker
    let isAlone = attributes.contains { $0.name.matches("isolated", in: "") && $0.value == "yes" }
    var written = [XMLAttribute(XMLName(isEnd && !isAlone ? "startRef" : "id"), id)]
    if let equivalent = equivalent { written.append(XMLAttribute(XMLName("equiv"), equivalent)) }
    return written + attributes
  }
}
