import Voikko
import WordForms

/// The forms by which a Finnish word is found. There is no dictionary in a browser, so the index brings the stems of each
/// word: those of the forms below, which Voikko has made sure of, and of the forms that the site has.
struct FinnishForms {
  private let forms: FormReader
  private let maker: SameForm

  init(_ forms: FormReader) {
    self.forms = forms
    maker = SameForm(forms: forms)
  }

  /// A word as the index has it: its base form, and the base forms of the words that it is put together of.
  struct Base: Hashable {
    var form: String
    var parts: [String]
  }

  /// What a form may be a form of; nothing for one that the dictionary does not know.
  func bases(of form: String) -> [Base] {
    var found: [Base] = []
    for reading in forms.readings(of: form) where !found.contains(where: { $0.form == reading.baseForm }) {
      // *keskussairaala* is found by *sairaala* too; a part of three letters would find too much.
      let parts = reading.partCount > 1 ? reading.stems.map(String.init).filter { $0.count >= 4 } : []
      found.append(Base(form: reading.baseForm, parts: parts.filter { $0 != reading.baseForm }))
    }
    return found
  }

  /// The forms of a word from which all others are one ending away.
  func forms(of base: String) -> [String] {
    let readings = forms.readings(of: base).filter { $0.baseForm == base }
    var made = [base]
    if readings.contains(where: { $0.wordClass == .verb }) {
      made += Self.verbForms.compactMap { maker.form(of: base, like: $0) }
    }
    if readings.isEmpty || readings.contains(where: { $0.wordClass != .verb && $0.grammaticalCase != nil }) {
      made += Self.nounForms.compactMap { maker.form(of: base, like: $0) }
    }
    return made
  }

  private static let nounForms: [Reading] = {
    let singular: [GrammaticalCase] = [.genitive, .partitive, .essive, .illative]
    let plural: [GrammaticalCase] = [.genitive, .partitive, .illative, .inessive]
    return singular.map { Reading(baseForm: "", grammaticalCase: $0, number: .singular, structure: "") }
      + plural.map { Reading(baseForm: "", grammaticalCase: $0, number: .plural, structure: "") }
  }()

  private static let verbForms: [Reading] = {
    func finite(_ mood: Mood, _ tense: Tense?, _ person: Person, _ number: GrammaticalNumber?) -> Reading {
      Reading(baseForm: "", number: number, person: person, mood: mood, tense: tense, structure: "")
    }
    func participle(_ participle: Participle) -> Reading {
      Reading(
        baseForm: "", grammaticalCase: .nominative, number: .singular, participle: participle, structure: "")
    }
    return [
      finite(.indicative, .present, .first, .singular), finite(.indicative, .present, .third, .singular),
      finite(.indicative, .past, .first, .singular), finite(.indicative, .past, .third, .singular),
      finite(.indicative, .present, .passive, nil), finite(.indicative, .past, .passive, nil),
      participle(.pastActive), participle(.pastPassive),
    ]
  }()
}
