private import ICU
private import Voikko
internal import WordForms

/// Words and phrases to be found in Finnish text in any of their forms.
///
/// Looking at a word of the text costs a look-up of each of its base forms, however many phrases there are.
struct PhraseIndex: Sendable {
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
    /// Other words of the clause that belong to it.
    var companions: [Int] = []
  }

  private struct Phrase: Sendable {
    var number: Int
    var words: [PhraseWord]
    var conditions = PhraseConditions()

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

  /// Phrases of the shipped lists. Nothing is looked up in the dictionary, so that they are ready at once.
  init(_ patterns: [PhrasePattern]) {
    isEmpty = patterns.isEmpty
    for (number, pattern) in patterns.enumerated() {
      let phrase = Phrase(number: number, words: pattern.words, conditions: pattern.conditions)
      for key in phrase.words[0].keys { byFirstWord[key, default: []].append(phrase) }
    }
  }

  /// Whether a phrase may stand in the sentence. Most sentences of most texts end here, at a look-up of each word.
  func mayMatch(_ sentence: Sentence) -> Bool {
    sentence.words.indices.contains { index in
      guard let form = sentence.words[index].form else { return false }
      let next = index + 1 < sentence.words.count ? sentence.words[index + 1] : nil
      return (index == 0 ? form.atStart : form.inside).keys.contains { key in
        byFirstWord[key]?.contains { phrase in
          guard phrase.words.count > 1, phrase.words[1].gap != .oneWord else { return true }
          return next.map(phrase.words[1].mayBe) ?? false
        } ?? false
      }
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
    let candidates = context.keys[start].flatMap { byFirstWord[$0] ?? [] }
    for phrase in candidates.sorted(by: Phrase.precedes) {
      guard let end = end(of: phrase, from: start, in: context), !context.isPartOfCompound(start..<end),
        let companions = context.companions(of: start..<end, if: phrase.conditions)
      else { continue }
      return Match(phrase: phrase.number, words: start..<end, companions: companions)
    }
    return nil
  }

  /// Where a phrase that begins at a word ends; nil where it does not stand there.
  private func end(of phrase: Phrase, from start: Int, in context: SentenceContext) -> Int? {
    guard context.word(start, is: phrase.words[0]) else { return nil }
    var end = start + 1
    for word in phrase.words.dropFirst() {
      guard let next = context.next(word, after: end - 1) else { return nil }
      end = next + 1
    }
    return end
  }

  /// A compound whose parts are written as words of their own: *oleskelu lupa*, *verkko pankki tunnukset*.
  private func joinedMatch(at start: Int, in context: SentenceContext, forms: FormReader) -> Match? {
    guard !compoundBeginnings.isEmpty else { return nil }
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
struct PhraseWord: Sendable {
  let baseForms: Set<String>
  /// Forms that are the word whatever their readings say, case folded.
  let forms: Set<String>
  /// What a text may have it filed under.
  let keys: Set<String>
  let gap: Gap
  /// Whether a form that may be another word as well is passed over.
  var isUnambiguous = false

  /// What stands between the word and the one before it in the phrase.
  enum Gap: Sendable {
    case space, comma
    /// A space, or one word more.
    case oneWord
  }

  /// Whether a word of a text has one of the keys; its place is not looked at.
  func mayBe(_ word: Word) -> Bool {
    guard let form = word.form else { return false }
    return word.readings.isEmpty || keys.contains(form.folded) || word.readings.contains { $0.is(self) }
  }

  init(baseForms: Set<String>, forms: Set<String>, gap: Gap = .space) {
    self.baseForms = baseForms
    self.forms = forms
    self.gap = gap
    keys = baseForms.union(forms)
  }

  init(_ word: String, forms: FormReader) {
    let form = Normalisation.caseFolded(Normalisation.nfc(word))
    let readings = forms.readings(of: word)
    let own = readings.filter { Normalisation.caseFolded($0.baseForm) == form }
    // A word of the plural: *verkkopankkitunnukset*.
    let chosen = own.isEmpty ? readings.filter { $0.grammaticalCase == .nominative } : own
    // A name of the gazetteer has no reading in the dictionary, but has in a text.
    let written = HyphenatedWord(word)?.baseForms(forms) ?? [Normalisation.nfc(word)]
    self.init(baseForms: readings.isEmpty ? written : Set(chosen.map(\.baseForm)), forms: [form])
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
