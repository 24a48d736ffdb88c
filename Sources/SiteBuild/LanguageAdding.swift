package import ICU
import Localisation
package import SourceText
import ProjectFiles

/// Why a language was not added, where it is the command line's fault or the file's form.
package enum LanguageAddingError: Error, Sendable, Hashable {
  /// The fallback is no language of the project; `known` are.
  case fallbackNotListed(LanguageTag, known: [LanguageTag])
  /// The project file has a form in which no place for the line was found; somebody has to write it.
  case notEditable(path: String, line: String)
}

/// What `languages add` did.
package struct LanguageAddition: Sendable {
  package var tag: LanguageTag
  package var ownName: String
  /// False where the project had the language already; nothing was written then.
  package var isNew: Bool
  /// Errors of the project; a project with one in `project.yml` is left as it is.
  package var diagnostics: [Diagnostic]
  /// The catalogues that were written, from the project's folder.
  package var catalogues: [String]
  /// The language file that was begun, because nobody knows what the language calls itself.
  package var languageFile: String?
  package var readerWords: ReaderWords
  /// The language that stands in for what is missing.
  package var fallback: LanguageTag?
  package var words: ShownWords
}

private let projectFile = "content/project.yml"

/// Adds a language to a project: one line in the project file, which is otherwise left byte for byte as it is, and
/// catalogues to translate.
///
/// - Parameters:
///   - fallback: the language that stands in for what is missing; without one the nearest by the tag (`fa` for
///     `fa-AF`), else the source language.
///   - digits: written into the project file where it is given.
/// - Throws: `LanguageAddingError`, and what is wrong with the machine.
package func addLanguage(
  _ tag: LanguageTag, fallback: LanguageTag? = nil, digits: DigitStyle? = nil, at root: String
) throws -> LanguageAddition {
  let sources = try SiteSources(root: root)
  let settings = sources.project.settings
  let faults = sources.diagnostics.filter { $0.severity == .error && $0.path == projectFile }
  guard faults.isEmpty, settings.language(tag) == nil else {
    return LanguageAddition(tag, of: sources, isNew: false, faults)
  }
  let known = settings.languages.map(\.tag)
  if let fallback, !known.contains(fallback) { throw LanguageAddingError.fallbackNotListed(fallback, known: known) }
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  let nearest = tag.fallbackChain.first { known.contains($0) } ?? settings.source
  let entry = NewLanguageEntry(tag: tag, fallback: fallback ?? nearest, digits: digits)
  try write(entry, in: settings, at: root)
  let languageFile = try beginLanguageFile(tag, in: sources, at: root)

  var after = try SiteSources(root: root)
  let outcome = LanguageAddition(tag, of: after, isNew: true, [])
  // The other languages are the business of `translate update`.
  after.project.settings.languages.removeAll { $0.tag != tag && $0.tag != settings.source }
  let update = try updateCatalogues(of: after, at: root)
  var addition = outcome
  addition.catalogues = update.written.filter { $0.hasPrefix("locales/\(tag.canonical)/") }
  addition.diagnostics = update.diagnostics.filter { $0.severity == .error }
  addition.languageFile = languageFile
  return addition
}

extension LanguageAddition {
  fileprivate init(_ tag: LanguageTag, of sources: SiteSources, isNew: Bool, _ diagnostics: [Diagnostic]) {
    self.tag = tag
    self.isNew = isNew
    self.diagnostics = diagnostics
    ownName = sources.project.languageFile(tag).name?.value ?? tag.ownName
    catalogues = []
    readerWords = ReaderWords(of: sources.words, in: tag)
    fallback = readerWords.missing.first.flatMap { sources.words.language(of: $0, for: tag) }
    words = ShownWords(sources)
  }
}

private func write(_ entry: NewLanguageEntry, in settings: ProjectSettings, at root: String) throws {
  let byHand = LanguageAddingError.notEditable(path: projectFile, line: entry.block)
  let path = "\(root)/\(projectFile)"
  // Whoever changed the file since it was read has the last word.
  guard try Disk.contents(path) == settings.file.bytes, let edited = inserted(entry, into: settings) else {
    throw byHand
  }
  let (reread, faults) = readSettings(SourceFile(path: projectFile, bytes: edited))
  let before = settings.languages
  guard faults.isEmpty, reread.languages.count == before.count + 1,
    zip(reread.languages, before).allSatisfy({ $0.isSameEntry(as: $1) }), let last = reread.languages.last,
    last.tag == entry.tag, last.fallback?.value == entry.fallback, last.digits == entry.digits
  else { throw byHand }
  try Disk.replace(path, with: edited)
}

/// Begins a language file where CLDR does not know what the language calls itself, with its name as others have it.
private func beginLanguageFile(_ tag: LanguageTag, in sources: SiteSources, at root: String) throws -> String? {
  let project = sources.project
  let path = "locales/\(tag.canonical)/language.yml"
  guard project.languageFile(tag).name == nil, !tag.hasOwnName, !Disk.exists("\(root)/\(path)") else { return nil }
  let name = tag.displayName(in: project.settings.source).replacing("'", with: "''")
  try Disk.createFolder("\(root)/locales/\(tag.canonical)")
  try Disk.replace("\(root)/\(path)", with: Array("name: '\(name)'\n".utf8))
  return path
}

extension ProjectLanguage {
  fileprivate func isSameEntry(as other: ProjectLanguage) -> Bool {
    tag == other.tag && fallback?.value == other.fallback?.value && digits == other.digits
  }
}
