import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// The words that the chapters explain, at the end of a book, in the reader's order.
struct PaperGlossary {
  let context: PageContext
  let terms: [LocalisedTerm]

  init(edition: Edition, document: String, place: PaperPlace) {
    context = PageContext(edition: edition, paper: place)
    terms = edition.project.terms.filter { term in
      edition.glossary.pages[term.key]?.contains { $0.document == document } ?? false
    }
  }

  func nodes() throws(ICUError) -> [HTMLNode] {
    guard !terms.isEmpty else { return [] }
    let order = try AlphabeticIndex.buckets(
      of: terms.map { plainText(of: $0.term.inlines) }, language: context.language
    ).flatMap(\.items)
    return [
      section(.id(PaperPlace.glossary), .class("chapter", "glossary")) {
        h1([], context.words(.glossary))
        dl { for item in order { entry(terms[item]) } }
      }
    ]
  }

  private func entry(_ term: LocalisedTerm) -> [HTMLNode] {
    [
      dt(.id(PaperPlace.id(term.key, on: PaperPlace.glossary))) {
        dfn([], context.plain(term.term))
        if !term.term.language.readsLike(context.edition.settings.source) {
          " "
          context.original(of: term)
        }
      },
      dd { context.explanation(of: term, within: context.language) },
    ]
  }
}
