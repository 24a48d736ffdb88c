package import ICU
package import Localisation
import ProjectFiles
import SourceText

/// The program's words in the language that the person at the terminal has chosen.
package struct ShownWords: Sendable {
  package var words: InterfaceWords
  /// The language that the project's file asks for.
  package var projectLanguage: LanguageTag?

  init(_ sources: SiteSources) {
    self.init(words: sources.words, project: sources.project)
  }

  /// Of a project of which nothing else is read.
  init(at root: String) throws {
    let project = try readProject(at: root).project
    var known: [Diagnostic] = []
    self.init(words: SiteSources.words(of: project, &known), project: project)
  }

  init(words: InterfaceWords, project: Project?) {
    self.words = words
    projectLanguage = project?.settings.messages
  }
}
