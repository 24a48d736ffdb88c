private import GuideMarkup
package import ICU
package import Localisation
private import SourceText
private import Voikko
package import WordForms

/// Cuts localised documents into sentences and words.
///
/// It keeps ICU's iterators and Voikko's forms, so make one per worker. Not `Sendable`.
package final class TextAnalyser {
  private var boundaries: [LanguageTag: TextBoundaries] = [:]
  private var calendars: [LanguageTag: CalendarNames] = [:]
  private let forms: FormReader
  private var knownForms: WordFormTable
  /// The vocabulary that was last given, and the same with base forms.
  private var knownVocabulary: (given: Vocabulary, full: Vocabulary)?
  private var knownFinder: VocabularyFinder?
  private var unknownWords = UnknownWordFinder()

  package init(forms: FormReader) {
    self.forms = forms
    knownForms = WordFormTable(forms: forms)
  }

  package func analyse(_ document: LocalisedDocument, vocabulary: Vocabulary = Vocabulary()) throws(ICUError)
    -> AnalysedDocument
  {
    var texts: [AnalysedText] = []
    for (index, (text, block)) in zip(document.texts, document.source.document.texts).enumerated() {
      guard text.isForThisLanguage, text.language == document.language else { continue }
      let flat = FlatText(text.inlines)
      texts.append(
        AnalysedText(index: index, block: block, flat: flat, sentences: try sentences(of: flat, in: document.language)))
    }
    var analysed = AnalysedDocument(
      localised: document, texts: texts, vocabulary: withBaseForms(vocabulary),
      calendar: try calendar(of: document.language))
    if FormReader.reads(document.language.canonical) {
      try findTerms(of: vocabulary, in: &analysed)
      analysed.unknownWords = unknownWords.unknownWords(in: analysed, forms: forms)
    }
    return analysed
  }

  private func calendar(of language: LanguageTag) throws(ICUError) -> CalendarNames {
    if let known = calendars[language] { return known }
    let names = try CalendarNames(language: language)
    calendars[language] = names
    return names
  }

  private func findTerms(of vocabulary: Vocabulary, in document: inout AnalysedDocument) throws(ICUError) {
    let finder: VocabularyFinder
    if let known = knownFinder, known.vocabulary == vocabulary {
      finder = known
    } else {
      finder = VocabularyFinder(
        vocabulary, terms: try phrases(vocabulary.terms.map(\.word), in: document.language),
        avoided: try phrases(vocabulary.avoided.map(\.word), in: document.language), forms: forms)
      knownFinder = finder
    }
    for text in document.texts {
      let found = finder.findings(in: text, forms: forms)
      document.terms += found.terms
      document.avoided += found.avoided
      document.listed += found.listed
      document.variants += found.variants
    }
  }

  /// The words of each phrase, cut as those of a text are.
  private func phrases(_ texts: [String], in language: LanguageTag) throws(ICUError) -> [[String]] {
    let boundaries = try boundaries(for: language)
    return texts.map { text in
      let flat = FlatText([.text(text, SourceFile(path: "", text: text).range(0..<text.utf8.count))])
      return words(in: flat, opaque: [], boundaries: boundaries).map { flat.text($0.range) }
    }
  }

  private func withBaseForms(_ vocabulary: Vocabulary) -> Vocabulary {
    if let known = knownVocabulary, known.given == vocabulary { return known.full }
    var full = vocabulary
    for term in vocabulary.explainedTerms {
      full.explainedTerms.formUnion(forms.baseForms(of: term).map(Normalisation.caseFolded))
    }
    knownVocabulary = (vocabulary, full)
    return full
  }

  private func boundaries(for language: LanguageTag) throws(ICUError) -> TextBoundaries {
    if let known = boundaries[language] { return known }
    let opened = try TextBoundaries(language: language)
    boundaries[language] = opened
    return opened
  }

  private func sentences(of flat: FlatText, in language: LanguageTag) throws(ICUError) -> [Sentence] {
    guard !flat.utf8.isEmpty else { return [] }
    let boundaries = try boundaries(for: language)
    let opaque = flat.opaqueRanges
    var words = words(in: flat, opaque: opaque, boundaries: boundaries)
    let isFinnish = FormReader.reads(language.canonical)
    var next = 0
    var sentences: [Sentence] = []
    let abbreviations = Abbreviations.of(language)
    for range in abbreviations.joined(boundaries.sentences(in: masked(flat, opaque)), in: flat.utf8) {
      let first = next
      while next < words.count, words[next].range.lowerBound < range.upperBound { next += 1 }
      guard next > first else { continue }
      if isFinnish { read(first..<next, of: &words, in: flat) }
      var sentence = Sentence(range: trimmed(range, in: flat), words: Array(words[first..<next]))
      if isFinnish { sentence.constructions = constructions(in: sentence, of: flat, with: forms) }
      sentences.append(sentence)
    }
    return sentences
  }

  /// The text with a capital in place of each byte that no rule reads inside: so a sentence does not end within
  /// "www.kela.fi", and one that begins with an address or with code begins there.
  private func masked(_ flat: FlatText, _ opaque: [Range<Int>]) -> [UInt8] {
    guard !opaque.isEmpty else { return flat.utf8 }
    var bytes = flat.utf8
    for range in opaque { for offset in range { bytes[offset] = UInt8(ascii: "X") } }
    return bytes
  }

  private func trimmed(_ range: Range<Int>, in flat: FlatText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, flat.utf8[end - 1] == UInt8(ascii: " ") { end -= 1 }
    // A text that begins with a pictogram begins with the space after it.
    while start < end, flat.utf8[start] == UInt8(ascii: " ") { start += 1 }
    return start..<end
  }

  /// Voikko's readings of the words of one sentence.
  private func read(_ sentence: Range<Int>, of words: inout [Word], in flat: FlatText) {
    for index in sentence where words[index].kind == .word {
      let form = knownForms.form(words[index].range, of: flat.utf8)
      let place = index == sentence.lowerBound ? form.atStart : form.inside
      words[index].form = form
      words[index].readings = place.readings
      words[index].familiarity = place.familiarity
    }
  }

  private func words(in flat: FlatText, opaque: [Range<Int>], boundaries: TextBoundaries) -> [Word] {
    let joined = joinedWords(boundaries.words(in: flat.utf8), flat: flat)
    var found: [Word] = []
    found.reserveCapacity(joined.count)
    var hidden = opaque[...]
    for word in joined {
      while let first = hidden.first, first.upperBound <= word.range.lowerBound { hidden = hidden.dropFirst() }
      if let first = hidden.first, first.overlaps(word.range) {
        if found.last?.range != first { found.append(Word(range: first, kind: .opaque, readings: [])) }
        continue
      }
      found.append(Word(range: word.range, kind: kind(of: word.range, in: flat), readings: []))
    }
    return found
  }

  /// ICU cuts "Länsi-Pohjan" at its hyphen and "kela.fi/asuminen" at its strokes; a reader does not.
  private func joinedWords(_ words: [TextBoundaries.Word], flat: FlatText) -> [TextBoundaries.Word] {
    var joined: [TextBoundaries.Word] = []
    joined.reserveCapacity(words.count / 2 + 1)
    /// Where the gap before the next word begins.
    var gap: Int?
    var isOfJoiners = true
    for word in words {
      guard word.isWordLike else {
        gap = gap ?? word.range.lowerBound
        isOfJoiners = isOfJoiners && isJoiner(flat.utf8[word.range])
        continue
      }
      if isOfJoiners, let gap, let last = joined.last, last.range.upperBound == gap {
        joined[joined.count - 1].range = last.range.lowerBound..<word.range.upperBound
      } else {
        joined.append(word)
      }
      gap = nil
      isOfJoiners = true
    }
    return joined
  }

  private func isJoiner(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard let first = bytes.first, bytes.count == 1 else {
      // U+2010 and U+2011, the hyphens that are only that.
      return bytes.elementsEqual([0xE2, 0x80, 0x90]) || bytes.elementsEqual([0xE2, 0x80, 0x91])
    }
    switch first {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "@"), UInt8(ascii: ":"), UInt8(ascii: "."): return true
    default: return false
    }
  }

  private func kind(of range: Range<Int>, in flat: FlatText) -> Word.Kind {
    var hasLetter = false
    var hasDigit = false
    for index in range {
      let byte = flat.utf8[index]
      if isDigit(byte) { hasDigit = true }
      if isLetter(byte) { hasLetter = true }
      let isInside = index > range.lowerBound && index + 1 < range.upperBound
      let joins =
        switch byte {
        case UInt8(ascii: "@"): true
        case UInt8(ascii: "."): isInside && isLetter(flat.utf8[index - 1]) && isLetter(flat.utf8[index + 1])
        case UInt8(ascii: "/"): isInside && flat.utf8[index - 1] == UInt8(ascii: "/")
        default: false
        }
      if joins { return .opaque }
    }
    return hasDigit && !hasLetter ? .number : .word
  }

  private func isDigit(_ byte: UInt8) -> Bool { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) }

  private func isLetter(_ byte: UInt8) -> Bool {
    byte >= 0x80 || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}
