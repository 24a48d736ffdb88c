import ICU
import Readability
import SourceText
import Testing

@Suite struct WrongWeekdayTests {
  private func findings(_ text: String, _ language: String) throws -> [Diagnostic] {
    try RulePage(text, language: language).findings(rules: [WrongWeekday()])
  }

  /// Each language's own form of a date with its weekday: silent where it is right, found where it is not.
  @Test(arguments: [
    "fi-simple", "sv", "en", "ru", "ar", "uk", "tr", "so", "fa", "fa-AF", "ckb", "kmr", "es", "de", "et",
  ])
  func datesAsCLDRWritesThem(_ language: String) throws {
    let tag = try LanguageTag(language)
    let formatter = try Formatter(language: tag, digits: .latin)
    var found = 0
    for day in stride(from: 20_000, to: 21_800, by: 41) {
      let date = try #require(CalendarDate(daysSince1970: day))
      let right = formatter.date(date, style: .full)
      #expect(try findings(right, language).isEmpty, "\(right)")
      // Finnish has its own form beside a day of the month and another in a full date.
      let isInflected = right.contains(formatter.weekdayName(date.weekday, context: .format))
      let context = isInflected ? NameContext.format : .standalone
      let name = formatter.weekdayName(date.weekday, context: context)
      let other = formatter.weekdayName(date.weekday == .friday ? .monday : .friday, context: context)
      let wrong = right.replacing(name, with: other)
      if wrong != right { found += try findings(wrong, language).count }
      let figures = "\(other) \(date.day).\(date.month).\(date.year)"
      #expect(try findings("\(name) \(date.day).\(date.month).\(date.year)", language).isEmpty)
      #expect(try findings(figures, language).count == 1, "\(figures)")
    }
    // Languages whose full date is in another form are judged by figures alone.
    if ["fi-simple", "sv", "en", "ru", "uk", "de"].contains(language) { #expect(found > 30) }
  }

  @Test(
    arguments: [
      ("sv", "Kom ⟦tisdagen⟧ den 24 juni 2019.", "måndag"), ("sv", "Kom ⟦tis⟧ 24.6.2019.", "mån"),
      ("en", "Come on ⟦Tuesday⟧, 24 June 2019.", "Monday"), ("en", "Come on ⟦Tue⟧ 24th June 2019.", "Mon"),
      ("en", "Come on ⟦Tuesday⟧, June 24, 2019.", "Monday"),
      ("ru", "Приходите во ⟦вторник⟧, 24 июня 2019 года.", "понедельник"),
      ("ru", "Приходите в ⟦среду⟧, 24 июня 2019 года.", "понедельник"),
      ("ar", "تعال يوم ⟦الثلاثاء⟧ 24 يونيو 2019.", "الاثنين"), ("fi-simple", "⟦Ti⟧ 24.6.2019 on juhla.", "Ma"),
      ("fi-simple", "Juhla on ⟦tiistaina⟧ {{mikseri.words}}.", "maanantaina"),
    ])
  func writtenByPeople(_ language: String, _ text: String, _ suggestion: String) throws {
    let page = try RulePage(text, language: language, fact: "24.6.2019")
    let found = try page.findings(rules: [WrongWeekday()])
    #expect(found.offsets == page.marks)
    #expect(found.first?.severity == .error)
    if let word = found.first?.suggestion { #expect(word == suggestion) }
  }

  @Test(
    arguments: [
      ("fi-simple", "Kurssi on 1.9.2025–31.5.2026 (ti)."), ("fi-simple", "Ryhmä on ma, ke ja pe 25.6.2019 alkaen."),
      ("fi-simple", "Ohje 3.4.2019 on uusi. Tule maanantaina."), ("fi-simple", "Versio 1.24.6.2019 (ti)."),
      ("fi-simple", "Olemme auki maanantaina. 25.6.2019 olemme kiinni."), ("fi-simple", "Tule ti 30.2.2019."),
      ("fi-simple", "Tule ti 24.6.1405."), ("en", "We sat 24 June 2019 in the sun."),
      ("en", "Open Monday to Friday 23 June 2019."), ("fa-AF", "یک شنبه 24.6.2019"), ("ar", "24/6/2019 (الثلاثاء)"),
      ("fi-simple", "Syksyn haku on 2025. Info on maanantaina 12.1."),
    ])
  func staysSilent(_ language: String, _ text: String) throws {
    #expect(try findings(text, language).isEmpty)
  }

  /// Without a year of its own: that of the end of its range, or the one of the text where no year nearby is right.
  @Test func yearsNearby() throws {
    #expect(try findings("Avoinna la 31.12.–to 2.1.2020.", "fi-simple").count == 1)
    #expect(try findings("Avoinna ti 31.12.–to 2.1.2020.", "fi-simple").isEmpty)
    #expect(try findings("Vuosi alkaa 1.1.2026. Juhannus on pe 19.6. ja vappu pe 1.5.", "fi-simple").isEmpty)
    #expect(try findings("Vuosi alkaa 1.1.2026. Juhannus on ti 19.6.", "fi-simple").count == 1)
  }
}

extension CalendarDate {
  /// For tests: day by day.
  fileprivate init?(daysSince1970 days: Int) {
    for year in 2000...2100 {
      guard let first = CalendarDate(year: year, month: 1, day: 1)?.daysSince1970, days - first < 366, days >= first
      else { continue }
      for month in 1...12 {
        for day in 1...31 {
          if let date = CalendarDate(year: year, month: month, day: day), date.daysSince1970 == days {
            self = date
            return
          }
        }
      }
    }
    return nil
  }
}
