import SiteBuild
import SourceText

/// What is said after the findings: how many there are, what was left out, and by how many rules.
struct CheckSummary {
  let outcome: CheckOutcome
  /// Findings that the baseline has.
  let hidden: Int
  /// Findings that touch no changed line.
  let unchanged: Int
  let say: Speech

  var lines: [String] { [counts] + leftOut + [rules] + uncalibrated }

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

  /// How many rules read each language. Their names fill a screen, and a command of their own says them.
  private var rules: String {
    var classes: [(languages: [CheckedLanguage], rules: [String])] = []
    for language in outcome.languages {
      if let index = classes.firstIndex(where: { $0.rules == language.rules }) {
        classes[index].languages.append(language)
      } else {
        classes.append(([language], language.rules))
      }
    }
    let counts = classes.map { languages, rules in
      say("check.rules-for", ["languages": .text(names(languages)), "rules": .count(rules.count)])
    }
    let command = outcome.pageCount > 0 ? "selkopaja rules --effective" : "selkopaja rules"
    return say("check.rules", ["counts": .text(counts.joined(separator: "; ")), "command": .text(command)])
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
