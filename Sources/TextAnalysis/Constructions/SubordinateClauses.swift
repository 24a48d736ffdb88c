import Voikko

// Clauses inside clauses.

extension Clause {
  /// The words that begin a subordinate clause.
  var subordinateClauses: [Int] {
    words.indices.filter { beginsSubordinateClause($0) && hasFiniteVerb(in: ($0 + 1)..<words.count) }
  }

  private func beginsSubordinateClause(_ index: Int) -> Bool {
    let word = words[index]
    if FinnishWords.subordinators.contains(word.text) {
      // *sekä äiti että isä*
      if word.text == "että", words[max(0, index - 6)..<index].contains(where: { $0.text == "sekä" }) { return false }
      // *ikään kuin*, *ikään jos*
      return !(index > 0 && words[index - 1].text == "ikään")
    }
    guard index > 0 else { return false }
    let followsComma = word.gap.contains(.comma)
    if followsComma || Self.coordinators.contains(words[index - 1].text) {
      if word.isRelative || FinnishWords.questionWords.contains(word.text) || word.any(\.isQuestion) { return true }
    }
    // *, jonka kanssa* · *, ja joka*
    return followsComma && index + 1 < words.count && words[index + 1].isRelative && !word.any(\.isFinite)
  }

  private static let coordinators: Set<String> = ["ja", "tai", "sekä", "mutta", "vai"]

  /// The relative pronoun of a clause that stands before the first finite verb of the clause round it:
  /// *Lomake, joka on liitteenä, palautetaan.*
  var wedge: Int? {
    words.indices.dropFirst().first { index in
      guard words[index].gap.contains(.comma), isRelative(at: index), isAfterNoun(index) else { return false }
      let start = startOfMainClause(before: index)
      guard !hasFiniteVerb(in: start..<index), !words[index - 1].isAllCapitals else { return false }
      guard let end = words.indices.first(where: { $0 > index && words[$0].gap.contains(.comma) }) else { return false }
      return hasFiniteVerb(in: index..<end) && goesOn(at: end)
    }
  }

  private func isRelative(at index: Int) -> Bool {
    if words[index].isRelative { return true }
    return index + 1 < words.count && words[index + 1].isRelative
      && words[index].text != "ja" && words[index].text != "mutta"
  }

  private func isAfterNoun(_ index: Int) -> Bool {
    let word = words[index - 1]
    return word.readings.isEmpty || word.any { $0.isNoun || $0.wordClass == .pronoun }
  }

  private func startOfMainClause(before index: Int) -> Int {
    var start = index
    while start > 0 {
      let gap = words[start].gap
      if !gap.isDisjoint(with: [.colon, .stop, .dash, .quote]) || gap.contains(.comma) && start != index { break }
      if ["että", "koska", "jos", "vaikka", "kun"].contains(words[start - 1].text) { break }
      start -= 1
    }
    return start
  }

  /// Whether the main clause has its finite verb right after the comma that ends the relative clause.
  private func goesOn(at index: Int) -> Bool {
    guard !words[index].isRelative, !Self.clauseOpeners.contains(words[index].text) else { return false }
    return words[index..<min(index + 4, words.count)].contains { word in
      if word.isNegation { return true }
      // *antaa* is an infinitive as well; *pitää* is one too, and hardly ever meant so.
      guard !word.any({ $0.mood == .aInfinitive }) || word.isForm(of: "pitää") else { return false }
      return word.any { $0.isFinite && ($0.negative == .no || $0.negative != .yes && $0.person != .passive) }
    }
  }

  private static let clauseOpeners: Set<String> = [
    "ja", "mutta", "että", "jotta", "koska", "kun", "jos", "sillä", "vaan", "eli",
  ]
}

extension Clause.Form {
  /// A form of *joka*, *mikä*, *kuka*, *kumpi* or *millainen*.
  fileprivate var isRelative: Bool {
    text == "joka"
      || any {
        $0.wordClass == .pronoun && ["joka", "mikä", "kuka", "kumpi", "millainen"].contains($0.baseForm)
      }
  }
}
