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

  func style(of variant: PrintVariant) -> String {
    let arrangement: RuleArrangement = RuleArrangement(languages: variant.besides.count + 1)
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
  /// A row for each rule: number, picture, a column for each language.
  case columns(Int)
  /// Cards with the languages under each other.
  case stacks

  /// More than three columns would be so narrow that each word stands on a line of its own.
  init(languages: Int) {
    self =
      switch languages {
      case ...1: .cards
      case 2, 3: .columns(languages)
      default: .stacks
      }
  }

  var style: String {
    switch self {
    case .cards: cardStyle
    case .columns(let count): columnStyle(count)
    case .stacks: cardStyle + stackStyle
    }
  }
}

/// The number stands on a line of its own between picture and words, on every rule in the same place.
private let rulesStyle = """
  h1 { text-align: center; font-size: 1.9rem; margin-bottom: 0.15em; }
  .lead, .pictorial-rules main > p { text-align: center; }
  .rules { list-style: none; counter-reset: rule; padding: 0; margin: 0.5em 0 0; font-size: 0; }
  .rules > li { counter-increment: rule; break-inside: avoid; margin: 0; font-size: 1rem; }
  .rules p { margin: 0 0 0.15em; }
  .rules .spoken { display: block; height: 0; line-height: 0; font-size: 4pt; color: transparent; }
  .rule-name { font-weight: 700; font-size: 1.15rem; line-height: 1.25; }
  .pictorial-rules:lang(my), .rules :lang(my), .rules:lang(my) .rule-name, .pictorial-rules:lang(my) .rule-name {
    line-height: 1.6;
  }
  .pictorial-rules .logos { float: inline-end; margin: 0; }
  .imprint .words { display: inline-block; width: 31%; margin: 0.2em 1%; vertical-align: top; }

  """

private let cardStyle = """
  .rules { text-align: center; }
  .rules > li { display: inline-block; width: 29.5%; margin: 0 0 0.9em; padding: 0 1.5%; vertical-align: top; }
  .rules .picture { width: 6.6rem; height: 6.6rem; }
  ol.rules > li > .rule-text::before, ol.rules > li > .texts::before {
    content: counter(rule, var(--digits)); display: block; font-size: 1.3rem; font-weight: 700; line-height: 1.1;
  }
  .pictorial-rules:lang(my) .picture { width: 5.6rem; height: 5.6rem; }

  """

/// - Parameter count: 2 or 3.
private func columnStyle(_ count: Int) -> String {
  """
  .rules > li { border-top: 0.5pt solid #555555; padding: 1.2mm 0 0.4mm; font-size: 0; }
  ol.rules > li::before {
    content: counter(rule, var(--digits)); display: inline-block; width: 5%; font-size: 1.6rem; font-weight: 700;
    line-height: 1.2; vertical-align: top;
  }
  .rules > li > .picture { width: 10%; height: auto; margin: 0 0.5% 0.8mm; vertical-align: top; }
  .texts { display: inline-block; width: 83.9%; font-size: 0; vertical-align: top; }
  .heads { display: block; }
  [dir="ltr"] > body .heads { margin-left: 16%; }
  [dir="rtl"] > body .heads { margin-right: 16%; }
  .texts > .words {
    display: inline-block; width: \(count == 2 ? 47.4 : 30.8)%; margin: 0 1.2% 0.8mm; font-size: 1rem;
    vertical-align: top;
  }
  \(manyLanguageStyle)
  .heads h1 { font-size: 1.5rem; }

  """
}

private let stackStyle =
  manyLanguageStyle + """
    .heads { border-bottom: 0.75pt solid #000000; margin-bottom: 1.2mm; font-size: 0; }
    .heads > .words { display: inline-block; width: 31.3%; margin: 0 1% 1mm; font-size: 1rem; vertical-align: top; }
    .heads h1 { font-size: 1.35rem; }
    .rules > li { margin-bottom: 1.5mm; width: 31%; padding: 0 1.1%; }
    .rules .picture { width: 5.6rem; height: 5.6rem; }
    .rules .texts > .words { border-top: 0.4pt solid #555555; padding: 0.3mm 0; }
    ol.rules > li > .texts::before { font-size: 1.5rem; line-height: 1; }

    """

/// Lines stand closer than where one language has the sheet to itself.
private let manyLanguageStyle = """
  .words { text-align: start; }
  .words h1, .words .lead { text-align: start; }
  .words p, .words .rule-name { line-height: 1.22; margin: 0; }
  .words h1 { margin: 0; line-height: 1.2; }
  .words .lead { font-size: 1rem; }
  .words:lang(ar) p, .words:lang(fa) p, .words:lang(ckb) p { line-height: 1.35; }
  .words:lang(ti) p { line-height: 1.3; }
  .words:lang(my) p, .words:lang(my) h1, .words:lang(my) .rule-name { line-height: 1.5; }

  """

/// A poster is read from farther away.
private let posterStyle = """
  .rule-name { font-size: max(14pt, 1.15rem); }
  .pictorial-rules .logo { height: 12mm; }

  """
