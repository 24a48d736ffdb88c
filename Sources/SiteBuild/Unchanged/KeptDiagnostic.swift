import ProjectFiles
import SourceText

/// A finding as it is kept between runs: its places by path and offsets, because the files are read anew.
struct KeptDiagnostic: Codable {
  private var severity: String
  private var name: String
  private var arguments: [String: Argument]
  private var place: Place
  private var notes: [Note]
  private var suggestion: String?
  private var sentence: String?
  private var words: String?

  private struct Place: Codable {
    var path: String
    /// Nil where the finding is about the file or folder as such.
    var start: Int?
    var end: Int?
  }

  private struct Note: Codable {
    var name: String
    var arguments: [String: Argument]
    var place: Place?
  }

  private enum Argument: Codable {
    case text(String)
    case number(Double)
    case date(year: Int, month: Int, day: Int)

    init(_ argument: MessageArgument) {
      self =
        switch argument {
        case .text(let text): .text(text)
        case .number(let number): .number(number)
        case .date(let year, let month, let day): .date(year: year, month: month, day: day)
        }
    }

    var argument: MessageArgument {
      switch self {
      case .text(let text): .text(text)
      case .number(let number): .number(number)
      case .date(let year, let month, let day): .date(year: year, month: month, day: day)
      }
    }
  }

  /// - Parameter sources: the bytes of the files that were looked at, by path; nil for one that is not there.
  /// - Returns: nil where the finding stands in a text that is no file of the project.
  init?(_ diagnostic: Diagnostic, in folder: ProjectFolder, _ sources: inout [String: [UInt8]?]) {
    guard let place = Self.place(diagnostic.place, in: folder, &sources) else { return nil }
    severity = diagnostic.severity.rawValue
    name = diagnostic.name
    arguments = diagnostic.arguments.mapValues(Argument.init)
    self.place = place
    notes = []
    for note in diagnostic.notes {
      var place: Place?
      if let range = note.range {
        place = Self.place(.range(range), in: folder, &sources)
        guard place != nil else { return nil }
      }
      notes.append(Note(name: note.name, arguments: note.arguments.mapValues(Argument.init), place: place))
    }
    suggestion = diagnostic.suggestion
    sentence = diagnostic.passage?.sentence
    words = diagnostic.passage?.words
  }

  private static func place(
    _ place: Diagnostic.Place, in folder: ProjectFolder, _ sources: inout [String: [UInt8]?]
  ) -> Place? {
    switch place {
    case .path(let path): return Place(path: path)
    case .range(let range):
      let path = range.file.path
      let bytes = sources[path] ?? (try? Self.file(path, in: folder))?.bytes
      sources[path] = .some(bytes)
      guard bytes == range.file.bytes else { return nil }
      return Place(path: path, start: range.offsets.lowerBound, end: range.offsets.upperBound)
    }
  }

  /// - Parameter files: those that were read already, by path.
  /// - Returns: nil where the file is not what it was.
  func restored(from folder: ProjectFolder, _ files: inout [String: SourceFile]) -> Diagnostic? {
    func restored(_ place: Place) -> Diagnostic.Place? {
      guard let start = place.start, let end = place.end else { return .path(place.path) }
      guard let file = files[place.path] ?? (try? Self.file(place.path, in: folder)), start <= end, start >= 0,
        end <= file.bytes.count
      else { return nil }
      files[place.path] = file
      return .range(file.range(start..<end))
    }
    guard let severity = Severity(rawValue: severity), let place = restored(place) else { return nil }
    var notes: [DiagnosticNote] = []
    for note in self.notes {
      var range: SourceRange?
      if let place = note.place {
        guard case .range(let restored)? = restored(place) else { return nil }
        range = restored
      }
      notes.append(DiagnosticNote(note.name, note.arguments.mapValues(\.argument), at: range))
    }
    var diagnostic = Diagnostic(
      severity, name, arguments.mapValues(\.argument), at: place, notes: notes, suggestion: suggestion)
    if let sentence, let words { diagnostic.passage = Passage(sentence: sentence, words: words) }
    return diagnostic
  }

  private static func file(_ path: String, in folder: ProjectFolder) throws -> SourceFile {
    try folder.file(path, limit: 16_000_000)
  }
}
