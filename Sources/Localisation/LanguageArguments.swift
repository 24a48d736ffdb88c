package import ICU
package import SourceText

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
}
