package import TextAnalysis
private import ICU
private import SourceText
private import Voikko

/// A share of people or things in per cent: *25 % ihmisistä*.
///
/// A percentage that is a rate is left as it is: a tax, a fee, interest, a discount, alcohol, a part of a sum of money.
package struct Percent: Rule {
  package let documentation = RuleDocumentation(
    name: "percent",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: numbers; Inclusion Europe, Information for all (2009), 19",
    languages: .only(Percent.shareWords.languages.union(["fi"])),
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits(helppo: .warning, perus: .warning, vaativa: .information),
    breaks: [
      "⟦25 % ihmisistä⟧ asuu yksin.",
      "Noin ⟦40 prosenttia asiakkaista⟧ puhuu englantia.",
      "Kemissä ⟦12 % asukkaista⟧ on yli 75 vuotta vanhoja.",
      "Kemin ⟦asukkaista noin 8 %⟧ puhuu muuta kieltä.",
    ],
    keeps: [
      "Joka neljäs ihminen asuu yksin.",
      "Veroprosentti on 25 %.",
      "Lapset saavat alennusta 50 % kaikista lipuista.",
      "Viinissä on alkoholia 12 %.",
      "Saat 60 % palkasta, kun olet sairas.",
      "Puhelimen akussa on virtaa 20 %.",
      "Maksat veroa 20 prosenttia tuloista.",
    ])

  package init() {}

  private static let percentWords = LanguageWords("percent-words")
  private static let shareWords = LanguageWords("percent-of")
  private static let topics = LanguageWords("percent-topics")

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) && block.flat.mayHoldDigits {
      for sentence in block.sentences where sentence.words.contains(where: { $0.kind == .number }) {
        let reader = ShareReader(sentence: sentence, text: block, language: text.language)
        for share in reader.shares() {
          report.add(
            severity, documentation.name, ["text": .text(block.flat.text(share.range))], at: share.range, in: block,
            suggestion: share.suggestion)
        }
      }
    }
  }

  /// Finds the shares of one sentence.
  fileprivate struct ShareReader {
    let sentence: Sentence
    let text: AnalysedText
    let language: LanguageTag

    struct Share {
      var range: Range<Int>
      var suggestion: String?
    }

    private var words: [Word] { sentence.words }
    private var isFinnish: Bool { language.language == "fi" }

    func shares() -> [Share] {
      var found: [Share] = []
      for index in words.indices where words[index].kind == .number {
        guard let sign = sign(after: index), text.isWords(words[index].range) else { continue }
        if let share = isFinnish ? finnishShare(index, sign) : share(index, sign) { found.append(share) }
      }
      return found.isEmpty || isAboutRate ? [] : found
    }

    /// The end of the sign or of the word for per cent, and the word that follows it.
    private func sign(after number: Int) -> (end: Int, next: Int)? {
      let bytes = text.flat.utf8
      var end = words[number].range.upperBound
      while end < sentence.range.upperBound, text.isOnlySpaces(end..<end + 1) { end += 1 }
      if end < sentence.range.upperBound, bytes[end] == UInt8(ascii: "%") { return (end + 1, number + 1) }
      // U+066A, the sign of Arabic.
      if bytes[end..<sentence.range.upperBound].starts(with: [0xD9, 0xAA]) { return (end + 2, number + 1) }
      guard number + 1 < words.count, words[number + 1].range.lowerBound == end else { return nil }
      let rest = language.lowerCased(text.flat.text((end..<min(sentence.range.upperBound, end + 40)).atEnd(of: bytes)))
      guard let word = Percent.percentWords.words(language).first(where: rest.hasPrefix) else { return nil }
      let last = number + word.split(separator: " ").count
      guard last < words.count else { return nil }
      return (words[last].range.upperBound, last + 1)
    }

    /// A word of the sentence says that the percentage is a rate.
    private var isAboutRate: Bool {
      let topics = Percent.topics.words(language)
      return words.contains { word in
        guard word.kind == .word else { return false }
        let form = language.lowerCased(text.flat.text(word.range))
        return topics.contains { language.word(form, has: $0) }
      }
    }

    private func share(_ number: Int, _ sign: (end: Int, next: Int)) -> Share? {
      guard sign.next < words.count, text.isOnlySpaces(sign.end..<words[sign.next].range.lowerBound) else { return nil }
      let word = language.lowerCased(text.flat.text(words[sign.next].range))
      let wanted = Percent.shareWords.words(language)
      // A short word after it joins, and is not what is counted.
      guard wanted.contains(word) || wanted == ["*"] && word.count > 3 && words[sign.next].kind == .word else {
        return nil
      }
      let last = wanted == ["*"] ? sign.next : sign.next + 1
      guard last < words.count, words[last].kind == .word else { return nil }
      return Share(range: words[number].range.lowerBound..<words[last].range.upperBound, suggestion: nil)
    }

    // MARK: Finnish

    private func finnishShare(_ number: Int, _ sign: (end: Int, next: Int)) -> Share? {
      if sign.next < words.count, text.isOnlySpaces(sign.end..<words[sign.next].range.lowerBound),
        isElative(words[sign.next])
      {
        // *25 % kaikista asiakkaista*
        var last = sign.next
        while last + 1 < words.count, last - sign.next < 2, isElative(words[last + 1]),
          text.isOnlySpaces(words[last].range.upperBound..<words[last + 1].range.lowerBound)
        {
          last += 1
        }
        return Share(
          range: words[number].range.lowerBound..<words[last].range.upperBound,
          suggestion: last == sign.next ? suggestion(number, last) : nil)
      }
      // *asukkaista noin 12 %*
      var before = number - 1
      while before > 0, before > number - 3, isAdverb(words[before]) { before -= 1 }
      guard before >= 0, isElative(words[before]), words[before].readings.contains(where: { $0.number == .plural }),
        text.isOnlySpaces(words[before].range.upperBound..<words[before + 1].range.lowerBound)
      else { return nil }
      return Share(range: words[before].range.lowerBound..<sign.end, suggestion: nil)
    }

    private func isElative(_ word: Word) -> Bool {
      word.kind == .word && word.readings.contains { $0.grammaticalCase == .elative }
    }

    private func isAdverb(_ word: Word) -> Bool {
      word.readings.contains { $0.wordClass == .adverb || $0.wordClass == .adposition || $0.wordClass == .adjective }
    }

    /// Shares that have a name of their own.
    private static let names = ["50": "joka toinen", "25": "joka neljäs", "20": "joka viides", "10": "joka kymmenes"]

    /// Right only where the share is the subject: the first words, and right after them a verb in the singular.
    private func suggestion(_ number: Int, _ last: Int) -> String? {
      guard number == 0, let name = Self.names[text.flat.text(words[number].range)], last + 1 < words.count else {
        return nil
      }
      let nouns = Set(words[last].readings.filter { $0.number == .plural && $0.isNoun }.map(\.baseForm))
      let isVerbNext = words[last + 1].readings.contains { reading in
        reading.isFinite && reading.number == .singular && reading.person == .third
      }
      guard nouns.count == 1, let noun = nouns.first, isVerbNext else { return nil }
      return language.sentenceCased(name) + " " + noun
    }
  }
}

extension Range<Int> {
  /// The same stretch, not cut inside a letter.
  fileprivate func atEnd(of bytes: [UInt8]) -> Range<Int> {
    var end = upperBound
    while end > lowerBound, end < bytes.count, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    return lowerBound..<end
  }
}
