package import ICU

/// Opening hours that the project keeps as a fact, for rules that look for the same in words.
package struct RecordedHours: Sendable, Hashable {
  /// `mikseri`
  package var record: String
  /// `mikseri.hours`
  package var name: String
  /// Those of an ordinary week, of seasons and of single days.
  package var openings: [Opening]

  package init(record: String, name: String, openings: [Opening]) {
    self.record = record
    self.name = name
    self.openings = openings
  }

  package struct Opening: Sendable, Hashable {
    /// Empty for days of the calendar.
    package var days: Set<Weekday>
    package var opens: ClockTime
    package var closes: ClockTime

    package init(days: Set<Weekday>, opens: ClockTime, closes: ClockTime) {
      self.days = days
      self.opens = opens
      self.closes = closes
    }
  }
}
