import Foundation
import ICU
import Readability
import Testing
import TextAnalysis
import Voikko

/// What is measured of a text, and what is left out of it.
@Suite struct TextMeasureTests {
  private func measures(
    _ markdown: String, language: String = "fi-simple", fields: KeyValuePairs<String, String> = [:],
    rare: ((Word) -> Bool)? = nil
  ) throws -> TextMeasures {
    Readability.measures(
      of: try RulePage(markdown, fields: fields, language: language).analysed(), rare: rare)
  }

  @Test func sentencesAreMeasuredByTheirWords() throws {
    let found = try measures(
      "Soita ensin. Varaa sitten aika terveysasemalle. Tule ajoissa.\n\nOta kortti mukaan.\n\n- Odota. Kysy heti apua.")
    #expect(found.words == 15)
    #expect(found[.sentences] == 6)
    #expect(found[.sentenceLength] == 2.5)
    #expect(found[.sentenceLengthP50] == 2)
    #expect(found[.sentenceLengthP75] == 3)
    #expect(found[.sentenceLengthP90] == 4)
    #expect(found[.sentenceLengthP95] == 4)
    #expect(found[.longSentences] == 0)
    // Items of a list are no paragraphs.
    #expect(found[.paragraphLength] == 2)
  }

  /// Headings, titles and cells are not read as sentences; nor is a line that ends like none: an address, a name.
  @Test func whatIsNoSentenceIsNoSentence() throws {
    let found = try measures(
      """
      ## Mitä teet ensin?

      Soita terveysasemalle.

      Valtakatu 26, 94100 Kemi

      - passi
      - kuva sinusta

      | Päivä | Aika |
      |---|---|
      | Se on auki. | Tule silloin. |
      """, fields: ["title": "Mikä Mikseri on?"])
    #expect(found[.sentences] == 1)
    #expect(found[.sentenceLength] == 2)
    // The words of lines and items are words all the same.
    #expect(found.words == 9)
  }

  /// A sentence that goes on in a list, and one whose full stop was forgotten.
  @Test(arguments: [
    ("Ota mukaan:\n\n- passi", 1),
    (
      "Jos olet muuttanut Kemiin toisesta maasta ja tarvitset apua kirjeen tai lomakkeen kanssa voit tulla Mikseriin", 1
    ), ("Soita (ks. s. 3).", 1), ("Hän sanoi: \"Tule!\"", 1), ("…", 0), ("Tule! Nyt heti", 1),
  ])
  func marksOfTheEnd(_ text: String, _ count: Int) throws {
    #expect(try measures(text)[.sentences] == Double(count))
  }

  @Test(arguments: [
    ("Täytä asumistukihakemuslomake.", TextMeasure.longCompounds, 50), ("Täytä lomake.", .longCompounds, 0),
    ("Täytä asumistukihakemuslomake.", .longWords, 50), ("Täytä lomake.", .wordLength, 5.5),
    ("Saapuessasi Suomeen tarvitset passin.", .clauseSubstitutes, 25),
    ("Hän kertoi asuneensa Kemissä.", .clauseSubstitutes, 25),
    ("Maasta lähteneet henkilöt eivät saa tukea.", .participleAttributes, 100.0 / 6),
    ("Lomakkeen täyttäminen on helppoa.", .minenNouns, 25), ("Hän lähti luvatta kotiin.", .rareCases, 25),
    ("Soita, jos et tiedä, mihin sinun pitää mennä. Tule.", .manySubclauses, 50),
  ])
  func grammarIsMeasured(_ text: String, _ measure: TextMeasure, _ value: Double) throws {
    let found = try #require(try measures(text)[measure])
    #expect(abs(found - value) < 0.001)
    let decomposed = try measures(text.decomposedStringWithCanonicalMapping)
    #expect(decomposed[measure] == found)
  }

  @Test func rareWordsAreMeasuredByWhoeverKnowsThem() throws {
    #expect(try measures("Täytä lomake ja liitä kuitti.")[.rareWords] == nil)
    let rare: (Word) -> Bool = { $0.readings.contains { $0.baseForm == "kuitti" } }
    #expect(try measures("Täytä lomake ja liitä kuitti.", rare: rare)[.rareWords] == 20)
  }

  /// Björnsson's formula: 10 words in 2 sentences, 3 of them of more than six letters.
  @Test func lixIsForSwedish() throws {
    let text = "Barnen leker i parken. Kommunens kundtjänst hjälper dig med ansökan."
    let found = try measures(text, language: "sv")
    #expect(abs((found[.lix] ?? 0) - (5 + 40)) < 0.001)
    #expect(found[.longWords] == nil && found[.minenNouns] == nil)
    #expect(try measures(text, language: "en")[.lix] == nil)
  }

  @Test(arguments: [
    ("ar", "اتصل بالمركز غداً. هل تحتاج إلى مساعدة؟"), ("ti", "ምስ ሰራሕተኛ ተዛረብ። ጽባሕ ንዓ።"), ("my", "ဖုန်းဆက်ပါ။ မနက်ဖြန်လာပါ။"),
  ])
  func sentencesOfOtherScriptsEnd(_ language: String, _ text: String) throws {
    #expect(try measures(text, language: language)[.sentences] == 2)
  }

  @Test(arguments: ["", "## Otsikko", "…", "![](kello)"]) func nothingToMeasure(_ markdown: String) throws {
    let found = try measures(markdown)
    #expect(found.words == 0)
    #expect(found.values == [.sentences: 0])
  }
}
