package import SourceText

/// A piece of a text, with the exact place that it came from.
package indirect enum Inline: Sendable {
  /// When the range is as long as the text in UTF-8, each byte of the text stands at its own place in the file. Where
  /// that does not hold (an entity, an escape), the piece is split so that the odd one stands alone.
  case text(String, SourceRange)
  case code(String, SourceRange)
  case emphasis([Inline], SourceRange)
  case strong([Inline], SourceRange)
  case link(Link)
  /// A marked service word: `[verokortti]{.term}`, `[verokortin]{.term id=verokortti}`.
  case term(Term)
  /// `{{name.part}}` or `{{name.part:style}}`.
  case fact(FactReference)
  /// `![](name)`; its words come from the pictogram's record.
  case pictogram(Located<String>)
  /// A line end inside a paragraph: a space to the reader.
  case softBreak(SourceRange)
  case lineBreak(SourceRange)

  package var range: SourceRange {
    switch self {
    case .text(_, let range), .code(_, let range), .emphasis(_, let range), .strong(_, let range),
      .softBreak(let range),
      .lineBreak(let range):
      range
    case .link(let link): link.range
    case .term(let term): term.range
    case .fact(let fact): fact.range
    case .pictogram(let name): name.range
    }
  }
}

package struct Link: Sendable {
  /// What stands between the parentheses, pieces of text and facts in order.
  package var destination: [DestinationPart]
  package var content: [Inline]
  package var destinationRange: SourceRange
  package var range: SourceRange

  package init(destination: [DestinationPart], content: [Inline], destinationRange: SourceRange, range: SourceRange) {
    self.destination = destination
    self.content = content
    self.destinationRange = destinationRange
    self.range = range
  }

  package enum DestinationPart: Sendable, Hashable {
    case text(String)
    case fact(FactReference)
  }
}

package struct Term: Sendable {
  /// The key of the term in the glossary, where the text has it in another form.
  package var id: Located<String>?
  package var content: [Inline]
  package var range: SourceRange

  package init(id: Located<String>? = nil, content: [Inline], range: SourceRange) {
    self.id = id
    self.content = content
    self.range = range
  }
}

package struct FactReference: Sendable, Hashable {
  /// The part before the last point: `kela` in `{{kela.phone}}`.
  package var record: String
  /// The part after the last point: `phone`.
  package var part: String
  package var style: String?
  package var range: SourceRange

  package init(record: String, part: String, style: String? = nil, range: SourceRange) {
    self.record = record
    self.part = part
    self.style = style
    self.range = range
  }

  /// As it is named: `kela.phone`.
  package var name: String { "\(record).\(part)" }
}
