package import Voikko

/// A sentence of Finnish laid out for those who look for constructions: its words in small letters, their readings, and
/// what stands between them.
package struct Clause: Sendable {
  package let words: [Form]

  package struct Form: Sendable {
    package var range: Range<Int>
    /// In small letters.
    package var text: String
    package var isCapital: Bool
    /// All in capitals, and more than one letter.
    package var isAllCapitals: Bool
    var hasLetters: Bool
    package var readings: [Reading]
    /// What stands between it and the word before it.
    package var gap: Gap
  }

  /// What stands between two words.
  package struct Gap: OptionSet, Sendable {
    package let rawValue: UInt8

    package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let comma = Gap(rawValue: 1)
    /// `;` or `:`
    package static let colon = Gap(rawValue: 2)
    /// `.`, `!` or `?`
    package static let stop = Gap(rawValue: 4)
    package static let dash = Gap(rawValue: 8)
    package static let parenthesis = Gap(rawValue: 16)
    package static let quote = Gap(rawValue: 32)
    /// Something else than one space.
    package static let wide = Gap(rawValue: 64)

    /// Ends a group of words that belong together.
    package static let endOfPhrase: Gap = [.comma, .colon, .stop, .dash, .parenthesis]
    /// Ends a clause.
    package static let endOfClause: Gap = [.comma, .colon, .dash, .parenthesis, .quote]
  }

  package init(_ sentence: Sentence, of flat: FlatText) {
    var end = sentence.range.lowerBound
    words = sentence.words.map { word in
      let gap = Gap(of: flat.utf8[end..<max(end, word.range.lowerBound)])
      end = word.range.upperBound
      let hasLetters = word.kind == .word
      if let form = word.form {
        return Form(
          range: word.range, text: form.small, isCapital: form.isCapital, isAllCapitals: form.isAllCapitals,
          hasLetters: hasLetters, readings: word.readings, gap: gap)
      }
      let written = flat.text(word.range)
      let small = written.lowercased()
      return Form(
        range: word.range, text: small, isCapital: written.first?.isUppercase ?? false,
        isAllCapitals: written.count > 1 && written != small && written == written.uppercased(),
        hasLetters: hasLetters, readings: word.readings, gap: gap)
    }
  }

  /// Whether nothing but a space stands before the word, and there is one before it.
  func followsDirectly(_ index: Int) -> Bool {
    index > 0 && index < words.count && words[index].gap.isEmpty
  }

  /// The words of the clause that a word stands in, as far as signs between words tell.
  package func clause(around index: Int) -> Range<Int> {
    var start = index
    while start > 0, words[start].gap.isDisjoint(with: .endOfClause) { start -= 1 }
    var end = index + 1
    while end < words.count, words[end].gap.isDisjoint(with: .endOfClause) { end += 1 }
    return start..<end
  }

  func hasFiniteVerb(in range: Range<Int>) -> Bool {
    words[range].contains { $0.isNegation || $0.any { $0.isFinite && $0.negative != .yes } }
  }
}

extension Clause.Form {
  package func any(_ test: (Reading) -> Bool) -> Bool {
    // By index, so that no reading is copied.
    for index in readings.indices where test(readings[index]) { return true }
    return false
  }

  /// Every reading, and there is one.
  package func all(_ test: (Reading) -> Bool) -> Bool { !readings.isEmpty && !any { !test($0) } }

  package var isNegation: Bool { FinnishWords.negations.contains(text) }

  package func isForm(of baseForm: String) -> Bool { readings.contains { $0.baseForm == baseForm } }

  /// A finite form of *olla*.
  var isCopula: Bool { any { $0.isFinite && $0.baseForm == "olla" } }

  func endsIn(_ endings: String...) -> Bool { endings.contains { text.hasSuffix($0) } }

  /// A form of *joka*, *mikä*, *kuka*, *kumpi* or *millainen*.
  var isRelative: Bool {
    if text == "joka" { return true }
    // *jotakin* is of *jokin*, whatever it looks like; *minä* is 'I'.
    return text != "minä"
      && any {
        $0.wordClass == .pronoun && $0.focus == nil
          && ["joka", "mikä", "kuka", "kumpi", "millainen"].contains($0.baseForm)
      }
  }

  var mayBeFinite: Bool { isNegation || any { $0.isFinite && $0.negative != .yes } }

  /// A finite verb, and nothing else that it may be; *tulevat* is a participle too, and hardly ever meant so.
  var isSurelyFinite: Bool {
    any { $0.isFinite && $0.negative != .yes }
      && (all(\.isFinite) || endsIn("vat", "vät"))
  }
}

extension Clause.Gap {
  fileprivate init(of bytes: ArraySlice<UInt8>) {
    self = bytes.count == 1 && bytes.first == UInt8(ascii: " ") ? [] : .wide
    var before: (UInt8, UInt8) = (0, 0)
    for byte in bytes {
      switch byte {
      case UInt8(ascii: ","): insert(.comma)
      case UInt8(ascii: ";"), UInt8(ascii: ":"): insert(.colon)
      case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"): insert(.stop)
      case UInt8(ascii: "("), UInt8(ascii: ")"): insert(.parenthesis)
      case UInt8(ascii: "\""): insert(.quote)
      // U+2013 and U+2014, the dashes; U+201C and U+201D, quotation marks.
      case 0x93, 0x94: if before == (0xE2, 0x80) { insert(.dash) }
      case 0x9C, 0x9D: if before == (0xE2, 0x80) { insert(.quote) }
      default: break
      }
      before = (before.1, byte)
    }
  }
}
