package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko

/// An amount of five digits or more: few readers see at once how much *20 707* is.
///
/// A sum of money under a million is left as it is, because it has to be right to the cent: a fee, a limit of income.
/// Numbers that are names (a postcode, a telephone, an account, a law) are no amounts.
package struct BigNumber: Rule {
  package let documentation = RuleDocumentation(
    name: "big-number",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: numbers; Inclusion Europe, Information for all (2009), 19",
    languages: .every,
    contexts: TextContext.sentences.union([.heading, .title]),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .from(5, .digits))], .perus: [RuleLimit(.warning, .from(5, .digits))],
      .vaativa: [RuleLimit(.information, .from(5, .digits))],
    ]),
    breaks: [
      "Kemissä asuu ⟦20 707⟧ ihmistä.",
      "Kirjastossa on ⟦100 000⟧ kirjaa.",
      "Suomessa asuu ⟦5500000⟧ ihmistä.",
      "Uusi koulu maksaa ⟦14 000 000⟧ euroa.",
    ],
    keeps: [
      "Kemissä asuu noin 20 tuhatta ihmistä.",
      "Osoite on Valtakatu 26, 94100 Kemi.",
      "Soita numeroon 016 259 111 tai 116 117.",
      "Et saa tukea, jos sinulla on yli 12 500 euroa.",
      "Tilin numero on FI21 1234 5600 0007 85.",
      "Laki on 1386/2010, ja Y-tunnus on 1234567-8.",
      "Avoinna 24.6.2019 kello 10.30–15.45.",
      "Postinumero on 94100.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) && Self.mayHoldAmount(block.flat) {
      let letters = Letters(block.flat)
      for number in letters.numbers(in: text.language) {
        guard
          let severity = documentation.limits.severity(at: report.level, of: [.digits: Double(number.digits)]),
          block.isWords(letters.bytes(number.range)),
          isAmount(number, in: letters, of: block, text.language)
        else { continue }
        let counted = Self.countedWord(after: number, in: letters, of: block)
        let words = text.language.language == "fi" ? Self.inWords(number) : nil
        report.add(
          severity, documentation.name,
          [
            "number": .text(letters.text(number.range)), "digits": .count(number.digits),
            "words": .text(words?.text ?? ""), "hasWords": words == nil ? "no" : "yes",
          ],
          at: letters.bytes(number.range), in: block,
          suggestion: counted && words?.isExact == true ? words?.text : nil)
      }
    }
  }

  /// Five digits anywhere: most texts have not.
  private static func mayHoldAmount(_ flat: FlatText) -> Bool {
    var digits = 0
    for byte in flat.utf8 where (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte >= 0xD9 {
      digits += 1
      if digits == 5 { return true }
    }
    return false
  }

  private static let moneyWords = LanguageWords("money-words")
  private static let labels = LanguageWords("number-labels")
  private static let moneyMarks: Set<Character> = ["€", "$", "£"]
  /// From here on a sum is no longer what one person pays or owns.
  private static let largestOwnSum = 1_000_000

  private func isAmount(
    _ number: WrittenNumber, in letters: Letters, of text: AnalysedText, _ language: LanguageTag
  ) -> Bool {
    let after = letters.skippingSpaces(from: number.range.upperBound)
    let next = letters.word(startingAt: after)
    if isMoney(number, followedBy: next, in: letters, language) { return number.whole >= Self.largestOwnSum }
    // 116 000 to 116 123: helplines of the Union have one number everywhere (Decision 2007/116/EC).
    if number.digits == 6, number.whole / 1000 == 116 { return false }
    if hasLabel(before: number.range.lowerBound, in: letters, language) { return false }
    if number.isGrouped { return true }
    // Ungrouped digits may be a postcode or a name; they count something where that something follows.
    guard let first = letters[next.lowerBound], !next.isEmpty, after > number.range.upperBound else { return false }
    if language.language == "fi" { return Self.countedWord(after: number, in: letters, of: text) }
    return first.isLowercase
  }

  private func isMoney(
    _ number: WrittenNumber, followedBy next: Range<Int>, in letters: Letters, _ language: LanguageTag
  ) -> Bool {
    let marks = [letters[letters.skippingSpaces(from: number.range.upperBound)], letters[number.range.lowerBound - 1]]
    if marks.contains(where: { $0.map(Self.moneyMarks.contains) == true }) { return true }
    let word = language.lowerCased(letters.text(next))
    return word == "e" || word == "kr" || Self.moneyWords.words(language).contains { word.hasPrefix($0) }
  }

  /// A word within the three before that says that the digits are a name.
  private func hasLabel(before start: Int, in letters: Letters, _ language: LanguageTag) -> Bool {
    var end = start
    for _ in 0..<3 {
      while let letter = letters[end - 1], start - end < 40, !Letters.isPartOfWord(letter),
        letter != "." || end == start
      {
        end -= 1
      }
      let word = letters.word(endingAt: end)
      guard !word.isEmpty else { return false }
      let text = language.lowerCased(letters.text(word))
      if Self.labels.words(language).contains(where: { language.word(text, has: $0) }) { return true }
      end = word.lowerBound
    }
    return false
  }

  /// Whether the word after is what is counted: *20 000 ihmistä*.
  private static func countedWord(after number: WrittenNumber, in letters: Letters, of text: AnalysedText) -> Bool {
    let start = letters.bytes(number.range).upperBound
    guard let word = text.word(from: start), text.isOnlySpaces(start..<word.range.lowerBound) else { return false }
    return word.readings.contains { $0.grammaticalCase == .partitive && $0.number != .plural }
  }

  /// The amount as Finnish says it, and whether that is the same amount.
  private static func inWords(_ number: WrittenNumber) -> (text: String, isExact: Bool)? {
    guard !number.hasFraction, number.whole >= 10_000, number.whole < 1_000_000_000 else { return nil }
    if number.whole >= 1_000_000 {
      let tenths = (number.whole + 50_000) / 100_000
      let amount = tenths % 10 == 0 ? "\(tenths / 10)" : "\(tenths / 10),\(tenths % 10)"
      let isExact = tenths * 100_000 == number.whole
      return ((isExact ? "" : "noin ") + amount + (tenths == 10 ? " miljoona" : " miljoonaa"), isExact)
    }
    let thousands = (number.whole + 500) / 1000
    let isExact = thousands * 1000 == number.whole
    return ((isExact ? "" : "noin ") + "\(thousands) tuhatta", isExact)
  }
}
