import Testing
import Voikko
import WordFamiliarity
import WordForms

@Suite struct FamiliarityTests {
  @Test func theTableIsThere() {
    #expect(WordFamiliarity.count > 20_000)
  }

  /// From the most common to the rarest; neighbours are at least a step apart.
  @Test(arguments: zip(["olla", "raha", "lomake", "resepti"], ["raha", "hakemus", "kotoutua", "reflektoida"]))
  func commonWordsHaveHigherValues(_ common: String, _ rare: String) throws {
    let (left, right) = (try #require(WordFamiliarity.zipf(of: common)), try #require(WordFamiliarity.zipf(of: rare)))
    #expect(left > right)
    #expect((1.5...8).contains(left) && (1.5...8).contains(right))
  }

  @Test(arguments: ["", "lomak", "lomakee", "lomakekieku", "zzzz", "äöäö", "\u{0}", "a\u{301}", "Lomake", "مرحبا"])
  func whatIsNoLemmaHasNoValue(_ text: String) {
    #expect(WordFamiliarity.zipf(of: text) == nil)
  }

  /// A word is as familiar as its rarest part, less a little; what is known as a whole counts as a whole.
  @Test(arguments: [
    ("uimahallissa", 3.0...8), ("tulkkauspalvelun", 2...3), ("tietosuojalainsäädännön", 2.5...8),
    ("alkuhaastattelun", 2.5...8), ("touko-kesäkuussa", 3...8), ("lukuisia", 3...8), ("hakemisesta", 4...8),
    ("reflektoida", 0...2.5), ("koheesiopolitiikka", 0...2.5), ("toimistobiosfääri", 0...2.5),
  ])
  func compoundsAreAsFamiliarAsTheirParts(_ form: String, _ expected: ClosedRange<Double>) throws {
    let readings = try FormReader().readings(of: form)
    let familiarity = try #require(readings.map(\.familiarity).max())
    #expect(expected.contains(familiarity), "\(familiarity)")
  }
}
