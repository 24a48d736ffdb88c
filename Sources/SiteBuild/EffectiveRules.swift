package import ICU
package import ProjectFiles
import SourceText

/// What a project's documents are held to.
package struct EffectiveRules: Sendable {
  package var documents: [Document]
  package var languages: [LanguageTag]
  package var source: LanguageTag
  package var words: ShownWords

  package struct Document: Sendable {
    /// The path of its first page.
    package var path: String
    package var kind: DocumentKind
    package var level: Level
    /// Whether the build stops at an error in it.
    package var isPublished: Bool
    package var budget: LengthBudget
  }
}

/// Reads by which rules a project is checked.
package func effectiveRules(at root: String) throws -> EffectiveRules {
  let sources = try SiteSources(root: root)
  let settings = sources.project.settings
  let documents = sources.project.documents.map { document in
    EffectiveRules.Document(
      path: document.index.file.path, kind: document.matter.kind, level: document.matter.level,
      isPublished: document.matter.isPublished, budget: settings.budget(for: document.matter.kind))
  }
  return EffectiveRules(
    documents: documents, languages: sources.languages.filter { $0.pseudoLocale == nil }, source: settings.source,
    words: ShownWords(sources))
}
