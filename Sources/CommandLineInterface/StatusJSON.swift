import Foundation
import ICU
import Localisation

/// How the translations stand, for other programs: an array with an object for each language and document. The keys
/// stand in one order, so that the same state is the same bytes.
struct StatusJSON {
  let report: StatusReport

  var text: String {
    get throws {
      guard !report.translations.isEmpty else { return "[]" }
      return "[\n" + (try report.translations.map(object)).joined(separator: ",\n") + "\n]"
    }
  }

  private func object(_ translation: DocumentTranslation) throws -> String {
    let counts = translation.counts
    let fields: [(String, String)] = [
      ("language", try quoted(translation.language.canonical)), ("document", try quoted(translation.document)),
      ("units", String(counts.units)), ("fresh", String(counts.fresh)), ("stale", String(counts.stale)),
      ("missing", String(counts.missing)), ("orphan", String(counts.orphan)),
      ("translated", String(counts.translated)), ("reviewed", String(counts.reviewed)),
      ("final", String(counts.final)), ("draft", String(counts.draft)),
    ]
    return "  {\n" + fields.map { "    \"\($0.0)\": \($0.1)" }.joined(separator: ",\n") + "\n  }"
  }

  private func quoted(_ text: String) throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .withoutEscapingSlashes
    return String(decoding: try encoder.encode(text), as: UTF8.self)
  }
}
