import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText
import Testing

/// Facts as a reader of each language reads them.
@Suite struct FactWriterTests {
  private let project: Project

  private static let sample = Result { try SampleProject().project }

  /// The program's own words.
  private static let words = InterfaceWords(
    source: (try? LanguageTag("fi-simple")) ?? .finnish,
    layers: Project.shippedInterfaceTags.map { tag in
      InterfaceLayer(tag) { Project.shippedInterface(tag).flatMap { readCatalogue($0).catalogue } }
    })

  init() throws {
    project = try Self.sample.get()
  }

  private func fact(_ name: String, _ tag: String) throws -> FormattedFact {
    let writer = try FactWriter(language: LanguageTag(tag), project: project, words: Self.words)
    let name = try #require(FactName(name))
    return try #require(writer.write(record: name.record, part: name.part))
  }

  @Test(arguments: Self.expected)
  func isWritten(_ name: String, _ tag: String, _ text: String) throws {
    let written = try fact(name, tag).text.replacing("\u{a0}", with: "_")
    #expect(written == text)
  }

  /// No-break spaces are shown as `_`.
  static let expected: [(String, String, String)] = [
    ("emergency.phone", "fi-simple", "112"),
    ("emergency.doctor", "ar", "116_117"),
    ("office.phone", "ru", "016_259_111"),
    ("office.mobile", "fi-simple", "040_123_4567"),
    ("office.mail", "en", "neuvonta@kemi.example"),
    ("office.url", "fi-simple", "www.kemi.fi"),
    ("office.url", "sv", "www.kemi.fi/sv/"),
    ("office.url", "en", "www.kemi.fi/en"),
    ("office.plain_url", "sv", "kemi.example"),
    ("office.address", "fi-simple", "Valtakatu_26, 94100_Kemi"),
    ("office.address", "sv", "Riksgatan_26, 94100_Kemi"),
    ("office.address", "en", "Valtakatu_26, 94100_Kemi"),
    ("office.opened", "fi-simple", "1.1.2023"),
    ("office.opened", "sv", "1 januari 2023"),
    ("office.opened", "en", "1 January 2023"),
    ("office.opened", "ru", "1 января 2023 года"),
    ("office.opened", "ar", "1 يناير 2023"),
    ("office.season", "fi-simple", "1.6.2026–15.8.2026"),
    ("office.season", "sv", "1 juni–15 augusti 2026"),
    ("office.season", "en", "1 June\u{2009}–\u{2009}15 August 2026"),
    ("office.season", "ru", "с 1 июня 2026 года по 15 августа 2026 года"),
    ("office.season", "ar", "من 1 يونيو 2026 إلى 15 أغسطس 2026"),
    ("office.closed", "fi-simple", "24.12.2026–6.1.2027"),
    ("office.closed", "sv", "24 december 2026–6 januari 2027"),
    ("office.closed", "en", "24 December 2026\u{2009}–\u{2009}6 January 2027"),
    ("office.closed", "ru", "с 24 декабря 2026 года по 6 января 2027 года"),
    ("office.closed", "ar", "من 24 ديسمبر 2026 إلى 6 يناير 2027"),
    ("office.distance", "fi-simple", "2,5_kilometriä"),
    ("office.distance", "sv", "2,5_kilometer"),
    ("office.distance", "en", "2.5_kilometres"),
    ("office.people", "fi-simple", "19_500"),
    ("office.people", "sv", "19_500"),
    ("office.people", "en", "19,500"),
    ("office.people", "ru", "19_500"),
    ("office.people", "ar", "19,500"),
    ("office.floor", "fi-simple", "toinen kerros"),
    ("office.floor", "sv", "andra våningen"),
    ("office.floor", "en", "second floor"),
    ("pool.adult", "fi-simple", "6 euroa"),
    ("pool.adult", "sv", "6 euro"),
    ("pool.adult", "en", "6 euros"),
    ("pool.adult", "ru", "6 евро"),
    ("pool.adult", "ar", "6 يورو"),
    ("pool.child", "fi-simple", "1 euro"),
    ("pool.child", "en", "1 euro"),
    ("pool.family", "fi-simple", "12,50 euroa"),
    ("pool.family", "sv", "12,50 euro"),
    ("pool.family", "en", "12.50 euros"),
    ("pool.family", "ru", "12,50 евро"),
    ("pool.family", "ar", "12.50 يورو"),
    ("pool.season", "fi-simple", "1_250 euroa"),
    ("pool.season", "en", "1,250 euros"),
    ("pool.sweden", "fi-simple", "75 SEK"),
    ("pool.sweden", "en", "75 SEK"),
    ("hours.weekdays", "fi-simple", "maanantaista torstaihin kello 10–15"),
    ("hours.weekdays", "sv", "från måndag till torsdag klockan 10–15"),
    ("hours.weekdays", "en", "Monday to Thursday from 10:00 to 15:00"),
    ("hours.weekdays", "ru", "с понедельника по четверг с 10:00 до 15:00"),
    ("hours.weekdays", "ar", "من الاثنين إلى الخميس من الساعة 10:00 إلى الساعة 15:00"),
    ("hours.half", "fi-simple", "maanantaista perjantaihin kello 8.30–16.15"),
    ("hours.half", "sv", "från måndag till fredag klockan 8.30–16.15"),
    ("hours.half", "en", "Monday to Friday from 08:30 to 16:15"),
    ("hours.half", "ru", "с понедельника по пятницу с 8:30 до 16:15"),
    ("hours.half", "ar", "من الاثنين إلى الجمعة من الساعة 8:30 إلى الساعة 16:15"),
    ("hours.rows", "fi-simple", "maanantaista torstaihin kello 10–15 ja perjantaina kello 10–13.30"),
    ("hours.rows", "sv", "från måndag till torsdag klockan 10–15 och på fredagar klockan 10–13.30"),
    ("hours.rows", "en", "Monday to Thursday from 10:00 to 15:00 and Fridays from 10:00 to 13:30"),
    ("hours.rows", "ru", "с понедельника по четверг с 10:00 до 15:00 и по пятницам с 10:00 до 13:30"),
    (
      "hours.rows", "ar",
      "من الاثنين إلى الخميس من الساعة 10:00 إلى الساعة 15:00 ويوم الجمعة من الساعة 10:00 إلى الساعة 13:30"
    ),
    ("hours.single", "fi-simple", "tiistaina ja torstaina kello 9–20"),
    ("hours.single", "sv", "på tisdagar och torsdagar klockan 9–20"),
    ("hours.single", "en", "Tuesdays and Thursdays from 09:00 to 20:00"),
    ("hours.single", "ru", "по вторникам и четвергам с 9:00 до 20:00"),
    ("hours.single", "ar", "يوم الثلاثاء ويوم الخميس من الساعة 9:00 إلى الساعة 20:00"),
    ("hours.three", "fi-simple", "maanantaina, keskiviikkona ja lauantaina kello 9–20"),
    ("hours.three", "sv", "på måndagar, onsdagar och lördagar klockan 9–20"),
    ("hours.three", "en", "Mondays, Wednesdays and Saturdays from 09:00 to 20:00"),
    ("hours.three", "ru", "по понедельникам, средам и субботам с 9:00 до 20:00"),
    ("hours.three", "ar", "يوم الاثنين ويوم الأربعاء ويوم السبت من الساعة 9:00 إلى الساعة 20:00"),
    ("hours.appointment", "fi-simple", "keskiviikkona (vain ajanvarauksella)"),
    ("hours.appointment", "sv", "på onsdagar (endast med tidsbokning)"),
    ("hours.appointment", "en", "Wednesdays (by appointment only)"),
    ("hours.appointment", "ru", "по средам (только по записи)"),
    ("hours.appointment", "ar", "يوم الأربعاء (بموعد مسبق فقط)"),
    ("hours.split", "fi-simple", "maanantaista perjantaihin kello 9–12 ja kello 13–16"),
    ("hours.split", "sv", "från måndag till fredag klockan 9–12 och klockan 13–16"),
    ("hours.split", "en", "Monday to Friday from 09:00 to 12:00 and from 13:00 to 16:00"),
    ("hours.split", "ru", "с понедельника по пятницу с 9:00 до 12:00 и с 13:00 до 16:00"),
    (
      "hours.split", "ar",
      "من الاثنين إلى الجمعة من الساعة 9:00 إلى الساعة 12:00 ومن الساعة 13:00 إلى الساعة 16:00"
    ),
    (
      "hours.summer", "fi-simple",
      "maanantaista torstaihin kello 10–15 ja perjantaina kello 11.30–13 (vain ajanvarauksella) "
        + "(1.6.2026–15.8.2026: maanantaista keskiviikkoon kello 9–12.30) (20.12.2026–6.1.2027: suljettu)"
    ),
    (
      "hours.summer", "sv",
      "från måndag till torsdag klockan 10–15 och på fredagar klockan 11.30–13 (endast med tidsbokning) "
        + "(1 juni–15 augusti 2026: från måndag till onsdag klockan 9–12.30) "
        + "(20 december 2026–6 januari 2027: stängt)"
    ),
    (
      "hours.summer", "en",
      "Monday to Thursday from 10:00 to 15:00 and Fridays from 11:30 to 13:00 (by appointment only) "
        + "(1 June\u{2009}–\u{2009}15 August 2026: Monday to Wednesday from 09:00 to 12:30) "
        + "(20 December 2026\u{2009}–\u{2009}6 January 2027: closed)"
    ),
    (
      "hours.summer", "ru",
      "с понедельника по четверг с 10:00 до 15:00 и по пятницам с 11:30 до 13:00 (только по записи) "
        + "(с 1 июня 2026 года по 15 августа 2026 года: с понедельника по среду с 9:00 до 12:30) "
        + "(с 20 декабря 2026 года по 6 января 2027 года: закрыто)"
    ),
    (
      "hours.summer", "ar",
      "من الاثنين إلى الخميس من الساعة 10:00 إلى الساعة 15:00 ويوم الجمعة من الساعة 11:30 إلى الساعة 13:00 "
        + "(بموعد مسبق فقط) (من 1 يونيو 2026 إلى 15 أغسطس 2026: من الاثنين إلى الأربعاء من الساعة 9:00 إلى "
        + "الساعة 12:30) (من 20 ديسمبر 2026 إلى 6 يناير 2027: مغلق)"
    ),
    ("hours.holidays", "fi-simple", "maanantaista sunnuntaihin kello 6–24"),
    ("hours.holidays", "sv", "från måndag till söndag klockan 6–24"),
    ("hours.holidays", "ar", "من الاثنين إلى الأحد من الساعة 6:00 إلى الساعة 24:00"),
  ]

  @Test func phoneNumbersLeadToTheDialler() throws {
    let phone = try fact("office.phone", "ar")
    #expect(phone.kind == .phone)
    #expect(phone.address == "tel:+35816259111")
    #expect(phone.isLeftToRight)
    #expect(try fact("emergency.doctor", "ar").address == "tel:116117")
    #expect(try fact("office.mail", "ar").address == "mailto:neuvonta@kemi.example")
    #expect(try fact("office.mobile", "ar").address == "tel:+358401234567")
    // RFC 6068: what would end the mailbox or begin an escape is an escape itself.
    #expect(try fact("office.mailbox", "ar").address == "mailto:a%26b%25c%3Fd@kemi.example")
    #expect(try fact("office.url", "en").address == "https://www.kemi.fi/en")
  }

  /// A price in digits alone is read from left to right; one with a word in Arabic is not.
  @Test func directionFollowsTheWords() throws {
    #expect(try !fact("pool.adult", "ar").isLeftToRight)
    #expect(try fact("office.address", "ar").isLeftToRight)
    #expect(try !fact("hours.weekdays", "ar").isLeftToRight)
  }

  /// Words that are not the reader's say whose they are.
  @Test(
    arguments: [
      ("office.address", "fi-simple", "fi-simple"), ("office.address", "ar", "sv"), ("office.floor", "sv", nil),
      ("office.floor", "ar", "sv"), ("office.distance", "en", nil), ("office.distance", "ru", "sv"),
      ("office.people", "ar", nil), ("hours.weekdays", "ar", nil),
    ])
  func wordsOfAnotherLanguageAreMarked(_ name: String, _ tag: String, _ language: String?) throws {
    #expect(try fact(name, tag).language?.canonical == language)
  }

  /// Kielitoimiston ohjepankki, "Puhelinnumerot"; a writer's groups stay.
  @Test(
    arguments: [
      ("+358401234567", "040_123_4567"), ("+358 40 1234567", "040_1234567"), ("+358 401234567", "040_123_4567"),
      ("+358505551234", "050_555_1234"), ("+358457123456", "045_712_3456"), ("+35891234", "09_1234"),
      ("+3589123456", "09_123_456"), ("+35881234567", "08_123_4567"), ("+358812345678", "08_1234_5678"),
      ("+3581912345", "019_12_345"), ("+35816259111", "016_259_111"), ("+358295333200", "0295_333_200"),
      ("+358206340200", "020_634_0200"), ("+3588001234567", "0800_123_4567"), ("+358800123456", "0800_123_456"),
      ("112", "112"), ("116117", "116_117"), ("116 117", "116_117"), ("10024", "10024"),
      ("+46 8 123 456 00", "+46_8_123_456_00"), ("+4681234560", "+4681234560"),
    ])
  func phoneNumbersAreGrouped(_ written: String, _ shown: String) {
    let number = PhoneNumber(dialled: written.filter { $0 != " " }, written: written)
    #expect(number.domestic.replacing("\u{a0}", with: "_") == shown)
  }

  /// Whatever the number, its digits are those that are dialled, and no group is a digit by itself.
  @Test func groupingLosesNoDigit() {
    for code in ["2", "9", "16", "40", "45", "50", "20", "29", "295", "800", "75", "7", "1"] {
      for length in 7...14 {
        let digits = String((code + "123456789012345").prefix(length))
        let shown = PhoneNumber(dialled: "+358" + digits, written: "+358" + digits).domestic
        let groups = shown.split(separator: "\u{a0}")
        #expect(groups.joined() == "0" + digits)
        #expect(groups.allSatisfy { (2...4).contains($0.count) }, "\(shown)")
      }
    }
  }

  @Test func addressesHaveAPlaceOnTheMap() throws {
    let writer = try FactWriter(language: LanguageTag("sv"), project: project)
    #expect(
      writer.mapAddress(record: "office", part: "address")
        == "https://www.openstreetmap.org/search?query=Riksgatan%2026%2C%2094100%20Kemi")
    #expect(writer.mapAddress(record: "office", part: "phone") == nil)
  }

  /// A style of its own, where the text asks for one.
  @Test(
    arguments: [
      ("full", "fi-simple", "sunnuntai 1. tammikuuta 2023"), ("full", "sv", "söndag 1 januari 2023"),
      ("month", "en", "January 2023"), ("short", "fi-simple", "1.1.2023"),
    ])
  func datesHaveStyles(_ style: String, _ tag: String, _ text: String) throws {
    let writer = try FactWriter(language: LanguageTag(tag), project: project)
    #expect(writer.write(record: "office", part: "opened", style: FactStyle(rawValue: style))?.text == text)
  }

  @Test func rowsOfATableOfHours() throws {
    guard case .hours(let hours)? = project.facts.part("rows", of: "hours")?.value else {
      throw Unexpected.notHours
    }
    let rows = try FactWriter(language: LanguageTag("fi-simple"), project: project).rows(of: hours)
    #expect(rows.map(\.days) == ["maanantaista torstaihin", "perjantaina"])
    #expect(rows.map(\.times) == ["kello 10–15", "kello 10–13.30"])
    #expect(rows.map(\.languages) == ["suomi ja englanti", nil])
    #expect(rows.map(\.isByAppointment) == [false, false])
  }

  @Test func hoursByAppointmentHaveNoTimes() throws {
    guard case .hours(let hours)? = project.facts.part("appointment", of: "hours")?.value else {
      throw Unexpected.notHours
    }
    let row = try #require(try FactWriter(language: LanguageTag("en"), project: project).rows(of: hours).first)
    #expect(row.days == "Wednesdays")
    #expect(row.times == nil)
    #expect(row.isByAppointment)
  }

  /// A day in two parts is one row; a part of the year has rows of its own, or none where the place is closed.
  @Test func rowsOfSeasonsAndOfDaysInTwoParts() throws {
    guard case .hours(let split)? = project.facts.part("split", of: "hours")?.value,
      case .hours(let summer)? = project.facts.part("summer", of: "hours")?.value
    else { throw Unexpected.notHours }
    let writer = try FactWriter(language: LanguageTag("sv"), project: project, words: Self.words)
    #expect(writer.rows(of: split).map(\.times) == ["klockan 9–12 och klockan 13–16"])
    let seasons = writer.seasons(of: summer)
    #expect(seasons.map(\.days) == ["1 juni–15 augusti 2026", "20 december 2026–6 januari 2027"])
    #expect(seasons.map { $0.rows.map(\.times) } == [["klockan 9–12.30"], []])
    #expect(seasons[0].rows[0].languages == "finska och arabiska")
  }

  /// A language without words of its own for an appointment says so in another's, isolated.
  @Test func missingWordsAreIsolated() throws {
    let writer = try FactWriter(language: LanguageTag("et"), project: project, words: Self.words)
    let text = try #require(writer.write(record: "hours", part: "appointment")?.text)
    #expect(text.hasSuffix("(\u{2068}vain ajanvarauksella\u{2069})"))
  }

  @Test func exceptionsAreAllWritten() throws {
    guard case .hours(let hours)? = project.facts.part("holidays", of: "hours")?.value else {
      throw Unexpected.notHours
    }
    let why = LocalisedText(
      inlines: [.text("Självständighetsdagen", project.settings.name.range)], language: try LanguageTag("sv"),
      freshness: .fresh, state: .translated)
    let exceptions = try FactWriter(language: LanguageTag("sv"), project: project).exceptions(of: hours) { _ in why }
    #expect(exceptions.map(\.days) == ["6 december 2026", "24–26 december 2026"])
    #expect(exceptions.map(\.times) == [nil, "klockan 10–12"])
    #expect(exceptions.map { $0.why.map { plainText(of: $0.inlines) } } == ["Självständighetsdagen", nil])
  }

  @Test func anUnknownFactIsNotWritten() throws {
    let writer = try FactWriter(language: LanguageTag("sv"), project: project)
    #expect(writer.write(record: "office", part: "fax") == nil)
    #expect(writer.write(record: "nobody", part: "phone") == nil)
  }

  private enum Unexpected: Error { case notHours }
}
