import Catalogues
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
import SourceText

/// The catalogues of one document on their way through an update.
struct UpdateWork: Sendable {
  let name: CatalogueName
  private(set) var text: IdentifiedDocument
  /// What was read.
  private(set) var oldSource: Catalogue?
  private(set) var old: [LanguageTag: Catalogue]
  /// Of languages that the project does not list, for a page that was renamed: by the name of their folder.
  private var unlisted: [String: Catalogue] = [:]
  private var isRenamed = false
  private var newSource: Catalogue?
  /// What is to be written.
  var new: [LanguageTag: Catalogue] = [:]
  /// How many units the memory has filled.
  var filled: [LanguageTag: Int] = [:]

  init(name: CatalogueName, text: IdentifiedDocument, oldSource: Catalogue?, old: [LanguageTag: Catalogue]) {
    self.name = name
    self.text = text
    self.oldSource = oldSource
    self.old = old
  }

  /// The catalogues that the page had under its old name.
  mutating func take(_ page: RenamedPage) {
    text = page.text
    oldSource = page.source
    isRenamed = true
    for (folder, catalogue) in page.catalogues {
      if let tag = try? LanguageTag(folder) { old[tag] = catalogue }
    }
  }

  func updated(source: LanguageTag, languages: [LanguageTag]) -> UpdateWork {
    var work = self
    work.newSource = updatedSourceCatalogue(of: text, source: source, from: oldSource)
    for language in languages where language != source {
      work.new[language] = updatedCatalogue(of: text, source: source, language: language, from: old[language])
    }
    for (tag, catalogue) in old where !languages.contains(tag) {
      var moved = catalogue
      moved.original = name.original
      work.unlisted[tag.canonical] = moved
    }
    return work
  }

  struct Outcome: Sendable {
    var written: [String] = []
    var unchanged = 0
    var changes: [LanguageTag: CatalogueChanges] = [:]
  }

  func write(source: LanguageTag, at root: String, except faulty: Set<String>) throws -> Outcome {
    var outcome = Outcome()
    func write(_ catalogue: Catalogue, over old: Catalogue?, to path: String) throws -> Bool {
      // A catalogue that was read from elsewhere says nothing of what stands here.
      let known = old?.file.flatMap { $0.path == path ? $0.bytes : nil }
      let isNew = try Disk.update("\(root)/\(path)", with: canonicalBytes(of: catalogue), known: known)
      if isNew { outcome.written.append(path) } else { outcome.unchanged += 1 }
      return isNew
    }
    func writeSource() throws {
      if let newSource { _ = try write(newSource, over: oldSource, to: name.path(for: source)) }
    }
    // An update that is interrupted is to find the page of the old name again, by its having no source catalogue.
    if !isRenamed { try writeSource() }
    for (language, catalogue) in new.sorted(by: { $0.key < $1.key }) {
      let path = name.path(for: language)
      guard !faulty.contains(path), try write(catalogue, over: old[language], to: path) else { continue }
      outcome.changes[language] = catalogueChanges(
        from: old[language], to: catalogue, of: text, oldSource: oldSource, filled: filled[language] ?? 0)
    }
    for (folder, catalogue) in unlisted.sorted(by: { $0.key < $1.key }) {
      _ = try write(catalogue, over: nil, to: "locales/\(folder)/\(name.path)")
    }
    if isRenamed { try writeSource() }
    return outcome
  }
}

extension CatalogueName {
  /// As notes call it: `kotikaupunki-kemi/terveys`.
  var shortName: String { String(path.dropLast(".xlf".count)) }
}
