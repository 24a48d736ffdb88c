import Voikko
import WordLists

/// Words that the search for constructions knows by name.
enum FinnishWords {
  static let negations = WordLists.words("fi/negations")
  static let reportingVerbs = WordLists.words("fi/reporting-verbs")
  static let instructiveAdverbs = WordLists.words("fi/instructive-adverbs")
  static let subordinators = WordLists.words("fi/subordinators")
  static let questionWords = WordLists.words("fi/question-words")
  static let adverbsInMatta = WordLists.words("fi/adverbs-in-matta")
  static let adverbsInTta = WordLists.words("fi/adverbs-in-tta")
  static let measureParticiples = WordLists.words("fi/measure-participles")
  static let stativeParticiples = WordLists.words("fi/stative-participles")
  static let comitativePlurals = WordLists.words("fi/comitative-plurals")
  static let lexicalisedParticiples = Set(complementCases.keys)

  /// The participles that have become words of their own, each with the cases of a complement that makes it a participle
  /// again: *tarkoitettu* is a word, *aikuisille tarkoitettu* a clause.
  static let complementCases: [String: Set<GrammaticalCase>] = {
    let names = Dictionary(uniqueKeysWithValues: GrammaticalCase.allCases.map { ("\($0)", $0) })
    return Dictionary(
      WordLists.rows("fi/lexicalised-participles").map { row in
        (row[0], Set(row.dropFirst().joined().split(separator: " ").compactMap { names[String($0)] }))
      }, uniquingKeysWith: { first, _ in first })
  }()
  static let negativeAdjectives = WordLists.words("fi/negative-adjectives")
  static let nounsAsAdpositions = WordLists.words("fi/nouns-as-adpositions")
  /// By the noun, and the verb that says little: the verb that says it alone.
  static let lightVerbs = WordLists.rows("fi/light-verbs").reduce(into: [String: [String: String]]()) { verbs, row in
    guard row.count == 3 else { return }
    verbs[row[1], default: [:]][row[0]] = row[2]
  }
}
