import CICU

/// How much of a date is written. The examples are in Finnish.
package enum DateStyle: Sendable, Hashable, CaseIterable {
  /// `lauantai 21. marraskuuta 2026`
  case full
  /// `21. marraskuuta 2026`
  case long
  /// `21.11.2026`; many languages have the name of the month.
  case medium
  /// `21.11.2026`, in figures and with the whole year in every language
  case short
  /// `lauantai 21. marraskuuta`
  case weekdayDayMonth
  /// `21. marraskuuta`
  case dayMonth
  /// `21.11.`
  case dayMonthNumeric
  /// `marraskuu 2026`
  case monthYear

  var foreign: cicu_date_style {
    switch self {
    case .full: cicu_date_full
    case .long: cicu_date_long
    case .medium: cicu_date_medium
    case .short: cicu_date_short
    case .weekdayDayMonth: cicu_date_weekday_day_month
    case .dayMonth: cicu_date_day_month
    case .dayMonthNumeric: cicu_date_day_month_numeric
    case .monthYear: cicu_date_month_year
    }
  }
}

package enum TimePrecision: Sendable, Hashable {
  /// `10.00`
  case minutes
  /// `10`, but `10.30`
  case hoursWhereWhole

  var foreign: cicu_time_precision {
    switch self {
    case .minutes: cicu_time_minutes
    case .hoursWhereWhole: cicu_time_hours
    }
  }
}

/// The length of the name of a day or month.
package enum NameWidth: Sendable, Hashable, CaseIterable {
  /// `maanantai`
  case wide
  /// `ma`; `Mon`
  case abbreviated
  /// `ma`; `Mo`
  case short
  /// `M`
  case narrow

  var foreign: cicu_name_width {
    switch self {
    case .wide: cicu_name_wide
    case .abbreviated: cicu_name_abbreviated
    case .short: cicu_name_short
    case .narrow: cicu_name_narrow
    }
  }
}

/// Where the name of a day or month stands: some languages inflect it inside a date.
package enum NameContext: Sendable, Hashable {
  case standalone
  /// Within a date: `maanantaina` in Finnish.
  case format
}

package enum CurrencyWidth: Sendable, Hashable, CaseIterable {
  /// `12,50 €`
  case symbol
  /// `12,50 EUR`
  case code
  /// `12,50 euroa`
  case name

  var foreign: cicu_currency_width {
    switch self {
    case .symbol: cicu_currency_symbol
    case .code: cicu_currency_code
    case .name: cicu_currency_name
    }
  }
}

package enum ListKind: Sendable, Hashable {
  case and, or
}

/// A category of CLDR's plural rules; the raw value is its keyword in a message.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}
