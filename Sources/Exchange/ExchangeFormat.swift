package import ICU

/// The formats in which texts leave for translators and come back.
package enum ExchangeFormat: String, Sendable, CaseIterable {
  /// The catalogue's own format.
  case xliff21 = "xliff-2.1"
  case xliff12 = "xliff-1.2"
  /// GNU gettext.
  case po
  /// A table for people without translation tools.
  case csv

  /// The two XLIFFs have different ones, so that they may lie in one folder.
  package var fileExtension: String {
    switch self {
    case .xliff21: "xlf"
    case .xliff12: "xliff"
    case .po: "po"
    case .csv: "csv"
    }
  }

  /// What the format's tools want in place of a tag that they do not know.
  package var standardMap: TagMap {
    switch self {
    case .xliff12, .po: TagMap(["fi-simple": "fi-FI", "sv-simple": "sv-FI"])
    case .xliff21, .csv: TagMap([:])
    }
  }
}

/// What a file calls the languages of the project: `fi-simple` may leave as `fi-FI` and comes back from it.
package struct TagMap: Sendable, Hashable {
  /// By the project's canonical tag.
  private var written: [String: String]

  /// - Parameter pairs: the project's canonical tag, and what stands in the file.
  package init(_ pairs: [String: String]) {
    written = pairs
  }

  /// This map with the pairs of another over its own.
  package func overridden(by other: TagMap) -> TagMap {
    TagMap(written.merging(other.written) { _, own in own })
  }

  package func tag(for language: LanguageTag) -> String {
    written[language.canonical] ?? language.canonical
  }

  /// The language of the project that a file's tag means: one that leaves under that tag, else the tag itself.
  ///
  /// - Parameter tag: as written; gettext's `fa_AF` is read too.
  /// - Returns: nil when it is none of those languages.
  package func language(for tag: String, among languages: [LanguageTag]) -> LanguageTag? {
    let tag = tag.replacing("_", with: "-")
    let wanted = tag.lowercased()
    if let mapped = languages.first(where: { written[$0.canonical]?.lowercased() == wanted }) { return mapped }
    guard let canonical = try? LanguageTag(tag) else { return nil }
    return languages.first { $0 == canonical }
      ?? languages.first { language in
        written[language.canonical].flatMap { try? LanguageTag($0) } == canonical
      }
  }
}
