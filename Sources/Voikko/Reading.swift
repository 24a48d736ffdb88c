/// One way to read a Finnish word form: its base form, and what the form says about itself.
///
/// The attributes are libvoikko's morphological analysis; an attribute that the form does not have is nil. A value that
/// this program does not know reads as nil too (`VoikkoTests` hold the sets against the dictionary's).
package struct Reading: Sendable, Hashable {
  /// The base form: of a verb the A-infinitive, also for its -minen and participle forms (BASEFORM).
  package var baseForm: String
  package var wordClass: WordClass?
  package var grammaticalCase: GrammaticalCase?
  package var number: GrammaticalNumber?
  package var person: Person?
  package var mood: Mood?
  package var tense: Tense?
  package var negative: Negative?
  package var participle: Participle?
  package var possessive: Possessive?
  package var comparison: Comparison?
  package var focus: Focus?
  /// Ends in -ko or -kö (KYSYMYSLIITE).
  package var isQuestion: Bool
  /// The infinitive that the verb takes (REQUIRE_FOLLOWING_VERB): *voida* takes `aInfinitive`.
  package var followingVerb: Mood?
  package var mayBePlaceName: Bool
  /// The form's letters one by one: `=` before each part of a compound, `i` or `j` for a letter that is a capital in
  /// standard spelling, `p` or `q` for any other, and a hyphen itself. `=ipppp-=ippppp` is Länsi-Pohjan.
  package var structure: String
  /// The parts with their own base forms, `+verkko(verkko)+tunnus(tunnus)`; nil for names listed as a whole.
  package var wordBases: String?

  package init(
    baseForm: String, wordClass: WordClass? = nil, grammaticalCase: GrammaticalCase? = nil,
    number: GrammaticalNumber? = nil, person: Person? = nil, mood: Mood? = nil, tense: Tense? = nil,
    negative: Negative? = nil, participle: Participle? = nil, possessive: Possessive? = nil,
    comparison: Comparison? = nil, focus: Focus? = nil, isQuestion: Bool = false, followingVerb: Mood? = nil,
    mayBePlaceName: Bool = false, structure: String, wordBases: String? = nil
  ) {
    self.baseForm = baseForm
    self.wordClass = wordClass
    self.grammaticalCase = grammaticalCase
    self.number = number
    self.person = person
    self.mood = mood
    self.tense = tense
    self.negative = negative
    self.participle = participle
    self.possessive = possessive
    self.comparison = comparison
    self.focus = focus
    self.isQuestion = isQuestion
    self.followingVerb = followingVerb
    self.mayBePlaceName = mayBePlaceName
    self.structure = structure
    self.wordBases = wordBases
  }
}

// The value sets below are closed: libvoikko lists them (`voikkoGetAttributeValues`).

/// CLASS.
package enum WordClass: String, Sendable, Hashable, CaseIterable {
  case noun = "nimisana"
  case adjective = "laatusana"
  case nounOrAdjective = "nimisana_laatusana"
  case verb = "teonsana"
  case negationVerb = "kieltosana"
  case numeral = "lukusana"
  case pronoun = "asemosana"
  case adverb = "seikkasana"
  case adposition = "suhdesana"
  case conjunction = "sidesana"
  case interjection = "huudahdussana"
  case abbreviation = "lyhenne"
  case prefix = "etuliite"
  case firstName = "etunimi"
  case surname = "sukunimi"
  case placeName = "paikannimi"
  /// Any other proper name: an agency, a firm.
  case name = "nimi"

  package var isName: Bool {
    switch self {
    case .firstName, .surname, .placeName, .name: true
    default: false
    }
  }
}

/// SIJAMUOTO.
package enum GrammaticalCase: String, Sendable, Hashable, CaseIterable {
  case nominative = "nimento"
  case genitive = "omanto"
  case partitive = "osanto"
  case accusative = "kohdanto"
  case essive = "olento"
  case translative = "tulento"
  case inessive = "sisaolento"
  case elative = "sisaeronto"
  case illative = "sisatulento"
  case adessive = "ulkoolento"
  case ablative = "ulkoeronto"
  case allative = "ulkotulento"
  case abessive = "vajanto"
  case comitative = "seuranto"
  case instructive = "keinonto"
  /// The adverb in -sti of an adjective, which Voikko counts among the cases.
  case adverbial = "kerrontosti"
}

/// NUMBER.
package enum GrammaticalNumber: String, Sendable, Hashable, CaseIterable {
  case singular, plural
}

/// PERSON.
package enum Person: String, Sendable, Hashable, CaseIterable {
  case first = "1"
  case second = "2"
  case third = "3"
  /// The Finnish passive, counted as a fourth person.
  case passive = "4"
}

/// MOOD; the infinitives are among them.
package enum Mood: String, Sendable, Hashable, CaseIterable {
  case indicative, conditional, imperative, potential
  case aInfinitive = "A-infinitive"
  case eInfinitive = "E-infinitive"
  case maInfinitive = "MA-infinitive"
  case minenInfinitive = "MINEN-infinitive"
  case mainenInfinitive = "MAINEN-infinitive"
}

/// TENSE.
package enum Tense: String, Sendable, Hashable, CaseIterable {
  case present = "present_simple"
  case past = "past_imperfective"
}

/// NEGATIVE: whether the form is the one that follows *ei*.
package enum Negative: String, Sendable, Hashable, CaseIterable {
  case no = "false"
  case yes = "true"
  case both
}

/// PARTICIPLE.
package enum Participle: String, Sendable, Hashable, CaseIterable {
  case presentActive = "present_active"
  case presentPassive = "present_passive"
  case pastActive = "past_active"
  case pastPassive = "past_passive"
  /// *äidin tekemä*.
  case agent
  /// *tekemätön*.
  case negation
}

/// POSSESSIVE: the suffix of the owner.
package enum Possessive: String, Sendable, Hashable, CaseIterable {
  case firstSingular = "1s"
  case secondSingular = "2s"
  case firstPlural = "1p"
  case secondPlural = "2p"
  case third = "3"
}

/// COMPARISON.
package enum Comparison: String, Sendable, Hashable, CaseIterable {
  case positive, comparative, superlative
}

/// FOCUS: the particle at the end, -kin or -kaan.
package enum Focus: String, Sendable, Hashable, CaseIterable {
  case kin, kaan
}
