package import TextAnalysis
private import GuideMarkup
private import ICU
private import Localisation
private import ProjectFiles
private import SourceText
private import Voikko

/// Opening hours written out in the text of a page that has them as a fact: one of the two will be old one day.
///
/// Equal to a fact of a record that the page uses, the hours are to be written as `{{record.part}}`. They contradict it
/// where they are said of the same days and share the opening or the closing with it, or stand in the box of the fact
/// itself. Hours of anything else – a group, a course – are let be.
package struct HoursByHand: Rule {
  package let documentation = RuleDocumentation(
    name: "hours-by-hand",
    source: "one place for each fact (shared facts of a project)",
    languages: .every,
    contexts: HoursByHand.contexts,
    limits: RuleLimits(.warning),
    breaks: [
      "Osoite on {{mikseri.address}}. Mikseri on auki ⟦ma–to kello 10–15⟧.",
      "Osoite on {{mikseri.address}}. Tule ⟦maanantaista torstaihin klo 10-15⟧.",
      "Osoite on {{mikseri.address}}. Tule ⟦kello 10.00–15.00⟧.",
      "Osoite on {{mikseri.address}}. Mikseri on auki ⟦ma–to klo 10–16⟧.",
    ],
    keeps: [
      "Osoite on {{mikseri.address}}. Ryhmä on keskiviikkona kello 17–19.",
      "Osoite on {{mikseri.address}}. Kurssi maksaa 10–15 euroa.",
      "Osoite on {{mikseri.address}}. Lue sivut 10–15.",
      "Mikseri on auki {{mikseri.hours}}.",
      "Kirjasto on auki ma–to kello 10–15.",
    ])

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    for hours in Self.handwritten(in: text) {
      report.add(
        .warning, documentation.name,
        [
          "hours": .text(hours.text.flat.text(hours.range)), "name": .text(hours.fact.name),
          "kind": .text(hours.isEqual ? "equal" : "contradiction"),
        ], at: hours.range, in: hours.text)
    }
  }

  /// Hours of a fact that are written out.
  struct Handwritten {
    var text: AnalysedText
    /// UTF-8 offsets in the text's row of words.
    var range: Range<Int>
    var fact: RecordedHours
    var isEqual: Bool
  }

  /// All such hours, in the order of the text; other rules leave these words alone.
  static func handwritten(in document: AnalysedDocument) -> [Handwritten] {
    guard !document.vocabulary.openingHours.isEmpty else { return [] }
    let used = Set(factUses(in: document.localised.source.document).map(\.record))
    let facts = document.vocabulary.openingHours.filter { used.contains($0.record) }
    guard !facts.isEmpty else { return [] }
    var found: [Handwritten] = []
    for text in document.texts where contexts.contains(text.context) {
      guard text.flat.utf8.contains(where: { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }) else { continue }
      let letters = Letters(text.flat)
      let isInBox = text.block.directives.contains(.hours)
      for hours in HoursReader(names: document.calendar, letters: letters, text: text).hours() {
        guard let verdict = verdict(on: hours, facts, isInBox: isInBox) else { continue }
        found.append(
          Handwritten(
            text: text, range: letters.bytes(hours.range), fact: verdict.fact, isEqual: verdict.isEqual))
      }
    }
    return found
  }

  private static let contexts: Set<TextContext> = [.paragraph, .listItem, .field, .heading, .tableCell]

  private static func verdict(
    on hours: WrittenHours, _ facts: [RecordedHours], isInBox: Bool
  ) -> (fact: RecordedHours, isEqual: Bool)? {
    let equal = facts.first { fact in
      fact.openings.contains { $0.hasTimes(of: hours) && (hours.days.isEmpty || $0.days == hours.days) }
    }
    if let equal { return (equal, true) }
    // A part of the days is no contradiction.
    guard !hours.days.isEmpty, !facts.flatMap(\.openings).contains(where: { $0.hasTimes(of: hours) }) else {
      return nil
    }
    let other = facts.first { fact in
      fact.openings.contains { opening in
        guard opening.days == hours.days else { return false }
        return isInBox || opening.opens == hours.opens || opening.closes == hours.closes
      }
    }
    return other.map { ($0, false) }
  }
}

extension RecordedHours.Opening {
  fileprivate func hasTimes(of hours: WrittenHours) -> Bool { opens == hours.opens && closes == hours.closes }
}

private struct WrittenHours {
  /// In letters: from the first of the days, or of the word for the clock, to the end of the times.
  var range: Range<Int>
  /// Empty where none are said.
  var days: Set<Weekday>
  var opens: ClockTime
  var closes: ClockTime
}

/// Finds times from–to that are times for certain: after a word for the clock, after a weekday, or with a colon.
private struct HoursReader {
  let names: CalendarNames
  let letters: Letters
  let text: AnalysedText

  /// What stands before the hour in Finnish and Swedish.
  private static let clockWords: Set<String> = ["klo", "kello", "kl", "klockan"]

  func hours() -> [WrittenHours] {
    var found: [WrittenHours] = []
    var index = 0
    while index < letters.characters.count {
      guard let times = times(at: index), let hours = withDays(times) else {
        index += 1
        continue
      }
      if isWords(hours.range) { found.append(hours) }
      index = hours.range.upperBound
    }
    return found
  }

  private struct Times {
    var range: Range<Int>
    var opens: ClockTime
    var closes: ClockTime
    /// Both have minutes after a colon: nothing but a time is written so.
    var isCertain: Bool
  }

  private func times(at start: Int) -> Times? {
    guard let first = letters[start], Letters.digit(first) != nil else { return nil }
    if let before = letters[start - 1],
      Letters.isPartOfWord(before) || Letters.digit(before) != nil || ".:,/".contains(before)
    {
      return nil
    }
    guard let opens = time(at: start) else { return nil }
    let afterOpens = letters.skippingSpaces(from: opens.end)
    var next = afterOpens
    if Letters.isDash(letters[afterOpens]) {
      next = letters.skippingSpaces(from: afterOpens + 1)
    } else {
      // "10:00 to 15:00", "с 10:00 до 15:00"
      guard opens.hasColon else { return nil }
      while let letter = letters[next], next - afterOpens < 16, Letters.isPartOfWord(letter) || Letters.isSpace(letter)
      {
        next += 1
      }
    }
    guard let closes = time(at: next), next > opens.end, opens.time < closes.time else { return nil }
    if !Letters.isDash(letters[afterOpens]), !closes.hasColon { return nil }
    // `10–15.6.` is a date, `9.30–10.5 %` a number.
    if let after = letters[closes.end], Letters.isPartOfWord(after) || after == "%" || after == "€" { return nil }
    if letters[closes.end] == "." || letters[closes.end] == "," || letters[closes.end] == ":",
      letters[closes.end + 1].flatMap(Letters.digit) != nil
    {
      return nil
    }
    return Times(
      range: start..<closes.end, opens: opens.time, closes: closes.time, isCertain: opens.hasColon && closes.hasColon)
  }

  private func time(at start: Int) -> (time: ClockTime, end: Int, hasColon: Bool)? {
    guard let hour = letters.number(at: start, digits: 1...2) else { return nil }
    let mark = letters[hour.end]
    if mark == ":" || mark == ".", let minute = letters.number(at: hour.end + 1, digits: 2...2),
      let time = ClockTime(hour: hour.value, minute: minute.value)
    {
      return (time, minute.end, mark == ":")
    }
    return ClockTime(hour: hour.value, minute: 0).map { ($0, hour.end, false) }
  }

  private func withDays(_ times: Times) -> WrittenHours? {
    var start = times.range.lowerBound
    var end = letters.skippingSpaces(before: start)
    var isTime = times.isCertain
    let mark = letters[end - 1] == "." ? end - 1 : end
    let word = letters.word(endingAt: mark)
    if Self.clockWords.contains(names.language.lowerCased(letters.text(word))) {
      isTime = true
      start = word.lowerBound
      end = letters.skippingSpaces(before: start)
    } else if times.isCertain, !word.isEmpty, word.count <= 4, weekday(word) == nil {
      // "from", "с"
      end = letters.skippingSpaces(before: word.lowerBound)
    }
    guard let (days, daysStart) = days(endingAt: end) else {
      guard isTime else { return nil }
      return WrittenHours(
        range: start..<times.range.upperBound, days: [], opens: times.opens, closes: times.closes)
    }
    return WrittenHours(
      range: daysStart..<times.range.upperBound, days: days, opens: times.opens, closes: times.closes)
  }

  /// `ma–to`, `maanantaista torstaihin`, `Monday to Thursday`, or one day.
  private func days(endingAt end: Int) -> (days: Set<Weekday>, start: Int)? {
    let last = letters.word(endingAt: end)
    guard !last.isEmpty, let lastDay = weekday(last) else { return nil }
    var before = letters.skippingSpaces(before: last.lowerBound)
    let hasDash = Letters.isDash(letters[before - 1])
    if hasDash { before = letters.skippingSpaces(before: before - 1) }
    var first = letters.word(endingAt: before)
    if !hasDash, weekday(first) == nil, first.count <= 4 {
      // The word for "to" between them.
      first = letters.word(endingAt: letters.skippingSpaces(before: first.lowerBound))
      // Two days joined by "and" look like that too: not read, rather than read wrongly.
      if weekday(first) != nil, !isRange(first, last) { return nil }
    }
    guard !first.isEmpty, let firstDay = weekday(first), firstDay < lastDay else {
      return ([lastDay], last.lowerBound)
    }
    return (Set(Weekday.allCases.filter { firstDay <= $0 && $0 <= lastDay }), first.lowerBound)
  }

  private func isRange(_ first: Range<Int>, _ last: Range<Int>) -> Bool {
    let joint = letters.text(first.upperBound..<last.lowerBound).split(separator: " ").joined()
    return ["to", "till", "по"].contains(joint)
  }

  private func weekday(_ range: Range<Int>) -> Weekday? {
    let word = letters.characters[range]
    if let name = names.weekday(word) { return name.weekday }
    guard names.language.language == "fi" else { return nil }
    let bytes = letters.bytes(range)
    let readings = text.sentences.lazy.flatMap(\.words).first { $0.range == bytes }?.readings ?? []
    if let name = readings.lazy.compactMap({ names.weekday($0.baseForm) }).first(where: { !$0.isAbbreviated }) {
      return name.weekday
    }
    // Every Monday: *maanantaisin*.
    let suffix = Array("sin")
    return word.suffix(3) == suffix[...] ? names.weekday(word.dropLast(3))?.weekday : nil
  }

  private func isWords(_ range: Range<Int>) -> Bool {
    let bytes = letters.bytes(range)
    return !text.flat.opaqueRanges.contains { $0.overlaps(bytes) }
  }
}
