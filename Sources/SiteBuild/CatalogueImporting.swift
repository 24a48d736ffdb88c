import Catalogues
package import Exchange
import GuideMarkup
package import ICU
import Localisation
import ProjectFiles
package import SourceText

/// What is to come back into the catalogues.
package struct ImportRequest: Sendable {
  /// Paths as the person at the terminal wrote them.
  package var files: [String]
  package var record: ImportRecord
  /// Over what each format has.
  package var map: TagMap
  /// The language that the files are in, whatever they say of it.
  package var language: LanguageTag?

  package init(files: [String], record: ImportRecord, map: TagMap = TagMap([:]), language: LanguageTag? = nil) {
    self.files = files
    self.record = record
    self.map = map
    self.language = language
  }
}

/// What `translate import` did.
package struct ImportOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// The catalogues that were written, by their path from the project's folder; none where an error was found.
  package var written: [String] = []
  /// Units whose words, or of which only the state or notes, have changed; those that have not.
  package var changed = 0
  package var noted = 0
  package var unchanged = 0
  package var words: ShownWords
}

/// Puts files that came back from translators into the catalogues: all of them, or none where anything is wrong.
package func importTranslations(_ request: ImportRequest, at root: String) throws -> ImportOutcome {
  let sources = try SiteSources(root: root)
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  var run = TranslationImport(request: request, sources: sources)
  for path in request.files { run.read(path) }
  let catalogues = run.apply()
  var outcome = ImportOutcome(diagnostics: [], words: ShownWords(sources))
  if !run.hasErrors {
    for (path, catalogue) in catalogues {
      let target = "\(root)/\(path)"
      if let folder = Disk.parent(of: target) { try Disk.createFolder(folder) }
      try Disk.replace(target, with: canonicalBytes(of: catalogue))
      outcome.written.append(path)
    }
    outcome.changed = run.changed
    outcome.noted = run.noted
  }
  outcome.unchanged = run.unchanged
  outcome.diagnostics = run.diagnostics.sorted(by: Diagnostic.precedes)
  return outcome
}

private struct TranslationImport {
  let request: ImportRequest
  let sources: SiteSources
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var changed = 0
  private(set) var noted = 0
  private(set) var unchanged = 0
  private let texts: [ExchangedText]
  /// What came back for each catalogue, in the order of the files.
  private var parts: [Part: (rows: [ReturnedRow], notes: [Note])] = [:]
  private var order: [Part] = []

  private struct Part: Hashable {
    /// Index of the text.
    var text: Int
    var language: LanguageTag
  }

  init(request: ImportRequest, sources: SiteSources) {
    self.request = request
    self.sources = sources
    texts = sources.exchangedTexts
  }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  // MARK: Files

  /// As large as a catalogue may be.
  private static let limit = 16_000_000

  mutating func read(_ path: String) {
    let file: SourceFile
    do throws(FileProblem) {
      file = try ProjectFolder.fileAnywhere(path, limit: Self.limit)
    } catch {
      diagnostics.append(error.diagnostic(path: path))
      return
    }
    let (returned, faults) = readReturned(file)
    diagnostics += faults
    guard let returned else { return }
    checkSource(of: returned)
    guard let language = language(of: returned) else { return }
    if returned.rows.isEmpty, !faults.contains(where: { $0.severity == .error }) {
      diagnostics.append(Diagnostic(.warning, "exchange-no-rows", at: returned.file.range(0..<0)))
    }
    var unknown: Set<ReturnedRow.Page> = []
    for row in returned.rows {
      guard let text = text(of: row.page) else {
        if unknown.insert(row.page).inserted {
          diagnostics.append(
            Diagnostic(.error, "exchange-unknown-page", ["page": .text(row.page.name)], at: row.place))
        }
        continue
      }
      let part = part(text, language)
      parts[part]?.rows.append(row)
    }
    for (page, notes) in returned.pageNotes {
      if let text = text(of: page) { parts[part(text, language)]?.notes += notes }
    }
  }

  private mutating func part(_ text: Int, _ language: LanguageTag) -> Part {
    let part = Part(text: text, language: language)
    if parts[part] == nil {
      parts[part] = ([], [])
      order.append(part)
    }
    return part
  }

  private func text(of page: ReturnedRow.Page) -> Int? {
    switch page {
    case .key(let key): texts.firstIndex { $0.key == key }
    case .original(let path): texts.firstIndex { $0.name.original == path }
    }
  }

  private mutating func checkSource(of returned: ReturnedFile) {
    guard let written = returned.sourceTag else { return }
    let map = returned.format.standardMap.overridden(by: request.map)
    let sourceTags = Set(texts.map(\.source)).sorted()
    if map.language(for: written.value, among: sourceTags) == nil {
      let wanted = sources.project.settings.source
      diagnostics.append(
        Diagnostic(
          .error, "exchange-other-source-language", ["tag": .text(written.value), "wanted": .text(wanted.canonical)],
          at: written.range))
    }
  }

  private mutating func language(of returned: ReturnedFile) -> LanguageTag? {
    let known = sources.targetLanguages
    let list = MessageArgument.text(known.map(\.canonical).joined(separator: ", "))
    if let forced = request.language {
      guard !known.contains(forced) else { return forced }
      diagnostics.append(
        Diagnostic(
          .error, "exchange-unknown-language", ["tag": .text(forced.canonical), "known": list],
          at: returned.file.range(0..<0)))
      return nil
    }
    guard let written = returned.targetTag else {
      diagnostics.append(Diagnostic(.error, "exchange-no-language", ["known": list], at: returned.file.range(0..<0)))
      return nil
    }
    let map = returned.format.standardMap.overridden(by: request.map)
    guard let language = map.language(for: written.value, among: known) else {
      diagnostics.append(
        Diagnostic(
          .error, "exchange-unknown-language", ["tag": .text(written.value), "known": list], at: written.range))
      return nil
    }
    return language
  }

  // MARK: Catalogues

  /// What the catalogues that change look like then, by their path.
  mutating func apply() -> [(path: String, catalogue: Catalogue)] {
    var result: [(String, Catalogue)] = []
    let faulty = Set(sources.diagnostics.filter { $0.severity == .error }.map(\.path))
    for part in order {
      guard let (rows, notes) = parts[part] else { continue }
      let text = texts[part.text]
      let path = text.name.path(for: part.language)
      // What cannot be read cannot be kept.
      let needed = [text.text.document.file.path, text.name.path(for: text.source), path]
      guard faulty.isDisjoint(with: needed) else {
        diagnostics += sources.diagnostics.filter { $0.severity == .error && needed.contains($0.path) }
        continue
      }
      let old = sources.catalogue(of: text, part.language)
      let target = ImportTarget(
        text: text.identified(with: old), source: text.source, language: part.language, catalogue: old)
      let imported = imported(rows, notes: notes, into: target, record: request.record)
      diagnostics += imported.diagnostics
      changed += imported.changed
      noted += imported.noted
      unchanged += imported.unchanged
      if let catalogue = imported.catalogue { result.append((path, catalogue)) }
    }
    return result
  }
}
