import HTML
import ICU
import Localisation

/// The text of a language that is read from right to left, with each group of figures in an element of its own direction:
/// `040 123 4567`, `3–5`, `12 A`, `12,50 €`. Between Arabic letters the parts of such a group are laid out from right to
/// left, and a telephone number turns into another one (UAX #9, W2 and N1). In other languages the text is as it was.
func figuresIsolated(_ text: String, in language: LanguageTag) -> [HTMLNode] {
  guard language.direction == .rightToLeft, text.utf8.contains(where: { $0 >= 0x30 && $0 <= 0x39 }) else {
    return [.text(text)]
  }
  var nodes: [HTMLNode] = []
  var start = text.startIndex
  for match in text.matches(of: figures) where !staysTogether(text[match.range]) {
    if start < match.range.lowerBound { nodes.append(.text(String(text[start..<match.range.lowerBound]))) }
    nodes.append(bdi(.dir(.leftToRight)) { String(text[match.range]) })
    start = match.range.upperBound
  }
  if start < text.endIndex { nodes.append(.text(String(text[start...]))) }
  return nodes
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
