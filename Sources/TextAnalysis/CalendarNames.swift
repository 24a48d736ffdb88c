package import ICU

/// The names of days and months in a language, as CLDR has them, to know a written date by.
package struct CalendarNames: Sendable {
  package struct WeekdayName: Sendable {
    package var weekday: Weekday
    /// As ICU writes it, without a full stop at its end.
    package var text: String
    package var isAbbreviated: Bool
    /// Names of one form have the same number: `ma`, `ti`, `ke` …
    package var form: Int
    /// For comparison: of a full name, in lower case.
    var letters: [Character]
  }

  package private(set) var weekdays: [WeekdayName] = []
  /// By the name in lower case.
  package private(set) var months: [String: Int] = [:]
  package let language: LanguageTag

  package init(language: LanguageTag) throws(ICUError) {
    self.language = language
    let formatter = try Formatter(language: language, digits: .latin)
    var form = 0
    for (width, isAbbreviated) in [(NameWidth.wide, false), (.abbreviated, true)] {
      for context in [NameContext.standalone, .format] {
        for weekday in Weekday.allCases {
          let text = Self.withoutFullStop(formatter.weekdayName(weekday, width: width, context: context))
          // One letter is no name in a line of text.
          guard text.count > 1 else { continue }
          let letters = Array(isAbbreviated ? text : language.lowerCased(text))
          weekdays.append(
            WeekdayName(
              weekday: weekday, text: text, isAbbreviated: isAbbreviated, form: form, letters: letters))
        }
        for month in 1...12 {
          let name = Self.withoutFullStop(formatter.monthName(month, width: width, context: context))
          if name.count > 1, !name.contains(where: \.isNumber) { months[language.lowerCased(name)] = month }
        }
        form += 1
      }
    }
    leaveOutAmbiguous()
  }

  /// A name with which another ends is not one to tell a day by: Dari's Saturday (شنبه) stands in every other day.
  private mutating func leaveOutAmbiguous() {
    let all = weekdays
    weekdays = all.filter { name in
      !all.contains { $0.weekday != name.weekday && $0.letters.suffix(name.letters.count) == name.letters[...] }
    }
  }

  private static func withoutFullStop(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

  /// The day that a word names, by its letters as they stand in the text.
  package func weekday(_ word: some Collection<Character>) -> WeekdayName? {
    let lowercased = Array(language.lowerCased(String(word)))
    return weekdays.first { name in
      guard name.isAbbreviated else { return name.letters == lowercased }
      // `Sat` is a day in English and `sat` is not; `ma` at the start of a line is `Ma`.
      return name.letters.elementsEqual(word)
        || word.first?.isUppercase == true && name.letters == lowercased
    }
  }

  /// The name of the right day in the form of another.
  package func name(of weekday: Weekday, like other: WeekdayName) -> String? {
    weekdays.first { $0.weekday == weekday && $0.form == other.form }?.text
  }
}
