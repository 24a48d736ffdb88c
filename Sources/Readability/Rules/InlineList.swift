package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko

/// Many things named in one sentence, which are easier to read as a list.
package struct InlineList: Rule {
  package let documentation = RuleDocumentation(
    name: "inline-list",
    source: "Selkomittari 2.0 (Selkokeskus 2022), text: lists; W3C COGA, Making content usable",
    languages: .only(InlineList.and.languages),
    contexts: TextContext.sentences,
    limits: RuleLimits([
      .helppo: [RuleLimit(.information, .from(4, .items))], .perus: [RuleLimit(.information, .from(4, .items))],
      .vaativa: [RuleLimit(.information, .from(6, .items))],
    ]),
    breaks: [
      "Ota mukaan ⟦passi, verokortti, työtodistus ja valokuva⟧.",
      "Kirjastossa on ⟦kirjoja, lehtiä, pelejä, elokuvia ja tietokoneita⟧.",
      "Saat apua, jos puhut ⟦suomea, ruotsia, englantia tai arabiaa⟧.",
    ],
    keeps: [
      "Ota mukaan passi, verokortti ja valokuva.",
      "Jos sairastut, soita ensin, kerro nimesi, ja odota.",
      "Kun tulet, kerro, mitä tarvitset, ja kysy, jos et tiedä.",
      "Osoite on Valtakatu 26, 94100 Kemi, Suomi.",
    ])

  package init() {}

  private static let and = LanguageWords("joining-words", kind: "and")
  private static let or = LanguageWords("joining-words", kind: "or")
  /// Words of one item at most: more is a clause. Where a comma stands before each clause and no dictionary knows verbs,
  /// one.
  private static func longestItem(_ language: LanguageTag) -> Int {
    ["fi", "sv", "en", "es", "fr"].contains(language.language) ? 3 : 1
  }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    let joining = Set(Self.and.words(text.language) + Self.or.words(text.language))
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences where sentence.words.count > 3 {
        guard let list = Self.list(of: sentence, in: block, joining, text.language),
          let severity = documentation.limits.severity(at: report.level, of: [.items: Double(list.items)])
        else { continue }
        report.add(
          severity, documentation.name,
          ["items": .count(list.items), "text": .text(block.flat.text(list.range))], at: list.range, in: block)
      }
    }
  }

  /// The longest row of short items with commas between, the last after *ja* or *tai*.
  private static func list(
    of sentence: Sentence, in text: AnalysedText, _ joining: Set<String>, _ language: LanguageTag
  ) -> (items: Int, range: Range<Int>)? {
    let words = sentence.words
    let longestItem = longestItem(language)
    var first: Int?
    var items = 1
    var previousComma = 0
    for index in words.indices.dropFirst() {
      let gap =
        words[index - 1].range.upperBound..<max(words[index - 1].range.upperBound, words[index].range.lowerBound)
      let isComma = Self.holdsComma(text.flat.utf8[gap])
      if isComma {
        if first != nil, index - previousComma <= longestItem, !hasVerb(words[previousComma..<index]) {
          items += 1
        } else {
          (first, items) = (index - 1, 2)
        }
        previousComma = index
        continue
      }
      guard let start = first, items > 2, index - previousComma <= longestItem, !hasVerb(words[previousComma..<index]),
        joining.contains(language.lowerCased(text.flat.text(words[index].range))), index + 1 < words.count
      else {
        if !text.isOnlySpaces(gap) { first = nil }
        continue
      }
      guard !hasVerb(words[start..<start + 1]), !hasVerb(words[index + 1..<index + 2]) else { return nil }
      return (items + 1, words[start].range.lowerBound..<words[index + 1].range.upperBound)
    }
    return nil
  }

  /// The comma of Latin, of Arabic, of Ethiopic and of Burmese.
  private static func holdsComma(_ gap: ArraySlice<UInt8>) -> Bool {
    guard let mark = gap.first else { return false }
    return mark == UInt8(ascii: ",")
      || [[0xD8, 0x8C], [0xE1, 0x8D, 0xA3], [0xE1, 0x81, 0x8A]].contains { gap.starts(with: $0 as [UInt8]) }
  }

  /// An item of many words that has a verb or begins as a clause does, or a word that can be nothing but a verb.
  private static func hasVerb(_ words: ArraySlice<Word>) -> Bool {
    let isAlone = words.count == 1
    return words.contains { word in
      word.kind != .word
        || !word.readings.isEmpty
          && (isAlone ? word.readings.allSatisfy(isOfClause) : word.readings.contains(where: isOfClause))
    }
  }

  private static func isOfClause(_ reading: Reading) -> Bool {
    reading.isFinite || reading.wordClass == .negationVerb || reading.wordClass == .conjunction
  }
}
