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

  /// The language that the interface is written in first.
  package let source: LanguageTag
  private var patterns: [LanguageTag: [String: MessagePattern]]
  /// For each language that is known beforehand, where its words are looked for: worked out once, asked for each phrase.
  private var chains: [LanguageTag: [LanguageTag]]

  /// - Parameters:
  ///   - layers: catalogues with the language they are for, later ones over earlier ones.
  ///   - chains: the languages that stand in for one that lacks a message, by the project's choice.
  package init(
    source: LanguageTag, layers: [(language: LanguageTag, catalogue: Catalogue)],
    chains: [LanguageTag: [LanguageTag]] = [:]
  ) {
    self.source = source
    self.chains = [:]
    patterns = [:]
    for (language, catalogue) in layers {
      for unit in catalogue.units {
        let coded = catalogue.targetLanguage == nil ? unit.source : unit.target
        guard let coded, let pattern = try? MessagePattern(plainText(of: coded), language: language) else { continue }
        patterns[language, default: [:]][unit.id] = pattern
      }
    }
    for language in Set(chains.keys).union(patterns.keys) {
      self.chains[language] = Self.chain(of: chains[language] ?? [language], source: source)
    }
  }

  package func phrase(_ key: String, _ arguments: [String: MessageArgument] = [:], in language: LanguageTag) -> Phrase {
    for tag in chain(of: language) {
      guard let pattern = patterns[tag]?[key] else { continue }
      let values = arguments.mapValues { MessageValue($0) }
      if let text = try? pattern.format(values) { return Phrase(text: text, language: tag) }
    }
    return Phrase(text: key, language: language)
  }

  /// The words alone, for a terminal.
  package func text(_ key: String, _ arguments: [String: MessageArgument] = [:], in language: LanguageTag) -> String {
    phrase(key, arguments, in: language).text
  }

  package func has(_ key: String, in language: LanguageTag) -> Bool {
    patterns[language]?[key] != nil
  }

  /// The ids that the language has, sorted.
  package func keys(in language: LanguageTag) -> [String] {
    (patterns[language]?.keys).map { $0.sorted() } ?? []
  }

  /// The names of the arguments that a message takes in a language.
  package func argumentNames(of key: String, in language: LanguageTag) -> Set<String> {
    patterns[language]?[key]?.argumentNames ?? []
  }

  package var languages: [LanguageTag] { patterns.keys.sorted() }

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
