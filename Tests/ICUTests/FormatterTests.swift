import Testing

@testable import ICU

private func formatter(_ tag: String, _ digits: DigitStyle = .latin) throws -> Formatter {
  try Formatter(language: LanguageTag(tag), digits: digits)
}

/// CLDR varies between no-break, thin and plain spaces from version to version; what is tested here is the words.
private func plainSpaces(_ text: String) -> String {
  String(text.map { $0 == "\u{A0}" || $0 == "\u{2009}" || $0 == "\u{202F}" ? " " : $0 })
}

private func clock(_ hour: Int, _ minute: Int = 0) throws -> ClockTime {
  try #require(ClockTime(hour: hour, minute: minute))
}

@Suite("Formatter")
struct FormatterTests {
  @Test("an office door in Finland has the 24-hour clock", arguments: ["so", "ti", "ar", "ckb", "fa-AF", "en", "ur"])
  func clock24(tag: String) throws {
    #expect(try formatter(tag).time(hour: 14, minute: 30) == "14:30")
    #expect(try formatter(tag).time(hour: 0, minute: 5).hasSuffix("0:05"))
    #expect(try formatter(tag).time(hour: 24, minute: 0) == "24:00")
  }

  @Test(arguments: [
    ("fi-simple", "10.00–15.00", "10–15", "22.00–2.00", "8–24"),
    ("sv", "10.00–15.00", "10–15", "22.00–02.00", "08–24"),
    ("en", "10:00–15:00", "10–15", "22:00–02:00", "08–24"),
    ("fa-AF", "10:00 تا 15:00", "10 تا 15", "22:00 تا 02:00", "08 تا 24"),
    ("th", "10:00 น. – 15:00 น.", "10–15", "22:00 น. – 02:00 น.", "08–24"),
    ("fr", "10:00 – 15:00", "10 h – 15 h", "22:00 – 02:00", "08 h – 24 h"),
  ])
  func timeRanges(tag: String, day: String, hours: String, night: String, toMidnight: String) throws {
    let formatter = try formatter(tag)
    func range(_ from: ClockTime, _ to: ClockTime, _ precision: TimePrecision = .minutes) -> String {
      plainSpaces(formatter.timeRange(from: from, to: to, precision: precision))
    }
    #expect(range(try clock(10), try clock(15)) == day)
    #expect(range(try clock(10), try clock(15), .hoursWhereWhole) == hours)
    #expect(range(try clock(22), try clock(2)) == night)
    #expect(range(try clock(8), try clock(24), .hoursWhereWhole) == toMidnight)
  }

  @Test("half hours keep their minutes")
  func halfHours() throws {
    let formatter = try formatter("fi")
    #expect(
      formatter.timeRange(from: try clock(8), to: try clock(9, 30), precision: .hoursWhereWhole) == "8.00–9.30")
    #expect(formatter.time(try clock(8), precision: .hoursWhereWhole) == "8")
    #expect(formatter.time(try clock(8, 30), precision: .hoursWhereWhole) == "8.30")
  }

  @Test(arguments: [
    ("fi-simple", "lauantai 21. marraskuuta 2026", "21.11.2026"), ("sv", "lördag 21 november 2026", "2026-11-21"),
    ("en", "Saturday, 21 November 2026", "21/11/2026"), ("ru", "суббота, 21 ноября 2026 г.", "21.11.2026"),
    ("fa-AF", "شنبه 21 نومبر 2026", "2026/11/21"), ("tr", "21 Kasım 2026 Cumartesi", "21.11.2026"),
    ("et", "laupäev, 21. november 2026", "21.11.2026"),
  ])
  func dates(tag: String, full: String, short: String) throws {
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    #expect(plainSpaces(try formatter(tag).date(day, style: .full)) == full)
    #expect(try formatter(tag).date(day, style: .short) == short)
  }

  @Test("Dari has the Gregorian year, in the digits that are asked for")
  func dari() throws {
    let day = try #require(CalendarDate(iso: "2026-03-21"))
    #expect(try formatter("prs").date(day).contains("2026"))
    #expect(try formatter("prs", .native).date(day).contains("۲۰۲۶"))
    #expect(try formatter("ar").integer(24) == "24")
    #expect(try formatter("ar", .native).integer(24) == "٢٤")
  }

  @Test("no day is shifted")
  func everyDay() throws {
    let formatter = try formatter("sv")
    for text in ["1000-01-01", "1582-10-10", "1969-12-31", "1970-01-01", "2024-02-29", "2026-03-29", "9999-12-31"] {
      let day = try #require(CalendarDate(iso: text))
      #expect(formatter.date(day, style: .short) == text)
    }
  }

  @Test func dateRanges() throws {
    let formatter = try formatter("fi")
    let first = try #require(CalendarDate(iso: "2026-06-01"))
    let fifth = try #require(CalendarDate(iso: "2026-06-05"))
    let july = try #require(CalendarDate(iso: "2026-07-02"))
    #expect(formatter.dateRange(from: first, to: fifth) == "1.–5. kesäkuuta 2026")
    #expect(formatter.dateRange(from: first, to: fifth, style: .dayMonthNumeric) == "1.–5.6.")
    #expect(plainSpaces(formatter.dateRange(from: first, to: july, style: .dayMonth)) == "1. kesäkuuta – 2. heinäkuuta")
    #expect(formatter.dateRange(from: first, to: first) == "1. kesäkuuta 2026")
  }

  @Test func weekdays() throws {
    let finnish = try formatter("fi-simple")
    #expect(finnish.weekdayName(.monday) == "maanantai")
    #expect(finnish.weekdayName(.monday, context: .format) == "maanantaina")
    #expect(finnish.weekdayName(.sunday, width: .abbreviated) == "su")
    #expect(finnish.weekdayRange(from: .monday, to: .thursday, width: .abbreviated) == "ma–to")
    #expect(try formatter("sv").weekdayRange(from: .monday, to: .thursday, width: .abbreviated) == "mån–tors")
    #expect(try formatter("fa-AF").weekdayRange(from: .monday, to: .thursday) == "دوشنبه تا پنجشنبه")
    // Hours are "10h - 15h": their sign stays with them.
    #expect(
      try formatter("pt").weekdayRange(from: .monday, to: .thursday) == "segunda-feira\u{2009}–\u{2009}quinta-feira")
    #expect(try formatter("th").weekdayRange(from: .monday, to: .thursday) == "วันจันทร์–วันพฤหัสบดี")
    #expect(try formatter("ku").weekdayName(.friday) == "în")
    #expect(finnish.monthName(11) == "marraskuu")
    #expect(finnish.monthName(11, context: .format) == "marraskuuta")
  }

  @Test func money() throws {
    let finnish = try formatter("fi-simple")
    #expect(try finnish.money(amount: "12.50", currency: "EUR") == "12,50\u{A0}€")
    #expect(try finnish.money(amount: "12.50", currency: "eur", width: .name) == "12,50 euroa")
    #expect(try finnish.money(amount: "1", currency: "EUR", width: .name, hidesZeroCents: true) == "1 euro")
    #expect(try finnish.money(amount: "12.00", currency: "EUR", hidesZeroCents: true) == "12\u{A0}€")
    #expect(try finnish.money(amount: "0.1", currency: "EUR") == "0,10\u{A0}€")
    #expect(try formatter("en").money(amount: "12.50", currency: "EUR", width: .name) == "12.50 euros")
    #expect(try formatter("uk").money(amount: "12.50", currency: "EUR") == "12,50\u{A0}€")
    for amount in ["", "-", "12,50", "1e3", ".5", "5.", "1.2.3", "NaN", "12 ", "١٢"] {
      #expect(throws: ICUError(operation: "format money", reason: .invalidAmount(amount))) {
        try finnish.money(amount: amount, currency: "EUR")
      }
    }
    #expect(throws: ICUError(operation: "format money", reason: .invalidCurrency("€"))) {
      try finnish.money(amount: "1", currency: "€")
    }
  }

  @Test func numbers() throws {
    let finnish = try formatter("fi")
    #expect(finnish.number(12.5) == "12,5")
    #expect(finnish.number(2, fractionDigits: 1...1) == "2,0")
    #expect(finnish.number(1234.5678, fractionDigits: 0...2) == "1\u{A0}234,57")
    #expect(finnish.number(7, fractionDigits: -5...400) == "7")
    #expect(finnish.percent(0.25) == "25\u{A0}%")
    #expect(finnish.integer(.min) == "−9\u{A0}223\u{A0}372\u{A0}036\u{A0}854\u{A0}775\u{A0}808")
  }

  @Test func lists() throws {
    #expect(try formatter("fi").list(["suomi", "ruotsi", "arabia"]) == "suomi, ruotsi ja arabia")
    #expect(try formatter("sv").list(["finska", "svenska"], kind: .or) == "finska eller svenska")
    #expect(try formatter("ar").list(["ا", "ب"]) == "ا وب")
    #expect(try formatter("fi").list([]) == "")
    #expect(try formatter("fi").list(["", "ä"]) == " ja ä")
  }

  @Test func pluralCategories() throws {
    #expect(
      try [1, 2, 5, 21, 1.5].map { try formatter("ru").pluralCategory($0) } == [.one, .few, .many, .one, .other])
    #expect(
      try [0, 1, 2, 3, 11, 100].map { try formatter("ar").pluralCategory($0) }
        == [.zero, .one, .two, .few, .many, .other])
    #expect(try formatter("en").pluralCategory(3, ordinal: true) == .few)
  }

  @Test("a language without data is formatted as root, not as the machine")
  func unknownLanguage() throws {
    #expect(try formatter("qqq").list(["a", "b"]) == "a, b")
  }
}

@Suite("Calendar days")
struct CalendarDateTests {
  @Test(arguments: [
    ("2019-06-24", Weekday.monday), ("2026-11-21", .saturday), ("1970-01-01", .thursday), ("0001-01-01", .monday),
    ("2000-02-29", .tuesday), ("1969-12-31", .wednesday),
  ])
  func weekdayIsComputed(text: String, weekday: Weekday) throws {
    let day = try #require(CalendarDate(iso: text))
    #expect(day.weekday == weekday)
    #expect(day.iso == text)
  }

  @Test(arguments: [
    "2026-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-04-31", "0000-01-01", "2026-4-1", "21.11.2026",
    "2026-11-21T", "+026-11-21", "", "2026-11-0٣",
  ])
  func refusesWhatIsNoDay(text: String) {
    #expect(CalendarDate(iso: text) == nil)
  }

  @Test func order() throws {
    let days = ["2026-11-21", "2025-12-31", "2026-01-05"].compactMap { CalendarDate(iso: $0) }
    #expect(days.sorted().map(\.iso) == ["2025-12-31", "2026-01-05", "2026-11-21"])
    #expect(ClockTime(hour: 24, minute: 1) == nil)
    #expect(ClockTime(hour: -1, minute: 0) == nil)
    #expect(ClockTime(hour: 23, minute: 60) == nil)
  }
}
