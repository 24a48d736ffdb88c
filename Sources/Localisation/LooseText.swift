package import GuideMarkup
package import ICU
private import Catalogues
private import SourceText

/// A document that belongs to no project, as its own language shows it: facts stay as they are named, links lead where
/// they say, and marked words are terms by themselves.
package func looseDocument(_ document: Document, in language: LanguageTag) -> LocalisedDocument {
  let segments = document.texts.enumerated().map { index, text in
    Segment(id: "u\(index + 1)", anchor: nil, hash: sourceHash(of: text.inlines), isNew: true)
  }
  let source = IdentifiedDocument(
    address: PageAddress(document: "", page: document.file.path), document: document, segments: segments)
  let texts = document.texts.map { text in
    LocalisedText(inlines: resolved(text.inlines), language: language, freshness: .source, state: .final)
  }
  return LocalisedDocument(source: source, language: language, texts: texts)
}

private func resolved(_ inlines: [Inline]) -> [LocalisedInline] {
  inlines.map { inline in
    switch inline {
    case .text(let words, let range): .text(words, range)
    case .softBreak(let range): .text(" ", range)
    case .code(let words, let range): .code(words, range)
    case .emphasis(let content, _): .emphasis(resolved(content))
    case .strong(let content, _): .strong(resolved(content))
    case .link(let link): .link(.external(link.writtenDestination), resolved(link.content), link.range)
    case .term(let term): .term(key: term.id?.value ?? plainText(of: term.content), resolved(term.content), term.range)
    case .fact(let fact):
      .fact(FormattedFact(name: fact.name, kind: .text, text: "{{\(fact.name)}}"), fact.range)
    case .pictogram(let name): .pictogram(name: name.value, name.range)
    case .lineBreak: .lineBreak
    }
  }
}
