package import ICU
package import SourceText

/// `content/facts.yml`: what is true of the world outside, stored once.
package struct FactBook: Sendable {
  package var file: SourceFile?
  /// In the order of the file.
  package var records: [FactRecord]
  private var indices: [String: Int]

  package init(file: SourceFile? = nil, records: [FactRecord] = []) {
    self.file = file
    self.records = records
    indices = Dictionary(records.enumerated().map { ($1.key.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func record(_ key: String) -> FactRecord? {
    indices[key].map { records[$0] }
  }

  package func part(_ part: String, of record: String) -> FactPart? {
    self.record(record)?.part(part)
  }
}

/// One place, authority or service, with its facts.
package struct FactRecord: Sendable {
  package var key: Located<String>
  /// Translatable.
  package var name: Located<String>
  /// Who keeps the facts right.
  ///
  /// This and the next two are `nil` only where their absence was reported.
  package var owner: Located<String>?
  /// Where they were taken from.
  package var source: Located<String>?
  /// The day somebody last made sure of them; `nil` when nobody has.
  package var checked: Located<CalendarDate>?
  /// How many months the check holds, where it is not as long as the project says.
  package var checkWithin: Int?
  /// What search engines are told that it is.
  package var schema: SchemaType
  /// In the order of the file.
  package var parts: [FactPart]

  package init(
    key: Located<String>, name: Located<String>, owner: Located<String>? = nil, source: Located<String>? = nil,
    checked: Located<CalendarDate>? = nil, checkWithin: Int? = nil, schema: SchemaType = .organization,
    parts: [FactPart] = []
  ) {
    self.key = key
    self.name = name
    self.owner = owner
    self.source = source
    self.checked = checked
    self.checkWithin = checkWithin
    self.schema = schema
    self.parts = parts
  }

  package func part(_ name: String) -> FactPart? {
    parts.first { $0.name.value == name }
  }
}

package struct FactPart: Sendable {
  package var name: Located<String>
  /// What readers call it, where a record has two of a kind: "Ajanvaraus", "Neuvonta muilla kielillä". Translatable.
  package var label: Located<String>?
  package var value: FactValue

  package init(
    name: Located<String>, label: Located<String>? = nil, value: FactValue
  ) {
    self.name = name
    self.label = label
    self.value = value
  }
}

package enum FactValue: Sendable {
  case phone(ByLanguage<PhoneNumber>)
  case email(ByLanguage<String>)
  case url(ByLanguage<String>)
  case address(PostalAddress)
  case money(Money)
  case hours(OpeningHours)
  case date(CalendarDate)
  /// Both days belong to it.
  case dateRange(from: CalendarDate, to: CalendarDate)
  case number(DecimalNumber, unit: ByLanguage<String>?)
  /// Translatable where it is one for all languages.
  case text(ByLanguage<String>)

  package var type: FactType {
    switch self {
    case .phone: .phone
    case .email: .email
    case .url: .url
    case .address: .address
    case .money: .money
    case .hours: .hours
    case .date: .date
    case .dateRange: .dateRange
    case .number: .number
    case .text: .text
    }
  }
}

package enum FactType: String, Sendable, CaseIterable {
  case phone, email, url, address, money, hours, date
  case dateRange = "date-range"
  case number, text

  /// Whether `contact` shows it: how and when a place is reached.
  package var isWayToReach: Bool {
    switch self {
    case .phone, .email, .url, .address, .hours: true
    case .money, .date, .dateRange, .number, .text: false
    }
  }
}

/// A value that is one for all languages, or one for each of some.
package enum ByLanguage<Value: Sendable>: Sendable {
  case same(Located<Value>)
  /// In the order of the file; never empty.
  case each([(tag: LanguageTag, value: Located<Value>)])

  /// The value for the first language of a fallback chain that has one: by its tag, else by its bare language (`fi`
  /// serves `fi-simple`); where none has, the first that is written.
  package func value(for chain: [LanguageTag]) -> Located<Value>? {
    switch self {
    case .same(let value): return value
    case .each(let values):
      for tag in chain {
        if let exact = values.first(where: { $0.tag == tag }) { return exact.value }
        if let bare = values.first(where: { $0.tag.isBareLanguage(of: tag) }) { return bare.value }
      }
      return values.first?.value
    }
  }

  package var all: [Located<Value>] {
    switch self {
    case .same(let value): [value]
    case .each(let values): values.map(\.value)
    }
  }
}

/// A number in E.164 (`+358401234567`) or a short code of three to six digits (`112`, `116117`).
package struct PhoneNumber: Sendable, Hashable {
  /// Digits, with `+` before an international number: what a `tel:` address takes.
  package var dialled: String
  /// As the writer grouped it: `116 117`.
  package var written: String

  package init(
    dialled: String, written: String
  ) {
    self.dialled = dialled
    self.written = written
  }

  package var isShortCode: Bool { !dialled.hasPrefix("+") }
}

package struct PostalAddress: Sendable {
  package var street: ByLanguage<String>
  package var postcode: String
  package var town: ByLanguage<String>
  /// ISO 3166-1 alpha-2; `nil` within the country of the site.
  package var country: String?

  package init(
    street: ByLanguage<String>, postcode: String, town: ByLanguage<String>, country: String? = nil
  ) {
    self.street = street
    self.postcode = postcode
    self.town = town
    self.country = country
  }
}

package struct Money: Sendable, Hashable {
  package var amount: DecimalNumber
  /// ISO 4217: `EUR`.
  package var currency: String

  package init(
    amount: DecimalNumber, currency: String
  ) {
    self.amount = amount
    self.currency = currency
  }
}

/// A decimal number with the digits that were written, so that `12.50` does not become `12.5`.
package struct DecimalNumber: Sendable, Hashable {
  /// An optional `-`, digits, and a point before the decimals where there are any.
  package var text: String

  package init(
    text: String
  ) {
    self.text = text
  }

  package var value: Double { Double(text) ?? 0 }
  package var fractionDigits: Int {
    text.utf8.firstIndex(of: UInt8(ascii: ".")).map { text.utf8.distance(from: $0, to: text.utf8.endIndex) - 1 } ?? 0
  }
}

package struct OpeningHours: Sendable {
  package var weekly: [WeeklyHours]
  package var exceptions: [HoursException]
  package var seasons: [Season]

  package init(
    weekly: [WeeklyHours] = [], exceptions: [HoursException] = [], seasons: [Season] = []
  ) {
    self.weekly = weekly
    self.exceptions = exceptions
    self.seasons = seasons
  }

  /// Hours that hold from one day to another, both included, in place of the weekly ones.
  package struct Season: Sendable {
    package var from: CalendarDate
    package var to: CalendarDate
    package var weekly: [WeeklyHours]

    package init(
      from: CalendarDate, to: CalendarDate, weekly: [WeeklyHours] = []
    ) {
      self.from = from
      self.to = to
      self.weekly = weekly
    }
  }
}

package struct WeeklyHours: Sendable {
  /// In the order of the week; never empty.
  package var days: [Weekday]
  /// `nil` where the place is open by appointment only and gives no times.
  package var times: OpenTimes?
  /// The languages served at these hours.
  package var languages: [LanguageTag]
  package var isByAppointment: Bool
  package var range: SourceRange

  package init(
    days: [Weekday] = [], times: OpenTimes? = nil, languages: [LanguageTag] = [], isByAppointment: Bool = false,
    range: SourceRange
  ) {
    self.days = days
    self.times = times
    self.languages = languages
    self.isByAppointment = isByAppointment
    self.range = range
  }
}

package struct OpenTimes: Sendable, Hashable {
  package var opens: ClockTime
  /// After `opens`.
  package var closes: ClockTime

  package init(
    opens: ClockTime, closes: ClockTime
  ) {
    self.opens = opens
    self.closes = closes
  }
}

/// A day, or days, on which other hours hold.
package struct HoursException: Sendable {
  package var from: CalendarDate
  /// The same as `from` for one day.
  package var to: CalendarDate
  /// `nil`: closed.
  package var times: OpenTimes?
  /// Translatable.
  package var why: Located<String>?

  package init(
    from: CalendarDate, to: CalendarDate, times: OpenTimes? = nil, why: Located<String>? = nil
  ) {
    self.from = from
    self.to = to
    self.times = times
    self.why = why
  }
}
