import ICU
import SourceText

/// Fields of a type of their own: each reads the scalar as text and says what is wrong with it.
extension MappingReader {
  /// One of the words of an enumeration.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(_ key: String, _ type: Choice.Type) -> Located<Choice>?
  where Choice.RawValue == String {
    text(key).flatMap { choice($0, among: Array(Choice.allCases)) }
  }

  func choice<Choice: RawRepresentable>(_ text: Located<String>, among choices: [Choice]) -> Located<Choice>?
  where Choice.RawValue == String {
    if let choice = choices.first(where: { $0.rawValue == text.value }) { return Located(choice, at: text.range) }
    let known = choices.map(\.rawValue)
    let nearest = nearest(to: text.value, among: known)
    faults.error(
      "unknown-choice", ["value": .text(text.value), "known": .text(known.joined(separator: ", "))], at: text.range,
      notes: nearest.map { [DiagnosticNote("did-you-mean", ["name": .text($0)])] } ?? [], suggestion: nearest)
    return nil
  }

  mutating func yesOrNo(_ key: String) -> Bool? {
    guard let text = text(key) else { return nil }
    switch text.value {
    case "yes", "true": return true
    case "no", "false": return false
    default:
      faults.error("not-yes-or-no", ["value": .text(text.value)], at: text.range)
      return nil
    }
  }

  mutating func date(_ key: String) -> Located<CalendarDate>? {
    guard let text = text(key) else { return nil }
    if let date = CalendarDate(iso: text.value) { return Located(date, at: text.range) }
    faults.error("not-a-date", ["value": .text(text.value)], at: text.range)
    return nil
  }

  mutating func requiredDate(_ key: String) -> Located<CalendarDate>? {
    requires(key)
    return date(key)
  }

  mutating func tag(_ key: String) -> Located<LanguageTag>? {
    text(key).flatMap { languageTag($0, faults: faults) }
  }

  mutating func tags(_ key: String) -> [Located<LanguageTag>]? {
    texts(key)?.compactMap { languageTag($0, faults: faults) }
  }

  /// A whole number from 1 to 100,000.
  mutating func count(_ key: String) -> Int? {
    guard let text = text(key) else { return nil }
    if text.value.utf8.allSatisfy({ UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }), let count = Int(text.value),
      (1...100_000).contains(count)
    {
      return count
    }
    faults.error("not-a-count", ["value": .text(text.value)], at: text.range)
    return nil
  }

  /// A decimal number with a point or a comma.
  mutating func decimal(_ key: String) -> DecimalNumber? {
    guard let text = text(key) else { return nil }
    if let number = DecimalNumber(written: text.value) { return number }
    faults.error("not-a-number", ["value": .text(text.value)], at: text.range)
    return nil
  }

  /// One value for all languages, or a mapping from tags to values; `read` reports what it refuses.
  mutating func byLanguage<Value>(
    _ key: String, _ read: (Located<String>, Faults) -> Value?
  ) -> ByLanguage<Value>? {
    guard let entry = entry(key) else { return nil }
    guard case .mapping(let entries) = entry.value.content else {
      guard let text = scalar(entry.value, faults: faults), let value = read(text, faults) else { return nil }
      return .same(Located(value, at: text.range))
    }
    var values: [(tag: LanguageTag, value: Located<Value>)] = []
    for entry in entries {
      guard let tag = languageTag(entry.key, faults: faults)?.value else { continue }
      if values.contains(where: { $0.tag == tag }) {
        faults.error("language-twice", ["tag": .text(tag.canonical)], at: entry.key.range)
        continue
      }
      guard let text = scalar(entry.value, faults: faults), let value = read(text, faults) else { continue }
      values.append((tag, Located(value, at: text.range)))
    }
    if entries.isEmpty { faults.error("empty-value", ["key": .text(key)], at: entry.key.range) }
    return values.isEmpty ? nil : .each(values)
  }
}

/// Reads a tag; one that is not well-formed is an error, one of a language that nothing is known of a warning.
func languageTag(_ text: Located<String>, faults: Faults) -> Located<LanguageTag>? {
  do throws(LanguageTagError) {
    let tag = try LanguageTag(text.value)
    if !tag.isKnownToICU {
      faults.warning("language-unknown", ["tag": .text(text.value)], at: text.range)
    }
    return Located(tag, at: text.range)
  } catch {
    faults.error("tag-malformed", ["tag": .text(text.value)], at: text.range)
    return nil
  }
}

extension DecimalNumber {
  /// `12`, `12.50` and `12,50`, with a `-` before it where it is below zero; nil for anything else.
  init?(written text: String) {
    let isNegative = text.hasPrefix("-")
    let pieces = (isNegative ? text.dropFirst() : text[...]).split(
      omittingEmptySubsequences: false, whereSeparator: { $0 == "." || $0 == "," })
    guard (1...2).contains(pieces.count), text.utf8.count <= 15,
      pieces.allSatisfy({ !$0.isEmpty && $0.utf8.allSatisfy { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 } })
    else { return nil }
    self.init(text: (isNegative ? "-" : "") + pieces.joined(separator: "."))
  }
}

/// A name of a record, part, document or page: small letters a–z, digits and hyphens, and where it is said `_`.
func isName(_ text: String, allowsUnderscore: Bool) -> Bool {
  !text.isEmpty
    && text.utf8.allSatisfy { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"): true
      case UInt8(ascii: "_"): allowsUnderscore
      default: false
      }
    }
}

/// Reports a name that has other letters than names have.
func checkName(_ name: Located<String>, allowsUnderscore: Bool, faults: Faults) {
  guard !isName(name.value, allowsUnderscore: allowsUnderscore) else { return }
  faults.error(
    "name-malformed", ["name": .text(name.value), "letters": .text(allowsUnderscore ? "a–z 0–9 - _" : "a–z 0–9 -")],
    at: name.range)
}
