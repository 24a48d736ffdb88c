internal import SourceText

/// The words of a text alone. A line end inside it is a space; a fact stands as it was written, a pictogram has no
/// words here.
package func plainText(of inlines: [Inline]) -> String {
  var text = ""
  func append(_ inlines: [Inline]) {
    for inline in inlines {
      switch inline {
      case .text(let piece, _), .code(let piece, _): text += piece
      case .emphasis(let content, _), .strong(let content, _): append(content)
      case .link(let link): append(link.content)
      case .term(let term): append(term.content)
      case .fact(let fact): text += fact.range.text
      case .pictogram: break
      case .softBreak, .lineBreak: text += " "
      }
    }
  }
  append(inlines)
  return text
}
