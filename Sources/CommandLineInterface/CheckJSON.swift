import Foundation
import ICU
import Readability
import SiteBuild
import SourceText

/// Findings for other programs: one object, its version first. `docs/check.schema.json` is its form.
///
/// Lines and columns are counted from 1, columns in code points; offsets are bytes of UTF-8 from the start of the file.
struct CheckJSON: Encodable {
  var version = 1
  var diagnostics: [Entry]
  var suppressed: [Suppressed]
  var languages: [Language]

  struct Entry: Encodable {
    var path: String
    var severity: String
    var rule: String
    var message: String
    var range: Range?
    var suggestion: String?
    var fingerprint: String
    var notes: [Note]
  }

  /// A finding that the writer has allowed.
  struct Suppressed: Encodable {
    var finding: Entry
    var reason: String
  }

  /// A language that was read, and the rules that read it.
  struct Language: Encodable {
    var tag: String
    var calibrated: Bool
    var rules: [String]
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

  init(_ outcome: CheckOutcome, text: DiagnosticText) {
    diagnostics = outcome.diagnostics.map { Entry($0, text: text) }
    suppressed = outcome.suppressed.map { Suppressed(finding: Entry($0.diagnostic, text: text), reason: $0.reason) }
    languages = outcome.languages.map {
      Language(tag: $0.tag.canonical, calibrated: $0.isCalibrated, rules: $0.rules)
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

extension CheckJSON.Entry {
  fileprivate init(_ diagnostic: Diagnostic, text: DiagnosticText) {
    self.init(
      path: diagnostic.path, severity: diagnostic.severity.rawValue, rule: diagnostic.name,
      message: text.message(diagnostic), range: diagnostic.range.map(CheckJSON.Range.init),
      suggestion: diagnostic.suggestion, fingerprint: Fingerprint(diagnostic).digits,
      notes: diagnostic.notes.map { note in
        CheckJSON.Note(
          message: text.say("note.\(note.name)", note.arguments),
          path: note.range?.file.path, range: note.range.map(CheckJSON.Range.init))
      })
  }
}
