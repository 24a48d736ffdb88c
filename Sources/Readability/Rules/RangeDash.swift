package import TextAnalysis
private import GuideMarkup
private import ICU
private import SourceText
private import Voikko

/// A dash that stands for *from … to*: *ma–to*, *10–15 euroa*. Nobody says it, and a screen reader leaves it out.
///
/// Let be: lines of hours, tables and contacts, times of the clock, dates, years, pages. Hours that a fact has are
/// `hours-by-hand`'s.
package struct RangeDash: Rule {
  package let documentation = RuleDocumentation(
    name: "range-dash",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: numbers and abbreviations; simple punctuation",
    languages: .every,
    contexts: TextContext.sentences,
    limits: RuleLimits(helppo: .warning, perus: .warning, vaativa: .information),
    breaks: [
      "Kirjasto on auki ⟦ma–to⟧ kello 10–15.",
      "Odota vastausta ⟦2–3⟧ viikkoa.",
      "Kurssi maksaa ⟦10–15⟧ euroa.",
      "Soita meille ⟦maanantai–perjantai⟧ aamulla.",
    ],
    keeps: [
      "Kirjasto on auki maanantaista torstaihin kello 10–15.",
      "Odota vastausta 2 tai 3 viikkoa.",
      "Ryhmä on keskiviikkona kello 17–19.",
      "Kurssi on 1.–15.6.2019.",
      "Lue sivut 10–15 ennen kurssia.",
      "Hanke kesti vuodet 2003–2005.",
      "Länsi-Pohjan sairaala on Kemissä.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    var handwritten: [TextIndex: [Range<Int>]]?
    for block in text.texts where documentation.contexts.contains(block.context) && Self.mayHoldDash(block.flat.utf8) {
      guard !block.block.directives.contains(where: { $0 == .hours || $0 == .contact }) else { continue }
      let letters = Letters(block.flat)
      let reader = DashReader(letters: letters, text: block, calendar: text.calendar, language: text.language)
      for dash in reader.ranges() {
        let range = letters.bytes(dash.range)
        let known =
          handwritten
          ?? Dictionary(grouping: HoursByHand.handwritten(in: text), by: \.text.index).mapValues { $0.map(\.range) }
        handwritten = known
        guard known[block.index]?.contains(where: { $0.overlaps(range) }) != true else { continue }
        report.add(
          severity, documentation.name,
          [
            "text": .text(block.flat.text(range)), "kind": .text(dash.isOfDays ? "days" : "numbers"),
            "words": .text(dash.inWords ?? ""), "hasWords": dash.inWords == nil ? "no" : "yes",
          ], at: range, in: block, suggestion: dash.inWords)
      }
    }
  }

  /// A dash, or a hyphen with a digit or a letter beside it, as nearly every hyphen.
  private static func mayHoldDash(_ bytes: [UInt8]) -> Bool {
    bytes.contains { $0 == UInt8(ascii: "-") || $0 == 0xE2 }
  }
}

/// Finds the ranges of one text.
private struct DashReader {
  let letters: Letters
  let text: AnalysedText
  let calendar: CalendarNames
  let language: LanguageTag

  struct Found {
    var range: Range<Int>
    var isOfDays: Bool
    /// The same in words, where there is one right way.
    var inWords: String?
  }

  private static let units = LanguageWords("range-units")
  private static let or = LanguageWords("joining-words", kind: "or")
  private static let unitMarks: Set<Character> = ["€", "%", "$"]
  private static let clockWords: Set<String> = [
    "klo", "kello", "kl", "klockan", "клок", "uhr", "chapter", "page", "pages",
  ]

  func ranges() -> [Found] {
    var found: [Found] = []
    for index in letters.characters.indices where Letters.isDash(letters.characters[index]) {
      guard let range = days(around: index) ?? numbers(around: index), text.isWords(letters.bytes(range.range)) else {
        continue
      }
      found.append(range)
    }
    return found
  }

  // MARK: Days

  private func days(around dash: Int) -> Found? {
    let before = letters.skippingSpaces(before: dash)
    let left = letters.word(endingAt: letters[before - 1] == "." ? before - 1 : before)
    let right = letters.word(startingAt: letters.skippingSpaces(from: dash + 1))
    guard !left.isEmpty, !right.isEmpty, !Letters.isDash(letters[left.lowerBound - 1]),
      let first = calendar.weekday(letters.characters[left]), let last = calendar.weekday(letters.characters[right]),
      first.weekday != last.weekday, isRunningText(at: dash)
    else { return nil }
    let isCapital = letters[left.lowerBound]?.isUppercase == true && language.language != "en"
    let words = inWords(from: first.weekday, to: last.weekday)
    return Found(
      range: left.lowerBound..<right.upperBound, isOfDays: true,
      inWords: isCapital ? words.map(language.sentenceCased) : words)
  }

  /// A line of hours is read as one: it has no full stop.
  private func isRunningText(at index: Int) -> Bool {
    let offset = letters.bytes(index..<index + 1).lowerBound
    let number = text.sentences.partitioningIndex { $0.range.upperBound > offset }
    guard number < text.sentences.count else { return false }
    return text.flat.endsAsSentence(text.sentences[number].range)
  }

  private func inWords(from first: Weekday, to last: Weekday) -> String? {
    switch language.language {
    case "fi":
      let stems = ["maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai"]
      guard let from = Weekday.allCases.firstIndex(of: first), let to = Weekday.allCases.firstIndex(of: last) else {
        return nil
      }
      // *keskiviikkoon*, the others end in *-ihin*.
      return stems[from] + "sta " + stems[to] + (last == .wednesday ? "on" : "hin")
    case "sv", "en":
      guard let from = fullName(first), let to = fullName(last) else { return nil }
      return from + (language.language == "sv" ? " till " : " to ") + to
    default: return nil
    }
  }

  private func fullName(_ weekday: Weekday) -> String? {
    calendar.weekdays.first { $0.weekday == weekday && !$0.isAbbreviated }?.text
  }

  // MARK: Numbers

  private func numbers(around dash: Int) -> Found? {
    let leftEnd = letters.skippingSpaces(before: dash)
    let rightStart = letters.skippingSpaces(from: dash + 1)
    guard (leftEnd == dash) == (rightStart == dash + 1) else { return nil }
    var start = leftEnd
    while let digit = letters[start - 1], Letters.digit(digit) != nil { start -= 1 }
    guard start < leftEnd, let first = letters.number(at: start, digits: 1...4),
      let last = letters.number(at: rightStart, digits: 1...4), first.value < last.value, isWhole(start..<last.end),
      !(first.value > 1000 && last.value < 2100),
      Letters.digit(letters.characters[start]) != 0 || first.end == start + 1
    else { return nil }
    let unit = letters.skippingSpaces(from: last.end)
    let word = letters.word(startingAt: unit)
    guard letters[unit].map(Self.unitMarks.contains) == true || !word.isEmpty && unit > last.end && isUnit(word),
      !isOther(before: start)
    else { return nil }
    // The two next to each other are the one or the other.
    let or = last.value == first.value + 1 ? Self.or.words(language).first : nil
    return Found(
      range: start..<last.end, isOfDays: false,
      inWords: or.map { letters.text(start..<leftEnd) + " \($0) " + letters.text(rightStart..<last.end) })
  }

  /// No date, time, section, telephone, or name of a thing: nothing else is tied to the numbers.
  private func isWhole(_ range: Range<Int>) -> Bool {
    if let before = letters[range.lowerBound - 1], Letters.isPartOfWord(before) || "-–.,:/+§#_".contains(before) {
      return false
    }
    guard let after = letters[range.upperBound] else { return false }
    if Letters.isPartOfWord(after) || "-–:/_".contains(after) { return false }
    return !(after == "." || after == ",") || letters[range.upperBound + 1].flatMap(Letters.digit) == nil
  }

  private func isUnit(_ word: Range<Int>) -> Bool {
    if language.language == "fi" {
      let offset = letters.bytes(word).lowerBound
      guard let found = text.word(from: offset), found.range.lowerBound == offset else { return false }
      // *10–15 euroa*; *kello 10–15 aamulla* and *sivut 10–15 ennen kurssia* have no partitive.
      return found.readings.contains {
        $0.grammaticalCase == .partitive && $0.isNoun
      }
    }
    let lowercased = language.lowerCased(letters.text(word))
    return Self.units.words(language).contains(where: lowercased.hasPrefix)
  }

  private func isOther(before start: Int) -> Bool {
    let end = letters.skippingSpaces(before: start)
    // `1 234-5 678`
    if end < start, letters[end - 1].flatMap(Letters.digit) != nil { return true }
    let word = letters.word(endingAt: letters[end - 1] == "." ? end - 1 : end)
    return Self.clockWords.contains(language.lowerCased(letters.text(word)))
  }
}
