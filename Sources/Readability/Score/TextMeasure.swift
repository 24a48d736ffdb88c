/// Something that is measured of a text as a whole. Its name in words is `score.measure.<name>` of the interface, and its
/// name here a column of the table that `score` prints.
///
/// Words are those of texts that are read as sentences: headings, cells of tables and titles are not among them. See
/// `measures(of:rare:)` for what a sentence is.
package enum TextMeasure: String, Sendable, Hashable, CaseIterable {
  case sentences
  /// Words in a sentence, the mean.
  case sentenceLength = "sentence-length"
  /// The number of words that half, three quarters, 90 % and 95 % of the sentences keep to (nearest rank).
  case sentenceLengthP50 = "sentence-length-p50"
  case sentenceLengthP75 = "sentence-length-p75"
  case sentenceLengthP90 = "sentence-length-p90"
  case sentenceLengthP95 = "sentence-length-p95"
  /// Sentences with more than 15 words, or what says as much in another language; per cent of sentences.
  case longSentences = "long-sentences"
  /// Letters in a word, the mean.
  case wordLength = "word-length"
  /// Words of 12 letters and more, per cent of words.
  case longWords = "long-words"
  /// Compounds of three parts and more in 100 words.
  case longCompounds = "long-compounds"
  /// Rare words, per cent of words.
  case rareWords = "rare-words"
  /// Clauses packed into a word (lauseenvastikkeet) in 100 words: *saapuessasi*, *kertoi asuneensa*.
  case clauseSubstitutes = "clause-substitutes"
  /// Participles before a noun in 100 words: *maasta lähteneet ihmiset*.
  case participleAttributes = "participle-attributes"
  /// Nouns in -minen in 100 words.
  case minenNouns = "minen-nouns"
  /// Abessives, comitatives and instructives in 100 words.
  case rareCases = "rare-cases"
  /// Sentences with two subordinate clauses and more, per cent of sentences.
  case manySubclauses = "many-subclauses"
  /// Sentences in a paragraph, the mean.
  case paragraphLength = "paragraph-length"
  /// LIX (Björnsson 1968), in Swedish alone: words in a sentence, plus per cent of words of more than six letters.
  case lix
}

/// What was measured of one text.
package struct TextMeasures: Sendable, Hashable {
  package var words = 0
  /// Without what was not measured: the grammar of other languages than Finnish; what there is none of to measure.
  package var values: [TextMeasure: Double] = [:]

  package subscript(measure: TextMeasure) -> Double? { values[measure] }
}

extension TextMeasure {
  /// As it is shown to people: things that are rare have two decimals, others one.
  package func rounded(_ value: Double) -> Double {
    let digits =
      switch self {
      case .longCompounds, .clauseSubstitutes, .participleAttributes, .minenNouns, .rareCases: 100.0
      default: 10.0
      }
    return (value * digits).rounded() / digits
  }
}
