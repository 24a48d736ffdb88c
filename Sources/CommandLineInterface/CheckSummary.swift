import SiteBuild
import SourceText

/// What is said after the findings: how many there are, what was left out, and which rules read what.
struct CheckSummary {
  let outcome: CheckOutcome
  /// Findings that the baseline has.
  let hidden: Int
  /// Findings that touch no changed line.
  let unchanged: Int
  let say: Speech

  var lines: [String] { [counts] + leftOut + rules + uncalibrated }

  private var counts: String {
    say(
      "check.done",
      [
        "errors": .count(outcome.diagnostics.count { $0.severity == .error }),
        "warnings": .count(outcome.diagnostics.count { $0.severity == .warning }),
        "information": .count(outcome.diagnostics.count { $0.severity == .information }),
        "pages": .count(outcome.pageCount), "texts": .count(outcome.looseTexts.count),
        "languages": .count(outcome.languages.count),
      ])
  }

  private var leftOut: [String] {
    [("check.allowed", outcome.suppressed.count), ("check.hidden", hidden), ("check.unchanged", unchanged)]
      .filter { $0.1 > 0 }.map { say($0.0, ["findings": .count($0.1)]) }
  }

  /// The rules that read every language, and for some languages those that read them besides.
  private var rules: [String] {
    let first = outcome.languages.first?.rules ?? []
    let shared = outcome.languages.reduce(Set(first)) { $0.intersection($1.rules) }
    var classes: [(languages: [CheckedLanguage], rules: [String])] = []
    for language in outcome.languages {
      let own = language.rules.filter { !shared.contains($0) }
      guard !own.isEmpty else { continue }
      if let index = classes.firstIndex(where: { $0.rules == own }) {
        classes[index].languages.append(language)
      } else {
        classes.append(([language], own))
      }
    }
    let every = first.filter(shared.contains).joined(separator: ", ")
    return [say(classes.isEmpty ? "check.rules" : "check.rules-every", ["rules": .text(every)])]
      + classes.map { names, rules in
        say(
          "check.rules-some",
          ["languages": .text(self.names(names)), "rules": .text(rules.joined(separator: ", "))])
      }
  }

  private var uncalibrated: [String] {
    let languages = outcome.languages.filter { !$0.isCalibrated }
    guard !languages.isEmpty else { return [] }
    return [say("check.uncalibrated", ["languages": .text(names(languages))])]
  }

  private func names(_ languages: [CheckedLanguage]) -> String {
    languages.map { say.name(of: $0.tag) }.joined(separator: ", ")
  }
}
