internal import Voikko

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
    let meant = word.readings.filter { wanted.baseForms.contains($0.baseForm) }
    if folded[index] == wanted.form { return true }
    guard !meant.isEmpty else { return false }
    let verbs = word.readings.filter { $0.isVerbForm && !wanted.baseForms.contains($0.baseForm) }
    return verbs.isEmpty || !isLikelyVerb(index, verbs)
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

  // MARK: Verb or noun

  /// Whether a form that is both reads as the verb here: *Voit tukea lasta* and *Vuokraa asunto*, not *Hae tukea* or
  /// *Maksat vuokraa*. A clause has one finite verb, and an infinitive needs a verb that asks for it.
  private func isLikelyVerb(_ index: Int, _ verbs: [Reading]) -> Bool {
    let clause = clause(around: index)
    if verbs.contains(where: { $0.mood != .aInfinitive }) {
      return !clause.contains { $0 != index && sentence.words[$0].readings.contains(where: \.isVerbOfClause) }
    }
    guard sentence.words[..<index].contains(where: { $0.readings.contains { $0.followingVerb == .aInfinitive } })
    else { return false }
    // The infinitive that was asked for stands already: *Voit hakea tukea*.
    return !clause.contains { other in
      other < index && !sentence.words[other].readings.isEmpty
        && sentence.words[other].readings.allSatisfy { $0.mood == .aInfinitive }
    }
  }

  /// The words up to the next comma or conjunction on both sides.
  private func clause(around index: Int) -> Range<Int> {
    func isEdge(_ left: Int) -> Bool {
      !gap(between: left, and: left + 1).allSatisfy { $0 == UInt8(ascii: " ") }
    }
    func isConjunction(_ word: Int) -> Bool {
      let readings = sentence.words[word].readings
      return !readings.isEmpty && readings.allSatisfy { $0.wordClass == .conjunction }
    }
    var start = index
    while start > 0, !isEdge(start - 1), !isConjunction(start - 1) { start -= 1 }
    var end = index + 1
    while end < sentence.words.count, !isEdge(end - 1), !isConjunction(end) { end += 1 }
    return start..<end
  }

  private func gap(between left: Int, and right: Int) -> ArraySlice<UInt8> {
    let (start, end) = (sentence.words[left].range.upperBound, sentence.words[right].range.lowerBound)
    return flat.utf8[min(start, end)..<end]
  }

  private func isHyphen(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "-") }
}

extension Reading {
  /// A form that is nothing but a verb: a participle or an action (*hakeminen*) is used as any noun is.
  fileprivate var isVerbForm: Bool {
    wordClass == .verb && participle == nil && mood != .minenInfinitive && mood != .maInfinitive
  }

  /// The one verb of a clause; *ei* is one too.
  fileprivate var isVerbOfClause: Bool {
    wordClass == .negationVerb || isFinite
  }
}
