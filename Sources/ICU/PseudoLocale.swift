/// A language that nobody speaks, made from the source to show what a translation would break (CLDR's pseudo-locales).
package enum PseudoLocale: String, Sendable, Hashable, CaseIterable {
  /// Accented letters, two fifths longer, in brackets: text that was not translated has none, text that is cut off has
  /// lost one.
  case accented = "en-XA"
  /// Every word from right to left.
  case rightToLeft = "ar-XB"
}

extension LanguageTag {
  /// Set where the tag is one of CLDR's pseudo-locales: no translator writes it, and it is no translation.
  package var pseudoLocale: PseudoLocale? { PseudoLocale(rawValue: canonical) }
}

extension PseudoLocale {
  /// The words of a text as this language has them. Digits and signs are what they were.
  ///
  /// - Parameter isFirst, isLast: whether the words begin or end the whole text; others stand between its codes.
  package func words(_ text: String, isFirst: Bool = true, isLast: Bool = true) -> String {
    switch self {
    case .accented:
      // The space beside a picture stays outside the brackets.
      let begin = isFirst ? text.prefix(while: \.isWhitespace) : ""
      let rest = text.dropFirst(begin.count)
      let words = isLast ? rest.reversed().drop(while: \.isWhitespace).reversed().map { $0 } : Array(rest)
      let end = rest.dropFirst(words.count)
      return begin + (isFirst ? "⟦" : "") + Self.accented(String(words)) + (isLast ? "⟧" : "") + end
    case .rightToLeft: return Self.turned(text)
    }
  }

  /// Each vowel doubled until the text is two fifths longer: so that words grow, which is what breaks a button or a
  /// table, and not only lines. What has too few vowels grows at its end.
  private static func accented(_ text: String) -> String {
    var result = ""
    var owed = 0.0
    for character in text {
      guard character.isLetter else {
        result.append(character)
        continue
      }
      let letter = letters[character] ?? character
      result.append(letter)
      owed += 0.4
      if owed >= 0.8, vowels.contains(character) {
        result.append(letter)
        owed -= 1
      }
    }
    let rest = Int(owed.rounded())
    return rest > 0 ? result + String(repeating: "~", count: rest) : result
  }

  private static let vowels: Set<Character> = Set("aeiouyäöåAEIOUYÄÖÅаеиоуыэюя")

  private static let letters: [Character: Character] = Dictionary(
    uniqueKeysWithValues: zip(
      "abcdefghijklmnopqrstuvwxyzåäöABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ",
      "áƀçðéƒğĥíĵķĺɱñóþɋŕşţúṽŵẋýžǻǟȫÁƁÇÐÉƑĞĤÍĴĶĹṀÑÓÞɊŔŞŢÚṼŴẊÝŽǺǞȪ"))

  /// Each run of letters inside RIGHT-TO-LEFT OVERRIDE … POP DIRECTIONAL FORMATTING (UAX #9), as Android does it: it is
  /// laid out as Arabic would be, and can still be read from the right. Digits stay outside, or 112 would be 211.
  private static func turned(_ text: String) -> String {
    var result = ""
    var word = ""
    func close() -> String { word.isEmpty ? "" : "\u{202E}\(word)\u{202C}" }
    for character in text {
      if character.isLetter {
        word.append(character)
      } else {
        result += close()
        word = ""
        result.append(character)
      }
    }
    return result + close()
  }
}
