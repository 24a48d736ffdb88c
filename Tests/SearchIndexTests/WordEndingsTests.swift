import Testing

@testable import SearchIndex

/// Whatever form of a word is typed finds whatever form of it the site has.
@Suite struct WordEndingsTests {
  @Test(arguments: [
    ("en", ["hospital", "hospitals", "hospital's"]), ("en", ["family", "families"]),
    ("en", ["study", "studied", "studies"]), ("en", ["swim", "swims"]),
    ("ru", ["больница", "больницу", "больнице", "больницами"]), ("ru", ["детей", "детям", "детьми"]),
    ("ru", ["медицинские", "медицинских", "медицинским"]), ("uk", ["лікарня", "лікарню", "лікарнями"]),
    ("ar", ["طبيب", "الأطباء", "طبيبي"]), ("ar", ["مسبح", "مسابح", "المسابح"]), ("ar", ["ضريبة", "الضرائب"]),
    ("ar", ["المستشفى", "مستشفى", "بالمستشفى", "للمستشفى"]), ("ar", ["جمعية", "الجمعيات", "جمعيته"]),
    ("sv", ["läkare", "läkaren", "läkarna"]), ("tr", ["hastane", "hastanede", "hastaneler", "hastaneye"]),
    ("so", ["isbitaal", "isbitaalka"]), ("kmr", ["nexweşxane", "nexweşxaneyê", "nexweşxaneyan"]),
  ])
  func formsMeet(_ language: String, _ forms: [String]) {
    let endings = WordEndings(language: language)
    for (typed, filed) in forms.flatMap({ typed in forms.map { (typed, $0) } }) {
      let stem = endings.shortestStem(of: SearchFolding.folded(filed))
      #expect(endings.stems(of: SearchFolding.folded(typed)).contains(stem), "\(typed) for \(filed), filed as \(stem)")
    }
  }

  @Test(arguments: [
    ("en", "bus", "police"), ("en", "tax", "taxi"), ("ru", "врач", "время"), ("ar", "طبيب", "طعام"),
    ("ar", "ضرب", "ضريبة"),
    ("ar", "لغة", "بلغ"), ("tr", "su", "se"),
  ])
  func otherWordsStayApart(_ language: String, _ one: String, _ other: String) {
    let endings = WordEndings(language: language)
    #expect(endings.shortestStem(of: one) != endings.shortestStem(of: other))
  }

  /// A language that nobody has listed is searched by words as they are.
  @Test func unlistedLanguageHasNoEndings() {
    #expect(WordEndings(language: "et").stems(of: "haiglasse") == ["haiglasse"])
  }
}
