import Localisation
import Readability
import Testing
import TextAnalysis
import Voikko
import WordForms

/// Names that the dictionary has not, or takes for words.
@Suite struct GazetteerTests {
  private func readings(of form: String, in text: String) throws -> [Reading] {
    let page = try RulePage(text)
    for text in try page.analysed().texts {
      for word in text.sentences.flatMap(\.words) where text.flat.text(word.range) == form { return word.readings }
    }
    return []
  }

  @Test(arguments: [
    ("Kelaan", GrammaticalCase.illative), ("Migrissä", .inessive), ("THL:n", .genitive), ("Lidliin", .illative),
    ("Fatimalle", .allative), ("Postista", .elative), ("Työmarkkinatoriin", .illative), ("DVV", .nominative),
  ])
  func aCapitalInsideASentenceMakesAName(_ form: String, _ grammaticalCase: GrammaticalCase) throws {
    let found = try readings(of: form, in: "Kysy ensin \(form) ja odota.")
    #expect(!found.isEmpty && found.allSatisfy(\.isName))
    #expect(found.contains { $0.grammaticalCase == grammaticalCase })
  }

  /// A capital at the start says nothing, so the word keeps its readings beside the name's.
  @Test func atTheStartBothAreMeant() throws {
    let found = try readings(of: "Posti", in: "Posti tulee aamulla.")
    #expect(found.contains(where: \.isName) && !found.allSatisfy(\.isName))
    #expect(try readings(of: "Maahanmuuttovirasto", in: "Maahanmuuttovirasto auttaa.").allSatisfy(\.isName))
  }

  @Test(arguments: ["kelaan", "postista", "te", "helmet"])
  func smallLettersMakeNoName(_ form: String) throws {
    let found = try readings(of: form, in: "Katso \(form) ja odota.")
    #expect(!found.isEmpty && !found.contains { $0.wordClass == .name })
  }

  @Test func abbreviationsHaveTheirFullNames() {
    let gazetteer = Gazetteer.finnish
    #expect(gazetteer.entry(named: "thl")?.fullName == "Terveyden ja hyvinvoinnin laitos")
    #expect(gazetteer.entry(named: "Kemi")?.kind == .place)
    #expect(gazetteer.entry(named: "Lidl")?.fullName == nil)
    #expect(gazetteer.entry(named: "") == nil)
  }

  /// A name of the glossary is found in any form, though the dictionary has it not.
  @Test func namesOfTheGlossaryAreFound() throws {
    let vocabulary = Vocabulary(
      terms: [GlossaryWord(key: "migri", word: "Migri"), GlossaryWord(key: "kela", word: "Kela")])
    let page = try RulePage("Soita Migriin. Kysy Kelasta.")
    #expect(try page.analysed(vocabulary: vocabulary).terms.map(\.key) == ["migri", "kela"])
  }
}
