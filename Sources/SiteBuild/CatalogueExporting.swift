package import Exchange
import Catalogues
import GuideMarkup
package import ICU
package import Localisation
import ProjectFiles
package import SourceText

/// What an export is to hold.
package struct ExportRequest: Sendable {
  package var format: ExchangeFormat
  package var languages: [LanguageTag]
  /// Documents (`kotikaupunki-kemi`), pages (`kotikaupunki-kemi/terveys`) and `project`, `glossary`, `pictograms`,
  /// `interface`; empty for everything but the interface.
  package var parts: [String]
  /// The texts that leave; those of today in every other way stay in the preview.
  package var only: Set<Freshness>
  /// Over what the format has.
  package var map: TagMap
  /// The folder that the files are written to; nil for `.selkopaja/export` of the project.
  package var output: String?

  package init(
    format: ExchangeFormat, languages: [LanguageTag], parts: [String] = [],
    only: Set<Freshness> = [.missing, .stale, .fresh],
    map: TagMap = TagMap([:]), output: String? = nil
  ) {
    self.format = format
    self.languages = languages
    self.parts = parts
    self.only = only
    self.map = map
    self.output = output
  }
}

/// Why nothing was exported: the command's own words are wrong.
package enum ExportError: Error, Sendable, Hashable {
  case unknownPart(String, known: [String])
  case unknownLanguage(LanguageTag, known: [LanguageTag])
  case sourceLanguage(LanguageTag)
}

/// What `translate export` did.
package struct ExportOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Paths of the files for translators, in the order of the pages, and of their previews.
  package var written: [String]
  package var previews: [String]
  /// By language, in the order asked.
  package var counts: [(language: LanguageTag, files: Int, words: WordCount)]
  package var words: ShownWords
}

/// Writes texts for translators, a file for each page and language, and beside each a page that shows where its rows stand.
///
/// - Throws: `ExportError`, and what is wrong with the machine.
package func exportTexts(_ request: ExportRequest, at root: String) throws -> ExportOutcome {
  let sources = try SiteSources(root: root)
  let lock = try ProjectLock(root: root)
  defer { lock.release() }
  let source = sources.project.settings.source
  for language in request.languages {
    guard language != source else { throw ExportError.sourceLanguage(language) }
    guard sources.targetLanguages.contains(language) else {
      throw ExportError.unknownLanguage(language, known: sources.targetLanguages)
    }
  }
  let texts = try sources.exchangedTexts(request.parts)
  var export = TextExport(
    request: request, sources: sources, folder: request.output ?? (root == "." ? "" : "\(root)/") + ".selkopaja/export",
    faulty: Set(sources.diagnostics.filter { $0.severity == .error }.map(\.path)))
  for language in request.languages { try export.run(texts, language) }
  return ExportOutcome(
    diagnostics: sources.diagnostics.withoutConsequences(in: sources.project).sorted(by: Diagnostic.precedes),
    written: export.written, previews: export.previews, counts: export.counts, words: ShownWords(sources))
}

private struct TextExport {
  let request: ExportRequest
  let sources: SiteSources
  let folder: String
  /// Files with an error in them.
  let faulty: Set<String>
  var written: [String] = []
  var previews: [String] = []
  var counts: [(language: LanguageTag, files: Int, words: WordCount)] = []

  mutating func run(_ texts: [ExchangedText], _ language: LanguageTag) throws {
    let source = sources.project.settings.source
    let map = request.format.standardMap.overridden(by: request.map)
    let counter = try WordCounter(source: source)
    let count = written.count
    for text in texts {
      // What cannot be read would leave as if nobody had translated it, and be paid for twice.
      guard faulty.isDisjoint(with: [text.name.path(for: text.source), text.name.path(for: language)]) else { continue }
      let old = sources.catalogue(of: text, language)
      let identified = text.identified(with: old)
      let whole = ExportPage(
        key: text.key, text: identified,
        catalogue: updatedCatalogue(of: identified, source: text.source, language: language, from: old),
        sourceTag: map.tag(for: text.source), targetTag: map.tag(for: language))
      let page = whole.only(request.only)
      guard !page.rows.isEmpty else { continue }
      counter.add(page)
      let name = "\(folder)/\(text.key.replacing("/", with: ".")).\(language.canonical)"
      try write(
        exported(page, as: request.format, words: tableWords(language)), to: "\(name).\(request.format.fileExtension)")
      written.append("\(name).\(request.format.fileExtension)")
      try write(
        preview(
          of: whole, document: identified, title: "\(text.key) → \(languageName(language)) [\(language)]",
          source: source,
          words: previewWords), to: "\(name).html")
      previews.append("\(name).html")
    }
    counts.append((language, written.count - count, counter.count))
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    if try Disk.contents(path) == bytes { return }
    if let parent = Disk.parent(of: path) { try Disk.createFolder(parent) }
    try Disk.replace(path, with: bytes)
  }

  // The table and the preview are read by who knows the source language.

  private func word(_ key: String) -> String {
    sources.words.text("translate.export.\(key)", in: sources.project.settings.source)
  }

  private func languageName(_ language: LanguageTag) -> String {
    sources.project.languageFile(language).name?.value ?? language.ownName
  }

  private func tableWords(_ language: LanguageTag) -> ExchangeWords {
    ExchangeWords(
      number: word("number"), comment: word("comment"), source: languageName(sources.project.settings.source),
      target: languageName(language), changedFrom: word("changed-from"))
  }

  private var previewWords: PreviewWords {
    PreviewWords(
      explanation: word("explanation"), new: word("new"), changed: word("changed"), done: word("translated"),
      changedFrom: word("changed-from"))
  }
}

/// A text that can leave and come back.
struct ExchangedText {
  /// `kotikaupunki-kemi/terveys`, `glossary`
  var key: String
  var name: CatalogueName
  var text: IdentifiedDocument
  /// Its own: the interface is written in easy Finnish whatever the project's source is.
  var source: LanguageTag

  /// What a language is to have of it.
  func identified(with catalogue: Catalogue?) -> IdentifiedDocument {
    name == .interface ? text.wanted(by: catalogue) : text
  }
}

extension SiteSources {
  /// The texts that are asked for; without a request all but those of the interface.
  func exchangedTexts(_ parts: [String]) throws(ExportError) -> [ExchangedText] {
    let all = exchangedTexts
    guard !parts.isEmpty else { return all.filter { $0.name != .interface } }
    var chosen: Set<String> = []
    for part in parts {
      let found = all.filter { $0.key == part || $0.key.utf8.starts(with: "\(part)/".utf8) }
      guard !found.isEmpty else {
        let documents = project.documents.map(\.name)
        throw .unknownPart(part, known: documents + ["project", "glossary", "pictograms", "interface"])
      }
      chosen.formUnion(found.map(\.key))
    }
    return all.filter { chosen.contains($0.key) }
  }

  /// Everything with an id in a catalogue, in the order of reading.
  var exchangedTexts: [ExchangedText] {
    let source = project.settings.source
    var texts = pages.map { page in
      ExchangedText(
        key: "\(page.document.name)/\(page.page.name)", name: .page(document: page.document.name, page: page.page.name),
        text: page.text, source: source)
    }
    texts += [
      ExchangedText(key: "project", name: .project, text: records.project, source: source),
      ExchangedText(key: "glossary", name: .glossary, text: records.glossary, source: source),
      ExchangedText(key: "pictograms", name: .pictograms, text: records.pictograms, source: source),
    ]
    if let messages = project.catalogue(.easyFinnish, .interface).catalogue ?? shippedInterfaceSource {
      texts.append(
        ExchangedText(
          key: "interface", name: .interface,
          text: identifiedInterface(messages), source: .easyFinnish))
    }
    return texts
  }

  /// A language's catalogue as it was read; nil where there is none.
  func catalogue(of text: ExchangedText, _ language: LanguageTag) -> Catalogue? {
    switch text.name {
    case .page(let document, let page):
      pages.first { $0.document.name == document && $0.page.name == page }?.catalogues[language]?.catalogue
    case .project: recordCatalogues.project[language]?.catalogue
    case .glossary: recordCatalogues.glossary[language]?.catalogue
    case .pictograms: recordCatalogues.pictograms[language]?.catalogue
    case .interface: project.catalogue(language, .interface).catalogue
    }
  }
}
