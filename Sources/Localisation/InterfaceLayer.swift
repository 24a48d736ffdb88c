package import Catalogues
package import ICU
import Synchronization

/// The messages of one interface catalogue. The catalogue is read when one of them is first asked for: the program ships
/// more languages than a run speaks.
package final class InterfaceLayer: Sendable {
  package let language: LanguageTag
  private let read: @Sendable () -> Catalogue?
  private let known = Mutex<[String: Words]?>(nil)

  /// What the catalogue has for a message.
  struct Words {
    /// As it is written.
    var pattern: String
    /// Whether a speaker has checked it; so has whoever wrote the source.
    var isReviewed: Bool
  }

  /// - Parameter read: gives the catalogue; called once at most.
  package init(_ language: LanguageTag, read: @escaping @Sendable () -> Catalogue?) {
    self.language = language
    self.read = read
  }

  /// By id.
  var words: [String: Words] {
    known.withLock { known in
      if let known { return known }
      var words: [String: Words] = [:]
      if let catalogue = read() {
        let isSource = catalogue.targetLanguage == nil
        for unit in catalogue.units {
          guard let coded = isSource ? unit.source : unit.target else { continue }
          words[unit.id] = Words(pattern: plainText(of: coded), isReviewed: isSource || unit.state >= .reviewed)
        }
      }
      known = words
      return words
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
  private let compiled = Mutex<[String: CompiledWords?]>([:])

  private struct CompiledWords {
    var pattern: MessagePattern
    var isReviewed: Bool
  }

  init(_ language: LanguageTag, layers: [InterfaceLayer], writing: InterfaceWords.Writing) {
    self.language = language
    self.layers = layers
    digits = writing.digits
    date = writing.date.flatMap { try? MessagePattern($0, language: language, digits: writing.digits) }
  }

  /// The last layer's pattern; a text that is no pattern is as good as none.
  func pattern(_ key: String) -> MessagePattern? { words(key)?.pattern }

  /// Whether a speaker has checked the words that `pattern` gives; nil where the language has none.
  func isReviewed(_ key: String) -> Bool? { words(key)?.isReviewed }

  private func words(_ key: String) -> CompiledWords? {
    compiled.withLock { compiled in
      if let known = compiled[key] { return known }
      let found = layers.reversed().lazy.compactMap { $0.words[key].flatMap(self.compiled(_:)) }.first
      compiled[key] = .some(found)
      return found
    }
  }

  /// The ids that the language has, sorted.
  var keys: [String] {
    Set(layers.flatMap(\.words.keys)).filter { pattern($0) != nil }.sorted()
  }

  private func compiled(_ words: InterfaceLayer.Words) -> CompiledWords? {
    let text = words.pattern
    let own = date == nil || !text.contains("date") ? text : text.replacing(Self.longDate) { "{\($0.1)}" }
    return (try? MessagePattern(own, language: language, digits: digits)).map {
      CompiledWords(pattern: $0, isReviewed: words.isReviewed)
    }
  }

  /// A date as CLDR writes it, in the place of which a language's own form stands.
  private static var longDate: Regex<(Substring, Substring)> { /\{\s*(\w+)\s*,\s*date\s*,\s*long\s*\}/ }
}
