import ICU
import ProjectFiles
import Readability
import SourceText
import TextAnalysis
import Testing

@Suite struct LongCompoundTests {
  private func severities(_ text: String, _ level: Level, _ vocabulary: Vocabulary = Vocabulary()) throws -> [Severity]
  {
    try RulePage(text).findings(at: level, rules: [LongCompound()], vocabulary: vocabulary).map(\.severity)
  }

  @Test(
    arguments: [
      ("Hae toimeentulotukea.", [.warning], [], []),
      ("Kysy terveyspalveluohjauksesta.", [.warning], [.warning], []),
      ("Täytä asumistukihakemuslomake.", [.error], [.error], [.warning]),
      ("Soita terveysasemalle.", [], [], []),
    ] as [(String, [Severity], [Severity], [Severity])])
  func hasItsLimits(_ text: String, _ helppo: [Severity], _ perus: [Severity], _ vaativa: [Severity]) throws {
    #expect(try severities(text, .helppo) == helppo)
    #expect(try severities(text, .perus) == perus)
    #expect(try severities(text, .vaativa) == vaativa)
  }

  /// A word that the glossary explains is what it is called, in any of its forms; so is a name.
  @Test func explainedTermsAndNamesAreExempt() throws {
    let terms = Vocabulary(explainedTerms: ["asumistukihakemuslomake"])
    #expect(try severities("Täytä asumistukihakemuslomakkeet.", .perus, terms).isEmpty)
    let plural = Vocabulary(explainedTerms: ["verkkopankkitunnukset"])
    #expect(try severities("Saat verkkopankkitunnuksia pankista.", .perus).count == 1)
    #expect(try severities("Saat verkkopankkitunnuksia pankista.", .perus, plural).isEmpty)
    let names = Vocabulary(names: ["asumistukihakemuslomake"])
    #expect(try severities("Täytä asumistukihakemuslomake.", .perus, names).isEmpty)
    #expect(try severities("Täytä [asumistukihakemuslomake]{.term id=asumistuki}.", .perus).isEmpty)
    #expect(try severities("Täytä [asumistukihakemuslomake]{.term}.", .perus).isEmpty)
  }

  @Test func otherLanguagesHaveNoCompounds() throws {
    let page = try RulePage("Fyll i asumistukihakemuslomake.", language: "sv")
    let checked = check(try page.analysed(), level: .perus, rules: [LongCompound()])
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.activeRules.isEmpty)
  }

  @Test func saysHowManyPartsThereAre() throws {
    let finding = try #require(
      try RulePage("Täytä asumistukihakemuslomake.").findings(rules: [LongCompound()]).first)
    #expect(finding.arguments == ["word": "asumistukihakemuslomake", "parts": 4])
  }
}
