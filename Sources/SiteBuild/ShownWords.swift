package import ICU
package import Localisation
import ProjectFiles

/// The program's words in the language that the person at the terminal has chosen.
package struct ShownWords: Sendable {
  package var words: InterfaceWords
  /// The language that the project's file asks for.
  package var projectLanguage: LanguageTag?

  init(_ sources: SiteSources) {
    words = sources.words
    projectLanguage = sources.project.settings.messages
  }
}
