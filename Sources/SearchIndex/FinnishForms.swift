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

  /// What the endings of a word are put to, folded: *verokortti*, *verokorti*, *verokortei*, *verokorttei*. Each is
  /// taken from a form that the dictionary knows, so that no rule has to be right about gradation.
  func stems(of base: String) -> Set<String> {
    let readings = forms.readings(of: base).filter { $0.baseForm == base }
    var stems: Set<String> = [SearchFolding.words(in: base).joined()]
    let isVerb = readings.contains { $0.wordClass == .verb }
    let isInflected = readings.isEmpty || readings.contains { $0.wordClass != .verb && $0.grammaticalCase != nil }
    for (reading, endings) in (isVerb ? Self.verbForms : []) + (isInflected ? Self.nounForms : []) {
      guard let form = maker.form(of: base, like: reading) else { continue }
      let folded = SearchFolding.words(in: form).joined()
      let ending = endings.first { folded.hasSuffix($0) && folded.utf16.count - $0.utf16.count >= 3 } ?? ""
      stems.insert(String(folded.dropLast(ending.count)))
    }
    if isVerb, base.count > 4 { stems.insert(String(SearchFolding.folded(base).dropLast())) }
    return stems.filter { !$0.isEmpty }
  }

  /// A form, and the ending to take off it: the first that it has and that leaves three letters.
  private typealias Model = (form: Reading, endings: [String])

  private static let nounForms: [Model] = {
    func noun(_ grammaticalCase: GrammaticalCase, _ number: GrammaticalNumber) -> Reading {
      Reading(baseForm: "", grammaticalCase: grammaticalCase, number: number, structure: "")
    }
    return [
      (noun(.genitive, .singular), ["n"]), (noun(.essive, .singular), ["na"]),
      (noun(.partitive, .singular), ["tta", "ta", "a"]), (noun(.partitive, .plural), ["ta", "a"]),
      (noun(.genitive, .plural), ["tten", "den", "ten", "en"]), (noun(.inessive, .plural), ["ssa"]),
      (noun(.essive, .plural), ["na"]),
    ]
  }()

  private static let verbForms: [Model] = {
    func finite(_ tense: Tense, _ person: Person, _ number: GrammaticalNumber?) -> Reading {
      Reading(
        baseForm: "", number: number, person: person, mood: .indicative, tense: tense, negative: .no, structure: "")
    }
    let participle = Reading(
      baseForm: "", grammaticalCase: .nominative, number: .singular, participle: .pastActive, structure: "")
    return [
      (finite(.present, .first, .singular), ["n"]), (finite(.present, .third, .plural), ["vat"]),
      (finite(.present, .third, .singular), []), (finite(.past, .first, .singular), ["n"]),
      (finite(.past, .third, .singular), []), (finite(.present, .passive, nil), ["taan", "daan", "aan"]),
      (finite(.past, .passive, nil), ["ttiin", "tiin"]), (participle, ["ut", "yt"]),
    ]
  }()
}
