import Voikko

// Guesses at the forms of a verb that `VerbInflection` does not make (Iso suomen kielioppi 2004, § 106–140). Each is read
// back by Voikko, so a guess may be wrong but never shown.

extension String {
  /// What the endings of the third person and of *-minen* are put to, in the strong grade.
  var presentStems: [String] { vowelStems + contractedStems }

  func finiteForms(_ mood: Mood?, _ tense: Tense?, _ person: Person?, _ number: GrammaticalNumber?) -> [String] {
    if person == .passive { return passives(mood, tense) }
    let weak = presentStems.flatMap { contractedStems.contains($0) ? [$0] : $0.weakened }
    switch (mood, tense) {
    case (.indicative, .past):
      return personal(presentStems.flatMap(\.pastStems), weak: weak.flatMap(\.pastStems), person, number)
    case (.conditional, _):
      let stems = presentStems.flatMap { ["\($0)isi", "\($0.dropLast())isi"] }
      return personal(stems, weak: stems, person, number)
    case (.imperative, _) where person == .second && number == .plural:
      let a = hasFrontHarmony ? "ää" : "aa"
      let stem = String(dropLast(2))
      return presentStems.map { "\($0)k\(a)" } + ["\(stem)k\(a)", "\(stem)tk\(a)", "\(dropLast())tk\(a)"]
    // The same form is the imperative and what follows *ei*.
    case (.imperative, _), (.indicative, .present): return weak + presentStems
    default: return []
    }
  }

  private func personal(
    _ stems: [String], weak: [String], _ person: Person?, _ number: GrammaticalNumber?
  ) -> [String] {
    switch (person, number) {
    case (.third, .singular): stems
    case (.third, .plural): stems.map { $0 + (hasFrontHarmony ? "vät" : "vat") }
    case (.first, .singular): (weak + stems).map { $0 + "n" }
    case (.second, .singular): (weak + stems).map { $0 + "t" }
    case (.first, .plural): (weak + stems).map { $0 + "mme" }
    case (.second, .plural): (weak + stems).map { $0 + "tte" }
    default: stems
    }
  }

  /// *käyttä* is *käytti*, *anta* is *antoi*, *huomaa* is *huomasi*.
  fileprivate var pastStems: [String] {
    let short = String(dropLast())
    return ["\(short)i", "\(self)i", "\(short)oi", "\(short)si", "\(dropLast(2))si"]
  }

  private func passives(_ mood: Mood?, _ tense: Tense?) -> [String] {
    let a = hasFrontHarmony ? "ä" : "a"
    return switch (mood, tense) {
    case (.indicative, .present):
      ["\(self)\(a)n"] + passiveStems.flatMap { ["\($0)t\(a)\(a)n", "\($0)t\(a)"] } + [self]
    case (.indicative, .past): passiveStems.flatMap { ["\($0)ttiin", "\($0)tiin"] }
    case (.conditional, _): passiveStems.flatMap { ["\($0)tt\(a)isiin", "\($0)t\(a)isiin"] }
    default: []
    }
  }

  /// *käyte* of *käyttää*, *opiskel* of *opiskella*, *teh* of *tehdä*.
  private var passiveStems: [String] {
    let weak = vowelStems.flatMap(\.weakened).flatMap { stem -> [String] in
      stem.hasSuffix("a") || stem.hasSuffix("ä") ? ["\(stem.dropLast())e", stem] : [stem]
    }
    return [String(dropLast(2))] + weak
  }

  /// *tekemään*, *tekemässä*, *tekemällä*.
  func actionForms(_ wanted: GrammaticalCase?) -> [String] {
    guard let wanted else { return [] }
    let a = hasFrontHarmony ? "ä" : "a"
    return presentStems.flatMap { "\($0)m\(a)".singularForms(wanted) }
  }

  /// The participles in the nominative singular.
  func participles(_ participle: Participle) -> [String] {
    let a = hasFrontHarmony ? "ä" : "a"
    let u = hasFrontHarmony ? "y" : "u"
    let stem = dropLast(2)
    switch participle {
    case .presentActive: return presentStems.map { "\($0)v\(a)" }
    case .presentPassive: return passiveStems.flatMap { ["\($0)tt\(a)v\(a)", "\($0)t\(a)v\(a)"] }
    case .pastPassive: return passiveStems.flatMap { ["\($0)tt\(u)", "\($0)t\(u)"] }
    case .pastActive:
      let doubled = stem.last.map { "\(stem)\($0)\(u)t" }
      return [doubled].compactMap { $0 } + ["\(stem)n\(u)t", "\(stem)nn\(u)t", "\(dropLast())n\(u)t"]
    case .agent: return presentStems.map { "\($0)m\(a)" }
    case .negation: return presentStems.map { "\($0)m\(a)t\(a == "ä" ? "ö" : "o")n" }
    }
  }
}
