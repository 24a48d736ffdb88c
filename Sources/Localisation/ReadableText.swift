package import Catalogues

/// A text on one line as a person compares it: its words, its facts by name, and the marks round the words that the hash
/// counts; what leads where, and which word is explained, is left out.
package func readableText(of content: [CodedText]) -> String {
  var text = ""
  append(content, to: &text)
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

private func append(_ content: [CodedText], to text: inout String) {
  for piece in content {
    switch piece {
    case .text(let words, _): text += words
    case .paired(let code, let inner):
      let marks: (String, String) =
        switch code.kind {
        case .emphasis: ("*", "*")
        case .strong: ("**", "**")
        case .link: ("[", "]")
        default: ("", "")
        }
      text += marks.0
      append(inner, to: &text)
      text += marks.1
    case .placeholder(let code):
      switch code.kind {
      case .lineBreak: text += " "
      case .fact(let name): text += "{{\(name)}}"
      case .code: text += "`\(code.display ?? "")`"
      default: text += code.equivalent ?? ""
      }
    }
  }
}
