import Voikko

// Genitives that belong to one another.

extension Clause {
  /// Three genitives or more of which each belongs to the next: *Kemin kaupungin johtajan päätös*. The last belongs to
  /// the noun after them, which may be a genitive of its own.
  ///
  /// Not counted: what agrees with the noun after it (*uuden*, *monen*), a field of study, which goes with the noun
  /// after it as an adjective does (*Turun yliopiston hoitotieteen laitos*). A participle takes the genitives before it
  /// for its own.
  var genitiveChain: [Int]? {
    var run: [Int] = []
    for (index, word) in words.enumerated() {
      if !word.gap.isDisjoint(with: Self.endOfNounPhrase) { run = [] }
      switch genitive(at: index) {
      case .owner:
        run.append(index)
        if run.count > 3 || run.count == 3 && isBeforeHead(index) { return run }
      case .attribute: continue
      case .participle, nil: run = []
      }
    }
    return nil
  }

  private enum Genitive {
    case owner
    /// Says what kind of thing the noun after it is.
    case attribute
    case participle
  }

  private static let endOfNounPhrase = Gap.endOfPhrase.union(.quote)

  private func genitive(at index: Int) -> Genitive? {
    let word = words[index]
    guard word.any(\.isGenitive) else { return nil }
    let genitives = word.readings.filter(\.isGenitive)
    if word.any({ $0.isFinite || $0.isAdverbial || $0.mood == .maInfinitive }) { return nil }
    if genitives.contains(where: { $0.participle != nil }) {
      return word.any { $0.isGenitive && $0.isNoun && $0.wordClass != .nounOrAdjective } ? nil : .participle
    }
    if Self.personalPronouns.contains(word.text) { return .owner }
    if FinnishWords.nounsAsAdpositions.contains(word.text) { return nil }
    if genitives.contains(where: { Self.quantifiers.contains($0.baseForm) || $0.isFieldOfStudy }) { return .attribute }
    if genitives.contains(where: { $0.mood == .minenInfinitive }) { return .owner }
    if !genitives.contains(where: \.isNoun) { return genitives.contains(where: \.isAttributive) ? .attribute : nil }
    let mayAgree = genitives.contains { $0.isAttributive && $0.wordClass != .numeral }
    if mayAgree, agreesWithNounAfter(index) { return .attribute }
    return .owner
  }

  /// *nuorten aikuisten*: the words after it up to a noun are genitives of its number.
  private func agreesWithNounAfter(_ index: Int) -> Bool {
    let own = words[index].readings.filter { $0.isGenitive && $0.isAttributive }
    guard followsDirectly(index + 1) else { return false }
    return words[index + 1].any { noun in noun.isGenitive && own.contains { $0.number == noun.number } }
  }

  /// Whether a noun that is no genitive comes next, adjectives of its own before it.
  private func isBeforeHead(_ index: Int) -> Bool {
    var place = index + 1
    while place < words.count, words[place].gap.isEmpty, !words[place].any(\.isGenitive),
      words[place].any({ $0.isAttributive || $0.participle != nil }), !words[place].any(\.isNoun)
    {
      place += 1
    }
    guard place < words.count, words[place].gap.isEmpty else { return false }
    let word = words[place]
    // A name in the nominative is another name of the last genitive: *näytelmän Ranta*, *rehtorin Arto Mustajoen*.
    guard !word.isCapital || words[index].isCapital, !word.any({ $0.wordClass == .firstName }) else { return false }
    return word.any { $0.isNoun && !$0.isGenitive || $0.mood == .minenInfinitive }
      && !word.any(\.isAdverbial) && !FinnishWords.nounsAsAdpositions.contains(word.text)
  }

  private static let personalPronouns: Set<String> = ["minun", "sinun", "hänen", "meidän", "teidän", "heidän"]
  private static let quantifiers: Set<String> = ["moni", "usea", "muutama", "harva", "eräs"]
}

extension Reading {
  fileprivate var isAdverbial: Bool {
    switch wordClass {
    case .adverb, .adposition, .conjunction: true
    default: false
    }
  }

  /// *hoitotiede*, *runousoppi*.
  fileprivate var isFieldOfStudy: Bool {
    baseForm.hasSuffix("tiede") || baseForm.hasSuffix("tieteet")
      || baseForm.hasSuffix("oppi") && !baseForm.hasSuffix("koppi")
  }
}
