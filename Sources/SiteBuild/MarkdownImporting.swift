import Catalogues
import GuideMarkup
package import ICU
import Localisation
import ProjectFiles
package import SourceText

/// A translated page to be brought into its catalogue.
package struct MarkdownImport: Sendable {
  /// The path of the Markdown file, as it was typed.
  package var file: String
  package var language: LanguageTag
  /// `kotikaupunki-kemi/terveys`
  package var page: String
  /// Who translated it.
  package var by: String?
  package var date: CalendarDate
  /// Whether a fresh translation gives way.
  package var overwrites: Bool
  /// Whether only to say what would be done.
  package var isDryRun: Bool

  package init(
    file: String, language: LanguageTag, page: String, by: String? = nil, date: CalendarDate, overwrites: Bool = false,
    isDryRun: Bool = false
  ) {
    self.file = file
    self.language = language
    self.page = page
    self.by = by
    self.date = date
    self.overwrites = overwrites
    self.isDryRun = isDryRun
  }
}

package struct MarkdownImportOutcome: Sendable {
  /// Errors, and what did not align, on both sides.
  package var diagnostics: [Diagnostic] = []
  /// The lines of each pair that was found, with the words of both.
  package var pairs: [Pair] = []
  package var written: [String] = []
  package var words: ShownWords

  package struct Pair: Sendable {
    package var fate: Fate
    package var source: SourceRange
    package var translation: SourceRange
    package var words: String
    package var translatedWords: String
  }

  package enum Fate: String, Sendable, CaseIterable {
    case filled
    /// There was a fresh translation, which stays.
    case kept
    /// The codes do not fit: the text stands in a note.
    case offered
  }

  package func count(_ fate: Fate) -> Int { pairs.count { $0.fate == fate } }
}

package enum MarkdownImportError: Error, Sendable {
  /// The project does not have the language, or it is that of the source.
  case notATarget(LanguageTag, known: [LanguageTag])
  case unknownPage(String, known: [String])
}

/// Fills a page's catalogue from a translation in Markdown: aligns the two by structure, and gives the translation the
/// codes of the source. The page's catalogues are brought up to date on the way.
///
/// Nothing is written while the page, its catalogues or the file has an error.
package func importMarkdown(_ request: MarkdownImport, at root: String) throws -> MarkdownImportOutcome {
  let lock = try ProjectLock(beforeReading: root)
  defer { lock.release() }
  let sources = try SiteSources(root: root)
  let source = sources.project.settings.source
  guard sources.targetLanguages.contains(request.language) else {
    throw MarkdownImportError.notATarget(request.language, known: sources.targetLanguages)
  }
  guard let page = sources.pages.first(where: { CatalogueName.page(of: $0).shortName == request.page }) else {
    throw MarkdownImportError.unknownPage(
      request.page, known: sources.pages.map { CatalogueName.page(of: $0).shortName })
  }
  var outcome = MarkdownImportOutcome(words: ShownWords(sources))
  let name = CatalogueName.page(of: page)
  let files = Set([page.text.document.file.path, name.path(for: source), name.path(for: request.language)])
  outcome.diagnostics = sources.diagnostics.filter { $0.severity == .error && files.contains($0.path) }
  let (markdown, faults) = readTranslatedMarkdown(request.file)
  outcome.diagnostics += faults
  guard let markdown, outcome.diagnostics.isEmpty else { return outcome }

  let sourceCatalogue = updatedSourceCatalogue(of: page.text, source: source, from: page.sourceCatalogue)
  let catalogue = updatedCatalogue(
    of: page.text, source: source, language: request.language, from: page.catalogues[request.language]?.catalogue)
  let notes = MemoryNotes(words: sources.words, language: sources.project.settings.messages ?? .english)
  var filling = MarkdownFilling(
    request: request, page: page, catalogue: catalogue, notes: notes,
    facts: try [request.language, source].map { try FactWriter(language: $0, project: sources.project) })
  filling.run(parseGuide(markdown.file, body: markdown.body, fields: markdown.texts))
  outcome.pairs = filling.pairs
  outcome.diagnostics = filling.diagnostics.sorted(by: Diagnostic.precedes)
  guard !request.isDryRun, outcome.count(.filled) + outcome.count(.offered) > 0 else { return outcome }
  for (catalogue, tag) in [(sourceCatalogue, source), (filling.catalogue, request.language)] {
    let path = name.path(for: tag)
    if try Disk.update("\(root)/\(path)", with: canonicalBytes(of: catalogue), known: nil) {
      outcome.written.append(path)
    }
  }
  return outcome
}

/// A catalogue while the texts of a Markdown file are put into it.
private struct MarkdownFilling {
  let request: MarkdownImport
  let page: SourcePage
  var catalogue: Catalogue
  let notes: MemoryNotes
  let facts: [FactWriter]
  var pairs: [MarkdownImportOutcome.Pair] = []
  var diagnostics: [Diagnostic] = []

  mutating func run(_ parsed: (document: Document, diagnostics: [Diagnostic])) {
    let translation = parsed.document
    let source = page.text.document
    let places = Dictionary(
      catalogue.units.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let alignment = alignMarkdown(source, with: translation, title: title(of: parsed), in: request.language)
    // Levels of headings and the rules of directives bind no translation.
    let faults = parsed.diagnostics.filter { $0.severity == .error && Self.faultsOfTexts.contains($0.name) }
    diagnostics += faults
    for (mine, other) in alignment.pairs {
      guard let place = places[page.text.segments[mine].id] else { continue }
      let text = translation.texts[other]
      guard !faults.contains(where: { $0.range?.offsets.overlaps(text.range.offsets) ?? false }) else { continue }
      fill(place, hash: page.text.segments[mine].hash, from: text, of: source.texts[mine])
    }
    for index in alignment.sourceAlone {
      let segment = page.text.segments[index]
      guard let place = places[segment.id], request.overwrites || !catalogue.units[place].isFresh(segment.hash) else {
        continue
      }
      diagnostics.append(
        Diagnostic(.warning, "no-translated-text", ["file": .text(request.file)], at: source.texts[index].range))
    }
    for index in alignment.translationAlone {
      diagnostics.append(
        Diagnostic(.warning, "no-source-text", ["page": .text(request.page)], at: translation.texts[index].range))
    }
  }

  /// A page's heading of level 1, which the project's own pages do not have, is its title where nothing else is.
  private func title(of parsed: (document: Document, diagnostics: [Diagnostic])) -> TextIndex? {
    guard !parsed.document.texts.contains(where: { $0.role == .field("title") }),
      let place = parsed.diagnostics.first(where: { $0.name == "level-one-heading" })?.range?.offsets
    else { return nil }
    return parsed.document.texts.firstIndex { $0.range.offsets.overlaps(place) }
  }

  private static let faultsOfTexts: Set<String> = ["malformed-fact", "raw-html", "unsafe-link"]

  private mutating func fill(_ place: Int, hash: String, from text: TextBlock, of source: TextBlock) {
    var unit = catalogue.units[place]
    let coded = codedTranslation(text.inlines, of: unit.source) { name in
      facts.flatMap { $0.writtenForms(of: name) }
    }
    let isFresh = unit.isFresh(hash)
    let line = text.range.start.line
    // The folder is that of somebody's machine.
    let name = request.file.split(separator: "/").last.map(String.init) ?? request.file
    let origin = "\(name):\(line)"
    let arguments: [String: MessageArgument] = ["file": .text(name), "line": .text(String(line))]
    let fate: MarkdownImportOutcome.Fate
    if isFresh, !request.overwrites {
      fate = .kept
    } else if coded.missing.isEmpty, coded.surplus.isEmpty {
      fate = .filled
      unit.target = coded.target
      unit.from = hash
      unit.state = .translated
      // Another tool's finer word was about the state before (XLIFF 2.1, 4.3.1.33).
      unit.subState = nil
      unit.previousSource = nil
      unit.by = request.by
      unit.date = request.date.iso
      unit.replaceProgramNotes(with: notes.note("translate.import.from-markdown", arguments, .markdown, origin))
    } else {
      fate = .offered
      var arguments = arguments
      arguments["target"] = .text(readableText(of: coded.target))
      unit.replaceProgramNotes(with: notes.note("translate.import.offered", arguments, .offer, origin))
      diagnostics.append(
        Diagnostic(
          .warning, "codes-do-not-fit",
          [
            "missing": .text(coded.missing.joined(separator: ", ")), "missingCount": .count(coded.missing.count),
            "surplus": .text(coded.surplus.joined(separator: ", ")), "surplusCount": .count(coded.surplus.count),
          ], at: text.range, notes: [DiagnosticNote("source-text", at: source.range)]))
    }
    catalogue.units[place] = unit
    pairs.append(
      MarkdownImportOutcome.Pair(
        fate: fate, source: source.range, translation: text.range, words: readableText(of: unit.source),
        translatedWords: readableText(of: coded.target)))
  }
}

extension FactWriter {
  /// How a fact may stand in a text that somebody wrote without the program: as the language writes it, or as the address
  /// that it leads to.
  fileprivate func writtenForms(of name: String) -> [String] {
    let parts = name.split(separator: ":", maxSplits: 1).map(String.init)
    guard let whole = parts.first, let point = whole.lastIndex(of: "."),
      let fact = write(
        record: String(whole[..<point]), part: String(whole[whole.index(after: point)...]),
        style: parts.dropFirst().first.flatMap(FactStyle.init))
    else { return [] }
    var forms = [fact.text]
    if var address = fact.address {
      for scheme in ["tel:", "mailto:"] where address.hasPrefix(scheme) { address.removeFirst(scheme.count) }
      forms.append(address)
      if address.hasSuffix("/") { forms.append(String(address.dropLast())) }
    }
    return forms
  }
}
