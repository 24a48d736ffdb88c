import ICU
import SourceText

/// Reads the fields of opening hours.
struct OpeningHoursSchema {
  let faults: Faults

  func hours(_ fields: inout MappingReader) -> OpeningHours? {
    let exceptionsOnly = fields.has("exceptions") || fields.has("seasons")
    if !exceptionsOnly { fields.requires("weekly") }
    let weekly = weekly(&fields)
    let exceptions = mappings("exceptions", &fields).compactMap(exception)
    let seasons = mappings("seasons", &fields).compactMap(season)
    return OpeningHours(weekly: weekly, exceptions: exceptions, seasons: seasons)
  }

  private func mappings(_ key: String, _ fields: inout MappingReader) -> [MappingReader] {
    (fields.list(key) ?? []).map { MappingReader($0, at: $0.range, faults: faults) }
  }

  private func weekly(_ fields: inout MappingReader) -> [WeeklyHours] {
    mappings("weekly", &fields).compactMap(weeklyHours)
  }

  private func weeklyHours(_ fields: MappingReader) -> WeeklyHours? {
    var fields = fields
    fields.requires("days")
    let days = (fields.texts("days") ?? []).flatMap(days)
    let isByAppointment = fields.yesOrNo("by_appointment") ?? false
    let times = times(&fields, isOptional: isByAppointment)
    let languages = fields.tags("languages")?.map(\.value) ?? []
    fields.finish()
    guard !days.isEmpty, times != nil || isByAppointment else { return nil }
    return WeeklyHours(
      days: Weekday.allCases.filter(days.contains), times: times, languages: languages,
      isByAppointment: isByAppointment, range: fields.place)
  }

  /// `mon`, or `mon-thu`; a range may go over the end of the week (`sat-mon`).
  private func days(_ text: Located<String>) -> [Weekday] {
    let ends = text.value.split(separator: "-", omittingEmptySubsequences: false).map { end in
      Weekday.allCases.first { $0.abbreviation == end }
    }
    switch ends.count {
    case 1: if let day = ends[0] { return [day] }
    case 2:
      if let first = ends[0], let last = ends[1] {
        let count = (last.rawValue - first.rawValue + 7) % 7
        return (0...count).map { Weekday.allCases[(first.rawValue - 1 + $0) % 7] }
      }
    default: break
    }
    let known = Weekday.allCases.map(\.abbreviation).joined(separator: ", ")
    faults.error("not-a-weekday", ["value": .text(text.value), "known": .text(known)], at: text.range)
    return []
  }

  private func times(_ fields: inout MappingReader, isOptional: Bool) -> OpenTimes? {
    if !isOptional || fields.has("open") || fields.has("close") {
      fields.requires("open")
      fields.requires("close")
    }
    let opens = fields.text("open").flatMap { OutsideAddress.clockTime($0, faults) }
    let closesText = fields.text("close")
    let closes = closesText.flatMap { OutsideAddress.clockTime($0, faults) }
    guard let opens, let closes, let closesText else { return nil }
    guard opens < closes else {
      faults.error("closes-before-it-opens", ["close": .text(closesText.value)], at: closesText.range)
      return nil
    }
    return OpenTimes(opens: opens, closes: closes)
  }

  private func exception(_ fields: MappingReader) -> HoursException? {
    var fields = fields
    let days = days(of: &fields)
    let isClosed = fields.yesOrNo("closed") ?? false
    if isClosed, fields.has("open") || fields.has("close") { faults.error("closed-and-open", at: fields.place) }
    let times = times(&fields, isOptional: isClosed)
    let why = fields.text("why")
    fields.finish()
    guard let days, times != nil || isClosed else { return nil }
    return HoursException(from: days.from, to: days.to, times: isClosed ? nil : times, why: why)
  }

  private func season(_ fields: MappingReader) -> OpeningHours.Season? {
    var fields = fields
    let days = days(of: &fields)
    fields.requires("weekly")
    let weekly = weekly(&fields)
    fields.finish()
    return days.map { OpeningHours.Season(from: $0.from, to: $0.to, weekly: weekly) }
  }

  /// `date` for one day, or `from` and `to`.
  private func days(of fields: inout MappingReader) -> (from: CalendarDate, to: CalendarDate)? {
    if !fields.has("from"), !fields.has("to") { return fields.requiredDate("date").map { ($0.value, $0.value) } }
    let from = fields.requiredDate("from")
    let to = fields.requiredDate("to")
    guard let from, let to else { return nil }
    guard from.value <= to.value else {
      faults.error("ends-before-it-begins", ["from": .text(from.value.iso), "to": .text(to.value.iso)], at: to.range)
      return nil
    }
    return (from.value, to.value)
  }
}

extension Weekday {
  /// As the days are written in the facts file.
  fileprivate var abbreviation: String {
    switch self {
    case .monday: "mon"
    case .tuesday: "tue"
    case .wednesday: "wed"
    case .thursday: "thu"
    case .friday: "fri"
    case .saturday: "sat"
    case .sunday: "sun"
    }
  }
}
