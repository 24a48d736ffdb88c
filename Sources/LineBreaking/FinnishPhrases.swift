import Voikko
import WordForms

/// Which Finnish words belong together, as far as their forms tell.
struct FinnishPhrases {
  let forms: FormReader

  /// - Parameters:
  ///   - index: of the word before the gap.
  ///   - words: of the sentence, without signs round them.
  /// - Returns: nil where the readings say nothing.
  func cost(after index: Int, in words: [String]) -> Double? {
    let left = readings(words, index)
    if coordinators.contains(words[index + 1]), isPair(left, readings(words, index + 2)) { return GapCost.pair }
    let right = readings(words, index + 1)
    guard !left.isEmpty, !right.isEmpty else { return nil }
    if left.contains(where: { $0.wordClass == .negationVerb }) { return GapCost.phrase }
    if isPostposition(right, after: left) { return GapCost.phrase }
    if isAttribute(left, of: right) { return GapCost.phrase }
    // "Monikulttuurikeskus Mikseri"
    if index > 0, right.contains(where: { $0.wordClass?.isName ?? false }),
      words[index + 1].first?.isUppercase ?? false,
      left.contains(where: { isNoun($0) && $0.grammaticalCase == .nominative })
    {
      return GapCost.phrase
    }
    if isAuxiliary(left), right.contains(where: { $0.mood == .aInfinitive || $0.mood == .maInfinitive }) {
      return GapCost.verbPhrase
    }
    if left.contains(where: { $0.baseForm == "olla" }), right.contains(where: { $0.participle != nil }) {
      return GapCost.verbPhrase
    }
    return nil
  }

  private func readings(_ words: [String], _ index: Int) -> [Reading] {
    guard index < words.count, !words[index].isEmpty else { return [] }
    return forms.readings(of: words[index], at: index == 0 ? .sentenceStart : .insideSentence)
  }

  private func isNoun(_ reading: Reading) -> Bool {
    guard let wordClass = reading.wordClass else { return false }
    return wordClass == .noun || wordClass == .nounOrAdjective || wordClass.isName
  }

  /// *terveysaseman vieressä*, *sen jälkeen*, *maanantaista alkaen*.
  private func isPostposition(_ right: [Reading], after left: [Reading]) -> Bool {
    guard right.contains(where: { $0.wordClass == .adposition }) else { return false }
    return left.contains {
      (isNoun($0) || $0.wordClass == .pronoun || $0.wordClass == .numeral)
        && ($0.grammaticalCase == .genitive || $0.grammaticalCase == .partitive || $0.grammaticalCase == .elative)
    }
  }

  /// An attribute agrees with its noun in case and number (*pitkät hiukset*, *tällä sivulla*); one in the genitive need
  /// not (*Lapin hyvinvointialue*). The genitive of a pronoun may be the one who has to do something (*sinun pitää*):
  /// then no noun follows.
  private func isAttribute(_ left: [Reading], of right: [Reading]) -> Bool {
    let nouns = right.filter { isNoun($0) || $0.wordClass == .adjective }
    guard !nouns.isEmpty, !right.contains(where: isFiniteVerb) else { return false }
    return left.contains { attribute in
      guard let form = attribute.grammaticalCase, attribute.wordClass != .adverb else { return false }
      if form == .genitive, isNoun(attribute) || attribute.wordClass == .pronoun {
        return nouns.contains { $0.wordClass != .adjective || isNoun($0) }
      }
      guard mayAgree(attribute) else { return false }
      return nouns.contains { noun in
        noun.grammaticalCase == form && (noun.number == attribute.number || attribute.wordClass == .numeral)
      }
    }
  }

  private func mayAgree(_ reading: Reading) -> Bool {
    if reading.participle != nil { return true }
    switch reading.wordClass {
    case .adjective, .nounOrAdjective, .numeral: return true
    case .pronoun: return !personal.contains(reading.baseForm)
    default: return false
    }
  }

  private func isFiniteVerb(_ reading: Reading) -> Bool {
    reading.wordClass == .verb && reading.person != nil && reading.participle == nil
  }

  private func isAuxiliary(_ readings: [Reading]) -> Bool {
    readings.contains { isFiniteVerb($0) && $0.followingVerb != nil }
  }

  /// *hoitajia ja lääkäreitä*, *kirjeen tai lomakkeen*: two nouns in one case.
  private func isPair(_ left: [Reading], _ right: [Reading]) -> Bool {
    guard !left.contains(where: isFiniteVerb), !right.contains(where: isFiniteVerb) else { return false }
    return left.contains { one in
      isNoun(one) && right.contains { isNoun($0) && $0.grammaticalCase == one.grammaticalCase }
    }
  }

  private let coordinators: Set<String> = ["ja", "tai", "sekä", "eli"]
  private let personal: Set<String> = ["minä", "sinä", "hän", "me", "te", "he"]
}
