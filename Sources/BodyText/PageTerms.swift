package import GuideMarkup
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
package struct PageTerms {
  private let explanations: TermExplanations
  /// What is to be marked in the words that a text shows.
  private var found: [TextIndex: [TermOccurrence]] = [:]

  /// - Parameter only: the texts that are shown, where a part of the page stands by itself.
  package init(
    _ page: CheckedDocument, original: CheckedDocument?, policy: StalenessPolicy, only: Set<TextIndex>? = nil
  ) {
    let source = original?.localised.language ?? page.localised.language
    let own = Dictionary(grouping: page.terms, by: \.text)
    let sources = Dictionary(grouping: original?.terms ?? [], by: \.text)
    var uses: [TermUse] = []
    for (index, block) in page.localised.source.document.texts.enumerated() {
      guard page.localised.texts[index].isForThisLanguage, block.role.isShownInText, only?.contains(index) ?? true
      else { continue }
      let text = page.localised.shown(index, original: original?.localised, policy: policy)
      found[index] = text.language == source && original != nil ? sources[index] : own[index]
      let marked = markedTerms(in: marking(found[index] ?? [], in: text.inlines), of: block, at: index)
      uses += marked
      // A word of the same language needs no other beside it.
      guard let original, !text.language.readsLike(source) else { continue }
      let known = Set(marked.map(\.key))
      let ofSource = markedTerms(
        in: marking(sources[index] ?? [], in: original.localised.texts[index].inlines), of: block, at: index)
      uses += ofSource.filter { !known.contains($0.key) }.map {
        TermUse(key: $0.key, text: index, hasRoom: !block.role.isHeading)
      }
    }
    explanations = TermExplanations(uses)
  }

  /// Every word that is explained, in the order of the page.
  package var keys: [String] { explanations.keys }

  /// The words that are explained after a text.
  var explained: [TextIndex: [String]] { explanations.explained }

  /// The words of a text with those of the glossary marked.
  func marked(_ text: LocalisedText, at index: TextIndex) -> [LocalisedInline] {
    marking(found[index] ?? [], in: text.inlines)
  }
}

extension LocalisedDocument {
  /// What the reader sees of a text: its translation, or the source where the guide wants no stale words shown.
  func shown(_ index: TextIndex, original: LocalisedDocument?, policy: StalenessPolicy) -> LocalisedText {
    guard policy == .showSource, texts[index].freshness == .stale, let original else { return texts[index] }
    return original.texts[index]
  }
}
