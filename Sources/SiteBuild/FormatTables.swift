package import ICU
package import Localisation
import ProjectFiles
import SourceText

/// Why a tag that somebody typed is no language.
package enum LanguageChoiceError: Error, Sendable, Hashable {
  /// Not of the form of BCP 47.
  case notATag(String)
  /// ICU has neither data nor a name for it.
  case unknown(String)
}

extension LanguageTag {
  /// Reads a tag that somebody typed: canonical, and of a language that there is.
  package static func chosen(_ text: String) throws(LanguageChoiceError) -> LanguageTag {
    guard let tag = try? LanguageTag(text) else { throw .notATag(text) }
    guard tag.isKnownToICU else { throw .unknown(text) }
    return tag
  }
}

/// What `languages formats` shows.
package struct FormatTable: Sendable {
  package var languages: [Entry]
  package var words: ShownWords

  package struct Entry: Sendable {
    package var tag: LanguageTag
    package var ownName: String
    package var digits: DigitStyle
    package var samples: [FormatSample]
  }
}

/// The same facts written out in each of some languages: those named, else those of the project.
///
/// - Throws: `LanguageChoiceError` for a tag that is none. A project is needed only where no language is named.
package func tabulateFormats(of tags: [String], at root: String) throws -> FormatTable {
  var chosen: [LanguageTag] = []
  for text in tags { chosen.append(try LanguageTag.chosen(text)) }
  let project: Project?
  do {
    project = try readProject(at: root).project
  } catch {
    guard !chosen.isEmpty else { throw error }
    project = nil
  }
  var faults: [Diagnostic] = []
  let words = project.map { SiteSources.words(of: $0, &faults) } ?? shippedWords
  let languages = chosen.isEmpty ? project?.settings.languages.map(\.tag) ?? [] : chosen
  let entries = try languages.map { tag in
    let file = project?.languageFile(tag) ?? .shipped(for: tag)
    let digits = project?.digits(of: tag) ?? file.digits ?? .latin
    return FormatTable.Entry(
      tag: tag, ownName: file.name?.value ?? tag.ownName, digits: digits,
      samples: try formatSamples(of: tag, file: file, digits: digits, words: words))
  }
  return FormatTable(languages: entries, words: ShownWords(words: words, project: project))
}
