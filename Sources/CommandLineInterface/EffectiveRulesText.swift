import ICU
import ProjectFiles
import Readability
import SiteBuild
import SourceText

/// What a project's documents are held to, for a terminal.
struct EffectiveRulesText {
  let say: Speech

  func lines(_ effective: EffectiveRules) -> [String] {
    let rules = RuleText(say: say)
    var lines = TerminalText.table(
      [["document", "kind", "level", "budget", "gate"].map { say("rules.column.\($0)") }]
        + effective.documents.map(row))
    for level in Level.allCases where effective.documents.contains(where: { $0.level == level }) {
      lines += ["", say("rules.at-level", ["level": .text(level.rawValue)])]
      lines += rules.table(Rules.all, at: [level]).map { "  " + $0 }
    }
    lines += ["", say("rules.by-language")]
    lines += TerminalText.table(effective.languages.map { language(row: $0, effective) }).map { "  " + $0 }
    return lines
  }

  private func row(_ document: EffectiveRules.Document) -> [String] {
    [
      TerminalText.shown(document.path), document.kind.rawValue, document.level.rawValue, budget(document.budget),
      say(document.isPublished ? "rules.gate-published" : "rules.gate-draft"),
    ]
  }

  private func budget(_ budget: LengthBudget) -> String {
    let parts: [(String, Int?)] = [
      ("words", budget.words), ("page-words", budget.pageWords), ("section-words", budget.sectionWords),
      ("messages", budget.messages),
    ]
    let said = parts.compactMap { part in
      part.1.map { say("rules.budget.\(part.0)", ["count": .count($0)]) }
    }
    return said.isEmpty ? say("rules.budget.none") : said.joined(separator: ", ")
  }

  private func language(row tag: LanguageTag, _ effective: EffectiveRules) -> [String] {
    let active = Rules.all.map(\.documentation).filter { $0.languages.contain(tag) }.map(\.name)
    let names =
      active.count == Rules.all.count
      ? say("rules.all", ["count": .count(active.count)]) : active.joined(separator: ", ")
    return [tag.canonical, tag == effective.source ? "\(names) (\(say("rules.source")))" : names]
  }
}
