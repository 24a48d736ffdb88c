package import ICU
package import SourceText

/// `content/audio/<tag>/recordings.yml`: what somebody has spoken in a language.
package struct RecordingBook: Sendable {
  package var file: SourceFile
  package var language: LanguageTag
  /// In the order of the file.
  package var records: [Recording]
  private var indices: [String: Int]

  package init(file: SourceFile, language: LanguageTag, records: [Recording]) {
    self.file = file
    self.language = language
    self.records = records
    indices = Dictionary(records.enumerated().map { ($1.unit.value, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// - Parameter unit: `uimahalli/index#u4` for a text of a page, `peseydy` for the words of a pictogram,
  ///   `languageName`.
  package func record(_ unit: String) -> Recording? { indices[unit].map { records[$0] } }

  /// What the recording of the language's own name is called: neither a page nor a pictogram can have a name with a
  /// point in it.
  package static let languageName = "language.name"

  package static func folder(of tag: LanguageTag) -> String { "content/audio/\(tag.canonical)" }

  package static func path(for tag: LanguageTag) -> String { "\(folder(of: tag))/recordings.yml" }
}

/// One text as somebody has spoken it.
package struct Recording: Sendable {
  package var unit: Located<String>
  /// The name of a file beside `recordings.yml`.
  package var file: Located<String>
  /// The hash of the words that were spoken: see `spokenHash`.
  package var hash: Located<String>
  /// Whose voice it is, or who recorded it.
  package var by: Located<String>
  package var date: Located<CalendarDate>

  package init(
    unit: Located<String>, file: Located<String>, hash: Located<String>, by: Located<String>,
    date: Located<CalendarDate>
  ) {
    self.unit = unit
    self.file = file
    self.hash = hash
    self.by = by
    self.date = date
  }

  /// In bytes: about three minutes of speech as phones record it.
  package static let sizeLimit = 3_000_000
}
