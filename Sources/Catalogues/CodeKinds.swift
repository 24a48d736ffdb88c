/// The table in `Code.Kind`, both ways.

/// - Parameter equivalent: `equivStart` or `equiv`.
func kind(type: String?, subType: String?, equivalent: String?, isPaired: Bool) -> Code.Kind {
  guard let type else { return .other }
  if isPaired {
    return switch (type, subType) {
    case ("fmt", "xlf:i"): .emphasis
    case ("fmt", "xlf:b"): .strong
    case ("link", nil): .link
    case ("other", "sp:term"): .term
    default: .other
    }
  }
  switch (type, subType) {
  case ("other", "sp:code"): return .code
  case ("fmt", "xlf:lb"): return .lineBreak
  case ("other", "sp:fact"): return between("{{", "}}", of: equivalent).map(Code.Kind.fact) ?? .other
  case ("image", "sp:pictogram"): return between("![](", ")", of: equivalent).map(Code.Kind.pictogram) ?? .other
  default: return .other
  }
}

extension Code.Kind {
  /// Nil where the code says it among its own attributes.
  var types: (type: String, subType: String?)? {
    switch self {
    case .emphasis: ("fmt", "xlf:i")
    case .strong: ("fmt", "xlf:b")
    case .link: ("link", nil)
    case .term: ("other", "sp:term")
    case .code: ("other", "sp:code")
    case .fact: ("other", "sp:fact")
    case .pictogram: ("image", "sp:pictogram")
    case .lineBreak: ("fmt", "xlf:lb")
    case .other, .annotation: nil
    }
  }
}

/// Bytes, not characters: a combining mark may follow a brace.
private func between(_ start: String, _ end: String, of text: String?) -> String? {
  guard let bytes = text?.utf8, bytes.count >= start.utf8.count + end.utf8.count, bytes.starts(with: start.utf8),
    bytes.suffix(end.utf8.count).elementsEqual(end.utf8)
  else { return nil }
  return String(bytes.dropFirst(start.utf8.count).dropLast(end.utf8.count))
}

/// Every code of a text in the order written, with the code that it stands in; annotations are passed through.
func forEachCode(in content: [CodedText], inside parent: Code? = nil, _ visit: (Code, Code?) -> Void) {
  for piece in content {
    switch piece {
    case .text: break
    case .placeholder(let code): visit(code, parent)
    case .paired(let code, let inner):
      visit(code, parent)
      forEachCode(in: inner, inside: code.kind == .annotation ? parent : code, visit)
    }
  }
}
