import WordLists

/// Words that the search for constructions knows by name.
enum FinnishWords {
  static let negations = WordLists.words("fi/negations")
  static let lexicalisedParticiples = WordLists.words("fi/lexicalised-participles")
  static let reportingVerbs = WordLists.words("fi/reporting-verbs")
  static let instructiveAdverbs = WordLists.words("fi/instructive-adverbs")
  static let subordinators = WordLists.words("fi/subordinators")
  static let questionWords = WordLists.words("fi/question-words")
  static let adverbsInMatta = WordLists.words("fi/adverbs-in-matta")
  static let measureParticiples = WordLists.words("fi/measure-participles")
  static let negativeAdjectives = WordLists.words("fi/negative-adjectives")
  static let nounsAsAdpositions = WordLists.words("fi/nouns-as-adpositions")
  /// By the noun, and the verb that says little: the verb that says it alone.
  static let lightVerbs = WordLists.rows("fi/light-verbs").reduce(into: [String: [String: String]]()) { verbs, row in
    guard row.count == 3 else { return }
    verbs[row[1], default: [:]][row[0]] = row[2]
  }
}
