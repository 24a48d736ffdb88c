package import ICU

/// Numbers of steps, rules and lists in the digits of the language that they stand in, so that a page has one set.
///
/// The style sheet counts in `var(--digits)`. It is `decimal` but in languages whose digits are their own, for which a
/// counter style (CSS Counter Styles 3) is made of ICU's digits. A part in another language counts in its own.
package func digitRules(of languages: [LanguageTag]) -> String {
  var rules = "ol { list-style-type: var(--digits); }\n"
  let own = languages.compactMap { tag in
    // Without digits of its own (or with ones that are no place values, as the Ethiopic) a language counts as others do.
    digits(of: tag).map { (name: "digits-\(tag.canonical)", tag: tag.canonical, digits: $0) }
  }
  for language in own {
    let symbols = language.digits.map { "\"\($0)\"" }.joined(separator: " ")
    rules += "\n@counter-style \(language.name) { system: numeric; symbols: \(symbols); }\n"
  }
  if !own.isEmpty { rules += "\n[lang] { --digits: decimal; }\n" }
  for language in own { rules += ":lang(\(language.tag)) { --digits: \(language.name); }\n" }
  return rules
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
