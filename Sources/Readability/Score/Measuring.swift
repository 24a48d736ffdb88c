private import ICU
package import TextAnalysis
private import Voikko
private import WordForms

/// Measures a text in one pass over its words.
///
/// A sentence counts when it ends as one does, in a full stop or another mark of the end, or has more words than a line of
/// another kind: a heading of a plain text, an address and an item of a list that is a name have neither.
package func measures(of document: AnalysedDocument) -> TextMeasures {
  var counts = Counts(LanguageRatio(document.language))
  for text in document.texts where TextContext.sentences.contains(text.context) { counts.add(text) }
  return counts.measures(language: document.language.language)
}

/// What is counted on the way through a text.
private struct Counts {
  let ratio: LanguageRatio
  var words = 0
  /// Words that are no number, address or fact, and their letters.
  var realWords = 0
  var letters = 0
  var longWords = 0
  var lixLongWords = 0
  var compounds = 0
  var rareWords = 0
  var constructions: [TextMeasure: Int] = [:]
  var sentenceLengths: [Int] = []
  var longSentences = 0
  var paragraphs = 0
  var sentencesOfParagraphs = 0

  init(_ ratio: LanguageRatio) {
    self.ratio = ratio
  }

  mutating func add(_ text: AnalysedText) {
    var sentences = 0
    for sentence in text.sentences {
      add(sentence, of: text.flat)
      guard isSentence(sentence, of: text.flat) else { continue }
      sentences += 1
      sentenceLengths.append(sentence.words.count)
      if Double(sentence.words.count) / ratio.wordsForOneOfFinnish > Self.longSentence { longSentences += 1 }
      if sentence.constructions.contains(where: { $0.kind == .manySubclauses }) {
        constructions[.manySubclauses, default: 0] += 1
      }
    }
    if text.context == .paragraph, sentences > 0 {
      paragraphs += 1
      sentencesOfParagraphs += sentences
    }
  }

  private mutating func add(_ sentence: Sentence, of flat: FlatText) {
    words += sentence.words.count
    for word in sentence.words where word.kind == .word {
      let length = letterCount(flat.utf8[word.range])
      realWords += 1
      letters += length
      if length >= Self.longWord { longWords += 1 }
      if length > Self.lixLongWord { lixLongWords += 1 }
      if let parts = word.readings.map(\.partCount).min(), parts >= Self.longCompound { compounds += 1 }
      if word.isRare { rareWords += 1 }
    }
    for construction in sentence.constructions {
      if let measure = construction.kind.measure { constructions[measure, default: 0] += 1 }
    }
  }

  private func isSentence(_ sentence: Sentence, of flat: FlatText) -> Bool {
    if sentence.words.count > Self.longestLine { return true }
    let end = sentence.words.last?.range.upperBound ?? sentence.range.lowerBound
    return hasEndMark(flat.utf8[min(end, sentence.range.upperBound)..<sentence.range.upperBound])
  }

  func measures(language: String) -> TextMeasures {
    var measures = TextMeasures(words: words)
    func set(_ measure: TextMeasure, _ part: Int, of whole: Int, times factor: Double = 1) {
      if whole > 0 { measures.values[measure] = factor * Double(part) / Double(whole) }
    }
    let count = sentenceLengths.count
    measures.values[.sentences] = Double(count)
    let sorted = sentenceLengths.sorted()
    set(.sentenceLength, sentenceLengths.reduce(0, +), of: count)
    for (measure, percent) in [
      (TextMeasure.sentenceLengthP50, 50), (.sentenceLengthP75, 75), (.sentenceLengthP90, 90),
      (.sentenceLengthP95, 95),
    ] where count > 0 {
      measures.values[measure] = Double(sorted[(percent * count + 99) / 100 - 1])
    }
    set(.longSentences, longSentences, of: count, times: 100)
    set(.wordLength, letters, of: realWords)
    set(.paragraphLength, sentencesOfParagraphs, of: paragraphs)
    if language == "sv", count > 0, realWords > 0, let mean = measures[.sentenceLength] {
      measures.values[.lix] = mean + 100 * Double(lixLongWords) / Double(realWords)
    }
    guard language == "fi" else { return measures }
    set(.longWords, longWords, of: realWords, times: 100)
    set(.longCompounds, compounds, of: words, times: 100)
    set(.rareWords, rareWords, of: realWords, times: 100)
    for measure in [TextMeasure.clauseSubstitutes, .participleAttributes, .minenNouns, .rareCases] {
      set(measure, constructions[measure] ?? 0, of: words, times: 100)
    }
    set(.manySubclauses, constructions[.manySubclauses] ?? 0, of: count, times: 100)
    return measures
  }

  private static let longSentence = 15.0
  private static let longWord = 12
  private static let lixLongWord = 6
  private static let longCompound = 3
  private static let longestLine = 12
}

extension Word {
  /// Whether the word is not among the 5,000 most common base forms, which make up nine tenths of a text. What the
  /// dictionary has not is not judged.
  fileprivate var isRare: Bool {
    guard let familiarity, !readings.contains(where: \.isName) else { return false }
    return familiarity < Self.rareBelow
  }

  /// On the Zipf scale: where the 5,000th base form of the table stands.
  private static let rareBelow = 3.9
}

extension Construction.Kind {
  /// The measure that a construction counts towards, where it is one of words.
  fileprivate var measure: TextMeasure? {
    switch self {
    case .temporalEssa, .temporalTuaan, .temporalTua, .finalKseen, .mannerMalla, .withoutMatta, .participleClause:
      .clauseSubstitutes
    case .participleAttribute: .participleAttributes
    case .minenNoun: .minenNouns
    case .abessive, .comitative, .instructive: .rareCases
    default: nil
    }
  }
}

/// The letters of a word in UTF-8, whatever its canonical form: neither combining marks (U+0300–U+036F) nor soft hyphens
/// count.
private func letterCount(_ bytes: ArraySlice<UInt8>) -> Int {
  var count = 0
  var last: UInt8 = 0
  for byte in bytes {
    if byte & 0xC0 != 0x80 {
      count += 1
    } else if last == 0xCC || last == 0xCD && byte < 0xB0 || last == 0xC2 && byte == 0xAD {
      count -= 1
    }
    last = byte
  }
  return count
}

/// Whether a sentence's last bytes hold a mark that ends it, in the scripts of the shipped languages.
private func hasEndMark(_ bytes: ArraySlice<UInt8>) -> Bool {
  guard !bytes.isEmpty else { return false }
  if bytes.contains(where: { ascii.contains($0) }) { return true }
  guard bytes.contains(where: { $0 >= 0x80 }) else { return false }
  return String(decoding: bytes, as: UTF8.self).unicodeScalars.contains { otherMarks.contains($0) }
}

private let ascii: Set<UInt8> = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":")]
/// Ellipsis, Arabic question mark and full stop, Ethiopic full stop and question mark, Myanmar section, Chinese full stop.
private let otherMarks: Set<Unicode.Scalar> = ["…", "؟", "۔", "።", "፧", "။", "。"]
