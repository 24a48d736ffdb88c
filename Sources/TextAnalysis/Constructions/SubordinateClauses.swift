import Voikko

// Clauses inside clauses.

extension Clause {
  /// The words that begin a subordinate clause, each with a finite verb of its own. Clauses that stand side by side
  /// (*jossa asut ja jossa opiskelet*) are one to the reader, and counted once.
  var subordinateClauses: [Int] {
    var openers: [Opener] = []
    for index in words.indices {
      if let kind = opening(at: index, after: openers) { openers.append(Opener(index: index, kind: kind)) }
    }
    // Seen from the end, each needs a verb that no later one has.
    var found: [Int] = []
    var verbs = 0
    var taken = 0
    var next = words.count
    for opener in openers.reversed() {
      verbs += words[opener.index..<next].count(where: \.mayBeFinite)
      next = opener.index
      guard verbs > taken else { continue }
      taken += 1
      if opener.kind != .parallel { found.append(opener.index) }
    }
    return found.reversed()
  }

  private struct Opener {
    var index: Int
    var kind: Kind

    enum Kind {
      case conjunction, relative, question
      /// Goes on as the one before it began.
      case parallel
    }
  }

  private func opening(at index: Int, after openers: [Opener]) -> Opener.Kind? {
    let word = words[index]
    let followsComma = word.gap.contains(.comma)
    guard followsComma || word.any(\.mayOpenClause) else { return nil }
    // *mitä tahansa*
    if followsDirectly(index + 1), words[index + 1].text == "tahansa" || words[index + 1].text == "hyvänsä" {
      return nil
    }
    let before = index > 0 ? words[index - 1].text : ""
    let isCoordinated = Self.coordinators.contains(before)
    if isSubordinator(index) {
      let isParallel =
        before == "ja" && ["että", "jotta"].contains(word.text)
        || (isCoordinated || word.gap.contains(.comma)) && repeats(index, openers)
      return isParallel && !openers.isEmpty ? .parallel : .conjunction
    }
    guard index > 0 else { return nil }
    if followsComma || isCoordinated {
      let isQuestion = FinnishWords.questionWords.contains(word.text) || isQuestionVerb(index)
      guard isQuestion || word.isRelative else { return prepositionalRelative(index) }
      let hasComma = followsComma || words[index - 1].gap.contains(.comma)
      if isCoordinated {
        // *Mutta kuka haluaisi?* asks outright.
        if before == "mutta", isQuestion { return nil }
        return openers.isEmpty ? (hasComma && !isQuestion ? .relative : nil) : .parallel
      }
      if isQuestion {
        // *mitä teet, mihin menet*
        let last = openers.last
        let isList = last?.kind == .question || last.map { words[$0.index].isForm(of: "mikä") } ?? false
        return isList && FinnishWords.questionWords.contains(word.text) ? .parallel : .question
      }
      return word.text != "joka" && repeats(index, openers) ? .parallel : .relative
    }
    if isRelativeWithoutComma(index) { return .relative }
    return word.gap.isEmpty && isQuestionVerb(index) && hasFiniteVerb(in: clause(around: index).lowerBound..<index)
      ? .question : nil
  }

  /// Whether the clause begins as the one before it did, and nothing but that one stands between: *kun syöt, kun nukut*.
  private func repeats(_ index: Int, _ openers: [Opener]) -> Bool {
    guard let last = openers.last?.index, words[last].text == words[index].text else { return false }
    return !Self.correlatives.contains(words[index - 1].text) && words[last..<index].count(where: \.mayBeFinite) < 2
  }

  private func isSubordinator(_ index: Int) -> Bool {
    let word = words[index]
    let before = index > 0 ? words[index - 1].text : ""
    switch word.text {
    case "että":
      // *sekä äiti että isä*
      return !words[max(0, index - 6)..<index].contains { $0.text == "sekä" }
    case "sillä":
      // *sillä tavalla*
      return word.gap.contains(.comma) && followsDirectly(index + 1)
        && !words[index + 1].any { $0.grammaticalCase == .adessive } && hasOwnVerb(index)
    case "joten": return word.gap.contains(.comma) && hasOwnVerb(index)
    case "kuin": return isClauseOfComparison(index, before)
    case "kun", "jos":
      // *ikään kuin*, *niin kun*
      return before != "ikään"
    default: return FinnishWords.subordinators.contains(word.text)
    }
  }

  /// *ennen kuin lähdet*, *niin pitkä kuin haluat*; not *vanhempi kuin minä*.
  private func isClauseOfComparison(_ index: Int, _ before: String) -> Bool {
    switch before {
    case "ikään": return false
    case "ennen", "niin", "sellaisena", "sellaisina", "sellaisen", "sitten": return hasOwnVerb(index)
    default: break
    }
    guard followsDirectly(index + 1) else { return false }
    if words[index + 1].isSurelyFinite { return true }
    return words[index + 1].any { $0.wordClass == .pronoun && $0.grammaticalCase == .nominative }
      && followsDirectly(index + 2) && words[index + 2].isSurelyFinite
  }

  /// Whether there is a finite verb after the word and before the next sign.
  private func hasOwnVerb(_ index: Int) -> Bool {
    index + 1 < words.count && hasFiniteVerb(in: (index + 1)..<clause(around: index).upperBound)
  }

  /// *, ilman jota*
  private func prepositionalRelative(_ index: Int) -> Opener.Kind? {
    guard words[index].gap.contains(.comma), followsDirectly(index + 1), words[index + 1].isRelative else { return nil }
    let isOther = words[index].any { $0.isFinite || $0.wordClass == .conjunction } || words[index].isNegation
    return isOther ? nil : .relative
  }

  /// *niitä jotka tulivat*, *se mitä sanot*
  private func isRelativeWithoutComma(_ index: Int) -> Bool {
    let word = words[index]
    guard word.gap.isEmpty, index + 1 < words.count else { return false }
    if Self.formsOfJoka.contains(word.text) { return isAfterNoun(index) && !words[index - 1].any(\.isAdposition) }
    guard ["mitä", "mikä", "mistä", "mihin", "missä"].contains(word.text) else { return false }
    return Self.correlatives.contains(words[index - 1].text)
  }

  /// Words that a clause after them says more of.
  private static let correlatives: Set<String> = [
    "se", "sen", "sitä", "siitä", "siihen", "kaikki", "kaiken", "kaikkea", "ne", "niitä", "sijaan", "siksi",
  ]

  private func isQuestionVerb(_ index: Int) -> Bool {
    let word = words[index]
    return word.any { $0.isQuestion && $0.isFinite } || word.isNegation && word.endsIn("kö")
  }

  private static let coordinators: Set<String> = ["ja", "tai", "sekä", "mutta", "vai", "eikä"]

  /// Those that are no form of another word.
  private static let formsOfJoka: Set<String> = [
    "jotka", "jonka", "joiden", "jota", "joita", "jossa", "joissa", "josta", "joista", "johon", "joihin", "jolla",
    "joilla", "jolta", "joilta", "jolle", "joille", "jonne",
  ]

  // MARK: Wedges

  /// The relative pronoun of a clause that stands before the first finite verb of the clause round it:
  /// *Lomake, joka on liitteenä, palautetaan.*
  var wedge: Int? {
    words.indices.dropFirst().first { isWedge($0) }
  }

  private func isWedge(_ index: Int) -> Bool {
    let hasComma = words[index].gap.contains(.comma)
    guard hasComma || words[index].gap.isEmpty, isRelative(at: index), isAfterNoun(index) else { return false }
    let start = startOfMainClause(before: index)
    guard start < index, !hasFiniteVerb(in: start..<index), !words[index - 1].isAllCapitals else { return false }
    if !hasComma { return hasTwoVerbs(after: index) }
    // The clause may have signs inside: *, joka tulee, kun satoi, on*
    var end = index + 1
    for _ in 0..<3 {
      while end < words.count, words[end].gap.isDisjoint(with: [.comma, .dash]) {
        if !words[end].gap.isDisjoint(with: [.colon, .stop]) { return false }
        end += 1
      }
      guard end < words.count else { return hasTwoVerbs(after: index) }
      if hasFiniteVerb(in: index..<end), goesOn(at: end) { return true }
      end += 1
    }
    return false
  }

  private func isRelative(at index: Int) -> Bool {
    if words[index].isRelative { return true }
    return words[index].gap.contains(.comma) && followsDirectly(index + 1) && words[index + 1].isRelative
      && !words[index].any { $0.wordClass == .conjunction || $0.isFinite }
  }

  private func isAfterNoun(_ index: Int) -> Bool {
    let word = words[index - 1]
    return word.readings.isEmpty || ["siellä", "sinne", "sieltä"].contains(word.text)
      || word.any { $0.isNoun || $0.wordClass == .pronoun || $0.isAdposition || $0.comparison == .superlative }
  }

  private func startOfMainClause(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let gap = words[start].gap
      if !gap.isDisjoint(with: [.colon, .stop, .dash, .quote]) || gap.contains(.comma) && start != index { break }
      let before = words[start - 1].text
      if before == "mutta" || before == "vaan" || FinnishWords.subordinators.contains(before) { break }
      start -= 1
    }
    return start
  }

  /// Whether the main clause goes on after the comma that ends the relative clause, and has its finite verb there.
  private func goesOn(at index: Int) -> Bool {
    let first = words[index]
    guard !first.isRelative, !Self.clauseOpeners.contains(first.text), !FinnishWords.subordinators.contains(first.text),
      !FinnishWords.questionWords.contains(first.text)
    else { return false }
    var end = index + 1
    while end < min(index + 9, words.count), words[end].gap.isDisjoint(with: .endOfClause) { end += 1 }
    return words[index..<end].contains { word in
      if word.isNegation { return true }
      // *antaa* is an infinitive as well, but there is no verb before it that asks for one.
      return word.any { $0.isFinite && ($0.negative == .no || $0.negative != .yes && $0.person != .passive) }
    }
  }

  /// *Halvin mitä olen nähnyt oli kallis*: no comma ends the relative clause.
  private func hasTwoVerbs(after index: Int) -> Bool {
    let end = clause(around: index).upperBound
    var first: Int?
    for place in (index + 1)..<max(end, index + 1) {
      let word = words[place]
      if word.any({ $0.wordClass == .conjunction }) || FinnishWords.subordinators.contains(word.text) { return false }
      guard word.isNegation || word.isSurelyFinite else { continue }
      if let first { return place > first + 1 }
      first = place
    }
    return false
  }

  private static let clauseOpeners: Set<String> = [
    "ja", "mutta", "sillä", "vaan", "eli", "eikä", "sekä", "tai", "joten", "kuten",
  ]
}

extension Reading {
  fileprivate var isAdposition: Bool { wordClass == .adposition }

  fileprivate var mayOpenClause: Bool {
    switch wordClass {
    case .pronoun, .adverb, .conjunction, .negationVerb: true
    default: isQuestion
    }
  }
}
