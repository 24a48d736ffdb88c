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
}
