internal import ICU
private import WordLists

/// Words or phrases of many languages for one purpose, as the lists in `every/` have them: language, words.
struct LanguageWords: Sendable {
  private let byLanguage: [String: [String]]

  /// - Parameter list: the name of the list in `every/`. A row's last column is the words, in lower case.
  /// - Parameter kind: where rows have three columns, the middle one that is wanted.
  init(_ list: String, kind: String? = nil) {
    var found: [String: [String]] = [:]
    for row in WordLists.rows("every/" + list) where row.count > 1 {
      if let kind, row.count < 3 || row[1] != kind { continue }
      found[row[0], default: []].append(row[row.count - 1])
    }
    byLanguage = found
  }

  /// The languages that have words of their own.
  var languages: Set<String> { Set(byLanguage.keys).subtracting([Self.every]) }

  /// The words of a language, those of every language among them.
  func words(_ language: LanguageTag) -> [String] {
    byLanguage[language.language, default: []] + byLanguage[Self.every, default: []]
  }

  /// All words, whatever their language.
  var everyWord: [String] { byLanguage.values.flatMap(\.self) }

  private static let every = "every"
}

extension LanguageTag {
  /// Whether one word is made of many, so that a part of a word has to be looked for inside it: *postinumero*.
  private var hasCompounds: Bool { ["fi", "sv", "de", "et"].contains(language) }

  /// Whether a word, in lower case, begins with a part or has it inside.
  func word(_ word: String, has part: String) -> Bool {
    hasCompounds && part.utf8.count >= 4 ? word.contains(part) : word.hasPrefix(part)
  }
}
