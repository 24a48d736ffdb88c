import HTML
import ICU

/// A sheet as a picture that is read on a telephone: its text once more in one column, in large letters, and not the paper
/// made small. It says itself what it is, because it is sent on without the words that it came with.
struct SheetPicture: SheetTemplate {
  let formats: [PaperFormat] = [.picture]

  func mostPages(on format: PaperFormat) -> Int? { 1 }

  func sizes(on format: PaperFormat) -> [Double] { pictureSizes }

  func measure(on format: PaperFormat) -> PageMeasure { pictureMeasure(on: format) }

  func style(of variant: PrintVariant) -> String { pictureStyle(of: variant) + rulesOfPicture }
}

/// In points. A pixel is three quarters of a point: 44, 40 and 36 pixels of the 1,080 that a telephone shows as 360.
let pictureSizes = [33.0, 30, 27]

/// No line is ended by force: the lines of a column of 25 to 40 letters end soon enough by themselves.
func pictureMeasure(on format: PaperFormat) -> PageMeasure {
  PageMeasure(width: nil, height: format.millimetres.height, size: pictureSizes[0])
}

/// What all pictures share. Nothing in them is smaller than the text: who gets a picture cannot ask for larger letters.
func pictureStyle(of variant: PrintVariant) -> String {
  """
  @page { size: \(variant.format.pageSize); margin: 48px 44px; }
  h1 { font-size: 1.35rem; line-height: 1.2; margin-bottom: 0.4em; overflow-wrap: break-word; }
  h2 { font-size: 1.15rem; }
  h3, .lead, .mark, .under-heading, .word-note, .web-address, .rule-name { font-size: 1rem; }
  :lang(my) h1, h1:lang(my) { line-height: 1.6; }
  p, li { overflow-wrap: break-word; }
  ul, ol { padding: 0 1.1em; }
  .picture { width: 170px; height: 170px; }
  .headed > .picture, .pictured > .picture { margin: 0 24px 12px; }
  .sign { width: 1.3em; height: 1.3em; margin: 0 8px; }
  .box { padding: 20px 28px; border-width: 3px; border-radius: 20px; }
  .box.warning { border-width: 6px; }
  .pair > *, h1.pair > *, h2.pair > * { display: block; width: auto; margin: 0 0 0.3em; }
  .pair > :last-child { border-top: 2px dotted #555555; padding-top: 0.2em; }
  .box-label .pair > * { display: inline; margin: 0 8px; border: 0; }
  th, td { padding: 8px 12px; border-width: 2px; }
  .steps { clear: both; padding-top: 0.4em; }
  .steps > li, .path > li { margin-bottom: 0.9em; }
  .path { list-style: none; counter-reset: step; margin: 0; padding: 0.4em 0 0; clear: both; }
  .path > li { counter-increment: step; break-inside: avoid; }
  .path .arrow-on, .path .arrow-down { display: none; }
  .path > li::before { content: counter(step, var(--digits)); display: inline-block; vertical-align: top; font-weight: 700; }
  .steps > li::before, .path > li::before {
    width: 1.75em; height: 1.75em; line-height: 1.7; border-radius: 50%; background: #000000; color: #FFFFFF;
    text-align: center; font-size: 1rem;
  }
  .path > li > .step-text { display: inline-block; vertical-align: top; }
  .steps > li > div, .path > li > .step-text { width: 84%; margin: 0 2%; padding-top: 0.15em; }
  .imprint { font-size: max(36px, calc(0.8 * var(--size))); border-top: 3px solid #000000; padding-top: 16px; margin-top: 1.2em; }
  .imprint p { margin-bottom: 0.3em; }
  .imprint .code-beside { display: none; }
  .imprint a[dir="ltr"] { display: inline-block; }
  .imprint .logo { height: 64px; }

  """
}

/// One rule below the other, its picture beside its words.
private let rulesOfPicture = """
  .rules { list-style: none; counter-reset: rule; padding: 0; margin: 0.6em 0 0; }
  .rules > li { counter-increment: rule; break-inside: avoid; margin: 0 0 28px; font-size: 0; }
  .rules > li > .picture, .rules > li > [role="img"] { display: inline-block; vertical-align: top; }
  .rules > li > .rule-text {
    display: inline-block; vertical-align: top; width: 780px; margin: 0 16px; font-size: 1rem;
  }
  ol.rules > li > .rule-text::before {
    content: counter(rule, var(--digits)); display: block; font-size: 1.2rem; font-weight: 700; line-height: 1.1;
  }
  .rules p { margin: 0; }
  .rule-name { font-weight: 700; }
  .rules .spoken { display: block; height: 0; line-height: 0; font-size: 4pt; color: transparent; }

  """
