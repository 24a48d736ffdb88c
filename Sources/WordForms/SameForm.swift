package import Voikko

/// Puts one word in the form of another: *hyödyntää* for *käyttää* makes *hyödynnetään* of *käytetään*.
///
/// Every form is made by rule and read back by Voikko; a form that the dictionary does not know as that very form of that
/// very word is not given. One per `FormReader`; it remembers what it has made. Not `Sendable`.
package final class SameForm {
  private let forms: FormReader
  private var known: [Wanted: String?] = [:]

  /// What tells one form of a word from another.
  private struct Wanted: Hashable {
    var base: String
    var grammaticalCase: GrammaticalCase?
    var number: GrammaticalNumber?
    var mood: Mood?
    var tense: Tense?
    var person: Person?
    var participle: Participle?
    var isConnegative: Bool
  }

  package init(forms: FormReader) {
    self.forms = forms
  }

  /// - Parameters:
  ///   - base: a noun, adjective or pronoun in the nominative, or a verb in the A-infinitive.
  ///   - reading: of the form that it is to stand for.
  /// - Returns: nil where no form could be made that the dictionary knows, and for forms with a possessive suffix or a
  ///   particle, whose case is not known.
  package func form(of base: String, like reading: Reading) -> String? {
    guard reading.possessive == nil, reading.focus == nil, !reading.isQuestion,
      reading.comparison == nil || reading.comparison == .positive
    else { return nil }
    let wanted = Wanted(
      base: base, grammaticalCase: reading.grammaticalCase, number: reading.number, mood: reading.mood,
      tense: reading.tense, person: reading.person, participle: reading.participle,
      isConnegative: reading.negative == .yes)
    if let made = known[wanted] { return made }
    let made = candidates(for: wanted).first { candidate in
      forms.readings(of: candidate).contains { isForm($0, wanted, like: reading) }
    }
    known[wanted] = made
    return made
  }

  private func isForm(_ found: Reading, _ wanted: Wanted, like reading: Reading) -> Bool {
    let isOfWord =
      wanted.participle == nil
      ? found.baseForm == wanted.base || found.baseForm == Self.plurals[wanted.base] : found.verb == wanted.base
    return isOfWord && found.grammaticalCase == wanted.grammaticalCase && found.number == wanted.number
      && found.mood == wanted.mood && found.tense == wanted.tense && found.person == wanted.person
      && found.participle == wanted.participle && found.possessive == nil && found.focus == nil
      && !found.isQuestion && (found.negative == reading.negative || found.negative == .both)
  }

  private func candidates(for wanted: Wanted) -> [String] {
    if let participle = wanted.participle {
      return wanted.base.participles(participle).flatMap { nounForms(of: $0, wanted.grammaticalCase, wanted.number) }
    }
    switch wanted.mood {
    case nil: return nounForms(of: wanted.base, wanted.grammaticalCase, wanted.number)
    case .aInfinitive: return [wanted.base]
    case .minenInfinitive:
      return wanted.base.presentStems.flatMap { stem in
        nounForms(of: "\(stem)minen", wanted.grammaticalCase, wanted.number)
      }
    case .maInfinitive: return wanted.base.actionForms(wanted.grammaticalCase)
    default:
      if let present = present(wanted) { return [present] }
      return wanted.base.finiteForms(wanted.mood, wanted.tense, wanted.person, wanted.number)
    }
  }

  /// What `FormReader` makes itself.
  private func present(_ wanted: Wanted) -> String? {
    guard wanted.mood == .indicative, wanted.tense == .present, !wanted.isConnegative, let person = wanted.person,
      let number = wanted.number
    else { return nil }
    return forms.present(of: wanted.base, person, number)
  }

  private func nounForms(of noun: String, _ wanted: GrammaticalCase?, _ number: GrammaticalNumber?) -> [String] {
    guard let wanted else { return [noun] }
    if let pronoun = Self.pronouns[noun] { return pronoun }
    return number == .plural ? noun.pluralForms(wanted) : noun.singularForms(wanted)
  }

  /// Pronouns whose plural the dictionary has as a word of its own.
  private static let plurals = ["tämä": "nämä", "se": "ne"]

  /// All forms of pronouns that no rule makes.
  private static let pronouns: [String: [String]] = [
    "tämä": [
      "tämä", "tämän", "tätä", "tässä", "tästä", "tähän", "tällä", "tältä", "tälle", "tänä", "täksi", "nämä", "näiden",
      "näitä", "näissä", "näistä", "näihin", "näillä", "näiltä", "näille", "näinä", "näiksi",
    ],
    "se": [
      "se", "sen", "sitä", "siinä", "siitä", "siihen", "sillä", "siltä", "sille", "sinä", "siksi", "ne", "niiden",
      "niitä", "niissä", "niistä", "niihin", "niillä", "niiltä", "niille", "niinä", "niiksi",
    ],
  ]
}

extension Reading {
  /// The verb that a participle is of: *toimittaa* of *toimitettava*; nil where the dictionary does not say.
  package var verb: String? {
    guard participle != nil, let wordBases else { return nil }
    var found: Substring?
    var rest = wordBases[...]
    while let open = rest.firstIndex(of: "("), let close = rest[open...].firstIndex(of: ")") {
      let base = rest[rest.index(after: open)..<close]
      // A verb made of another one: *ilmoittautua*.
      if base == "+tua" || base == "+tyä" || base == "+ua" || base == "+yä" { return nil }
      if !base.hasPrefix("+") { found = base }
      rest = rest[rest.index(after: close)...]
    }
    return found.map(String.init)
  }
}
