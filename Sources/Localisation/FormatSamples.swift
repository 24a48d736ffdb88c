package import ICU
package import ProjectFiles
private import SourceText

/// One thing as a language writes it, for whoever judges a language's written forms.
package struct FormatSample: Sendable, Hashable {
  package enum Kind: String, Sendable, CaseIterable {
    case date
    case fullDate = "full-date"
    case month
    case dateRange = "date-range"
    case timeRange = "time-range"
    case weekdayRange = "weekday-range"
    case weekdays, price, number, list, phone, plural
  }

  package var kind: Kind
  package var text: String
  /// The language of the words, where the sampled one lacks them.
  package var fallback: LanguageTag?
}

/// The same facts written out in one language, each by its own written forms where it has them: Saturday 21 November
/// 2026, five days of June, 10–15.30, Monday to Thursday, Tuesday and Friday, 12.50 euros, 12,500.5, three languages, a
/// telephone number, and 1, 2 and 5 pages.
///
/// - Parameters:
///   - file: the language's own file over the one that is shipped.
///   - words: for the sentence that counts.
package func formatSamples(
  of language: LanguageTag, file: LanguageFile, digits: DigitStyle, words: InterfaceWords
) throws(ICUError) -> [FormatSample] {
  let writer = try FactWriter(
    language: language, chain: [language], facts: SampleFacts.book, file: file, digits: digits)
  func fact(_ kind: FormatSample.Kind, _ style: FactStyle? = nil) -> String {
    writer.write(record: SampleFacts.record, part: kind.rawValue, style: style)?.text ?? ""
  }
  var samples: [FormatSample] = []
  for kind in FormatSample.Kind.allCases {
    switch kind {
    case .date, .dateRange, .timeRange, .weekdayRange, .weekdays, .price, .number, .phone:
      samples.append(FormatSample(kind: kind, text: fact(kind)))
    case .fullDate: samples.append(FormatSample(kind: kind, text: fact(.date, .full)))
    case .month: samples.append(FormatSample(kind: kind, text: fact(.date, .month)))
    case .list:
      let names = SampleFacts.languages.map { $0.displayName(in: language) }
      samples.append(FormatSample(kind: kind, text: writer.list(names)))
    case .plural:
      let phrases = [1, 2, 5].map { words.phrase("document.page-count", ["count": .count($0)], in: language) }
      let other = phrases.first { $0.language != language }?.language
      samples.append(
        FormatSample(kind: kind, text: phrases.map(\.text).joined(separator: " · "), fallback: other))
    }
  }
  return samples
}

/// Facts of nobody: what they say is what the table shows.
private enum SampleFacts {
  static let record = "sample"

  static let book = FactBook(records: [FactRecord(key: located(record), name: located(record), parts: parts)])

  static let languages = ["fi", "sv", "en"].compactMap { try? LanguageTag($0) }

  private static let place = SourceFile(path: "", bytes: []).range(0..<0)

  private static func located<Value>(_ value: Value) -> Located<Value> { Located(value, at: place) }

  private static let parts: [FactPart] = {
    var values: [(FormatSample.Kind, FactValue)] = []
    if let day = CalendarDate(year: 2026, month: 11, day: 21) { values.append((.date, .date(day))) }
    if let from = CalendarDate(year: 2026, month: 6, day: 1), let to = CalendarDate(year: 2026, month: 6, day: 5) {
      values.append((.dateRange, .dateRange(from: from, to: to)))
    }
    let times = ClockTime(hour: 10, minute: 0).flatMap { opens in
      ClockTime(hour: 15, minute: 30).map { OpenTimes(opens: opens, closes: $0) }
    }
    func hours(_ days: [Weekday], _ times: OpenTimes?) -> FactValue {
      .hours(OpeningHours(weekly: [WeeklyHours(days: days, times: times, range: place)]))
    }
    values.append((.timeRange, hours([.saturday], times)))
    values.append((.weekdayRange, hours([.monday, .tuesday, .wednesday, .thursday], nil)))
    values.append((.weekdays, hours([.tuesday, .friday], nil)))
    values.append((.price, .money(Money(amount: DecimalNumber(text: "12.50"), currency: "EUR"))))
    values.append((.number, .number(DecimalNumber(text: "12500.5"), unit: nil)))
    let phone = PhoneNumber(dialled: "+358401234567", written: "040 123 4567")
    values.append((.phone, .phone(.same(located(phone)))))
    return values.map { FactPart(name: located($0.0.rawValue), value: $0.1) }
  }()
}
