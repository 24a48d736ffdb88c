import Compression
import GuideHTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// The pages that are heavier than the project's budget. A page of a document is named once, in the language and form in
/// which it is heaviest: what makes it so is the same in all of them.
func pageWeightFindings(_ weights: [PageWeight], files: [OutputFile], of sources: SiteSources) -> [Diagnostic] {
  let settings = sources.project.settings
  let heavy = weights.filter { !$0.isWithin(settings.pageBudget) }
  guard !heavy.isEmpty else { return [] }
  let titles = Dictionary(
    sources.pages.map { ($0.text.address, $0.page.matter.title.range) }, uniquingKeysWith: { first, _ in first })
  let bytesByPath = Dictionary(files.map { ($0.path, $0.bytes) }, uniquingKeysWith: { first, _ in first })
  let languages = Set(settings.languages.map(\.tag.canonical))
  let groups = Dictionary(grouping: heavy) { weight -> PageGroup in
    if let address = weight.address { return .document(address) }
    let folder = weight.path.prefix { $0 != "/" }
    return .other(languages.contains(String(folder)) ? String(weight.path.dropFirst(folder.count)) : weight.path)
  }
  return groups.values.compactMap { group -> Diagnostic? in
    guard let heaviest = group.min(by: PageWeight.isHeavier) else { return nil }
    let place = heaviest.address.flatMap { titles[$0] } ?? settings.file.range(0..<0)
    let page = heaviest.parts[0].bytes
    let pictures = page - gzippedSize(withoutDrawings(bytesByPath[heaviest.path] ?? []))
    return Diagnostic(
      .warning, "page-weight",
      [
        "path": .text(heaviest.path), "bytes": .count(heaviest.bytes), "limit": .count(settings.pageBudget.bytes),
        "requests": .count(heaviest.requests), "most": .count(settings.pageBudget.requests),
        "text": .count(page - pictures), "pictures": .count(pictures), "pages": .count(group.count),
        "others": .text(
          heaviest.parts.dropFirst().sorted { $0.bytes > $1.bytes }.map { "\($0.path) (\($0.bytes))" }
            .joined(separator: ", ")),
      ], at: place)
  }.sorted(by: Diagnostic.precedes)
}

private enum PageGroup: Hashable {
  case document(PageAddress)
  /// One that is in every language, by its path below the language's folder.
  case other(String)
}

/// A page of ours without the drawings inside it.
private func withoutDrawings(_ page: [UInt8]) -> [UInt8] {
  let (start, end) = (Array("<svg".utf8), Array("</svg>".utf8))
  var text: [UInt8] = []
  var rest = page[...]
  while let first = rest.firstRange(of: start), let last = rest[first.upperBound...].firstRange(of: end) {
    text += rest[..<first.lowerBound]
    rest = rest[last.upperBound...]
  }
  return text + rest
}
