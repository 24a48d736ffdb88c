import ICU
import ProjectFiles
import SourceText
import Testing

@Suite struct FactsTests {
  @Test func `every type of fact is read`() throws {
    let text = """
      mikseri:
        name: Monikulttuurikeskus Mikseri
        owner: Kemin kaupunki
        source: "Kotikaupunki Kemi -opas, 2022"
        checked: 2022-06-01
        parts:
          phone: {type: phone, value: "+358 40 123 4567"}
          help: {type: phone, value: 116 117}
          email: {type: email, value: mikseri@kemi.example}
          url: {type: url, value: {fi: https://kemi.example/, sv: https://kemi.example/sv}}
          address: {type: address, street: {fi: Lapintie 11–13, sv: Lapintie 11–13}, postcode: 04100, town: Kemi}
          price: {type: money, amount: "12,50", currency: EUR}
          started: {type: date, value: 2023-01-01}
          summer: {type: date-range, from: 2026-06-01, to: 2026-08-31}
          pool: {type: number, value: 25, unit: m}
          door: {type: text, value: no}
          hours:
            type: hours
            weekly:
              - {days: mon-thu, open: "10:00", close: 15.00, languages: [fi, en]}
              - {days: [sat-sun, wed], by_appointment: yes}
            exceptions:
              - {date: 2026-12-24, closed: yes, why: Jouluaatto}
              - {from: 2026-12-28, to: 2026-12-30, open: "10:00", close: "12:00"}
            seasons:
              - {from: 2026-06-01, to: 2026-08-31, weekly: [{days: mon, open: "9:00", close: "24:00"}]}
      """
    let (project, faults) = try SmallProject.read(with: ["content/facts.yml": text])
    #expect(faults == [])
    let record = try #require(project.facts.record("mikseri"))
    #expect(record.checked?.value.iso == "2022-06-01")
    #expect(record.parts.count == 11)
    let chain = [try LanguageTag("sv"), try LanguageTag("fi-simple")]
    if case .phone(let phone)? = record.part("phone")?.value {
      #expect(phone.value(for: chain)?.value == PhoneNumber(dialled: "+358401234567", written: "+358 40 123 4567"))
    } else {
      Issue.record("no phone")
    }
    if case .phone(let phone)? = record.part("help")?.value {
      #expect(phone.value(for: chain)?.value.dialled == "116117")
      #expect(phone.value(for: chain)?.value.isShortCode == true)
    } else {
      Issue.record("no short code")
    }
    if case .url(let url)? = record.part("url")?.value {
      #expect(url.value(for: chain)?.value == "https://kemi.example/sv")
      #expect(url.value(for: [try LanguageTag("fi-simple")])?.value == "https://kemi.example/")
      #expect(url.value(for: [try LanguageTag("ar")])?.value == "https://kemi.example/")
    } else {
      Issue.record("no address of a page")
    }
    if case .address(let address)? = record.part("address")?.value {
      // As it was written: no octal number.
      #expect(address.postcode == "04100")
    } else {
      Issue.record("no address")
    }
    if case .money(let money)? = record.part("price")?.value {
      #expect(money.amount == DecimalNumber(text: "12.50"))
      #expect(money.amount.fractionDigits == 2)
    } else {
      Issue.record("no price")
    }
    if case .text(.same(let door))? = record.part("door")?.value { #expect(door.value == "no") }
    guard case .hours(let hours)? = record.part("hours")?.value else {
      Issue.record("no hours")
      return
    }
    #expect(hours.weekly[0].days == [.monday, .tuesday, .wednesday, .thursday])
    #expect(hours.weekly[0].times?.closes == ClockTime(hour: 15, minute: 0))
    #expect(hours.weekly[0].languages.map(\.canonical) == ["fi", "en"])
    #expect(hours.weekly[1].days == [.wednesday, .saturday, .sunday])
    #expect(hours.weekly[1].times == nil)
    #expect(hours.exceptions[0].times == nil)
    #expect(hours.exceptions[1].to.iso == "2026-12-30")
    #expect(hours.seasons[0].weekly[0].times?.closes == ClockTime(hour: 24, minute: 0))
    #expect(
      project.facts.texts.map(\.key) == [
        "facts.mikseri.name", "facts.mikseri.pool.unit", "facts.mikseri.door", "facts.mikseri.hours.2026-12-24",
      ])
  }

  /// What a record may say beside its facts: how long its check holds, what it is, what its parts are called.
  @Test func checksLabelsAndSchemas() throws {
    let text = """
      kirjasto:
        name: Kirjasto
        owner: Kunta
        source: ovi
        checked: 2024-01-31
        check_within: 1
        schema: Library
        parts:
          phone: {type: phone, label: Vaihde, value: "+358 16 000 000"}
      """
    let (project, faults) = try SmallProject.read(with: ["content/facts.yml": text])
    #expect(faults == [])
    let record = try #require(project.facts.record("kirjasto"))
    #expect(record.schema == .library && record.schema.isPlace && record.schema.isOrganization)
    #expect(record.parts.first?.label?.value == "Vaihde")
    #expect(project.facts.texts.map(\.key) == ["facts.kirjasto.name", "facts.kirjasto.phone.label"])
    #expect(project.settings.factsCheckedWithin == 12)
    let lastDay = try #require(CalendarDate(iso: "2024-02-29"))
    #expect(record.check(on: lastDay, within: 12) == .holds(until: lastDay))
    #expect(record.check(on: lastDay.adding(months: 1), within: 12) == .overdue(since: lastDay))
    let wrong = text.replacing("schema: Library", with: "schema: Libary")
    #expect(
      try SmallProject.read(with: ["content/facts.yml": wrong]).faults.first?.contains("[did-you-mean] → Library")
        == true)
  }

  @Test(
    arguments: [
      ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2022-06-01", 12, "2023-06-01"),
      ("2026-11-30", 3, "2027-02-28"), ("2026-12-15", 0, "2026-12-15"), ("2024-02-29", 12, "2025-02-28"),
      ("2026-10-31", 25, "2028-11-30"), ("9999-12-01", 1, "9999-12-01"),
    ])
  func monthsAreAdded(_ from: String, _ months: Int, _ to: String) {
    #expect(CalendarDate(iso: from)?.adding(months: months).iso == to)
  }

  static let faults: [(part: String, fault: String)] = [
    ("{type: phone, value: 0401234567}", "7:29-39 error not-a-phone-number value=0401234567 → +358401234567"),
    ("{type: phone, value: \"+0401234567\"}", "7:30-41 error not-a-phone-number value=+0401234567"),
    ("{type: phone, value: 12}", "7:29-31 error not-a-phone-number value=12"),
    ("{type: phone}", "7:5-6 error missing-key key=value"),
    (
      "{type: fone, value: 112}",
      "7:15-19 error unknown-choice known=phone, email, url, address, money, hours, date, date-range, number, text value=fone"
    ),
    ("{value: 112}", "7:5-6 error missing-key key=type"),
    ("{type: email, value: mikseri@kemi}", "7:29-41 error not-a-mail-address value=mikseri@kemi"),
    ("{type: url, value: kemi.fi}", "7:27-34 error not-a-url value=kemi.fi"),
    ("{type: url, value: {fi: \"https://a b\"}}", "7:33-44 error not-a-url value=https://a b"),
    ("{type: url, value: {fi_FI: https://kemi.fi}}", "7:28-33 error tag-malformed tag=fi_FI"),
    ("{type: url, value: {fa-AF: https://a.fi, prs: https://b.fi}}", "7:49-52 error language-twice tag=fa-AF"),
    ("{type: money, amount: 1 000, currency: EUR}", "7:30-35 error not-a-number value=1 000"),
    ("{type: money, amount: 1, currency: euro}", "7:43-47 error not-a-currency value=euro"),
    (
      "{type: address, street: Lapintie 1, postcode: 94100, town: Kemi, country: Suomi}",
      "7:82-87 error not-a-country value=Suomi"
    ),
    (
      "{type: date-range, from: 2026-06-02, to: 2026-06-01}",
      "7:49-59 error ends-before-it-begins from=2026-06-02 to=2026-06-01"
    ),
    ("{type: number, value: 1e3}", "7:30-33 error not-a-number value=1e3"),
    ("{type: text, value: [a]}", "7:28-30 error wrong-shape found=list wanted=text"),
    ("{type: hours}", "7:5-6 error missing-key key=weekly"),
    (
      "{type: hours, weekly: [{days: ma, open: \"10:00\", close: \"15:00\"}]}",
      "7:38-40 error not-a-weekday known=mon, tue, wed, thu, fri, sat, sun value=ma"
    ),
    ("{type: hours, weekly: [{days: mon, open: 10, close: \"15:00\"}]}", "7:49-51 error not-a-clock-time value=10"),
    (
      "{type: hours, weekly: [{days: mon, open: \"10:61\", close: \"15:00\"}]}",
      "7:50-55 error not-a-clock-time value=10:61"
    ),
    (
      "{type: hours, weekly: [{days: mon, open: \"15:00\", close: \"10:00\"}]}",
      "7:66-71 error closes-before-it-opens close=10:00"
    ),
    ("{type: hours, weekly: [{days: mon, open: \"10:00\"}]}", "7:31-55 error missing-key key=close"),
    ("{type: hours, exceptions: [{closed: yes}]}", "7:35-47 error missing-key key=date"),
    (
      "{type: hours, exceptions: [{date: 2026-01-01, closed: yes, open: \"10:00\", close: \"11:00\"}]}",
      "7:35-95 error closed-and-open"
    ),
    ("{type: date, value: 2026-13-01, vale: x}", "7:28-38 error not-a-date value=2026-13-01"),
  ]

  @Test(arguments: faults)
  func `a fault of a fact is told with its place`(part: String, fault: String) throws {
    let text = """
      kela:
        name: Kela
        owner: Kela
        source: kela.fi
        checked: 2026-11-21
        parts:
          p: \(part)
      """
    let faults = try SmallProject.read(with: ["content/facts.yml": text]).faults
    #expect(faults.first == "content/facts.yml:\(fault)")
    #expect(faults.count == (part.contains("vale:") ? 2 : 1))
  }

  @Test func `a record without its owner and source is told at its name`() throws {
    let faults = try SmallProject.read(with: ["content/facts.yml": "Kela:\n  name: Kela\n"]).faults
    #expect(
      faults == [
        "content/facts.yml:1:1-5 error missing-key key=owner", "content/facts.yml:1:1-5 error missing-key key=source",
        "content/facts.yml:1:1-5 error missing-key key=parts",
        "content/facts.yml:1:1-5 error name-malformed letters=a–z 0–9 - _ name=Kela",
      ])
  }
}
