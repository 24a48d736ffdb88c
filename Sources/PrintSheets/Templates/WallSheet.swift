/// A sheet that is promised to be one page, and is read standing: on a wall, in a window, on a counter. Its letters are as
/// large as the text lets them be.
protocol WallSheet: SheetTemplate {
  /// What it adds to the style that all of them share.
  var ownStyle: String { get }
}

extension WallSheet {
  func mostPages(on format: PaperFormat) -> Int? { 1 }

  /// Never under 11 points, and never under 14 on a poster.
  func sizes(on format: PaperFormat) -> [Double] {
    switch format {
    case .a3: [40, 35, 30, 26, 23, 20, 18, 16, 15, 14]
    case .a5, .a5Booklet: [18, 16, 15, 14, 13, 12, 11.5, 11]
    case .a4, .cards, .picture: [28, 24.5, 21, 18.5, 16.5, 15, 13.5, 12.5, 11.5, 11]
    }
  }

  func style(of variant: PrintVariant) -> String {
    wallStyle(on: variant.format) + ownStyle + (variant.format == .a3 ? posterStyle : "")
  }
}

/// What heads a column of a table is read from as far away as the rest.
private let posterStyle = """
  .hours thead th { font-size: max(14pt, calc(0.8 * var(--size))); }

  """

/// The title over a thick rule, room round the text, telephone numbers to be read from afar, and the imprint at the very
/// foot of the page, wherever the text ends.
private func wallStyle(on format: PaperFormat) -> String {
  let margin =
    switch format {
    case .a3: "17mm 19mm 14mm"
    case .a5, .a5Booklet: "10mm 11mm 8mm"
    case .a4, .cards, .picture: "13mm 15mm 11mm"
    }
  let imprint = format == .a3 ? 12 : format == .a4 ? 9 : 8
  return """
    @page { size: \(format.pageSize); margin: \(margin); }
    \(imprintAtFoot)
    .imprint { font-size: \(imprint)pt; }
    h1 {
      font-size: 2.2rem; line-height: 1.15; margin: 0 0 0.35em; padding-bottom: 0.2em; border-bottom: 2.5pt solid #000000;
    }
    h1:lang(my) { line-height: 1.6; }
    :lang(ar) h1, :lang(fa) h1, :lang(ckb) h1 { line-height: 1.4; }
    .lead { font-size: 1.2rem; margin-bottom: 0.7em; }
    h2 { font-size: 1.3rem; margin: 0.8em 0 0.3em; }
    .phone { font-size: 1.15em; }
    .warning .phone { font-size: 1.5em; }
    .call .phone { font-size: 2rem; line-height: 1.2; }
    .box-title { font-size: 1.2rem; }
    .sign { margin: 0 0.35em 0 0; }
    [dir="rtl"] .sign { margin: 0 0 0 0.35em; }
    .picture { width: 4.2rem; height: 4.2rem; }

    """
}

/// A footnote without a mark: the one thing that the engine sets at the foot of a page whatever its height is. The white
/// space between its paragraphs would be lines of its own there.
let imprintAtFoot = """
  @page { @footnote { margin-top: 3mm; } }
  .imprint { float: footnote; footnote-display: block; margin-top: 0; break-inside: avoid; line-height: 0; }
  .imprint p { line-height: 1.3; }
  .imprint::footnote-call, .imprint::footnote-marker { content: none; }

  """
