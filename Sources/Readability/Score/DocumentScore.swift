package import ICU
package import SourceText
package import TextAnalysis

/// How easy a text is, from 0 to 100: what is left of 100 when the penalties are taken off.
///
/// Each penalty is capped, so that no single trait decides. The limits are those at which easy news ends, measured against
/// standard news and administrative reports (`docs/score.md`).
package struct DocumentScore: Sendable, Hashable {
  package var measures: TextMeasures
  /// In the order of the documentation; those that are not valid in the language are not among them.
  package var penalties: [PenaltyTaken]
  /// Nil for a text without a sentence.
  package var value: Double?
  /// Under 200 words chance decides more than the writer.
  package var isTooShort: Bool
  /// Whether the penalties are measured on the text's language. In others than Finnish they are carried over.
  package var isCalibrated: Bool

  package static let fewestWords = 200
}

/// What one trait of a text costs: so many points for each unit over what costs nothing, up to a cap.
package struct Penalty: Sendable, Hashable {
  package var measure: TextMeasure
  /// What easy texts have: up to here nothing is taken off.
  package var allowed: Double
  /// Points for each unit over it.
  package var factor: Double
  /// The most points.
  package var cap: Double

  package init(_ measure: TextMeasure, over allowed: Double, _ factor: Double, cap: Double) {
    self.measure = measure
    self.allowed = allowed
    self.factor = factor
    self.cap = cap
  }

  /// Rounded to a tenth of a point, so that whoever adds up what is shown comes to the same score.
  func points(of value: Double) -> Double {
    (min(cap, factor * max(0, value - allowed)) * 10).rounded() / 10
  }

  /// What `score.how` and `score.how-none` take: how many points a value costs, and why.
  package func arguments(for value: Double) -> [String: MessageArgument] {
    [
      "value": .number(measure.rounded(value)), "allowed": .number(measure.rounded(allowed)),
      "factor": .number((factor * 100).rounded() / 100), "cap": .number(cap),
      "hasAllowed": allowed > 0 ? "yes" : "no",
    ]
  }

  /// The penalties of a language.
  package static func of(_ language: LanguageTag) -> [Penalty] {
    if language.language == "fi" { return finnish }
    // The same content takes more words than in Finnish.
    let ratio = LanguageRatio(language).wordsForOneOfFinnish
    let sentences = [
      Penalty(.sentenceLength, over: 8 * ratio, 4 / ratio, cap: 40), Penalty(.longSentences, over: 0, 0.8, cap: 25),
    ]
    return language.language == "sv" ? sentences + [Penalty(.lix, over: 35, 1, cap: 25)] : sentences
  }

  private static let finnish = [
    Penalty(.sentenceLength, over: 8, 4, cap: 40),
    Penalty(.longSentences, over: 0, 0.8, cap: 25),
    Penalty(.longWords, over: 11, 1, cap: 10),
    Penalty(.longCompounds, over: 1, 2, cap: 10),
    Penalty(.rareWords, over: 6, 0.8, cap: 10),
    Penalty(.clauseSubstitutes, over: 0.1, 5, cap: 15),
    Penalty(.participleAttributes, over: 0.5, 4, cap: 10),
    Penalty(.minenNouns, over: 1, 3, cap: 10),
    Penalty(.rareCases, over: 0, 10, cap: 6),
    Penalty(.manySubclauses, over: 0, 0.5, cap: 6),
  ]
}

/// A penalty as it fell on one text.
package struct PenaltyTaken: Sendable, Hashable {
  package var penalty: Penalty
  /// Nil where it was not measured.
  package var value: Double?
  /// Points taken off; nil where it was not measured.
  package var points: Double?
}

/// The score of a text, with how it came about.
///
/// - Parameter rare: see `measures(of:rare:)`.
package func score(_ document: AnalysedDocument, rare: ((Word) -> Bool)? = nil) -> DocumentScore {
  let measures = measures(of: document, rare: rare)
  let penalties = Penalty.of(document.language).map { penalty in
    let value = measures[penalty.measure]
    return PenaltyTaken(penalty: penalty, value: value, points: value.map(penalty.points))
  }
  let taken = penalties.compactMap(\.points).reduce(0, +)
  let hasSentences = (measures[.sentences] ?? 0) > 0
  return DocumentScore(
    measures: measures, penalties: penalties,
    value: hasSentences ? max(0, ((100 - taken) * 10).rounded() / 10) : nil,
    isTooShort: measures.words < DocumentScore.fewestWords, isCalibrated: document.language.language == "fi")
}
