import ICU
import WordLists

/// Abbreviations after which a sentence goes on. ICU has no such list for Finnish and Swedish, and would end a sentence
/// after "esim."
struct Abbreviations: Sendable {
  private let words: Set<[UInt8]>

  /// Those of a language; none where there is no list.
  static func of(_ language: LanguageTag) -> Abbreviations { known[language.language] ?? Abbreviations(words: []) }

  private static let known: [String: Abbreviations] = Dictionary(
    uniqueKeysWithValues: ["fi", "sv", "en", "ru"].map { language in
      (language, Abbreviations(words: Set(WordLists.words("\(language)/abbreviations").map { Array($0.utf8) })))
    })

  /// Sentences put together where one ends in an abbreviation.
  func joined(_ sentences: [Range<Int>], in utf8: [UInt8]) -> [Range<Int>] {
    guard !words.isEmpty, sentences.count > 1 else { return sentences }
    var joined: [Range<Int>] = []
    for sentence in sentences {
      if let last = joined.last, endsInAbbreviation(utf8[last]) {
        joined[joined.count - 1] = last.lowerBound..<sentence.upperBound
      } else {
        joined.append(sentence)
      }
    }
    return joined
  }

  private func endsInAbbreviation(_ sentence: ArraySlice<UInt8>) -> Bool {
    var end = sentence.endIndex
    while end > sentence.startIndex, isSpace(sentence[end - 1]) { end -= 1 }
    guard end > sentence.startIndex, sentence[end - 1] == UInt8(ascii: ".") else { return false }
    end -= 1
    var start = end
    while start > sentence.startIndex, !isSpace(sentence[start - 1]), sentence[start - 1] != UInt8(ascii: "(") {
      start -= 1
    }
    // The list is in small letters; a capital is one of the first letter alone.
    let word = String(decoding: sentence[start..<end], as: UTF8.self).lowercased()
    return words.contains(Array(word.utf8))
  }

  private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == 0xA0 || byte == 0xC2 }
}
