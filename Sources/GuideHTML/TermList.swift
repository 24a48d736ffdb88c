import HTML
import ICU
import Localisation
import SourceText

/// The id of a word's explanation; no anchor has a capital letter.
func termID(_ key: String) -> String { "Word-\(key)" }

extension HTMLAttribute {
  /// A link to a place of the page itself.
  static func href(fragment: String) -> HTMLAttribute {
    guard let address = try? HTMLAddress("#\(fragment)") else { preconditionFailure("\(fragment) is no id") }
    return .href(address)
  }
}

extension BodyWriter {
  /// The word that the authority uses, in its own language and direction.
  func original(of term: LocalisedTerm, inParentheses: Bool) -> HTMLNode {
    let word = plainText(of: term.original.inlines)
    let tag = term.original.language
    return bdi(.class("original"), .lang(tag.withoutVariants), .dir(tag.htmlDirection)) {
      inParentheses ? "(\(word))" : word
    }
  }

  /// The service words of the page with their explanations, in the order in which they are met.
  func termList() -> HTMLNode? {
    let words = terms.compactMap { edition.project.term($0) }
    guard !words.isEmpty else { return nil }
    return section(.class("words"), .ariaLabelledBy("Words")) {
      h2(.id("Words")) { label(.words) }
      dl {
        for term in words {
          div(.id(termID(term.key))) {
            if let beside, let other = beside.edition.project.term(term.key) {
              dt { sides(term.term, other.term, wrapped: dfn) }
              dd { sides(term.explanation, other.explanation, wrapped: span) }
            } else {
              dt {
                dfn([], context.plain(term.term))
                if !term.term.language.readsLike(source) {
                  " "
                  original(of: term, inParentheses: false)
                }
              }
              dd { context.plain(term.explanation) }
            }
          }
        }
      }
    }
  }
}
