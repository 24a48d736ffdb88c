package import ICU

/// Numbers of steps, rules and lists in the digits of the language that they stand in, so that a page has one set.
///
/// The style sheet counts in `var(--digits)`. It is `decimal` but in languages whose digits are their own, for which a
/// counter style (CSS Counter Styles 3) is made of ICU's digits. A part in another language counts in its own.
package func digitRules(of languages: [LanguageTag]) -> String {
  let own = ownDigits(of: languages)
  var rules = "ol { list-style-type: var(--digits); }\n" + own.map(\.counterStyle).joined()
  if !own.isEmpty { rules += "\n[lang] { --digits: decimal; }\n" }
  for language in own { rules += ":lang(\(language.tag)) { --digits: \(language.name); }\n" }
  return rules
}

/// The same for a book: many e-readers know no variables.
package func bookDigitRules(of languages: [LanguageTag]) -> String {
  ownDigits(of: languages).map { "\($0.counterStyle):lang(\($0.tag)) ol { list-style-type: \($0.name); }\n" }.joined()
}

/// A language that has digits of its own.
private struct OwnDigits {
  var name: String
  var tag: String
  var digits: [String]

  var counterStyle: String {
    let symbols = digits.map { "\"\($0)\"" }.joined(separator: " ")
    return "\n@counter-style \(name) { system: numeric; symbols: \(symbols); }\n"
  }
}

/// Without digits of its own (or with ones that are no place values, as the Ethiopic) a language counts as others do.
private func ownDigits(of languages: [LanguageTag]) -> [OwnDigits] {
  languages.compactMap { tag in
    digits(of: tag).map { OwnDigits(name: "digits-\(tag.canonical)", tag: tag.canonical, digits: $0) }
  }
}

/// The ten digits of a language; nil where they are 0–9.
private func digits(of tag: LanguageTag) -> [String]? {
  guard let formatter = try? Formatter(language: tag, digits: .native) else { return nil }
  let digits = (0...9).map { formatter.integer($0) }
  guard digits.allSatisfy({ $0.unicodeScalars.count == 1 }), digits != (0...9).map(String.init),
    formatter.integer(10) == digits[1] + digits[0]
  else { return nil }
  return digits
}
