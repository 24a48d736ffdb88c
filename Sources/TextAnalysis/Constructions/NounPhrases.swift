import Voikko

// Cases and genitives.

extension Clause {
  /// A noun in a case that easy language does without.
  func isNoun(_ index: Int, in grammaticalCase: GrammaticalCase) -> Bool {
    let word = words[index]
    if word.all({ $0.grammaticalCase == grammaticalCase && $0.mood == nil && $0.participle == nil }) { return true }
    // *uusine kuvineen*: the adjective may be read as a verb, but not beside its noun.
    return grammaticalCase == .comitative && followsDirectly(index + 1)
      && word.any { $0.grammaticalCase == .comitative } && isNoun(index + 1, in: .comitative)
  }

  /// *lomakkeisiimmekaan*: the reader has to take an owner and a particle off a form that has a case or a plural already.
  func hasStackedSuffixes(_ index: Int) -> Bool {
    words[index].all { reading in
      guard reading.isNoun || reading.wordClass == .adjective, reading.possessive != nil else { return false }
      return (reading.focus != nil || reading.isQuestion)
        && (reading.number == .plural || reading.grammaticalCase != .nominative)
    }
  }

  /// *pienin muutoksin*, *sormin*.
  func isInstructive(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any(\.isInstructiveNominal) else { return false }
    let isBeforeNoun =
      followsDirectly(index + 1)
      && words[index + 1].any { $0.grammaticalCase == .instructive && $0.wordClass == .noun }
      && !words[index + 1].any { $0.wordClass == .adverb }
      && !(isInstructiveAdverb(word) && isInstructiveAdverb(words[index + 1]))
    if isBeforeNoun, isInstructiveAttribute(index) { return true }
    // *soveltuvin osin*; *osin* alone is an adverb
    let isAfterAttribute =
      followsDirectly(index) && !isInstructiveAdverb(words[index - 1])
      && words[index - 1].any { $0.grammaticalCase == .instructive && $0.wordClass == .adjective }
    guard isAfterAttribute || !isInstructiveAdverb(word),
      !word.any({ [.adverb, .adposition, .conjunction, .pronoun].contains($0.wordClass) }),
      word.any({ $0.grammaticalCase == .instructive && $0.wordClass == .noun && $0.participle == nil }),
      !hasOtherNoun(word)
    else { return false }
    if followsDirectly(index), words[index - 1].any({ $0.grammaticalCase == .instructive }) { return true }
    guard !word.any({ $0.wordClass == .verb && $0.person != nil }),
      // *tunnetuin*: a superlative, not the bodies of *tunnetuki*.
      !word.any({ $0.wordClass == .adjective && $0.grammaticalCase == .nominative })
    else { return false }
    return !(word.any(\.isGenitive) && followsDirectly(index + 1) && words[index + 1].any(\.isNoun))
  }

  /// Before its noun an adjective is one even where the form alone is an adverb: *samoin perustein*; but *hyvin pienin
  /// askelin* and *niin hyvin mielin* have adverbs of degree.
  private func isInstructiveAttribute(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any({ $0.grammaticalCase == .instructive && $0.wordClass != .noun }) else { return false }
    return !["kuin", "niin", "näin", "siten", "sitten", "miten", "usein", "harvoin", "tosin"].contains(word.text)
  }

  private func isInstructiveAdverb(_ word: Form) -> Bool {
    FinnishWords.instructiveAdverbs.contains(word.text)
      || FinnishWords.instructiveAdverbs.contains(withoutParticle(word.text))
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
