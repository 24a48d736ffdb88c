package import BodyText
package import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// The search of the site in a language. Where no script runs it is a list of all pages, headings and words of the
/// glossary under the letters of the reader's alphabet; only what is really in the language is in it.
package func searchPage(in edition: Edition) throws(ICUError) -> HTMLDocument {
  let context = PageContext(edition: edition, path: searchPath(in: edition.language))
  let items = listedItems(in: context)
  let buckets = try AlphabeticIndex.buckets(of: items.map(\.name), language: edition.language)
  let letters = LetterHeadings(context: context, buckets: buckets)
  let frame = PageFrame(
    context: context, title: [context.text(.search), plainText(of: edition.project.name.inlines)], summary: nil,
    layout: "search", languages: context.choices { searchPath(in: $0) },
    footer: SiteFooter(
      context: context, notices: context.noticesOfReview(of: "search", texts: edition.titlesAndSummaries)
    ).nodes,
    powers: .searches)
  return frame.document([
    nav(.class("path"), .ariaLabel(context.text(.path))) {
      ol(.role("list")) { li { anchor(context.address(homePath(in: context.language)), context.words(.home)) } }
    },
    article(.class("words")) {
      header(.class("title")) { h1 { context.words(.search) } }
      searchForm(context, attributes: [.id("Search"), .hidden])
      p(.id("Status"), .class("status"), .role("status"))
      div(.id("Results"), .class("results"))
      whereToAsk(context)
      HTML.section(.id("All"), .ariaLabelledBy("List")) {
        h2(.id("List")) { context.words(.searchList) }
        p { context.words(.searchListLead) }
        letters.navigation
        div(.class("word-list")) {
          letters.sections(level: 3) { bucket in
            ul(.role("list")) { for item in bucket.items { li { items[item].nodes } } }
          }
        }
      }
    },
  ])
}

/// A field to type in and a button; what is typed goes into the address of the search page.
///
/// - Parameter attributes: of the form.
func searchForm(_ context: PageContext, attributes: [HTMLAttribute] = []) -> HTMLNode? {
  guard let address = try? HTMLAddress(context.address(searchPath(in: context.language))) else { return nil }
  return form(attributes + [.class("search-form"), .role("search"), .action(address)]) {
    label(.for("Query")) { context.words(.searchLabel) }
    div(.class("search-field")) {
      input(.id("Query"), .name("q"), .type("search"), .autocomplete("off"))
      button(.type("submit")) { context.words(.searchButton) }
    }
  }
}

/// For a reader whose words are nowhere: the numbers that answer in all of Finland, and the situations of the project,
/// each leading to the first page that helps in it. The script shows it where nothing is found.
private func whereToAsk(_ context: PageContext) -> HTMLNode {
  HTML.section(.id("Ask"), .class("ask"), .ariaLabelledBy("AskTitle"), .hidden) {
    h2(.id("AskTitle")) { context.words(.searchAsk) }
    helpline(.searchAskInDanger, "112", context)
    helpline(.searchAskWhenIll, "116 117", context)
    situationLinks(context)
  }
}

private func helpline(_ words: PageWord, _ number: String, _ context: PageContext) -> HTMLNode {
  let digits = number.filter { $0 != " " }
  let fact = FormattedFact(
    name: words.rawValue, kind: .phone, text: number, address: "tel:\(digits)", isLeftToRight: true)
  return p {
    context.words(words)
    " "
    context.factNode(fact, in: context.language, isInsideLink: false)
  }
}

/// A page, heading or word of the list.
private struct ListedItem {
  /// By which it is filed.
  var name: String
  var nodes: [HTMLNode]
}

private func listedItems(in context: PageContext) -> [ListedItem] {
  let edition = context.edition
  var items: [ListedItem] = []
  for document in edition.documents {
    for page in document.pages where page.isReally(in: edition) {
      let isFirst = page.address == document.pages.first?.address
      let above = isFirst ? nil : document.pages.first?.title
      items.append(context.item(page.title, context.address(of: page.address), within: above))
      for heading in page.headings where heading.text.language.readsLike(edition.language) {
        let address = context.address(of: page.address, fragment: heading.anchor)
        items.append(context.item(heading.text, address, within: page.title))
      }
    }
  }
  for term in edition.project.terms where term.term.language.readsLike(edition.language) {
    let address = "\(context.address(glossaryPath(in: edition.language)))#\(term.key)"
    var item = context.item(term.term, address, within: nil)
    item.nodes += [.text(" "), small { context.words(.searchAnswer) }]
    items.append(item)
  }
  return items
}

extension PageOutline {
  /// Whether the page has words of the reader's language that are shown.
  fileprivate func isReally(in edition: Edition) -> Bool {
    let language = edition.language
    guard title.language.readsLike(language), !heldIn.contains(language) else { return false }
    return language == edition.settings.source || translatedInto.contains(language)
  }
}

extension PageContext {
  /// - Parameter page: what the item is a part of.
  fileprivate func item(_ text: LocalisedText, _ address: String, within page: LocalisedText?) -> ListedItem {
    var nodes = [anchor(address, plain(text))]
    if let page { nodes += [.text(" "), small { plain(page) }] }
    return ListedItem(name: plainText(of: text.inlines), nodes: nodes)
  }
}
