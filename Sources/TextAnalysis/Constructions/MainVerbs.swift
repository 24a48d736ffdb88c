import Voikko

// The verb of the main clause, and what the reader is told to do.

extension Clause {
  /// Whether a word stands in a subordinate clause, as far as the words before it in its clause tell.
  package func isInSubordinateClause(_ index: Int) -> Bool {
    words[clause(around: index).lowerBound..<index].contains {
      FinnishWords.subordinators.contains($0.text) || FinnishWords.questionWords.contains($0.text) || $0.isRelative
    }
  }

  /// The words before the finite verb of the first main clause, those of a relative clause among them; a subordinate
  /// clause at the beginning is left out. Nil where no verb is found.
  var wordsBeforeMainVerb: Range<Int>? {
    var start = 0
    while start < words.count, isSubordinateOpening(start) {
      guard let next = nextClause(after: start) else { return nil }
      start = next
    }
    var place = start
    while place < words.count {
      if place > start, words[place].gap.contains(.comma), words[place].isRelative {
        guard let next = nextClause(after: place) else { return nil }
        place = next
        continue
      }
      // *uusi* is a form of *uusia* too, and hardly ever meant so.
      if words[place].mayBeFinite, !words[place].any({ $0.isAttributive && $0.participle == nil }) {
        return start..<place
      }
      place += 1
    }
    return nil
  }

  private func isSubordinateOpening(_ index: Int) -> Bool {
    FinnishWords.subordinators.contains(words[index].text) || index > 0 && words[index].isRelative
  }

  private func nextClause(after index: Int) -> Int? {
    words.indices.first { $0 > index && words[$0].gap.contains(.comma) }
  }

  /// The imperatives of the second person: *täytä*, *täyttäkää*; not *älä täytä*.
  ///
  /// One in the singular looks like other forms, so it counts where it begins a clause, adverbs before it left out, and
  /// no other verb stands in that clause.
  package var imperatives: [Int] {
    words.indices.filter { isPluralImperative($0) || isSingularImperative($0) }
  }

  package func isPluralImperative(_ index: Int) -> Bool {
    words[index].all { $0.mood == .imperative && $0.person == .second && $0.number == .plural }
      && !words[wholeClause(around: index).lowerBound..<index].contains(where: \.isNegation)
  }

  private func isSingularImperative(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any(\.mayBeSingularImperative),
      !word.any({ [.adverb, .adposition, .pronoun, .conjunction].contains($0.wordClass) })
    else { return false }
    let clause = wholeClause(around: index)
    guard
      words[clause.lowerBound..<index].allSatisfy({ before in
        ["sen", "tämän"].contains(before.text)
          || !before.isNegation && before.any { $0.wordClass == .adverb || $0.wordClass == .adposition }
      })
    else { return false }
    // *leipää ja maksa*
    if word.any(\.isNoun), clause.lowerBound > 0, words[clause.lowerBound].gap.isEmpty { return false }
    return !words[clause].indices.contains { other in
      other != index && (words[other].isNegation || words[other].isSurelyFinite)
    }
  }

  /// The words up to the next sign or conjunction on both sides.
  private func wholeClause(around index: Int) -> Range<Int> {
    let edges = Gap.endOfClause.union(.stop)
    func isConjunction(_ place: Int) -> Bool { words[place].any { $0.wordClass == .conjunction } }
    var start = index
    while start > 0, words[start].gap.isDisjoint(with: edges), !isConjunction(start - 1) { start -= 1 }
    var end = index + 1
    while end < words.count, words[end].gap.isDisjoint(with: edges), !isConjunction(end) { end += 1 }
    return start..<end
  }
}

extension Reading {
  /// Voikko has the imperative of many verbs only as the same form after *ei*.
  fileprivate var mayBeSingularImperative: Bool {
    guard wordClass == .verb, person != .passive else { return false }
    if mood == .imperative { return person == .second && number == .singular }
    return mood == .indicative && tense == .present && (negative == .yes || negative == .both)
  }
}
