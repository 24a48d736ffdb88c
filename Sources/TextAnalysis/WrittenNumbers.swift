package import ICU

/// An amount as somebody wrote it, its places counted in letters.
package struct WrittenNumber: Sendable, Hashable {
  /// With the marks between its digits.
  package var range: Range<Int>
  /// How many digits stand before the decimal mark.
  package var digits: Int
  /// The whole part.
  package var whole: Int
  /// Whether its digits stand in groups of three: `12 500`.
  package var isGrouped: Bool
  package var hasFraction: Bool
}

extension Letters {
  /// The amounts of a text: `12 500`, `12500`, `3,5`, `١٢٬٥٠٠`.
  ///
  /// What is made of digits and is no amount is left out: a telephone number, an account (IBAN), a business id, a law
  /// (`306/2019`), an ISBN, a date, a time.
  package func numbers(in language: LanguageTag) -> [WrittenNumber] {
    let commaGroups = Self.languagesWithGroupingComma.contains(language.language)
    var numbers: [WrittenNumber] = []
    var index = 0
    while index < characters.count {
      guard isDigit(index) else {
        index += 1
        continue
      }
      let run = number(at: index, commaGroups: commaGroups)
      if let number = run.number { numbers.append(number) }
      index = run.end
    }
    return numbers
  }

  /// CLDR: `12,500` in these, `12.500` or `12 500` in the others.
  private static let languagesWithGroupingComma: Set<String> = ["ar", "am", "en", "fa", "my", "so", "ti"]

  private func number(at start: Int, commaGroups: Bool) -> (number: WrittenNumber?, end: Int) {
    var end = endOfDigits(from: start)
    var digits = end - start
    var value = value(start..<end)
    var isGrouped = false
    let mark = self[end]
    if digits <= 3, let mark, isGroupMark(mark, commaGroups: commaGroups) {
      while self[end] == mark, endOfDigits(from: end + 1) == end + 4 {
        value = value.flatMap { thousands in self.value(end + 1..<end + 4).map { thousands * 1000 + $0 } }
        end += 4
        digits += 3
        isGrouped = true
        if digits > 15 { value = nil }
      }
    }
    var hasFraction = false
    if let mark = self[end], mark == "," || mark == "." || mark == "\u{66B}", isDigit(end + 1) {
      end = endOfDigits(from: end + 1)
      hasFraction = true
    }
    // Digits go on: a telephone number or an account, not an amount.
    var isOther = false
    while let next = startOfMoreDigits(after: end, isGrouped: isGrouped) {
      end = endOfDigits(from: next)
      isOther = true
    }
    guard !isOther, let value, !isPartOfOther(start..<end, isGrouped: isGrouped) else { return (nil, end) }
    if digits > 1, Self.digit(characters[start]) == 0 { return (nil, end) }
    return (
      WrittenNumber(
        range: start..<end, digits: digits, whole: value, isGrouped: isGrouped, hasFraction: hasFraction), end
    )
  }

  /// Where digits go on after what cannot stand between the digits of an amount.
  private func startOfMoreDigits(after end: Int, isGrouped: Bool) -> Int? {
    guard let mark = self[end], isDigit(end + 1) else { return nil }
    switch mark {
    case ".", ",", "/", ":", "_": return end + 1
    // `10 000-20 000` is from one to the other; `1234567-8` is a business id.
    case "-": return isGrouped ? nil : end + 1
    default: return Self.isSpace(mark) ? end + 1 : nil
    }
  }

  private func isPartOfOther(_ range: Range<Int>, isGrouped: Bool) -> Bool {
    if let after = self[range.upperBound], Self.isPartOfWord(after) || after == "_" || after == "@" { return true }
    guard let before = self[range.lowerBound - 1] else { return false }
    if Self.isPartOfWord(before) || "+_#/:.@=".contains(before) { return true }
    if before == "-", isDigit(range.lowerBound - 2) {
      guard isGrouped else { return true }
      // `09-259 111`
      var start = range.lowerBound - 2
      while isDigit(start - 1) || Self.isSpace(self[start - 1]) && isDigit(start - 2) { start -= 1 }
      return self[start].flatMap(Self.digit) == 0 || self[start - 1] == "+"
    }
    // `(016) 259 111`
    let last = skippingSpaces(before: range.lowerBound)
    return self[last - 1] == ")" && isDigit(last - 2)
  }

  private func isDigit(_ index: Int) -> Bool { self[index].flatMap(Self.digit) != nil }

  private func endOfDigits(from start: Int) -> Int {
    var end = start
    while isDigit(end) { end += 1 }
    return end
  }

  /// Nil for more digits than an amount has.
  private func value(_ range: Range<Int>) -> Int? {
    guard range.count <= 15 else { return nil }
    return characters[range].reduce(0) { $0 * 10 + (Self.digit($1) ?? 0) }
  }

  private func isGroupMark(_ mark: Character, commaGroups: Bool) -> Bool {
    switch mark {
    case " ", "\u{A0}", "\u{202F}", "\u{2009}", "'", "’", "\u{66C}": true
    case ",": commaGroups
    case ".": !commaGroups
    default: false
    }
  }
}

extension FlatText {
  /// Whether there may be a digit. Digits of other scripts have two bytes or more.
  package var mayHoldDigits: Bool {
    utf8.contains { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) || $0 >= 0xD9 }
  }

  /// Whether a byte of ASCII stands in the row.
  package func holds(_ byte: Unicode.Scalar) -> Bool {
    byte.isASCII && utf8.contains(UInt8(truncatingIfNeeded: byte.value))
  }
}
