import Catalogues
import GuideMarkup
import ICU
import Localisation
import SourceText
import Testing

@testable import Exchange

/// A page of easy Finnish, its ids from a source catalogue, and catalogues in Arabic.
struct ExchangeFixture {
  let finnish: LanguageTag
  let arabic: LanguageTag
  let key = "opas/sivu"

  init() throws {
    finnish = try LanguageTag("fi-simple")
    arabic = try LanguageTag("ar")
  }

  /// - Parameter known: the page as it was before, whose ids it keeps.
  func text(_ markdown: String, after known: IdentifiedDocument? = nil) -> IdentifiedDocument {
    let file = SourceFile(path: "content/\(key).md", text: markdown)
    let (document, _) = parseGuide(file, body: 0..<file.bytes.count, fields: [])
    let catalogue = known.map { updatedSourceCatalogue(of: $0, source: finnish, from: nil) }
    return identify(document, at: PageAddress(document: "opas", page: "sivu"), with: catalogue)
  }

  /// The catalogue of a page, with translations by unit.
  func catalogue(
    of text: IdentifiedDocument, _ translations: [String: [CodedText]] = [:],
    state: TranslationUnit.State = .translated,
    from old: Catalogue? = nil
  ) -> Catalogue {
    var catalogue = updatedCatalogue(of: text, source: finnish, language: arabic, from: old)
    for index in catalogue.units.indices {
      guard let target = translations[catalogue.units[index].id] else { continue }
      catalogue.units[index].target = target
      catalogue.units[index].state = state
      catalogue.units[index].from = sourceHash(of: catalogue.units[index].source)
      catalogue.units[index].date = "2026-01-31"
    }
    return catalogue
  }

  func page(_ text: IdentifiedDocument, _ catalogue: Catalogue, as format: ExchangeFormat) -> ExportPage {
    ExportPage(
      key: key, text: text,
      catalogue: updatedCatalogue(of: text, source: finnish, language: arabic, from: catalogue),
      sourceTag: format.standardMap.tag(for: finnish), targetTag: format.standardMap.tag(for: arabic))
  }

  func exportedText(_ text: IdentifiedDocument, _ catalogue: Catalogue, as format: ExchangeFormat) -> String {
    String(decoding: exported(page(text, catalogue, as: format), as: format, words: Self.words), as: UTF8.self)
  }

  func result(of bytes: [UInt8], into text: IdentifiedDocument, _ catalogue: Catalogue?) throws -> ImportResult {
    let (returned, diagnostics) = readReturned(SourceFile(path: "palautus", bytes: bytes))
    var result = imported(
      returned?.rows ?? [], notes: returned?.pageNotes.flatMap(\.notes) ?? [],
      into: ImportTarget(text: text, source: finnish, language: arabic, catalogue: catalogue),
      record: ImportRecord(by: "Amina", date: try #require(CalendarDate(iso: "2026-03-01"))))
    result.diagnostics = diagnostics + result.diagnostics
    return result
  }

  func result(of file: String, into text: IdentifiedDocument, _ catalogue: Catalogue?) throws -> ImportResult {
    try result(of: Array(file.utf8), into: text, catalogue)
  }

  static let words = ExchangeWords(
    number: "Nro", comment: "Kommentti", source: "Selkosuomi", target: "العربية", changedFrom: "Ennen:")
}
