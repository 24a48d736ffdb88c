package import BodyText
import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// The glossary on paper, with the Finnish word beside the reader's.
package enum GlossarySheet {
  /// What it is asked for by. A document of the project that is called so goes before it.
  package static let names = ["sanasto", "glossary"]

  package static let formats: [PaperFormat] = [.a4]

  package static let mostLanguages = WordList().mostLanguages(on: .a4)

  /// - Parameter besides: the site in the languages of `variant.besides`.
  /// - Returns: nil where the glossary has no words.
  /// - Throws: when ICU cannot sort the words.
  package static func layoutRequest(
    in edition: Edition, besides: [Edition], source: Edition, as variant: PrintVariant
  ) throws(ICUError) -> LayoutRequest? {
    guard !edition.project.terms.isEmpty else { return nil }
    let place = PaperPlace(document: "", page: PaperPlace.glossary, pages: [])
    let context = PageContext(edition: edition, paper: place)
    let languages = WordTable.languages(of: variant, source: source.language)
    let editions = Dictionary(
      (besides + [source, edition]).map { ($0.language, $0) }, uniquingKeysWith: { $1 })
    var words = WordTable(languages: languages, context: context)
    // With many languages the words alone are looked up.
    let isExplained = languages.count < 3
    if isExplained { words.details = [context.words(.glossaryExplanation)] }
    for term in edition.project.terms {
      words.rows.append(
        WordTable.Row(
          words: languages.map { tag in
            tag == source.language ? term.original : editions[tag]?.terms[term.key]?.term.ownWords(of: tag)
          }, details: isExplained ? [explanation(of: term, context)] : []))
    }
    let shown = languages.compactMap { editions[$0] }.flatMap(\.project.terms)
    let imprint = Imprint(
      context: context, source: source, outline: nil,
      isUnreviewed: shown.contains { $0.term.isUnreviewed || isExplained && $0.explanation.isUnreviewed })
    let title = context.text(.glossary)
    let list = try words.node()
    let html = HTMLDocument(
      .lang(edition.language.canonical), .dir(edition.language.htmlDirection), title: title,
      bodyAttributes: [.class("word-list")]
    ) {
      pageCount
      imprint.running
      main {
        h1 { context.words(.glossary) }
        p(.class("lead")) { context.words(.glossaryLead) }
        list
      }
      imprint.nodes
    }
    let style = WordTable.style(of: variant, columns: languages.count + words.details.count)
    return LayoutRequest(
      html: String(decoding: html.serialised(), as: UTF8.self),
      style: [paperStyle, digitRules(of: edition.languages.map(\.tag)), style].joined(separator: "\n"), sizes: [12],
      mostPages: nil, rightToLeft: edition.language.direction == .rightToLeft, isForOffice: false)
  }

  private static func explanation(of term: LocalisedTerm, _ context: PageContext) -> [HTMLNode] {
    var nodes = context.explanation(of: term, within: context.language)
    if let see = term.see {
      nodes.append(span([.class("see")], [context.factNode(see, in: context.language, isInsideLink: false)]))
    }
    return nodes
  }
}
