package import ICU
package import SourceText

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
  /// What somebody has spoken, for the languages that have such a list.
  package var recordings: [LanguageTag: RecordingBook]

  package init(
    folder: ProjectFolder, settings: ProjectSettings, documents: [GuideDocument] = [], facts: FactBook,
    glossary: Glossary, pictograms: PictogramBook, languageFiles: [LanguageTag: LanguageFile] = [:],
    recordings: [LanguageTag: RecordingBook] = [:]
  ) {
    self.recordings = recordings
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

  /// The name of a language in itself: as its language file says, else as CLDR has it.
  package func ownName(of tag: LanguageTag) -> String { languageFile(tag).name?.value ?? tag.ownName }

  /// The digits of a language: as its entry in the project file says, else as its language file says, else Latin.
  package func digits(of tag: LanguageTag) -> DigitStyle {
    settings.language(tag)?.digits ?? languageFile(tag).digits ?? .latin
  }

  /// Every place where the project says whom a reader tells of a mistake.
  package var feedbackAddresses: [(address: FeedbackAddress, range: SourceRange)] {
    var addresses: [(address: FeedbackAddress, range: SourceRange)] = []
    if let feedback = settings.feedback, let range = settings.feedbackRange { addresses.append((feedback, range)) }
    let others = [settings.accessibility?.feedback] + documents.map(\.matter.feedback)
    for other in others.compactMap({ $0 }) { addresses.append((other.value, other.range)) }
    return addresses
  }
}

extension Project {
  /// What the declaration of accessibility lacks of what the act asks for (306/2019, 7 §); every part where there is none.
  package var missingAccessibilityParts: [AccessibilityPart] {
    let declared = settings.accessibility
    var missing: [AccessibilityPart] = []
    if declared?.status == nil { missing.append(.status) }
    if declared?.assessed == nil { missing.append(.assessed) }
    if declared?.method == nil { missing.append(.method) }
    if declared?.tests.isEmpty ?? true { missing.append(.tests) }
    if declared?.status != .full, declared?.gaps.isEmpty ?? true { missing.append(.gaps) }
    if !hasElectronicFeedback { missing.append(.feedback) }
    return missing
  }

  /// The act asks for an electronic contact: a phone number alone does not do.
  private var hasElectronicFeedback: Bool {
    switch settings.accessibilityFeedback {
    case .mail: true
    case .fact(let record, let part): [.email, .url].contains(facts.part(part, of: record)?.value.type)
    case nil: false
    }
  }
}
