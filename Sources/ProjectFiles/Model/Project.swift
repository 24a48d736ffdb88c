package import ICU

/// Everything that a project says, read and checked. Catalogues and pictures are read when they are asked for.
package struct Project: Sendable {
  package var folder: ProjectFolder
  package var settings: ProjectSettings
  /// The folders of `content/` that hold an `index.md`, in the order of their names.
  package var documents: [GuideDocument]
  package var facts: FactBook
  package var glossary: Glossary
  package var pictograms: PictogramBook
  /// One for each language of the project, whether it has a file or not. Any other is as the program ships it.
  package var languageFiles: [LanguageTag: LanguageFile]

  package init(
    folder: ProjectFolder, settings: ProjectSettings, documents: [GuideDocument] = [], facts: FactBook,
    glossary: Glossary, pictograms: PictogramBook, languageFiles: [LanguageTag: LanguageFile] = [:]
  ) {
    self.folder = folder
    self.settings = settings
    self.documents = documents
    self.facts = facts
    self.glossary = glossary
    self.pictograms = pictograms
    self.languageFiles = languageFiles
  }

  package func document(_ name: String) -> GuideDocument? {
    documents.first { $0.name == name }
  }

  package func languageFile(_ tag: LanguageTag) -> LanguageFile {
    languageFiles[tag] ?? .shipped(for: tag)
  }

  /// The digits of a language: as its entry in the project file says, else as its language file says, else Latin.
  package func digits(of tag: LanguageTag) -> DigitStyle {
    settings.language(tag)?.digits ?? languageFile(tag).digits ?? .latin
  }
}
