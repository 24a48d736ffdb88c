private import ICU
private import Voikko
internal import WordForms

/// Words and phrases to be found in Finnish text in any of their forms.
///
/// Looking at a word of the text costs a look-up of each of its base forms, however many phrases there are.
struct PhraseIndex {
  /// Their first words by base form, and where a word is in no dictionary, as it is written; case folded where it is
  /// written.
  private var byFirstWord: [String: [Phrase]] = [:]
  /// The beginnings of compounds: *oleskelu* of *oleskelulupa*, which is often written apart.
  private var compoundBeginnings: Set<String> = []
  private let isEmpty: Bool

  /// A phrase that was found: its number, and the words of the sentence that it is made of.
  struct Match {
    var phrase: Int
    var words: Range<Int>
  }

  private struct Phrase {
    var number: Int
    var words: [PhraseWord]

    /// The longer first, then the one that was given first.
    static func precedes(_ left: Phrase, _ right: Phrase) -> Bool {
      (right.words.count, left.number) < (left.words.count, right.number)
    }
  }

  /// - Parameter phrases: each as its words.
  init(_ phrases: [[String]], forms: FormReader) {
    isEmpty = phrases.isEmpty
    for (number, words) in phrases.enumerated() where !words.isEmpty {
      let phrase = Phrase(number: number, words: words.map { PhraseWord($0, forms: forms) })
      for key in phrase.words[0].keys { byFirstWord[key, default: []].append(phrase) }
      if words.count == 1 { compoundBeginnings.formUnion(beginnings(of: words[0], forms: forms)) }
    }
  }

  /// The phrases of a sentence from its beginning to its end, the longest at each place; none overlaps another.
  func matches(in context: SentenceContext, forms: FormReader) -> [Match] {
    guard !isEmpty else { return [] }
    let sentence = context.sentence
    var found: [Match] = []
    var next = 0
    while next < sentence.words.count {
      let match = joinedMatch(at: next, in: context, forms: forms) ?? self.match(at: next, in: context)
      if let match { found.append(match) }
      next = match?.words.upperBound ?? next + 1
    }
    return found
  }

  /// Whether a phrase may begin with a word of the form.
  func mayOpenPhrase(_ form: WordForm) -> Bool {
    compoundBeginnings.contains(form.folded)
      || form.atStart.keys.contains { byFirstWord[$0] != nil } || form.inside.keys.contains { byFirstWord[$0] != nil }
  }

  private func match(at start: Int, in context: SentenceContext) -> Match? {
    let words = context.sentence.words
    let candidates = context.keys[start].flatMap { byFirstWord[$0] ?? [] }
    for phrase in candidates.sorted(by: Phrase.precedes) {
      let end = start + phrase.words.count
      guard end <= words.count, context.areAdjacent(start..<end),
        zip(start..<end, phrase.words).allSatisfy({ context.word($0, is: $1) }),
        !context.isPartOfCompound(start..<end)
      else { continue }
      return Match(phrase: phrase.number, words: start..<end)
    }
    return nil
  }

  /// A compound whose parts are written as words of their own: *oleskelu lupa*, *verkko pankki tunnukset*.
  private func joinedMatch(at start: Int, in context: SentenceContext, forms: FormReader) -> Match? {
    var joined = context.folded[start]
    var last = start
    while compoundBeginnings.contains(joined), last + 1 < context.sentence.words.count,
      context.areAdjacent(last..<(last + 2))
    {
      last += 1
      joined += context.folded[last]
      guard context.sentence.words[last].kind == .word else { return nil }
      let bases = Set(forms.baseForms(of: joined))
      let phrases = bases.flatMap { byFirstWord[$0] ?? [] }.filter { $0.words.count == 1 }
      if let phrase = phrases.min(by: { $0.number < $1.number }), !context.isPartOfCompound(start..<(last + 1)) {
        return Match(phrase: phrase.number, words: start..<(last + 1))
      }
    }
    return nil
  }

  private func beginnings(of word: String, forms: FormReader) -> [String] {
    let folded = Normalisation.caseFolded(word)
    return forms.readings(of: word).flatMap { reading -> [String] in
      let parts = reading.parts(of: folded)
      return parts.indices.dropFirst().map { parts[..<$0].joined() }
    }
  }
}

/// A word of a phrase: it stands in any form where the phrase has it in its base form (*oleskelulupa*), and only in that
/// form where it has not (*lapsen huoltaja*).
struct PhraseWord {
  let baseForms: Set<String>
  let form: String
  /// What a text may have it filed under.
  let keys: Set<String>

  init(_ word: String, forms: FormReader) {
    let form = Normalisation.caseFolded(Normalisation.nfc(word))
    self.form = form
    let readings = forms.readings(of: word)
    let own = readings.filter { Normalisation.caseFolded($0.baseForm) == form }
    // A word of the plural: *verkkopankkitunnukset*.
    let chosen = own.isEmpty ? readings.filter { $0.grammaticalCase == .nominative } : own
    // A name of the gazetteer has no reading in the dictionary, but has in a text.
    baseForms =
      readings.isEmpty
      ? HyphenatedWord(word)?.baseForms(forms) ?? [Normalisation.nfc(word)] : Set(chosen.map(\.baseForm))
    keys = baseForms.union([form])
  }
}

/// *TE-toimisto*, *Kela-kortti*: the dictionary has the last part alone.
struct HyphenatedWord {
  private let beginning: String
  private let last: String

  init?(_ word: String) {
    let folded = word.replacing("\u{2010}", with: "-").replacing("\u{2011}", with: "-")
    guard let hyphen = folded.lastIndex(of: "-"), hyphen > folded.startIndex else { return nil }
    beginning = Normalisation.caseFolded(String(folded[...hyphen]))
    last = String(folded[folded.index(after: hyphen)...])
  }

  func baseForms(_ forms: FormReader) -> Set<String> {
    Set(forms.baseForms(of: last).map { beginning + $0 })
  }
}
