private import ICU
package import ProjectFiles

/// A row of a table of opening hours.
package struct HoursRow: Sendable, Hashable {
  package var days: String
  /// Nil where the place is open by appointment only. Of a day in two parts, both.
  package var times: String?
  /// Days and times as they are said in a sentence.
  package var text: String
  /// The languages served at these hours, named in the reader's language.
  package var languages: String?
  package var isByAppointment: Bool
  /// Each of the days by its name, those between the first and the last of a range too.
  package var dayNames: [String]
}

/// The hours of a part of the year.
package struct HoursSeason: Sendable, Hashable {
  /// From which day to which.
  package var days: String
  /// Empty: closed.
  package var rows: [HoursRow]
}

package struct HoursExceptionRow: Sendable {
  package var days: String
  /// Nil: closed.
  package var times: String?
  package var why: LocalisedText?
}

extension FactWriter {
  /// Opening hours in a sentence: what holds in an ordinary week, then in parentheses what holds in a part of the year.
  /// Parentheses are the one joint that asks for no other form of the words round it, in any language. Single days
  /// that differ are not said here: a table has room for them and for their reasons.
  func written(_ hours: OpeningHours) -> String {
    let seasons = seasons(of: hours).map { season in
      let opening = season.rows.isEmpty ? word("hours.closed") : list(season.rows.map(\.text))
      return "\(season.days): \(opening)"
    }
    guard !hours.weekly.isEmpty else { return seasons.joined(separator: "; ") }
    let usual = list(rows(of: hours).map(\.text))
    return ([usual] + seasons.map { "(\($0))" }).joined(separator: " ")
  }

  /// The rows of a table of opening hours, in the order of the record.
  package func rows(of hours: OpeningHours) -> [HoursRow] { rows(of: hours.weekly) }

  package func seasons(of hours: OpeningHours) -> [HoursSeason] {
    hours.seasons.map { HoursSeason(days: written(from: $0.from, to: $0.to), rows: rows(of: $0.weekly)) }
  }

  /// Days on which other hours hold: today's as well as the past ones, because no build reads a clock.
  ///
  /// - Parameter reason: the translated reason of an exception that has one.
  package func exceptions(
    of hours: OpeningHours, reason: (HoursException) -> LocalisedText
  ) -> [HoursExceptionRow] {
    hours.exceptions.map { exception in
      HoursExceptionRow(
        days: exception.from == exception.to
          ? written(exception.from) : written(from: exception.from, to: exception.to),
        times: exception.times.map(written),
        why: exception.why.map { _ in reason(exception) })
    }
  }

  /// A day that is open in two parts (9–12 and 13–16) stands in the record as two entries, and is one row.
  private func rows(of weekly: [WeeklyHours]) -> [HoursRow] {
    var groups: [[WeeklyHours]] = []
    for entry in weekly {
      if let last = groups.last?.last, last.isSameButForTimes(as: entry) {
        groups[groups.count - 1].append(entry)
      } else {
        groups.append([entry])
      }
    }
    return groups.compactMap(row)
  }

  private func row(of group: [WeeklyHours]) -> HoursRow? {
    guard let first = group.first else { return nil }
    let days = written(first.days)
    let openings = group.compactMap(\.times)
    let times = openings.isEmpty ? nil : list(openings.map(written))
    var text = times.map { form(.opening, ["days": .text(days), "times": .text($0)]) ?? "\(days) \($0)" } ?? days
    if first.isByAppointment { text += " (\(word("hours.by-appointment")))" }
    return HoursRow(
      days: days, times: times, text: text,
      languages: first.languages.isEmpty ? nil : list(first.languages.map { $0.displayName(in: language) }),
      isByAppointment: first.isByAppointment,
      dayNames: first.days.map { formatter.weekdayName($0) })
  }

  /// A word of the interface; isolated where the language lacks it and another stands in.
  private func word(_ key: String) -> String {
    let phrase = words.phrase(key, in: language)
    return phrase.language.language == language.language ? phrase.text : "\u{2068}\(phrase.text)\u{2069}"
  }

  private func written(_ days: [Weekday]) -> String {
    guard let first = days.first, let last = days.last else { return "" }
    let isRow = days.count > 2 && last.rawValue - first.rawValue == days.count - 1
    guard isRow else {
      let names = list(days.map { name($0, file.weekdaysOn) })
      return form(.weekdayOn, ["day": .text(names)]) ?? names
    }
    let from = name(first, file.weekdaysFrom)
    let to = name(last, file.weekdaysTo)
    return form(.weekdayRange, ["from": .text(from), "to": .text(to)])
      ?? formatter.weekdayRange(from: first, to: last, width: .wide)
  }

  private func written(_ times: OpenTimes) -> String {
    form(.timeRange, ["from": .text(written(times.opens)), "to": .text(written(times.closes))])
      ?? formatter.timeRange(from: times.opens, to: times.closes, precision: .hoursWhereWhole)
  }

  private func written(_ time: ClockTime) -> String {
    form(.time, ["hour": .number(Double(time.hour)), "minute": .number(Double(time.minute))])
      ?? formatter.time(time, precision: .hoursWhereWhole)
  }
}

extension WeeklyHours {
  fileprivate func isSameButForTimes(as other: WeeklyHours) -> Bool {
    days == other.days && languages == other.languages && isByAppointment == other.isByAppointment
      && times != nil && other.times != nil
  }
}
