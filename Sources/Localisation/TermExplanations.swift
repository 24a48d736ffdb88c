package import GuideMarkup

/// A place where a page uses a word of the glossary.
package struct TermUse: Sendable, Hashable {
  /// The key of the word in the glossary.
  package var key: String
  package var text: TextIndex
  /// Whether an explanation can follow: after a heading or inside a link none can.
  package var hasRoom: Bool

  package init(key: String, text: TextIndex, hasRoom: Bool) {
    self.key = key
    self.text = text
    self.hasRoom = hasRoom
  }
}

/// Where a page explains the words of the glossary that it uses: each after the text that has it first. Headings and
/// links are passed over, unless the page has the word nowhere else.
package struct TermExplanations: Sendable, Hashable {
  /// Every word that is explained, in the order of the page.
  package private(set) var keys: [String] = []
  /// The words that are explained after a text.
  package private(set) var explained: [TextIndex: [String]] = [:]

  package init() {}

  /// - Parameter uses: in reading order.
  package init(_ uses: [TermUse]) {
    var best: [String: TermUse] = [:]
    for use in uses {
      if let known = best[use.key], known.hasRoom || !use.hasRoom { continue }
      best[use.key] = use
    }
    for use in uses where best[use.key] == use {
      best[use.key] = nil
      keys.append(use.key)
      explained[use.text, default: []].append(use.key)
    }
  }
}

/// The marked words of a text in order.
///
/// - Returns: each word's use of the text, an explanation after which has no room inside a link or a heading.
package func markedTerms(in inlines: [LocalisedInline], of block: TextBlock, at index: TextIndex) -> [TermUse] {
  marks(in: inlines).map {
    TermUse(key: $0.key, text: index, hasRoom: !block.role.isHeading && !$0.isInsideLink)
  }
}

private func marks(in inlines: [LocalisedInline], isInsideLink: Bool = false) -> [(key: String, isInsideLink: Bool)] {
  inlines.flatMap { inline -> [(key: String, isInsideLink: Bool)] in
    switch inline {
    case .emphasis(let content), .strong(let content): marks(in: content, isInsideLink: isInsideLink)
    case .link(_, let content, _): marks(in: content, isInsideLink: true)
    case .term(let key, _, _): [(key, isInsideLink)]
    case .text, .code, .fact, .pictogram, .lineBreak: []
    }
  }
}

extension TextBlock.Role {
  /// A heading or the title: words with no room after them.
  package var isHeading: Bool {
    switch self {
    case .heading: true
    case .field(let key): key == "title"
    case .paragraph, .listItem, .tableCell: false
    }
  }

  /// Of the front matter, the page shows the title and what stands under it.
  package var isShownInText: Bool {
    if case .field(let key) = self { key == "title" || key == "summary" } else { true }
  }
}
