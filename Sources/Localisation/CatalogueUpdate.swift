package import Catalogues
private import GuideMarkup
package import ICU
private import SourceText

/// The source-only catalogue of a document: the ids, hashes and places of today's texts.
///
/// A text that is gone keeps its unit, marked as retired, so that its id is never given again and a text that comes
/// back finds it.
package func updatedSourceCatalogue(of document: IdentifiedDocument, source: LanguageTag, from old: Catalogue?)
  -> Catalogue
{
  var catalogue = old ?? Catalogue(original: document.document.file.path, sourceLanguage: source.canonical)
  catalogue.original = document.document.file.path
  catalogue.sourceLanguage = source.canonical
  let known = Dictionary(catalogue.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var units: [TranslationUnit] = []
  for (segment, text) in zip(document.segments, document.document.texts) where text.hasWords {
    var unit = known[segment.id] ?? TranslationUnit(id: segment.id, source: [])
    unit.source = coded(text.inlines)
    unit.hash = segment.hash
    unit.path = text.path
    unit.name = fieldKey(text) ?? segment.anchor
    unit.isRetired = false
    units.append(unit)
  }
  let present = Set(units.map(\.id))
  for unit in catalogue.units where !present.contains(unit.id) {
    var retired = unit
    retired.isRetired = true
    units.append(retired)
  }
  catalogue.units = units
  catalogue.nextNumber = catalogue.nextFreeNumber
  return catalogue
}

/// A language's catalogue brought up to date with the source: every text of today has a unit with today's source, in the
/// order of the source; the units of texts that are gone, and of those that are kept for other languages, stay behind
/// them, as orphans, where anybody has worked on them.
///
/// Targets, states, dates, notes and whatever other tools wrote are kept. A unit whose source has changed keeps the text
/// that its target was made from.
package func updatedCatalogue(
  of document: IdentifiedDocument, source: LanguageTag, language: LanguageTag, from old: Catalogue?
) -> Catalogue {
  var catalogue =
    old
    ?? Catalogue(
      original: document.document.file.path, sourceLanguage: source.canonical, targetLanguage: language.canonical)
  catalogue.original = document.document.file.path
  catalogue.sourceLanguage = source.canonical
  catalogue.targetLanguage = language.canonical
  let known = Dictionary(catalogue.units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  var units: [TranslationUnit] = []
  let parts = LanguageParts(document.document)
  for (index, (segment, text)) in zip(document.segments, document.document.texts).enumerated()
  where text.hasWords && parts.isShown(index, in: language) {
    let today = coded(text.inlines)
    guard var unit = known[segment.id] else {
      units.append(TranslationUnit(id: segment.id, source: today))
      continue
    }
    unit.from = unit.hashTranslatedFrom
    if unit.target == nil || unit.from == segment.hash {
      unit.previousSource = nil
    } else if unit.previousSource == nil, sourceHash(of: unit.source) == unit.from {
      unit.previousSource = unit.source
    }
    unit.source = today
    units.append(unit)
  }
  let present = Set(units.map(\.id))
  // A text that is gone and that nobody has worked on leaves nothing to keep.
  for unit in catalogue.units where !present.contains(unit.id) {
    var orphan = unit
    orphan.notes.removeAll(where: isProgramNote)
    if orphan.holdsWork { units.append(orphan) }
  }
  catalogue.units = units
  return catalogue
}

private func fieldKey(_ text: TextBlock) -> String? {
  if case .field(let key) = text.role { key } else { nil }
}

extension TranslationUnit {
  /// Whether a person or a tool has left anything in the unit that would be lost with it.
  fileprivate var holdsWork: Bool {
    !(target ?? []).isEmpty || previousSource != nil || state != .initial || subState != nil || by != nil || date != nil
      || !notes.isEmpty || preserved != Preserved()
  }
}
