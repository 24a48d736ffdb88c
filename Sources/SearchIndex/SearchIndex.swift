package import BodyText
import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText
package import WordForms

/// The index of the search in one language: a classic script that hands its data to `searchScript`, because from disk a
/// browser reads no other file.
///
/// It holds the text of each place for excerpts, the words of the glossary with their explanations, and for every word of
/// the site the stems by which it is found with the places where it stands.
///
/// - Parameters:
///   - pages: in the order of the site.
///   - otherWords: Finnish words that mean the same as a word of the glossary and are not used for it, by its key.
package func searchIndex(
  of pages: [SearchedPage], otherWords: [String: [String]], in edition: Edition, forms: FormReader
) throws(ICUError) -> [UInt8] {
  var writer = try IndexWriter(edition: edition, otherWords: otherWords, forms: forms)
  for page in pages { writer.add(page) }
  let placeCount = writer.places.count
  for (number, term) in edition.project.terms.enumerated() { writer.add(term, at: placeCount + number) }
  return Array("selkopajaSearch(\(writer.value.text));\n".utf8)
}

/// The most results that the page shows.
private let mostResults = 20

private struct IndexWriter {
  private let edition: Edition
  private let otherWords: [String: [String]]
  private let lexicon: SearchLexicon
  private var pages: [JSONValue] = []
  private(set) var places: [JSONValue] = []
  private var terms: [JSONValue] = []

  init(edition: Edition, otherWords: [String: [String]], forms: FormReader) throws(ICUError) {
    self.edition = edition
    self.otherWords = otherWords
    lexicon = try SearchLexicon(language: edition.language, forms: forms)
  }

  private var source: LanguageTag { edition.settings.source }

  // MARK: Pages

  mutating func add(_ page: SearchedPage) {
    let path = outputPath(of: page.address, in: edition)
    pages.append(
      .list(
        [
          .text(relativeAddress(from: searchPath(in: edition.language), to: path)), .text(readableText(of: page.title)),
          .text(page.document.map(readableText) ?? ""),
        ] + language(of: page.title)))
    for (number, place) in page.places.enumerated() {
      let text = place.texts.joined(separator: " ")
      let isBeginning = number == 0
      let heading = place.heading ?? page.title
      if isBeginning || !text.isEmpty || heading.language.readsLike(edition.language) {
        file(place, heading: heading, isBeginning: isBeginning)
        places.append(
          .list(
            [
              .number(pages.count - 1), .text(place.fragment), .text(isBeginning ? "" : readableText(of: heading)),
              .text(text),
            ]
              + (isBeginning ? [] : language(of: heading))))
      }
    }
  }

  private func file(_ place: SearchedPlace, heading: LocalisedText, isBeginning: Bool) {
    let number = places.count
    if heading.language.readsLike(edition.language) {
      lexicon.add(plainText(of: heading.inlines), in: edition.language, at: number, isBeginning ? .inTitle : .inHeading)
    }
    if let original = place.original {
      lexicon.add(
        plainText(of: original.inlines), in: original.language, at: number, isBeginning ? .partInTitle : .partInHeading)
    }
    // What a place is about stands first in it.
    for (row, text) in place.texts.enumerated() {
      lexicon.add(text, in: edition.language, at: number, row == 0 ? .inLead : .inText)
    }
    for word in place.unshown { lexicon.add(word, in: edition.language, at: number, .inText) }
    for term in edition.project.terms {
      let isInHeading = place.termsOfHeading.contains(term.key)
      guard isInHeading || place.terms.contains(term.key) else { continue }
      // The word that the clerk and the form use finds the place in every language.
      for word in finnishWords(for: term) {
        lexicon.add(
          word, in: source, at: number, !isInHeading ? .inText : isBeginning ? .partInTitle : .partInHeading)
      }
      // A heading that is a word of the glossary says what the word means: where the doctors are is *terveysasema*.
      if isInHeading, term.explanation.language.readsLike(edition.language) {
        lexicon.add(plainText(of: term.explanation.inlines), in: edition.language, at: number, .partInHeading)
      }
    }
  }

  /// The language and direction of a text that is not in the reader's.
  private func language(of text: LocalisedText) -> [JSONValue] {
    guard !text.language.readsLike(edition.language) else { return [] }
    return [.list([.text(text.language.canonical), .text(text.language.htmlDirection.rawValue)])]
  }

  // MARK: Words of the glossary

  private func finnishWords(for term: LocalisedTerm) -> [String] {
    (edition.language == source ? [] : [plainText(of: term.original.inlines)]) + (otherWords[term.key] ?? [])
  }

  mutating func add(_ term: LocalisedTerm, at place: Int) {
    let word = plainText(of: term.term.inlines)
    let count = lexicon.add(word, in: term.term.language, at: place, .inHeading)
    for other in finnishWords(for: term) { lexicon.add(other, in: source, at: place, .partInHeading) }
    if term.explanation.language.readsLike(edition.language) {
      lexicon.add(plainText(of: term.explanation.inlines), in: edition.language, at: place, .inText)
    }
    let hasOriginal = !term.term.language.readsLike(source)
    let languages = [language(of: term.term), language(of: term.explanation)].map { $0.first ?? .number(0) }
    terms.append(
      .list(
        [
          .text(term.key), .text(word), .text(hasOriginal ? plainText(of: term.original.inlines) : ""),
          .text(readableText(of: term.explanation)), .number(count),
        ] + languages))
  }

  // MARK: The index

  var value: JSONValue {
    let words = lexicon.words()
    let endings = lexicon.endings
    // Words of the glossary are found by their Finnish forms in every language.
    let isFinnish = FormReader.reads(edition.language.canonical)
    let sourceRows = isFinnish || !FormReader.reads(source.canonical) ? [] : finnishRows
    return .object([
      (
        "glossary",
        .text(relativeAddress(from: searchPath(in: edition.language), to: glossaryPath(in: edition.language)))
      ),
      ("source", .text(source.canonical)),
      ("says", says),
      ("letters", .text(SearchFolding.letters.map { "\($0.letter)\($0.reading)" }.joined(separator: " "))),
      ("stem", .number(endings.shortest)),
      ("prefixes", .text(endings.prefixes.joined(separator: " "))),
      ("endings", .text(text(of: endings.rows))), ("sourceEndings", .text(text(of: sourceRows))),
      ("irregular", .text(irregular.joined(separator: " "))),
      ("joined", .text(endings.joined)),
      ("stop", .text(endings.stop.sorted().joined(separator: " "))),
      ("pages", .list(pages)),
      ("places", .list(places)),
      ("terms", .list(terms)),
      // That many words at the beginning of the list are Finnish.
      ("sourceWords", .number(words.prefix(while: \.isFinnish).count)),
      ("words", .text(words.map { $0.stems.joined(separator: " ") }.joined(separator: ","))),
      ("hits", .text(words.map { differences(of: $0.hits) }.joined(separator: ","))),
    ])
  }

  /// A form, the stem of its base form, the next form.
  private var irregular: [String] {
    let stems = lexicon.endings.irregular
    return stems.keys.sorted().flatMap { form in [form] + (stems[form].map { [$0] } ?? []) }
  }

  private func text(of rows: [[String]]) -> String {
    rows.map { $0.joined(separator: " ") }.joined(separator: "|")
  }

  private var finnishRows: [[String]] { WordEndings(language: source.language).rows }

  /// Written out for each number here, because a browser knows no plural of most of these languages.
  private var says: JSONValue {
    let counts = (0...mostResults).map { count -> JSONValue in
      .text(edition.words.phrase("search.found", ["count": .count(count)], in: edition.language).text)
    }
    let many = edition.words.phrase("search.many", ["count": .count(mostResults)], in: edition.language).text
    return .object([
      ("found", .list(counts)), ("many", .text(many)),
      ("answer", .text(phrase(.searchAnswer))), ("guess", .text(phrase(.searchGuess))),
    ])
  }

  private func phrase(_ word: PageWord) -> String { edition.phrases[word]?.text ?? word.rawValue }

  /// Each number as what it is more than the one before, to base 36.
  private func differences(of numbers: [Int]) -> String {
    var last = 0
    return numbers.map { number in
      defer { last = number }
      return String(number - last, radix: 36)
    }.joined(separator: " ")
  }
}
