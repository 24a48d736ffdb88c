import BodyText
import Foundation
import GuideHTML
import HTML
import ICU
import Localisation
import MessageDigest
import ProjectFiles
import SourceText

/// For each guide in each language, the list of what a telephone keeps of it; and the scripts that do it. None where the
/// project does not want it.
///
/// - Parameter files: every page of the site, and what pages load.
func keptGuideFiles(of site: CheckedSite, editions: [Edition], files: [OutputFile], workers: Int) throws -> [OutputFile]
{
  let jobs = editions.flatMap { edition in
    edition.documents.filter(edition.canBeKept).map { (edition: edition, outline: $0) }
  }
  guard !jobs.isEmpty else { return [] }
  let scripts = [servedGuideScript, servedKeepingWorker]
  let known = Dictionary(
    (files + scripts).map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
  return try scripts
    + inParallel(jobs, workers: workers) {
      // What all pages load is digested once by each worker.
      KeptFileDigests(files: known)
    } perform: { digests, job in
      try keptList(of: job.outline, in: job.edition, &digests)
    }
}

private struct KeptFileDigests {
  let files: [String: OutputFile]
  private var marks: [String: String] = [:]

  init(files: [String: OutputFile]) { self.files = files }

  /// The first 16 hex digits of SHA-256 of a file; nil where there is none.
  mutating func mark(of path: String) -> String? {
    if let mark = marks[path] { return mark }
    guard let file = files[path] else { return nil }
    let mark = String(sha256(file.bytes).prefix(16))
    // A page is in one list alone.
    if file.load == nil { marks[path] = mark }
    return mark
  }
}

/// What the service worker reads. Addresses are relative to the list.
private struct KeptList: Encodable {
  /// The first page.
  var first: String
  /// The digest of each file by its address.
  var files: [String: String]
  /// That of all of this but itself.
  var mark = ""
  var words: KeptGuideWords

  private enum Key: String, CodingKey { case first, files, mark }

  func encode(to encoder: any Encoder) throws {
    var fields = encoder.container(keyedBy: Key.self)
    try fields.encode(first, forKey: .first)
    try fields.encode(files, forKey: .files)
    try fields.encode(mark, forKey: .mark)
    try words.encode(to: encoder)
  }
}

private func keptList(
  of outline: DocumentOutline, in edition: Edition, _ digests: inout KeptFileDigests
) throws -> OutputFile {
  let path = keptListPath(of: outline.document.name, in: edition.language)
  let pages = outline.pages.map { outputPath(of: $0.address, in: edition) }
  // Old addresses stand on paper that is read without a network.
  let old = outline.document.allPages.flatMap { page in
    page.matter.aliases.map { aliasPath($0.value, in: edition.language) }
  }
  let shown = pages + [homePath(in: edition.language)]
  let loaded = shown.flatMap { page in
    (digests.files[page]?.load?.addresses ?? []).map { sitePath(of: $0, from: page) }
  }
  let fonts = edition.settings.fonts.filter { $0.isOwn && $0.language.value == edition.language }.flatMap { font in
    WebFont.Weight.allCases.map { fontPath(WebFont(script: font.script, weight: $0)) }
  }
  var list = KeptList(
    first: relativeAddress(from: path, to: pages.first ?? path), files: [:],
    words: KeptGuideWords(of: outline, in: edition))
  for file in Set(shown + old + loaded + fonts) {
    guard let mark = digests.mark(of: file) else { continue }
    list.files[relativeAddress(from: path, to: file)] = mark
  }
  let encoder = JSONEncoder()
  encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  list.mark = String(sha256(Array(try encoder.encode(list))).prefix(16))
  return OutputFile(path: path, bytes: Array(try encoder.encode(list)))
}
