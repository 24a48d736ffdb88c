import Catalogues
import Foundation
import ICU
import Localisation
import Readability
import SourceText
import TestSupport
import Testing

/// Everything that is said of rules and scores has its words in each language of the terminal.
@Suite struct RuleMessageTests {
  private static let languages = ["fi-simple", "sv", "en"]

  private func messages(_ tag: String) throws -> [String: String] {
    let path = "locales/\(tag)/interface.xlf"
    let file = SourceFile(path: path, bytes: Array(try Data(contentsOf: repositoryRoot.appending(path: path))))
    let units = try #require(readCatalogue(file).catalogue).units
    return Dictionary(
      uniqueKeysWithValues: units.map {
        ($0.id, plainText(of: (tag == "fi-simple" ? $0.source : $0.target) ?? $0.source))
      })
  }

  @Test(arguments: languages)
  func everyRuleIsExplained(_ tag: String) throws {
    let messages = try messages(tag)
    for name in Rules.all.map(\.documentation.name) {
      for key in ["diagnostic.\(name)", "rule.\(name)", "rule.\(name).why", "rule.\(name).advice"] {
        #expect(!(messages[key] ?? "").isEmpty, "\(key) in \(tag)")
      }
      // A title stands in a table and at the head of a page.
      #expect((messages["rule.\(name)"] ?? "").count <= 60, "rule.\(name) in \(tag)")
      #expect(messages["rule.\(name).why"] != messages["rule.\(name).advice"])
    }
  }

  /// A rule that is gone takes its words with it.
  @Test func everyExplanationIsOfARule() throws {
    let names = Set(Rules.all.map(\.documentation.name))
    let explained = Set(
      try messages("fi-simple").keys.filter { $0.hasPrefix("rule.") }.map { $0.split(separator: ".")[1] })
    #expect(explained.subtracting(names.map { $0[...] }) == [])
  }

  @Test(arguments: languages)
  func everyMeasureHasAName(_ tag: String) throws {
    let keys =
      RuleMeasure.allCases.map { "measure.\($0.rawValue)" }
      + RuleCondition.Comparison.allCases.map { "limit.\($0.rawValue)" }
      + TextMeasure.allCases.map { "score.measure.\($0.rawValue)" }
      + TextContext.allCases.map { "explain.context.\($0.rawValue)" }
    let messages = try messages(tag)
    #expect(keys.filter { messages[$0] == nil } == [])
  }
}
