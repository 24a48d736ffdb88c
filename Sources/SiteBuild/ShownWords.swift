package import ICU
package import Localisation
import ProjectFiles

/// The program's words in the language that the person at the terminal has chosen.
package struct ShownWords: Sendable {
  package var words: InterfaceWords
  /// The language that the project's file asks for.
  package var projectLanguage: LanguageTag?

  init(_ sources: SiteSources) {
    self.init(words: sources.words, project: sources.project)
  }

  init(words: InterfaceWords, project: Project?) {
    self.words = words
    projectLanguage = project?.settings.messages
  }
}
