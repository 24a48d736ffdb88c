package import GuideMarkup
package import ICU
package import ProjectFiles
internal import SourceText

/// Writes facts out in one language: by ICU, and by the language's own written forms where it has them.
///
/// It keeps what it has written, so make one per worker and language. Not `Sendable`.
package final class FactWriter {
  private let facts: FactBook
  private let texts: FactTexts
  let words: InterfaceWords
  let language: LanguageTag
  /// The language, then those whose values serve it.
  private let chain: [LanguageTag]
  let file: LanguageFile
  let formatter: Formatter
  private let digits: DigitStyle
  private var written: [String: FormattedFact] = [:]
  private var patterns: [WrittenForm: MessagePattern] = [:]

  /// - Parameters:
  ///   - texts: the translations of what is one text for all languages.
  ///   - words: the words of the interface, for what an opening by appointment and a closed season are called.
  package convenience init(
    language: LanguageTag, project: Project, texts: FactTexts = FactTexts(), words: InterfaceWords? = nil
  ) throws(ICUError) {
    try self.init(
      language: language, chain: project.settings.fallbackChain(of: language), facts: project.facts,
      file: project.languageFile(language), digits: project.digits(of: language), texts: texts, words: words)
  }

  /// - Parameter chain: the language, then those whose values serve it.
  package init(
    language: LanguageTag, chain: [LanguageTag], facts: FactBook, file: LanguageFile, digits: DigitStyle,
    texts: FactTexts = FactTexts(), words: InterfaceWords? = nil
  ) throws(ICUError) {
    self.facts = facts
    self.texts = texts
    self.words = words ?? InterfaceWords(source: language, layers: [InterfaceLayer]())
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
        name: name, kind: .phone, text: number?.domestic ?? "", address: number.map { "tel:\($0.dialled)" },
        isLeftToRight: true)
    case .email(let addresses):
      let address = addresses.value(for: chain)?.value ?? ""
      return FormattedFact(
        name: name, kind: .email, text: address, address: mailAddress(to: address), isLeftToRight: true)
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
      let words = unit.map { serving($0, "facts.\(name).unit") }
      return FormattedFact(
        name: name, kind: .number, text: text + (words.map { "\u{a0}\($0.text)" } ?? ""), language: words?.language)
    case .text(let texts):
      let words = serving(texts, "facts.\(name)")
      return FormattedFact(name: name, kind: .text, text: words.text, language: words.language)
    }
  }

  /// The words of a fact that serve the reader, and their language where it is not the reader's.
  private func serving(_ words: ByLanguage<String>, _ key: String) -> (text: String, language: LanguageTag?) {
    if case .same = words, let own = texts.translation(of: key, for: chain) {
      return (own.text, own.language == language ? nil : own.language)
    }
    return (words.value(for: chain)?.value ?? "", otherLanguage(of: words))
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

  /// The place on a map, for a fact that is a postal address.
  package func mapAddress(record: String, part: String) -> String? {
    guard case .address(let address)? = facts.part(part, of: record)?.value else { return nil }
    return Localisation.mapAddress(of: written(address) + (address.country.map { ", \($0)" } ?? ""))
  }

  /// Whether a text has no word of a language that is read from right to left: `99.00 SEK` in Arabic.
  private func isForeign(_ text: String) -> Bool {
    language.direction == .rightToLeft && text.unicodeScalars.allSatisfy { $0.isASCII || !$0.properties.isAlphabetic }
  }

  // MARK: - Days

  func written(_ date: CalendarDate) -> String {
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

  func written(from: CalendarDate, to: CalendarDate) -> String {
    form(.dateRange, ["from": .text(written(from)), "to": .text(written(to))])
      ?? formatter.dateRange(from: from, to: to, style: .long)
  }

  func name(_ day: Weekday, _ own: [Located<String>]?) -> String {
    own?[day.rawValue - 1].value ?? formatter.weekdayName(day, width: .wide, context: .standalone)
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
  func form(_ form: WrittenForm, _ arguments: [String: MessageValue]) -> String? {
    guard let written = file.forms[form] else { return nil }
    if patterns[form] == nil {
      patterns[form] = try? MessagePattern(written.value, language: language, digits: digits)
    }
    return try? patterns[form]?.format(arguments)
  }
}

extension LanguageTag {
  /// The language of names that stand on doors and forms in Finland.
  package static let finnish: LanguageTag = {
    guard let tag = try? LanguageTag("fi") else { preconditionFailure("\"fi\" is a language tag") }
    return tag
  }()
}
