/// A grammatical construction that was found in a sentence, whatever rules and limits say of it.
package struct Construction: Sendable, Hashable {
  package var kind: Kind
  /// The word that makes the construction, by its place in the sentence; for one of a whole sentence the first word.
  package var word: Int
  /// UTF-8 offsets in the text's row of words.
  package var range: Range<Int>
  /// How many it counts: the subordinate clauses of a sentence, the genitives of a chain, the words before a late verb.
  package var count = 1
  /// What may stand in its place, where there is one right answer; of a passive the imperative of the verb.
  package var rewriting: String?
  /// Whether a comma or other words change with it, so that the rewriting is for the writer to read and not to be put in
  /// place as it stands.
  package var changesOthers = false
  /// The verb in its base form that says plainly what a noun or a negation hides, where there is one.
  package var plainVerb: String?

  package init(_ kind: Kind, word: Int, range: Range<Int>) {
    self.kind = kind
    self.word = word
    self.range = range
  }

  /// The names are those of the rules where a rule judges the construction.
  package enum Kind: String, Sendable, Hashable, CaseIterable {
    /// A finite verb in the passive: *lomake täytetään*.
    case passive
    /// *saapuessasi*: when you arrive.
    case temporalEssa = "temporal-essa"
    /// *tultuaan*: after he came.
    case temporalTuaan = "temporal-tuaan"
    /// *hakemuksen saavuttua*: when the application has come.
    case temporalTua = "temporal-tua"
    /// *voidakseen*: so that he can.
    case finalKseen = "final-kseen"
    /// *soittamalla*: by calling.
    case mannerMalla = "manner-malla"
    /// *maksamatta*: without paying.
    case withoutMatta = "without-matta"
    /// *liittyen*, *alkaen*: the E-infinitive in the instructive.
    case infinitiveEn = "infinitive-en"
    /// *kertoi asuneensa*, *näki hänen tulevan*.
    case participleClause = "participle-clause"
    /// *maasta lähteneet ihmiset*.
    case participleAttribute = "participle-attribute"
    /// *on toimitettava*.
    case obligationForm = "obligation-form"
    /// *tulee toimittaa*.
    case obligationTulla = "obligation-tulla"
    /// *suorittaa tarkistus*.
    case nounStyle = "noun-style"
    /// *ei saa jättää maksamatta*.
    case doubleNegation = "double-negation"
    /// *oli tullut*.
    case pluperfect
    case conditional
    /// *tehnee*.
    case potentialMood = "potential-mood"
    /// *tehköön*.
    case thirdPersonImperative = "third-person-imperative"
    /// *tarkistaminen*.
    case minenNoun = "minen-noun"
    /// *luvatta*.
    case abessive
    /// *liitteineen*.
    case comitative
    /// *pienin muutoksin*.
    case instructive
    /// *lomakkeisiimmekaan*: an owner and a particle after a plural or a case.
    case stackedSuffixes = "stacked-suffixes"
    /// Three genitives or more in a row before a noun: *Kemin kaupungin johtajan päätös*.
    case genitiveChain = "genitive-chain"
    /// Two subordinate clauses or more in one sentence.
    case manySubclauses = "many-subclauses"
    /// A relative clause between the subject and its verb (kiilalause).
    case wedgeClause = "wedge-clause"
    /// Six words or more before the verb of the main clause.
    case lateVerb = "late-verb"

    /// Whether it is a fact about the whole sentence.
    package var isOfSentence: Bool {
      switch self {
      case .genitiveChain, .manySubclauses, .wedgeClause: true
      default: false
      }
    }
  }
}
