package import TextAnalysis
private import ICU
private import SourceText

/// A date in a form that readers take for different days, or for no day at all: *6/7/2019*, *2019-06-24*, *24.6.19*.
package struct NumericDate: Rule {
  package let documentation = RuleDocumentation(
    name: "numeric-date",
    source:
      "Selkomittari 2.0 (Selkokeskus 2022), words: numbers; CLDR: dates with strokes have the day first in some languages",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.warning),
    breaks: [
      "Kurssi alkaa ⟦2019-06-24⟧.",
      "Tule käymään ⟦24/6/2019⟧ kello 10.",
      "Lähetä hakemus viimeistään ⟦24.6.19⟧.",
      "Lasku pitää maksaa ⟦6/7/2019⟧ mennessä.",
    ],
    keeps: [
      "Kurssi alkaa 24.6.2019.",
      "Tule käymään 24.6. kello 10.",
      "Kurssi on 1.–15.6.2019.",
      "Kurssi alkaa 24. kesäkuuta 2019.",
      "Lue lain kohta 3.2.15.",
      "Laki on 306/2019, ja tunti on 24/7.",
      "Lue tiedosto raportti-2019-06-24.pdf.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) && block.flat.mayHoldDigits {
      let letters = Letters(block.flat)
      for date in letters.doubtfulDates(text.language) where block.isWords(letters.bytes(date.range)) {
        report.add(
          severity, documentation.name,
          ["date": .text(letters.text(date.range)), "kind": .text(date.kind.rawValue)],
          at: letters.bytes(date.range), in: block,
          suggestion: text.language.language == "fi" ? date.day.map(Self.written) : nil)
      }
    }
  }

  /// As Finnish writes it.
  private static func written(_ date: CalendarDate) -> String { "\(date.day).\(date.month).\(date.year)" }
}

private struct DoubtfulDate {
  var range: Range<Int>
  var kind: Kind
  /// The day that is meant, where it can be only one.
  var day: CalendarDate?

  enum Kind: String {
    case stroke, iso, year
  }
}

extension Letters {
  /// CLDR writes the day with strokes, the day first, in these: to their readers it says one thing.
  private static let languagesWithStrokes: Set<String> = [
    "ar", "ckb", "el", "es", "fa", "fr", "it", "my", "pt", "so", "ti", "vi",
  ]

  fileprivate func doubtfulDates(_ language: LanguageTag) -> [DoubtfulDate] {
    let hasStrokes = Self.languagesWithStrokes.contains(language.language)
    var dates: [DoubtfulDate] = []
    var index = 0
    while index < characters.count {
      guard let first = self[index], Self.digit(first) != nil else {
        index += 1
        continue
      }
      if startsNumber(at: index), let date = isoDate(at: index) ?? shortDate(at: index, hasStrokes: hasStrokes) {
        dates.append(date)
        index = date.range.upperBound
      }
      while let digit = self[index], Self.digit(digit) != nil { index += 1 }
    }
    return dates
  }

  /// Not within a word, a number, an address or the name of a file.
  private func startsNumber(at index: Int) -> Bool {
    guard let before = self[index - 1] else { return true }
    if Self.isPartOfWord(before) || "-_/\\.:,=+#".contains(before) { return false }
    return Self.digit(before) == nil
  }

  private func endsNumber(at index: Int) -> Bool {
    guard let after = self[index] else { return true }
    if Self.isPartOfWord(after) || "-_/\\:=".contains(after) { return false }
    guard after == "." || after == "," else { return Self.digit(after) == nil }
    guard let next = self[index + 1] else { return true }
    return !Self.isPartOfWord(next) && Self.digit(next) == nil
  }

  private func isoDate(at start: Int) -> DoubtfulDate? {
    guard let year = number(at: start, digits: 4...4), self[year.end] == "-",
      let month = number(at: year.end + 1, digits: 2...2), self[month.end] == "-",
      let day = number(at: month.end + 1, digits: 2...2), endsNumber(at: day.end),
      let date = CalendarDate(year: year.value, month: month.value, day: day.value)
    else { return nil }
    return DoubtfulDate(range: start..<day.end, kind: .iso, day: date)
  }

  private func shortDate(at start: Int, hasStrokes: Bool) -> DoubtfulDate? {
    guard let first = number(at: start, digits: 1...2), let mark = self[first.end], mark == "/" || mark == ".",
      let second = number(at: first.end + 1, digits: 1...2), self[second.end] == mark
    else { return nil }
    let isLeftOut = self[second.end + 1] == "-" || self[second.end + 1] == "’" || self[second.end + 1] == "'"
    let yearStart = second.end + (isLeftOut ? 2 : 1)
    let isDayFirst = (1...31).contains(first.value) && (1...12).contains(second.value)
    let isMonthFirst = (1...12).contains(first.value) && (1...31).contains(second.value)
    if mark == "/", !isLeftOut, let year = number(at: yearStart, digits: 4...4) {
      guard !hasStrokes, isDayFirst || isMonthFirst, (1900...2099).contains(year.value), endsNumber(at: year.end)
      else { return nil }
      let (day, month) = isDayFirst ? (first.value, second.value) : (second.value, first.value)
      let isCertain = isDayFirst != isMonthFirst || first.value == second.value
      return DoubtfulDate(
        range: start..<year.end, kind: .stroke,
        day: isCertain ? CalendarDate(year: year.value, month: month, day: day) : nil)
    }
    guard let year = number(at: yearStart, digits: 2...2), endsNumber(at: year.end) else { return nil }
    if mark == "/" {
      guard isDayFirst || isMonthFirst, !hasStrokes || isDayFirst else { return nil }
      return DoubtfulDate(range: start..<year.end, kind: hasStrokes ? .year : .stroke, day: nil)
    }
    // `3.2.15` is as well a section; only what can be no small number of one is taken for a date.
    guard isDayFirst, first.value > 12 || isLeftOut,
      CalendarDate(year: 2000, month: second.value, day: first.value) != nil,
      start > 0
    else { return nil }
    return DoubtfulDate(range: start..<year.end, kind: .year, day: nil)
  }
}
