import BodyText
import Compression
package import ICU
import Localisation
import ProjectFiles
import Readability
import SearchIndex
import SourceText
import WordForms

/// The script of the search and its index in each language.
func searchFiles(
  of site: CheckedSite, editions: [LanguageTag: Edition], workers: Int, forms: KnownForms
) throws -> [OutputFile] {
  let source = site.sources.project.settings.source
  let glossary = site.sources.project.glossary
  let otherWords = Dictionary(
    glossary.terms.map { ($0.key.value, $0.avoid.map(\.value)) }, uniquingKeysWith: { first, _ in first })
  let indexes = try inParallel(site.sources.languages, workers: workers) {
    try FormReader(sharing: forms)
  } perform: { forms, language -> OutputFile? in
    guard let edition = editions[language] else { return nil }
    let pages = zip(site.sources.pages, site.pages).compactMap { page, checked -> SearchedPage? in
      guard page.isPublished, let text = checked[language] else { return nil }
      return searchedPage(text, original: language == source ? nil : checked[source], in: edition)
    }
    return OutputFile(
      path: searchIndexPath(in: language),
      bytes: try searchIndex(of: pages, otherWords: otherWords, in: edition, forms: forms))
  }
  return [servedSearchScript] + indexes.compactMap { $0 }
}

/// What a reader's device loads to search in one language.
package struct SearchWeight: Sendable, Hashable {
  package var language: LanguageTag
  /// Bytes over the wire: the script and the index of the language, with gzip.
  package var bytes: Int

  /// More than this is slow on an old phone: 60 kB.
  package static let budget = 60_000

  package var isTooHeavy: Bool { bytes > Self.budget }

  static func isHeavier(_ one: SearchWeight, _ other: SearchWeight) -> Bool {
    (other.bytes, one.language.canonical) < (one.bytes, other.language.canonical)
  }
}

/// The weight of the search in each language, the heaviest first.
func searchWeights(of files: [OutputFile], languages: [LanguageTag]) -> [SearchWeight] {
  let bytesByPath = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let script = bytesByPath[searchScriptPath].map(gzippedSize) ?? 0
  return languages.compactMap { language in
    bytesByPath[searchIndexPath(in: language)].map {
      SearchWeight(language: language, bytes: script + gzippedSize($0))
    }
  }.sorted(by: SearchWeight.isHeavier)
}
