import HTML
import ICU

/// Rules with pictures on one page: each picture once, under or beside it its number and the words in each language.
struct PictorialRules: SheetTemplate {
  let formats: [PaperFormat] = [.a4, .a3]

  var usualFormats: [PaperFormat] { [.a4] }

  func mostLanguages(on format: PaperFormat) -> Int { 6 }

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  /// Never under 11 points: people read it on a wall.
  func sizes(on format: PaperFormat) -> [Double] {
    let sheet = [16, 15, 14, 13, 12, 11.5, 11]
    return format == .a3 ? [24, 22, 20, 19, 18, 17] + sheet : sheet
  }

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] {
    document.besides.isEmpty ? document.sheetNodes() : ManyLanguageRules(document).nodes
  }

  /// Rules stand in columns.
  func measure(on format: PaperFormat) -> PageMeasure {
    PageMeasure(width: nil, height: format.millimetres.height, size: sizes(on: format)[0])
  }

  func style(of variant: PrintVariant) -> String {
    let arrangement = RuleArrangement(languages: variant.besides.count + 1)
    return """
      @page { size: \(variant.format.pageSize); margin: 9mm 11mm; }
      \(rulesStyle)
      \(arrangement.style)
      \(variant.format == .a3 ? posterStyle : "")
      """
  }
}

/// How the words of the languages stand to each other.
private enum RuleArrangement {
  /// Cards, three in a row.
  case cards
  /// A row for each rule: number, picture, and the words beside each other, as two people read them together.
  case columns
  /// Cards with the words of 3 to 6 languages under each other: so many columns would be too narrow for a long word.
  case stacks(Int)

  init(languages: Int) {
    self =
      switch languages {
      case ...1: .cards
      case 2: .columns
      default: .stacks(languages)
      }
  }

  var style: String {
    switch self {
    case .cards: cardStyle
    case .columns: manyLanguageStyle + columnStyle
    case .stacks(let count): cardStyle + manyLanguageStyle + stackStyle(count)
    }
  }
}

/// The number stands on every rule in the same place, in a line or column of its own.
private let rulesStyle = """
  h1 { text-align: center; font-size: 1.9rem; margin-bottom: 0.15em; }
  .lead, .pictorial-rules main > p { text-align: center; }
  .rules { list-style: none; counter-reset: rule; padding: 0; margin: 0.5em 0 0; }
  .rules > li { counter-increment: rule; break-inside: avoid; margin: 0; }
  .rules p { margin: 0 0 0.15em; }
  .rules .spoken { display: block; height: 0; line-height: 0; font-size: 4pt; color: transparent; }
  .rule-name { font-weight: 700; font-size: 1.15rem; line-height: 1.3; }
  .pictorial-rules:lang(my), .rules :lang(my), .rules:lang(my) .rule-name, .pictorial-rules:lang(my) .rule-name {
    line-height: 1.6;
  }
  .pictorial-rules .logos { float: inline-end; margin: 0; }

  """

private let cardStyle = """
  .rules { text-align: center; }
  .rules > li { display: inline-block; width: 29.5%; margin: 0 0 0.9em; padding: 0 1.5%; vertical-align: top; }
  .rules > li:first-child:nth-last-child(2), .rules > li:first-child:nth-last-child(2) ~ li,
  .rules > li:first-child:nth-last-child(4), .rules > li:first-child:nth-last-child(4) ~ li { width: 46%; }
  .rules .picture { width: 6.6rem; height: 6.6rem; }
  ol.rules > li > .rule-text::before {
    content: counter(rule, var(--digits)); display: block; font-size: 1.3rem; font-weight: 700; line-height: 1.1;
  }
  .pictorial-rules:lang(my) .picture { width: 5.6rem; height: 5.6rem; }

  """

/// Lines stand closer than where one language has the sheet to itself.
private let manyLanguageStyle = """
  .words { text-align: start; }
  .words h1, .words .lead { text-align: start; }
  .words h1 { margin: 0; line-height: 1.2; }
  .words .lead { font-size: 1rem; }
  .words p, .words .rule-name { line-height: 1.2; margin: 0; }
  .words:lang(ar) p, .words:lang(fa) p, .words:lang(ckb) p { line-height: 1.3; }
  .words:lang(ar) p:not(.rule-name), .words:lang(fa) p:not(.rule-name), .words:lang(ckb) p:not(.rule-name) {
    font-size: 1.1rem;
  }
  .words:lang(ti) p { line-height: 1.25; }
  .words:lang(my) p, .words:lang(my) h1, .words:lang(my) .rule-name { line-height: 1.42; }
  .texts, .rules, .rules > li { font-size: 0; }
  .texts > .words { font-size: 1rem; }
  .imprint { margin-top: 0.3em; padding-top: 1mm; }
  .imprint p, .imprint .words p:not(.rule-name) { font-size: max(8.5pt, calc(0.68 * var(--size))); line-height: 1.25; margin: 0; }
  .imprint .words { display: inline-block; width: 31%; margin: 0.5mm 1% 0; vertical-align: top; }

  """

private let columnStyle = """
  .rules > li { border-top: 0.5pt solid #555555; padding: 0.9mm 0 0.3mm; }
  ol.rules > li::before {
    content: counter(rule, var(--digits)); display: inline-block; width: 5%; font-size: 1.6rem; font-weight: 700;
    line-height: 1.2; vertical-align: top;
  }
  .rules .picture { width: 4.5rem; max-width: 10%; height: auto; margin: 0 0.5% 0.8mm; vertical-align: top; }
  .rules .texts { display: inline-block; width: 83.9%; vertical-align: top; }
  [dir="ltr"] > body .heads { margin-left: 16%; }
  [dir="rtl"] > body .heads { margin-right: 16%; }
  .texts > .words { display: inline-block; width: 47.4%; margin: 0 1.2% 0.4mm; vertical-align: top; }
  .heads h1 { font-size: 1.4rem; }
  .imprint .words { width: 47.5%; }

  """

/// - Parameter count: 3 to 6 languages.
private func stackStyle(_ count: Int) -> String {
  """
  .heads { border-bottom: 0.75pt solid #000000; margin-bottom: 1.2mm; }
  .heads > .words {
    display: inline-block; width: \(count == 4 ? 48.4 : 31.9)%; margin: 0 0.7% 0.6mm; vertical-align: top;
  }
  .heads h1 { font-size: 1.3rem; line-height: 1.15; }
  .rules { margin-top: 0; }
  .rules > li { width: 31.9%; padding: 0 0.7%; margin-bottom: \(count > 4 ? 1 : 2)mm; }
  .rules .picture {
    width: \(count > 4 ? 4.2 : 5.2)rem; height: \(count > 4 ? 4.2 : 5.2)rem; margin: 0 0 0.4mm; vertical-align: top;
  }
  ol.rules > li::before {
    content: counter(rule, var(--digits)); display: inline-block; width: 2.1rem; font-size: 1.6rem; font-weight: 700;
    line-height: 1.1; vertical-align: top;
  }
  .rules .words { border-top: 0.4pt solid #555555; padding: 0.1mm 0 0.2mm; }

  """
}

/// A poster is read from farther away.
private let posterStyle = """
  .rule-name { font-size: max(14pt, calc(1.15 * var(--size))); }
  .words .rule-name { line-height: 1.12; }
  .pictorial-rules .logo { height: 12mm; }

  """
