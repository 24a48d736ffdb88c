import CICU

/// Numbers, money, dates, times and lists as one language writes them in Finland (see `LanguageTag.formattingTag`).
///
/// It keeps what ICU opened: make one per worker and language and hold on to it. It is not `Sendable`; use it from one
/// thread at a time. Dates are days without a time zone and times are clock times, so that nothing depends on the
/// machine's clock, zone or locale.
@safe
package final class Formatter {
  package let language: LanguageTag
  package let digits: DigitStyle
  /// Owned: opened in `init`, closed once in `deinit`.
  private let handle: OpaquePointer

  package init(language: LanguageTag, digits: DigitStyle) throws(ICUError) {
    var status: cicu_status = 0
    let tag = language.formattingTag(digits: digits)
    guard let handle = unsafe cicu_formatter_open(tag, &status) else {
      throw ICUError("open formatter \(tag)", status: status)
    }
    self.language = language
    self.digits = digits
    unsafe self.handle = handle
  }

  deinit { unsafe cicu_formatter_close(handle) }

  // MARK: Numbers

  /// `12,5`. At least and at most as many digits after the decimal separator as given (0…15), rounded half to even.
  package func number(_ value: Double, fractionDigits: ClosedRange<Int> = 0...3) -> String {
    let digits = fractionDigits.clamped(to: 0...15)
    return unsafe certainText(
      cicu_format_number(handle, value, Int32(digits.lowerBound), Int32(digits.upperBound)))
  }

  package func integer(_ value: Int) -> String {
    unsafe certainText(cicu_format_integer(handle, Int64(value)))
  }

  /// `25 %` for 0.25.
  package func percent(_ fraction: Double, maximumFractionDigits: Int = 0) -> String {
    unsafe certainText(cicu_format_percent(handle, fraction, Int32(min(max(maximumFractionDigits, 0), 15))))
  }

  /// `12,50 €`; in full `12,50 euroa`.
  /// - Parameters:
  ///   - amount: decimal digits with an optional minus and full stop, `12.50`; never a Double, which cannot hold it.
  ///   - currency: ISO 4217, `EUR`.
  ///   - hidesZeroCents: `12 €` for `12.00`; `12,50 €` stays.
  package func money(
    amount: String, currency: String, width: CurrencyWidth = .symbol, hidesZeroCents: Bool = false
  ) throws(ICUError) -> String {
    let operation = "format money"
    guard isDecimal(amount) else { throw ICUError(operation: operation, reason: .invalidAmount(amount)) }
    guard currency.utf8.count == 3, currency.utf8.allSatisfy({ (65...90).contains($0 & 0xDF) }) else {
      throw ICUError(operation: operation, reason: .invalidCurrency(currency))
    }
    return try unsafe takeText(
      cicu_format_money(handle, amount, currency.uppercased(), width.foreign, hidesZeroCents), operation)
  }

  /// The category that CLDR's plural rules give a number: 2 is `few` in Russian and `other` in Finnish.
  package func pluralCategory(_ value: Double, ordinal: Bool = false) -> PluralCategory {
    let keyword = unsafe certainText(cicu_plural_category(handle, value, ordinal))
    return PluralCategory(rawValue: keyword) ?? .other
  }

  // MARK: Dates and times

  package func date(_ date: CalendarDate, style: DateStyle = .long) -> String {
    unsafe certainText(cicu_format_date(handle, Int32(date.daysSince1970), style.foreign))
  }

  /// `1.–5. kesäkuuta 2026`: what the two days share is written once. One day where both are the same.
  package func dateRange(from start: CalendarDate, to end: CalendarDate, style: DateStyle = .long) -> String {
    unsafe certainText(
      cicu_format_date_range(handle, Int32(start.daysSince1970), Int32(end.daysSince1970), style.foreign))
  }

  /// `14.30`, always by the 24-hour clock; 24:00 is written as 24.
  package func time(_ time: ClockTime, precision: TimePrecision = .minutes) -> String {
    unsafe certainText(
      cicu_format_time(handle, Int32(time.minuteOfDay), time.minute == 0 ? precision.foreign : cicu_time_minutes))
  }

  /// As `time(_:)`. `hour` and `minute` must be a time that exists (00:00…24:00).
  package func time(hour: Int, minute: Int) -> String {
    guard let time = ClockTime(hour: hour, minute: minute) else {
      preconditionFailure("there is no time \(hour):\(minute)")
    }
    return self.time(time)
  }

  /// `10.00–15.00`; with the precision `.hoursWhereWhole`, `10–15`. The end may lie after midnight: `22.00–2.00`.
  package func timeRange(from start: ClockTime, to end: ClockTime, precision: TimePrecision = .minutes) -> String {
    let whole = start.minute == 0 && end.minute == 0
    return unsafe certainText(
      cicu_format_time_range(
        handle, Int32(start.minuteOfDay), Int32(end.minuteOfDay), whole ? precision.foreign : cicu_time_minutes))
  }

  package func weekdayName(
    _ weekday: Weekday, width: NameWidth = .wide, context: NameContext = .standalone
  ) -> String {
    unsafe certainText(
      cicu_format_weekday(handle, Int32(weekday.rawValue), width.foreign, context == .standalone))
  }

  /// `ma–to`, joined as the language joins a range.
  package func weekdayRange(
    from start: Weekday, to end: Weekday, width: NameWidth = .wide, context: NameContext = .standalone
  ) -> String {
    unsafe certainText(
      cicu_format_weekday_range(
        handle, Int32(start.rawValue), Int32(end.rawValue), width.foreign, context == .standalone))
  }

  /// `month` is 1…12.
  package func monthName(
    _ month: Int, width: NameWidth = .wide, context: NameContext = .standalone
  ) -> String {
    precondition((1...12).contains(month), "there is no month \(month)")
    return unsafe certainText(cicu_format_month(handle, Int32(month), width.foreign, context == .standalone))
  }

  // MARK: Lists

  /// `A, B ja C`. Empty for no items.
  package func list(_ items: [String], kind: ListKind = .and) -> String {
    let texts = JoinedTexts(items)
    return unsafe certainText(
      cicu_format_list(handle, texts.bytes, texts.ends, Int32(items.count), kind == .or))
  }

  private func isDecimal(_ text: String) -> Bool {
    let unsigned = text.utf8.first == UInt8(ascii: "-") ? text.utf8.dropFirst() : text.utf8[...]
    let parts = unsigned.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy { part in
        (1...30).contains(part.count)
          && part.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }
}
