import Voikko
import WordForms

// What may stand in place of a construction.

/// Words that say the same as a construction.
struct Rewriting {
  var text: String
  /// Whether a comma or other words change too.
  var changesOthers: Bool

  init(_ text: String, changesOthers: Bool = false) {
    self.text = text
    self.changesOthers = changesOthers
  }
}

extension Clause {
  /// - Returns: nil where a person has to find the words.
  func rewriting(of construction: Construction, with forms: FormReader) -> Rewriting? {
    let index = construction.word
    let word = words[index]
    let rewriting: Rewriting? =
      switch construction.kind {
      case .temporalEssa: clause(temporal(index, forms), at: index)
      case .temporalTuaan: clause(after(index, forms), at: index)
      case .finalKseen: clause(purpose(index, forms), at: index)
      case .participleClause: said(index, forms).map { Rewriting($0, changesOthers: true) }
      case .participleAttribute: described(index, forms).map { Rewriting($0, changesOthers: true) }
      case .mannerMalla: manner(index, forms).map { Rewriting($0, changesOthers: true) }
      case .withoutMatta: denial(index, forms).map { Rewriting($0, changesOthers: true) }
      case .potentialMood: perhaps(word, forms).map { Rewriting($0) }
      case .thirdPersonImperative: duty(word).map { Rewriting($0, changesOthers: true) }
      case .passive:
        word.first { $0.isFinite && $0.person == .passive }.flatMap { forms.imperative(of: $0.baseForm) }
          .map { Rewriting($0) }
      case .obligationForm, .obligationTulla: obligation(construction, word, forms).map { Rewriting($0) }
      case .abessive: without(index, forms)
      case .comitative: with(index, forms)
      default: nil
      }
    guard var rewriting, word.isCapital, let first = rewriting.text.first else { return rewriting }
    rewriting.text = first.uppercased() + rewriting.text.dropFirst()
    return rewriting
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

  /// A subordinate clause stands as it is only where a clause of its own begins and ends round it; elsewhere a comma is
  /// missing before or after.
  private func clause(_ text: String?, at index: Int) -> Rewriting? {
    guard let text else { return nil }
    let range = clause(around: index)
    let standsAlone = range.lowerBound == index && !hasFiniteVerb(in: (index + 1)..<range.upperBound)
    return Rewriting(text, changesOthers: !standsAlone || text.contains("…"))
  }

  // MARK: Clauses packed into a word

  /// *saapuessasi*: "kun saavut". Without an owner the subject is another word, which would have to change too.
  private func temporal(_ index: Int, _ forms: FormReader) -> String? {
    guard let reading = words[index].first({ $0.mood == .eInfinitive }),
      let owner = reading.possessive.map({ owner($0, at: index) })
    else { return nil }
    return forms.present(of: reading.baseForm, owner.person, owner.number).map { "kun \(owner.pronoun)\($0)" }
  }

  /// *tultuaan*: "kun hän on tullut", and "oli" where the clause round it tells of the past.
  private func after(_ index: Int, _ forms: FormReader) -> String? {
    guard let reading = words[index].first({ $0.participle == .pastPassive }),
      let owner = reading.possessive.map({ owner($0, at: index) }),
      let verb = reading.stems.first, let singular = forms.pastParticiple(of: String(verb)),
      let present = forms.present(of: "olla", owner.person, owner.number)
    else { return nil }
    // *tullut*, *tulleet*
    let participle = owner.number == .singular ? singular : singular.dropLast(2) + "eet"
    let auxiliary = isPast(around: index) ? owner.wasBeing : present
    return "kun \(owner.pronoun)\(auxiliary) \(participle)"
  }

  /// *voidakseen*: "jotta hän voi"; *saadaksesi*: "jos haluat saada"; *luullakseni*: "luulen, että".
  private func purpose(_ index: Int, _ forms: FormReader) -> String? {
    guard let reading = words[index].first({ $0.mood == .aInfinitive && $0.possessive != nil }),
      let owner = reading.possessive.map({ owner($0, at: index) })
    else { return nil }
    if owner.person == .second {
      return forms.present(of: "haluta", .second, owner.number).map { "jos \($0) \(reading.baseForm)" }
    }
    let present = forms.present(of: reading.baseForm, owner.person, owner.number)
    if owner.person == .first, Self.verbsOfOpinion.contains(reading.baseForm) { return present.map { "\($0), että" } }
    return present.map { "jotta \(owner.pronoun)\($0)" }
  }

  private static let verbsOfOpinion: Set<String> = [
    "luulla", "tietää", "muistaa", "nähdä", "ymmärtää", "kuulla", "uskoa",
  ]

  /// *kertoi tulevansa*: "että hän tulee"; *sanoi lain tulevan*: "että laki tulee".
  private func said(_ index: Int, _ forms: FormReader) -> String? {
    let word = words[index]
    guard
      let reading = word.first({
        $0.isOwnedParticiple || $0.participle == .presentActive || $0.participle == .pastActive
      }),
      let verb = reading.stems.first.map(String.init)
    else { return nil }
    guard let owner = reading.possessive.map({ owner($0, at: index) }) ?? subject(of: index) else { return nil }
    if reading.participle != .pastActive {
      return forms.present(of: verb, owner.person, owner.number).map { "että \(owner.pronoun)\($0)" }
    }
    guard let participle = forms.pastParticiple(of: verb),
      let auxiliary = forms.present(of: "olla", owner.person, owner.number)
    else { return nil }
    let form = owner.number == .singular ? participle : participle.dropLast(2) + "eet"
    return "että \(owner.pronoun)\(auxiliary) \(form)"
  }

  /// *maasta lähteneet ihmiset*: "ihmiset, jotka ovat lähteneet". An agent would have to be put into another case.
  private func described(_ index: Int, _ forms: FormReader) -> String? {
    for reading in words[index].readings {
      guard let participle = reading.participle, let number = reading.number, reading.possessive == nil,
        let verb = reading.stems.first.map(String.init), let head = head(of: index, for: reading)
      else { continue }
      let relative = number == .plural ? "jotka" : "joka"
      let predicate: String? =
        switch participle {
        case .presentActive: forms.present(of: verb, .third, number)
        case .pastActive:
          forms.pastParticiple(of: verb).map { number == .plural ? "ovat \($0.dropLast(2))eet" : "on \($0)" }
        case .pastPassive: "on \(reading.baseForm)"
        default: nil
        }
      return predicate.map { "\(words[head].text), \(relative) \($0)" }
    }
    return nil
  }

  /// The genitive right before a participle as the subject of a clause, where it is one word.
  private func subject(of index: Int) -> Owner? {
    guard followsDirectly(index) else { return nil }
    let word = words[index - 1]
    if let pronoun = Self.pronouns[word.text] { return pronoun }
    guard let noun = word.first({ $0.isNoun && $0.isGenitive && $0.number == .singular && $0.possessive == nil }),
      index < 2 || !followsDirectly(index - 1) || !words[index - 2].any({ $0.isGenitive || $0.wordClass == .numeral })
    else { return nil }
    return Owner(person: .third, number: .singular, pronoun: noun.baseForm + " ")
  }

  private static let pronouns: [String: Owner] = [
    "minun": Owner(person: .first, number: .singular, pronoun: ""),
    "sinun": Owner(person: .second, number: .singular, pronoun: ""),
    "hänen": Owner(person: .third, number: .singular, pronoun: "hän "),
    "meidän": Owner(person: .first, number: .plural, pronoun: ""),
    "teidän": Owner(person: .second, number: .plural, pronoun: ""),
    "heidän": Owner(person: .third, number: .plural, pronoun: "he "),
    "sen": Owner(person: .third, number: .singular, pronoun: "se "),
  ]

  /// *saat ajan soittamalla*: "soita", where the sentence speaks to the reader.
  private func manner(_ index: Int, _ forms: FormReader) -> String? {
    guard speaksToReader, let reading = words[index].first({ $0.mood == .maInfinitive }) else { return nil }
    return forms.imperative(of: reading.baseForm)
  }

  /// *lähti puhumatta*: "ei puhu". What *jäi maksamatta* or *jätti maksamatta* is said otherwise.
  private func denial(_ index: Int, _ forms: FormReader) -> String? {
    let isLeft = words[max(0, index - 4)..<index].contains { $0.isForm(of: "jäädä") || $0.isForm(of: "jättää") }
    guard !isLeft, !isPast(around: index), let reading = words[index].first({ $0.mood == .maInfinitive }) else {
      return nil
    }
    return forms.imperative(of: reading.baseForm).map { "\(speaksToReader ? "älä" : "ei") \($0)" }
  }

  // MARK: Moods

  /// *tehnee*: "tekee ehkä"; after *ei*, *tehne*: "ehkä tee".
  private func perhaps(_ word: Form, _ forms: FormReader) -> String? {
    guard let reading = word.first({ $0.mood == .potential }), !reading.isQuestion, reading.focus == nil else {
      return nil
    }
    if reading.negative == .yes { return forms.imperative(of: reading.baseForm).map { "ehkä \($0)" } }
    guard let person = reading.person else { return nil }
    if person == .passive { return forms.presentPassive(of: reading.baseForm).map { "\($0) ehkä" } }
    guard let number = reading.number else { return nil }
    return forms.present(of: reading.baseForm, person, number).map { "\($0) ehkä" }
  }

  /// *toimittakoon*: "pitää toimittaa".
  private func duty(_ word: Form) -> String? {
    word.first { $0.mood == .imperative && $0.person == .third && $0.negative != .yes }.map { "pitää \($0.baseForm)" }
  }

  // MARK: Cases

  /// *luvatta*: "ilman lupaa"; *vanhempien luvatta*: "ilman vanhempien lupaa".
  private func without(_ index: Int, _ forms: FormReader) -> Rewriting? {
    guard let reading = words[index].first({ $0.possessive == nil }), reading.focus == nil else { return nil }
    let noun =
      reading.number == .plural
      ? forms.partitivePlural(of: reading.baseForm, abessive: words[index].text) : forms.partitive(of: reading.baseForm)
    guard let noun else { return nil }
    guard followsDirectly(index) else { return Rewriting("ilman \(noun)") }
    let before = words[index - 1]
    if before.any({ $0.grammaticalCase == .abessive }) { return nil }
    // *sain virhemaksun aiheetta*: the adverb has nothing to do with the word before it.
    guard !FinnishWords.adverbsInTta.contains(words[index].text),
      before.any({ $0.isGenitive && !$0.isFinite && $0.wordClass != .adverb })
    else {
      return Rewriting("ilman \(noun)")
    }
    return Rewriting("ilman \(before.text) \(noun)", changesOthers: true)
  }

  /// *hakemus liitteineen*: "ja liitteet", of things that come in numbers; the case says nothing of how many.
  private func with(_ index: Int, _ forms: FormReader) -> Rewriting? {
    guard let reading = words[index].first({ $0.possessive != nil && $0.focus == nil }), followsDirectly(index),
      FinnishWords.comitativePlurals.contains(reading.baseForm), !words[index].isCapital,
      words[index - 1].all({
        $0.wordClass == .noun && $0.possessive == nil && ($0.grammaticalCase == .nominative || $0.isGenitive)
      }), let noun = forms.nominativePlural(of: reading.baseForm)
    else { return nil }
    return Rewriting("ja \(noun)")
  }

  // MARK: What the clause round it says

  /// Whether the verb nearest to a word in its clause tells of the past.
  private func isPast(around index: Int) -> Bool {
    guard let verb = mainVerb(of: index) else { return false }
    return verb.any { $0.isFinite && $0.tense == .past } && !verb.any { $0.isFinite && $0.tense == .present }
  }

  private func mainVerb(of index: Int) -> Form? {
    let clause = clause(around: index)
    return clause.filter { $0 != index && words[$0].any { $0.isFinite && $0.negative != .yes } }
      .min { abs($0 - index) < abs($1 - index) }.map { words[$0] }
  }

  private var speaksToReader: Bool {
    words.indices.contains { index in
      let word = words[index]
      if Self.negationsOfReader.contains(word.text) { return true }
      // *ei onnistu* has the form of an order.
      let isDenied = words[max(0, index - 2)..<index].contains(where: \.isNegation)
      return !isDenied && word.any { $0.isFinite && $0.person == .second } && !word.any(\.isNoun)
    }
  }

  private static let negationsOfReader: Set<String> = ["älä", "älkää", "et", "ette"]

  /// Whose a suffix says that something is. That of the third person says neither how many nor whether a person: the
  /// clause round it may.
  private func owner(_ possessive: Possessive, at index: Int) -> Owner {
    guard possessive == .third else { return possessive.owner }
    let verb = mainVerb(of: index)
    let isMany = verb?.any { $0.person == .third && $0.number == .plural } ?? false
    let hasNoun = words[clause(around: index)].contains { word in
      word.any { $0.wordClass == .noun && $0.grammaticalCase == .nominative && $0.possessive == nil }
    }
    let pronoun = hasNoun ? "… " : isMany ? "he " : "hän "
    return Owner(person: .third, number: isMany ? .plural : .singular, pronoun: pronoun)
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

  /// The past of *olla*, which is like no other verb's.
  var wasBeing: String {
    switch (person, number) {
    case (.first, .singular): "olin"
    case (.second, .singular): "olit"
    case (.first, .plural): "olimme"
    case (.second, .plural): "olitte"
    case (_, .plural): "olivat"
    default: "oli"
    }
  }
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
