import Testing
import Voikko
import WordForms

@Suite struct FormReaderTests {
  let forms: FormReader

  init() throws { forms = try FormReader() }

  @Test(arguments: [
    ("lomakkeisiimme", ["lomake"]), ("terveysasemalla", ["terveysasema"]), ("Terveysasemalla", ["terveysasema"]),
    ("TÄRKEÄÄ", ["tärkeä"]), ("kuusta", ["kuu", "kuusi"]), ("Kela", ["kela"]), ("Migri", []), ("THL", []),
    ("EU:n", ["EU"]), ("wc-tilat", ["wc-tila"]), ("WC-tilat", ["WC-tila", "wc-tila"]),
  ])
  func baseForms(_ form: String, _ expected: [String]) {
    #expect(Set(forms.baseForms(of: form)) == Set(expected))
  }

  @Test func aSmallLetterIsNoNameUnlessItCanBeNothingElse() {
    #expect(forms.baseForms(of: "suomen") == ["suomi"])
    #expect(forms.baseForms(of: "kemissä") == ["Kemi"])
    #expect(forms.baseForms(of: "maahanmuuttovirasto") == ["maahanmuuttovirasto"])
  }

  @Test func aCapitalInsideASentenceIsANameWhereThereIsOne() {
    #expect(forms.baseForms(of: "Suomen", at: .sentenceStart) == ["suomi", "Suomi"])
    #expect(forms.baseForms(of: "Suomen", at: .insideSentence) == ["Suomi"])
    #expect(forms.readings(of: "Maahanmuuttovirastosta", at: .insideSentence).map(\.isName) == [true])
    // The dictionary does not know the agency.
    #expect(forms.baseForms(of: "Kelan", at: .insideSentence) == ["kela"])
  }

  /// One word may come decomposed, with soft hyphens, with a typographic apostrophe.
  @Test(arguments: [
    ("ka\u{308}yda\u{308}", "käydä"), ("maahan\u{AD}muutto", "maahanmuutto"), ("vaa’an", "vaaka"),
    ("Länsi\u{2011}Pohjan", "Länsi-Pohja"), ("íslannin", nil), ("Ääkkönen", "ääkkönen"),
  ])
  func spellingsOfOneForm(_ form: String, _ base: String?) {
    #expect(forms.baseForms(of: form).first == base)
    #expect(forms.baseForms(of: form).first == base, "from the cache")
    if base != nil { #expect(forms.isCorrect(form)) }
  }

  @Test(arguments: [
    ("lomake", ["lomake"]), ("toimeentulotuki", ["toimeen", "tulo", "tuki"]),
    ("työmarkkinatuesta", ["työ", "markkina", "tuesta"]),
    ("Työmarkkinatuesta", ["Työ", "markkina", "tuesta"]),
    ("verkkopankkitunnuksilla", ["verkko", "pankki", "tunnuksilla"]),
    ("Länsi-Pohjan", ["Länsi", "Pohjan"]), ("linja-autoasema", ["linja", "auto", "asema"]),
    ("Länsi\u{2011}Pohjan", ["Länsi", "Pohjan"]),
    ("10-vuotias", ["10", "vuotias"]), ("EU-maa", ["EU", "maa"]), ("sosiaali-", ["sosiaali"]),
    ("Maahanmuuttovirasto", ["Maahan", "muutto", "virasto"]),
    ("TOIMEENTULOTUKI", ["TOIMEEN", "TULO", "TUKI"]),
    ("maahan\u{AD}muutto\u{AD}viraston", ["maahan", "muutto", "viraston"]),
    ("lentoonla\u{308}hto\u{308}", ["lentoon", "la\u{308}hto\u{308}"]), ("vaa’an", ["vaa’an"]),
    ("opiskelijaterveydenhuolto", ["opiskelija", "terveyden", "huolto"]), ("EU:n", ["EU:n"]),
  ])
  func partsOfACompound(_ form: String, _ expected: [String]) throws {
    let reading = try #require(forms.readings(of: form).first)
    #expect(reading.parts(of: form).map(String.init) == expected)
    #expect(reading.partCount == expected.count)
  }

  @Test func aReadingOfAnotherFormHasNoPartsInIt() throws {
    let reading = try #require(forms.readings(of: "toimeentulotuki").first)
    #expect(reading.parts(of: "tuki") == ["tuki"])
    #expect(reading.parts(of: "toimeentulotuella") == ["toimeentulotuella"])
    #expect(reading.parts(of: "") == [""])
  }

  @Test(arguments: [
    ("fi", true), ("fi-simple", true), ("FI-fi", true), ("fi_FI", true), ("fil", false), ("sv", false), ("", false),
    ("f", false),
  ])
  func onlyFinnishIsRead(_ tag: String, _ isRead: Bool) {
    #expect(FormReader.reads(tag) == isRead)
  }
}
