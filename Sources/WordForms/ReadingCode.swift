import Voikko

/// Readings as bytes: each attribute is the number of its value, and 0 for none.
enum ReadingCode {
  /// Every value in its order: a table that was written with others is read wrongly.
  static let names: String = [
    names(of: WordClass.self), names(of: GrammaticalCase.self), names(of: GrammaticalNumber.self),
    names(of: Person.self), names(of: Mood.self), names(of: Tense.self), names(of: Negative.self),
    names(of: Participle.self), names(of: Possessive.self), names(of: Comparison.self), names(of: Focus.self),
  ].joined(separator: ";")

  /// - Returns: nil for more than the code has room for; no word of Finnish is that long.
  static func bytes(of readings: [Reading]) -> [UInt8]? {
    guard readings.count <= 255 else { return nil }
    var bytes = [UInt8(readings.count)]
    for reading in readings {
      bytes += [
        number(of: reading.wordClass), number(of: reading.grammaticalCase), number(of: reading.number),
        number(of: reading.person), number(of: reading.mood), number(of: reading.tense), number(of: reading.negative),
        number(of: reading.participle), number(of: reading.possessive), number(of: reading.comparison),
        number(of: reading.focus), number(of: reading.followingVerb),
        (reading.isQuestion ? 1 : 0) | (reading.mayBePlaceName ? 2 : 0) | (reading.wordBases == nil ? 0 : 4),
      ]
      for text in [reading.baseForm, reading.structure, reading.wordBases ?? ""] {
        guard text.utf8.count <= 0xFFFF else { return nil }
        FormTable.append(text.utf8.count, 2, to: &bytes)
        bytes += text.utf8
      }
    }
    return bytes
  }

  static func readings(_ reader: inout ByteReader) -> [Reading]? {
    guard let count = reader.number(1) else { return nil }
    var readings: [Reading] = []
    readings.reserveCapacity(count)
    for _ in 0..<count {
      guard let low = reader.number(6), let high = reader.number(7), let baseForm = reader.text(),
        let structure = reader.text(), let wordBases = reader.text()
      else { return nil }
      let flags = high >> 48
      readings.append(
        Reading(
          baseForm: baseForm, wordClass: value(low), grammaticalCase: value(low >> 8), number: value(low >> 16),
          person: value(low >> 24), mood: value(low >> 32), tense: value(low >> 40), negative: value(high),
          participle: value(high >> 8), possessive: value(high >> 16), comparison: value(high >> 24),
          focus: value(high >> 32), isQuestion: flags & 1 != 0, followingVerb: value(high >> 40),
          mayBePlaceName: flags & 2 != 0, structure: structure, wordBases: flags & 4 != 0 ? wordBases : nil))
    }
    return readings
  }

  private static func names<Value: CaseIterable & RawRepresentable<String>>(of type: Value.Type) -> String {
    type.allCases.map(\.rawValue).joined(separator: ",")
  }

  private static func number<Value: CaseIterable & Equatable>(of value: Value?) -> UInt8 {
    guard let value, let index = Array(Value.allCases).firstIndex(of: value) else { return 0 }
    return UInt8(index + 1)
  }

  private static func value<Value: CaseIterable>(_ number: Int) -> Value? where Value.AllCases == [Value] {
    let number = number & 0xFF
    return number > 0 && number <= Value.allCases.count ? Value.allCases[number - 1] : nil
  }
}
