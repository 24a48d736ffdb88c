internal import Voikko

/// What has to be so round the words of a phrase for it to be meant. A phrase without conditions is found wherever its
/// words stand.
struct PhraseConditions: Sendable {
  /// The cases that the words before and after have.
  var caseBefore: GrammaticalCase?
  var caseAfter: GrammaticalCase?
  /// A case that the word before has not.
  var noCaseBefore: GrammaticalCase?
  /// Whether the word after is not in the same case and number: *vanhus ja*, not *kehitysvammainen lapsi*.
  var standsForItself = false
  /// Whether no comma follows.
  var hasNoCommaAfter = false
  /// Words that do not follow.
  var notNext: [PhraseWord] = []
  /// Words that are nowhere in the sentence.
  var nowhere: [PhraseWord] = []
  /// Words that stand somewhere in the clause: the verb of *heittää pyyhe kehään*.
  var companions: [PhraseWord] = []
}

extension SentenceContext {
  /// The places of a phrase's companions where its conditions hold, none where they do not.
  func companions(of words: Range<Int>, if conditions: PhraseConditions) -> [Int]? {
    guard holds(conditions, round: words) else { return nil }
    guard !conditions.companions.isEmpty else { return [] }
    let clause = clause(around: words.lowerBound)
    var found: [Int] = []
    for companion in conditions.companions {
      // The nearest, on either side.
      let places = clause.filter { !words.contains($0) && word($0, is: companion) }
      func distance(_ place: Int) -> Int {
        place < words.lowerBound ? words.lowerBound - place : place - words.upperBound + 1
      }
      guard let place = places.min(by: { distance($0) < distance($1) }) else { return nil }
      found.append(place)
    }
    return found
  }

  private func holds(_ conditions: PhraseConditions, round words: Range<Int>) -> Bool {
    let before = words.lowerBound - 1
    let after = words.upperBound
    if let wanted = conditions.caseBefore, !hasWord(before, next: before, in: wanted) { return false }
    if let unwanted = conditions.noCaseBefore, hasWord(before, next: before, in: unwanted) { return false }
    if let wanted = conditions.caseAfter, !hasWord(after, next: after - 1, in: wanted) { return false }
    if conditions.hasNoCommaAfter, after < sentence.words.count, hasComma(after: after - 1) { return false }
    if conditions.standsForItself, describesNext(after - 1) { return false }
    if after < sentence.words.count, conditions.notNext.contains(where: { word(after, is: $0) }) { return false }
    return !conditions.nowhere.contains { unwanted in
      sentence.words.indices.contains { !words.contains($0) && word($0, is: unwanted) }
    }
  }

  /// Whether a word has a reading in a case, and nothing but a space parts it from its neighbour.
  ///
  /// - Parameter next: the left one of the two.
  private func hasWord(_ index: Int, next left: Int, in wanted: GrammaticalCase) -> Bool {
    sentence.words.indices.contains(index) && left >= 0 && areAdjacent(left..<(left + 2))
      // After a possessive suffix every case reads as the nominative: *työnsä ohessa*.
      && sentence.words[index].readings.contains { $0.grammaticalCase == wanted || $0.possessive != nil }
  }

  /// Whether an adjective is that of the noun after it, or of one that comes after another adjective.
  private func describesNext(_ index: Int) -> Bool {
    let own = sentence.words[index].readings
    for next in (index + 1)..<max(index + 1, min(index + 4, sentence.words.count)) {
      guard areAdjacent((next - 1)..<(next + 1)) else { return false }
      let readings = sentence.words[next].readings
      if readings.isEmpty { return true }
      let agrees = readings.contains { reading in
        reading.wordClass != .pronoun && reading.grammaticalCase != nil
          && own.contains {
            // After a possessive suffix the case is not known.
            $0.grammaticalCase == reading.grammaticalCase && $0.number == reading.number || reading.possessive != nil
          }
      }
      if agrees { return true }
      // *vammainen tai sairas ihminen*
      guard readings.allSatisfy({ $0.wordClass == .conjunction }) else { return false }
    }
    return false
  }
}
