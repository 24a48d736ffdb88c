import ICU
import ProjectFiles
import Readability
import SourceText
import Testing

/// Rules switched off by the writer, and what is said of a switch that does nothing.
@Suite struct AllowanceTests {
  private static let long = Array(repeating: "sana", count: 30).joined(separator: " ") + "."
  private static let compound = "Täytä asumistukihakemuslomake."

  @Test(
    arguments: [
      "\(long) {allow=\"long-sentence: lain sanat\"}",
      "- \(long) {allow=\"long-sentence: lain sanat\"}",
      ":::allow {rule=\"long-sentence\" reason=\"lain sanat\"}\n\(long)\n\n- \(long)\n\n> \(long)\n:::",
      "::::allow {rule=\"long-sentence\" reason=\"lain sanat\"}\n:::note\n\(long)\n:::\n::::",
      ":::allow {rule=\"long-compound\" reason=\"virallinen nimi\"}\n| Asia |\n|---|\n| \(compound) |\n:::",
      "## \(compound) {#lomake allow=\"long-compound: virallinen nimi\"}",
      "\(long) \(compound) {allow=\"long-sentence: lain sanat\" allow=\"long-compound: virallinen nimi\"}",
    ])
  func switchesTheRuleOff(_ markdown: String) throws {
    #expect(try RulePage(markdown).findings().names == [])
  }

  @Test func holdsForItsBlockAlone() throws {
    let page = try RulePage("\(Self.long) {allow=\"long-sentence: lain sanat\"}\n\n⟦\(Self.long)⟧")
    #expect(try page.findings().offsets == page.marks)
  }

  @Test func holdsForItsRuleAlone() throws {
    let page = try RulePage("\(Self.compound) {allow=\"long-sentence: lain sanat\"}")
    #expect(try page.findings().names == ["long-compound", "unused-allowance"])
  }

  @Test func anUnusedOneIsReported() throws {
    let page = try RulePage("Tule. {allow=\"⟦long-sentence: lain sanat⟧\"}")
    let findings = try page.findings()
    #expect(findings.names == ["unused-allowance"])
    #expect(findings.offsets == page.marks)
    #expect(findings.map(\.severity) == [.warning])
    #expect(findings.first?.arguments == ["rule": "long-sentence"])
  }

  @Test func anUnknownRuleIsReported() throws {
    let page = try RulePage(":::allow {rule=\"long-sentense\" reason=\"lain sanat\"}\n\(Self.long)\n:::")
    #expect(try page.findings().names == ["unknown-rule", "long-sentence"])
  }

  /// A rule that was not asked could not have needed it.
  @Test func isJudgedByTheRulesThatWereAsked() throws {
    let page = try RulePage("Tule. {allow=\"long-sentence: lain sanat\"}")
    #expect(try page.findings(rules: [LongCompound()]).isEmpty)
  }

  @Test func noRulesAreNoChecking() throws {
    let page = try RulePage("\(Self.long) {allow=\"long-sense: lain sanat\"}")
    let analysed = try page.analysed()
    let checked = check(analysed, level: .perus, rules: [])
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.activeRules == [])
    #expect(check(analysed, level: .perus, rules: Rules.all).activeRules == Rules.names(in: page.language))
  }

  /// Suppressions stand in the source, so a translation does not judge them.
  @Test func aTranslationDoesNotJudgeThem() throws {
    let page = try RulePage("Tule. {allow=\"long-sentence: lain sanat\"}")
    let translated = try page.analysed(in: LanguageTag("sv"))
    #expect(check(translated, level: .perus, rules: Rules.all).diagnostics.isEmpty)
  }

  @Test func whatIsAllowedIsKeptWithItsReason() throws {
    let page = try RulePage(
      "\(Self.long) ⟦Asumistukihakemuslomake⟧ {allow=\"long-sentence: lain sanat\" allow=\"long-compound: nimi\"}")
    let checked = check(try page.analysed(), level: .perus, rules: [LongSentence(), LongCompound()])
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.suppressed.map(\.diagnostic.name) == ["long-sentence", "long-compound"])
    #expect(checked.suppressed.map(\.reason) == ["lain sanat", "nimi"])
    #expect(checked.suppressed.last?.diagnostic.range?.offsets == page.marks.last)
  }

  /// Of two that both hold, the nearest to the text is used, and the other is not needed.
  @Test func theNearestOfTwoContainersIsUsed() throws {
    let inner = ":::allow {rule=\"long-sentence\" reason=\"lain sanat\"}\n\(Self.long)\n:::"
    let page = try RulePage("::::allow {⟦rule=\"long-sentence\" reason=\"ohje\"⟧}\n\(inner)\n::::")
    let checked = check(try page.analysed(), level: .perus, rules: [LongSentence()])
    #expect(checked.suppressed.map(\.reason) == ["lain sanat"])
    #expect(checked.diagnostics.map(\.name) == ["unused-allowance"])
    #expect(checked.diagnostics.first?.range?.start.line == 1)
  }

  @Test func containersOfDifferentRulesStandInOneAnother() throws {
    let inner = ":::allow {rule=\"long-compound\" reason=\"nimi\"}\n\(Self.compound)\n\n- \(Self.long)\n:::"
    let page = try RulePage("::::allow {rule=\"long-sentence\" reason=\"lain sanat\"}\n\(inner)\n::::")
    let checked = check(try page.analysed(), level: .perus, rules: [LongSentence(), LongCompound()])
    #expect(checked.diagnostics.isEmpty)
    #expect(checked.suppressed.count == 2)
  }
}
