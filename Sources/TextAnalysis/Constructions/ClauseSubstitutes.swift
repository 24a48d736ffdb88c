import Voikko
import WordForms

// Infinitives and participles that pack a clause into a word (lauseenvastikkeet).

extension Clause {
  /// *saapuessasi*; *siihen mennessä* is an adposition.
  func isTemporalEssa(_ index: Int) -> Bool {
    let word = words[index]
    return word.text != "mennessä" && word.all { $0.mood == .eInfinitive } && !word.text.hasSuffix("en")
  }

  /// *liittyen*. *koskien* is a form of a noun too, and never meant so; *alkaen*, *lähtien* and *yleisesti ottaen* are
  /// words of their own.
  func isInfinitiveEn(_ index: Int) -> Bool {
    let word = words[index]
    guard word.text.hasSuffix("en"), word.any({ $0.mood == .eInfinitive }) else { return false }
    switch word.text {
    case "alkaen", "lähtien": return false
    case "ottaen": return !(index > 0 && (words[index - 1].text == "yleisesti" || words[index - 1].text == "tarkkaan"))
    case "lukien": return index > 0 && (words[index - 1].text == "mukaan" || words[index - 1].text == "pois")
    case "koskien", "tullen": return true
    default: return word.all { $0.mood == .eInfinitive }
    }
  }

  func isTemporalTuaan(_ index: Int) -> Bool {
    words[index].any { $0.participle == .pastPassive && $0.grammaticalCase == .partitive && $0.possessive != nil }
  }

  /// *hakemuksen saavuttua*: who or what it is stands right before it. *kunnan hyväksyttyä ohjetta* has a noun for the
  /// participle to describe; *viikon kuluttua* is an adposition.
  func isTemporalTua(_ index: Int) -> Bool {
    let word = words[index]
    guard followsDirectly(index), !FinnishWords.nounsAsAdpositions.contains(word.text), !word.isCapital,
      word.all({ $0.participle == .pastPassive && $0.grammaticalCase == .partitive && $0.possessive == nil }),
      words[index - 1].any({ $0.isGenitive && $0.isNoun && !$0.isFinite && $0.wordClass != .adverb })
    else { return false }
    // *saimme lomakkeen täytettyä*
    guard !words[clause(around: index).lowerBound..<index].contains(where: { $0.isForm(of: "saada") }) else {
      return false
    }
    // *soita* is a partitive too, of many.
    return
      !(followsDirectly(index + 1)
      && words[index + 1].any { $0.isNoun && $0.grammaticalCase == .partitive && $0.number == .singular })
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
    guard !word.any({ $0.mood == .maInfinitive }) else { return false }
    let clause = clause(around: index)
    let next = index + 1 < clause.upperBound ? index + 1 : nil
    if endsInPossessedParticiple(word) { return isOwnClause(index, in: clause, next: next) }
    let isGenitive = word.any {
      $0.isClauseParticiple && $0.possessive == nil && $0.isGenitive && $0.number == .singular
    }
    guard isGenitive, clause.contains(where: { $0 != index && isReportingVerb($0) }) else { return false }
    return isGovernedGenitive(index, in: clause, next: next)
  }

  /// *kertoi asuneensa*: whose it is stands in the suffix. Few such forms are anything else, so any verb may govern one
  /// that is surely a participle.
  private func isOwnClause(_ index: Int, in clause: Range<Int>, next: Int?) -> Bool {
    let word = words[index]
    let isParticiple = word.all(\.isOwnedParticiple)
    guard isParticiple || word.any({ $0.wordClass == .adjective }), !word.any(\.isNoun),
      // *tuntemansa ihmiset*, *tulevansa suunnitelmat*: an attribute
      !(next.map { words[$0].any { $0.isNoun && $0.possessive != nil && $0.grammaticalCase == .nominative } } ?? false)
    else { return false }
    return clause.contains { place in
      guard place != index else { return false }
      return isReportingVerb(place) || isParticiple && words[place].any { $0.isFinite && $0.baseForm != "olla" }
    }
  }

  private func isGovernedGenitive(_ index: Int, in clause: Range<Int>, next: Int?) -> Bool {
    let word = words[index]
    guard index > 0, !FinnishWords.measureParticiples.contains(word.text) else { return false }
    let nextIsHead = next.map { words[$0].readings.contains(where: \.isGenitiveHead) } ?? false
    if !nextIsHead, (max(clause.lowerBound, index - 3)..<index).contains(where: isSeeming) { return true }
    let hasSubject = words[clause.lowerBound..<index].contains(where: \.mayBeGenitiveSubject)
    // *hänen väitetään varastaneen auton*
    if hasSubject, isReportingVerb(index - 1), words[index - 1].any({ $0.person == .passive }) { return true }
    if word.text == "olevan" || word.text == "olleen" {
      return !nextIsHead
        || words[index - 1].any { $0.isGenitive && ($0.isNoun || $0.wordClass == .pronoun) }
    }
    guard hasSubject else { return false }
    // *sopiva* and the like are adjectives, but not right after a subject.
    if word.any({ FinnishWords.lexicalisedParticiples.contains($0.baseForm) }), !words[index - 1].mayBeGenitiveSubject {
      return false
    }
    for place in (index + 1)..<max(index + 1, min(index + 4, clause.upperBound)) {
      if words[place].any(\.isGenitiveHead) {
        return words[index - 1].any { $0.isGenitive && ($0.isNoun || $0.isPersonalPronoun) }
          && (max(clause.lowerBound, index - 4)..<index).contains(where: isReportingVerb)
      }
      if !words[place].any({ $0.isAttributive && $0.isGenitive || $0.wordClass == .adverb && place == index + 1 }) {
        break
      }
    }
    return true
  }

  /// *näyttää tulevan*: these verbs need no subject in the genitive.
  private func isSeeming(_ index: Int) -> Bool {
    words[index].any { $0.wordClass == .verb && Self.verbsOfSeeming.contains($0.baseForm) }
  }

  private static let verbsOfSeeming: Set<String> = [
    "näyttää", "tuntua", "vaikuttaa", "kuulua", "näkyä", "osoittautua", "paljastua", "ilmetä",
  ]

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
  /// *asuneensa*, *tulevansa*. Of some present participles Voikko says only what they are made of.
  var isOwnedParticiple: Bool {
    guard possessive != nil, let wordBases else { return false }
    return participle == .pastActive || participle == .presentActive
      || participle == nil && (wordBases.hasSuffix("+v+a(+a)") || wordBases.hasSuffix("+v+ä(+ä)"))
  }

  /// A noun that a participle in the genitive may be of. One with a possessive suffix reads as a nominative.
  fileprivate var isGenitiveHead: Bool {
    if mood == .minenInfinitive, isGenitive { return true }
    guard isNoun else { return false }
    return isGenitive && number == .singular || possessive != nil && grammaticalCase == .nominative
  }

  fileprivate var isPersonalPronoun: Bool {
    wordClass == .pronoun && ["minä", "sinä", "hän", "me", "te", "he"].contains(baseForm)
  }

  fileprivate var isClauseParticiple: Bool {
    switch participle {
    case .presentActive, .pastActive, .pastPassive, .presentPassive: true
    default: false
    }
  }
}

extension Clause.Form {
  fileprivate var mayBeGenitiveSubject: Bool {
    readings.isEmpty
      || any {
        $0.isGenitive && ($0.isNoun || $0.isAttributive || $0.mood == .minenInfinitive)
          || $0.isNoun && $0.possessive != nil && $0.grammaticalCase == .nominative
      }
  }
}
