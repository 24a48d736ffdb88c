import Voikko

// Forms of the finite verb.

extension Clause {
  /// A finite verb in the passive. A connegative form counts right after *ei* only: *tehdä* is an infinitive elsewhere.
  func isPassive(_ index: Int) -> Bool {
    let word = words[index]
    let passives = word.readings.filter { $0.isFinite && $0.person == .passive }
    guard !passives.isEmpty, !word.any({ $0.wordClass == .pronoun }) else { return false }
    if passives.contains(where: { $0.negative != .yes }) { return true }
    guard !word.any({ $0.wordClass == .adverb }) else { return false }
    if negatesPassive(index - 1) { return true }
    if index >= 2, negatesPassive(index - 2), words[index - 1].all({ $0.wordClass == .adverb }) { return true }
    guard !word.any({ $0.mood == .aInfinitive }) else { return false }
    return (max(0, index - 4)..<index).contains(where: negatesPassive)
  }

  /// *en, et, emme* and the like go with a person, and so not with a passive.
  private func negatesPassive(_ index: Int) -> Bool {
    guard words.indices.contains(index), words[index].isNegation else { return false }
    return !Self.personalNegations.contains(words[index].text)
  }

  private static let personalNegations: Set<String> = [
    "en", "et", "emme", "ette", "älä", "älkää", "älköön", "enkä", "etkä", "emmekä", "ettekä",
  ]

  /// *oli tullut*, *ei ollut tullut*. A participle before the noun that it agrees with is an attribute.
  func isPluperfect(_ index: Int) -> Bool {
    let word = words[index]
    guard
      word.any({
        ($0.participle == .pastActive || $0.participle == .pastPassive) && $0.grammaticalCase == .nominative
          && $0.possessive == nil && $0.comparison != .superlative
      }),
      !word.any({ FinnishWords.stativeParticiples.contains($0.baseForm) }), !word.endsIn("kaan", "kään")
    else { return false }
    guard let auxiliary = wordBefore(index, within: 5, where: { isPastCopula($0, besides: index) }) else {
      return false
    }
    guard followsDirectly(index + 1) else { return auxiliary < index }
    return !words[index + 1].any { noun in
      noun.isNoun && word.any { $0.participle == .pastActive && $0.agrees(with: noun) }
    }
  }

  private func isPastCopula(_ index: Int, besides other: Int) -> Bool {
    let word = words[index]
    if word.any({ $0.isFinite && $0.baseForm == "olla" && $0.tense == .past && $0.negative != .yes }) { return true }
    return (word.text == "ollut" || word.text == "olleet")
      && words[max(0, index - 3)..<index].contains(where: \.isNegation)
  }

  /// *on tehtävä*: an obligation. A participle before its noun, and a lexicalised one, is something else.
  func isObligation(_ index: Int) -> Bool {
    let word = words[index]
    guard word.endsIn("va", "vä"),
      word.any({
        $0.participle == .presentPassive && $0.grammaticalCase == .nominative && $0.possessive == nil
      }),
      !word.any({ FinnishWords.lexicalisedParticiples.contains($0.baseForm) }),
      let copula = wordBefore(index, within: 5, where: { words[$0].isCopula })
    else { return false }
    let form = words[copula]
    guard !form.endsIn("mme", "tte"), !["ovat", "olivat", "olisivat", "olen", "olet"].contains(form.text) else {
      return false
    }
    // *minun tehtävä*, my task
    if word.text == "tehtävä", words[index - 1].any(\.isGenitive) { return false }
    return !isPredicate(index, after: copula)
  }

  /// *tulos on tuotteistettava konsepti*: between two nominatives.
  private func isPredicate(_ index: Int, after copula: Int) -> Bool {
    guard index == copula + 1, copula > 0, followsDirectly(index + 1) else { return false }
    return words[index + 1].any { $0.isNoun && $0.grammaticalCase == .nominative }
      && words[copula - 1].all { $0.grammaticalCase == .nominative }
  }

  /// The nearest word before one, in the same phrase, that passes a test.
  func wordBefore(_ index: Int, within distance: Int, where test: (Int) -> Bool) -> Int? {
    var place = index - 1
    while place >= max(0, index - distance), words[place + 1].gap.isDisjoint(with: .endOfPhrase) {
      if test(place) { return place }
      place -= 1
    }
    return nil
  }

  func isConditional(_ index: Int) -> Bool {
    let word = words[index]
    guard word.any({ $0.mood == .conditional }), !["takaisin", "peräisin", "toisin"].contains(word.text) else {
      return false
    }
    // *ilmaisi* is past of *ilmaista* long before it is a conditional of *ilmata*; *valaisin* gives light.
    return !word.any { ($0.baseForm.hasSuffix("aista") || $0.baseForm.hasSuffix("äistä")) && $0.tense == .past }
  }

  /// *tehnee*. The form after *ei* is one only there: elsewhere it looks like other words.
  func isPotential(_ index: Int) -> Bool {
    let word = words[index]
    guard word.all({ $0.mood == .potential }), !(word.isCapital && index > 0) else { return false }
    guard word.all({ $0.negative == .yes }) else { return true }
    return words[max(0, index - 4)..<index].contains(where: \.isNegation)
  }

  func isThirdPersonImperative(_ index: Int) -> Bool {
    let word = words[index]
    return word.any { $0.mood == .imperative && $0.person == .third }
      && (word.text.contains("koo") || word.text.contains("köö"))
  }
}
