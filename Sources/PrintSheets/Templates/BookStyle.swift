import ICU

/// What stays white round the text of a book, in millimetres.
struct BookMargins {
  let side: Double
  let top: Double
  let bottom: Double

  init(_ format: PaperFormat) {
    switch format {
    case .a5, .a5Booklet: (side, top, bottom) = (15, 17, 25)
    case .a4, .a3, .cards, .picture: (side, top, bottom) = (22, 22, 26)
    }
  }
}

/// The office printer prints on both sides, and the paper is punched or stapled on the side where reading begins.
func bookStyle(of variant: PrintVariant) -> String {
  let margins = BookMargins(variant.format)
  let isRightToLeft = variant.language.direction == .rightToLeft
  let (odd, even) = isRightToLeft ? (":left", ":right") : (":right", ":left")
  let inner = isRightToLeft ? ("right", "left") : ("left", "right")
  let sides =
    variant.purpose == .office
    ? """
    @page \(odd) { margin-\(inner.0): \(margins.side + 5)mm; margin-\(inner.1): \(margins.side - 4)mm; }
    @page \(even) { margin-\(inner.1): \(margins.side + 5)mm; margin-\(inner.0): \(margins.side - 4)mm; }

    """ : ""
  return """
    @page {
      size: \(variant.format.pageSize);
      margin: \(margins.top)mm \(margins.side)mm \(margins.bottom)mm;
      @top-center { content: string(chapter); font-size: 9pt; border-bottom: 0.5pt solid #555555; width: 100%; }
      @bottom-center { content: element(foot); width: 100%; vertical-align: top; }
      @bottom-right-corner { content: ""; }
    }
    @page :first { @top-center { content: none; border: 0; } @bottom-center { content: none; } }
    \(sides)
    \(variant.format == .a4 ? wideBook : smallBook)
    .running-foot { position: running(foot); text-align: center; line-height: 1.35; }
    .running-foot p { margin: 0; }
    .running-foot::before {
      content: counter(page, var(--digits)); display: block; font-size: 11pt; font-weight: 700;
    }
    .cover { break-after: page; }
    .cover h1 { string-set: chapter content(); }
    .contents { break-after: page; }
    .contents ol { list-style: none; padding: 0; }
    .contents li { margin: 0 0 0.5em; }
    .contents .main-page { font-weight: 700; }
    .contents .sub-page { padding: 0 6mm; }
    .page-number::after {
      content: leader(".") target-counter(attr(data-target url), page, var(--digits)); font-weight: 400;
    }
    .chapter { break-before: page; }
    .chapter > h1, .contents-title { string-set: chapter content(); }
    p, li, dd { orphans: 2; widows: 2; }
    .box.long { break-inside: auto; box-decoration-break: clone; }
    .box.long .rows > div, .box.long li { break-inside: avoid; }
    .authority, .word-note { break-before: avoid; }
    .preface { string-set: chapter attr(title); }
    .glossary dt { margin-top: 0.5em; }
    .glossary dd { break-before: avoid; }
    .contacts .box-title { font-size: 1.12rem; }
    .contacts .call { margin-bottom: 0.3em; }
    .contacts .call-label { display: block; }
    .contacts .call .phone { font-size: 1.8rem; line-height: 1.25; }
    .chapter > .web-code { break-before: avoid; margin-top: 1.2em; border-top: 0.5pt solid #555555; padding-top: 2mm; }

    """
}

private let wideBook = """
  .running-foot { font-size: 8.5pt; }
  .cover { padding-top: 45mm; }
  .cover h1 { font-size: 2.6rem; }
  .cover .issuer { font-size: 1.1rem; }
  .cover .source-title { font-size: 1.3rem; }
  .cover .web-code { margin-top: 14mm; }
  .cover .imprint { margin-top: 26mm; }
  """

private let smallBook = """
  .running-foot { font-size: 7.5pt; }
  h1 { font-size: 1.6rem; }
  .picture { width: 15mm; height: 15mm; }
  .cover { padding-top: 14mm; }
  .cover h1 { font-size: 2.1rem; }
  .cover .source-title { font-size: 1.2rem; }
  .cover .web-code { margin-top: 8mm; }
  .cover .imprint { margin-top: 8mm; }
  """
