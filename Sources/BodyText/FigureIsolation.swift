import HTML
package import ICU
import Localisation

/// The text of a language that is read from right to left, with each group of figures in an element of its own direction:
/// `040 123 4567`, `3–5`, `12 A`, `12,50 €`. Between Arabic letters the parts of such a group are laid out from right to
/// left, and a telephone number turns into another one (UAX #9, W2 and N1). In other languages the text is as it was.
func figuresIsolated(_ text: String, in language: LanguageTag) -> [HTMLNode] {
  figurePieces(of: text, in: language).map { piece in
    piece.isIsolated ? bdi(.dir(.leftToRight)) { piece.text } : .text(piece.text)
  }
}

/// As `figuresIsolated`, for text that no element stands in: U+2066 and U+2069 round each group of figures.
package func figuresIsolatedByMarks(_ text: String, in language: LanguageTag) -> String {
  figurePieces(of: text, in: language).map { $0.isIsolated ? "\u{2066}\($0.text)\u{2069}" : $0.text }.joined()
}

private func figurePieces(of text: String, in language: LanguageTag) -> [(text: String, isIsolated: Bool)] {
  guard language.direction == .rightToLeft, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
    return [(text, false)]
  }
  var pieces: [(text: String, isIsolated: Bool)] = []
  var start = text.startIndex
  for match in text.matches(of: figures) where !staysTogether(text[match.range]) {
    if start < match.range.lowerBound { pieces.append((String(text[start..<match.range.lowerBound]), false)) }
    pieces.append((String(text[match.range]), true))
    start = match.range.upperBound
  }
  if start < text.endIndex { pieces.append((String(text[start...]), false)) }
  return pieces
}

/// Figures with what joins them; a currency, a sign of percent or a unit or letter of at most three letters after them.
private var figures: Regex<Substring> {
  #/
    \+? [0-9]+
    (?:
      (?: [.,:\/–-] | [\u{20}\u{A0}\u{202F}] | [\u{20}\u{A0}] – [\u{20}\u{A0}] ) [0-9]+
      | [\u{20}\u{A0}]? (?: % | \p{Sc} )
      | [\u{20}\u{A0}]? [A-Za-z]{1,3} (?! [A-Za-z] )
    )*
  /#
}

/// Figures with a point, comma or colon between them are one number to the algorithm as well.
private func staysTogether(_ figures: Substring) -> Bool {
  figures.utf8.allSatisfy {
    $0 >= 0x30 && $0 <= 0x39 || [UInt8(ascii: "."), UInt8(ascii: ","), UInt8(ascii: ":")].contains($0)
  }
}
