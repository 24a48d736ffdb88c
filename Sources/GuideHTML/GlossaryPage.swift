package import BodyText
package import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// Every word of the glossary in the reader's order, under the headings of the reader's alphabet: what each use of a word
/// leads to, and on paper a list of words in two languages.
///
/// - Returns: nil where the glossary has no words.
package func glossaryPage(in edition: Edition) throws(ICUError) -> HTMLDocument? {
  let terms = edition.project.terms
  guard !terms.isEmpty else { return nil }
  let buckets = try AlphabeticIndex.buckets(
    of: terms.map { plainText(of: $0.term.inlines) }, language: edition.language)
  return GlossaryPage(edition: edition, terms: terms, buckets: buckets).document
}

private struct GlossaryPage {
  let context: PageContext
  let terms: [LocalisedTerm]
  let letters: LetterHeadings

  init(edition: Edition, terms: [LocalisedTerm], buckets: [AlphabeticIndex.Bucket]) {
    context = PageContext(edition: edition, path: glossaryPath(in: edition.language))
    self.terms = terms
    letters = LetterHeadings(context: context, buckets: buckets)
  }

  private var edition: Edition { context.edition }
  private var source: LanguageTag { edition.settings.source }

  var document: HTMLDocument {
    let name = edition.project.name
    let notices = notices
    let frame = PageFrame(
      context: context, title: [context.text(.glossary), plainText(of: name.inlines)],
      summary: context.text(.glossaryLead), layout: "glossary",
      languages: context.choices {
        glossaryPath(in: $0)
      } shownIn: { tag in
        edition.glossary.translatedInto.contains(tag) ? nil : fallback(of: tag)
      }, footer: SiteFooter(context: context, notices: standingNotices).nodes)
    return frame.document(
      noticeBox(notices) + [
        path,
        article(.class("words")) {
          header(.class("title")) {
            h1 { context.words(.glossary) }
            p(.class("lead")) { context.words(.glossaryLead) }
            if let paper = context.printedCopies(of: PaperPlace.glossary) { p([.class("other-form")], paper) }
          }
          letters.navigation
          div(.class("word-list")) {
            letters.sections { bucket in dl { for item in bucket.items { context.entry(of: terms[item]) } } }
          }
        },
      ])
  }

  private var path: HTMLNode {
    nav(.class("path"), .ariaLabel(context.text(.path))) {
      ol(.role("list")) { li { anchor(context.address(homePath(in: context.language)), context.words(.home)) } }
    }
  }

  // MARK: Notices

  private func fallback(of tag: LanguageTag) -> LanguageTag {
    edition.settings.fallbackChain(of: tag).dropFirst().first { edition.glossary.translatedInto.contains($0) } ?? source
  }

  private var notices: [HTMLNode] {
    let others = terms.flatMap { [$0.term, $0.explanation] }.filter { !$0.language.readsLike(context.language) }
    let message: LanguageMessage = others.count == terms.count * 2 ? .pageFallback : .partsFallback
    return (others.first.map { [p([.class("notice", "fallback")], context.words(message, $0.language))] } ?? [])
      + standingNotices.map { p([.class("notice")], $0) }
  }

  private var standingNotices: [[HTMLNode]] {
    terms.contains { $0.term.isUnreviewed || $0.explanation.isUnreviewed } ? [context.words(.unreviewed)] : []
  }
}

extension PageContext {
  /// A word of the glossary with what it means, and the pages that explain it.
  func entry(of term: LocalisedTerm) -> HTMLNode {
    div(.id(term.key), .class("word")) {
      dt {
        dfn([], plain(term.term))
        if !term.term.language.readsLike(edition.settings.source) {
          " "
          original(of: term)
        }
      }
      dd {
        explanation(of: term, within: language)
        if let mark = mark(of: term) { mark }
      }
      if let see = term.see {
        dd(.class("see")) {
          words(.glossaryMore)
          " "
          factNode(see, in: language, isInsideLink: false)
        }
      }
      if let pages = pages(of: term) { pages }
    }
  }

  /// The pages that explain the word, each at the place where it does: of a book its own alone.
  private func pages(of term: LocalisedTerm) -> HTMLNode? {
    let pages = (edition.glossary.pages[term.key] ?? []).filter { book?.holds($0) ?? true }
    guard !pages.isEmpty else { return nil }
    return dd(.class("pages")) {
      span(.class("label")) { words(.glossaryPages) }
      ul {
        for page in pages {
          if let outline = edition.outline(of: page) {
            li { anchor(address(of: page, fragment: termID(term.key)), plain(outline.title)) }
          }
        }
      }
    }
  }

  private func mark(of term: LocalisedTerm) -> HTMLNode? {
    guard let text = [term.term, term.explanation].first(where: { $0.freshness == .stale }) else { return nil }
    return span([.class("mark", "stale")], text.date.map { words(.stale, $0) } ?? words(.staleUndated))
  }
}

extension Edition {
  fileprivate func outline(of page: PageAddress) -> PageOutline? {
    outline(of: page.document)?.pages.first { $0.address == page }
  }
}
