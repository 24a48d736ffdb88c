import Testing

@testable import ICU

private func message(_ pattern: String, _ tag: String) throws -> MessagePattern {
  try MessagePattern(pattern, language: LanguageTag(tag))
}

@Suite("Message patterns")
struct MessagePatternTests {
  @Test(arguments: [(1.0, "1 страница"), (3, "3 страницы"), (5, "5 страниц"), (21, "21 страница")])
  func russianPlural(count: Double, text: String) throws {
    let pattern = try message("{count, plural, one {# страница} few {# страницы} other {# страниц}}", "ru")
    #expect(try pattern.format(["count": .number(count)]) == text)
  }

  @Test(arguments: [(0.0, "لا صفحات"), (1, "صفحة"), (2, "صفحتان"), (3, "3 صفحات"), (11, "11 صفحة")])
  func arabicPlural(count: Double, text: String) throws {
    let pattern = try message(
      "{count, plural, zero {لا صفحات} one {صفحة} two {صفحتان} few {# صفحات} many {# صفحة} other {# صفحة}}", "ar")
    #expect(try pattern.format(["count": .number(count)]) == text)
  }

  @Test func finnishPluralAndNames() throws {
    let pattern = try message(
      "lauseessa on {count, plural, one {# sana} other {# sanaa}}: enintään {limit, number} on hyvä", "fi-simple")
    #expect(pattern.argumentNames == ["count", "limit"])
    #expect(
      try pattern.format(["count": .number(23), "limit": .number(15), "unused": .text("x")])
        == "lauseessa on 23 sanaa: enintään 15 on hyvä")
  }

  @Test func selectOrdinalDate() throws {
    let kind = try message("{kind, select, office {virasto} other {paikka {name}}}", "fi")
    #expect(kind.argumentNames == ["kind", "name"])
    #expect(try kind.format(["kind": .text("shop"), "name": .text("Kello")]) == "paikka Kello")
    let ordinal = try message("{n, selectordinal, one {#st} two {#nd} few {#rd} other {#th}}", "en")
    #expect(try ordinal.format(["n": .number(23)]) == "23rd")
    let day = try #require(CalendarDate(iso: "2026-11-21"))
    #expect(try message("{d, date, long}", "fi-simple").format(["d": .date(day)]) == "21. marraskuuta 2026")
    #expect(try message("{d}", "fi-simple").format(["d": .date(day)]) == "21. marraskuuta 2026")
    #expect(try message("{d, date, ::MMMMd}", "sv").format(["d": .date(day)]) == "21 november")
    #expect(
      try message("{n, plural, other {{d, date, short}}}", "fi")
        .format(["n": .number(1), "d": .date(day)]) == "21.11.2026")
  }

  @Test func plainTextAndApostrophes() throws {
    #expect(try message("Sivua ei ole.", "fi").format() == "Sivua ei ole.")
    #expect(try message("don't go", "en").format() == "don't go")
    #expect(try message("write '{name}'", "en").format() == "write {name}")
    #expect(try message("{a}{b}", "en").format(["a": .text("{b}'"), "b": .text("")]) == "{b}'")
    #expect(try message("", "en").format() == "")
  }

  @Test("a value that is missing or of the wrong type is named")
  func faultsOfArguments() throws {
    let pattern = try message("{count, plural, other {# {name}}}", "fi")
    #expect(throws: MessageFormatError.missingArgument("name")) { try pattern.format(["count": .number(1)]) }
    #expect(throws: MessageFormatError.wrongType(argument: "count")) {
      try pattern.format(["count": .text("1"), "name": .text("x")])
    }
    let select = try message("{kind, select, other {x}}", "fi")
    #expect(throws: MessageFormatError.wrongType(argument: "kind")) { try select.format(["kind": .number(1)]) }
  }

  @Test(arguments: [
    ("ä {count", "U_UNMATCHED_BRACES"), ("{n, plural, one {x}}", "U_DEFAULT_KEYWORD_MISSING"),
    ("{n plural}", "U_PATTERN_SYNTAX_ERROR"), ("{}", "U_PATTERN_SYNTAX_ERROR"),
    ("{n, number, ::bogus-token}", "U_NUMBER_SKELETON_SYNTAX_ERROR"),
  ])
  func faultsOfSyntax(pattern: String, status: String) throws {
    let error = #expect(throws: MessagePatternError.self) { try message(pattern, "fi") }
    #expect(error?.reason == .syntax(status))
    #expect((0...pattern.utf8.count).contains(error?.offset ?? -1))
  }

  @Test func faultsOfDepth() throws {
    let deep = String(repeating: "{n, plural, other {", count: 20_000) + String(repeating: "}}", count: 20_000)
    let error = #expect(throws: MessagePatternError.self) { try message(deep, "fi") }
    #expect(error?.reason == .tooDeep)
    let enough = String(repeating: "{n, plural, other {", count: 20) + "#" + String(repeating: "}}", count: 20)
    #expect(try message(enough, "fi").format(["n": .number(1)]) == "1")
  }

  @Test func faultsOfTypes() throws {
    #expect(throws: MessagePatternError(offset: 2, reason: .unsupportedArgument("t"))) {
      try message("ä{t, time}", "fi")
    }
    #expect(throws: MessagePatternError(offset: 0, reason: .unsupportedArgument("n"))) {
      try message("{n, choice, 0#a|1#b}", "fi")
    }
    #expect(throws: MessagePatternError(offset: 27, reason: .conflictingTypes("n"))) {
      try message("{n, plural, other {#}} and {n, select, other {x}}", "fi")
    }
  }

  @Test("one pattern is formatted by many threads")
  func manyThreads() async throws {
    let pattern = try message("{count, plural, one {# sivu} other {# sivua}}: {name}", "fi")
    await withTaskGroup(of: String?.self) { group in
      for number in 0..<200 {
        group.addTask { try? pattern.format(["count": .number(Double(number)), "name": .text("n\(number)")]) }
      }
      var texts: Set<String> = []
      for await text in group { if let text { texts.insert(text) } }
      #expect(texts.count == 200)
      #expect(texts.contains("1 sivu: n1"))
      #expect(texts.contains("199 sivua: n199"))
    }
  }
}
