private import Catalogues
private import GuideMarkup
package import ICU

/// The translations of texts of `facts.yml` that are one for all languages: texts, and units of numbers.
///
/// Only what was made from today's text counts: a fact cannot carry a mark that it is old, and the second floor is wrong
/// once the office is on the third.
package struct FactTexts: Sendable {
  private var texts: [LanguageTag: [String: String]] = [:]

  package init() {}

  /// - Parameters:
  ///   - records: the texts of `project.yml` and `facts.yml`.
  ///   - catalogues: `project.xlf`, by language.
  package init(_ records: IdentifiedDocument, catalogues: [LanguageTag: UnitTable]) {
    for (segment, block) in zip(records.segments, records.document.texts) {
      guard case .field(let key) = block.role, key.hasPrefix("facts.") else { continue }
      for (language, units) in catalogues {
        guard let unit = units[segment.id], let target = unit.target, !target.isEmpty,
          unit.hashTranslatedFrom == segment.hash
        else { continue }
        texts[language, default: [:]][key] = Catalogues.plainText(of: target)
      }
    }
  }

  /// The words of the first language of a chain that has them; nil where none has, and the source serves.
  func translation(of key: String, for chain: [LanguageTag]) -> (text: String, language: LanguageTag)? {
    for tag in chain {
      if let text = texts[tag]?[key] { return (text, tag) }
    }
    return nil
  }
}
