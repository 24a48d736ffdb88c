package import TextAnalysis
private import ICU
private import SourceText

/// Two words in the place of one: *ja/tai*, *hän/he*, *lapsi(a)*. The reader has to choose, and to read both.
package struct AndOr: Rule {
  package let documentation = RuleDocumentation(
    name: "and-or",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: clear sentences; W3C COGA, Making content usable",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Ota mukaan passi ⟦ja/tai⟧ henkilökortti.",
      "Hoitaja soittaa, kun ⟦hän/lääkäri⟧ tietää tuloksen.",
      "Pyydä ⟦äiti / isä⟧ mukaan.",
      "Kirjoita lomakkeeseen ⟦lapsi(a)⟧ koskevat tiedot.",
    ],
    keeps: [
      "Ota mukaan passi tai henkilökortti.",
      "Ilmoita nopeus 40 km/h, ja hinta 10 €/kk.",
      "Vuokra on 500 euroa/kuukausi.",
      "Laki on 306/2019, ja palvelu on auki 24/7.",
      "Lue sivu www.kemi.fi/asuminen tai soita.",
      "Saat apua, jos sinulla on HIV/AIDS.",
    ])

  package init() {}

  private static let pairs = LanguageWords("and-or-pairs")
  private static let units = Set(LanguageWords("stroke-units").everyWord)
  private static let moneyWords = LanguageWords("money-words")

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      let (hasStroke, hasParenthesis) = (block.flat.holds("/"), block.flat.holds("("))
      guard hasStroke || hasParenthesis else { continue }
      let letters = Letters(block.flat)
      var index = 0
      while index < letters.characters.count {
        let found: (range: Range<Int>, kind: String)? =
          switch letters.characters[index] {
          case "/": stroke(at: index, in: letters, text.language).map { ($0, "stroke") }
          case "(": ending(at: index, in: letters).map { ($0, "ending") }
          default: nil
          }
        index += 1
        guard let found, block.isWords(letters.bytes(found.range)) else { continue }
        index = max(index, found.range.upperBound)
        report.add(
          severity, documentation.name,
          ["text": .text(letters.text(found.range)), "kind": .text(found.kind)],
          at: letters.bytes(found.range), in: block)
      }
    }
  }

  private func stroke(at stroke: Int, in letters: Letters, _ language: LanguageTag) -> Range<Int>? {
    let left = letters.word(endingAt: letters.skippingSpaces(before: stroke))
    var right = letters.word(startingAt: letters.skippingSpaces(from: stroke + 1))
    guard !left.isEmpty, !right.isEmpty, !isOfAddress(left, right, in: letters) else { return nil }
    let first = language.lowerCased(letters.text(left))
    let pair = first + "/" + language.lowerCased(letters.text(right))
    guard Self.pairs.words(language).contains(pair) || isChoice(left, right, in: letters, language) else { return nil }
    // *suomi/ruotsi/englanti*
    while letters[right.upperBound] == "/" {
      let next = letters.word(startingAt: right.upperBound + 1)
      guard !next.isEmpty else { break }
      right = next
    }
    return isOfAddress(left, right, in: letters) ? nil : left.lowerBound..<right.upperBound
  }

  /// Part of a web address, of a folder, of a number.
  private func isOfAddress(_ left: Range<Int>, _ right: Range<Int>, in letters: Letters) -> Bool {
    func joins(_ character: Character?) -> Bool {
      character.map { "/\\.:@_=&?#-".contains($0) || Letters.digit($0) != nil } ?? false
    }
    if joins(letters[left.lowerBound - 1]) { return true }
    guard let after = letters[right.upperBound] else { return false }
    if after == "." || after == ":" || after == "?" {
      return letters[right.upperBound + 1].map { Letters.isPartOfWord($0) || Letters.digit($0) != nil } ?? false
    }
    return after != "/" && joins(after)
  }

  private func isChoice(
    _ left: Range<Int>, _ right: Range<Int>, in letters: Letters, _ language: LanguageTag
  ) -> Bool {
    guard min(left.count, right.count) > 1, max(left.count, right.count) > 2 else { return false }
    let words = [left, right].map { language.lowerCased(letters.text($0)) }
    if words.contains(where: Self.units.contains) || Self.moneyWords.words(language).contains(where: words[0].hasPrefix)
    {
      return false
    }
    // Names of one thing: HIV/AIDS.
    return ![left, right].allSatisfy { letters.characters[$0].allSatisfy(\.isUppercase) }
  }

  /// `lapsi(a)`: an ending that the reader may leave out.
  private func ending(at open: Int, in letters: Letters) -> Range<Int>? {
    let stem = letters.word(endingAt: open)
    let ending = letters.word(startingAt: open + 1)
    guard stem.count > 2, !ending.isEmpty, ending.count < 6, letters[ending.upperBound] == ")" else { return nil }
    return stem.lowerBound..<letters.word(startingAt: ending.upperBound + 1).upperBound
  }
}
