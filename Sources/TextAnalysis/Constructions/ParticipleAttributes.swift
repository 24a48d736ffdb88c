import Voikko
import WordForms

// Participles before the noun that they describe.

extension Clause {
  /// *maasta lähteneet ihmiset*: a participle that agrees with a noun a few words on, and is not the predicate.
  func isParticipleAttribute(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any({ $0.participle != nil }), !word.endsIn("matta", "mättä"), !isAnotherWord(index) else {
      return false
    }
    return word.readings.contains { reading in
      guard let participle = reading.participle, let head = head(of: index, for: reading) else { return false }
      if isAdjectiveToday(index, reading, participle, head) || isGotten(index, reading, participle) { return false }
      if word.any({ $0.mood == .maInfinitive || $0.mood == .minenInfinitive }) {
        return participle == .agent && !words[head].readings.isEmpty && !isObjectOfParticiple(index)
          && (reading.possessive != nil || hasAgent(index))
      }
      if word.any(\.isFinite) { return !words[head].readings.isEmpty && isBesideFiniteVerb(index, head) }
      return reading.grammaticalCase != .nominative || !isPredicate(index, participle, reading)
    }
  }

  /// A noun or an adverb that happens to look like a participle. *rekisteröityjä* is hardly ever one who registers.
  private func isAnotherWord(_ index: Int) -> Bool {
    let word = words[index]
    let mayBePartitive =
      word.endsIn("tyjä", "tuja")
      && word.any { $0.participle == .pastPassive && $0.grammaticalCase == .partitive && $0.number == .plural }
    // *maksamaa* is no land of livers.
    let fewestParts = word.readings.lazy.filter { $0.participle != nil }.map(\.partCount).min() ?? 1
    return word.any { reading in
      switch reading.wordClass {
      case .noun:
        reading.participle == nil && reading.partCount <= fewestParts
          && !(mayBePartitive && reading.grammaticalCase == .nominative)
          && !hasComplement(index, in: FinnishWords.complementCases[reading.baseForm] ?? [.partitive])
      case .adverb, .adposition, .conjunction: reading.participle == nil
      default: false
      }
    }
  }

  /// The noun that a participle stands before and agrees with.
  func head(of index: Int, for reading: Reading) -> Int? {
    for place in (index + 1)..<max(index + 1, min(index + 7, words.count)) {
      let word = words[place]
      guard word.gap.isDisjoint(with: .endOfPhrase) || isSecondAttribute(place, for: reading) else { return nil }
      if word.any({ ($0.isNoun || $0.mood == .minenInfinitive) && $0.isHead(of: reading) }) { return place }
      if word.readings.isEmpty, word.hasLetters, word.mayBe(reading.grammaticalCase) { return place }
      // *haluamamme kaltainen*: the participle is of the adjective.
      if place == index + 1, word.any({ Self.comparingAdjectives.contains($0.baseForm) }) { return nil }
      guard mayStandBetween(place, reading) else { return nil }
    }
    return nil
  }

  private func mayStandBetween(_ place: Int, _ reading: Reading) -> Bool {
    let word = words[place]
    if word.readings.isEmpty { return true }
    if Self.joiners.contains(word.text) {
      return isSecondAttribute(place + 1, for: reading)
        || words[place - 1].any(\.isGenitive) && place + 1 < words.count && words[place + 1].any(\.isGenitive)
    }
    let mayStand = word.any {
      $0.isAttributive && $0.agrees(with: reading) || $0.isGenitive || $0.wordClass == .adverb
        || $0.wordClass == .abbreviation || $0.participle != nil && $0.isHead(of: reading)
    }
    // *heidän nimeämänsä todistuksia myöntävät viranomaiset*
    return mayStand
      || followsDirectly(place + 1) && word.any(\.isNoun)
        && words[place + 1].any { $0.participle != nil && $0.isHead(of: reading) }
  }

  private static let joiners: Set<String> = ["ja", "tai", "sekä", "eli"]

  private static let comparingAdjectives: Set<String> = [
    "kaltainen", "mukainen", "tapainen", "näköinen", "kokoinen", "laatuinen", "tasoinen", "hintainen",
  ]

  /// *särkyneet, likaiset ruukut*; *vallitsevat ja tulossa olevat muutokset*.
  private func isSecondAttribute(_ place: Int, for reading: Reading) -> Bool {
    (place..<max(place, min(place + 2, words.count))).contains { next in
      (next == place || words[next].gap.isDisjoint(with: .endOfPhrase))
        && words[next].any { $0.wordClass == .adjective && $0.isHead(of: reading) }
        && !words[next].any(\.isFinite)
    }
  }

  /// *kiinnostava kirja*, *maksamaton lasku*: no clause is packed into it. With words of its own it is a participle again:
  /// *aikuisille tarkoitettu kurssi*.
  private func isAdjectiveToday(_ index: Int, _ reading: Reading, _ participle: Participle, _ head: Int) -> Bool {
    if reading.comparison == .comparative || reading.comparison == .superlative { return true }
    if participle == .negation { return true }
    // *tulevalla viikolla*, whatever stands before it
    if reading.baseForm == "tuleva", words[head].any({ Self.timesToCome.contains($0.baseForm) }) { return true }
    if let cases = FinnishWords.complementCases[reading.baseForm] {
      return !hasComplement(index, in: cases)
    }
    // *niin sanottu*; *hyytävän kylmä*
    if words[index].text.hasPrefix("sanottu"), index > 0, words[index - 1].text == "niin" { return true }
    return FinnishWords.measureParticiples.contains(words[index].text) && followsDirectly(index + 1)
      && words[index + 1].any { $0.wordClass == .adjective && $0.participle == nil }
  }

  private static let timesToCome: Set<String> = [
    "aika", "hetki", "päivä", "viikko", "kuukausi", "kuu", "vuosi", "kausi", "lukukausi", "kevät", "kesä", "syksy",
    "talvi", "viikonloppu", "kerta", "vuosikymmen",
  ]

  private func hasComplement(_ index: Int, in cases: Set<GrammaticalCase>) -> Bool {
    guard followsDirectly(index), !cases.isEmpty else { return false }
    var place = index - 1
    // *voimakkaasti vaikuttavat*; *ryhmään E kuuluvat*
    if words[place].all({ $0.wordClass == .adverb || $0.grammaticalCase == .adverbial })
      || words[place].isLetterOrNumber,
      followsDirectly(place)
    {
      place -= 1
    }
    return words[place].any { complement in
      guard let grammaticalCase = complement.grammaticalCase, cases.contains(grammaticalCase) else { return false }
      return complement.isNoun || complement.wordClass == .pronoun || complement.mood == .maInfinitive
    }
  }

  /// *sai työt tehtyä*, *auringon laskettua*: partitives of a participle that are no attributes.
  private func isGotten(_ index: Int, _ reading: Reading, _ participle: Participle) -> Bool {
    guard participle == .pastPassive, reading.grammaticalCase == .partitive, reading.number == .singular else {
      return false
    }
    if followsDirectly(index), words[index - 1].any({ $0.isNoun && $0.isGenitive }) {
      return !(followsDirectly(index + 1) && words[index + 1].any { $0.isNoun && $0.isHead(of: reading) })
    }
    return words[clause(around: index).lowerBound..<index].contains { word in
      word.any { $0.baseForm == "saada" && $0.wordClass == .verb || $0.stems.contains("saada") }
    }
  }

  /// *Kelan lähettämästä kirjeestä*; *kielsi lähettämästä kirjettä* has no agent.
  private func hasAgent(_ index: Int) -> Bool {
    var place = index
    // *Kärppien vuonna 2007 tekemästä sopimuksesta*
    while followsDirectly(place), index - place < 3,
      words[place - 1].isLetterOrNumber || words[place - 1].text == "vuonna"
        || words[place - 1].all({ $0.wordClass == .adverb })
    {
      place -= 1
    }
    guard followsDirectly(place) else { return false }
    let before = words[place - 1]
    return before.any { $0.isGenitive && ($0.isNoun || $0.wordClass == .pronoun) && $0.number != nil }
      || before.readings.isEmpty && before.isCapital && before.endsIn("n")
  }

  /// *lasten oppimista tukevista leikeistä*: a noun in the partitive, which the participle after it takes.
  private func isObjectOfParticiple(_ index: Int) -> Bool {
    words[index].endsIn("mista", "mistä") && followsDirectly(index + 1)
      && words[index + 1].any { $0.participle == .presentActive || $0.participle == .pastActive }
  }

  /// *siellä asuvat ihmiset tekevät työtä*: a form that may be the finite verb is none where the clause has another, and
  /// nothing before that could be its subject.
  private func isBesideFiniteVerb(_ index: Int, _ head: Int) -> Bool {
    let clause = clause(around: index)
    if head + 1 < clause.upperBound, words[head + 1].isFiniteVerb, !words[head + 1].any({ $0.participle != nil }) {
      return true
    }
    var place = index - 1
    while place >= clause.lowerBound, !Self.joiners.contains(words[place].text), words[place].text != "mutta" {
      let word = words[place]
      if word.isFiniteVerb, !word.any({ $0.participle != nil }) { return true }
      let mayBeSubject = word.any { ($0.isNoun || $0.wordClass == .pronoun) && $0.grammaticalCase == .nominative }
      // *kaikki asiaan vaikuttavat seikat*
      if mayBeSubject, !Self.determiners.contains(word.text) { return false }
      place -= 1
    }
    for next in (head + 1)..<max(head + 1, clause.upperBound) {
      if Self.joiners.contains(words[next].text) || words[next].text == "mutta" { return false }
      if words[next].isFiniteVerb { return true }
    }
    return false
  }

  private static let determiners: Set<String> = ["kaikki", "muut", "nämä", "nuo", "ne", "useat", "monet", "jotkut"]

  /// *on lähtenyt*: a nominative with *olla* or *ei* before it in the clause. Between two nominatives it is an attribute:
  /// *Pettymys oli lohkoonsa jäänyt Espanja.*
  private func isPredicate(_ index: Int, _ participle: Participle, _ reading: Reading) -> Bool {
    let start = clause(around: index).lowerBound
    guard let verb = (start..<index).last(where: { words[$0].isCopula || words[$0].isNegation }) else { return false }
    let isPast = participle == .pastActive || participle == .pastPassive
    guard isPast || verb == index - 1 || participle == .presentPassive else { return false }
    guard reading.number == .singular, !words[verb].isNegation, participle != .presentPassive, !reading.isOfBeing else {
      return true
    }
    // The noun has to follow at once: *on odottanut joka päivä* has a measure.
    let next = index + 1
    guard followsDirectly(next), verb < index - 1 || participle == .presentActive,
      words[next].all({ $0.isNoun && $0.grammaticalCase == .nominative && $0.number == .singular })
    else { return true }
    return !words[start..<verb].contains { $0.all(\.isSubject) }
  }
}

extension Reading {
  /// Whether a participle may be of this noun. A form with a possessive suffix has the reading of the nominative alone,
  /// also where it is a genitive.
  fileprivate func isHead(of participle: Reading) -> Bool {
    if agrees(with: participle) { return true }
    let isOwned = possessive != nil && grammaticalCase == .nominative
    let ownsIt = participle.possessive != nil && participle.grammaticalCase == .nominative
    switch (isOwned, ownsIt) {
    case (true, _): return participle.grammaticalCase == .genitive || participle.grammaticalCase == .nominative
    case (_, true): return grammaticalCase == .genitive || grammaticalCase == .nominative
    default: return false
    }
  }

  fileprivate var isOfBeing: Bool { stems.contains("olla") }

  fileprivate var isSubject: Bool {
    (isNoun || wordClass == .pronoun) && grammaticalCase == .nominative && number == .singular && possessive == nil
  }
}

extension Clause.Form {
  fileprivate var isLetterOrNumber: Bool { !hasLetters || readings.isEmpty && text.count == 1 }

  /// Whether a word that the dictionary has not may be in a case, by its ending.
  fileprivate func mayBe(_ grammaticalCase: GrammaticalCase?) -> Bool {
    switch grammaticalCase {
    case .nominative: isCapital && !endsIn("n")
    case .genitive, .illative: endsIn("n")
    case .partitive: endsIn("a", "ä")
    case .inessive: endsIn("ssa", "ssä")
    case .elative: endsIn("sta", "stä")
    case .adessive: endsIn("lla", "llä")
    case .ablative: endsIn("lta", "ltä")
    case .allative: endsIn("lle")
    case .essive: endsIn("na", "nä")
    case .translative: endsIn("ksi")
    case .comitative: endsIn("ineen")
    case .instructive: endsIn("in")
    default: false
    }
  }

  fileprivate var isFiniteVerb: Bool {
    isNegation || isCopula || any { $0.isFinite && $0.negative != .yes }
  }
}
