package import Catalogues
private import GuideMarkup
package import ICU
package import SourceText

/// A document in one language: the tree of its source, and for each of its texts what that language shows.
package struct LocalisedDocument: Sendable {
  /// The source with its ids; the same value in every language.
  package var source: IdentifiedDocument
  package var language: LanguageTag
  /// As long as `source.document.texts`, and in its order.
  package var texts: [LocalisedText]

  package init(source: IdentifiedDocument, language: LanguageTag, texts: [LocalisedText]) {
    self.source = source
    self.language = language
    self.texts = texts
  }

  /// The text of a field of the front matter (`title`, `summary`, `notice`), or nil where the source has none.
  package func field(_ key: String) -> LocalisedText? {
    source.document.texts.firstIndex { $0.role == .field(key) }.map { texts[$0] }
  }

  /// Whether nobody is misled who reads this language alone: no text of it is stale, and a speaker has read each.
  package var mayStandAlone: Bool {
    !texts.contains { $0.isForThisLanguage && ($0.freshness == .stale || $0.isUnreviewed) }
  }

  /// The day of the newest translation that the page shows; nil where no catalogue has one.
  package var lastTranslated: CalendarDate? {
    texts.lazy.filter { $0.isForThisLanguage && ($0.freshness == .fresh || $0.freshness == .stale) }
      .compactMap(\.date).max { $0.daysSince1970 < $1.daysSince1970 }
  }

  package var counts: TranslationCounts {
    var counts = TranslationCounts()
    counts.add(self)
    return counts
  }
}

/// One text as a language shows it.
package struct LocalisedText: Sendable {
  package var inlines: [LocalisedInline]
  /// The language of the words: the document's own, or the fallback's where there is no translation.
  package var language: LanguageTag
  package var freshness: Freshness
  /// The translator's word, beside the freshness that is derived. `final` for the source language itself.
  package var state: TranslationState
  /// The day of the translation, where the catalogue has one.
  package var date: CalendarDate?
  /// False for a text that the source keeps for other languages (`{only=ru,uk}`): it is not shown.
  package var isForThisLanguage: Bool

  package init(
    inlines: [LocalisedInline], language: LanguageTag, freshness: Freshness, state: TranslationState,
    date: CalendarDate? = nil,
    isForThisLanguage: Bool = true
  ) {
    self.inlines = inlines
    self.language = language
    self.freshness = freshness
    self.state = state
    self.date = date
    self.isForThisLanguage = isForThisLanguage
  }
}

extension LocalisedText {
  /// Whether the words are a translation that no speaker of the language has read.
  package var isUnreviewed: Bool { (freshness == .fresh || freshness == .stale) && state < .reviewed }
}

extension LocalisedText {
  /// Whether the words are a translation that its maker has not called one yet.
  package var isDraft: Bool { (freshness == .fresh || freshness == .stale) && state == .initial }
}

/// Whether a translation was made from today's source. Derived at each build, never stored.
package enum Freshness: String, Sendable, CaseIterable {
  /// The text of the source language, and in every language what has no words to translate: a picture, a fact alone.
  case source
  /// Made from the text that the source has today.
  case fresh
  /// Made from another text; the source has changed since.
  case stale
  /// There is no translation: the fallback is shown.
  case missing
}

/// How far a translation has come, by the word of the person who made or read it.
package typealias TranslationState = TranslationUnit.State

/// How many texts of a document stand how in a language: `units = fresh + stale + missing`.
package struct TranslationCounts: Sendable, Hashable {
  package var fresh = 0
  package var stale = 0
  package var missing = 0
  /// Fresh or stale ones that no speaker has reviewed.
  package var unreviewed = 0

  package init() {}

  package var units: Int { fresh + stale + missing }

  package mutating func add(_ document: LocalisedDocument) {
    for text in document.texts where text.isForThisLanguage { add(text.freshness, text.state) }
  }

  private mutating func add(_ freshness: Freshness, _ state: TranslationState) {
    switch freshness {
    case .source: return
    case .fresh: fresh += 1
    case .stale: stale += 1
    case .missing: missing += 1
    }
    if freshness != .missing, state < .reviewed { unreviewed += 1 }
  }
}

/// A piece of a text in one language, facts and links resolved.
package indirect enum LocalisedInline: Sendable {
  /// The range is where the words came from: Markdown, YAML or a catalogue. It maps byte for byte when it is as long as the text.
  case text(String, SourceRange)
  case code(String, SourceRange)
  case emphasis([LocalisedInline])
  case strong([LocalisedInline])
  case link(LinkTarget, [LocalisedInline], SourceRange)
  /// A marked service word, with the key that the glossary knows it by.
  case term(key: String, [LocalisedInline], SourceRange)
  /// The value of a fact in this language: one opaque token, with the range of its place in the text.
  case fact(FormattedFact, SourceRange)
  case pictogram(name: String, SourceRange)
  case lineBreak
}

/// Where a link leads.
package enum LinkTarget: Sendable, Hashable {
  /// An address outside the site: `https:`, `mailto:`, `tel:`, `sms:`.
  case external(String)
  /// A page of this site, in the reader's language. An empty `fragment` is the top of the page.
  case page(PageAddress, fragment: String)
}

/// A page of the site, without its language: `kotikaupunki-kemi` and `terveys`.
package struct PageAddress: Sendable, Hashable {
  package var document: String
  /// The page's name; `index` is the document's first page.
  package var page: String

  package init(document: String, page: String) {
    self.document = document
    self.page = page
  }
}

/// A fact written out for one language.
package struct FormattedFact: Sendable, Hashable {
  /// `kela.phone`
  package var name: String
  package var kind: Kind
  package var text: String
  /// Where the text leads when it is pressed: `tel:+358…`, `mailto:…`, `https://…`.
  package var address: String?
  /// True for what is read from left to right in every language: a phone number, an e-mail or web address, a price in digits.
  package var isLeftToRight: Bool
  /// The language of the words, where it is not the reader's: an address of a street in Finland is Finnish.
  package var language: LanguageTag?

  package init(
    name: String, kind: Kind, text: String, address: String? = nil, isLeftToRight: Bool = false,
    language: LanguageTag? = nil
  ) {
    self.name = name
    self.kind = kind
    self.text = text
    self.address = address
    self.isLeftToRight = isLeftToRight
    self.language = language
  }

  package enum Kind: String, Sendable {
    case phone, email, url, address, money, hours, date, dateRange, number, text
  }
}

/// The words of a text alone, as they are read aloud: facts as they are written out, pictograms left out.
package func plainText(of inlines: [LocalisedInline]) -> String {
  var text = ""
  append(inlines, to: &text)
  return text
}

private func append(_ inlines: [LocalisedInline], to text: inout String) {
  for inline in inlines {
    switch inline {
    case .text(let words, _), .code(let words, _): text += words
    case .emphasis(let content), .strong(let content), .link(_, let content, _), .term(_, let content, _):
      append(content, to: &text)
    case .fact(let fact, _): text += fact.text
    case .pictogram: break
    case .lineBreak: text += " "
    }
  }
}
