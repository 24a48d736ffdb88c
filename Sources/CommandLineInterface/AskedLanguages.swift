import ArgumentParser
import ICU
import SourceText

/// The values of `--language sv ar` or `sv,ar`, which takes what stands behind it: a document or page that somebody wrote after the
/// languages is none of them.
struct AskedLanguages {
  private(set) var tags: [LanguageTag] = []
  private(set) var others: [String] = []

  init(_ values: [String]) throws {
    for value in values.flatMap(Self.parts) {
      let tag = try? LanguageTag(value)
      if let tag, tag.isKnownToICU || tags.isEmpty {
        if !tags.contains(tag) { tags.append(tag) }
      } else if tags.isEmpty {
        throw ValidationError(Terminal.speech("status.no-tag", ["value": .text(value)]))
      } else {
        others.append(value)
      }
    }
  }

  /// `sv,ar` is two, as for `translate export`. No name of a document has a comma in it.
  static func parts(of value: String) -> [String] {
    value.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
  }
}
