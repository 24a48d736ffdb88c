package import ICU
private import SourceText

/// Whether the facts of a record were checked, and how long that holds.
package enum FactCheck: Sendable, Hashable {
  /// Nobody has, or nobody can or needs to: 112 stays 112.
  case never
  /// - Parameter until: the last day on which the check holds.
  case holds(until: CalendarDate)
  /// - Parameter since: the last day on which it held.
  case overdue(since: CalendarDate)
}

extension FactRecord {
  /// - Parameter months: how long a check holds where the record does not say.
  package func check(on day: CalendarDate, within months: Int) -> FactCheck {
    guard let checked = checked?.value else { return .never }
    let end = checked.adding(months: checkWithin ?? months)
    return day <= end ? .holds(until: end) : .overdue(since: end)
  }
}

extension CalendarDate {
  /// The same day so many months later, or the last of that month where it has no such day: 31 January and a month is
  /// the last of February. Never after the year 9999.
  ///
  /// - Parameter months: 0 or more.
  package func adding(months: Int) -> CalendarDate {
    let count = year * 12 + month - 1 + months
    for candidate in stride(from: day, through: 28, by: -1) {
      if let date = CalendarDate(year: count / 12, month: count % 12 + 1, day: candidate) { return date }
    }
    return CalendarDate(year: count / 12, month: count % 12 + 1, day: min(day, 28)) ?? self
  }
}
