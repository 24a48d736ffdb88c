package import Voikko

// Forms of verbs, for what a rule proposes. Each form is put together by the rules of gradation and then read back by
// Voikko: only what the dictionary knows as that very form of that very verb is proposed.

extension FormReader {
  /// The present indicative: *saapua* in the second person singular is *saavut*.
  ///
  /// - Parameter infinitive: the A-infinitive, as readings have it for base form.
  /// - Returns: nil where no form could be made that the dictionary knows.
  package func present(of infinitive: String, _ person: Person, _ number: GrammaticalNumber) -> String? {
    candidates(for: infinitive, person, number).first { form in
      readings(of: form).contains { reading in
        reading.isForm(of: infinitive) && reading.mood == .indicative && reading.tense == .present
          && reading.person == person && reading.number == number
      }
    }
  }

  /// The imperative of the second person singular: *täyttää* is *täytä*.
  package func imperative(of infinitive: String) -> String? { imperative(of: infinitive, make: madeImperative) }

  private func madeImperative(of infinitive: String) -> String? {
    guard let first = present(of: infinitive, .first, .singular) else { return nil }
    let form = String(first.dropLast())
    // Of many verbs Voikko has the imperative only as the same form after *ei*.
    let isKnown = readings(of: form).contains { reading in
      guard reading.wordClass == .verb, reading.baseForm == infinitive else { return false }
      if reading.mood == .imperative { return reading.person == .second && reading.number == .singular }
      return reading.mood == .indicative && reading.tense == .present
        && (reading.negative == .both || reading.negative == .yes)
    }
    return isKnown ? form : nil
  }

  /// The present of the passive: *tehdä* is *tehdään*, *antaa* is *annetaan*.
  ///
  /// - Returns: nil where no form could be made that the dictionary knows.
  package func presentPassive(of infinitive: String) -> String? {
    guard let a = infinitive.last else { return nil }
    let stems = infinitive.vowelStems.flatMap(\.weakened)
    let forms =
      ["\(infinitive)\(a)n"]
      + stems.flatMap { stem in ["\(stem)t\(a)\(a)n", "\(stem.dropLast())et\(a)\(a)n"] }
    return forms.first { form in
      readings(of: form).contains { reading in
        reading.isForm(of: infinitive) && reading.person == .passive && reading.tense == .present
          && reading.mood == .indicative
      }
    }
  }

  /// The past active participle: *tulla* is *tullut*.
  package func pastParticiple(of infinitive: String) -> String? {
    let vowel = infinitive.hasFrontHarmony ? "y" : "u"
    var forms: [String] = []
    let stem = infinitive.dropLast(2)
    for doubled in ["l", "n", "r"] where stem.hasSuffix(doubled) { forms.append("\(stem)\(doubled)\(vowel)t") }
    if stem.hasSuffix("s") { forms.append("\(stem)s\(vowel)t") }
    forms += ["\(stem)n\(vowel)t", "\(stem)nn\(vowel)t", "\(infinitive.dropLast())n\(vowel)t"]
    return forms.first { form in
      readings(of: form).contains {
        $0.participle == .pastActive && $0.grammaticalCase == .nominative && $0.number == .singular
          && $0.isMade(of: infinitive)
      }
    }
  }

  private func candidates(for infinitive: String, _ person: Person, _ number: GrammaticalNumber) -> [String] {
    (infinitive.vowelStems + infinitive.contractedStems).flatMap { stem -> [String] in
      // Contracted verbs keep the strong grade throughout: *tapaan*.
      let weak = infinitive.contractedStems.contains(stem) ? [stem] : stem.weakened
      return switch (person, number) {
      case (.third, .singular):
        // *olla* alone has a form of its own.
        [infinitive == "olla" ? "on" : stem, stem.last.map { "\(stem)\($0)" } ?? stem]
      case (.third, .plural): [infinitive == "olla" ? "ovat" : stem + (infinitive.hasFrontHarmony ? "vät" : "vat")]
      case (.first, .singular): weak.map { $0 + "n" }
      case (.second, .singular): weak.map { $0 + "t" }
      case (.first, .plural): weak.map { $0 + "mme" }
      case (.second, .plural): weak.map { $0 + "tte" }
      case (.passive, _): []
      }
    }
  }
}

extension Reading {
  /// Whether the form's parts are those of a verb: *ilmoittautunut* is put together of *ilmoittaa* and *-tua*.
  fileprivate func isMade(of infinitive: String) -> Bool {
    guard let wordBases else { return false }
    return wordBases.contains("(\(infinitive))")
      || wordBases.contains("(+\(infinitive.suffix(3)))") && infinitive.count > 5
  }

  fileprivate func isForm(of infinitive: String) -> Bool {
    wordClass == .verb && baseForm == infinitive && negative != .yes
  }
}

extension String {
  /// Whether endings have *ä* and *y* after this word: it is decided by the last vowel that is not *e* or *i*.
  var hasFrontHarmony: Bool {
    for letter in reversed() {
      if "aou".contains(letter) { return false }
      if "äöy".contains(letter) { return true }
    }
    return true
  }

  /// What personal endings are put to, in the strong grade: *saapu* of *saapua*, *halua* of *haluta*. Guesses, the
  /// likeliest first.
  var vowelStems: [String] {
    var stems: [String] = []
    let short = String(dropLast(2))
    if hasSuffix("hdä") || hasSuffix("hda") { stems.append("\(dropLast(3))ke") }
    if hasSuffix("da") || hasSuffix("dä") { stems.append(short) }
    if let last = short.last, "aeiouyäö".contains(last), hasSuffix("a") || hasSuffix("ä") {
      if !hasSuffix("ta"), !hasSuffix("tä") { stems.append(String(dropLast())) }
    }
    for ending in ["ll", "nn", "rr", "st"] where dropLast().hasSuffix(ending) { stems.append("\(short)e") }
    if let last = dropLast().last, "aeiouyäö".contains(last) { stems.append(String(dropLast())) }
    return stems
  }

  /// Those of the verbs that end in a vowel and *-ta*: *tapaa* of *tavata*, *vanhene* of *vanheta*, *valitse* of
  /// *valita*.
  var contractedStems: [String] {
    guard hasSuffix("ta") || hasSuffix("tä") else { return [] }
    let short = String(dropLast(2))
    let vowel = hasFrontHarmony ? "ä" : "a"
    return short.strengthened.flatMap { [$0 + vowel, "\($0)ne"] } + ["\(short)tse"]
  }

  /// The weak grade, where the last consonants of the stem have one; the strong grade last.
  var weakened: [String] {
    let weak = splits.flatMap { parts in
      gradations.compactMap { strong, weak in
        parts.consonants.hasSuffix(strong)
          ? parts.start + parts.consonants.dropLast(strong.count) + weak + parts.vowels : nil
      }
    }
    return weak + [self]
  }

  /// The strong grade, where the last consonants have one; the word itself last.
  var strengthened: [String] {
    let strong = splits.flatMap { parts in
      gradations.compactMap { strong, weak -> String? in
        // A weak grade may be nothing: *pae* of *paeta* is *pake*.
        guard parts.consonants.hasSuffix(weak), !weak.isEmpty || parts.consonants.isEmpty else { return nil }
        return parts.start + parts.consonants.dropLast(weak.count) + strong + parts.vowels
      }
    }
    return strong + [self]
  }

  /// The ways to cut a stem at its last consonants: before, these, and the vowels after them. Between two vowels a
  /// consonant may be gone.
  private var splits: [(start: String, consonants: String, vowels: String)] {
    func isVowel(_ letter: Character) -> Bool { "aeiouyäö".contains(letter) }
    let vowels = String(reversed().prefix(while: isVowel).reversed())
    guard let last = vowels.last else { return [] }
    let rest = dropLast(vowels.count)
    let consonants = String(rest.reversed().prefix { !isVowel($0) }.reversed())
    let usual = (start: String(rest.dropLast(consonants.count)), consonants: consonants, vowels: vowels)
    return vowels.count > 1 ? [usual, (String(dropLast()), "", String(last))] : [usual]
  }
}

/// Consonants of an open and of a closed syllable (Iso suomen kielioppi 2004, astevaihtelu).
private let gradations: [(strong: String, weak: String)] = [
  ("kk", "k"), ("pp", "p"), ("tt", "t"), ("nk", "ng"), ("nt", "nn"), ("lt", "ll"), ("rt", "rr"), ("mp", "mm"),
  ("ht", "hd"), ("lk", "lj"), ("rk", "rj"), ("hk", "hj"), ("hk", "h"), ("lk", "l"), ("rk", "r"), ("t", "d"),
  ("p", "v"), ("k", "v"), ("k", ""),
]
