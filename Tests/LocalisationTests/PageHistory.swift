import Catalogues
import GuideMarkup
import ICU
import Localisation
import SourceText

/// A page that is edited, with the catalogues that `translate update` keeps for it.
struct PageHistory {
  let source: LanguageTag
  let language: LanguageTag
  private(set) var sourceCatalogue: Catalogue?
  private(set) var catalogue: Catalogue?
  private(set) var document: IdentifiedDocument
  /// The bytes of both catalogues as the last update wrote them.
  private(set) var written: [[UInt8]] = []

  init(_ markdown: String, language: String = "sv") throws {
    source = try LanguageTag("fi-simple")
    self.language = try LanguageTag(language)
    document = identify(parsedPage(markdown), at: pageAddress, with: nil)
    try update()
  }

  /// The page as it is built, before anything is written.
  mutating func edit(_ markdown: String) {
    document = identify(parsedPage(markdown), at: pageAddress, with: sourceCatalogue)
  }

  /// `translate update`: both catalogues are written and read again.
  mutating func update() throws {
    let bytes = [
      canonicalBytes(of: updatedSourceCatalogue(of: document, source: source, from: sourceCatalogue)),
      canonicalBytes(of: updatedCatalogue(of: document, source: source, language: language, from: catalogue)),
    ]
    sourceCatalogue = try read(bytes[0])
    catalogue = try read(bytes[1])
    document = identify(document.document, at: pageAddress, with: sourceCatalogue)
    written = bytes
  }

  mutating func editAndUpdate(_ markdown: String) throws {
    edit(markdown)
    try update()
  }

  /// Gives every text of today that has no translation one, made from its words.
  mutating func translate() {
    for index in catalogue?.units.indices ?? 0..<0 {
      guard var unit = catalogue?.units[index], unit.target == nil,
        let segment = document.segments.first(where: { $0.id == unit.id })
      else { continue }
      unit.target = [.text("sv: " + plainText(of: unit.source), nil)]
      unit.from = segment.hash
      unit.state = .translated
      catalogue?.units[index] = unit
    }
  }

  /// The translation of a unit, as words.
  func target(_ id: String) -> String? {
    catalogue?.units.first { $0.id == id }?.target.map { plainText(of: $0) }
  }

  /// `id: words`, for every text of today.
  var texts: [String] {
    zip(document.segments, document.document.texts).map { "\($0.id): \(plainText(of: $1.inlines))" }
  }

  var ids: [String] { document.segments.map(\.id) }
  var anchors: [String?] { document.segments.map(\.anchor) }

  private func read(_ bytes: [UInt8]) throws -> Catalogue {
    let (catalogue, diagnostics) = readCatalogue(SourceFile(path: "locales/catalogue.xlf", bytes: bytes))
    guard let catalogue, diagnostics.isEmpty else { throw UnreadableCatalogue(diagnostics: diagnostics) }
    return catalogue
  }
}

struct UnreadableCatalogue: Error {
  var diagnostics: [Diagnostic]
}

let pageAddress = PageAddress(document: "opas", page: "sivu")

func parsedPage(_ markdown: String, fields: [FieldText] = []) -> Document {
  let file = SourceFile(path: "content/opas/sivu.md", text: markdown)
  return parseGuide(file, body: 0..<file.bytes.count, fields: fields).document
}
