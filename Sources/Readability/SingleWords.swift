private import GuideMarkup
private import ICU
internal import TextAnalysis
private import Voikko
private import WordForms

// What rules on single words leave alone.

extension AnalysedText {
  /// Whether a word is what its thing is called: a term that the writer has marked or the glossary explains, or a name.
  func isTermOrName(_ word: Word, _ vocabulary: Vocabulary) -> Bool {
    if case .term = flat.content(at: word.range.lowerBound) { return true }
    if word.readings.contains(where: { reading in
      let base = Normalisation.caseFolded(reading.baseForm)
      return vocabulary.explainedTerms.contains(base) || vocabulary.names.contains(base)
    }) {
      return true
    }
    return !word.readings.isEmpty && word.readings.allSatisfy(\.isName)
  }

  /// Whether the text says at this place what the word means: *hetu eli henkilötunnus*, *YEL (yrittäjän eläkelaki)*, and
  /// *Lähete tarkoittaa, että …*, *Terveysasema on paikka, jossa …* where the sentence begins with it.
  func explains(_ index: Int, of sentence: Sentence) -> Bool {
    let words = sentence.words
    func isWord(_ place: Int, _ wanted: String...) -> Bool {
      guard words.indices.contains(place), words[place].kind == .word else { return false }
      return wanted.contains { flat.utf8[words[place].range].elementsEqual($0.utf8) }
    }
    if isWord(index + 1, "eli") || isWord(index - 1, "eli") || isWord(index + 1, "tarkoittaa", "tarkoittavat") {
      return true
    }
    let end = words[index].range.upperBound
    if flat.utf8[end...].starts(with: " (".utf8) { return true }
    if words[index].range.lowerBound > 0, flat.utf8[words[index].range.lowerBound - 1] == UInt8(ascii: "("),
      flat.utf8[end...].first == UInt8(ascii: ")")
    {
      return true
    }
    // *Terveysasema on paikka, jossa …*; *Toimeentulotuki on rahaa ihmiselle, jonka …*
    return index == 0 && isWord(1, "on", "ovat")
      && words.dropFirst(3).contains { $0.readings.contains { $0.baseForm == "joka" } }
  }
}
