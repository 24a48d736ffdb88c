package import Catalogues
package import ICU
import Synchronization

/// The messages of one interface catalogue. The catalogue is read when one of them is first asked for: the program ships
/// more languages than a run speaks.
package final class InterfaceLayer: Sendable {
  package let language: LanguageTag
  private let read: @Sendable () -> Catalogue?
  private let known = Mutex<[String: String]?>(nil)

  /// - Parameter read: gives the catalogue; called once at most.
  package init(_ language: LanguageTag, read: @escaping @Sendable () -> Catalogue?) {
    self.language = language
    self.read = read
  }

  /// The patterns by id, as they are written.
  var patterns: [String: String] {
    known.withLock { known in
      if let known { return known }
      var patterns: [String: String] = [:]
      if let catalogue = read() {
        for unit in catalogue.units {
          let coded = catalogue.targetLanguage == nil ? unit.source : unit.target
          if let coded { patterns[unit.id] = plainText(of: coded) }
        }
      }
      known = patterns
      return patterns
    }
  }
}

/// The messages of a language: those of its layers, a later one over an earlier one, each compiled when it is first asked
/// for.
final class LanguageMessages: Sendable {
  let language: LanguageTag
  private let layers: [InterfaceLayer]
  private let digits: DigitStyle
  /// The language's own form of a date.
  let date: MessagePattern?
  /// Nil for a message that the language does not have.
  private let compiled = Mutex<[String: MessagePattern?]>([:])

  init(_ language: LanguageTag, layers: [InterfaceLayer], writing: InterfaceWords.Writing) {
    self.language = language
    self.layers = layers
    digits = writing.digits
    date = writing.date.flatMap { try? MessagePattern($0, language: language, digits: writing.digits) }
  }

  /// The last layer's pattern; a text that is no pattern is as good as none.
  func pattern(_ key: String) -> MessagePattern? {
    compiled.withLock { compiled in
      if let known = compiled[key] { return known }
      let found = layers.reversed().lazy.compactMap { $0.patterns[key].flatMap(self.pattern(written:)) }.first
      compiled[key] = .some(found)
      return found
    }
  }

  /// The ids that the language has, sorted.
  var keys: [String] {
    Set(layers.flatMap(\.patterns.keys)).filter { pattern($0) != nil }.sorted()
  }

  private func pattern(written text: String) -> MessagePattern? {
    let own = date == nil || !text.contains("date") ? text : text.replacing(Self.longDate) { "{\($0.1)}" }
    return try? MessagePattern(own, language: language, digits: digits)
  }

  /// A date as CLDR writes it, in the place of which a language's own form stands.
  private static var longDate: Regex<(Substring, Substring)> { /\{\s*(\w+)\s*,\s*date\s*,\s*long\s*\}/ }
}
