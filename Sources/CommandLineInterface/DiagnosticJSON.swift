import Foundation
import SourceText

/// Findings for other programs: one object, its version first. Lines and columns are counted from 1, columns in code
/// points; offsets are bytes of UTF-8 from the start of the file.
struct DiagnosticJSON: Encodable {
  var version = 1
  var diagnostics: [Entry]

  struct Entry: Encodable {
    var path: String
    var severity: String
    var rule: String
    var message: String
    var range: Range?
    var suggestion: String?
    var notes: [Note]
  }

  struct Note: Encodable {
    var message: String
    var path: String?
    var range: Range?
  }

  struct Range: Encodable {
    var start: Place
    var end: Place

    init(_ range: SourceRange) {
      start = Place(range.start, offset: range.offsets.lowerBound)
      end = Place(range.end, offset: range.offsets.upperBound)
    }
  }

  struct Place: Encodable {
    var line: Int
    var column: Int
    var offset: Int

    init(_ position: SourcePosition, offset: Int) {
      line = position.line
      column = position.column
      self.offset = offset
    }
  }

  init(_ diagnostics: [Diagnostic], text: DiagnosticText) {
    self.diagnostics = diagnostics.map { diagnostic in
      Entry(
        path: diagnostic.path, severity: diagnostic.severity.rawValue, rule: diagnostic.name,
        message: text.message(diagnostic), range: diagnostic.range.map(Range.init), suggestion: diagnostic.suggestion,
        notes: diagnostic.notes.map { note in
          Note(
            message: text.say("note.\(note.name)", note.arguments),
            path: note.range?.file.path, range: note.range.map(Range.init))
        })
    }
  }

  /// Keys sorted, so that the same findings are the same bytes.
  var text: String {
    get throws {
      let encoder = JSONEncoder()
      encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
      return String(decoding: try encoder.encode(self), as: UTF8.self)
    }
  }
}
