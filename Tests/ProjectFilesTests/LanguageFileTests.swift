import ICU
import SourceText
import TestSupport
import Testing

@testable import ProjectFiles

@Suite struct LanguageFileTests {
  @Test func `the shipped language files are without a fault`() throws {
    let faults = Faults()
    let files = shippedLanguageFiles(faults: faults)
    #expect(faults.diagnostics.map(SmallProject.line) == [])
    #expect(
      files.keys.sorted() == [
        "ar", "ckb", "en", "et", "fa", "fa-AF", "fi-simple", "kmr", "my", "ru", "so", "sv", "ti", "tr", "uk",
      ])
    #expect(files.values.allSatisfy { $0.name != nil && $0.digits != nil })
  }

  @Test(arguments: [
    ("fi-simple", WrittenForm.time, ["hour": MessageValue.number(10), "minute": .number(0)], "10"),
    ("fi-simple", .time, ["hour": .number(8), "minute": .number(5)], "8.05"),
    ("fi-simple", .timeRange, ["from": .text("10"), "to": .text("15")], "kello 10–15"),
    ("fi-simple", .money, ["amount": .text("12,50"), "value": .number(12.5), "currency": .text("EUR")], "12,50 euroa"),
    ("fi-simple", .money, ["amount": .text("1"), "value": .number(1), "currency": .text("EUR")], "1 euro"),
    ("fi-simple", .money, ["amount": .text("5"), "value": .number(5), "currency": .text("SEK")], "5 SEK"),
    ("fi-simple", .date, ["year": .number(2026), "month": .number(6), "day": .number(1)], "1.6.2026"),
    (
      "sv", .opening, ["days": .text("från måndag till torsdag"), "times": .text("klockan 10–15")],
      "från måndag till torsdag klockan 10–15"
    ),
    ("en", .time, ["hour": .number(9), "minute": .number(0)], "09:00"),
  ])
  func `a written form reads as a person writes it`(
    tag: String, form: WrittenForm, arguments: [String: MessageValue], expected: String
  ) throws {
    let pattern = try #require(shippedLanguageFiles()[tag]?.forms[form]?.value)
    let text = try MessagePattern(pattern, language: LanguageTag(tag)).format(arguments)
    #expect(text == expected)
  }

  @Test func `easy Finnish inflects the days`() throws {
    let file = try #require(shippedLanguageFiles()["fi-simple"])
    let pattern = try #require(file.forms[.weekdayRange]?.value)
    let from = try #require(file.weekdaysFrom?[0].value)
    let to = try #require(file.weekdaysTo?[3].value)
    let range = try MessagePattern(pattern, language: LanguageTag("fi-simple"))
      .format(["from": .text(from), "to": .text(to)])
    #expect(range == "maanantaista torstaihin")
  }

  @Test func `the project's file stands over the shipped one, key by key`() throws {
    let project = try SmallProject.read(with: [
      "locales/fi-simple/language.yml": "name: Selko\nforms: {time_range: 'klo {from}–{to}'}\n"
    ]).project
    let file = project.languageFile(try LanguageTag("fi-simple"))
    #expect(file.name?.value == "Selko")
    #expect(file.forms[.timeRange]?.value == "klo {from}–{to}")
    #expect(file.forms[.money] != nil)
    #expect(file.weekdaysOn?.count == 7)
    #expect(project.digits(of: try LanguageTag("ar")) == .native)
    #expect(project.digits(of: try LanguageTag("sv")) == .latin)
  }

  static let faults: [(text: String, fault: String)] = [
    (
      "forms: {time_rang: x}",
      "1:9-18 error unknown-key key=time_rang known=time, time_range, weekday_on, weekday_range, opening, date, date_full, date_month, date_range, list, list_end, money [did-you-mean] → time_range"
    ),
    ("forms: {time_range: '{form}'}", "1:22-28 error unknown-argument known=from, to name=form"),
    ("forms: {time_range: 'a {from'}", "1:22-23 error not-a-pattern known=from, to"),
    ("weekdays_on: [ma, ti]", "1:15-21 error not-seven-weekdays count=2.0"),
    ("digits: 1", "1:9-10 error unknown-choice known=latin, native value=1"),
    ("icu: fi_FI", "1:6-11 error tag-malformed tag=fi_FI"),
  ]

  @Test(arguments: faults)
  func `a fault of a language file is told with its place`(text: String, fault: String) throws {
    let faults = try SmallProject.read(with: ["locales/sv/language.yml": text]).faults
    #expect(faults == ["locales/sv/language.yml:\(fault)"])
  }
}
