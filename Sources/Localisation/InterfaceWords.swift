package import Catalogues
package import ICU
package import SourceText

/// The words of the program itself, in every language that has them: messages, help, and what stands round a page's text.
///
/// They lie in `locales/<tag>/interface.xlf`, MessageFormat patterns by id. The project's file stands over the one that
/// the program ships, unit by unit.
package struct InterfaceWords: Sendable {
  /// Words of the interface, with the language that they are in: not the asked one where it lacks them.
  package struct Phrase: Sendable, Hashable {
    package var text: String
    package var language: LanguageTag
  }

  /// How a language writes its numbers and dates in messages, where it is not in Latin digits and as CLDR has it.
  package struct Writing: Sendable, Hashable {
    package var digits: DigitStyle
    /// The language's own form of a date: a pattern with `year`, `month`, `day` and `date`.
    package var date: String?

    package init(digits: DigitStyle = .latin, date: String? = nil) {
      self.digits = digits
      self.date = date
    }
  }

  /// The language that the interface is written in first.
  package let source: LanguageTag
  private var messages: [LanguageTag: LanguageMessages]
  /// For each language that is known beforehand, where its words are looked for: worked out once, asked for each phrase.
  private var chains: [LanguageTag: [LanguageTag]]
  let phrasesAboutLanguages = PhrasesAboutLanguages()

  /// - Parameters:
  ///   - layers: later ones stand over earlier ones.
  ///   - chains: the languages that stand in for one that lacks a message, by the project's choice.
  package init(
    source: LanguageTag, layers: [InterfaceLayer], chains: [LanguageTag: [LanguageTag]] = [:],
    writing: [LanguageTag: Writing] = [:]
  ) {
    self.source = source
    messages = [:]
    for (language, layers) in Dictionary(grouping: layers, by: \.language) {
      messages[language] = LanguageMessages(language, layers: layers, writing: writing[language] ?? Writing())
    }
    self.chains = [:]
    for language in Set(chains.keys).union(messages.keys) {
      self.chains[language] = Self.chain(of: chains[language] ?? [language], source: source)
    }
  }

  /// - Parameter layers: catalogues with the language they are for.
  package init(
    source: LanguageTag, layers: [(language: LanguageTag, catalogue: Catalogue)],
    chains: [LanguageTag: [LanguageTag]] = [:], writing: [LanguageTag: Writing] = [:]
  ) {
    self.init(
      source: source, layers: layers.map { layer in InterfaceLayer(layer.language) { layer.catalogue } },
      chains: chains, writing: writing)
  }

  package func phrase(_ key: String, _ arguments: [String: MessageArgument] = [:], in language: LanguageTag) -> Phrase {
    for tag in chain(of: language) {
      guard let pattern = pattern(key, tag) else { continue }
      let values = arguments.mapValues { MessageValue($0) }
      let own = values.mapValues { written($0, in: tag) }
      // A message that asks for a date with its weekday has to be given the day itself.
      if let text = (try? pattern.format(own)) ?? (try? pattern.format(values)) {
        return Phrase(text: text, language: tag)
      }
    }
    return Phrase(text: key, language: language)
  }

  /// The words alone, for a terminal.
  package func text(_ key: String, _ arguments: [String: MessageArgument] = [:], in language: LanguageTag) -> String {
    phrase(key, arguments, in: language).text
  }

  package func has(_ key: String, in language: LanguageTag) -> Bool {
    pattern(key, language) != nil
  }

  /// Whether a speaker has checked the language's own words for a message; nil where it has none of its own.
  package func isReviewed(_ key: String, in language: LanguageTag) -> Bool? {
    messages[language]?.isReviewed(key)
  }

  /// The ids that the language has, sorted.
  package func keys(in language: LanguageTag) -> [String] {
    messages[language]?.keys ?? []
  }

  /// The names of the arguments that a message takes in a language.
  package func argumentNames(of key: String, in language: LanguageTag) -> Set<String> {
    pattern(key, language)?.argumentNames ?? []
  }

  /// The languages that it has a catalogue of.
  package var languages: [LanguageTag] { messages.keys.sorted() }

  /// The language whose words a reader of a language sees for a message: its own, or one that stands in for it.
  package func language(of key: String, for language: LanguageTag) -> LanguageTag? {
    chain(of: language).first { has(key, in: $0) }
  }

  /// The pattern that a reader of a language sees filled in.
  package func pattern(of key: String, for language: LanguageTag) -> String? {
    self.language(of: key, for: language).flatMap { pattern(key, $0)?.pattern }
  }

  private func pattern(_ key: String, _ language: LanguageTag) -> MessagePattern? { messages[language]?.pattern(key) }

  /// A day in the language's own form where it has one.
  private func written(_ value: MessageValue, in language: LanguageTag) -> MessageValue {
    guard case .date(let day) = value, let form = messages[language]?.date else { return value }
    let parts: [String: MessageValue] = [
      "year": .number(Double(day.year)), "month": .number(Double(day.month)), "day": .number(Double(day.day)),
      "date": value,
    ]
    return (try? form.format(parts)).map { .text($0) } ?? value
  }

  private func chain(of language: LanguageTag) -> [LanguageTag] {
    chains[language] ?? Self.chain(of: [language], source: source)
  }

  /// The languages in order, each with those that it falls back to by itself (`fa-AF`, `fa`), and the source last.
  private static func chain(of languages: [LanguageTag], source: LanguageTag) -> [LanguageTag] {
    var chain: [LanguageTag] = []
    for tag in languages { for step in [tag] + tag.fallbackChain where !chain.contains(step) { chain.append(step) } }
    if !chain.contains(source) { chain.append(source) }
    return chain
  }
}

extension MessageValue {
  package init(_ argument: MessageArgument) {
    switch argument {
    case .text(let text): self = .text(text)
    case .number(let number): self = .number(number)
    case .date(let year, let month, let day):
      self = CalendarDate(year: year, month: month, day: day).map { .date($0) } ?? .text("\(year)-\(month)-\(day)")
    }
  }
}
