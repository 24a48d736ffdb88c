import ICU

/// The letters of a text with the way back to its row of bytes.
package struct Letters: Sendable {
  package let characters: [Character]
  /// The offset of each character in UTF-8, and the length of all.
  private let offsets: [Int]

  package init(_ flat: FlatText) {
    var characters: [Character] = []
    var offsets: [Int] = []
    characters.reserveCapacity(flat.utf8.count)
    offsets.reserveCapacity(flat.utf8.count + 1)
    let scalars = Array(flat.text.unicodeScalars)
    var offset = 0
    var index = 0
    while index < scalars.count {
      var end = index + 1
      // Below U+0300 nothing joins what stands before or after it, but the two of a line end.
      if !Self.standsAlone(scalars, index) {
        while end < scalars.count, !Self.standsAlone(scalars, end - 1) { end += 1 }
      }
      if end == index + 1 {
        characters.append(Character(scalars[index]))
        offsets.append(offset)
        offset += UTF8.width(scalars[index])
      } else {
        var run = String.UnicodeScalarView()
        run.append(contentsOf: scalars[index..<end])
        for character in String(run) {
          characters.append(character)
          offsets.append(offset)
          offset += character.utf8.count
        }
      }
      index = end
    }
    offsets.append(offset)
    self.characters = characters
    self.offsets = offsets
  }

  /// Whether a letter ends with the scalar for certain.
  private static func standsAlone(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    let isLow = scalars[index].value < 0x300 && scalars[index] != "\r"
    return isLow && (index + 1 == scalars.count || scalars[index + 1].value < 0x300)
  }

  package func bytes(_ range: Range<Int>) -> Range<Int> { offsets[range.lowerBound]..<offsets[range.upperBound] }

  package func text(_ range: Range<Int>) -> String { String(characters[range]) }

  package subscript(index: Int) -> Character? { characters.indices.contains(index) ? characters[index] : nil }

  /// The word that ends before an index; empty where none does.
  package func word(endingAt end: Int) -> Range<Int> {
    var start = end
    while let letter = self[start - 1], Self.isPartOfWord(letter) { start -= 1 }
    return start..<end
  }

  package func word(startingAt start: Int) -> Range<Int> {
    var end = start
    while let letter = self[end], Self.isPartOfWord(letter) { end += 1 }
    return start..<end
  }

  /// A letter, or the joiner inside words of Persian.
  package static func isPartOfWord(_ character: Character) -> Bool { character.isLetter || character == "\u{200C}" }

  package static func isSpace(_ character: Character?) -> Bool {
    character == " " || character == "\u{A0}" || character == "\u{202F}"
  }

  package static func isDash(_ character: Character?) -> Bool {
    character == "–" || character == "-" || character == "—" || character == "\u{2212}"
  }

  package func skippingSpaces(from index: Int) -> Int {
    var index = index
    while Self.isSpace(self[index]) { index += 1 }
    return index
  }

  package func skippingSpaces(before index: Int) -> Int {
    var index = index
    while Self.isSpace(self[index - 1]) { index -= 1 }
    return index
  }

  /// A whole number of so many digits, in the digits of any script, that no other digit follows.
  package func number(at start: Int, digits: ClosedRange<Int>) -> (value: Int, end: Int)? {
    var end = start
    var value = 0
    while let digit = self[end].flatMap(Self.digit), end - start < digits.upperBound {
      value = value * 10 + digit
      end += 1
    }
    guard end - start >= digits.lowerBound, self[end].flatMap(Self.digit) == nil else { return nil }
    return (value, end)
  }

  package static func digit(_ character: Character) -> Int? {
    guard let value = character.wholeNumberValue, (0...9).contains(value), character.isNumber,
      character.unicodeScalars.allSatisfy({ $0.properties.generalCategory == .decimalNumber })
    else { return nil }
    return value
  }
}

/// A date as somebody wrote it, its places counted in letters.
package struct WrittenDate: Sendable, Hashable {
  package var range: Range<Int>
  package var day: Int
  package var month: Int
  package var year: Int?
}

extension Letters {
  /// The dates of a text: `24.6.2019`, `24.6.`, `24. kesäkuuta 2019`, `24 June`, `June 24, 2019`.
  ///
  /// Dates with strokes are left alone: `6/7/2019` is a day in July to one reader and in June to another.
  package func dates(_ names: CalendarNames) -> [WrittenDate] {
    var dates: [WrittenDate] = []
    var index = 0
    while index < characters.count {
      if let date = date(at: index, names) {
        dates.append(date)
        index = date.range.upperBound
      } else {
        index += 1
      }
    }
    return dates
  }

  private func date(at start: Int, _ names: CalendarNames) -> WrittenDate? {
    if let before = self[start - 1], Self.isPartOfWord(before) || Self.digit(before) != nil { return nil }
    guard let first = self[start] else { return nil }
    if Self.digit(first) != nil {
      // A part of a number, a time or a section: `1.24.6.2019`, `:15.6.`.
      if let before = self[start - 1], [".", ":", ",", "/"].contains(before),
        self[start - 2].flatMap(Self.digit) != nil
      {
        return nil
      }
      return numericDate(at: start) ?? dayAndMonth(at: start, names)
    }
    return Self.isPartOfWord(first) ? monthAndDay(at: start, names) : nil
  }

  private func numericDate(at start: Int) -> WrittenDate? {
    guard let day = number(at: start, digits: 1...2), self[day.end] == "." else { return nil }
    let monthStart = skippingOneSpace(from: day.end + 1)
    guard let month = number(at: monthStart, digits: 1...2), self[month.end] == "." else { return nil }
    let yearStart = skippingOneSpace(from: month.end + 1)
    if let year = year(at: yearStart) {
      return WrittenDate(range: start..<year.end, day: day.value, month: month.value, year: year.value)
    }
    // `24. 6.` without a year is as well the end of one sentence and the beginning of a list.
    guard monthStart == day.end + 1, self[month.end + 1].flatMap(Self.digit) == nil else { return nil }
    return WrittenDate(range: start..<month.end + 1, day: day.value, month: month.value)
  }

  private func dayAndMonth(at start: Int, _ names: CalendarNames) -> WrittenDate? {
    guard let day = number(at: start, digits: 1...2) else { return nil }
    let afterDay = skippingOrdinal(from: day.end)
    let monthStart = skippingSpaces(from: afterDay)
    guard monthStart > day.end else { return nil }
    let word = word(startingAt: monthStart)
    guard let month = names.months[names.language.lowerCased(text(word))] else { return nil }
    let end = self[word.upperBound] == "." && isAbbreviated(word) ? word.upperBound + 1 : word.upperBound
    let comma = self[end] == "," ? end + 1 : end
    if let year = year(at: skippingSpaces(from: comma)) {
      return WrittenDate(range: start..<year.end, day: day.value, month: month, year: year.value)
    }
    return WrittenDate(range: start..<word.upperBound, day: day.value, month: month)
  }

  private func monthAndDay(at start: Int, _ names: CalendarNames) -> WrittenDate? {
    let word = word(startingAt: start)
    let dayStart = skippingSpaces(from: word.upperBound)
    // The name last, because hardly any word has a number after it.
    guard dayStart > word.upperBound, let day = number(at: dayStart, digits: 1...2),
      let month = names.months[names.language.lowerCased(text(word))]
    else { return nil }
    let afterDay = skippingOrdinal(from: day.end)
    guard self[afterDay] == ",", let year = year(at: skippingSpaces(from: afterDay + 1)) else { return nil }
    return WrittenDate(range: start..<year.end, day: day.value, month: month, year: year.value)
  }

  private func isAbbreviated(_ word: Range<Int>) -> Bool { word.count <= 5 }

  private func skippingOneSpace(from index: Int) -> Int { Self.isSpace(self[index]) ? index + 1 : index }

  /// `24.`, `24th`, `24:e`
  private func skippingOrdinal(from index: Int) -> Int {
    if self[index] == "." { return index + 1 }
    let colon = self[index] == ":" ? index + 1 : index
    let word = word(startingAt: colon)
    return ["st", "nd", "rd", "th", "a", "e"].contains(text(word)) ? word.upperBound : index
  }

  /// A year of this time: others are of another calendar, or no years.
  private func year(at start: Int) -> (value: Int, end: Int)? {
    number(at: start, digits: 4...4).flatMap { (1900...2099).contains($0.value) ? $0 : nil }
  }
}
