package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko
private import WordForms

/// Words in capital letters: their shapes are all alike, and a reader has to spell them.
package struct Capitals: Rule {
  package let documentation = RuleDocumentation(
    name: "capitals",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), layout: small letters; Inclusion Europe, Information for all (2009), 10",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(4, .letters))], .perus: [RuleLimit(.warning, .from(4, .letters))],
      .vaativa: [RuleLimit(.warning, .from(4, .letters))],
    ]),
    breaks: [
      "⟦ÄLÄ MENE SISÄÄN⟧ ilman lupaa.",
      "Maksa lasku ⟦VIIMEISTÄÄN⟧ perjantaina.",
      "⟦MUISTA PERUA AIKA⟧, jos et voi tulla.",
      "Palvelu on ⟦TÄYSIN ILMAINEN⟧ kaikille.",
      "⟦MUISTA PASSI, VEROKORTTI JA KUVA⟧.",
    ],
    keeps: [
      "Älä mene sisään ilman lupaa.",
      "UNICEF ja UNHCR auttavat lapsia.",
      "Soita KELAN numeroon tai kysy, mikä ADHD on.",
      "Kirjoita tunnus FI21AB ja paina OK.",
      "Lue kohta XVIII.",
      "Sivulla on sana ”LUONNOS”. Paina ”LÄHETÄ HAKEMUS”.",
    ],
    exampleVocabulary: Vocabulary(names: ["kela"]))

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let isFinnish = text.language.language == "fi"
    for block in text.texts where documentation.contexts.contains(block.context) {
      var marks: QuotationMarks?
      for sentence in block.sentences {
        for run in Self.runs(of: sentence, in: block, acrossCommas: isFinnish) {
          // What a sign or a button says, the writer cannot change.
          let known = marks ?? block.flat.quotationMarks
          marks = known
          if known.isQuoted(sentence.words[run.lowerBound].range.lowerBound) { continue }
          let letters = run.map { Self.letters(sentence.words[$0], in: block) }
          guard
            let severity = documentation.limits.severity(at: report.level, of: [.letters: Double(letters.max() ?? 0)])
          else { continue }
          let certain = run.filter { Self.isOrdinary(sentence.words[$0], in: block, text.vocabulary) }
          // Without a dictionary one word may be an abbreviation; words in a row are not.
          let isSentence = run.count > 2 || letters.count(where: { $0 >= 4 }) > 1
          guard isFinnish ? !certain.isEmpty : isSentence else { continue }
          let range =
            sentence.words[run.lowerBound].range.lowerBound..<sentence.words[run.upperBound - 1].range.upperBound
          let words = text.language.lowerCased(block.flat.text(range))
          let isCertain = isFinnish && certain.count > 1 && certain.count == run.count
          report.add(
            severity, documentation.name, ["text": .text(block.flat.text(range))], at: range, in: block,
            suggestion: isCertain ? run.lowerBound == 0 ? text.language.sentenceCased(words) : words : nil)
        }
      }
    }
  }

  /// The runs of words in capitals with nothing but spaces between, by their places in the sentence.
  ///
  /// - Parameter acrossCommas: whether a comma may stand between too. Without a dictionary, *UNICEF, UNHCR* are two names.
  private static func runs(
    of sentence: Sentence, in text: AnalysedText, acrossCommas: Bool
  ) -> [Range<Int>] {
    var runs: [Range<Int>] = []
    for (index, word) in sentence.words.enumerated() where word.kind == .word && isInCapitals(text.flat, word.range) {
      if let last = runs.last, last.upperBound == index,
        joins(sentence.words[index - 1].range.upperBound..<word.range.lowerBound, in: text, acrossCommas)
      {
        runs[runs.count - 1] = last.lowerBound..<index + 1
      } else {
        runs.append(index..<index + 1)
      }
    }
    return runs.filter { $0.contains { letters(sentence.words[$0], in: text) >= 4 } }
  }

  private static func joins(_ gap: Range<Int>, in text: AnalysedText, _ acrossCommas: Bool) -> Bool {
    let isComma = acrossCommas && text.flat.utf8[gap].first == UInt8(ascii: ",")
    return text.isOnlySpaces(isComma ? gap.dropFirst() : gap)
  }

  private static func isInCapitals(_ flat: FlatText, _ range: Range<Int>) -> Bool {
    // Nearly all words fall at their second letter.
    let bytes = flat.utf8[range]
    guard bytes.count > 1, !bytes.prefix(2).contains(where: isOrdinaryByte) else { return false }
    return flat.text(range).allSatisfy { $0.isUppercase || $0 == "-" }
  }

  private static func isOrdinaryByte(_ byte: UInt8) -> Bool {
    byte < 0x80 && !(UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) && byte != UInt8(ascii: "-")
  }

  private static func letters(_ word: Word, in text: AnalysedText) -> Int { text.flat.text(word.range).count }

  /// A word of the dictionary that is no name and no abbreviation. A short noun may be one all the same: AKAVA.
  private static func isOrdinary(_ word: Word, in text: AnalysedText, _ vocabulary: Vocabulary) -> Bool {
    guard !word.readings.isEmpty, !word.readings.contains(where: { $0.isName || $0.wordClass == .abbreviation }) else {
      return false
    }
    if word.readings.contains(where: { vocabulary.names.contains(Normalisation.caseFolded($0.baseForm)) }) {
      return false
    }
    let isShortNoun =
      letters(word, in: text) < 6 && word.readings.contains { $0.isNoun && $0.grammaticalCase == .nominative }
    return !isShortNoun && text.flat.utf8[word.range].contains { !Self.numeralLetters.contains($0) }
  }

  private static let numeralLetters = Set("IVXLCDM".utf8)
}
