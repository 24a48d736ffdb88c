package import TextAnalysis
private import GuideMarkup
private import ICU
private import ProjectFiles
private import SourceText
private import Voikko

/// A weekday beside a date that falls on another: *24.6.2019 (ti)* was a Monday.
///
/// Whoever comes on the wrong day finds the door closed. A weekday belongs to a date where it stands right before it, or
/// alone in parentheses after it. Without a year the date is judged by the one year of its sentence, and only where
/// the day is wrong in the years before and after too.
package struct WrongWeekday: Rule {
  package let documentation = RuleDocumentation(
    name: "wrong-weekday",
    source: "weekdays are computed (ISO 8601 calendar); names of days and months as CLDR has them",
    languages: .every,
    contexts: Set(TextContext.allCases),
    limits: RuleLimits(.error),
    breaks: [
      "Juhla on 24.6.2019 (⟦ti⟧).",
      "Tule ⟦tiistaina⟧ 24.6.2019 kello 10.",
      "Kurssi alkaa ⟦perjantaista⟧ 24. kesäkuuta 2019.",
      "Kirjasto on kiinni ⟦la⟧ 31.12.–to 2.1.2020.",
    ],
    keeps: [
      "Juhla on 24.6.2019 (ma).",
      "Tule maanantaina 24.6.2019 kello 10.",
      "Avoinna ma–pe 25.6.2019 alkaen.",
      "Ryhmä on maanantaisin 25.6.2019 alkaen.",
      "Tule maanantaina. 25.6.2019 on juhla.",
      "Juhla on tiistaina 24.6. kello 10.",
      "Katso kohta 3.2. ja soita maanantaina.",
      "Hanke päättyy virallises- ti 31.12.2005.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for block in text.texts where documentation.contexts.contains(block.context) {
      guard Self.mayHoldDate(block.flat) else { continue }
      let letters = Letters(block.flat)
      let reader = WeekdayReader(names: text.calendar, letters: letters, text: block)
      let dates = letters.dates(text.calendar)
      for (index, date) in dates.enumerated() {
        let following = index + 1 < dates.count ? dates[index + 1] : nil
        for day in reader.weekdays(beside: date) {
          guard let right = Self.rightDay(of: date, said: day.weekday, before: following, in: letters, dates) else {
            continue
          }
          report.add(
            .error, documentation.name,
            [
              "date": .date(year: right.year, month: right.month, day: right.day),
              "weekday": .text(letters.text(day.range)),
            ], at: letters.bytes(day.range), in: block, suggestion: reader.suggestion(right.weekday, for: day))
        }
      }
    }
  }

  /// A text without a digit holds no date. The digits of other scripts begin at U+0660.
  private static func mayHoldDate(_ text: FlatText) -> Bool {
    if text.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) { return true }
    return text.utf8.contains { $0 >= 0xD9 }
      && text.text.unicodeScalars.contains { $0.value >= 0x660 && $0.properties.generalCategory == .decimalNumber }
  }

  /// The date, where the day that is said of it is wrong.
  private static func rightDay(
    of date: WrittenDate, said: Weekday, before following: WrittenDate?, in letters: Letters, _ dates: [WrittenDate]
  ) -> CalendarDate? {
    if let year = date.year ?? yearOfRange(from: date, to: following, in: letters) {
      guard let day = CalendarDate(year: year, month: date.month, day: date.day), day.weekday != said else {
        return nil
      }
      return day
    }
    let years = Set(dates.compactMap(\.year))
    guard years.count == 1, let year = years.first,
      let day = CalendarDate(year: year, month: date.month, day: date.day)
    else { return nil }
    let isWrong = (year - 1...year + 1).allSatisfy {
      CalendarDate(year: $0, month: date.month, day: date.day)?.weekday != said
    }
    return isWrong ? day : nil
  }

  /// `31.12.–2.1.2020`: the first day has the year of the last, or the one before.
  private static func yearOfRange(from date: WrittenDate, to last: WrittenDate?, in letters: Letters) -> Int? {
    guard let last, let year = last.year else { return nil }
    let between = letters.characters[date.range.upperBound..<last.range.lowerBound]
    guard between.count <= 16, between.contains(where: { Letters.isDash($0) }) else { return nil }
    return (date.month, date.day) > (last.month, last.day) ? year - 1 : year
  }
}

/// Finds the weekdays that are said of a date.
private struct WeekdayReader {
  let names: CalendarNames
  let letters: Letters
  let text: AnalysedText

  struct Found {
    var weekday: Weekday
    var range: Range<Int>
    /// Nil for an inflected form that CLDR has not.
    var name: CalendarNames.WeekdayName?
  }

  func weekdays(beside date: WrittenDate) -> [Found] {
    guard !isCode(date.range) else { return [] }
    return [before(date), after(date)].compactMap { $0 }.filter { isWords($0.range) }
  }

  func suggestion(_ weekday: Weekday, for found: Found) -> String? {
    guard let name = found.name, let right = names.name(of: weekday, like: name) else { return nil }
    let isCapital = letters[found.range.lowerBound]?.isUppercase == true
    return isCapital ? names.language.sentenceCased(right) : right
  }

  private func before(_ date: WrittenDate) -> Found? {
    var end = letters.skippingSpaces(before: date.range.lowerBound)
    let article = letters.word(endingAt: end)
    // "måndag den 24 juni", "Monday the 24th of June"
    if ["den", "the"].contains(letters.text(article)) { end = letters.skippingSpaces(before: article.lowerBound) }
    var hasFullStop = false
    if letters[end - 1] == "," { end -= 1 } else if letters[end - 1] == "." { (end, hasFullStop) = (end - 1, true) }
    guard let found = name(endingAt: end), !hasFullStop || found.name?.isAbbreviated == true,
      !isOneOfMany(found.range)
    else { return nil }
    return found
  }

  /// `ma–pe 24.6.2019 alkaen`, `ma, ke ja pe 24.6.`: days of a week, and not of a date.
  private func isOneOfMany(_ range: Range<Int>) -> Bool {
    var index = range.lowerBound
    // The end of a word that was cut at the end of a line: "virallises- ti 31.12.2005".
    let end = letters.skippingSpaces(before: index)
    if end < index, letters[end - 1] == "-", letters[end - 2].map(Letters.isPartOfWord) == true { return true }
    var steps = 0
    while let letter = letters[index - 1], steps < 32, Letters.digit(letter) == nil, letter != "(", letter != ":" {
      guard Letters.isPartOfWord(letter) else {
        index -= 1
        steps += 1
        continue
      }
      let word = letters.word(endingAt: index)
      if weekday(word) != nil { return true }
      steps += word.count
      index = word.lowerBound
    }
    return false
  }

  private func after(_ date: WrittenDate) -> Found? {
    let open = letters.skippingSpaces(from: date.range.upperBound)
    guard letters[open] == "(", !Letters.isDash(letters[letters.skippingSpaces(before: date.range.lowerBound) - 1])
    else { return nil }
    var end = open + 1
    while let letter = letters[end], letter != ")", end - open < 30 { end += 1 }
    let last = letters[end - 1] == "." ? end - 1 : end
    guard letters[end] == ")", let found = name(endingAt: last), found.range.lowerBound == open + 1 else { return nil }
    return found
  }

  private func name(endingAt end: Int) -> Found? {
    let word = letters.word(endingAt: end)
    guard !word.isEmpty else { return nil }
    if let found = weekday(word) { return found }
    // Names of two words, as in Arabic and Vietnamese.
    let before = letters.word(endingAt: letters.skippingSpaces(before: word.lowerBound))
    return before.isEmpty ? nil : weekday(before.lowerBound..<end)
  }

  private func weekday(_ range: Range<Int>) -> Found? {
    let word = letters.characters[range]
    if let name = names.weekday(word) { return Found(weekday: name.weekday, range: range, name: name) }
    return inflected(range).map { Found(weekday: $0.weekday, range: range, name: nil) }
  }

  /// Forms beside a date that CLDR has not: Finnish cases by Voikko (*perjantaista*; *perjantaisin* is another word),
  /// *måndagen* in Swedish, *в среду* in Russian.
  private func inflected(_ range: Range<Int>) -> CalendarNames.WeekdayName? {
    let word = letters.characters[range]
    switch names.language.language {
    case "fi":
      let bytes = letters.bytes(range)
      let readings = text.sentences.lazy.flatMap(\.words).first { $0.range == bytes }?.readings ?? []
      return readings.lazy.filter { $0.number != .plural }.compactMap { names.weekday($0.baseForm) }.first {
        !$0.isAbbreviated
      }
    case "sv": return word.count > 2 && word.suffix(2) == ["e", "n"] ? names.weekday(word.dropLast(2)) : nil
    case "ru": return word.last == "у" ? names.weekday(Array(word.dropLast()) + ["а"]) : nil
    default: return nil
    }
  }

  private func isCode(_ range: Range<Int>) -> Bool {
    text.flat.content(at: letters.bytes(range).lowerBound) == .opaque(.code)
  }

  private func isWords(_ range: Range<Int>) -> Bool {
    if case .opaque = text.flat.content(at: letters.bytes(range).lowerBound) { false } else { true }
  }
}
