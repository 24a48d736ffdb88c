import ICU
import WordLists

/// What a reader may leave out or type otherwise when searching: case, marks, letters of one shape, figures of another
/// script, apostrophes. The script of the page folds in the same way, with the letters that the index hands to it.
enum SearchFolding {
  /// Letters that are read as others, after `Normalisation.searchFolded`.
  static let letters: [(letter: Unicode.Scalar, reading: String)] = WordLists.rows("every/search-letters").compactMap {
    row in
    row.first?.unicodeScalars.first.map { ($0, row.count > 1 ? row[1] : "") }
  }

  private static let readings = Dictionary(
    letters.map { ($0.letter, $0.reading) }, uniquingKeysWith: { first, _ in first })
  private static let apostrophes: Set<Unicode.Scalar> = ["'", "‘", "’", "ʼ", "ʻ", "´", "`"]

  static func folded(_ text: String) -> String {
    var folded = String.UnicodeScalarView()
    for scalar in Normalisation.searchFolded(text).unicodeScalars where !apostrophes.contains(scalar) {
      if let reading = readings[scalar] {
        folded.append(contentsOf: reading.unicodeScalars)
      } else {
        folded.append(scalar)
      }
    }
    return String(folded)
  }

  /// A word between ICU's boundaries as the words that search knows: without the point, colon or underscore that ICU
  /// leaves in (*kemi.fi*, *Kela:n*).
  static func words(in word: String) -> [String] {
    folded(word).unicodeScalars.split { !isPartOfWord($0) }.map { String($0) }
  }

  private static func isPartOfWord(_ scalar: Unicode.Scalar) -> Bool {
    if scalar.isASCII {
      return scalar.value >= 0x61 && scalar.value <= 0x7A || scalar.value >= 0x30 && scalar.value <= 0x39
    }
    switch scalar.properties.generalCategory {
    case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .decimalNumber,
      .letterNumber, .otherNumber, .nonspacingMark, .spacingMark:
      return true
    default: return false
    }
  }
}
