import Catalogues
import GuideMarkup
package import ICU
package import Localisation
import ProjectFiles
package import SourceText

/// What `translate update` did.
package struct UpdateOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// What happened to the texts of each language, in the order of the project; those without a change are left out.
  package var changes: [(language: LanguageTag, changes: CatalogueChanges)]
  /// Pages that are called otherwise now, with their catalogues.
  package var renamed: [RenamedPage]
  /// Pages that are gone, and whose catalogues stay.
  package var gone: [GonePage]
  /// The catalogues that were written, by their path from the project's folder; those that were as they should be are not among them.
  package var written: [String]
  package var unchanged: Int
  package var words: ShownWords
}

/// Brings every catalogue up to date with the source. A catalogue with a fault in it is left as it is, and so are those
/// of a page or of records whose own file or source catalogue has one: what cannot be read cannot be kept.
///
/// - Parameter usesMemory: whether texts without a translation get that of an equal text elsewhere, and notes of similar
///   ones; otherwise notes of that kind stay as they are.
package func updateCatalogues(
  at root: String, usesMemory: Bool = true, workers: Int = workerCount
) throws -> UpdateOutcome {
  let lock = try ProjectLock(beforeReading: root)
  defer { lock.release() }
  return try updateCatalogues(
    of: try SiteSources(root: root, workers: workers), at: root, usesMemory: usesMemory, workers: workers)
}

/// Brings the catalogues of sources that were read up to date: those of the languages that their project lists. Whoever
/// calls it holds the project's lock.
func updateCatalogues(
  of sources: SiteSources, at root: String, usesMemory: Bool = true, workers: Int = workerCount
) throws -> UpdateOutcome {
  let renaming = try PageRenaming(sources, root: root)
  var update = CatalogueUpdate(root: root, sources: sources, renaming: renaming)
  try update.run(usesMemory: usesMemory, workers: workers)
  try update.runInterface()
  for page in renaming.renamed { try update.removeOldCatalogues(of: page) }
  return UpdateOutcome(
    diagnostics: (sources.diagnostics + renaming.diagnostics).withoutConsequences(in: sources.project)
      .sorted(by: Diagnostic.precedes),
    changes: sources.languages.compactMap { tag in
      update.changes[tag].flatMap { $0 == CatalogueChanges() ? nil : (tag, $0) }
    },
    renamed: renaming.renamed, gone: renaming.gone, written: update.written, unchanged: update.unchanged,
    words: ShownWords(sources))
}

struct CatalogueUpdate {
  let root: String
  let sources: SiteSources
  private let renaming: PageRenaming
  /// Files with an error in them.
  private let faulty: Set<String>
  private(set) var changes: [LanguageTag: CatalogueChanges] = [:]
  private(set) var written: [String] = []
  private(set) var unchanged = 0
  private var source: LanguageTag { sources.project.settings.source }

  init(root: String, sources: SiteSources, renaming: PageRenaming) {
    self.root = root
    self.sources = sources
    self.renaming = renaming
    faulty = renaming.blocked.union(sources.diagnostics.filter { $0.severity == .error }.map(\.path))
  }

  mutating func run(usesMemory: Bool, workers: Int) throws {
    let jobs = jobs()
    let tag = source
    // A pseudo-locale has no catalogues: it is made of the texts.
    let languages = sources.languages.filter { $0.pseudoLocale == nil }
    var works = try inParallel(jobs, workers: workers) {
      ()
    } perform: { _, job in
      job.updated(source: tag, languages: languages)
    }
    if usesMemory { try fill(&works, workers: workers) }
    let written = try inParallel(works, workers: workers) {
      ()
    } perform: { [root, faulty] _, work in
      try work.write(source: tag, at: root, except: faulty)
    }
    for work in written {
      self.written += work.written
      unchanged += work.unchanged
      for (language, changes) in work.changes { self.changes[language, default: CatalogueChanges()] += changes }
    }
  }

  /// The documents whose catalogues can be brought up to date.
  private func jobs() -> [UpdateWork] {
    let renamed = Dictionary(renaming.renamed.map { ($0.new, $0) }, uniquingKeysWith: { first, _ in first })
    var jobs = sources.pages.map { page in
      let name = CatalogueName.page(of: page)
      var work = UpdateWork(
        name: name, text: page.text, oldSource: page.sourceCatalogue, old: kept(page.catalogues))
      if let renamed = renamed[name] { work.take(renamed) }
      return work
    }
    let records = sources.records
    let catalogues = sources.recordCatalogues
    for (name, text, tables) in [
      (CatalogueName.project, records.project, catalogues.project),
      (.glossary, records.glossary, catalogues.glossary), (.pictograms, records.pictograms, catalogues.pictograms),
    ] {
      let known = sources.project.catalogue(source, name).catalogue
      jobs.append(UpdateWork(name: name, text: text, oldSource: known, old: kept(tables)))
    }
    return jobs.filter { work in
      // Texts of the facts stand in the catalogue of the project. Without the source catalogue no id is known, and each
      // text would look new.
      let others = work.name == .project ? ["content/facts.yml"] : []
      let files = [work.text.document.file.path, work.name.path(for: source)] + others
      return !work.text.document.texts.isEmpty && faulty.isDisjoint(with: files)
    }
  }

  /// Those that are files: what a pseudo-locale shows is made of the texts.
  private func kept(_ tables: [LanguageTag: UnitTable]) -> [LanguageTag: Catalogue] {
    tables.filter { $0.key.pseudoLocale == nil }.mapValues(\.catalogue)
  }

  private func fill(_ works: inout [UpdateWork], workers: Int) throws {
    let notes = MemoryNotes(words: sources.words, language: sources.project.settings.messages ?? .english)
    let others = sources.targetLanguages
    let fillings = try inParallel(others, workers: workers) {
      ()
    } perform: { [works, faulty, renaming, sources] _, language in
      // A catalogue that is not written gives all the same, as far as it could be read: nothing is found in one that
      // could not.
      var catalogues = works.map { work in
        MemoryCatalogue(
          name: work.name.shortName, document: work.text,
          catalogue: faulty.contains(work.name.path(for: language))
            ? Catalogue(original: "", sourceLanguage: "")
            : work.new[language] ?? Catalogue(original: "", sourceLanguage: ""))
      }
      for page in renaming.gone {
        guard let catalogue = sources.project.catalogue(language, page.name).catalogue else { continue }
        catalogues.append(MemoryCatalogue(name: page.name.shortName, document: nil, catalogue: catalogue))
      }
      return fillFromMemory(catalogues, notes: notes)
    }
    for (language, filling) in zip(others, fillings) {
      for (index, catalogue) in filling.catalogues where works.indices.contains(index) {
        works[index].new[language] = catalogue
        works[index].filled[language] = filling.filled[index]
      }
    }
  }

  /// The program's own words are no texts of a page, and are counted as files only.
  mutating func write(_ catalogue: Catalogue, to path: String) throws {
    guard !faulty.contains(path) else { return }
    if try Disk.update("\(root)/\(path)", with: canonicalBytes(of: catalogue), known: nil) {
      written.append(path)
    } else {
      unchanged += 1
    }
  }

  /// The new ones are on the disk.
  func removeOldCatalogues(of page: RenamedPage) throws {
    guard Disk.exists("\(root)/\(page.new.path(for: source))") else { return }
    for path in page.superseded {
      try Disk.remove("\(root)/\(path)")
      if let folder = Disk.parent(of: "\(root)/\(path)") { Disk.removeEmptyFolder(folder) }
    }
  }
}

extension Disk {
  /// Writes a file where it is not so already.
  ///
  /// - Parameter known: what was read from it, under the lock; nil to read it now.
  /// - Returns: whether it was written.
  static func update(_ path: String, with bytes: [UInt8], known: [UInt8]?) throws(DiskError) -> Bool {
    let present = if let known { known } else { try contents(path) }
    if present == bytes { return false }
    if let folder = parent(of: path) { try createFolder(folder) }
    try replace(path, with: bytes)
    return true
  }
}
