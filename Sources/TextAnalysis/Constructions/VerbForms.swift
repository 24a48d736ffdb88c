import Voikko
import WordForms

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

  /// *on tehtävä*: the place of *olla* for a participle that says an obligation. A participle before its noun, and one
  /// that only describes (*se on merkittävä*), is something else.
  func copulaOfObligation(_ index: Int) -> Int? {
    let word = words[index]
    guard word.endsIn("va", "vä"),
      word.any({
        $0.participle == .presentPassive && $0.grammaticalCase == .nominative && $0.possessive == nil
      }),
      let copula = wordBefore(index, within: 5, where: { words[$0].isCopula })
    else { return nil }
    let form = words[copula]
    guard !form.endsIn("mme", "tte"), !["ovat", "olivat", "olisivat", "olen", "olet"].contains(form.text) else {
      return nil
    }
    // *minun tehtävä*, *oma tehtävä*, *sinulla on tehtävä*: a task
    if word.text == "tehtävä" {
      let isTask =
        words[index - 1].any { $0.isGenitive || $0.isAttributive }
        || words[clause(around: copula).lowerBound..<copula].contains { $0.any { $0.grammaticalCase == .adessive } }
      if isTask { return nil }
    }
    if word.any({ FinnishWords.lexicalisedParticiples.contains($0.baseForm) }) {
      return index == copula + 1 && mustBeObligation(copula, index) ? copula : nil
    }
    return isPredicate(index, after: copula) || isAttributeAfterNoun(index, copula) ? nil : copula
  }

  /// *on perheiden parissa tehtävä työ*: before its noun, and not right after *olla*.
  private func isAttributeAfterNoun(_ index: Int, _ copula: Int) -> Bool {
    guard followsDirectly(index + 1),
      words[(copula + 1)..<index].contains(where: { !$0.any { $0.wordClass == .adverb } })
    else { return false }
    return words[index + 1].any {
      ($0.isNoun || $0.isAttributive) && $0.grammaticalCase == .nominative && $0.number == .singular
    }
  }

  /// *Kunnan on hyväksyttävä säännöt*, *siksi on hyväksyttävä säännöt*: someone's, or nobody's before what is to be done.
  private func mustBeObligation(_ copula: Int, _ index: Int) -> Bool {
    guard followsDirectly(index + 1),
      words[index + 1].any({ $0.isNoun || $0.isAttributive }),
      !words[index + 1].any({ $0.isNoun && $0.grammaticalCase == .nominative && $0.number == .singular })
    else { return false }
    let before = clause(around: copula).lowerBound..<copula
    return before.isEmpty || words[copula - 1].any { $0.isGenitive }
      || words[before].allSatisfy { word in
        word.any { $0.wordClass == .adposition || $0.wordClass == .adverb }
          || !word.any { $0.grammaticalCase == .nominative }
      }
  }

  /// *tulos on tuotteistettava konsepti*: between two nominatives.
  private func isPredicate(_ index: Int, after copula: Int) -> Bool {
    guard index == copula + 1, copula > 0, followsDirectly(index + 1) else { return false }
    return words[index + 1].any { $0.isNoun && $0.grammaticalCase == .nominative }
      && words[copula - 1].all { $0.grammaticalCase == .nominative }
  }

  /// *Hakijan tulee toimittaa*: the place of *tulla* for an infinitive that it makes an obligation.
  func tullaOfObligation(_ index: Int) -> Int? {
    guard words[index].any({ $0.mood == .aInfinitive && $0.possessive == nil }),
      words[index].all({ $0.wordClass == .verb }),
      let verb = wordBefore(index, within: 3, where: { ["tulee", "tulisi"].contains(words[$0].text) }),
      words[(verb + 1)..<index].allSatisfy({ $0.all { $0.wordClass == .adverb } })
    else { return nil }
    return verb
  }

  /// The place of the word with which two negations begin, for the second of them: *ei saa jättää maksamatta*, *ei voi
  /// hakea ilman lomaketta*, *ei ole mahdotonta*.
  func firstNegation(of index: Int) -> Int? {
    let word = words[index]
    if word.text == "ilman" {
      // *ilman lämpötila* is the air's, *ilman muuta* a way to say yes.
      guard followsDirectly(index + 1), words[index + 1].text != "muuta",
        words[index + 1].any({ $0.grammaticalCase == .partitive })
      else { return nil }
      return negation(before: index, within: 6, modal: true)
    }
    if word.any({ $0.wordClass == .adjective && FinnishWords.negativeAdjectives.contains($0.baseForm) }) {
      guard let copula = wordBefore(index, within: 3, where: { words[$0].isForm(of: "olla") }) else { return nil }
      return negation(before: copula + 1, within: 3, modal: false)
    }
    return word.any { $0.mood == .maInfinitive } && isWithoutMatta(index)
      ? negation(before: index, within: 6, modal: true) : nil
  }

  /// - Parameter modal: whether a verb of must and may has to stand between: *ei kerro ilman lupaasi* is a promise.
  private func negation(before index: Int, within distance: Int, modal: Bool) -> Int? {
    wordBefore(index, within: distance) { place in
      guard words[place].isNegation else { return false }
      let between = words[(place + 1)..<index]
      // *ei ... ja ... ilman*: another clause.
      guard !between.contains(where: { $0.all { $0.wordClass == .conjunction } }) else { return false }
      return !modal
        || between.contains { word in
          // *voinut* is filed under itself, its stem under *voida*.
          word.any { reading in
            Self.modalVerbs.contains(reading.baseForm)
              || reading.participle != nil && reading.stems.contains { Self.modalVerbs.contains(String($0)) }
          }
        }
    }
  }

  private static let modalVerbs: Set<String> = [
    "saada", "voida", "pitää", "tulla", "kannattaa", "pystyä", "päästä", "jättää", "jäädä", "onnistua",
  ]

  /// *maksaa* for *ei saa jättää maksamatta*.
  func verbOfSecondNegation(_ index: Int) -> String? {
    words[index].readings.first { $0.mood == .maInfinitive }?.baseForm
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
