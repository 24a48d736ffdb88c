package import GuideMarkup

extension TextBlock {
  /// Whether there is something to translate: a picture or a fact alone is the same in every language.
  package var hasWords: Bool {
    if case .field = role { return true }
    return inlines.contains { $0.hasWords }
  }
}

extension Inline {
  fileprivate var hasWords: Bool {
    switch self {
    case .text(let words, _): words.contains { !$0.isWhitespace }
    case .code, .fact, .pictogram, .softBreak, .lineBreak: false
    case .emphasis(let content, _), .strong(let content, _): content.contains { $0.hasWords }
    case .link(let link): link.content.contains { $0.hasWords }
    case .term(let term): term.content.contains { $0.hasWords }
    }
  }
}
