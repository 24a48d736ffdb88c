package import HTML
package import ICU
import Localisation

// Language and direction of parts (WCAG 3.1.2; Unicode UAX #9; HTML, `dir` and `bdi`).

extension LanguageTag {
  package var htmlDirection: HTMLDirection {
    direction == .rightToLeft ? .rightToLeft : .leftToRight
  }

  package var attributes: [HTMLAttribute] { [.lang(canonical), .dir(htmlDirection)] }

  /// `lang` and `dir` of a block in this language inside another: none where they would repeat what is round it.
  package func attributes(within other: LanguageTag) -> [HTMLAttribute] {
    readsLike(other) ? [] : attributes
  }
}

/// Nodes in a language inside another, in a line: isolated, so that neither disturbs the order of the other.
package func isolated(_ nodes: [HTMLNode], in language: LanguageTag, within other: LanguageTag) -> [HTMLNode] {
  language.readsLike(other) ? nodes : [bdi(language.attributes, nodes)]
}

/// Whether no letter of the text is read from right to left. Digits and signs alone count as left to right: a time
/// range `10–15` turns round between Arabic words where it is not isolated.
func hasNoRightToLeftLetter(_ text: String) -> Bool {
  !text.unicodeScalars.contains { scalar in
    switch scalar.value {
    // The blocks that hold Bidi_Class R and AL.
    case 0x0590...0x08FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF: true
    default: false
    }
  }
}

/// Times and days of opening hours: isolated as left to right where they are figures alone.
func isolatedTimes(_ text: String) -> HTMLNode {
  let hasLetter = text.unicodeScalars.contains { $0.properties.isAlphabetic }
  return hasLetter ? .text(text) : bdi(.dir(.leftToRight)) { text }
}

/// A link. Where its address is not one that a page may have, the words stay without it; the address was judged when
/// the text was read.
package func anchor(_ address: String, _ attributes: [HTMLAttribute], _ content: [HTMLNode]) -> HTMLNode {
  guard let target = try? HTMLAddress(address) else { return span(attributes, content) }
  return a([.href(target)] + attributes, content)
}

package func anchor(_ address: String, _ content: [HTMLNode]) -> HTMLNode { anchor(address, [], content) }

extension HTMLAttribute {
  /// A link to a place of the page itself.
  package static func href(fragment: String) -> HTMLAttribute {
    guard let address = try? HTMLAddress("#\(fragment)") else { preconditionFailure("\(fragment) is no id") }
    return .href(address)
  }
}
