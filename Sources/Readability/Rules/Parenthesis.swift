package import TextAnalysis
private import GuideMarkup
private import ICU
private import Localisation
private import ProjectFiles
private import SourceText

/// A thought inside a thought: in parentheses, after a semicolon, between dashes.
///
/// Let be: an abbreviation and what it stands for, a weekday beside a date, a marked term, and in a translation the words
/// that it keeps from its source, or what they mean. Russian and Ukrainian write a dash where other languages write *is*.
package struct Parenthesis: Rule {
  package let documentation = RuleDocumentation(
    name: "parenthesis",
    source: "Selkomittari 2.0 (Selkokeskus 2022), structures: one thought in a sentence, simple punctuation",
    languages: .every,
    contexts: TextContext.sentences,
    limits: RuleLimits(.warning),
    breaks: [
      "Ota mukaan passi ⟦(tai muu henkilötodistus)⟧.",
      "Soita ensin terveysasemalle⟦;⟧ hoitaja varaa sinulle ajan.",
      "Mikseri on auki tiistaina ⟦–⟧ muina päivinä voit soittaa.",
      "Lääkäri ⟦– joka on aina paikalla –⟧ tutkii sinut.",
    ],
    keeps: [
      "Ota mukaan passi tai muu henkilötodistus.",
      "Kansaneläkelaitos (Kela) maksaa tukea.",
      "Digi- ja väestötietovirasto (DVV) antaa tunnuksen.",
      "Juhla on 24.6.2019 (ma).",
      "Soita numeroon (016) 259 111.",
      "Valitse vaihtoehto a) tai b).",
      "Avoinna kello 10 – 15.",
    ])

  package init() {}

  /// What a dash stands for in these is *is*.
  private static let languagesWithDash: Set<String> = ["ru", "uk", "be", "bg"]

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    let hasDashes = !Self.languagesWithDash.contains(text.language.language)
    for block in text.texts where documentation.contexts.contains(block.context) {
      guard Self.mayHoldMark(block.flat.utf8) else { continue }
      let letters = Letters(block.flat)
      let reader = AsideReader(
        letters: letters, text: block, calendar: text.calendar, source: KeptWords(block, of: text), hasDashes: hasDashes
      )
      for aside in reader.asides() {
        report.add(
          severity, documentation.name,
          ["kind": .text(aside.kind.rawValue), "text": .text(letters.text(aside.range))],
          at: letters.bytes(aside.range), in: block)
      }
    }
  }

  private static func mayHoldMark(_ bytes: [UInt8]) -> Bool {
    bytes.contains { byte in
      switch byte {
      // U+061B and the dashes begin with 0xD8 and 0xE2.
      case UInt8(ascii: "("), UInt8(ascii: ";"), UInt8(ascii: "-"), 0xD8, 0xE2: true
      default: false
      }
    }
  }
}

/// The words of the source at a place of a translation: those that it keeps in parentheses are what readers will meet.
private struct KeptWords {
  private let words: [Substring]
  private let language: LanguageTag

  init(_ text: AnalysedText, of document: AnalysedDocument) {
    language = document.language
    let isTranslation =
      document.localised.texts.indices.contains(text.index)
      && document.localised.texts[text.index].freshness != .source
    let source = isTranslation ? language.lowerCased(plainText(of: text.block.inlines)) : ""
    words = source.split { !$0.isLetter }
  }

  /// Whether the last word is of the source, in any form: *(på finska Monikulttuurikeskus Mikseri)*.
  func contain(_ last: String) -> Bool {
    let form = language.lowerCased(last)
    guard form.count > 2 else { return false }
    let stem = form.prefix(max(3, form.count - 3))
    return words.contains { $0.hasPrefix(stem) }
  }
}

/// Finds the asides of one text.
private struct AsideReader {
  let letters: Letters
  let text: AnalysedText
  let calendar: CalendarNames
  let source: KeptWords
  let hasDashes: Bool

  struct Aside {
    var range: Range<Int>
    var kind: Kind
  }

  /// In letters; what is longer has lost its end.
  private static let longestAside = 400

  enum Kind: String {
    case parentheses, semicolon, dash
  }

  func asides() -> [Aside] {
    var found: [Aside] = []
    var index = 0
    while index < letters.characters.count {
      guard let aside = aside(at: index) else {
        index += 1
        continue
      }
      found.append(aside)
      index = aside.range.upperBound
    }
    return found
  }

  private func aside(at index: Int) -> Aside? {
    switch letters.characters[index] {
    case "(": return parentheses(at: index)
    case ";", "\u{61B}": return semicolon(at: index)
    case "–", "—", "-": return hasDashes ? dash(at: index) : nil
    default: return nil
    }
  }

  // MARK: Parentheses

  private func parentheses(at open: Int) -> Aside? {
    guard text.isWords(letters.bytes(open..<open + 1)), letters[open - 1].map(Letters.isPartOfWord) != true else {
      return nil
    }
    var end = open + 1
    var depth = 1
    while let letter = letters[end], end - open < Self.longestAside {
      if letter == "(" { depth += 1 } else if letter == ")" { depth -= 1 }
      if depth == 0 { break }
      end += 1
    }
    guard depth == 0, letters[end] == ")", !isLetBe(open + 1..<end), !isOfName(open) else { return nil }
    return Aside(range: open..<end + 1, kind: .parentheses)
  }

  /// A name in a record may tell two apart: *Terveysasema (Sauvosaari)*. It has no full stop.
  private func isOfName(_ open: Int) -> Bool {
    guard text.context == .field else { return false }
    let offset = letters.bytes(open..<open + 1).lowerBound
    let number = text.sentences.partitioningIndex { $0.range.upperBound > offset }
    return number >= text.sentences.count || !text.flat.endsAsSentence(text.sentences[number].range)
  }

  private func isLetBe(_ content: Range<Int>) -> Bool {
    guard letters.characters[content].contains(where: \.isLetter) else { return true }
    // What is typed, and its name: *kielto (`prohibition`)*, *`helppo` (easiest)*.
    let before = letters.skippingSpaces(before: content.lowerBound - 1)
    if !text.isWords(letters.bytes(content)) || before > 0 && !text.isWords(letters.bytes(before - 1..<before)) {
      return true
    }
    let words = letters.characters[content].split { !Letters.isPartOfWord($0) && $0 != "-" }
    guard let first = words.first, let last = words.last else { return true }
    if words.count == 1 {
      // An abbreviation or a short name (DVV, Kela), a day beside its date.
      if first.first?.isUppercase == true || first.count == 1 { return true }
      if calendar.weekday(first) != nil { return true }
    }
    // *EFÖ:n (Evangeliska folkhögskolan)*, *Vasso (Varsinais-Suomen osaamiskeskus)*
    var start = before
    while let letter = letters[start - 1], Letters.isPartOfWord(letter) || letter == ":" { start -= 1 }
    let name = letters.characters[start..<before].prefix { $0 != ":" }
    let isAbbreviation = name.count > 1 && name.allSatisfy(\.isUppercase)
    if let initial = name.first, let other = first.first, initial.isUppercase, other.isUppercase {
      if isAbbreviation || initial == other { return true }
    }
    return isTerm(content) || source.contain(String(last)) || isMeaning(of: start..<before)
  }

  /// What a word of the source means that the translation keeps: *till exempel* keskus *(center)*.
  private func isMeaning(of word: Range<Int>) -> Bool {
    let bytes = letters.bytes(word)
    return !bytes.isEmpty && text.flat.setApart.contains { $0.upperBound == bytes.upperBound }
      && source.contain(letters.text(word))
  }

  /// A marked term alone.
  private func isTerm(_ content: Range<Int>) -> Bool {
    let bytes = letters.bytes(content)
    guard !bytes.isEmpty, case .term(let key) = text.flat.content(at: bytes.lowerBound) else { return false }
    return text.flat.content(at: bytes.upperBound - 1) == .term(key)
  }

  // MARK: Semicolon

  private func semicolon(at index: Int) -> Aside? {
    guard letters[index + 1].map(Letters.isSpace) == true, isInside(index) else { return nil }
    return Aside(range: index..<index + 1, kind: .semicolon)
  }

  /// Words stand on both sides, in one sentence.
  private func isInside(_ index: Int) -> Bool {
    let offset = letters.bytes(index..<index + 1)
    guard text.isWords(offset) else { return false }
    let number = text.sentences.partitioningIndex { $0.range.upperBound > offset.lowerBound }
    guard number < text.sentences.count else { return false }
    let words = text.sentences[number].words
    guard let first = words.first, let last = words.last else { return false }
    return first.range.upperBound <= offset.lowerBound && last.range.lowerBound >= offset.upperBound
  }

  // MARK: Dash

  private func dash(at index: Int) -> Aside? {
    guard isDash(index), isInside(index) else { return nil }
    let offset = letters.bytes(index..<index + 1).lowerBound
    let number = text.sentences.partitioningIndex { $0.range.upperBound > offset }
    let sentence = text.sentences[number].range
    // A line of a list or a programme has dashes of its own.
    guard text.flat.endsAsSentence(sentence) else { return nil }
    // From the first of two to the second.
    var last = index
    var next = index + 1
    while next < letters.characters.count, letters.bytes(next..<next + 1).lowerBound < sentence.upperBound {
      if isDash(next) { last = next }
      next += 1
    }
    return Aside(range: index..<last + 1, kind: .dash)
  }

  private func isDash(_ index: Int) -> Bool {
    guard Letters.isDash(letters[index]), Letters.isSpace(letters[index - 1]), Letters.isSpace(letters[index + 1])
    else { return false }
    let before = letters.skippingSpaces(before: index)
    let after = letters.skippingSpaces(from: index + 1)
    // From one number, or day, to another.
    if letters[after].flatMap(Letters.digit) != nil, letters[before - 1].flatMap(Letters.digit) != nil { return false }
    let days = [letters.word(endingAt: before), letters.word(startingAt: after)]
    return !days.allSatisfy { !$0.isEmpty && calendar.weekday(letters.characters[$0]) != nil }
  }
}
