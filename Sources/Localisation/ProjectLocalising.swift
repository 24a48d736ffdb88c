private import Catalogues
private import GuideMarkup
package import ICU
package import ProjectFiles
package import SourceText

/// The texts that all documents share, with their ids: the records of the project, of facts, glossary and pictograms.
package struct IdentifiedRecords: Sendable {
  /// Those of `project.yml` and of `facts.yml`: one catalogue, `project.xlf`.
  package var project: IdentifiedDocument
  package var glossary: IdentifiedDocument
  package var pictograms: IdentifiedDocument

  package init(project: IdentifiedDocument, glossary: IdentifiedDocument, pictograms: IdentifiedDocument) {
    self.project = project
    self.glossary = glossary
    self.pictograms = pictograms
  }
}

/// The catalogues of those records, by language.
package struct RecordCatalogues: Sendable {
  package var project: [LanguageTag: UnitTable] = [:]
  package var glossary: [LanguageTag: UnitTable] = [:]
  package var pictograms: [LanguageTag: UnitTable] = [:]

  package init() {}
}

extension Localiser {
  /// What all documents share, in one language.
  package func localise(
    _ records: IdentifiedRecords, of project: Project, in language: LanguageTag, catalogues: RecordCatalogues
  ) throws(ICUError) -> (project: LocalisedProject, diagnostics: [Diagnostic]) {
    let names = try localise(records.project, in: language, catalogues: catalogues.project)
    let glossary = try localise(records.glossary, in: language, catalogues: catalogues.glossary)
    let pictograms = try localise(records.pictograms, in: language, catalogues: catalogues.pictograms)
    let writer = try factWriter(for: language)

    let nameFields = Fields(names.document)
    let glossaryFields = Fields(glossary.document)
    let pictogramFields = Fields(pictograms.document)
    let localised = LocalisedProject(
      language: language, name: nameFields["name"], issuer: nameFields["issuer"],
      logoWords: LocalisedProject.LogoWords(
        issuer: project.settings.logos.issuer.map { _ in nameFields["logos.issuer.words"] },
        funder: project.settings.logos.funder.map { _ in nameFields["logos.funder.words"] }),
      terms: project.glossary.terms.map { term in
        let key = term.key.value
        return LocalisedTerm(
          key: key, original: originalText(term.term, source: project.settings.source),
          term: glossaryFields["\(key).term"], explanation: glossaryFields["\(key).explanation"],
          see: term.see.flatMap { writer.write(record: $0.value.record, part: $0.value.part) })
      },
      pictogramWords: Dictionary(
        uniqueKeysWithValues: project.pictograms.records.map {
          ($0.name.value, pictogramFields["\($0.name.value).words"])
        }),
      records: Dictionary(
        uniqueKeysWithValues: project.facts.records.map {
          ($0.key.value, record($0, texts: nameFields, writer: writer))
        }),
      accessibilityGaps: (project.settings.accessibility?.gaps ?? []).map { gap in
        let key = "accessibility.\(gap.name.value)"
        return LocalisedGap(what: nameFields["\(key).what"], why: nameFields["\(key).why"], basis: gap.basis)
      },
      situationWords: Dictionary(
        project.settings.situations.map { ($0.name.value, nameFields["situations.\($0.name.value).words"]) },
        uniquingKeysWith: { first, _ in first }))
    return (localised, names.diagnostics + glossary.diagnostics + pictograms.diagnostics)
  }

  private func record(_ record: FactRecord, texts: Fields, writer: FactWriter) -> LocalisedRecord {
    let key = "facts.\(record.key.value)"
    let parts = record.parts.compactMap { part -> LocalisedPart? in
      guard let fact = writer.write(record: record.key.value, part: part.name.value) else { return nil }
      var localised = LocalisedPart(
        name: part.name.value, label: part.label.map { _ in texts["\(key).\(part.name.value).label"] }, fact: fact,
        value: part.value, mapAddress: writer.mapAddress(record: record.key.value, part: part.name.value))
      if case .hours(let hours) = part.value {
        localised.hours = writer.rows(of: hours)
        localised.seasons = writer.seasons(of: hours)
        localised.exceptions = writer.exceptions(of: hours) { texts["\(key).\(part.name.value).\($0.from.iso)"] }
      }
      return localised
    }
    return LocalisedRecord(
      key: record.key.value, name: texts["\(key).name"], schema: record.schema, parts: parts)
  }

  private func originalText(_ text: Located<String>, source: LanguageTag) -> LocalisedText {
    LocalisedText(inlines: [.text(text.value, text.range)], language: source, freshness: .source, state: .final)
  }
}

/// The texts of a document of records by their keys.
private struct Fields {
  private let texts: [String: LocalisedText]
  private let language: LanguageTag

  init(_ document: LocalisedDocument) {
    language = document.language
    texts = Dictionary(
      zip(document.source.document.texts, document.texts).compactMap { block, text in
        if case .field(let key) = block.role { (key, text) } else { nil }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// A key that is not there was reported when the file was read.
  subscript(key: String) -> LocalisedText {
    texts[key] ?? LocalisedText(inlines: [], language: language, freshness: .missing, state: .initial)
  }
}
