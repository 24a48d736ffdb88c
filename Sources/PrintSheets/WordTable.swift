import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

/// Words beside each other in several languages, in the order of the first of them.
struct WordTable {
  /// One column for each, the reader's own first.
  let languages: [LanguageTag]
  let context: PageContext
  /// The headings of the columns that say more of a word, in the reader's words.
  var details: [[HTMLNode]] = []
  var rows: [Row] = []

  struct Row {
    /// As many as there are languages; nil where a language has no word yet: the place stays free to write in.
    var words: [LocalisedText?]
    var details: [[HTMLNode]] = []

    func text(_ column: Int) -> String {
      let word = column < words.count ? words[column] : nil
      return plainText(of: word?.inlines ?? [])
    }
  }

  /// With more words than these the eye needs the letters of the alphabet to find one.
  private static let mostWithoutLetters = 40

  private var main: LanguageTag { context.language }
  private var source: LanguageTag { context.edition.settings.source }

  /// - Throws: when ICU cannot sort the words.
  func node() throws(ICUError) -> HTMLNode {
    // What has no word in the reader's language yet comes last, in the order of the next.
    let known = rows.filter { $0.words.first.map { $0 != nil } ?? false }
    let others = rows.filter { $0.words.first.map { $0 == nil } ?? true }
    let letters = try AlphabeticIndex.buckets(of: known.map { $0.text(0) }, language: main)
    let rest = try Collator(language: source).sortedIndices(others.map { $0.text(1) })
    let hasLetters = rows.count > Self.mostWithoutLetters
    return table(.class("words")) {
      thead {
        tr {
          for language in languages { th([.scope("col")], name(of: language)) }
          for detail in details { th([.scope("col")], detail) }
        }
      }
      for letter in letters {
        tbody {
          if hasLetters {
            tr(.class("letter")) {
              th([.scope("rowgroup"), .colSpan(languages.count + details.count)], [.text(letter.label)])
            }
          }
          for item in letter.items { row(known[item]) }
        }
      }
      if !rest.isEmpty { tbody { for item in rest { row(others[item]) } } }
    }
  }

  private func row(_ row: Row) -> HTMLNode {
    tr {
      for (number, language) in languages.enumerated() {
        let attributes = language.attributes(within: main)
        let word = number < row.words.count ? cell(row.words[number], in: language) : []
        if number == 0 { th([.scope("row")] + attributes, word) } else { td(attributes, word) }
      }
      for detail in row.details { td([], detail) }
    }
  }

  private func cell(_ text: LocalisedText?, in language: LanguageTag) -> [HTMLNode] {
    guard let text, !text.inlines.isEmpty else { return [] }
    guard text.freshness == .stale else { return context.plain(text, within: language) }
    let mark = span([.class("mark")] + main.attributes(within: language), context.words(.staleUndated))
    return context.plain(text, within: language) + [mark]
  }

  /// Under its own name, for the reader, and under the name that the other side of the counter calls it.
  private func name(of language: LanguageTag) -> [HTMLNode] {
    let isVariant = language.withoutVariants != language.canonical
    // A list of words is in Finnish, however easy.
    let own =
      isVariant
      ? InterfaceWords.name(of: language, in: language)
      : context.edition.languages.first { $0.tag == language }?.ownName ?? language.ownName
    let nodes = isolated([.text(own)], in: language, within: main)
    let other = language == main ? source : main
    guard !language.readsLike(other) else { return nodes }
    let called = isolated([.text(InterfaceWords.name(of: language, in: other))], in: other, within: main)
    return nodes + [p([.class("language")], called)]
  }
}

extension WordTable {
  /// The languages that stand beside each other: the reader's, Finnish for the person at the counter, and the others.
  static func languages(of variant: PrintVariant, source: LanguageTag) -> [LanguageTag] {
    var languages = [variant.language]
    for tag in (variant.besides.contains(source) ? [] : [source]) + variant.besides where !languages.contains(tag) {
      languages.append(tag)
    }
    return languages
  }

  /// Columns of words are as wide as each other; many lie on their side.
  static func style(of variant: PrintVariant, columns: Int) -> String {
    let isWide = columns > 4
    return longSheetStyle(of: variant, size: variant.format.pageSize + (isWide ? " landscape" : "")) + """
      .words { font-size: \(isWide ? "0.95em" : "1em"); }
      .words thead { break-after: avoid; }
      .words thead th { border-bottom: 1.5pt solid #000000; }
      .words .language { margin: 0; font-weight: 400; font-size: 0.85em; }
      .words .letter th { border-left: 0; border-right: 0; padding-top: 3mm; font-size: 1.15em; break-after: avoid; }
      .words td:empty { height: 9mm; }
      .words .mark { font-weight: 400; }
      .words .see { display: block; font-size: 0.9em; }

      """
  }
}
