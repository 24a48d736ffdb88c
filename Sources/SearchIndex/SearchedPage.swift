package import BodyText
import GuideMarkup
import ICU
import Localisation
import ProjectFiles
package import Readability
import SourceText

/// A page as search sees it: only what is really in the reader's language.
package struct SearchedPage: Sendable {
  var address: PageAddress
  var title: LocalisedText
  /// The title of the document, on a page that is not its first one.
  var document: LocalisedText?
  /// The beginning of the page first, then what stands under each heading.
  var places: [SearchedPlace]
}

/// A heading with its text, or the beginning of a page.
struct SearchedPlace: Sendable {
  /// The id of the heading; empty for the beginning of the page.
  var fragment: String
  /// Nil for the beginning of the page.
  var heading: LocalisedText?
  /// The heading, or the title of the page, in the source language: what the sign on the door says.
  var original: LocalisedText?
  var texts: [String] = []
  /// Words by which it is found and which it does not show: the days between the first and the last of a row of hours.
  var unshown: [String] = []
  /// Words of the glossary that the source uses here, by key.
  var terms: Set<String> = []
  /// Those that it uses in the heading, or in the title of the page.
  var termsOfHeading: Set<String> = []
}

/// - Parameter original: the page in the source language, in which alone words of the glossary are found; nil for the
///   source itself.
/// - Returns: nil for a page that is not in the language of the edition, or not in this site.
package func searchedPage(
  _ page: CheckedDocument, original: CheckedDocument?, in edition: Edition
) -> SearchedPage? {
  let localised = page.localised
  guard !localised.isFallback, let title = localised.field("title"),
    let outline = edition.outline(of: localised.source.address.document),
    let index = outline.pages.first
  else { return nil }
  var reader = PlaceReader(
    page: localised, original: original?.localised, terms: (original ?? page).terms, edition: edition)
  reader.read()
  let isFirst = index.address == localised.source.address
  return SearchedPage(
    address: localised.source.address, title: title, document: isFirst ? nil : index.title, places: reader.places)
}

private struct PlaceReader {
  let page: LocalisedDocument
  let original: LocalisedDocument?
  let edition: Edition
  private let terms: [TextIndex: Set<String>]
  private let showsStale: Bool
  private(set) var places: [SearchedPlace]

  init(page: LocalisedDocument, original: LocalisedDocument?, terms: [TermOccurrence], edition: Edition) {
    self.page = page
    self.original = original
    places = [SearchedPlace(fragment: "", original: original?.field("title"))]
    self.edition = edition
    self.terms = Dictionary(grouping: terms, by: \.text).mapValues { Set($0.map(\.key)) }
    showsStale = edition.outline(of: page.source.address.document)?.document.matter.policy != .showSource
  }

  mutating func read() {
    if let title = page.source.document.texts.firstIndex(where: { $0.role == .field("title") }) {
      places[0].termsOfHeading = terms[title] ?? []
    }
    if let summary = page.source.document.texts.firstIndex(where: { $0.role == .field("summary") }) { add(summary) }
    read(page.source.document.blocks)
  }

  private mutating func read(_ blocks: [Block]) {
    for block in blocks { read(block) }
  }

  private mutating func read(_ block: Block) {
    switch block.kind {
    case .heading(_, let text):
      guard page.texts[text].isForThisLanguage else { return }
      if let anchor = page.source.segments[text].anchor {
        places.append(
          SearchedPlace(
            fragment: anchor, heading: page.texts[text], original: original?.texts[text],
            termsOfHeading: terms[text] ?? []))
      } else {
        add(text)
      }
    case .paragraph(let text): add(text)
    case .list(let list): for item in list.items { read(item.blocks) }
    case .quote(let blocks): read(blocks)
    case .table(let table): for text in table.header + table.rows.flatMap({ $0 }) { add(text) }
    case .directive(let name, let blocks):
      read(blocks)
      guard let of = block.attributes.value("of")?.value else { return }
      if name == .contact, let record = edition.project.records[of] { add(record) }
      if name == .hours, let fact = FactName(of), let record = edition.project.records[fact.record],
        let part = record.part(fact.part), part.isHours
      {
        add(hours: part, of: part.label ?? record.name)
      }
    case .code, .thematicBreak: return
    }
  }

  private mutating func add(_ text: TextIndex) {
    let shown = page.texts[text]
    guard shown.isForThisLanguage else { return }
    addTerms(of: text)
    guard shown.language.readsLike(edition.language), showsStale || shown.freshness != .stale else { return }
    add(readableText(of: shown))
  }

  private mutating func add(_ words: String) {
    let line = words.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if !line.isEmpty { places[places.count - 1].texts.append(line) }
  }

  private mutating func addTerms(of text: TextIndex) {
    places[places.count - 1].terms.formUnion(terms[text] ?? [])
    places[places.count - 1].terms.formUnion(marked(in: page.texts[text].inlines))
  }

  private func marked(in inlines: [LocalisedInline]) -> [String] {
    inlines.flatMap { inline -> [String] in
      switch inline {
      case .term(let key, _, _): [key]
      case .emphasis(let content), .strong(let content), .link(_, let content, _): marked(in: content)
      case .text, .code, .fact, .pictogram, .lineBreak: []
      }
    }
  }

  private mutating func add(_ record: LocalisedRecord) {
    addName(record.name)
    for part in record.parts {
      switch part.fact.kind {
      case .phone, .address:
        if let label = part.label { addName(label) }
        add(readable(part.fact, in: edition.language))
      case .hours:
        add(hours: part, of: part.label)
      case .email, .url, .money, .date, .dateRange, .number, .text: continue
      }
    }
  }

  private mutating func addName(_ name: LocalisedText) { add(readableName(name)) }

  /// Empty for one that is not in the reader's language.
  private func readableName(_ name: LocalisedText) -> String {
    name.language.readsLike(edition.language) ? readableText(of: name) : ""
  }

  /// A table of hours on one line, with the word for opening hours, which a reader types more often than a day.
  ///
  /// - Parameter name: what stands above the table.
  private mutating func add(hours part: LocalisedPart, of name: LocalisedText?) {
    let rows = part.hours + part.seasons.flatMap(\.rows)
    let sentences =
      rows.map(\.text) + part.seasons.map(\.days)
      + part.exceptions.map { [$0.days, $0.times ?? ""].joined(separator: " ") }
    guard !sentences.isEmpty else { return }
    let label = edition.phrases[.contactHours].map { $0.language.readsLike(edition.language) ? $0.text : "" } ?? ""
    let why = part.exceptions.compactMap(\.why).map(readableName)
    let pieces =
      [name.map(readableName) ?? "", label] + sentences.map { figuresIsolatedByMarks($0, in: edition.language) }
    add((pieces + why).filter { !$0.isEmpty }.joined(separator: " · "))
    places[places.count - 1].unshown += rows.flatMap(\.dayNames)
  }
}

/// A text on one line as a page shows it: what is read from left to right in every language stands in an isolate.
func readableText(of text: LocalisedText) -> String { readable(text.inlines, in: text.language) }

private func readable(_ inlines: [LocalisedInline], in language: LanguageTag) -> String {
  inlines.map { inline in
    switch inline {
    case .text(let words, _), .code(let words, _): figuresIsolatedByMarks(words, in: language)
    case .emphasis(let content), .strong(let content), .link(_, let content, _), .term(_, let content, _):
      readable(content, in: language)
    case .fact(let fact, _): readable(fact, in: language)
    case .pictogram: ""
    case .lineBreak: " "
    }
  }.joined()
}

private func readable(_ fact: FormattedFact, in language: LanguageTag) -> String {
  guard fact.isLeftToRight, language.direction == .rightToLeft else {
    return figuresIsolatedByMarks(fact.text, in: fact.language ?? language)
  }
  return "\u{2066}\(fact.text)\u{2069}"
}
