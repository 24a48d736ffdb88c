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
  /// The vocabulary that was last given, and the same with base forms.
  private var knownVocabulary: (given: Vocabulary, full: Vocabulary)?
  private var knownFinder: VocabularyFinder?

  package init(forms: FormReader) {
    self.forms = forms
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
    if FormReader.reads(document.language.canonical) { try findTerms(of: vocabulary, in: &analysed) }
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
      return words(in: text, flat: flat, opaque: [], boundaries: boundaries).map { flat.text($0.range) }
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
    let text = flat.text
    guard !text.isEmpty else { return [] }
    let boundaries = try boundaries(for: language)
    let opaque = flat.opaqueRanges
    var words = words(in: text, flat: flat, opaque: opaque, boundaries: boundaries)[...]
    var sentences: [Sentence] = []
    let abbreviations = Abbreviations.of(language)
    for range in abbreviations.joined(boundaries.sentences(in: masked(flat, opaque)), in: flat.utf8) {
      var own = Array(words.prefix { $0.range.lowerBound < range.upperBound })
      words = words.dropFirst(own.count)
      let isFinnish = FormReader.reads(language.canonical)
      if isFinnish { read(&own, in: flat) }
      guard !own.isEmpty else { continue }
      var sentence = Sentence(range: trimmed(range, in: flat), words: own)
      if isFinnish { sentence.constructions = constructions(in: sentence, of: flat, with: forms) }
      sentences.append(sentence)
    }
    return sentences
  }

  /// The text with a capital in place of each byte that no rule reads inside: so a sentence does not end within
  /// "www.kela.fi", and one that begins with an address or with code begins there.
  private func masked(_ flat: FlatText, _ opaque: [Range<Int>]) -> String {
    guard !opaque.isEmpty else { return flat.text }
    var bytes = flat.utf8
    for range in opaque { for offset in range { bytes[offset] = UInt8(ascii: "X") } }
    return String(decoding: bytes, as: UTF8.self)
  }

  private func trimmed(_ range: Range<Int>, in flat: FlatText) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while end > start, flat.utf8[end - 1] == UInt8(ascii: " ") { end -= 1 }
    // A text that begins with a pictogram begins with the space after it.
    while start < end, flat.utf8[start] == UInt8(ascii: " ") { start += 1 }
    return start..<end
  }

  /// Voikko's readings of the words of one sentence.
  private func read(_ words: inout [Word], in flat: FlatText) {
    for index in words.indices where words[index].kind == .word {
      words[index].readings = forms.readings(
        of: flat.text(words[index].range), at: index == 0 ? .sentenceStart : .insideSentence)
    }
  }

  private func words(
    in text: String, flat: FlatText, opaque: [Range<Int>], boundaries: TextBoundaries
  ) -> [Word] {
    var found: [Word] = []
    var hidden = opaque[...]
    for word in joinedWords(boundaries.words(in: text), flat: flat) {
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
    var gap: [TextBoundaries.Word] = []
    for word in words {
      guard word.isWordLike else {
        gap.append(word)
        continue
      }
      let isJoined = !gap.isEmpty && gap.allSatisfy { isJoiner(flat.utf8[$0.range]) }
      if isJoined, let last = joined.last, last.range.upperBound == gap[0].range.lowerBound {
        joined[joined.count - 1].range = last.range.lowerBound..<word.range.upperBound
      } else {
        joined.append(word)
      }
      gap.removeAll()
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
    for (index, byte) in zip(range, flat.utf8[range]) {
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
