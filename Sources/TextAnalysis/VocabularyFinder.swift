private import GuideMarkup
internal import Localisation
internal import WordForms

/// Finds the words of a glossary in Finnish texts: those that it explains, and those that it has others for.
struct VocabularyFinder {
  let vocabulary: Vocabulary
  private let terms: PhraseIndex
  private let avoided: PhraseIndex
  private let openers = PhraseOpeners()

  /// - Parameters:
  ///   - terms: the words of each of the vocabulary's terms.
  ///   - avoided: the words of each that it avoids.
  init(_ vocabulary: Vocabulary, terms: [[String]], avoided: [[String]], forms: FormReader) {
    self.vocabulary = vocabulary
    self.terms = PhraseIndex(terms, forms: forms)
    self.avoided = PhraseIndex(avoided, forms: forms)
  }

  /// The words of the glossary that are not marked, and the words to avoid that are no part of one of them.
  func occurrences(
    in text: AnalysedText, forms: FormReader
  ) -> (terms: [TermOccurrence], avoided: [AvoidedOccurrence]) {
    var found: [TermOccurrence] = []
    var faults: [AvoidedOccurrence] = []
    for sentence in text.sentences {
      guard sentence.words.contains(where: { $0.form.map(mayOpenPhrase) ?? false }) else { continue }
      let context = SentenceContext(sentence, of: text.flat)
      var explained: [Range<Int>] = []
      for match in terms.matches(in: context, forms: forms) {
        let range = sentence.range(of: match.words)
        explained.append(range)
        guard !text.flat.hasMark(in: sentence, match.words) else { continue }
        found.append(TermOccurrence(text: text.index, range: range, key: vocabulary.terms[match.phrase].key))
      }
      for match in avoided.matches(in: context, forms: forms) {
        let range = sentence.range(of: match.words)
        let word = vocabulary.avoided[match.phrase]
        // *työtön työnhakija* may be the right word where *työtön* is not.
        let isPartOfTerm = explained.contains { $0.count > range.count && $0.contains(range.lowerBound) }
        // An explanation may say what its word was called before.
        let isExplanation = text.block.role == .field("\(word.key).explanation")
        if !isPartOfTerm, !isExplanation {
          faults.append(AvoidedOccurrence(text: text.index, range: range, avoided: word))
        }
      }
    }
    return (found, faults)
  }

  /// Whether a word or phrase may begin with the form: hardly one in a text does.
  private func mayOpenPhrase(_ form: WordForm) -> Bool {
    openers.isOpener(form) { terms.mayOpenPhrase(form) || avoided.mayOpenPhrase(form) }
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

extension Sentence {
  fileprivate func range(of words: Range<Int>) -> Range<Int> {
    self.words[words.lowerBound].range.lowerBound..<self.words[words.upperBound - 1].range.upperBound
  }
}

extension FlatText {
  /// Whether the writer has marked one of the words: then what it is was said.
  fileprivate func hasMark(in sentence: Sentence, _ words: Range<Int>) -> Bool {
    sentence.words[words].contains { word in
      if case .term = content(at: word.range.lowerBound) { true } else { false }
    }
  }
}
