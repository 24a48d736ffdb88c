import Voikko
import WordForms

// A verb that says little with a noun that says what is done: suorittaa tarkistus.

extension Clause {
  /// A noun that names an act, with a verb that adds nothing: the places of both, and the verb that says it alone.
  func lightVerb(for index: Int) -> LightVerb? {
    let word = words[index]
    for reading in word.readings {
      let isAction = reading.mood == .minenInfinitive
      guard isAction || reading.isNoun,
        let verbs = isAction
          ? FinnishWords.lightVerbs["-minen"]
          : FinnishWords.lightVerbs[reading.baseForm]
      else { continue }
      for place in neighbours(of: index) {
        guard let light = words[place].readings.first(where: { $0.wordClass == .verb && verbs[$0.baseForm] != nil }),
          let plain = verbs[light.baseForm]
        else { continue }
        return LightVerb(verb: place, noun: index, plain: isAction ? reading.baseForm : plain)
      }
    }
    return nil
  }

  struct LightVerb {
    var verb: Int
    var noun: Int
    /// The verb that says it alone, in its base form.
    var plain: String

    var words: ClosedRange<Int> { min(verb, noun)...max(verb, noun) }
  }

  /// The words at most three off in the same phrase, the nearest first.
  private func neighbours(of index: Int) -> [Int] {
    var found: [Int] = []
    for step in 1...3 {
      if index >= step, (index - step + 1...index).allSatisfy({ words[$0].gap.isEmpty }) { found.append(index - step) }
      if index + step < words.count, (index + 1...index + step).allSatisfy({ words[$0].gap.isEmpty }) {
        found.append(index + step)
      }
    }
    return found
  }

  /// *Suorita maksu*: "Maksa". Nil where other words would have to change, as *laitteen* in *suorita laitteen huolto*.
  func rewriting(of light: LightVerb, with forms: FormReader) -> String? {
    guard light.noun == light.verb + 1 else { return nil }
    let next = light.noun + 1
    let stands =
      next == words.count || !words[next].gap.isEmpty || words[next].any { $0.wordClass == .adverb }
      || ["maksaa", "ilmoittautua"].contains(light.plain) && !words[next].any(\.isGenitive)
    guard stands else { return nil }
    // *suorittaa* is an infinitive where a verb asks for one.
    if words[light.verb].any({ $0.mood == .aInfinitive && $0.possessive == nil }) {
      return words[..<light.verb].contains { $0.any { $0.followingVerb == .aInfinitive } } ? light.plain : nil
    }
    return imperatives.contains(light.verb) ? forms.imperative(of: light.plain) : nil
  }
}
