import Foundation
import ICU
import ProjectFiles
import Readability
import SourceText
import TestSupport
import Testing
import TextAnalysis

/// An example of a rule, and the rule that it is of.
struct RuleExample: Sendable, CustomTestStringConvertible {
  var rule: any Rule
  /// With marks where the rule finds something; without, where it keeps silent.
  var text: String

  static let all: [RuleExample] = Rules.all.flatMap { rule in
    (rule.documentation.breaks + rule.documentation.keeps).map { RuleExample(rule: rule, text: $0) }
  }

  var testDescription: String { "\(rule.documentation.name): \(text)" }
  /// The words that the rule's examples stand on, and the opening hours that every page of the tests knows.
  var vocabulary: Vocabulary {
    var vocabulary = rule.documentation.exampleVocabulary
    vocabulary.openingHours = Vocabulary.withHours.openingHours
    return vocabulary
  }
  var plain: String { MarkedText(text).text }
  /// The language that the examples are in: the rule's first, else easy Finnish.
  var language: String {
    if case .only(let languages) = rule.documentation.languages, !languages.contains("fi") {
      languages.min() ?? "fi-simple"
    } else {
      "fi-simple"
    }
  }

  func page(in context: TextContext, _ text: String) throws -> RulePage {
    switch context {
    case .paragraph: try RulePage(text, language: language)
    case .listItem: try RulePage("1. Ensin.\n2. \(text)", language: language)
    case .step: try RulePage(":::steps\n1. Ensin.\n2. \(text)\n:::", language: language)
    case .rule: try RulePage(":::rules\n1. ![](kello) \(text)\n:::", language: language)
    case .heading: try RulePage("## \(text)", language: language)
    case .tableCell: try RulePage("| Asia | Ohje |\n|---|---|\n| Aika | \(text) |", language: language)
    case .title: try RulePage("Tule.", fields: ["title": text], language: language)
    case .field: try RulePage("Tule.", fields: ["title": "Mikseri", "summary": text], language: language)
    }
  }
}

/// Every example of every rule: found at exactly the marked places, wherever the rule looks, and nowhere else.
@Suite struct RuleExampleTests {
  @Test(arguments: RuleExample.all)
  func holds(_ example: RuleExample) throws {
    let rules = [example.rule]
    let vocabulary = example.vocabulary
    if example.rule.documentation.isOfPage {
      let page = try RulePage(example.text, language: example.language)
      let budget = example.rule.documentation.exampleBudget
      #expect(try page.findings(rules: rules, vocabulary: vocabulary, budget: budget).offsets == page.marks)
      return
    }
    for context in TextContext.allCases {
      let page = try example.page(in: context, example.text)
      let isDeclared = example.rule.documentation.contexts.contains(context)
      let findings = try page.findings(rules: rules, vocabulary: vocabulary)
      #expect(findings.offsets == (isDeclared ? page.marks : []), "\(context)")
      #expect(findings.names.allSatisfy { $0 == example.rule.documentation.name })
    }
    guard let context = TextContext.allCases.first(where: example.rule.documentation.contexts.contains) else { return }
    func expectMarks(_ text: String, _ comment: Comment) throws {
      let page = try example.page(in: context, text)
      #expect(try page.findings(rules: rules, vocabulary: vocabulary).offsets == page.marks, comment)
    }
    try expectMarks("اتصل بالمركز غداً. \(example.text)", "after Arabic")
    try expectMarks("Tom &amp; Liisa tulevat. \(example.text)", "after an entity")
    try expectMarks("![](kello) \(example.text)", "after a pictogram")
    try expectMarks(example.text.decomposedStringWithCanonicalMapping, "decomposed")
    try expectMarks("*Tule käymään.* \(example.text)", "after emphasis")
  }

  @Test(arguments: RuleExample.all)
  func keepsSilentInsideCodeAndFacts(_ example: RuleExample) throws {
    // A whole page is neither.
    guard !example.rule.documentation.isOfPage else { return }
    let rules = [example.rule]
    let vocabulary = example.vocabulary
    // A page of several blocks fits into no line.
    let inline = example.plain.contains("\n") ? "kenttään" : example.plain
    for page in [
      try RulePage("Kirjoita `\(inline)` kenttään."), try RulePage("```\n\(example.plain)\n```"),
      try RulePage("Kirjoita {{mikseri.words}} kenttään.", fact: inline),
    ] {
      #expect(try page.findings(rules: rules, vocabulary: vocabulary).isEmpty)
    }
  }

  /// Lines broken anywhere: a finding runs from its first byte to its last, over the line end.
  @Test(arguments: RuleExample.all)
  func holdsOverLineBreaks(_ example: RuleExample) throws {
    guard example.rule.documentation.contexts.contains(.paragraph), !example.rule.documentation.isOfPage else { return }
    let page = try RulePage("> " + example.text.replacing(" ", with: "\n> "), language: example.language)
    let vocabulary = example.vocabulary
    #expect(try page.findings(rules: [example.rule], vocabulary: vocabulary).offsets == page.marks)
  }

  /// What a rule proposes, put in place of what it replaces, passes every rule.
  @Test(arguments: RuleExample.all)
  func suggestionsPassAllRules(_ example: RuleExample) throws {
    let documentation = example.rule.documentation
    guard !MarkedText(example.text).ranges.isEmpty else { return }
    let context = TextContext.allCases.first(where: documentation.contexts.contains)
    func page(_ text: String) throws -> RulePage {
      guard let context, !documentation.isOfPage else { return try RulePage(text, language: example.language) }
      return try example.page(in: context, text)
    }
    let written = try page(example.plain)
    let findings = try written.findings(rules: [example.rule], vocabulary: example.vocabulary)
    let suggestions = findings.compactMap { finding in
      finding.suggestion.flatMap { text in finding.range.map { (offsets: $0.offsets, text: text) } }
    }
    guard !suggestions.isEmpty else { return }
    var mended = Array(example.plain.utf8)
    let start = try #require(written.file.bytes.firstRange(of: mended)).lowerBound
    for suggestion in suggestions.reversed() {
      let (first, end) = (suggestion.offsets.lowerBound - start, suggestion.offsets.upperBound - start)
      mended.replaceSubrange(first..<end, with: suggestion.text.utf8)
    }
    let text = String(decoding: mended, as: UTF8.self)
    let left = try page(text).findings(vocabulary: example.vocabulary)
    #expect(left.isEmpty, "\(text): \(left.names)")
  }

  @Test func everyRuleIsDocumented() {
    for rule in Rules.all {
      let documentation = rule.documentation
      #expect(documentation.name.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil)
      #expect(documentation.breaks.count >= 3)
      #expect(documentation.keeps.count >= 3)
      #expect(documentation.breaks.allSatisfy { !MarkedText($0).ranges.isEmpty })
      #expect(documentation.keeps.allSatisfy { MarkedText($0).ranges.isEmpty })
      #expect(Set(documentation.limits.limits.keys) == Set(Level.allCases))
      #expect(!documentation.source.isEmpty && !documentation.contexts.isEmpty)
      #expect(Rules.named(documentation.name)?.documentation.name == documentation.name)
    }
    #expect(Set(Rules.all.map(\.documentation.name)).count == Rules.all.count)
    #expect(Rules.named("no-such-rule") == nil)
  }
}
