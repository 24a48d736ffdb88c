import Voikko
import WordForms

// Infinitives and participles that pack a clause into a word (lauseenvastikkeet).

extension Clause {
  /// *saapuessasi*; *siihen mennessä* is an adposition.
  func isTemporalEssa(_ index: Int) -> Bool {
    let word = words[index]
    return word.text != "mennessä" && word.all { $0.mood == .eInfinitive } && !word.text.hasSuffix("en")
  }

  /// *liittyen*. *koskien* and *lukien* are forms of nouns too, and never meant so.
  func isInfinitiveEn(_ index: Int) -> Bool {
    let word = words[index]
    guard word.text.hasSuffix("en") else { return false }
    return word.all { $0.mood == .eInfinitive }
      || ["lukien", "koskien"].contains(word.text) && word.any { $0.mood == .eInfinitive }
  }

  func isTemporalTuaan(_ index: Int) -> Bool {
    words[index].any { $0.participle == .pastPassive && $0.grammaticalCase == .partitive && $0.possessive != nil }
  }

  func isFinalKseen(_ index: Int) -> Bool {
    words[index].any { $0.mood == .aInfinitive && $0.possessive != nil }
  }

  /// *soittamalla*; *kaupungin järjestämällä kurssilla* has a participle.
  func isMannerMalla(_ index: Int) -> Bool {
    let word = words[index]
    guard !["samalla", "voimalla"].contains(word.text),
      word.any({ $0.mood == .maInfinitive && $0.grammaticalCase == .adessive })
    else { return false }
    let isAttribute =
      followsDirectly(index + 1) && words[index + 1].any { $0.isNoun && $0.grammaticalCase == .adessive }
      && index > 0 && words[index - 1].any(\.isGenitive)
    return !isAttribute
  }

  func isWithoutMatta(_ index: Int) -> Bool {
    let word = words[index]
    return !FinnishWords.adverbsInMatta.contains(word.text)
      && word.any { $0.mood == .maInfinitive && $0.grammaticalCase == .abessive }
  }

  /// *kertoi asuneensa*, *näki hänen tulevan*: a participle that a verb of saying or noticing governs.
  func isParticipleClause(_ index: Int) -> Bool {
    let word = words[index]
    let participles = word.readings.filter { $0.isClauseParticiple }
    let hasOwner = endsInPossessedParticiple(word)
    guard !participles.isEmpty || hasOwner && word.any({ $0.wordClass == .adjective }),
      !word.any({ $0.mood == .maInfinitive })
    else { return false }
    let isPossessed = hasOwner && (participles.isEmpty || participles.contains { $0.possessive != nil })
    let isGenitive = participles.contains { $0.possessive == nil && $0.isGenitive && $0.number == .singular }
    guard isPossessed || isGenitive else { return false }
    let clause = clause(around: index)
    guard clause.contains(where: { $0 != index && isReportingVerb($0) }) else { return false }
    let next = index + 1 < clause.upperBound ? index + 1 : nil
    if isPossessed {
      // *tuntemansa ihmiset*: an attribute
      return !(next.map { words[$0].any { $0.possessive != nil && $0.isNoun } } ?? false)
    }
    return isGovernedGenitive(index, in: clause, next: next)
  }

  private func isGovernedGenitive(_ index: Int, in clause: Range<Int>, next: Int?) -> Bool {
    let word = words[index]
    guard index > 0, !FinnishWords.measureParticiples.contains(word.text) else { return false }
    let nextIsGenitive = next.map { words[$0].any { $0.isNoun && $0.isGenitive } } ?? false
    if !nextIsGenitive, (max(clause.lowerBound, index - 3)..<index).contains(where: isSeeming) { return true }
    if word.text == "olevan" || word.text == "olleen" {
      let nextIsOne = next.map { words[$0].any { $0.isNoun && $0.isGenitive && $0.number == .singular } } ?? false
      return !nextIsOne || words[index - 1].any { $0.isNoun && $0.isGenitive }
    }
    guard words[clause.lowerBound..<index].contains(where: \.mayBeGenitiveSubject) else { return false }
    for place in (index + 1)..<min(index + 3, clause.upperBound) {
      if words[place].any({ $0.isNoun && $0.isGenitive && $0.number == .singular }) {
        return words[index - 1].any { $0.isNoun && $0.isGenitive }
          && (max(clause.lowerBound, index - 4)..<index).contains(where: isReportingVerb)
      }
      if !words[place].any(\.isAttributive) { break }
    }
    return true
  }

  /// *näyttää tulevan*: these verbs need no subject in the genitive.
  private func isSeeming(_ index: Int) -> Bool {
    words[index].any {
      $0.wordClass == .verb && ["näyttää", "tuntua", "vaikuttaa", "kuulua"].contains($0.baseForm)
    }
  }

  private func isReportingVerb(_ index: Int) -> Bool {
    words[index].any { reading in
      guard reading.wordClass == .verb || reading.participle != nil else { return false }
      return FinnishWords.reportingVerbs.contains(reading.baseForm)
        || reading.stems.contains { FinnishWords.reportingVerbs.contains(String($0)) }
    }
  }

  private func endsInPossessedParticiple(_ word: Form) -> Bool {
    for ending in ["nsa", "nsä", "ni", "si", "mme", "nne"] where word.text.hasSuffix(ending) {
      let stem = word.text.dropLast(ending.count)
      if stem.hasSuffix("va") || stem.hasSuffix("vä") || stem.hasSuffix("nee") { return true }
    }
    return false
  }
}

extension Reading {
  fileprivate var isClauseParticiple: Bool {
    switch participle {
    case .presentActive, .pastActive, .pastPassive, .presentPassive: true
    default: false
    }
  }
}

extension Clause.Form {
  fileprivate var mayBeGenitiveSubject: Bool {
    readings.isEmpty || any { $0.isGenitive && ($0.isNoun || $0.isAttributive) }
  }
}
