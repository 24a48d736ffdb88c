import Readability
import SiteBuild
import SourceText

/// A score for people: what it is, what took points off, and what was measured.
struct ScoreText {
  let say: Speech

  func lines(_ text: ScoredText) -> [String] {
    let score = text.score
    var lines = [TerminalText.shown("\(text.path): \(scoreInWords(score))")]
    lines += notes(on: score, in: text).flatMap { TerminalText.wrapped($0, indent: "  ") }
    guard score.value != nil else { return lines }
    lines += ["", "  " + say("score.penalties")]
    lines += TerminalText.table(score.penalties.map(penalty)).map { "    " + $0 }
    lines += ["", "  " + say("score.measures")]
    lines += TerminalText.table(measures(of: score)).map { "    " + $0 }
    return lines
  }

  private func scoreInWords(_ score: DocumentScore) -> String {
    score.value.map { say("score.value", ["score": .number($0)]) } ?? say("score.none")
  }

  private func notes(on score: DocumentScore, in text: ScoredText) -> [String] {
    var notes: [String] = []
    if score.isTooShort {
      notes.append(
        say(
          "score.too-short",
          ["words": .count(score.measures.words), "least": .count(DocumentScore.fewestWords)]))
    }
    if !score.isCalibrated {
      notes.append(say("score.not-calibrated", ["language": .text(say.name(of: text.language))]))
    }
    return notes
  }

  private func penalty(_ taken: PenaltyTaken) -> [String] {
    let name = say("score.measure.\(taken.penalty.measure.rawValue)")
    guard let value = taken.value, let points = taken.points else {
      return ["–", name, say("score.not-measured")]
    }
    return [
      say("score.number", ["value": .number(points == 0 ? 0 : -points)]), name,
      say(points == 0 ? "score.how-none" : "score.how", taken.penalty.arguments(for: value)),
    ]
  }

  private func measures(of score: DocumentScore) -> [[String]] {
    [[say("score.measure.words"), say("score.number", ["value": .count(score.measures.words)])]]
      + TextMeasure.allCases.compactMap { measure in
        score.measures[measure].map { value in
          [say("score.measure.\(measure.rawValue)"), say("score.number", ["value": .number(measure.rounded(value))])]
        }
      }
  }
}
