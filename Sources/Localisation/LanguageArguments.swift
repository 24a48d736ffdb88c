package import ICU
package import SourceText
import Synchronization

extension InterfaceWords {
  /// The arguments of a message about another language: `tag`, its subtag, for which a language may have a form of its
  /// own (*suomeksi*), and `language`, its name in the reader's language.
  package static func arguments(about other: LanguageTag, in language: LanguageTag) -> [String: MessageArgument] {
    ["tag": .text(other.language), "language": .text(name(of: other, in: language))]
  }

  /// The name of a language in another: "Finnish" and not "Finnish (simple)", since a reader asks which language it is.
  package static func name(of other: LanguageTag, in language: LanguageTag) -> String {
    let bare = (try? LanguageTag(other.withoutVariants)) ?? other
    return bare.displayName(in: language)
  }

  /// A message about another language. Every page says the same few of each language of the site, and ICU is slow to find
  /// a language's name, so each is made once.
  package func phrase(_ key: String, about other: LanguageTag, in language: LanguageTag) -> Phrase {
    phrasesAboutLanguages.phrase(PhraseAboutLanguage(key: key, other: other, language: language)) {
      // The name of the language is in the language of the words round it, which may be a fallback's.
      let spoken = self.language(of: key, for: language) ?? language
      return phrase(key, Self.arguments(about: other, in: spoken), in: language)
    }
  }
}

struct PhraseAboutLanguage: Hashable, Sendable {
  var key: String
  var other: LanguageTag
  var language: LanguageTag
}

/// The messages about languages that were made, shared by all workers.
final class PhrasesAboutLanguages: Sendable {
  private let known = Mutex<[PhraseAboutLanguage: InterfaceWords.Phrase]>([:])

  func phrase(_ wanted: PhraseAboutLanguage, make: () -> InterfaceWords.Phrase) -> InterfaceWords.Phrase {
    if let known = known.withLock({ $0[wanted] }) { return known }
    let made = make()
    known.withLock { $0[wanted] = made }
    return made
  }
}
