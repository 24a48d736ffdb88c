import ICU
import ProjectFiles
import Readability
import SourceText

/// What a rule says at each level, in words.
struct RuleText {
  let say: Speech

  /// A row for each rule and each set of levels at which it says the same.
  func table(_ rules: [any Rule], at levels: [Level]) -> [String] {
    var rows = [["rule", "level", "limits", "languages"].map { say("rules.column.\($0)") }]
    for rule in rules.map(\.documentation) {
      for (index, group) in groups(of: rule, at: levels).enumerated() {
        rows.append([
          index == 0 ? rule.name : "", group.levels.map(\.rawValue).joined(separator: ", "), group.limits,
          index == 0 ? languages(of: rule) : "",
        ])
      }
    }
    // With one level there is no need to name it.
    let shown = levels.count == 1 ? rows.map { [$0[0], $0[2], $0[3]] } : rows
    return TerminalText.table(shown).map { row in
      var row = row[...]
      while row.last == " " { row.removeLast() }
      return String(row)
    }
  }

  private func groups(of rule: RuleDocumentation, at levels: [Level]) -> [(levels: [Level], limits: String)] {
    var groups: [(levels: [Level], limits: String)] = []
    for level in levels {
      let limits = limits(of: rule, at: level)
      if let last = groups.last, last.limits == limits {
        groups[groups.count - 1].levels.append(level)
      } else {
        groups.append(([level], limits))
      }
    }
    return groups
  }

  /// "warning: over 15 words; error: over 20 words".
  func limits(of rule: RuleDocumentation, at level: Level) -> String {
    let limits = rule.limits.limits[level, default: []]
    guard !limits.isEmpty else { return say("limit.silent") }
    return limits.map(said).joined(separator: "; ")
  }

  private func said(_ limit: RuleLimit) -> String {
    let severity = say("severity.\(limit.severity.rawValue)")
    let conditions = limit.conditions.map { condition in
      say(
        "limit.\(condition.comparison.rawValue)",
        ["amount": .text(say("measure.\(condition.measure.rawValue)", ["count": .number(condition.bound)]))])
    }
    guard let first = conditions.first else { return severity }
    let all = conditions.dropFirst().reduce(first) { said, next in
      say("limit.both", ["first": .text(said), "second": .text(next)])
    }
    return say("limit.speaks", ["severity": .text(severity), "conditions": .text(all)])
  }

  func languages(of rule: RuleDocumentation) -> String {
    switch rule.languages {
    case .every: say("rules.every-language")
    case .only(let tags): tags.sorted().joined(separator: ", ")
    }
  }
}
