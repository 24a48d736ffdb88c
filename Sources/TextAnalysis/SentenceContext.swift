internal import Voikko
import WordForms

/// A sentence round a word that is looked for: what it says of the word's neighbours, and of a form that may be a verb.
struct SentenceContext {
  let sentence: Sentence
  let flat: FlatText
  /// Each word as it is written, case folded; empty for what is no word.
  let folded: [String]
  /// What each word may be filed under: as it is written, and its base forms.
  let keys: [[String]]

  init(_ sentence: Sentence, of flat: FlatText) {
    self.sentence = sentence
    self.flat = flat
    folded = sentence.words.map { $0.form?.folded ?? "" }
    keys = sentence.words.enumerated().map { index, word in
      (index == 0 ? word.form?.atStart : word.form?.inside)?.keys ?? []
    }
  }

  func word(_ index: Int, is wanted: PhraseWord) -> Bool {
    let word = sentence.words[index]
    guard word.kind == .word else { return false }
    guard !word.readings.isEmpty else { return keys[index].contains(where: wanted.keys.contains) }
    if wanted.forms.contains(folded[index]) { return true }
    guard word.readings.contains(where: { $0.is(wanted) }) else { return false }
    if wanted.isUnambiguous { return word.readings.allSatisfy { $0.is(wanted) } }
    let verbs = word.readings.filter { $0.isVerbForm && !$0.is(wanted) }
    return verbs.isEmpty || !isLikelyVerb(index, verbs)
  }

  /// Where the next word of a phrase stands after a word; nil where it does not stand there.
  func next(_ wanted: PhraseWord, after index: Int) -> Int? {
    let next = index + 1
    guard next < sentence.words.count else { return nil }
    switch wanted.gap {
    case .space: return areAdjacent(index..<(next + 1)) && word(next, is: wanted) ? next : nil
    case .comma: return hasComma(after: index) && word(next, is: wanted) ? next : nil
    case .oneWord:
      let reach = next..<min(next + 2, sentence.words.count)
      return reach.first { areAdjacent(index..<($0 + 1)) && word($0, is: wanted) }
    }
  }

  /// Whether a comma and nothing else parts a word from the next.
  func hasComma(after index: Int) -> Bool {
    gap(between: index, and: index + 1).elementsEqual(", ".utf8)
  }

  /// Whether nothing but spaces stands between the words.
  func areAdjacent(_ words: Range<Int>) -> Bool {
    zip(words, words.dropFirst()).allSatisfy { left, right in
      gap(between: left, and: right).allSatisfy { $0 == UInt8(ascii: " ") }
    }
  }

  /// *oleskelulupa-* before *ja turvapaikka-asiat*, *-tuki* after *asumis-*: a part of a longer word.
  func isPartOfCompound(_ words: Range<Int>) -> Bool {
    let start = sentence.words[words.lowerBound].range.lowerBound
    let end = sentence.words[words.upperBound - 1].range.upperBound
    return start > 0 && isHyphen(flat.utf8[start - 1]) || end < flat.utf8.count && isHyphen(flat.utf8[end])
  }

  /// The words with all that stands between them.
  func text(_ words: Range<Int>) -> String { flat.text(range(of: words)) }

  /// The stretch of the text from the first of the words to the last.
  func range(of words: Range<Int>) -> Range<Int> {
    sentence.words[words.lowerBound].range.lowerBound..<sentence.words[words.upperBound - 1].range.upperBound
  }

  func hasNegation(before index: Int) -> Bool {
    clause(around: index).contains { other in
      other < index && sentence.words[other].readings.contains { $0.wordClass == .negationVerb }
    }
  }

  /// Whether the words stand in quotation marks by themselves: then they are spoken of, not used.
  func isQuoted(_ words: Range<Int>) -> Bool {
    let range = range(of: words)
    func hasMark(_ bytes: ArraySlice<UInt8>, _ isBefore: Bool) -> Bool {
      Self.quotationMarks.contains { isBefore ? bytes.suffix($0.count) == $0[...] : bytes.prefix($0.count) == $0[...] }
    }
    return hasMark(flat.utf8[..<range.lowerBound], true) && hasMark(flat.utf8[range.upperBound...], false)
  }

  private static let quotationMarks = ["\"", "”", "“", "»", "«", "'", "’", "‘"].map { Array($0.utf8) }

  /// Whether a word inside the sentence begins with a capital, as those of a name do. A sentence in capitals says
  /// nothing.
  func looksLikeName(_ index: Int) -> Bool {
    guard index > 0 else { return false }
    func isCapital(_ index: Int, at offset: Int) -> Bool {
      let letters = flat.text(sentence.words[index].range)
      return letters.dropFirst(offset).first?.isUppercase ?? false
    }
    return isCapital(index, at: 0) && !isCapital(index, at: 1)
  }

  // MARK: Verb or noun

  /// Whether a form that is both reads as the verb here: *Voit tukea lasta* and *Vuokraa asunto*, not *Hae tukea* or
  /// *Maksat vuokraa*. A clause has one finite verb, and an infinitive needs a verb that asks for it.
  private func isLikelyVerb(_ index: Int, _ verbs: [Reading]) -> Bool {
    let clause = clause(around: index)
    if verbs.contains(where: { $0.mood != .aInfinitive }) {
      return !clause.contains { $0 != index && sentence.words[$0].readings.contains(where: \.isVerbOfClause) }
    }
    guard
      sentence.words[max(0, index - Self.reach)..<index].contains(where: {
        $0.readings.contains { $0.followingVerb == .aInfinitive }
      })
    else { return false }
    // The infinitive that was asked for stands already: *Voit hakea tukea*.
    return !clause.contains { other in
      other < index && !sentence.words[other].readings.isEmpty
        && sentence.words[other].readings.allSatisfy { $0.mood == .aInfinitive }
    }
  }

  /// The words up to the next comma or conjunction on both sides.
  func clause(around index: Int) -> Range<Int> {
    func isEdge(_ left: Int) -> Bool {
      !gap(between: left, and: left + 1).allSatisfy { $0 == UInt8(ascii: " ") }
    }
    func isConjunction(_ word: Int) -> Bool {
      let readings = sentence.words[word].readings
      return !readings.isEmpty && readings.allSatisfy { $0.wordClass == .conjunction }
    }
    var start = index
    while start > max(0, index - Self.reach), !isEdge(start - 1), !isConjunction(start - 1) { start -= 1 }
    var end = index + 1
    while end < min(sentence.words.count, index + Self.reach), !isEdge(end - 1), !isConjunction(end) { end += 1 }
    return start..<end
  }

  /// How many words on either side may be of one clause; what goes on for longer is none.
  private static let reach = 100

  private func gap(between left: Int, and right: Int) -> ArraySlice<UInt8> {
    let (start, end) = (sentence.words[left].range.upperBound, sentence.words[right].range.lowerBound)
    return flat.utf8[min(start, end)..<end]
  }

  private func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }
}

extension Reading {
  func `is`(_ wanted: PhraseWord) -> Bool {
    wanted.baseForms.contains(baseForm)
      || participle != nil && !wanted.baseForms.isEmpty && (verb.map(wanted.baseForms.contains) ?? false)
  }

  /// A form that is nothing but a verb: a participle or an action (*hakeminen*) is used as any noun is.
  fileprivate var isVerbForm: Bool {
    wordClass == .verb && participle == nil && mood != .minenInfinitive && mood != .maInfinitive
  }

  /// The one verb of a clause; *ei* is one too.
  fileprivate var isVerbOfClause: Bool {
    wordClass == .negationVerb || isFinite
  }
}
