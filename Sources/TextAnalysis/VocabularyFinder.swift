private import GuideMarkup
internal import Localisation
internal import WordForms

/// Finds the words of a glossary in Finnish texts, those that it explains and those that it has others for; and the words
/// of the shipped lists.
struct VocabularyFinder {
  let vocabulary: Vocabulary
  private let terms: PhraseIndex
  private let avoided: PhraseIndex
  private let openers = PhraseOpeners()
  private let lists = ListedPhrases.shipped
  private let listOpeners = PhraseOpeners()
  private let inflection: SameForm

  /// What was found in a text, each in reading order.
  struct Findings {
    var terms: [TermOccurrence] = []
    var avoided: [AvoidedOccurrence] = []
    var listed: [ListedOccurrence] = []
    var variants: [VariantOccurrence] = []
  }

  /// - Parameters:
  ///   - terms: the words of each of the vocabulary's terms.
  ///   - avoided: the words of each that it avoids.
  init(_ vocabulary: Vocabulary, terms: [[String]], avoided: [[String]], forms: FormReader) {
    self.vocabulary = vocabulary
    self.terms = PhraseIndex(terms, forms: forms)
    self.avoided = PhraseIndex(avoided, forms: forms)
    inflection = SameForm(forms: forms)
  }

  /// The words of the glossary that are not marked, the words to avoid that are no part of one of them, and what the
  /// shipped lists have that the glossary has not.
  func findings(in text: AnalysedText, forms: FormReader) -> Findings {
    var found = Findings()
    for sentence in text.sentences {
      let mayHoldVocabulary = sentence.words.contains { $0.form.map(mayOpenPhrase) ?? false }
      let mayBeListed =
        sentence.words.contains { $0.form.map(mayOpenListed) ?? false } && lists.index.mayMatch(sentence)
      guard mayHoldVocabulary || mayBeListed else { continue }
      let context = SentenceContext(sentence, of: text.flat)
      let known = mayHoldVocabulary ? findVocabulary(in: text, context, forms: forms, &found) : []
      if mayBeListed { findListed(in: text, context, besides: known, forms: forms, &found) }
    }
    return found
  }

  /// - Returns: the stretches that the vocabulary has something to say of.
  private func findVocabulary(
    in text: AnalysedText, _ context: SentenceContext, forms: FormReader, _ found: inout Findings
  ) -> [Range<Int>] {
    let sentence = context.sentence
    var explained: [Range<Int>] = []
    for match in terms.matches(in: context, forms: forms) {
      let range = context.range(of: match.words)
      explained.append(range)
      guard !text.flat.isMarked(in: sentence, match.words) else { continue }
      found.terms.append(TermOccurrence(text: text.index, range: range, key: vocabulary.terms[match.phrase].key))
    }
    var known = explained
    for match in avoided.matches(in: context, forms: forms) {
      let range = context.range(of: match.words)
      let word = vocabulary.avoided[match.phrase]
      // *työtön työnhakija* may be the right word where *työtön* is not.
      let isPartOfTerm = explained.contains { $0.count > range.count && $0.contains(range.lowerBound) }
      // An explanation may say what its word was called before.
      let isExplanation = text.block.role == .field("\(word.key).explanation")
      if !isPartOfTerm, !isExplanation {
        found.avoided.append(AvoidedOccurrence(text: text.index, range: range, avoided: word))
        known.append(range)
      }
    }
    return known
  }

  /// Whether a word or phrase may begin with the form: hardly one in a text does.
  private func mayOpenPhrase(_ form: WordForm) -> Bool {
    openers.isOpener(form) { terms.mayOpenPhrase(form) || avoided.mayOpenPhrase(form) }
  }

  private func mayOpenListed(_ form: WordForm) -> Bool {
    listOpeners.isOpener(form) { lists.index.mayOpenPhrase(form) }
  }

  private func findListed(
    in text: AnalysedText, _ context: SentenceContext, besides known: [Range<Int>], forms: FormReader,
    _ found: inout Findings
  ) {
    for match in lists.index.matches(in: context, forms: forms) {
      let places = match.companions + match.words
      let range = context.range(of: (places.min() ?? match.words.lowerBound)..<((places.max() ?? 0) + 1))
      switch lists.meanings[match.phrase] {
      case .variant(let thing, let variant):
        found.variants.append(
          VariantOccurrence(text: text.index, range: range, thing: thing, variant: variant))
      case .listed(let phrase):
        guard !known.contains(where: { $0.overlaps(range) }), !text.flat.isMarked(in: context.sentence, match.words),
          !context.isQuoted(match.words), !context.looksLikeName(match.words.lowerBound)
        else { continue }
        let suggestion = phrase.suggestion(
          for: match, pattern: lists.patterns[match.phrase], in: context, inflection: inflection)
        found.listed.append(
          ListedOccurrence(text: text.index, range: range, phrase: phrase, suggestion: suggestion))
      }
    }
  }
}

extension FlatText {
  /// Whether the writer has marked one of the words: then what it is was said.
  fileprivate func isMarked(in sentence: Sentence, _ words: Range<Int>) -> Bool {
    sentence.words[words].contains { word in
      if case .term = content(at: word.range.lowerBound) { true } else { false }
    }
  }
}

/// Which forms may open a phrase, by their numbers.
private final class PhraseOpeners {
  private var known: [Bool?] = []

  func isOpener(_ form: WordForm, _ test: () -> Bool) -> Bool {
    if form.number < known.count, let answer = known[form.number] { return answer }
    while known.count <= form.number { known.append(nil) }
    let answer = test()
    known[form.number] = answer
    return answer
  }
}
