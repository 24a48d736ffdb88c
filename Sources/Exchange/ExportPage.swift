package import Catalogues
package import Localisation

/// What leaves of one catalogue for one language.
package struct ExportPage: Sendable {
  /// Which catalogue it is: `kotikaupunki-kemi/terveys`, `glossary`.
  package var key: String
  /// The catalogue of the language, up to date, with the units that leave and no others.
  package var catalogue: Catalogue
  /// As long as `catalogue.units`, and in its order.
  package var rows: [Row]
  /// What the file is to call the languages.
  package var sourceTag: String
  package var targetTag: String

  /// Where a unit stands in its page.
  package struct Row: Sendable {
    /// Counted from 1 among all the units of the page, whether they leave or not: the same in table and preview.
    package var number: Int
    /// `fresh`, `stale` or `missing`.
    package var freshness: Freshness

    package init(number: Int, freshness: Freshness) {
      self.number = number
      self.freshness = freshness
    }
  }

  /// The page with all its units of today; texts that are gone stay behind.
  ///
  /// - Parameter catalogue: up to date with the text (`updatedCatalogue`).
  package init(key: String, text: IdentifiedDocument, catalogue: Catalogue, sourceTag: String, targetTag: String) {
    let hashes = Dictionary(text.segments.map { ($0.id, $0.hash) }, uniquingKeysWith: { first, _ in first })
    self.key = key
    self.catalogue = catalogue
    self.sourceTag = sourceTag
    self.targetTag = targetTag
    rows = []
    var units: [TranslationUnit] = []
    for unit in catalogue.units {
      guard let hash = hashes[unit.id], !isBlank(unit.source) else { continue }
      let freshness: Freshness =
        if let target = unit.target, !isBlank(target) {
          unit.hashTranslatedFrom == hash ? .fresh : .stale
        } else {
          .missing
        }
      units.append(unit)
      rows.append(Row(number: units.count, freshness: freshness))
    }
    self.catalogue.units = units
  }

  /// The page with the rows that stand in one of the given ways.
  package func only(_ wanted: Set<Freshness>) -> ExportPage {
    var page = self
    let kept = rows.indices.filter { wanted.contains(rows[$0].freshness) }
    page.rows = kept.map { rows[$0] }
    page.catalogue.units = kept.map { catalogue.units[$0] }
    return page
  }

  /// The units with their rows.
  var entries: [(unit: TranslationUnit, row: Row)] { Array(zip(catalogue.units, rows)) }

  /// What names a unit in formats without files inside: `kotikaupunki-kemi/terveys#u4`.
  func reference(to unit: TranslationUnit) -> String { "\(key)#\(unit.id)" }
}

/// Whether a text has neither words nor codes.
func isBlank(_ text: [CodedText]) -> Bool {
  text.allSatisfy { piece in
    if case .text(let words, _) = piece { words.allSatisfy(\.isWhitespace) } else { false }
  }
}

extension TranslationUnit {
  /// The translation that leaves in a format whose codes must be those of the source: an old one with other codes stays
  /// behind, and is seen beside the text that it was made from.
  func fittingTarget(_ freshness: Freshness) -> [CodedText]? {
    guard let target, !isBlank(target) else { return nil }
    guard freshness == .stale else { return target }
    return codeDifferences(source: source, target: target).allSatisfy { $0.kind == .missing && $0.code.kind == .term }
      ? target : nil
  }
}

/// What our own state of a unit is called in files of XLIFF 2.1.
let staleSubState = "selkopaja:stale"
