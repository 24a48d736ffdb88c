import Catalogues
package import ICU
import Localisation

/// How much there is to translate, in words of the source.
package struct WordCount: Sendable, Hashable {
  /// Of texts that have no translation.
  package var new = 0
  /// Of texts whose translation is of an older text.
  package var changed = 0
  /// Of texts that stand among the others already, word for word: they are translated once.
  package var repeated = 0

  package init() {}
}

/// Counts the words of what leaves, over as many pages as are given to it. Not `Sendable`: make one per language.
package final class WordCounter {
  private let boundaries: TextBoundaries
  private var seen: Set<String> = []
  package private(set) var count = WordCount()

  /// - Parameter source: the language of the texts; words end where ICU has it.
  package init(source: LanguageTag) throws(ICUError) {
    boundaries = try TextBoundaries(language: source)
  }

  package func add(_ page: ExportPage) {
    for (unit, row) in page.entries where row.freshness != .fresh {
      let words = boundaries.words(in: plainText(of: unit.source)).count(where: \.isWordLike)
      if !seen.insert(sourceHash(of: unit.source)).inserted {
        count.repeated += words
      } else if row.freshness == .stale {
        count.changed += words
      } else {
        count.new += words
      }
    }
  }
}
