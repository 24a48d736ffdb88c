import BodyText
import Catalogues
import GuideMarkup
package import ICU
import Localisation
package import ProjectFiles
import Readability
package import SourceText

/// A text as it can be spoken in a language, and what somebody has spoken of it.
package struct SpokenText: Sendable {
  /// As `recordings.yml` calls it.
  package var name: String
  package var language: LanguageTag
  package var words: String
  /// The hash of those words: see `spokenHash`.
  package var hash: String
  package var recording: Recording?
  /// Where the source has the text; nil for the name of a language that CLDR gives.
  package var range: SourceRange?

  package var state: State {
    recording.map { $0.hash.value == hash ? .current : .old } ?? .missing
  }

  package enum State: String, Sendable, CaseIterable {
    /// It says what the page says today.
    case current
    /// The words have changed since.
    case old
    case missing
  }
}

extension CheckedSite {
  /// Every text of the published pages that a language has words of its own for, page by page, then the words of the
  /// pictograms that stand on them, then the language's own name.
  func spokenTexts(in language: LanguageTag) -> [SpokenText] {
    let book = sources.project.recordings[language]
    func spoken(_ name: String, _ text: LocalisedText, at range: SourceRange?) -> SpokenText? {
      let words = plainText(of: text.inlines)
      guard text.isForThisLanguage, text.language == language, words.contains(where: { !$0.isWhitespace }) else {
        return nil
      }
      return SpokenText(
        name: name, language: language, words: words, hash: spokenHash(of: text.inlines),
        recording: book?.record(name), range: range)
    }
    var found: [SpokenText] = []
    var pictures: Set<String> = []
    for index in pages.indices where sources.pages[index].isPublished {
      // What is kept back will be shown: it may be spoken before that.
      guard let page = heldTranslations[index][language] ?? pages[index][language]?.localised else { continue }
      let source = page.source
      // A notice stands on other pages too, small: nobody speaks it.
      for (place, text) in page.texts.enumerated() where source.document.texts[place].role != .field("notice") {
        let name = recordingName(of: source.segments[place].id, on: source.address)
        if let text = spoken(name, text, at: source.document.texts[place].range) { found.append(text) }
        for case .pictogram(let name, _) in text.inlines { pictures.insert(name) }
      }
    }
    let words = projects[language]?.pictogramWords ?? [:]
    for record in sources.project.pictograms.records where pictures.contains(record.name.value) {
      let name = record.name.value
      if let text = words[name].flatMap({ spoken(name, $0, at: record.words.range) }) { found.append(text) }
    }
    let ownName = sources.project.ownName(of: language)
    found.append(
      SpokenText(
        name: RecordingBook.languageName, language: language, words: ownName, hash: spokenHash(of: ownName),
        recording: book?.record(RecordingBook.languageName),
        range: sources.project.languageFile(language).name?.range))
    return found
  }

  /// Recordings of other words than today's, and of what no page has.
  ///
  /// - Parameter only: the one language that is asked about.
  func recordingFindings(only: LanguageTag?) -> [Diagnostic] {
    sources.languages.filter { only == nil || $0 == only }.flatMap { language -> [Diagnostic] in
      guard let book = sources.project.recordings[language] else { return [] }
      let texts = Dictionary(
        spokenTexts(in: language).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
      return book.records.compactMap { recording in
        let day = recording.date.value
        let arguments: [String: MessageArgument] = [
          "name": .text(recording.unit.value), "tag": .text(language.canonical), "by": .text(recording.by.value),
          "date": .date(year: day.year, month: day.month, day: day.day),
        ]
        guard let text = texts[recording.unit.value] else {
          return Diagnostic(.warning, "recording-of-nothing", arguments, at: recording.unit.range)
        }
        guard text.state == .old else { return nil }
        let words = DiagnosticNote("recording-words", ["words": .text(text.words)], at: text.range)
        return Diagnostic(.warning, "recording-old", arguments, at: recording.unit.range, notes: [words])
      }
    }
  }

  /// The sounds that pages play.
  ///
  /// - Parameter played: paths of the site.
  func soundFiles(_ played: Set<String>) throws -> [OutputFile] {
    var files: [OutputFile] = []
    for language in sources.languages {
      var known: Set<String> = []
      for recording in sources.project.recordings[language]?.records ?? [] {
        let path = recordingPath(recording.file.value, in: language)
        guard played.contains(path), known.insert(path).inserted else { continue }
        files.append(OutputFile(path: path, bytes: try sources.project.sound(of: recording, in: language)))
      }
    }
    return files
  }
}

/// What `audio list` prints.
package struct RecordingList: Sendable {
  /// By language, in the order of the project; in each in the order of reading.
  package var texts: [(language: LanguageTag, texts: [SpokenText])]
  /// Those of the project.
  package var languages: [LanguageTag]
  package var diagnostics: [Diagnostic]
  package var words: ShownWords
}

/// Lists what can be spoken and what is, and writes nothing. A pseudo-locale is spoken by nobody.
package func listRecordings(at root: String) throws -> RecordingList {
  let site = try checkSite(try SiteSources(root: root), rules: [])
  let languages = site.sources.languages.filter { $0.pseudoLocale == nil }
  return RecordingList(
    texts: languages.map { ($0, site.spokenTexts(in: $0)) }, languages: languages, diagnostics: site.diagnostics,
    words: ShownWords(site.sources))
}
