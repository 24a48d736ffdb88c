package import GuideMarkup
package import HTML
import ICU
package import Localisation

// A page in two languages side by side: the reader's first, then the source language. They stand block by block in
// `.pair`, which the style sheet sets in two columns or, on a phone, under each other. Each side says its language and
// direction; ids, pictures and marks stand once, on the reader's side.

extension BodyWriter {
  /// Whether what is written now stands in both languages.
  var isPairing: Bool { beside != nil && !isRepeating }

  /// Whether a text has two sides: not one that is shown in the source language, with its mark, and not a figure that
  /// both languages write alike.
  package func isPaired(_ index: TextIndex) -> Bool {
    guard isPairing, let original else { return false }
    let own = shown(index)
    guard !own.language.readsLike(source) else { return false }
    return own.freshness != .source || plainText(of: own.inlines) != plainText(of: original.texts[index].inlines)
  }

  /// A text in an element that `write` makes with the attributes given, once for each language.
  package mutating func pair(
    _ index: TextIndex, _ write: (inout Self, _ attributes: [HTMLAttribute]) -> HTMLNode
  ) -> HTMLNode {
    guard isPaired(index) else { return write(&self, attributes(of: index)) }
    let id = takeID(of: index).map { [HTMLAttribute.id($0)] } ?? []
    let own = write(&self, shown(index).language.attributes)
    let other = inSource { write(&$0, $0.source.attributes) }
    return div(id + [.class("pair")], [own, other])
  }

  /// One heading that says its name twice: a second one would be a second section to those who go from heading to
  /// heading.
  package mutating func pairedHeading(_ level: Int, _ index: TextIndex) -> HTMLNode {
    let id = takeID(of: index).map { [HTMLAttribute.id($0)] } ?? []
    let own = headingContent(index)
    let other = inSource { $0.headingContent(index) }
    return HTML.heading(level)(
      id + [.class("pair")],
      [span(shown(index).language.attributes, own), .text(" "), span(source.attributes, other)])
  }

  /// An item that is a text, or a text and a list below it; nil where it has one side only, or is of other blocks.
  mutating func pairedItem(_ item: ListItem, _ index: TextIndex) -> [HTMLNode]? {
    guard isPaired(index) else { return nil }
    if item.blocks.count > 1 {
      guard case .list = item.blocks[1].kind else { return nil }
    }
    let text = pair(index) { writer, attributes in div(attributes, writer.content(index)) }
    return [text] + takeNotes(within: surrounding) + blocks(Array(item.blocks.dropFirst()))
  }

  /// What is made of records and not of texts of the page: each side as a whole.
  mutating func inBoth(_ write: (inout Self) -> [HTMLNode]) -> [HTMLNode] {
    guard isPairing else { return write(&self) }
    let own = write(&self)
    let other = inSource(write)
    return [div([.class("pair")], [div(language.attributes, own), div(source.attributes, other)])]
  }

  /// Words of the interface above or beside the text.
  func label(_ word: PageWord) -> [HTMLNode] {
    guard isPairing, let beside, let own = reader.edition.phrases[word], let other = beside.edition.phrases[word],
      !own.language.readsLike(other.language)
    else { return context.words(word, within: surrounding) }
    return sides([.text(own.text)], own.language, [.text(other.text)], other.language)
  }

  /// A title or name from the records in both languages.
  ///
  /// - Parameter element: what each side stands in, in its line.
  package func sides(_ own: LocalisedText, _ other: LocalisedText, wrapped element: HTMLContentElement) -> [HTMLNode] {
    guard isPairing, let beside, !own.language.readsLike(other.language) else {
      return [element([], context.plain(own, within: surrounding))]
    }
    return sides(
      [element([], reader.plain(own, within: own.language))], own.language,
      [element([], beside.plain(other, within: other.language))], other.language)
  }

  private func sides(
    _ own: [HTMLNode], _ language: LanguageTag, _ other: [HTMLNode], _ source: LanguageTag
  ) -> [HTMLNode] {
    [
      span(
        [.class("pair")], [span(language.attributes, own), .text(" "), span(source.attributes, other)])
    ]
  }
}
