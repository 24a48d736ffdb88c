package import HTML
package import ICU
package import Localisation
package import Pictograms
import ProjectFiles
import SourceText

/// One page of the site while it is written: where it stands, and whose words stand round its text.
package struct PageContext {
  package let edition: Edition
  /// From the root of the site.
  package let path: String
  /// From a page in two languages links lead on to pages in two languages.
  package var form = PageForm.ownLanguage
  /// Set where the page is a chapter of a document on paper: it has no path then.
  package let paper: PaperPlace?

  package init(edition: Edition, path: String, form: PageForm = .ownLanguage) {
    self.edition = edition
    self.path = path
    self.form = form
    paper = nil
  }

  package init(edition: Edition, paper: PaperPlace) {
    self.edition = edition
    self.paper = paper
    path = ""
  }

  package var language: LanguageTag { edition.language }

  /// The address of a file of the site: from paper and from what readers keep, the one that it has on the web.
  package func address(_ target: String) -> String {
    paper == nil && form.isOnSite
      ? relativeAddress(from: path, to: target) : edition.settings.baseAddress.value + target
  }

  /// The page's own address on the web in the reader's language, for what is printed of it.
  package func webAddress(of page: PageAddress) -> String {
    edition.settings.baseAddress.value + outputPath(of: page, in: edition)
  }

  /// The address of a page in the reader's language, or in another.
  package func address(of page: PageAddress, fragment: String = "", in language: LanguageTag? = nil) -> String {
    if let paper, language == nil, paper.holds(page) {
      return "#" + (fragment.isEmpty ? page.page : PaperPlace.id(fragment, on: page.page))
    }
    if let book, language == nil, book.holds(page) {
      let target = BookPlace.path(of: page.page)
      if target == path, !fragment.isEmpty { return "#\(fragment)" }
      return relativeAddress(from: path, to: target) + (fragment.isEmpty ? "" : "#\(fragment)")
    }
    let target =
      form == .sideBySide && language == nil && edition.sideBySidePages.contains(page)
      ? sideBySidePath(of: page, in: edition)
      : outputPath(of: page, in: language ?? edition.language, slug: edition.slugs[page])
    if target == path, !fragment.isEmpty { return "#\(fragment)" }
    let address = address(target)
    return fragment.isEmpty ? address : "\(address)#\(fragment)"
  }

  /// An id as the page has it: on paper the ids of all pages stand in one file.
  package func id(_ name: String) -> String { paper.map { PaperPlace.id(name, on: $0.page) } ?? name }

  /// What the colours of pictures are on this page.
  package var paints: PaintSet { PaintSet(paper?.paints ?? .screen, edition.settings.theme) }

  /// A pictogram as this language shows it, in the paints of the page; nil where there is none of that name.
  package func drawing(of name: String) -> HTMLNode? {
    switch paper?.paints {
    case .press: edition.pressDrawings[name]
    case .screen, nil: edition.drawings[name]
    }
  }

  // MARK: Words of the interface

  package func text(_ word: PageWord) -> String { edition.phrases[word]?.text ?? word.rawValue }

  /// Words of the interface in a line of text in a language, marked where they are in another.
  package func words(_ word: PageWord, within surrounding: LanguageTag? = nil) -> [HTMLNode] {
    guard let phrase = edition.phrases[word] else { return [.text(word.rawValue)] }
    return words(phrase, within: surrounding)
  }

  /// A message about another language, said in the reader's.
  package func words(
    _ message: LanguageMessage, _ other: LanguageTag, within surrounding: LanguageTag? = nil
  ) -> [HTMLNode] {
    words(phrase(message, other, in: language), within: surrounding)
  }

  package func phrase(
    _ message: LanguageMessage, _ other: LanguageTag, in language: LanguageTag
  ) -> InterfaceWords.Phrase {
    let known = language == edition.language ? edition.languagePhrases[other]?[message] : nil
    return known ?? edition.words.phrase(message, about: other, in: language)
  }

  package func words(_ message: DateMessage, _ day: CalendarDate) -> [HTMLNode] {
    let known = message == .date ? edition.dates[day] : nil
    return words(known ?? edition.words.phrase(message, day, in: language))
  }

  /// "5 pages", so that a reader knows how long a guide is.
  package func pageCount(_ count: Int) -> [HTMLNode] {
    words(edition.words.phrase("document.page-count", ["count": .count(count)], in: language))
  }

  package func words(_ phrase: InterfaceWords.Phrase, within surrounding: LanguageTag? = nil) -> [HTMLNode] {
    isolated([.text(phrase.text)], in: phrase.language, within: surrounding ?? language)
  }

  // MARK: Texts without links

  /// A title or name as it stands in lists and links: its words and facts, no links and no service words marked.
  package func plain(_ text: LocalisedText, within surrounding: LanguageTag? = nil) -> [HTMLNode] {
    isolated(
      plainNodes(text.inlines, in: text.language), in: text.language, within: surrounding ?? language)
  }

  private func plainNodes(_ inlines: [LocalisedInline], in language: LanguageTag) -> [HTMLNode] {
    inlines.flatMap { inline -> [HTMLNode] in
      switch inline {
      case .text(let words, _), .code(let words, _): figuresIsolated(words, in: language)
      case .emphasis(let content), .strong(let content), .link(_, let content, _), .term(_, let content, _):
        plainNodes(content, in: language)
      case .fact(let fact, _): [factNode(fact, in: language, isInsideLink: true)]
      case .pictogram: []
      case .lineBreak: [.text(" ")]
      }
    }
  }

  /// A fact: one piece that keeps its own direction and language.
  ///
  /// - Parameter isInsideLink: in a link a fact is no link of its own.
  package func factNode(_ fact: FormattedFact, in language: LanguageTag, isInsideLink: Bool) -> HTMLNode {
    var attributes: [HTMLAttribute] = []
    if fact.kind == .phone { attributes.append(.class("phone")) }
    if let own = fact.language, !own.readsLike(language) { attributes.append(.lang(own.canonical)) }
    if fact.isLeftToRight { attributes.append(.dir(.leftToRight)) }
    let text = fact.isLeftToRight ? [.text(fact.text)] : figuresIsolated(fact.text, in: fact.language ?? language)
    if let address = fact.address, !isInsideLink { return anchor(address, attributes, text) }
    // An element with `dir` is isolated by itself; inside a link it must not be `bdi`, which print would take for one
    // more link.
    if attributes.isEmpty, text.count == 1, isInsideLink || fact.kind != .number && fact.kind != .text {
      return text[0]
    }
    return isInsideLink ? span(attributes, text) : bdi(attributes, text)
  }
}
