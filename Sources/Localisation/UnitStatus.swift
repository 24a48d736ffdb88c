package import Catalogues
package import ICU
package import SourceText
private import GuideMarkup

/// How one text stands in one language, for those who translate it. Derived from the catalogue each time, never stored.
package struct UnitStatus: Sendable {
  package enum Condition: String, Sendable, CaseIterable {
    case fresh, stale, missing
    /// A unit of the catalogue whose text is gone from the source.
    case orphan
  }

  /// The id of its unit in every catalogue.
  package var id: String
  package var condition: Condition
  /// The translator's word; `initial` where there is no translation.
  package var state: TranslationState
  /// The id of its heading or block on every page, where it has one.
  package var anchor: String?
  /// Where the text stands in the source; nil for an orphan.
  package var sourceRange: SourceRange?
  /// Where its unit stands in the catalogue; nil where the catalogue has none.
  package var unitRange: SourceRange?
  /// Today's text; of an orphan the last one.
  package var source: String
  /// Of a stale translation: the text that it was made from, where the catalogue still knows it.
  package var previousSource: String?
  package var target: String?

  /// A translation that its maker has not called one yet. It is shown all the same, and said to be unreviewed.
  package var isDraft: Bool { condition.isTranslated && state == .initial }
}

extension UnitStatus.Condition {
  package var isTranslated: Bool { self == .fresh || self == .stale }
}

/// How many texts stand how: `units = fresh + stale + missing`, and `draft + translated + reviewed + final = fresh + stale`.
package struct StatusCounts: Sendable, Hashable {
  package var fresh = 0
  package var stale = 0
  package var missing = 0
  package var orphan = 0
  package var draft = 0
  package var translated = 0
  package var reviewed = 0
  package var final = 0

  package init() {}

  package var units: Int { fresh + stale + missing }

  /// The part of the texts that is fresh, in percent; 100 where there is nothing to translate.
  package var freshPercent: Double { units == 0 ? 100 : 100 * Double(fresh) / Double(units) }

  package mutating func add(_ condition: UnitStatus.Condition, _ state: TranslationState) {
    switch condition {
    case .fresh: fresh += 1
    case .stale: stale += 1
    case .missing: missing += 1
    case .orphan: orphan += 1
    }
    guard condition.isTranslated else { return }
    switch state {
    case .initial: draft += 1
    case .translated: translated += 1
    case .reviewed: reviewed += 1
    case .final: final += 1
    }
  }

  package static func += (left: inout StatusCounts, right: StatusCounts) {
    left.fresh += right.fresh
    left.stale += right.stale
    left.missing += right.missing
    left.orphan += right.orphan
    left.draft += right.draft
    left.translated += right.translated
    left.reviewed += right.reviewed
    left.final += right.final
  }
}

extension IdentifiedDocument {
  /// How every text of the document stands in a language, in the order of the source, the orphans after them.
  ///
  /// - Parameters:
  ///   - catalogue: the document's in that language; nil where there is none.
  ///   - counts: what was counted.
  /// - Returns: those that somebody has to look at: all but the fresh ones that are no drafts.
  package func unitsToLookAt(
    in language: LanguageTag, catalogue: UnitTable?, _ counts: inout StatusCounts
  ) -> [UnitStatus] {
    var found: [UnitStatus] = []
    for index in texts(for: language) {
      let unit = catalogue?[segments[index].id]
      let condition = condition(of: segments[index], in: unit)
      let state = condition.isTranslated ? unit?.state ?? .initial : .initial
      counts.add(condition, state)
      if condition == .fresh, state > .initial { continue }
      found.append(status(ofText: index, condition, state, unit))
    }
    for unit in orphans(of: catalogue) {
      counts.add(.orphan, unit.state)
      found.append(UnitStatus(orphan: unit))
    }
    return found
  }

  /// How one text stands in a language, by its id; nil where today's source has no such text for that language.
  package func status(of id: String, in language: LanguageTag, catalogue: UnitTable?) -> UnitStatus? {
    guard let index = texts(for: language).first(where: { segments[$0].id == id }) else { return nil }
    let unit = catalogue?[id]
    let condition = condition(of: segments[index], in: unit)
    return status(ofText: index, condition, condition.isTranslated ? unit?.state ?? .initial : .initial, unit)
  }

  /// The ids of all texts that the language has to translate, in the order of the source.
  package func unitIDs(in language: LanguageTag) -> [String] { texts(for: language).map { segments[$0].id } }

  /// Whether a page is kept back from the readers of a language, and the fallback shown in its place: where the document
  /// wants it so while a text is stale or missing, or while one has not reached the state that it asks for. A page of
  /// which nothing is translated is not kept back: there is nothing to keep.
  package func isHeld(
    in language: LanguageTag, catalogue: UnitTable?, ifNotFresh: Bool, below required: TranslationState?
  ) -> Bool {
    guard ifNotFresh || required != nil, let catalogue else { return false }
    var isTranslated = false
    var isWanting = false
    for index in texts(for: language) {
      let unit = catalogue[segments[index].id]
      let condition = condition(of: segments[index], in: unit)
      if condition.isTranslated { isTranslated = true }
      if ifNotFresh, condition != .fresh { isWanting = true }
      if let required, !condition.isTranslated || (unit?.state ?? .initial) < required { isWanting = true }
      if isTranslated, isWanting { return true }
    }
    return false
  }

  private func texts(for language: LanguageTag) -> [Int] {
    let parts = LanguageParts(document)
    return document.texts.indices.filter { document.texts[$0].hasWords && parts.isShown($0, in: language) }
  }

  private func condition(of segment: Segment, in unit: TranslationUnit?) -> UnitStatus.Condition {
    guard let unit, let target = unit.target, !target.isEmpty else { return .missing }
    return unit.hashTranslatedFrom == segment.hash ? .fresh : .stale
  }

  private func orphans(of catalogue: UnitTable?) -> [TranslationUnit] {
    guard let catalogue else { return [] }
    let known = Set(segments.map(\.id))
    return catalogue.catalogue.units.filter { !known.contains($0.id) }
  }

  private func status(
    ofText index: Int, _ condition: UnitStatus.Condition, _ state: TranslationState, _ unit: TranslationUnit?
  ) -> UnitStatus {
    var status = UnitStatus(
      id: segments[index].id, condition: condition, state: state, anchor: segments[index].anchor,
      sourceRange: document.texts[index].range, unitRange: unit?.places.unit,
      source: readableText(of: coded(document.texts[index].inlines)))
    status.target = unit?.target.map { readableText(of: $0) }
    if condition == .stale, let unit { status.previousSource = unit.sourceTranslatedFrom.map { readableText(of: $0) } }
    return status
  }
}

extension UnitStatus {
  /// A unit whose text is gone, or whose whole page is.
  package init(orphan unit: TranslationUnit) {
    self.init(
      id: unit.id, condition: .orphan, state: unit.state, unitRange: unit.places.unit,
      source: readableText(of: unit.source), target: unit.target.map { readableText(of: $0) })
  }
}

extension TranslationUnit {
  /// The text that the target was made from, where the catalogue knows it: as it was kept when the source changed, or,
  /// before the catalogue is brought up to date, as it still stands there.
  fileprivate var sourceTranslatedFrom: [CodedText]? {
    if let previousSource { return previousSource }
    return sourceHash(of: source) == hashTranslatedFrom ? source : nil
  }
}
