package import GuideMarkup
private import ICU
internal import WordForms
private import WordLists

/// A word that neither the dictionary has nor a list of names, at its first place in a document.
package struct UnknownOccurrence: Sendable, Hashable {
  package var text: TextIndex
  /// UTF-8 offsets in the text's row of words.
  package var range: Range<Int>
  package var form: String
  /// At most three words of the dictionary that may have been meant, the likeliest first.
  package var suggestions: [String]
}

/// Finds the words of Finnish texts that are in no dictionary and can be told neither for names nor for foreign words.
///
/// It looks at words that have no reading, two to four in a hundred, and keeps silent where in doubt.
struct UnknownWordFinder {
  /// What was proposed for a form; proposals take milliseconds each.
  private var known: [String: [String]] = [:]

  private static let abbreviations = WordLists.words("fi/abbreviations")
    .union(WordLists.rows("fi/abbreviation-expansions").compactMap(\.first))
  /// A text with more of them than this is no Finnish, and nobody will go through what is proposed for the rest.
  private static let mostProposals = 100
  private static let mostKept = 10_000
  /// On the Zipf scale.
  private static let furthestFromBest = 1.5

  mutating func unknownWords(in document: AnalysedDocument, forms: FormReader) -> [UnknownOccurrence] {
    var found: [UnknownOccurrence] = []
    var seen: Set<String> = []
    var capitals: Set<String> = []
    let words = WordCheck(vocabulary: document.vocabulary, forms: forms)
    for text in document.texts {
      var quotes: QuotationMarks?
      for sentence in text.sentences {
        for (index, word) in sentence.words.enumerated() where word.kind == .word && word.readings.isEmpty {
          let form = text.flat.text(word.range)
          if index > 0, form.first?.isUppercase == true { capitals.insert(form) }
          guard !seen.contains(form), Self.mayBeWord(form), !sentence.isAmongUnknown(index),
            !text.flat.isPartOfLongerWord(word.range), !sentence.isAbbreviation(index, in: text.flat),
            !text.flat.isMarked(at: word.range.lowerBound)
          else { continue }
          let marks = quotes ?? text.flat.quotationMarks
          quotes = marks
          guard !marks.isQuoted(word.range.lowerBound) else { continue }
          guard !words.isUnderstood(form) else {
            seen.insert(form)
            continue
          }
          // A capital inside a sentence is a name's; at its start it says nothing.
          let isCapitalised = form.first?.isUppercase == true
          if isCapitalised, index > 0 || sentence.words.count == 1 { continue }
          seen.insert(form)
          let suggestions = found.count < Self.mostProposals ? proposals(for: form, forms: forms) : []
          if isCapitalised, !suggestions.contains(where: { isLikelySlip(form, for: $0, forms: forms) }) { continue }
          found.append(UnknownOccurrence(text: text.index, range: word.range, form: form, suggestions: suggestions))
        }
      }
    }
    return found.filter { !capitals.contains($0.form) }
  }

  /// Whether a form can be a word of running text at all: no code, no abbreviation, no other script, no name in camel case.
  private static func mayBeWord(_ form: String) -> Bool {
    var letters = 0
    for (index, scalar) in form.unicodeScalars.enumerated() {
      switch scalar {
      case "0"..."9", "_", ".", "@": return false
      case "A"..."Z", "Å", "Ä", "Ö": if index > 0 { return false }
      case "-", "/", "'", "\u{2019}", ":", "\u{AD}", "\u{2010}", "\u{2011}": continue
      default: if scalar.value > 0x24F, !scalar.properties.isDiacritic { return false }
      }
      letters += 1
    }
    guard letters > 2 || form.contains(where: { "äöåÄÖÅ".contains($0) }) else { return false }
    return !abbreviations.contains(Normalisation.caseFolded(form))
  }

  /// Whether a capitalised word at the start of a sentence is a common word with a slip in it rather than a name.
  private func isLikelySlip(_ form: String, for word: String, forms: FormReader) -> Bool {
    form.count > 4 && isNear(form, word) && forms.readings(of: word).contains { $0.familiarity >= 3.5 }
  }

  private mutating func proposals(for form: String, forms: FormReader) -> [String] {
    if let known = known[form] { return known }
    if known.count >= Self.mostKept { known.removeAll(keepingCapacity: true) }
    let ranked = forms.suggestions(for: form).enumerated().map { place, word in
      (place: place, word: word, familiarity: forms.readings(of: word).map(\.familiarity).max() ?? 0)
    }
    // The dictionary makes compounds of anything: *terveysastmalla*. A word that is known stands before them.
    .filter { $0.familiarity > 0 && $0.word.utf8.count > 2 && !$0.word.contains { $0 == " " || $0 == ":" } }
    .sorted { ($1.familiarity.rounded(), $0.place) < ($0.familiarity.rounded(), $1.place) }
    let near = ranked.filter { isNear(form, $0.word) }
    let likely = near.isEmpty ? ranked : near
    // Beside a word that people use, one that nobody does is no help: *syntymiselle*, not *syntyemoiselle*.
    let best = likely.first?.familiarity ?? 0
    let proposals = Array(likely.filter { $0.familiarity > best - Self.furthestFromBest }.map(\.word).prefix(3))
    known[form] = proposals
    return proposals
  }
}

/// Whether the words are one letter apart, or two that changed places; capitals not counted.
private func isNear(_ left: String, _ right: String) -> Bool {
  let left = Array(Normalisation.caseFolded(left))
  let right = Array(Normalisation.caseFolded(right))
  guard abs(left.count - right.count) <= 1 else { return false }
  let start = zip(left, right).prefix { $0 == $1 }.count
  let end = min(
    zip(left.reversed(), right.reversed()).prefix { $0 == $1 }.count, min(left.count, right.count) - start)
  let (leftRest, rightRest) = (left[start..<(left.count - end)], right[start..<(right.count - end)])
  return leftRest.count <= 1 && rightRest.count <= 1
    || leftRest.count == 2 && rightRest.count == 2 && leftRest.elementsEqual(rightRest.reversed())
}

/// Says of forms that the dictionary has not whether they are understood all the same.
private struct WordCheck {
  private let forms: FormReader
  private let names: Set<String>
  private static let knownWords = WordLists.words("fi/known-words")
  private static let beginnings = WordLists.lines("fi/compound-beginnings").flatMap { adverb in
    [String(adverb), adverb.prefix(1).uppercased() + adverb.dropFirst()]
  }

  init(vocabulary: Vocabulary, forms: FormReader) {
    self.forms = forms
    names = vocabulary.names.union(vocabulary.explainedTerms.flatMap { $0.split(separator: " ").map(String.init) })
      .union(vocabulary.avoided.map { Normalisation.caseFolded($0.word) })
  }

  /// Whether the form, or each part of it between hyphens and strokes, is a word, a name or one of the project's words.
  func isUnderstood(_ form: String) -> Bool {
    if isKnown(form[...]) { return true }
    let parts = form.split { "-/\u{2010}\u{2011}".contains($0) }
    guard parts.count > 1 else { return false }
    // A capital makes a name of the first part: *Levón-instituutti*.
    let first = parts[0].first?.isUppercase == true ? 1 : 0
    return parts[first...].allSatisfy { isKnown($0) || $0.count == 1 }
  }

  private func isKnown(_ form: Substring) -> Bool {
    if !forms.readings(of: String(form)).isEmpty || isAllCapitals(form) { return true }
    // *takaisinsoitto*: the dictionary makes compounds of nouns alone.
    for beginning in Self.beginnings where form.hasPrefix(beginning) {
      if !forms.readings(of: String(form.dropFirst(beginning.count))).isEmpty { return true }
    }
    for base in basesOfName(form) {
      let text = Normalisation.caseFolded(base.text)
      if names.contains(text) || Self.knownWords.contains(text) { return true }
      if form.first?.isUppercase == true, Gazetteer.finnish.entry(named: text) != nil { return true }
    }
    return false
  }
}

extension Sentence {
  /// A few letters with a point after them, and the sentence goes on: *sis. alv*.
  fileprivate func isAbbreviation(_ index: Int, in flat: FlatText) -> Bool {
    let end = words[index].range.upperBound
    return index + 1 < words.count && words[index].range.count <= 5 && flat.utf8[end] == UInt8(ascii: ".")
  }

  /// Whether the word before or after it is unknown too: then both are a name or a passage in another language.
  fileprivate func isAmongUnknown(_ index: Int) -> Bool {
    [index - 1, index + 1].contains { other in
      words.indices.contains(other) && words[other].kind == .word && words[other].readings.isEmpty
    }
  }
}

extension FlatText {
  /// *kotouttamis-* before *ja kielipalvelut*.
  fileprivate func isPartOfLongerWord(_ range: Range<Int>) -> Bool {
    let hyphen = UInt8(ascii: "-")
    return range.lowerBound > 0 && utf8[range.lowerBound - 1] == hyphen
      || range.upperBound < utf8.count && utf8[range.upperBound] == hyphen
  }

  fileprivate func isMarked(at offset: Int) -> Bool {
    if case .term = content(at: offset) { true } else { false }
  }
}
