import ICU
import Readability
import SiteBuild

/// Scores for other programs: a header, then one row a text, cells parted by tabs, decimals with a point. A cell is empty
/// where nothing was measured.
///
/// The columns and their order are promised (`docs/score.md`): new ones come last.
enum ScoreTable {
  static let header = (columns + penalties.map { "penalty-\($0.rawValue)" } + measures.map(\.rawValue))
    .joined(separator: "\t")

  static func row(_ text: ScoredText) -> String {
    let score = text.score
    let taken = Dictionary(
      score.penalties.map { ($0.penalty.measure, $0.points) }, uniquingKeysWith: { first, _ in first })
    let cells =
      [
        TerminalText.shown(text.path), String(score.measures.words), written(score.value), text.language.canonical,
        score.isTooShort ? "yes" : "no", score.isCalibrated ? "yes" : "no",
      ]
      + penalties.map { written(taken[$0] ?? nil) } + measures.map { written(score.measures[$0]) }
    return cells.joined(separator: "\t")
  }

  private static let columns = ["file", "words", "score", "language", "too-short", "calibrated"]
  /// The penalties of all languages: first those of Finnish, then that of Swedish.
  private static let penalties: [TextMeasure] = [
    .sentenceLength, .longSentences, .longWords, .longCompounds, .rareWords, .clauseSubstitutes,
    .participleAttributes, .minenNouns, .rareCases, .manySubclauses, .lix,
  ]
  private static let measures = TextMeasure.allCases

  /// At most two decimals; whole numbers without any.
  private static func written(_ value: Double?) -> String {
    guard let value else { return "" }
    let rounded = (value * 100).rounded() / 100
    let text = String(rounded)
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}
