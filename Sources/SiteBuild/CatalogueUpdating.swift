import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
package import SourceText

/// What `translate update` did.
package struct UpdateOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// The catalogues that were written, by their path from the project's folder; those that were as they should be are not among them.
  package var written: [String]
  package var unchanged: Int
  package var words: ShownWords
}

/// Brings every catalogue up to date with the source. A catalogue with a fault in it is left as it is, and so are those
/// of a page or of records whose own file or source catalogue has one: what cannot be read cannot be kept.
package func updateCatalogues(at root: String) throws -> UpdateOutcome {
  try updateCatalogues(of: try SiteSources(root: root), at: root)
}

/// Brings the catalogues of sources that were read up to date: those of the languages that their project lists.
func updateCatalogues(of sources: SiteSources, at root: String) throws -> UpdateOutcome {
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  var update = CatalogueUpdate(root: root, sources: sources)
  for page in sources.pages {
    try update.run(
      page.text, .page(document: page.document.name, page: page.page.name), source: page.sourceCatalogue,
      catalogues: page.catalogues)
  }
  let records = sources.records
  let catalogues = sources.recordCatalogues
  try update.run(records.project, .project, besides: "content/facts.yml", catalogues: catalogues.project)
  try update.run(records.glossary, .glossary, catalogues: catalogues.glossary)
  try update.run(records.pictograms, .pictograms, catalogues: catalogues.pictograms)
  try update.runInterface()
  return UpdateOutcome(
    diagnostics: sources.diagnostics.withoutConsequences(in: sources.project).sorted(by: Diagnostic.precedes),
    written: update.written, unchanged: update.unchanged, words: ShownWords(sources))
}

struct CatalogueUpdate {
  let root: String
  let sources: SiteSources
  /// Files with an error in them.
  private let faulty: Set<String>
  private(set) var written: [String] = []
  private(set) var unchanged = 0

  init(root: String, sources: SiteSources) {
    self.root = root
    self.sources = sources
    faulty = Set(sources.diagnostics.filter { $0.severity == .error }.map(\.path))
  }

  /// - Parameter other: a second file that texts of the catalogue stand in.
  mutating func run(
    _ text: IdentifiedDocument, _ name: CatalogueName, besides other: String? = nil, source: Catalogue? = nil,
    catalogues: [LanguageTag: UnitTable]
  ) throws {
    let tag = sources.project.settings.source
    // Without the source catalogue no id is known, and each text would look new.
    let files = [text.document.file.path, name.path(for: tag)] + (other.map { [$0] } ?? [])
    guard !text.document.texts.isEmpty, faulty.isDisjoint(with: files) else { return }
    let known = source ?? sources.project.catalogue(tag, name).catalogue
    try write(updatedSourceCatalogue(of: text, source: tag, from: known), to: name.path(for: tag))
    for language in sources.languages where language != tag && language.pseudoLocale == nil {
      let old = catalogues[language]?.catalogue
      try write(
        updatedCatalogue(of: text, source: tag, language: language, from: old), to: name.path(for: language))
    }
  }

  mutating func write(_ catalogue: Catalogue, to path: String) throws {
    guard !faulty.contains(path) else { return }
    let bytes = canonicalBytes(of: catalogue)
    let target = "\(root)/\(path)"
    if try Disk.contents(target) == bytes {
      unchanged += 1
      return
    }
    if let folder = Disk.parent(of: target) { try Disk.createFolder(folder) }
    try Disk.replace(target, with: bytes)
    written.append(path)
  }
}
