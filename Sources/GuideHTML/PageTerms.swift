import GuideMarkup
import ICU
import Localisation
package import ProjectFiles
package import Readability

/// The words of the glossary that a page explains, in the order in which they are explained.
///
/// - Parameter original: the page in the source language, whose words are found in all their forms.
package func termsExplained(
  on page: CheckedDocument, original: CheckedDocument?, policy: StalenessPolicy
) -> [String] {
  PageTerms(page, original: original, policy: policy).keys
}

/// Where a page uses words of the glossary, and where each is explained.
///
/// A word is explained after the text that has it first. Headings and links are passed over, because neither has room
/// for an explanation, unless the page has the word nowhere else. Where a translation has no mark on a word that its
/// source has, marked or found, the word is explained after that text too: no word is looked for in other languages than
/// Finnish, whose forms the dictionary knows.
struct PageTerms {
  /// Every word that is explained, in the order of the page.
  private(set) var keys: [String] = []
  /// The words that are explained after a text.
  private(set) var explained: [TextIndex: [String]] = [:]
  /// What is to be marked in the words that a text shows.
  private var found: [TextIndex: [TermOccurrence]] = [:]

  init(_ page: CheckedDocument, original: CheckedDocument?, policy: StalenessPolicy) {
    let source = original?.localised.language ?? page.localised.language
    let own = Dictionary(grouping: page.terms, by: \.text)
    let sources = Dictionary(grouping: original?.terms ?? [], by: \.text)
    var uses: [Use] = []
    for (index, block) in page.localised.source.document.texts.enumerated() {
      guard page.localised.texts[index].isForThisLanguage, block.role.isShownInText else { continue }
      let text = page.localised.shown(index, original: original?.localised, policy: policy)
      found[index] = text.language == source && original != nil ? sources[index] : own[index]
      let isHeading = block.role.isHeading
      let marked = marks(in: marking(found[index] ?? [], in: text.inlines))
      uses += marked.map { Use(key: $0.key, text: index, hasRoom: !isHeading && !$0.isInsideLink) }
      // A word of the same language needs no other beside it.
      guard let original, !text.language.readsLike(source) else { continue }
      let known = Set(marked.map(\.key))
      let ofSource = marks(in: marking(sources[index] ?? [], in: original.localised.texts[index].inlines))
      uses += ofSource.filter { !known.contains($0.key) }.map { Use(key: $0.key, text: index, hasRoom: !isHeading) }
    }
    place(uses)
  }

  /// The words of a text with those of the glossary marked.
  func marked(_ text: LocalisedText, at index: TextIndex) -> [LocalisedInline] {
    marking(found[index] ?? [], in: text.inlines)
  }

  private mutating func place(_ uses: [Use]) {
    var best: [String: Use] = [:]
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

  private struct Use: Hashable {
    var key: String
    var text: TextIndex
    /// Whether an explanation can follow.
    var hasRoom: Bool
  }
}

/// The marked words of a text in order.
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

extension LocalisedDocument {
  /// What the reader sees of a text: its translation, or the source where the guide wants no stale words shown.
  func shown(_ index: TextIndex, original: LocalisedDocument?, policy: StalenessPolicy) -> LocalisedText {
    guard policy == .showSource, texts[index].freshness == .stale, let original else { return texts[index] }
    return original.texts[index]
  }
}

extension TextBlock.Role {
  fileprivate var isHeading: Bool {
    switch self {
    case .heading: true
    case .field(let key): key == "title"
    case .paragraph, .listItem, .tableCell: false
    }
  }

  /// Of the front matter, the text shows the title and what stands under it.
  fileprivate var isShownInText: Bool {
    if case .field(let key) = self { key == "title" || key == "summary" } else { true }
  }
}
