package import GuideMarkup
package import ICU
package import ProjectFiles
private import SourceText

/// Writes facts out in one language: by ICU, and by the language's own written forms where it has them.
///
/// It keeps what it has written, so make one per worker and language. Not `Sendable`.
package final class FactWriter {
  private let facts: FactBook
  private let language: LanguageTag
  /// The language, then those whose values serve it.
  private let chain: [LanguageTag]
  private let file: LanguageFile
  private let formatter: Formatter
  private let digits: DigitStyle
  private var written: [String: FormattedFact] = [:]
  private var patterns: [WrittenForm: MessagePattern] = [:]

  package convenience init(language: LanguageTag, project: Project) throws(ICUError) {
    try self.init(
      language: language, chain: project.settings.fallbackChain(of: language), facts: project.facts,
      file: project.languageFile(language), digits: project.digits(of: language))
  }

  /// - Parameter chain: the language, then those whose values serve it.
  package init(
    language: LanguageTag, chain: [LanguageTag], facts: FactBook, file: LanguageFile, digits: DigitStyle
  ) throws(ICUError) {
    self.facts = facts
    self.language = language
    self.chain = chain
    self.file = file
    self.digits = digits
    formatter = try Formatter(language: file.formattingTag?.value ?? language, digits: digits)
  }

  /// The fact as the language writes it, or nil where there is none of that name.
  package func write(_ reference: FactReference) -> FormattedFact? {
    write(record: reference.record, part: reference.part, style: reference.style.flatMap(FactStyle.init))
  }

  package func write(record: String, part: String, style: FactStyle? = nil) -> FormattedFact? {
    let name = "\(record).\(part)"
    let key = style.map { "\(name):\($0.rawValue)" } ?? name
    if let known = written[key] { return known }
    guard let value = facts.part(part, of: record)?.value else { return nil }
    let fact = write(value, name: name, style: style)
    written[key] = fact
    return fact
  }

  private func write(_ value: FactValue, name: String, style: FactStyle?) -> FormattedFact {
    switch value {
    case .phone(let numbers):
      let number = numbers.value(for: chain)?.value
      return FormattedFact(
        name: name, kind: .phone, text: unbreakable(number?.written ?? ""), address: number.map { "tel:\($0.dialled)" },
        isLeftToRight: true)
    case .email(let addresses):
      let address = addresses.value(for: chain)?.value ?? ""
      return FormattedFact(name: name, kind: .email, text: address, address: "mailto:\(address)", isLeftToRight: true)
    case .url(let addresses):
      let address = addresses.value(for: chain)?.value ?? ""
      return FormattedFact(name: name, kind: .url, text: readable(address), address: address, isLeftToRight: true)
    case .address(let address):
      // A street name is what stands on the wall, so it is written as it is there, from left to right.
      return FormattedFact(
        name: name, kind: .address, text: written(address), isLeftToRight: true,
        language: chosenLanguage(of: address.street) ?? .finnish)
    case .money(let money):
      let amount = written(money)
      return FormattedFact(
        name: name, kind: .money, text: amount.text,
        isLeftToRight: digits == .latin && (!amount.isInWords || isForeign(amount.text)))
    case .hours(let hours):
      return FormattedFact(name: name, kind: .hours, text: written(hours))
    case .date(let date):
      return FormattedFact(name: name, kind: .date, text: style.map { written(date, $0) } ?? written(date))
    case .dateRange(let from, let to):
      return FormattedFact(name: name, kind: .dateRange, text: written(from: from, to: to))
    case .number(let number, let unit):
      let digits = number.fractionDigits
      let text = formatter.number(number.value, fractionDigits: digits...digits)
      let words = unit?.value(for: chain).map { "\u{a0}\($0.value)" } ?? ""
      return FormattedFact(name: name, kind: .number, text: text + words, language: unit.flatMap(otherLanguage))
    case .text(let texts):
      return FormattedFact(
        name: name, kind: .text, text: texts.value(for: chain)?.value ?? "", language: otherLanguage(of: texts))
    }
  }

  /// The language of the value that `ByLanguage.value(for:)` chooses; nil where it is one for all.
  private func chosenLanguage<Value>(of values: ByLanguage<Value>) -> LanguageTag? {
    guard case .each(let each) = values else { return nil }
    let chosen = chain.first { tag in each.contains { $0.tag == tag || $0.tag.isBareLanguage(of: tag) } }
    return chosen ?? each.first?.tag
  }

  /// The language of words that are not in the reader's. What is one for all is in the source language.
  private func otherLanguage(of words: ByLanguage<String>) -> LanguageTag? {
    let chosen = chosenLanguage(of: words) ?? chain.last
    return chosen == language ? nil : chosen
  }

  // MARK: - Addresses and numbers

  private func unbreakable(_ text: String) -> String {
    String(text.map { $0 == " " ? "\u{a0}" : $0 })
  }

  /// What a reader types: without the scheme and the stroke at the end.
  private func readable(_ address: String) -> String {
    var text = address[...]
    for scheme in ["https://", "http://"] where text.hasPrefix(scheme) { text = text.dropFirst(scheme.count) }
    if text.hasSuffix("/"), !text.dropLast().contains("/") { text = text.dropLast() }
    return String(text)
  }

  private func written(_ address: PostalAddress) -> String {
    let street = address.street.value(for: chain)?.value ?? ""
    let town = address.town.value(for: chain)?.value ?? ""
    return "\(unbreakable(street)), \(address.postcode)\u{a0}\(town)"
  }

  private func written(_ money: Money) -> (text: String, isInWords: Bool) {
    let digits = money.amount.fractionDigits
    let amount = formatter.number(money.amount.value, fractionDigits: digits...digits)
    if let own = form(
      .money,
      ["amount": .text(amount), "value": .number(money.amount.value), "currency": .text(money.currency)])
    {
      return (own, true)
    }
    let byICU = try? formatter.money(amount: money.amount.text, currency: money.currency)
    return (byICU ?? "\(amount)\u{a0}\(money.currency)", false)
  }

  /// Whether a text has no word of a language that is read from right to left: `99.00 SEK` in Arabic.
  private func isForeign(_ text: String) -> Bool {
    language.direction == .rightToLeft && text.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic }
  }

  // MARK: - Days and hours

  private func written(_ date: CalendarDate) -> String {
    form(
      .date,
      [
        "year": .number(Double(date.year)), "month": .number(Double(date.month)), "day": .number(Double(date.day)),
        "date": .date(date),
      ]) ?? formatter.date(date, style: .long)
  }

  private func written(_ date: CalendarDate, _ style: FactStyle) -> String {
    let own: String? =
      switch style {
      case .full:
        form(
          .dateFull,
          [
            "weekday": .text(formatter.weekdayName(date.weekday, width: .wide, context: .standalone)),
            "date": .text(written(date)),
          ])
      case .month:
        CalendarDate(year: date.year, month: date.month, day: 1).flatMap { first in
          form(
            .dateMonth,
            ["year": .number(Double(date.year)), "month": .number(Double(date.month)), "date": .date(first)])
        }
      case .short: nil
      }
    return own ?? formatter.date(date, style: style.dateStyle)
  }

  private func written(from: CalendarDate, to: CalendarDate) -> String {
    form(.dateRange, ["from": .text(written(from)), "to": .text(written(to))])
      ?? formatter.dateRange(from: from, to: to, style: .long)
  }

  private func written(_ hours: OpeningHours) -> String {
    list(rows(of: hours).map(\.text))
  }

  /// The rows of a table of opening hours, in the order of the record.
  package func rows(of hours: OpeningHours) -> [HoursRow] {
    hours.weekly.map { row(of: $0) }
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

  private func row(of weekly: WeeklyHours) -> HoursRow {
    let days = written(weekly.days)
    let times = weekly.times.map(written)
    let text = times.map { form(.opening, ["days": .text(days), "times": .text($0)]) ?? "\(days) \($0)" } ?? days
    return HoursRow(
      days: days, times: times, text: text,
      languages: weekly.languages.isEmpty ? nil : list(weekly.languages.map { $0.displayName(in: language) }),
      isByAppointment: weekly.isByAppointment)
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

  private func name(_ day: Weekday, _ own: [Located<String>]?) -> String {
    own?[day.rawValue - 1].value ?? formatter.weekdayName(day, width: .wide, context: .standalone)
  }

  private func written(_ times: OpenTimes) -> String {
    form(.timeRange, ["from": .text(written(times.opens)), "to": .text(written(times.closes))])
      ?? formatter.timeRange(from: times.opens, to: times.closes, precision: .hoursWhereWhole)
  }

  private func written(_ time: ClockTime) -> String {
    form(.time, ["hour": .number(Double(time.hour)), "minute": .number(Double(time.minute))])
      ?? formatter.time(time, precision: .hoursWhereWhole)
  }

  /// Items joined as the language joins them: by its own forms where it has them, else by ICU's.
  package func list(_ items: [String]) -> String {
    guard let last = items.last, var text = items.first, items.count > 1, file.forms[.listEnd] != nil else {
      return formatter.list(items)
    }
    for item in items.dropFirst().dropLast() {
      text = form(.list, ["before": .text(text), "next": .text(item)]) ?? "\(text), \(item)"
    }
    return form(.listEnd, ["before": .text(text), "last": .text(last)]) ?? formatter.list(items)
  }

  /// The language's own written form, or nil where it has none and CLDR's serves.
  private func form(_ form: WrittenForm, _ arguments: [String: MessageValue]) -> String? {
    guard let written = file.forms[form] else { return nil }
    if patterns[form] == nil {
      patterns[form] = try? MessagePattern(written.value, language: language, digits: digits)
    }
    return try? patterns[form]?.format(arguments)
  }
}

/// A row of a table of opening hours.
package struct HoursRow: Sendable, Hashable {
  package var days: String
  /// Nil where the place is open by appointment only.
  package var times: String?
  /// Days and times as they are said in a sentence.
  package var text: String
  /// The languages served at these hours, named in the reader's language.
  package var languages: String?
  package var isByAppointment: Bool
}

package struct HoursExceptionRow: Sendable {
  package var days: String
  /// Nil: closed.
  package var times: String?
  package var why: LocalisedText?
}

extension LanguageTag {
  /// The language of names that stand on doors and forms in Finland.
  package static let finnish: LanguageTag = {
    guard let tag = try? LanguageTag("fi") else { preconditionFailure("\"fi\" is a language tag") }
    return tag
  }()
}
