package import ICU
package import SourceText

extension InterfaceWords {
  /// The arguments of a message about another language: `tag`, its subtag, for which a language may have a form of its
  /// own (*suomeksi*), and `language`, its name in the reader's language. "in Finnish" and not "in Finnish (simple)": a
  /// reader asks which language it is.
  package static func arguments(about other: LanguageTag, in language: LanguageTag) -> [String: MessageArgument] {
    let bare = (try? LanguageTag(other.withoutVariants)) ?? other
    return ["tag": .text(other.language), "language": .text(bare.displayName(in: language))]
  }
}
