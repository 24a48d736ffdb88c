package import Voikko

// What a reading of a form is, in the words of grammar.

extension Reading {
  /// A finite form of a verb; *ei* is no verb here, `isNegation` of a word tells it.
  package var isFinite: Bool {
    guard wordClass == .verb else { return false }
    switch mood {
    case .indicative, .conditional, .imperative, .potential: return true
    default: return false
    }
  }

  /// A noun or a name that is no participle.
  package var isNoun: Bool {
    guard participle == nil else { return false }
    switch wordClass {
    case .noun, .nounOrAdjective, .placeName, .firstName, .surname, .name, .abbreviation: return true
    default: return false
    }
  }

  /// A word that stands before a noun and agrees with it.
  package var isAttributive: Bool {
    switch wordClass {
    case .adjective, .nounOrAdjective, .pronoun, .numeral: true
    default: false
    }
  }

  package func agrees(with other: Reading) -> Bool {
    grammaticalCase == other.grammaticalCase && number == other.number
  }

  package var isGenitive: Bool { grammaticalCase == .genitive }
}
