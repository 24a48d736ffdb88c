package import GuideMarkup
package import HTML
package import ICU
package import Localisation
package import ProjectFiles
import SourceText

/// The id of a text on its pages that has none from its writer; no anchor has a capital letter.
package func textID(_ unit: String) -> String { "Text-\(unit)" }

/// Writes the text of one page. What it remembers from block to block: the service words that were met, the ids that
/// were given, the pictures that have to name their author.
package struct BodyWriter {
  /// The reader's side of the page.
  let reader: PageContext
  /// On a page in two languages, what stands round the words of the source language; see `PairedBody.swift`.
  package let beside: PageContext?
  let page: LocalisedDocument
  /// The page in the source language, for texts that are shown in it beside or in place of a translation.
  package let original: LocalisedDocument?
  let policy: StalenessPolicy
  /// True where hardly a text of the page is translated: then the page says so once, and not every block.
  let isFallback: Bool
  private let surroundingReader: LanguageTag
  /// Set on paper, for text in which each line is one unit of meaning.
  private let lines: LineSetter?

  /// Where the page has words of the glossary.
  package let terms: PageTerms
  /// The keys of those that were met, and of those whose Finnish word was shown.
  private var knownTerms: Set<String> = []
  var knownOriginals: Set<String> = []
  /// The keys of the words to be explained after the text that is written.
  var pendingNotes: [String] = []
  private var knownIDs: Set<String> = []
  package private(set) var pictures: [String] = []
  /// The records that the page shows in boxes, with the parts of each, for programs that read the page.
  package private(set) var records: [(record: LocalisedRecord, parts: [LocalisedPart])] = []
  /// Whether a button plays something on the page.
  package var hasRecordings = false
  /// Inside a warning, where nobody may hear what was true once.
  var isWarning = false
  /// What the layout of the document asks for.
  let setting: BodySetting
  /// Inside words that repeat others in the source language: no ids, no marks.
  private(set) var isRepeating = false

  package init(
    context: PageContext, page: LocalisedDocument, original: LocalisedDocument?, policy: StalenessPolicy,
    terms: PageTerms, beside: PageContext? = nil, setting: BodySetting = BodySetting()
  ) {
    self.setting = setting
    reader = context
    self.beside = original == nil ? nil : beside
    self.terms = terms
    self.page = page
    self.original = original
    self.policy = policy
    isFallback = page.isFallback
    lines = context.paper.flatMap { place in place.lines.map { LineSetter($0, of: place) } }
    surroundingReader = page.mainLanguage
  }

  /// Whose words stand round what is written now.
  var context: PageContext { isRepeating ? beside ?? reader : reader }
  package var edition: Edition { context.edition }
  package var language: LanguageTag { context.language }
  package var source: LanguageTag { edition.settings.source }
  /// The language of the element round the text: repeated words stand in one in their own.
  package var surrounding: LanguageTag { isRepeating ? source : surroundingReader }

  /// What the source says, as `write` writes it.
  mutating func inSource<Written>(_ write: (inout Self) -> Written) -> Written {
    isRepeating = true
    defer { isRepeating = false }
    return write(&self)
  }

  // MARK: Which words are shown

  /// What the reader sees of a text: its translation, or the source where the guide wants no stale words shown.
  func shown(_ index: TextIndex) -> LocalisedText {
    guard isRepeating, let original else { return page.shown(index, original: original, policy: policy) }
    return original.texts[index]
  }

  package func isShown(_ index: TextIndex) -> Bool { page.texts[index].isForThisLanguage }

  /// Whether a block is for the reader's language, and has something to show.
  package func isShown(_ block: Block) -> Bool {
    let only = block.attributes.only
    if !only.isEmpty, !only.contains(where: { (try? LanguageTag($0.value)) == page.language }) { return false }
    return switch block.kind {
    case .heading(_, let text), .paragraph(let text): isShown(text)
    case .list(let list): list.items.contains { isShown($0) }
    case .quote(let blocks): blocks.contains { isShown($0) }
    case .directive, .table, .code, .thematicBreak: true
    }
  }

  package func isShown(_ item: ListItem) -> Bool {
    item.blocks.isEmpty || item.blocks.contains { isShown($0) }
  }

  // MARK: Attributes

  /// An id of the page, unless it has been given already.
  mutating func take(_ id: String?) -> String? {
    guard let id, !isRepeating, knownIDs.insert(id).inserted else { return nil }
    return context.id(id)
  }

  /// The id of a text: its anchor, and on pages in the source language an id of its own for every text, so that the
  /// mark on a stale translation can lead to it. In the other languages those texts have one that a translator has to
  /// look at, and that the report of the translations leads to.
  mutating func takeID(of index: TextIndex) -> String? {
    let segment = page.source.segments[index]
    return take(segment.anchor ?? (language == source || needsTranslator(page.texts[index]) ? textID(segment.id) : nil))
  }

  private func needsTranslator(_ text: LocalisedText) -> Bool {
    text.isDraft || text.freshness == .stale || text.freshness == .missing
  }

  package mutating func attributes(of index: TextIndex) -> [HTMLAttribute] {
    let id = takeID(of: index)
    return (id.map { [.id($0)] } ?? []) + shown(index).language.attributes(within: surrounding)
  }

  // MARK: Content of a text

  /// The words of a text with the mark that belongs to it.
  ///
  /// - Parameter leavingOut: a pictogram that is shown elsewhere.
  package mutating func content(_ index: TextIndex, leavingOut pictogram: String? = nil) -> [HTMLNode] {
    let text = shown(index)
    var inlines = isRepeating ? text.inlines : terms.marked(text, at: index)
    if let pictogram, let place = inlines.firstIndex(where: { $0.pictogramName == pictogram }) {
      inlines.remove(at: place)
      // The space that stood between the picture and the words.
      if place < inlines.count, case .text(let words, let range) = inlines[place] {
        inlines[place] = .text(String(words.drop { $0 == " " }), range)
      }
    }
    if let lines {
      inlines = lines.set(inlines, in: text.language, isNarrow: self.beside != nil || isCell(index))
    }
    var nodes = self.nodes(inlines, in: text.language)
    if setting.spellsAddresses { nodes += spelledAddresses(in: text.inlines) }
    if let mark = mark(of: index) { nodes.append(mark) }
    if let recording = recording(of: index) { nodes.append(recording) }
    if !isRepeating { pendingNotes += terms.explained[index] ?? [] }
    return nodes
  }

  private func isCell(_ index: TextIndex) -> Bool {
    if case .tableCell = page.source.document.texts[index].role { true } else { false }
  }

  /// The words of a heading or title: no link in it, so that it stays one thing to press or to read.
  package mutating func headingContent(_ index: TextIndex) -> [HTMLNode] {
    let text = shown(index)
    if !isRepeating { pendingNotes += terms.explained[index] ?? [] }
    return nodes(text.inlines, in: text.language, mayMarkTerms: false)
  }

  /// The mark on a text that is not a fresh translation: in the reader's language, on a line of its own.
  package func mark(of index: TextIndex) -> HTMLNode? {
    let text = page.texts[index]
    guard !isRepeating, !text.inlines.allSatisfy(\.isPictogram) else { return nil }
    let shown = shown(index).language
    var attributes: [HTMLAttribute] = [.class("mark", text.freshness == .stale ? "stale" : "fallback")]
    attributes += language.attributes(within: shown)
    switch text.freshness {
    case .source, .fresh: return nil
    case .missing:
      // Words of a language that stands in may be as good as those of this one (`fi` in `fi-simple`).
      guard !isFallback, !text.language.readsLike(language) else { return nil }
      return span(attributes, context.words(.shownIn, text.language))
    case .stale where policy == .showSource && original != nil:
      return span(attributes, context.words(.sourceShown, shown))
    case .stale:
      let words = text.date.map { context.words(.stale, $0) } ?? context.words(.staleUndated)
      let fragment = page.source.segments[index].anchor ?? textID(page.source.segments[index].id)
      let address = context.address(of: page.source.address, fragment: fragment, in: source)
      let leads = anchor(
        address, [.hrefLang(source.canonical)], context.words(.seeSource, source))
      return span(attributes, words + [.text(" "), leads])
    }
  }

  /// What the source says, for a text whose translation nobody may rely on alone: stale, or not read by a speaker.
  mutating func repeated(_ blocks: [Block]) -> [HTMLNode] {
    guard original != nil, language != source, beside == nil, !isRepeating,
      blocks.contains(where: { needsOriginal($0) })
    else {
      return []
    }
    let words = inSource { $0.blocks(blocks) }
    return [
      div(.class("same")) {
        p(.class("box-label")) { context.words(.sameIn, source) }
        div(source.attributes(within: surrounding), words)
      }
    ]
  }

  private func needsOriginal(_ block: Block) -> Bool {
    switch block.kind {
    case .heading(_, let text), .paragraph(let text): needsOriginal(text)
    case .list(let list): list.items.contains { $0.blocks.contains { needsOriginal($0) } }
    case .quote(let inner), .directive(_, let inner): inner.contains { needsOriginal($0) }
    case .table(let table): (table.header + table.rows.joined()).contains { needsOriginal($0) }
    case .code, .thematicBreak: false
    }
  }

  private func needsOriginal(_ index: TextIndex) -> Bool {
    let text = page.texts[index]
    guard !text.inlines.allSatisfy(\.isPictogram) else { return false }
    switch text.freshness {
    case .source, .missing: return false
    case .stale: return policy != .showSource
    case .fresh: return text.isUnreviewed
    }
  }

  // MARK: Inlines

  /// - Parameter mayMarkTerms: false inside a link or heading, where words of the glossary are words as any other.
  mutating func nodes(
    _ inlines: [LocalisedInline], in language: LanguageTag, isInsideLink: Bool = false, mayMarkTerms: Bool = true
  ) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    nodes.reserveCapacity(inlines.count)
    for inline in inlines {
      switch inline {
      case .text(let words, _): nodes += figuresIsolated(words, in: language)
      case .code(let words, _): nodes.append(code(.dir(.leftToRight)) { words })
      case .emphasis(let content):
        let inner = self.nodes(content, in: language, isInsideLink: isInsideLink, mayMarkTerms: mayMarkTerms)
        nodes.append(em([], inner))
      case .strong(let content):
        let inner = self.nodes(content, in: language, isInsideLink: isInsideLink, mayMarkTerms: mayMarkTerms)
        nodes.append(strong([], inner))
      case .link(let target, let content, _):
        let inner = self.nodes(content, in: language, isInsideLink: true, mayMarkTerms: false)
        nodes.append(contentsOf: isInsideLink ? inner : [link(to: target, inner, around: content)])
      case .term(let key, let content, _):
        let inner = self.nodes(content, in: language, isInsideLink: isInsideLink, mayMarkTerms: false)
        nodes += mayMarkTerms && !content.holdLink ? term(key, inner, in: language) : inner
      case .fact(let fact, _): nodes.append(context.factNode(fact, in: language, isInsideLink: isInsideLink))
      case .pictogram(let name, _):
        // A picture stands once for both languages, on the reader's side.
        guard !isRepeating || beside == nil, let picture = picture(name, besides: plainText(of: inlines)) else {
          continue
        }
        nodes.append(picture)
      case .lineBreak: nodes.append(br())
      }
    }
    return nodes
  }

  private func link(to target: LinkTarget, _ inner: [HTMLNode], around content: [LocalisedInline]) -> HTMLNode {
    switch target {
    case .page(let page, let fragment): return anchor(reader.address(of: page, fragment: fragment), inner)
    case .external(let address):
      let words = plainText(of: content)
      let isNumber = address.hasPrefix("tel:") || address.hasPrefix("sms:")
      // A number or an address as the words of a link is read from left to right; a sentence as its language is.
      let isLeftToRight = isNumber && !words.unicodeScalars.contains { $0.properties.isAlphabetic } || isAddress(words)
      var attributes: [HTMLAttribute] = isNumber ? [.class("phone")] : []
      if isLeftToRight { attributes.append(.dir(.leftToRight)) }
      return anchor(address, attributes, inner)
    }
  }

  /// The addresses of sites that the words of a text lead to, for those who have it on paper only.
  private func spelledAddresses(in inlines: [LocalisedInline]) -> [HTMLNode] {
    inlines.flatMap { inline -> [HTMLNode] in
      switch inline {
      case .link(.external(let address), let content, _) where !isAddress(plainText(of: content)):
        return spelled(address).map { [.text(" "), $0] } ?? []
      case .emphasis(let content), .strong(let content), .term(_, let content, _):
        return spelledAddresses(in: content)
      case .link, .text, .code, .fact, .pictogram, .lineBreak: return []
      }
    }
  }

  /// As it is typed into a browser; nil for a number or a place of the document.
  private func spelled(_ address: String) -> HTMLNode? {
    for scheme in ["https://www.", "http://www.", "https://", "http://"] where address.hasPrefix(scheme) {
      let short = address.dropFirst(scheme.count)
      let words = short.hasSuffix("/") ? short.dropLast() : short
      return span(.class("spelled"), .dir(.leftToRight)) { String(words) }
    }
    return nil
  }

  /// `kela.fi/asumistuki`, `neuvonta@example.org`: one word with a point or a stroke in it.
  private func isAddress(_ words: String) -> Bool {
    !words.contains(where: \.isWhitespace) && words.contains { $0 == "." || $0 == "@" || $0 == "/" }
      && hasNoRightToLeftLetter(words)
  }

  /// A service word leads to its entry in the glossary. Where it is met first on a page in another language, the word
  /// that the clerk and the form use stands beside it, isolated together with its parentheses.
  private mutating func term(_ key: String, _ inner: [HTMLNode], in language: LanguageTag) -> [HTMLNode] {
    guard !isRepeating, let term = edition.terms[key] else { return inner }
    let isFirst = knownTerms.insert(key).inserted
    var nodes = [anchor(context.glossaryAddress(of: key), [.class(isFirst ? ["term"] : ["term", "again"])], inner)]
    if !language.readsLike(source), knownOriginals.insert(key).inserted {
      nodes.append(.text(" "))
      nodes.append(context.original(of: term, inParentheses: true))
    }
    return nodes
  }

  /// Remembers what the page shows of a record.
  mutating func tell(_ record: LocalisedRecord, parts: [LocalisedPart]) {
    guard !isRepeating else { return }
    guard let known = records.firstIndex(where: { $0.record.key == record.key }) else {
      records.append((record, parts))
      return
    }
    let names = Set((records[known].parts + parts).map(\.name))
    records[known].parts = record.parts.filter { names.contains($0.name) }
  }

  /// Remembers a picture whose licence asks that its author is named.
  mutating func use(_ name: String) {
    if edition.pictogramRecords.record(name)?.needsAttribution == true, !pictures.contains(name) {
      pictures.append(name)
    }
  }
}

extension LocalisedInline {
  var pictogramName: String? {
    if case .pictogram(let name, _) = self { name } else { nil }
  }

  /// Whether the piece is a picture, or a space beside one.
  package var isPictogram: Bool {
    switch self {
    case .pictogram, .lineBreak: true
    case .text(let words, _): words.allSatisfy(\.isWhitespace)
    default: false
    }
  }
}

extension [LocalisedInline] {
  /// Whether a link stands in them: then a word is no link of its own.
  fileprivate var holdLink: Bool {
    contains { inline in
      switch inline {
      case .link: true
      case .emphasis(let content), .strong(let content), .term(_, let content, _): content.holdLink
      case .text, .code, .fact, .pictogram, .lineBreak: false
      }
    }
  }
}
