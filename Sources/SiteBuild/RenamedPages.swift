import Catalogues
import GuideMarkup
import ICU
import Localisation
package import ProjectFiles
import SourceText

/// A page whose file, or whose document's folder, is called otherwise than when its catalogues were made.
package struct RenamedPage: Sendable {
  package var old: CatalogueName
  package var new: CatalogueName
  /// Its texts under the ids that they had.
  var text: IdentifiedDocument
  var source: Catalogue
  /// What each language's catalogue was, by the name of the language's folder.
  var catalogues: [String: Catalogue]
  /// The old files that hold nothing which the new ones do not.
  var superseded: [String]
}

/// A page that is there no longer, and whose texts stand on no new page.
package struct GonePage: Sendable {
  package var name: CatalogueName
  /// The paths of its catalogues from the project's folder.
  package var catalogues: [String]
}

/// Finds the catalogues of pages that were renamed.
///
/// A page without a source catalogue gets that of a page that is gone when at least half of their texts are equal; then
/// its ids live on, and the translations in every language with them. A folder that was renamed is so many pages.
struct PageRenaming {
  private(set) var renamed: [RenamedPage] = []
  private(set) var gone: [GonePage] = []
  /// Faults of catalogues that would have to be moved; pages that need them are left as they are.
  private(set) var diagnostics: [Diagnostic] = []
  /// The files of those pages.
  private(set) var blocked: Set<String> = []

  private let sources: SiteSources
  private let root: String
  private var source: LanguageTag { sources.project.settings.source }

  init(_ sources: SiteSources, root: String) throws {
    self.sources = sources
    self.root = root
    let faulty = Set(sources.diagnostics.filter { $0.severity == .error }.map(\.path))
    guard !faulty.contains(sources.project.settings.file.path) else { return }
    var orphans = orphanedCatalogues()
    guard !orphans.isEmpty else { return }
    let homeless = sources.pages.indices.filter { index in
      let page = sources.pages[index]
      let path = CatalogueName.page(of: page).path(for: source)
      return page.sourceCatalogue == nil && !faulty.contains(path) && !Disk.exists("\(root)/\(path)")
    }
    for (page, old, catalogue) in matches(homeless, orphans) {
      move(sources.pages[page], from: old, catalogue, paths: orphans.removeValue(forKey: old) ?? [:])
    }
    gone = orphans.map { GonePage(name: $0, catalogues: $1.values.sorted()) }.sorted { $0.name.path < $1.name.path }
  }

  /// The catalogues of pages that have no file, by page: the path of each, by the name of its language's folder.
  private func orphanedCatalogues() -> [CatalogueName: [String: String]] {
    let folder = sources.project.folder
    func names(_ path: String, folders: Bool) -> [String] {
      ((try? folder.entries(path)) ?? []).filter { $0.isFolder == folders && $0.problem == nil }.map(\.name)
    }
    var orphans: [CatalogueName: [String: String]] = [:]
    for tag in names("locales", folders: true) {
      for document in names("locales/\(tag)", folders: true) {
        for file in names("locales/\(tag)/\(document)", folders: false) where file.hasSuffix(".xlf") {
          let name = CatalogueName.page(document: document, page: String(file.dropLast(4)))
          guard !Disk.exists("\(root)/\(name.original)") else { continue }
          orphans[name, default: [:]][tag] = "locales/\(tag)/\(document)/\(file)"
        }
      }
    }
    return orphans
  }

  // MARK: Which page is which

  private mutating func matches(
    _ homeless: [Int], _ orphans: [CatalogueName: [String: String]]
  ) -> [(page: Int, old: CatalogueName, catalogue: Catalogue)] {
    guard !homeless.isEmpty else { return [] }
    var known: [(name: CatalogueName, catalogue: Catalogue, hashes: Bag)] = []
    for name in orphans.keys.sorted(by: { $0.path < $1.path }) where orphans[name]?[source.canonical] != nil {
      let (catalogue, faults) = sources.project.catalogue(source, name)
      diagnostics += faults
      guard let catalogue, !faults.contains(where: { $0.severity == .error }) else { continue }
      known.append((name, catalogue, Bag(catalogue.units.filter { !$0.isRetired }.compactMap(\.hash))))
    }
    var pairs: [(score: Double, closeness: Int, page: Int, old: Int)] = []
    for page in homeless {
      let text = sources.pages[page].text
      let hashes = Bag(zip(text.segments, text.document.texts).filter { $1.hasWords }.map(\.0.hash))
      for (index, old) in known.enumerated() {
        let score = hashes.likeness(to: old.hashes)
        guard score >= 0.5 else { continue }
        pairs.append((score, closeness(CatalogueName.page(of: sources.pages[page]), old.name), page, index))
      }
    }
    // The most alike first; of those the ones with the same name, and then those of the same folder.
    pairs.sort { ($1.score, $1.closeness, $0.page, $0.old) < ($0.score, $0.closeness, $1.page, $1.old) }
    var pages: Set<Int> = []
    var taken: Set<Int> = []
    return pairs.compactMap { pair in
      guard !pages.contains(pair.page), !taken.contains(pair.old) else { return nil }
      pages.insert(pair.page)
      taken.insert(pair.old)
      return (pair.page, known[pair.old].name, known[pair.old].catalogue)
    }
  }

  private func closeness(_ one: CatalogueName, _ other: CatalogueName) -> Int {
    guard case .page(let document, let page) = one, case .page(let otherDocument, let otherPage) = other else {
      return 0
    }
    return page == otherPage ? 2 : document == otherDocument ? 1 : 0
  }

  // MARK: Moving

  private mutating func move(
    _ page: SourcePage, from old: CatalogueName, _ source: Catalogue, paths: [String: String]
  ) {
    let new = CatalogueName.page(of: page)
    var catalogues: [String: Catalogue] = [:]
    var superseded: [String] = []
    var faults: [Diagnostic] = []
    for (folder, path) in paths.sorted(by: { $0.key < $1.key }) {
      guard folder != self.source.canonical else { continue }
      guard let tag = try? LanguageTag(folder), tag.canonical == folder else { continue }
      let (read, problems) = sources.project.catalogue(tag, old)
      faults += problems
      guard let read else { continue }
      if let present = page.catalogues[tag]?.catalogue {
        let (joined, isWhole) = joined(present, over: read)
        catalogues[folder] = joined
        if isWhole { superseded.append(path) }
      } else if !Disk.exists("\(root)/\(new.path(for: tag))") {
        catalogues[folder] = read
        superseded.append(path)
      }
    }
    guard !faults.contains(where: { $0.severity == .error }) else {
      diagnostics += faults
      blocked.insert(page.text.document.file.path)
      return
    }
    // The source's is removed last: until then the page can be found again.
    superseded += paths[self.source.canonical].map { [$0] } ?? []
    renamed.append(
      RenamedPage(
        old: old, new: new, text: identify(page.text.document, at: page.text.address, with: source), source: source,
        catalogues: catalogues, superseded: superseded))
  }

  /// A catalogue that stands under the new name already, from an update that was interrupted, over the old one.
  ///
  /// - Returns: also whether every target of the old one is in it.
  private func joined(_ present: Catalogue, over old: Catalogue) -> (catalogue: Catalogue, isWhole: Bool) {
    var joined = old
    var isWhole = true
    let places = Dictionary(old.units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    for unit in present.units {
      guard let place = places[unit.id] else {
        joined.units.append(unit)
        continue
      }
      guard let target = unit.target, !target.isEmpty else { continue }
      let before = old.units[place].target ?? []
      if !before.isEmpty, withoutRanges(before) != withoutRanges(target) { isWhole = false }
      joined.units[place] = unit
    }
    return (joined, isWhole)
  }
}

/// The hashes of a page's texts, each as often as it stands there.
private struct Bag {
  private var counts: [String: Int] = [:]
  private let total: Int

  init(_ hashes: [String]) {
    total = hashes.count
    for hash in hashes { counts[hash, default: 0] += 1 }
  }

  /// Twice what both have, divided by what each has (Dice).
  func likeness(to other: Bag) -> Double {
    guard total > 0, other.total > 0, 4 * min(total, other.total) >= total + other.total else { return 0 }
    let shared = counts.reduce(0) { $0 + min($1.value, other.counts[$1.key] ?? 0) }
    return Double(2 * shared) / Double(total + other.total)
  }
}

extension CatalogueName {
  static func page(of page: SourcePage) -> CatalogueName {
    .page(document: page.document.name, page: page.page.name)
  }
}
