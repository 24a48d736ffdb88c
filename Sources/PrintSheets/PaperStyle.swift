import BodyText
import ICU

// CSS for paged media. The engine mirrors no grid, knows no logical margins, and gives a group of figures its right order
// only where it stands in one element, and in the foot of a page it takes no float by the side of reading. It compares no points with rem: `max(14pt, 1.15rem)` is
// nothing to it, but `--size` is the size of the text in points. What is beside the text stands on both sides of it here, or is told by `[dir=rtl]`.

/// What all paper shares: letters, headings, lists, tables, boxes. Black on white, so that a copy of a copy can be read.
let paperStyle = """
  :root { --digits: decimal; }
  html { font-family: Andika, "Noto Naskh Arabic", "Noto Sans Ethiopic", "Noto Sans Myanmar"; line-height: 1.4; }
  :lang(ar), :lang(fa), :lang(ckb), :lang(ps), :lang(ug), :lang(ur) {
    font-family: "Noto Naskh Arabic", Andika; line-height: 1.6;
  }
  :lang(ti), :lang(am) { font-family: "Noto Sans Ethiopic", Andika; line-height: 1.5; }
  :lang(my) { font-family: "Noto Sans Myanmar", Andika; line-height: 1.8; }
  :lang(fi), :lang(sv), :lang(en), :lang(et), :lang(ru), :lang(uk), :lang(so), :lang(kmr), :lang(tr) {
    font-family: Andika, "Noto Naskh Arabic", "Noto Sans Ethiopic", "Noto Sans Myanmar"; line-height: 1.4;
  }
  bdi, span, a { line-height: inherit; }
  body { margin: 0; color: #000000; hyphens: manual; }
  p { margin: 0 0 0.6em; orphans: 2; widows: 2; }
  h1, h2, h3, h4 { line-height: 1.3; margin: 1.1em 0 0.4em; break-after: avoid; break-inside: avoid; }
  :lang(my) h1, :lang(my) h2, :lang(my) h3 { line-height: 1.7; }
  h1 { font-size: 1.8rem; margin-top: 0; }
  h2 { font-size: 1.35rem; }
  h3 { font-size: 1.12rem; }
  .lead { font-size: 1.1rem; }
  a { color: inherit; text-decoration: none; }
  .phone, bdi[dir="ltr"], a[dir="ltr"], span[dir="ltr"] { unicode-bidi: isolate; }
  .phone { white-space: nowrap; font-weight: 700; }
  bdi[dir="ltr"]:not([lang]) { white-space: nowrap; }
  dfn { font-style: normal; font-weight: 700; }
  ul, ol { margin: 0 0 0.6em; padding: 0 1.6em; }
  li { margin: 0 0 0.3em; }
  dl { margin: 0; }
  dt { font-weight: 700; break-after: avoid; }
  dd { margin: 0 0 0.5em; }
  hr { border: 0; border-top: 0.5pt solid #000000; }
  table { border-collapse: collapse; width: 100%; margin: 0.4em 0 0.8em; }
  caption { font-weight: 700; text-align: start; }
  th, td { border: 0.5pt solid #555555; padding: 1.2mm 2mm; text-align: start; vertical-align: top; }
  tr { break-inside: avoid; }
  .centre { text-align: center; }
  .end { text-align: end; }
  .figure { white-space: nowrap; }

  .box { border: 0.75pt solid #555555; border-radius: 2mm; padding: 2.5mm 4mm; margin: 0.8em 0; break-inside: avoid; }
  .box-label, .box-title { font-weight: 700; margin-bottom: 0.3em; break-after: avoid; }
  .box > :last-child { margin-bottom: 0; }
  .box.warning { border: 2pt solid #000000; }
  p.notice { border: 0.75pt solid #555555; padding: 1.5mm 3mm; }
  .sign { width: 1.2em; height: 1.2em; vertical-align: -0.25em; }
  .map { display: none; }
  .mark, .under-heading { font-size: 0.85em; }
  .mark { display: block; }
  .same .picture, .same .image { display: none; }
  .same { border-top: 0.5pt solid #555555; margin-top: 0.6em; padding-top: 0.4em; }
  .word-note { font-size: 0.9em; padding: 0 3mm; border-left: 1.5pt dotted #555555; break-inside: avoid; }
  [dir="rtl"] .word-note { border-left: 0; border-right: 1.5pt dotted #555555; }
  [dir="ltr"] .word-note { border-left: 1.5pt dotted #555555; border-right: 0; }
  .picture { width: 18mm; height: 18mm; }
  .headed, .pictured { break-inside: avoid; }
  .headed, .under-heading { break-after: avoid; }
  .headed > .picture, .headed > .image, .pictured > .picture, .pictured > .image {
    float: inline-start; margin: 0 4mm 2mm;
  }
  .headed::after, .pictured::after { content: ""; display: block; clear: both; }
  .headed > div > h1, .headed > div > h2, .headed > div > h3 { margin-top: 0.3em; }
  .steps { counter-reset: step; list-style: none; padding: 0; }
  .steps > li { counter-increment: step; margin-bottom: 0.7em; break-inside: avoid; }
  .steps > li::before {
    content: counter(step, var(--digits)); display: inline-block; width: 2em; font-weight: 700; font-size: 1.2em;
    vertical-align: top;
  }
  .steps > li > div { display: inline-block; width: 88%; vertical-align: top; }
  .pair > * { display: inline-block; width: 47%; vertical-align: top; margin: 0 1%; }
  span.pair > * { width: auto; margin: 0; }

  .imprint { font-size: max(8.5pt, calc(0.68 * var(--size))); border-top: 0.75pt solid #000000; margin-top: 0.8em; padding-top: 1.5mm; }
  .imprint p { margin: 0 0 0.15em; line-height: 1.35; }
  .imprint .said { padding-right: 1.4em; }
  [dir="rtl"] .imprint .said { padding-right: 0; padding-left: 1.4em; }
  .imprint:lang(my) p, .imprint :lang(my) { line-height: 1.5; }
  .web-code { break-inside: avoid; }
  .web-code .code { display: block; }
  .web-code p { margin: 0 0 0.15em; }
  .web-address, .imprint a[dir="ltr"] { overflow-wrap: anywhere; }
  .web-address { font-size: max(9pt, calc(0.8 * var(--size))); }
  .code-beside { float: right; margin: 0 2mm; }
  [dir="rtl"] .code-beside { float: left; }
  [dir="ltr"] .code-beside { float: right; }
  .imprint::after { content: ""; display: block; clear: both; }
  .logos > * { margin: 0 3mm; }
  .logo { height: 9mm; width: auto; }

  """
