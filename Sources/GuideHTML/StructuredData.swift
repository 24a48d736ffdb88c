import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// What a page says of places and authorities, in the vocabulary of schema.org, so that a search engine or a speaking
/// assistant gives the same hours as the page does.
///
/// A property stands where schema.org has it: opening hours with a place (of an organisation, its `location`), the
/// languages served with a contact point.
struct StructuredData {
  /// The language, then those whose values serve it.
  let chain: [LanguageTag]

  /// - Parameters:
  ///   - records: those that the page shows, each with the parts that it shows.
  ///   - services: those that the page tells of.
  /// - Returns: nil where there are neither.
  func node(
    _ records: [(record: LocalisedRecord, parts: [LocalisedPart])], services: [ServiceShown] = []
  ) -> HTMLNode? {
    guard !records.isEmpty || !services.isEmpty else { return nil }
    // Of one place alone it is certain that the services are its own.
    let provider = records.count == 1 && records[0].record.schema.isOrganization ? records[0].record : nil
    return linkedData(
      .object([
        ("@context", .text("https://schema.org")),
        (
          "@graph",
          .list(
            records.map { .object(entries($0.record, $0.parts)) }
              + services.map { service($0, by: provider) })
        ),
      ]))
  }

  private func service(_ service: ServiceShown, by provider: LocalisedRecord?) -> JSONValue {
    var entries: Entries = [
      ("@type", .text(service.isAuthority ? "GovernmentService" : "Service")), ("name", .text(service.name)),
    ]
    if let description = service.description { entries.append(("description", .text(description))) }
    if let audience = service.audience {
      entries.append(("audience", .object([("@type", .text("Audience")), ("audienceType", .text(audience))])))
    }
    if let provider {
      let organization: Entries = [
        ("@type", .text(provider.schema.rawValue)), ("name", .text(plainText(of: provider.name.inlines))),
      ]
      entries.append(("provider", .object(organization)))
    }
    entries.append(("url", .text(service.address)))
    return .object(entries)
  }

  private typealias Entries = [(key: String, value: JSONValue)]

  private func entries(_ record: LocalisedRecord, _ parts: [LocalisedPart]) -> Entries {
    let schema = record.schema
    var entries: Entries = [
      ("@type", .text(schema.rawValue)), ("name", .text(plainText(of: record.name.inlines))),
    ]
    add("telephone", parts.compactMap(telephone), to: &entries)
    // A mere place has no mailbox in schema.org.
    if schema.isOrganization { add("email", parts.compactMap(email), to: &entries) }
    add("url", Array(parts.compactMap(url).prefix(1)), to: &entries)
    let addresses = parts.compactMap(address)
    add("address", addresses, to: &entries)
    let hours = parts.compactMap { part -> (part: LocalisedPart, hours: OpeningHours)? in
      if case .hours(let hours) = part.value { (part, hours) } else { nil }
    }
    // The first hours of a record are those of the door; others are those of a service behind it.
    let door = record.parts.first(where: \.isHours)?.name
    if let first = hours.first, first.part.name == door {
      let opening = openingHours(first.hours)
      if schema.isPlace {
        entries += opening
      } else if !opening.isEmpty {
        var place: Entries = [("@type", .text("Place"))]
        add("address", addresses, to: &place)
        entries.append(("location", .object(place + opening)))
      }
    }
    if schema.isOrganization { add("contactPoint", contactPoints(hours, door: door), to: &entries) }
    return entries
  }

  /// One value by itself, several as a list.
  private func add(_ key: String, _ values: [JSONValue], to entries: inout Entries) {
    guard let first = values.first else { return }
    entries.append((key, values.count == 1 ? first : .list(values)))
  }

  // MARK: Addresses

  private func telephone(_ part: LocalisedPart) -> JSONValue? {
    guard case .phone(let numbers) = part.value else { return nil }
    return numbers.value(for: chain).map { .text($0.value.dialled) }
  }

  private func email(_ part: LocalisedPart) -> JSONValue? {
    guard case .email(let addresses) = part.value else { return nil }
    return addresses.value(for: chain).map { .text($0.value) }
  }

  private func url(_ part: LocalisedPart) -> JSONValue? {
    guard case .url(let addresses) = part.value else { return nil }
    return addresses.value(for: chain).map { .text($0.value) }
  }

  private func address(_ part: LocalisedPart) -> JSONValue? {
    guard case .address(let address) = part.value else { return nil }
    return .object([
      ("@type", .text("PostalAddress")),
      ("streetAddress", .text(address.street.value(for: chain)?.value ?? "")),
      ("postalCode", .text(address.postcode)),
      ("addressLocality", .text(address.town.value(for: chain)?.value ?? "")),
      ("addressCountry", .text(address.country ?? "FI")),
    ])
  }

  // MARK: Opening hours

  private func openingHours(_ hours: OpeningHours) -> Entries {
    var entries: Entries = []
    let usual = hours.weekly.compactMap { specification($0) }
    let seasons = hours.seasons.flatMap { season in
      let weekly = season.weekly.compactMap { specification($0, from: season.from, to: season.to) }
      return weekly.isEmpty ? [specification(nil, days: Weekday.allCases, from: season.from, to: season.to)] : weekly
    }
    let special = hours.exceptions.map { specification($0.times, days: nil, from: $0.from, to: $0.to) }
    if !usual.isEmpty || !seasons.isEmpty {
      entries.append(("openingHoursSpecification", .list(usual + seasons)))
    }
    if !special.isEmpty { entries.append(("specialOpeningHoursSpecification", .list(special))) }
    return entries
  }

  /// Nil where nobody can simply walk in: schema.org has no word for an appointment.
  private func specification(
    _ weekly: WeeklyHours, from: CalendarDate? = nil, to: CalendarDate? = nil
  ) -> JSONValue? {
    guard let times = weekly.times, !weekly.isByAppointment else { return nil }
    return specification(times, days: weekly.days, from: from, to: to)
  }

  /// - Parameter times: nil for closed, which is said by opening and closing at midnight.
  private func specification(
    _ times: OpenTimes?, days: [Weekday]?, from: CalendarDate?, to: CalendarDate?
  ) -> JSONValue {
    var entries: Entries = [("@type", .text("OpeningHoursSpecification"))]
    if let days { add("dayOfWeek", days.map { .text("https://schema.org/\($0.englishName)") }, to: &entries) }
    entries.append(("opens", .text(times.map { clock($0.opens) } ?? "00:00")))
    entries.append(("closes", .text(times.map { clock($0.closes) } ?? "00:00")))
    if let from { entries.append(("validFrom", .text(from.iso))) }
    if let to { entries.append(("validThrough", .text(to.iso))) }
    return .object(entries)
  }

  /// Midnight at the end of a day is the last minute of it: 24:00 would be taken for the beginning, or for a fault.
  private func clock(_ time: ClockTime) -> String {
    guard time.hour < 24 else { return "23:59" }
    func padded(_ number: Int) -> String { number < 10 ? "0\(number)" : String(number) }
    return "\(padded(time.hour)):\(padded(time.minute))"
  }

  /// The hours at which languages are served, and hours of a service of its own.
  private func contactPoints(
    _ hours: [(part: LocalisedPart, hours: OpeningHours)], door: String?
  ) -> [JSONValue] {
    hours.flatMap { entry -> [JSONValue] in
      entry.hours.weekly.compactMap { weekly in
        guard entry.part.name != door || !weekly.languages.isEmpty else { return nil }
        var point: Entries = [("@type", .text("ContactPoint"))]
        if let label = entry.part.label { point.append(("contactType", .text(plainText(of: label.inlines)))) }
        add("availableLanguage", weekly.languages.map { .text($0.canonical) }, to: &point)
        if let hours = specification(weekly) { point.append(("hoursAvailable", hours)) }
        return point.count > 1 ? .object(point) : nil
      }
    }
  }
}

extension Weekday {
  /// As schema.org names the days.
  fileprivate var englishName: String {
    switch self {
    case .monday: "Monday"
    case .tuesday: "Tuesday"
    case .wednesday: "Wednesday"
    case .thursday: "Thursday"
    case .friday: "Friday"
    case .saturday: "Saturday"
    case .sunday: "Sunday"
    }
  }
}
