internal import Voikko
internal import WordForms

extension ListedPhrase {
  /// What takes the place of the phrase where it was found, in the same form and with the same capital.
  ///
  /// - Returns: nil where the list gives no such word, and where the form is unknown or may be one of several.
  func suggestion(
    for match: PhraseIndex.Match, pattern: PhrasePattern, in context: SentenceContext, inflection: SameForm
  ) -> String? {
    guard case .replacement(let words) = advice, match.companions.isEmpty else { return nil }
    guard !pattern.isFixed else { return words.capitalised(like: context.text(match.words)) }
    guard let place = pattern.inflecting, match.words.count == pattern.words.count else { return nil }
    let wanted = pattern.words[place]
    let index = match.words.lowerBound + place
    let isNegated = context.hasNegation(before: index)
    var made: Set<String> = []
    for reading in context.sentence.words[index].readings where reading.is(wanted) {
      // Every infinitive reads as the passive after *ei* too.
      if reading.person == .passive, reading.negative == .yes, !isNegated { continue }
      guard let form = form(of: words, like: reading, inflection) else { return nil }
      made.insert(form)
    }
    guard let form = made.first, made.count == 1 else { return nil }
    return form.capitalised(like: context.text(match.words))
  }

  /// A verb stands first among its words, a noun last. A word that has one form stays as it is.
  private func form(of words: String, like reading: Reading, _ inflection: SameForm) -> String? {
    var pieces = words.split(separator: " ").map(String.init)
    let isVerb = reading.mood != nil || reading.participle != nil || reading.wordClass == .verb
    let place = isVerb ? pieces.startIndex : pieces.index(before: pieces.endIndex)
    guard pieces.indices.contains(place) else { return nil }
    let hasOneForm = !isVerb && reading.grammaticalCase == nil
    guard !hasOneForm else { return words }
    guard let form = inflection.form(of: pieces[place], like: reading) else { return nil }
    pieces[place] = form
    return pieces.joined(separator: " ")
  }
}

extension String {
  fileprivate func capitalised(like original: String) -> String {
    guard original.first?.isUppercase == true else { return self }
    return prefix(1).uppercased() + dropFirst()
  }
}
