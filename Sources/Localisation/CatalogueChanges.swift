package import Catalogues
private import GuideMarkup
private import SourceText

/// What an update did to the catalogue of a language, in numbers of texts.
package struct CatalogueChanges: Sendable, Hashable {
  /// Texts that the catalogue did not have, or that have come back.
  package var new = 0
  /// Texts that say something else than at the last update.
  package var changed = 0
  /// Texts that stand elsewhere among the others.
  package var moved = 0
  /// Texts that are gone, and that nobody had translated.
  package var removed = 0
  /// Texts that are gone, and whose translation is kept.
  package var orphaned = 0
  /// Texts whose translation was found elsewhere in the project.
  package var filled = 0

  package init() {}

  package static func += (left: inout CatalogueChanges, right: CatalogueChanges) {
    left.new += right.new
    left.changed += right.changed
    left.moved += right.moved
    left.removed += right.removed
    left.orphaned += right.orphaned
    left.filled += right.filled
  }
}

/// What is different between two states of a language's catalogue.
///
/// - Parameters:
///   - oldSource: the source catalogue before the update, which knows what was gone already.
///   - filled: how many units the memory has filled.
package func catalogueChanges(
  from old: Catalogue?, to new: Catalogue, of document: IdentifiedDocument, oldSource: Catalogue?, filled: Int = 0
) -> CatalogueChanges {
  var changes = CatalogueChanges()
  changes.filled = filled
  let living = Set(document.segments.map(\.id))
  let goneBefore = Set((oldSource?.units ?? []).filter(\.isRetired).map(\.id))
  let known = Dictionary(
    (old?.units ?? []).enumerated().map { ($1.id, (index: $0, unit: $1)) }, uniquingKeysWith: { first, _ in first })
  let kept = Set(new.units.map(\.id))
  var places: [Int] = []
  for unit in new.units where living.contains(unit.id) {
    guard let before = known[unit.id], !goneBefore.contains(unit.id) else {
      changes.new += 1
      continue
    }
    places.append(before.index)
    if withoutRanges(before.unit.source) != withoutRanges(unit.source),
      sourceHash(of: before.unit.source) != sourceHash(of: unit.source)
    {
      changes.changed += 1
    }
  }
  changes.moved = places.count - longestRise(places)
  for unit in old?.units ?? [] where !living.contains(unit.id) && !goneBefore.contains(unit.id) {
    if kept.contains(unit.id) { changes.orphaned += 1 } else { changes.removed += 1 }
  }
  return changes
}

/// The length of the longest part of a list, not of neighbours only, that rises: what may stay where it is when a list is
/// put in order (Schensted 1961).
private func longestRise(_ numbers: [Int]) -> Int {
  var ends: [Int] = []
  for number in numbers {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] < number { low = middle + 1 } else { high = middle }
    }
    if low == ends.count { ends.append(number) } else { ends[low] = number }
  }
  return ends.count
}
