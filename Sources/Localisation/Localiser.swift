package import Catalogues
private import GuideMarkup
package import ICU
private import ProjectFiles
package import SourceText

/// Carries documents from the source language into the others.
///
/// It holds one writer of facts for each language, so make one per worker. Not `Sendable`.
package final class Localiser {
  private let index: SiteIndex
  private let source: LanguageTag
  private var writers: [LanguageTag: FactWriter] = [:]

  package init(index: SiteIndex) {
    self.index = index
    source = index.project.settings.source
  }

  /// After pages have changed, and nothing that texts take in: the writers of facts, which are slow to open, are kept.
  package init(index: SiteIndex, keepingWritersOf other: Localiser) {
    self.index = index
    source = index.project.settings.source
    writers = other.writers
  }

  /// A document in a language. `catalogues` are those of the document, by language; the source language needs none.
  package func localise(
    _ document: IdentifiedDocument, in language: LanguageTag, catalogues: [LanguageTag: UnitTable]
  ) throws(ICUError) -> (document: LocalisedDocument, diagnostics: [Diagnostic]) {
    var diagnostics: [Diagnostic] = []
    let chain = index.project.settings.fallbackChain(of: language)
    var texts: [LocalisedText] = []
    texts.reserveCapacity(document.segments.count)
    let parts = LanguageParts(document.document)
    for (index, (segment, block)) in zip(document.segments, document.document.texts).enumerated() {
      var text = try localise(
        block, segment, on: document.address, in: language, chain: chain, catalogues: catalogues, &diagnostics)
      text.isForThisLanguage = parts.isShown(index, in: language)
      texts.append(text)
    }
    return (LocalisedDocument(source: document, language: language, texts: texts), diagnostics)
  }

  /// What the writers of facts know: the same values for every page of a worker.
  package func factWriter(for language: LanguageTag) throws(ICUError) -> FactWriter {
    if let known = writers[language] { return known }
    let writer = try FactWriter(
      language: language, project: index.project, texts: index.factTexts, words: index.words)
    writers[language] = writer
    return writer
  }

  private func localise(
    _ block: TextBlock, _ segment: Segment, on page: PageAddress, in language: LanguageTag, chain: [LanguageTag],
    catalogues: [LanguageTag: UnitTable], _ diagnostics: inout [Diagnostic]
  ) throws(ICUError) -> LocalisedText {
    guard block.hasWords else {
      let writing = Writing(
        page: page, index: index, facts: try factWriter(for: language), codes: SourceCodes([]),
        fallbackRange: block.range)
      return LocalisedText(
        inlines: writing.resolve(block.inlines), language: language, freshness: .source, state: .final)
    }
    for tag in chain where tag != source {
      guard let unit = catalogues[tag]?[segment.id], let target = unit.target, !target.isEmpty else { continue }
      let isFresh = unit.hashTranslatedFrom == segment.hash
      let writing = Writing(
        page: page, index: index, facts: try factWriter(for: tag), codes: SourceCodes(block.inlines),
        areCodesOfToday: isFresh, fallbackRange: unit.places.target ?? block.range)
      var faults: [Diagnostic] = []
      let inlines = writing.decode(target, &faults)
      if !isFresh, !faults.isEmpty {
        // An old text with a hole in it would be worse than the text that stands in for it, and no reason to stop.
        if tag == language { diagnostics += faults.map(\.asWarning) }
        continue
      }
      // What is wrong with a fallback is said once, in its own language.
      if tag == language {
        if isFresh { check(unit, against: block, &diagnostics) }
        diagnostics += faults
      }
      return LocalisedText(
        inlines: inlines, language: tag,
        freshness: tag == language ? (isFresh ? .fresh : .stale) : .missing, state: unit.state,
        date: unit.date.flatMap { CalendarDate(iso: $0) })
    }
    let writing = Writing(
      page: page, index: index, facts: try factWriter(for: source), codes: SourceCodes([]), fallbackRange: block.range)
    return LocalisedText(
      inlines: writing.resolve(block.inlines), language: source, freshness: language == source ? .source : .missing,
      state: .final)
  }

  private func check(_ unit: TranslationUnit, against block: TextBlock, _ diagnostics: inout [Diagnostic]) {
    guard let file = unit.places.unit?.file else { return }
    diagnostics += codeDiagnostics(of: unit.against(coded(block.inlines)), in: file)
  }
}

extension TranslationUnit {
  /// The unit as its codes are judged by: those of a fresh translation are those of today's source. Term marks are free:
  /// a term marked later asks nothing of the translator, and is then shown after the block.
  fileprivate func against(_ today: [CodedText]) -> TranslationUnit {
    var unit = self
    unit.source = withoutTerms(today)
    unit.target = target.map(withoutTerms)
    return unit
  }

  /// Whether the translation has the codes of today's text, and so can stand for it.
  package func hasCodes(of today: [CodedText]) -> Bool {
    let unit = against(today)
    return codeDifferences(source: unit.source, target: unit.target ?? []).isEmpty
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var softer = self
    softer.severity = .warning
    return softer
  }
}

extension TranslationUnit {
  /// The hash of the source that the target was made from: as it was noted, else that of the source beside it, which is
  /// what a translator's tool shows.
  package var hashTranslatedFrom: String? {
    target == nil ? nil : from ?? sourceHash(of: source)
  }
}

/// The text with the words of its terms, and no mark round them.
package func withoutTerms(_ content: [CodedText]) -> [CodedText] {
  content.flatMap { piece -> [CodedText] in
    switch piece {
    case .paired(let code, let inner):
      code.kind == .term ? withoutTerms(inner) : [.paired(code, withoutTerms(inner))]
    case .text, .placeholder: [piece]
    }
  }
}

/// The units of a catalogue by id: read once, looked up for every text.
package final class UnitTable: Sendable {
  package let catalogue: Catalogue
  private let indices: [String: Int]

  package init(_ catalogue: Catalogue) {
    self.catalogue = catalogue
    var indices: [String: Int] = [:]
    indices.reserveCapacity(catalogue.units.count)
    for index in catalogue.units.indices where indices[catalogue.units[index].id] == nil {
      indices[catalogue.units[index].id] = index
    }
    self.indices = indices
  }

  package subscript(id: String) -> TranslationUnit? {
    indices[id].map { catalogue.units[$0] }
  }
}

/// Writes the inlines of one text: links led to their pages, facts written out.
private struct Writing {
  let page: PageAddress
  let index: SiteIndex
  let facts: FactWriter
  let codes: SourceCodes
  /// False where a stale translation is written, whose codes have the numbers of an older text.
  var areCodesOfToday = true
  /// For a piece of a text that has no place of its own.
  let fallbackRange: SourceRange

  // MARK: From the source

  func resolve(_ inlines: [Inline]) -> [LocalisedInline] {
    inlines.flatMap { inline -> [LocalisedInline] in
      switch inline {
      case .text(let words, let range): [.text(words, range)]
      case .softBreak(let range): [.text(" ", range)]
      case .code(let words, let range): [.code(words, range)]
      case .emphasis(let content, _): [.emphasis(resolve(content))]
      case .strong(let content, _): [.strong(resolve(content))]
      case .link(let link): resolve(link, content: resolve(link.content), range: link.range)
      case .term(let term): resolve(term, content: resolve(term.content), range: term.range)
      case .fact(let reference): facts.write(reference).map { [.fact($0, reference.range)] } ?? []
      case .pictogram(let name): [.pictogram(name: name.value, name.range)]
      case .lineBreak: [.lineBreak]
      }
    }
  }

  /// A link that leads to nothing was reported when the references were checked; its words stay.
  private func resolve(_ link: Link, content: [LocalisedInline], range: SourceRange) -> [LocalisedInline] {
    guard let target = index.target(of: link, on: page, facts: facts) else { return content }
    return [.link(target, content, range)]
  }

  private func resolve(_ term: Term, content: [LocalisedInline], range: SourceRange) -> [LocalisedInline] {
    guard let key = index.key(of: term) else { return content }
    return [.term(key: key, content, range)]
  }

  // MARK: From a catalogue

  func decode(_ target: [CodedText], _ diagnostics: inout [Diagnostic]) -> [LocalisedInline] {
    var linkCount = 0
    return decode(target, &linkCount, &diagnostics)
  }

  private func decode(
    _ target: [CodedText], _ linkCount: inout Int, _ diagnostics: inout [Diagnostic]
  ) -> [LocalisedInline] {
    var inlines: [LocalisedInline] = []
    for piece in target {
      switch piece {
      case .text(let words, let range): inlines.append(.text(words, range ?? fallbackRange))
      case .placeholder(let code): inlines += decode(code, &diagnostics)
      case .paired(let code, let inner):
        let range = code.range ?? fallbackRange
        let position = linkCount
        if code.kind == .link { linkCount += 1 }
        let content = decode(inner, &linkCount, &diagnostics)
        switch code.kind {
        case .emphasis: inlines.append(.emphasis(content))
        case .strong: inlines.append(.strong(content))
        case .link:
          let link = areCodesOfToday ? codes.link(of: code) : codes.staleLink(of: code, position: position)
          inlines += link.map { resolve($0, content: content, range: range) } ?? content
        case .term: inlines += codes.term(of: code).map { resolve($0, content: content, range: range) } ?? content
        case .code, .fact, .pictogram, .lineBreak, .other, .annotation: inlines += content
        }
      }
    }
    return inlines
  }

  private func decode(_ code: Code, _ diagnostics: inout [Diagnostic]) -> [LocalisedInline] {
    let range = code.range ?? fallbackRange
    switch code.kind {
    case .code: return [.code(code.display ?? code.equivalent ?? "", range)]
    case .lineBreak: return [.lineBreak]
    case .pictogram(let name):
      return [.pictogram(name: (areCodesOfToday ? codes.pictogram(of: code) : nil) ?? name, range)]
    case .fact(let written):
      let parts = written.split(separator: ":", maxSplits: 1).map(String.init)
      let style = parts.dropFirst().first.flatMap(FactStyle.init)
      if let name = parts.first.flatMap(FactName.init),
        let fact = facts.write(record: name.record, part: name.part, style: style)
      {
        return [.fact(fact, range)]
      }
      diagnostics.append(Diagnostic(.error, "unknown-fact", ["name": .text(written)], at: range))
      return []
    case .emphasis, .strong, .link, .term, .other, .annotation: return []
    }
  }
}
