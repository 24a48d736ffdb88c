import ProjectFiles
import Readability
import SourceText
import Testing

/// One word, one finding: of rules that find fault with the same words, the one that helps most speaks.
@Suite struct OverlappingFindingTests {
  @Test(
    arguments: [
      // A phrase of officials that holds a participle: whoever replaces it has mended both.
      ("Tee yllä mainitut asiat ensin.", .helppo, ["office-jargon"]),
      ("Kaikki ovat mukana, mukaan lukien lapset.", .perus, ["office-jargon"]),
      // The verb of a clause that has to be written anew.
      ("Lomake toimitetaan Kelaan.", .perus, ["passive-instruction"]),
      ("Sinun on toimitettava lomake Kelaan.", .helppo, ["obligation-form"]),
      // Where the form is let be, the word is not.
      ("Sinun on toimitettava lomake Kelaan.", .perus, ["office-jargon"]),
      ("Sinun tulisi lukea lomake.", .perus, ["obligation-form"]),
      ("Ajantasainen lomake täytetään ensin.", .perus, ["passive-instruction", "office-jargon"]),
      // Misspelt, long and rare.
      ("Kysy työharjoittelujapaikkoja.", .helppo, ["unknown-word"]),
      // Words beside each other are two matters.
      ("Täytä ajantasainen asumistukihakemuslomake.", .perus, ["office-jargon", "long-compound"]),
    ] as [(String, Level, [String])])
  func oneFindingAWord(_ text: String, _ level: Level, _ expected: [String]) throws {
    let page = try RulePage(text)
    #expect(try page.findings(at: level).names.sorted() == expected.sorted())
  }

  /// The word that is allowed does not hide what else is wrong with it.
  @Test func whatIsAllowedHidesNothing() throws {
    let page = try RulePage("Kysy työharjoittelujapaikkoja. {allow=\"unknown-word: näin sanotaan\"}")
    #expect(try page.findings(at: .helppo).names.contains("long-word"))
  }
}
