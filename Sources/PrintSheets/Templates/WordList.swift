import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import ProjectFiles
import Readability

/// The words of a trade or a place, in the reader's language, in Finnish and in up to five others. In the first column of
/// a table stands the word; what the other columns say of it stays in the reader's language.
struct WordList: SheetTemplate {
  let formats: [PaperFormat] = [.a4]

  func mostLanguages(on format: PaperFormat) -> Int { 6 }

  func style(of variant: PrintVariant) -> String { WordTable.style(of: variant, columns: 2) }

  func style(of document: PaperDocument) -> String {
    let languages = WordTable.languages(of: document.variant, source: document.source.language)
    return WordTable.style(of: document.variant, columns: languages.count + max(0, document.mostColumns - 1))
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    let languages = WordTable.languages(of: document.variant, source: document.source.language)
    return try document.longSheetNodes {
      (chapter: PaperChapter, printed: PrintedPage) throws(ICUError) -> (nodes: [HTMLNode], pictures: [String]) in
      try chapter.written { (table: Table, context: PageContext) throws(ICUError) -> HTMLNode in
        try document.wordTable(table, on: printed, languages, context).node()
      }
    }
  }
}

extension PaperDocument {
  fileprivate func wordTable(
    _ table: Table, on printed: PrintedPage, _ languages: [LanguageTag], _ context: PageContext
  ) -> WordTable {
    let own = printed.page.localised
    // The texts of a page are the same list in every language.
    let pages: [LanguageTag: LocalisedDocument] = Dictionary(
      besides.compactMap { other in
        let page = other.pages.first { $0.page.localised.source.address == own.source.address }
        return page.map { (other.edition.language, $0.page.localised) }
      } + [(source.language, printed.original.localised), (language, own)],
      uniquingKeysWith: { $1 })
    var words = WordTable(languages: languages, context: context)
    words.details = table.header.dropFirst().map { context.plain(own.texts[$0]) }
    for row in table.rows {
      guard let word = row.first, own.texts[word].isForThisLanguage else { continue }
      words.rows.append(
        WordTable.Row(
          words: languages.map { tag in pages[tag]?.texts[word].ownWords(of: tag) },
          details: row.dropFirst().map { context.plain(own.texts[$0]) }))
    }
    return words
  }
}

extension LocalisedText {
  /// Nil where another language stands in.
  func ownWords(of language: LanguageTag) -> LocalisedText? {
    freshness == .missing && !self.language.readsLike(language) ? nil : self
  }
}
