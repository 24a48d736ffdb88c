import Voikko

// Attributes and cases.

extension Clause {
  /// *maasta lähteneet ihmiset*: a participle that agrees with a noun at most four words on, and is not the predicate.
  func isParticipleAttribute(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any({ $0.participle != nil }), !word.endsIn("matta", "mättä") else { return false }
    let isSomethingElse = word.any { reading in
      if reading.mood == .maInfinitive { return true }
      switch reading.wordClass {
      case .noun, .adverb, .adposition, .conjunction: return reading.participle == nil
      default: return false
      }
    }
    guard !isSomethingElse else { return false }
    return word.readings.contains { reading in
      guard let participle = reading.participle, !FinnishWords.lexicalisedParticiples.contains(reading.baseForm),
        hasHead(index, for: reading)
      else { return false }
      return reading.grammaticalCase != .nominative || !isPredicate(index, participle)
    }
  }

  private func hasHead(_ index: Int, for reading: Reading) -> Bool {
    for place in (index + 1)..<max(index + 1, min(index + 5, words.count)) {
      let word = words[place]
      guard word.gap.isDisjoint(with: .endOfPhrase) else { return false }
      if word.any({ $0.isNoun && $0.agrees(with: reading) }) { return true }
      if word.readings.isEmpty, word.hasLetters, reading.grammaticalCase != .nominative { return true }
      let mayStandBetween = word.any {
        $0.isAttributive && $0.agrees(with: reading) || $0.isGenitive || $0.wordClass == .adverb
      }
      guard mayStandBetween else { return false }
    }
    return false
  }

  /// *on lähtenyt*: a nominative with *olla* or *ei* before it in the clause.
  private func isPredicate(_ index: Int, _ participle: Participle) -> Bool {
    let before = clause(around: index).lowerBound..<index
    guard words[before].contains(where: { $0.isCopula || $0.isNegation }) else { return false }
    return participle == .pastActive || participle == .pastPassive || words[index - 1].isCopula
  }

  /// A noun in a case that easy language does without.
  func isNoun(_ index: Int, in grammaticalCase: GrammaticalCase) -> Bool {
    words[index].all { $0.grammaticalCase == grammaticalCase && $0.mood == nil && $0.participle == nil }
  }

  /// *pienin muutoksin*, *sormin*.
  func isInstructive(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any(\.isInstructiveNominal), !FinnishWords.instructiveAdverbs.contains(withoutParticle(word.text)),
      !word.any({ [.adverb, .adposition, .conjunction, .pronoun].contains($0.wordClass) })
    else { return false }
    let isBeforeNoun =
      followsDirectly(index + 1)
      && words[index + 1].any { $0.grammaticalCase == .instructive && $0.wordClass == .noun }
      && !words[index + 1].any { $0.wordClass == .adverb }
    if isBeforeNoun, word.any({ $0.grammaticalCase == .instructive && $0.wordClass != .noun }) { return true }
    guard word.any({ $0.grammaticalCase == .instructive && $0.wordClass == .noun }), !hasOtherNoun(word) else {
      return false
    }
    if followsDirectly(index), words[index - 1].any({ $0.grammaticalCase == .instructive }) { return true }
    guard !word.any({ $0.wordClass == .verb && $0.person != nil }) else { return false }
    return !(word.any(\.isGenitive) && followsDirectly(index + 1) && words[index + 1].any(\.isNoun))
  }

  /// *-ein* is an old plural genitive too, which nobody writes today.
  private func hasOtherNoun(_ word: Form) -> Bool {
    word.any { reading in
      switch reading.wordClass {
      case .noun, .nounOrAdjective, .placeName, .surname, .firstName: break
      default: return false
      }
      if reading.grammaticalCase == .instructive { return false }
      return !(reading.isGenitive && reading.number == .plural && word.text.hasSuffix("ein"))
    }
  }

  private func withoutParticle(_ text: String) -> String {
    for particle in ["kaan", "kään", "kin"] where text.hasSuffix(particle) {
      return String(text.dropLast(particle.count))
    }
    return text
  }
}

extension Reading {
  fileprivate var isInstructiveNominal: Bool {
    guard grammaticalCase == .instructive else { return false }
    switch wordClass {
    case .noun, .adjective, .nounOrAdjective: return true
    default: return false
    }
  }
}
