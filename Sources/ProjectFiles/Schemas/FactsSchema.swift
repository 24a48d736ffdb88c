import ICU
import SourceText

/// Reads `content/facts.yml`.
struct FactsSchema {
  let faults: Faults

  func facts(_ file: SourceFile, _ value: YAMLValue?) -> FactBook {
    var records = MappingReader(value, at: file.range(0..<0), faults: faults)
    return FactBook(file: file, records: records.allEntries().map(record))
  }

  private func record(_ entry: YAMLEntry) -> FactRecord {
    checkName(entry.key, allowsUnderscore: true, faults: faults)
    var fields = MappingReader(entry.value, at: entry.key.range, faults: faults)
    let name = fields.requiredText("name") ?? entry.key
    let owner = fields.requiredText("owner")
    let source = fields.requiredText("source")
    let checked = fields.date("checked")
    let checkWithin = fields.count("check_within")
    let schema = fields.choice("schema", SchemaType.self)?.value ?? .organization
    fields.requires("parts")
    var parts: [FactPart] = []
    if var entries = fields.mapping("parts") { parts = entries.allEntries().compactMap(part) }
    fields.finish()
    return FactRecord(
      key: entry.key, name: name, owner: owner, source: source, checked: checked, checkWithin: checkWithin,
      schema: schema, parts: parts)
  }

  private func part(_ entry: YAMLEntry) -> FactPart? {
    checkName(entry.key, allowsUnderscore: true, faults: faults)
    var fields = MappingReader(entry.value, at: entry.key.range, faults: faults)
    fields.requires("type")
    // Without its type, nothing can be said about the other fields.
    guard let type = fields.choice("type", FactType.self)?.value else {
      fields.reportMissing()
      return nil
    }
    let label = fields.text("label")
    let value = value(of: type, &fields)
    fields.finish()
    return value.map { FactPart(name: entry.key, label: label, value: $0) }
  }

  private func value(of type: FactType, _ fields: inout MappingReader) -> FactValue? {
    switch type {
    case .phone: return required("value", &fields, OutsideAddress.phone).map(FactValue.phone)
    case .email: return required("value", &fields, OutsideAddress.mail).map(FactValue.email)
    case .url: return required("value", &fields, OutsideAddress.url).map(FactValue.url)
    case .text: return required("value", &fields) { text, _ in text.value }.map(FactValue.text)
    case .address: return address(&fields).map(FactValue.address)
    case .hours: return OpeningHoursSchema(faults: faults).hours(&fields).map(FactValue.hours)
    case .date: return fields.requiredDate("value").map { .date($0.value) }
    case .dateRange:
      return dates(&fields).map { .dateRange(from: $0.from, to: $0.to) }
    case .number:
      fields.requires("value")
      let number = fields.decimal("value")
      let unit = fields.byLanguage("unit") { text, _ in text.value }
      return number.map { .number($0, unit: unit) }
    case .money:
      fields.requires("amount")
      let amount = fields.decimal("amount")
      let currency = fields.requiredText("currency").flatMap { OutsideAddress.currency($0, faults) }
      guard let amount, let currency else { return nil }
      return .money(Money(amount: amount, currency: currency))
    }
  }

  private func required<Value>(
    _ key: String, _ fields: inout MappingReader, _ read: (Located<String>, Faults) -> Value?
  ) -> ByLanguage<Value>? {
    fields.requires(key)
    return fields.byLanguage(key, read)
  }

  private func address(_ fields: inout MappingReader) -> PostalAddress? {
    let street = required("street", &fields) { text, _ in text.value }
    let postcode = fields.requiredText("postcode")
    let town = required("town", &fields) { text, _ in text.value }
    let country = fields.text("country").flatMap { OutsideAddress.country($0, faults) }
    guard let street, let postcode, let town else { return nil }
    return PostalAddress(street: street, postcode: postcode.value, town: town, country: country)
  }

  private func dates(_ fields: inout MappingReader) -> (from: CalendarDate, to: CalendarDate)? {
    let from = fields.requiredDate("from")
    let to = fields.requiredDate("to")
    guard let from, let to else { return nil }
    guard from.value <= to.value else {
      faults.error(
        "ends-before-it-begins", ["from": .text(from.value.iso), "to": .text(to.value.iso)], at: to.range)
      return nil
    }
    return (from.value, to.value)
  }
}
