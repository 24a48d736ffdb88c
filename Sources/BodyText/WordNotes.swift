package import HTML
package import ICU
package import Localisation
import SourceText

/// The id of a word's explanation on a page; no anchor has a capital letter.
package func termID(_ key: String) -> String { "Word-\(key)" }

extension PageContext {
  /// The entry of a word in the reader's glossary.
  package func glossaryAddress(of key: String) -> String {
    if let paper, paper.explainedTerms.contains(key) { return "#" + PaperPlace.id(key, on: PaperPlace.glossary) }
    let entry = "#\(key)"
    if let book, book.explainedTerms.contains(key) {
      return BookPlace.words == path ? entry : relativeAddress(from: path, to: BookPlace.words) + entry
    }
    let target = glossaryPath(in: language)
    return target == path ? entry : address(target) + entry
  }

  /// The word that the authority uses, in its own language and direction.
  package func original(of term: LocalisedTerm, inParentheses: Bool = false) -> HTMLNode {
    let word = plainText(of: term.original.inlines)
    let tag = term.original.language
    return bdi(.class("original"), .lang(tag.withoutVariants), .dir(tag.htmlDirection)) {
      inParentheses ? "(\(word))" : word
    }
  }

  /// An explanation, with a word of warning where it is not in the reader's language.
  package func explanation(of term: LocalisedTerm, within surrounding: LanguageTag) -> [HTMLNode] {
    let text = term.explanation
    let nodes = plain(text, within: surrounding)
    guard !text.language.readsLike(language), !text.language.readsLike(surrounding) else { return nodes }
    return nodes + [.text(" "), small { words(.shownIn, text.language, within: surrounding) }]
  }
}

extension BodyWriter {
  /// The explanations of the words that the text before has first: small notes that need no script, and stay beside
  /// their words on paper. The reader's word leads to the glossary.
  ///
  /// - Parameter surrounding: the language of the element round them.
  package mutating func takeNotes(within surrounding: LanguageTag) -> [HTMLNode] {
    defer { pendingNotes = [] }
    return pendingNotes.compactMap { edition.terms[$0] }.map { term in
      var word: [HTMLNode] = [
        dfn([], [anchor(context.glossaryAddress(of: term.key), context.plain(term.term))])
      ]
      // The text itself has the Finnish word where it marks the reader's.
      if !term.term.language.readsLike(source), !knownOriginals.contains(term.key) {
        word.append(.text(" ("))
        word += context.words(.shownIn, source)
        word += [.text(": "), context.original(of: term), .text(")")]
      }
      let label = context.text(.wordNote)
      return p(
        [.id(context.id(termID(term.key))), .class("word-note"), .role("note"), .ariaLabel(label)]
          + language.attributes(within: surrounding)
      ) {
        word
        " – "
        context.explanation(of: term, within: language)
      }
    }
  }
}
