import Voikko
import WordForms

// What may stand in place of a construction, where there is one right answer that needs no other word changed.

extension Clause {
  /// - Returns: nil where a person has to find the words.
  func rewriting(of construction: Construction, with forms: FormReader) -> String? {
    let word = words[construction.word]
    let text: String? =
      switch construction.kind {
      case .temporalEssa: temporal(word, forms)
      case .temporalTuaan: after(word, forms)
      case .finalKseen: purpose(word, forms)
      case .passive: word.first { $0.isFinite && $0.person == .passive }.flatMap { forms.imperative(of: $0.baseForm) }
      case .obligationForm: obligation(construction, word, forms)
      case .obligationTulla: obligation(construction, word, forms)
      case .abessive: word.first { _ in true }.flatMap { forms.partitive(of: $0.baseForm) }.map { "ilman \($0)" }
      case .comitative: word.first { _ in true }.flatMap { forms.nominativePlural(of: $0.baseForm) }.map { "ja \($0)" }
      default: nil
      }
    guard let text, word.isCapital, let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }

  /// *on aina toimitettava*: "pitää aina toimittaa"; *oli toimitettava*: "piti toimittaa". What *ei ole toimitettava* means
  /// a person has to say.
  private func obligation(_ construction: Construction, _ word: Form, _ forms: FormReader) -> String? {
    guard let copula = words.firstIndex(where: { $0.range.lowerBound == construction.range.lowerBound }),
      copula < construction.word,
      let must = ["on": "pitää", "oli": "piti", "olisi": "pitäisi", "tulee": "pitää", "tulisi": "pitäisi"][
        words[copula].text]
    else { return nil }
    let between = words[(copula + 1)..<construction.word]
    guard between.allSatisfy({ $0.gap.isEmpty }), word.gap.isEmpty else { return nil }
    let verb =
      construction.kind == .obligationTulla
      ? word.text : word.first { $0.participle == .presentPassive }?.stems.first.map(String.init)
    // *on oltava auki*: "pitää olla auki"
    guard let verb, forms.readings(of: verb).contains(where: { $0.mood == .aInfinitive }) else { return nil }
    let text = ([must] + between.map(\.text) + [verb]).joined(separator: " ")
    return words[copula].isCapital ? text.prefix(1).uppercased() + text.dropFirst() : text
  }

  /// *saapuessasi*: "kun saavut". Without an owner the subject is another word, which would have to change too.
  private func temporal(_ word: Form, _ forms: FormReader) -> String? {
    guard let reading = word.first({ $0.mood == .eInfinitive }), let owner = reading.possessive?.owner else {
      return nil
    }
    return forms.present(of: reading.baseForm, owner.person, owner.number).map { "kun \(owner.pronoun)\($0)" }
  }

  /// *tultuaan*: "kun hän on tullut".
  private func after(_ word: Form, _ forms: FormReader) -> String? {
    guard let reading = word.first({ $0.participle == .pastPassive }), let owner = reading.possessive?.owner,
      let verb = reading.stems.first, let participle = forms.pastParticiple(of: String(verb)),
      let auxiliary = forms.present(of: "olla", owner.person, owner.number), owner.number == .singular
    else { return nil }
    return "kun \(owner.pronoun)\(auxiliary) \(participle)"
  }

  /// *voidakseen*: "jotta hän voi"; *saadaksesi*: "jos haluat saada".
  private func purpose(_ word: Form, _ forms: FormReader) -> String? {
    guard let reading = word.first({ $0.mood == .aInfinitive && $0.possessive != nil }),
      let owner = reading.possessive?.owner
    else { return nil }
    if owner.person == .second {
      return forms.present(of: "haluta", .second, owner.number).map { "jos \($0) \(reading.baseForm)" }
    }
    return forms.present(of: reading.baseForm, owner.person, owner.number).map { "jotta \(owner.pronoun)\($0)" }
  }
}

extension Clause.Form {
  fileprivate func first(_ test: (Reading) -> Bool) -> Reading? { readings.first(where: test) }
}

/// Whose the suffix says that something is, with the pronoun that a clause needs.
private struct Owner {
  var person: Person
  var number: GrammaticalNumber
  var pronoun: String
}

extension Possessive {
  fileprivate var owner: Owner {
    switch self {
    case .firstSingular: Owner(person: .first, number: .singular, pronoun: "")
    case .secondSingular: Owner(person: .second, number: .singular, pronoun: "")
    case .firstPlural: Owner(person: .first, number: .plural, pronoun: "")
    case .secondPlural: Owner(person: .second, number: .plural, pronoun: "")
    case .third: Owner(person: .third, number: .singular, pronoun: "hän ")
    }
  }
}
