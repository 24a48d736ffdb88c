package import ICU
package import SourceText

/// What `locales/<tag>/language.yml` says: the project's file over the one that the program ships, key by key.
package struct LanguageFile: Sendable {
  /// The name of the language in itself.
  package var name: Located<String>?
  /// The tag that numbers, dates and times are formatted with, where it is not the language's own with the region FI.
  package var formattingTag: Located<LanguageTag>?
  package var digits: DigitStyle?
  /// MessageFormat patterns for what is not written as CLDR has it.
  package var forms: [WrittenForm: Located<String>]
  /// Seven forms of the weekdays' names, Monday first: after "from", after "to", and for "on".
  package var weekdaysFrom: [Located<String>]?
  package var weekdaysTo: [Located<String>]?
  package var weekdaysOn: [Located<String>]?

  package init() {
    forms = [:]
  }

  /// This file where it says something, and the other where it does not.
  package func over(_ other: LanguageFile) -> LanguageFile {
    var merged = self
    merged.name = name ?? other.name
    merged.formattingTag = formattingTag ?? other.formattingTag
    merged.digits = digits ?? other.digits
    merged.forms = other.forms.merging(forms) { _, own in own }
    merged.weekdaysFrom = weekdaysFrom ?? other.weekdaysFrom
    merged.weekdaysTo = weekdaysTo ?? other.weekdaysTo
    merged.weekdaysOn = weekdaysOn ?? other.weekdaysOn
    return merged
  }
}

/// A pattern that a language may write in its own way.
package enum WrittenForm: String, Sendable, CaseIterable {
  /// `hour` and `minute`, numbers.
  case time
  /// `from` and `to`: times as `time` has them.
  case timeRange = "time_range"
  /// `day`: one or more names of `weekdays_on`, else CLDR's, joined as a list.
  case weekdayOn = "weekday_on"
  /// `from` and `to`: names of `weekdays_from` and `weekdays_to`, else CLDR's.
  case weekdayRange = "weekday_range"
  /// `days` and `times`, each as the forms above have it.
  case opening
  /// `year`, `month`, `day`, numbers; `date`, a date.
  case date
  /// `weekday`, a name; `date`, as `date` has it.
  case dateFull = "date_full"
  /// `year` and `month`, numbers; `date`, the first day of the month.
  case dateMonth = "date_month"
  /// `from` and `to`: dates as `date` has them.
  case dateRange = "date_range"
  /// `before`, the items so far, and `next`.
  case list
  /// `before`, all items but the last, and `last`.
  case listEnd = "list_end"
  /// `amount`, formatted; `value`, a number; `currency`, an ISO 4217 code.
  case money

  package var arguments: [String] {
    switch self {
    case .time: ["hour", "minute"]
    case .timeRange, .weekdayRange, .dateRange: ["from", "to"]
    case .weekdayOn: ["day"]
    case .opening: ["days", "times"]
    case .date: ["year", "month", "day", "date"]
    case .dateFull: ["weekday", "date"]
    case .dateMonth: ["year", "month", "date"]
    case .list: ["before", "next"]
    case .listEnd: ["before", "last"]
    case .money: ["amount", "value", "currency"]
    }
  }
}
