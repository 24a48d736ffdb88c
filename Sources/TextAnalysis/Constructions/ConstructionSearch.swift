import Voikko
import WordForms

/// Every construction of a sentence of Finnish, in the order of its words, those of the whole sentence last.
///
/// How often each is right is measured in `docs/accuracy.md`.
func constructions(in sentence: Sentence, of flat: FlatText, with forms: FormReader) -> [Construction] {
  let words = sentence.words
  guard words.count > longestSentence else { return constructions(inPiece: sentence, of: flat, with: forms) }
  // Nobody wrote this as a sentence, and to look round each word in all of it would take hours.
  return stride(from: 0, to: words.count, by: longestSentence).flatMap { start in
    let piece = Array(words[start..<min(start + longestSentence, words.count)])
    let end = piece.last?.range.upperBound ?? sentence.range.upperBound
    return constructions(
      inPiece: Sentence(range: piece[0].range.lowerBound..<end, words: piece), of: flat, with: forms
    ).map { found in
      var found = found
      found.word += start
      return found
    }
  }
}

/// In words.
private let longestSentence = 400

private func constructions(
  inPiece sentence: Sentence, of flat: FlatText, with forms: FormReader
) -> [Construction] {
  let clause = Clause(sentence, of: flat)
  var found: [Construction] = []
  var wasCut = false
  for (index, word) in clause.words.enumerated() {
    // *kehittä-* at the end of a line, and what goes on after it, are no words.
    let isCut = word.range.upperBound < flat.utf8.count && flat.utf8[word.range.upperBound] == UInt8(ascii: "-")
    defer { wasCut = isCut }
    guard !word.readings.isEmpty, !isCut, !wasCut else { continue }
    for kind in clause.kinds(of: index) {
      let first = clause.first(of: kind, at: index) ?? index
      let range = clause.words[first].range.lowerBound..<word.range.upperBound
      var construction = Construction(kind, word: index, range: range)
      if let rewriting = clause.rewriting(of: construction, with: forms) {
        construction.rewriting = rewriting.text
        construction.changesOthers = rewriting.changesOthers
      }
      if kind == .doubleNegation { construction.plainVerb = clause.verbOfSecondNegation(index) }
      found.append(construction)
    }
    if let light = clause.lightVerb(for: index) {
      let range =
        clause.words[light.words.lowerBound].range.lowerBound..<clause.words[light.words.upperBound].range.upperBound
      var construction = Construction(.nounStyle, word: index, range: range)
      construction.plainVerb = light.plain
      construction.rewriting = clause.rewriting(of: light, with: forms).map {
        clause.words[light.verb].isCapital ? $0.prefix(1).uppercased() + $0.dropFirst() : $0
      }
      found.append(construction)
    }
  }
  func add(_ kind: Construction.Kind, _ words: [Int]) {
    guard let first = words.first, let last = words.last else { return }
    let range = clause.words[first].range.lowerBound..<clause.words[last].range.upperBound
    var construction = Construction(kind, word: first, range: range)
    construction.count = words.count
    found.append(construction)
  }
  let subordinate = clause.subordinateClauses
  if subordinate.count >= 2 { add(.manySubclauses, subordinate) }
  if let wedge = clause.wedge { add(.wedgeClause, [wedge]) }
  if let chain = clause.genitiveChain { add(.genitiveChain, chain) }
  if let before = clause.wordsBeforeMainVerb, before.count > 5 {
    let range =
      clause.words[before.lowerBound].range.lowerBound..<clause.words[before.upperBound - 1].range.upperBound
    var construction = Construction(.lateVerb, word: before.upperBound, range: range)
    construction.count = before.count
    found.append(construction)
  }
  return found
}

extension Clause {
  fileprivate func kinds(of index: Int) -> [Construction.Kind] {
    let word = words[index]
    var kinds: [Construction.Kind] = []
    func note(_ kind: Construction.Kind, if isFound: Bool) { if isFound { kinds.append(kind) } }
    if word.any({ $0.wordClass == .verb }) {
      note(.passive, if: isPassive(index) && !isThirdPersonImperative(index))
      note(.temporalEssa, if: isTemporalEssa(index))
      note(.infinitiveEn, if: isInfinitiveEn(index))
      note(.finalKseen, if: isFinalKseen(index))
      note(.mannerMalla, if: isMannerMalla(index))
      note(.withoutMatta, if: isWithoutMatta(index))
      note(.conditional, if: isConditional(index))
      note(.potentialMood, if: isPotential(index))
      note(.thirdPersonImperative, if: isThirdPersonImperative(index))
      note(.obligationTulla, if: tullaOfObligation(index) != nil)
      note(.minenNoun, if: word.all { $0.mood == .minenInfinitive })
    }
    if word.any({ $0.participle != nil || $0.wordClass == .adjective }) {
      note(.temporalTuaan, if: isTemporalTuaan(index))
      note(.temporalTua, if: isTemporalTua(index))
      note(.pluperfect, if: isPluperfect(index))
      note(.obligationForm, if: copulaOfObligation(index) != nil)
      if isParticipleClause(index) {
        kinds.append(.participleClause)
      } else {
        note(.participleAttribute, if: isParticipleAttribute(index))
      }
    }
    note(.doubleNegation, if: firstNegation(of: index) != nil)
    note(.abessive, if: isNoun(index, in: .abessive))
    note(.comitative, if: isNoun(index, in: .comitative))
    note(.instructive, if: isInstructive(index))
    note(.stackedSuffixes, if: hasStackedSuffixes(index))
    return kinds
  }
  /// The first word of a construction that is made of more than one.
  fileprivate func first(of kind: Construction.Kind, at index: Int) -> Int? {
    switch kind {
    case .obligationForm: copulaOfObligation(index)
    case .obligationTulla: tullaOfObligation(index)
    case .doubleNegation: firstNegation(of: index)
    default: nil
    }
  }
}
