import Testing
import Voikko

@Suite final class VoikkoTests {
  let voikko: VoikkoHandle

  init() throws { voikko = try VoikkoHandle() }

  /// `#expect` would copy the handle.
  private func readings(_ form: String) -> [Reading] { voikko.analyse(form) }

  /// Every value that the library can give has a case here, so that none reads as nil.
  @Test func theValueSetsAreTheDictionarys() {
    func expectAll<Value: RawRepresentable<String> & CaseIterable>(_ type: Value.Type, _ attribute: String) {
      let known = Set(type.allCases.map(\.rawValue))
      let values = voikko.values(ofAttribute: attribute)
      #expect(!values.isEmpty)
      #expect(values.filter { !known.contains($0) } == [], "\(attribute)")
    }
    expectAll(WordClass.self, "CLASS")
    expectAll(GrammaticalCase.self, "SIJAMUOTO")
    expectAll(GrammaticalNumber.self, "NUMBER")
    expectAll(Person.self, "PERSON")
    expectAll(Mood.self, "MOOD")
    expectAll(Mood.self, "REQUIRE_FOLLOWING_VERB")
    expectAll(Tense.self, "TENSE")
    expectAll(Negative.self, "NEGATIVE")
    expectAll(Participle.self, "PARTICIPLE")
    expectAll(Possessive.self, "POSSESSIVE")
    expectAll(Comparison.self, "COMPARISON")
    expectAll(Focus.self, "FOCUS")
    let openSet = voikko.values(ofAttribute: "BASEFORM")
    #expect(openSet == [])
  }

  @Test func aFormTellsItsWholeAnalysis() throws {
    let reading = try #require(readings("lomakkeisiimmekaan").first)
    #expect(
      reading
        == Reading(
          baseForm: "lomake", wordClass: .noun, grammaticalCase: .illative, number: .plural, possessive: .firstPlural,
          focus: .kaan, structure: "=pppppppppppppppppp", wordBases: "+lomake(lomake)"))
  }

  /// The forms that the rules of easy Finnish look for.
  @Test(
    arguments: [
      ("saapuessasi", "saapua", Mood.eInfinitive, nil, Possessive.secondSingular),
      ("voidakseen", "voida", .aInfinitive, nil, .third),
      ("maksamatta", "maksaa", .maInfinitive, .abessive, nil),
      ("soittamalla", "soittaa", .maInfinitive, .adessive, nil),
      ("tarkistaminen", "tarkistaa", .minenInfinitive, .nominative, nil),
      ("tehköön", "tehdä", .imperative, nil, nil),
      ("tehnee", "tehdä", .potential, nil, nil),
      ("haluaisin", "haluta", .conditional, nil, nil),
    ] as [(String, String, Mood, GrammaticalCase?, Possessive?)])
  func verbs(form: String, base: String, mood: Mood, grammaticalCase: GrammaticalCase?, possessive: Possessive?) {
    #expect(
      readings(form).contains {
        $0.baseForm == base && $0.mood == mood && $0.grammaticalCase == grammaticalCase && $0.possessive == possessive
      })
  }

  @Test func thePassiveIsAPerson() {
    let passive = voikko.analyse("täytetään")
    #expect(passive.contains { $0.person == .passive && $0.negative == .no && $0.tense == .present })
    #expect(readings("onko").contains { $0.isQuestion && $0.person == .third })
    #expect(readings("nopeimmin").contains { $0.comparison == .superlative })
    #expect(readings("tultuaan").contains { $0.participle == .pastPassive && $0.grammaticalCase == .partitive })
    #expect(readings("ei").contains { $0.wordClass == .negationVerb })
    #expect(readings("voi").contains { $0.followingVerb == .aInfinitive })
  }

  @Test(arguments: [
    "", " ", "\u{0}", "talo\u{0}talo", "asdfg", "👩‍👩‍👧‍👦", "\u{FFFD}", "\u{202E}olat", "=", "+(",
    String(repeating: "a", count: 100_000),
    String(repeating: "talo", count: 63), String(repeating: "ä", count: 255), "-", "--", "\u{10FFFF}", "مرحبا", "1e309",
  ])
  func anythingMayBeAsked(_ form: String) {
    for reading in voikko.analyse(form) { #expect(reading.structure.first == "=") }
    if form.utf8.count < 100 { _ = voikko.suggestions(for: form) }
    _ = voikko.isCorrect(form)
  }

  @Test func spellingIsCheckedAndMended() {
    let spellings = ["Kemissä", "kemissä", "lomakkkeen"].map { voikko.isCorrect($0) }
    #expect(spellings == [true, false, false])
    let suggested = voikko.suggestions(for: "lomakkkeen")
    #expect(suggested.first == "lomakkeen")
    let hopeless = voikko.suggestions(for: "qqqqqqqqqqqq")
    #expect(hopeless == [])
  }

  @Test func aLanguageWithoutADictionaryIsSaid() {
    do throws(VoikkoUnavailable) {
      _ = try VoikkoHandle(language: "tlh")
      Issue.record("a dictionary of Klingon was found")
    } catch {
      #expect(error.language == "tlh")
      #expect(error.description.hasSuffix("install the package voikko-fi"))
    }
  }

  /// Each worker has its own handle.
  @Test func handlesWorkSideBySide() async throws {
    let counts = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask {
          let own = try VoikkoHandle()
          return (0..<500).reduce(0) { count, _ in count + own.analyse("työmarkkinatuesta").count }
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(counts == Array(repeating: 500, count: 8))
  }
}
