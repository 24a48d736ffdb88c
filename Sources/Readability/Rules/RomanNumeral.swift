package import TextAnalysis
private import SourceText
private import Voikko
private import WordForms

/// A number written in Roman numerals: *II-vaihe*.
///
/// Numerals of I, V and X alone are looked for, of two letters or more: others are as often abbreviations (CV, DVD, XL).
/// The numeral of a king belongs to his name, so it is for information.
package struct RomanNumeral: Rule {
  package let documentation = RuleDocumentation(
    name: "roman-numeral",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: numbers; Inclusion Europe, Information for all (2009), 18",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Nyt alkaa hankkeen ⟦II-vaihe⟧.",
      "Talo on vanha, ja se on ⟦XIX⟧ vuosisadalta.",
      "Lapsi on ryhmässä ⟦III⟧.",
      "Kuningas Kaarle ⟦XII⟧ oli sotilas.",
    ],
    keeps: [
      "Nyt alkaa hankkeen 2. vaihe.",
      "Kirjoita CV ja katso DVD.",
      "Paidan koko on XL tai XXL.",
      "Matti I. Virta vastaa puhelimeen.",
      "Merkitse ruutuun X.",
      "Kirjoita tilille summa XXX euroa.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for (index, word) in sentence.words.enumerated() where word.kind == .word {
          guard let numeral = Numeral(block.flat.utf8[word.range]) else { continue }
          let isOfName = index > 0 && block.isName(sentence.words[index - 1], at: index - 1)
          report.add(
            isOfName ? min(severity, .information) : severity, documentation.name,
            [
              "numeral": .text(block.flat.text(word.range)), "number": .count(numeral.value),
              "kind": .text(isOfName ? "name" : "other"),
            ], at: word.range, in: block,
            // *II-vaihe* is the second; *ryhmä II* is number two.
            suggestion: numeral.isBeforeHyphen
              ? "\(numeral.value). " + block.flat.text(numeral.rest(of: word.range)) : nil)
        }
      }
    }
  }
}

/// `XIX`, `III:n`, or the beginning of `II-vaihe`.
private struct Numeral {
  let value: Int
  private let length: Int
  let isBeforeHyphen: Bool

  func rest(of range: Range<Int>) -> Range<Int> { range.lowerBound + length + 1..<range.upperBound }

  init?(_ word: ArraySlice<UInt8>) {
    let letters = word.prefix { Self.digits[$0] != nil }
    guard letters.count > 1, let numeral = Self.known[Array(letters)] else { return nil }
    let rest = word.dropFirst(letters.count)
    switch rest.first {
    case nil: isBeforeHyphen = false
    case UInt8(ascii: ":"): isBeforeHyphen = false
    case UInt8(ascii: "-"):
      guard rest.count > 2, (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(rest[rest.startIndex + 1]) else {
        return nil
      }
      isBeforeHyphen = true
    default: return nil
    }
    value = numeral
    length = letters.count
  }

  private static let digits: [UInt8: Int] = [UInt8(ascii: "I"): 1, UInt8(ascii: "V"): 5, UInt8(ascii: "X"): 10]

  /// 2 to 29 and those with a tail; XXX stands for what is to be filled in.
  private static let known: [[UInt8]: Int] = {
    let ones = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    var known: [[UInt8]: Int] = [:]
    for value in 2..<40 where value != 30 {
      known[Array((String(repeating: "X", count: value / 10) + ones[value % 10]).utf8)] = value
    }
    return known
  }()
}

extension AnalysedText {
  /// A word that names somebody: by its readings, or by a capital that is not a sentence's.
  fileprivate func isName(_ word: Word, at index: Int) -> Bool {
    if !word.readings.isEmpty { return word.readings.contains(where: \.isName) }
    return index > 0 && flat.text(word.range).first?.isUppercase == true
  }
}
