import BodyText
package import ICU

/// The rules of all books for e-readers: the same in both directions, and no colour of text or ground, because those are
/// the reader's by day and by night. Few, and of those that readers of ten years ago know: no variables, no grid.
///
/// - Parameter native: the languages that are written in digits of their own.
package func bookStyle(nativeDigits native: [LanguageTag] = []) -> [UInt8] {
  Array((bookRules + "\n" + bookDigitRules(of: native)).utf8)
}

private let bookRules = """
  body { line-height: 1.5; margin: 0.5em; }
  body, h1, h2, h3 { overflow-wrap: break-word; }
  :lang(ar), :lang(fa), :lang(ckb), :lang(ti), :lang(my) { line-height: 1.8; }
  h1, h2, h3, h4 { line-height: 1.25; text-align: start; page-break-after: avoid; break-after: avoid; }
  h1:lang(ar), h1:lang(fa), h1:lang(ckb), h1:lang(ti), h2:lang(ar), h2:lang(fa), h2:lang(ckb), h2:lang(ti) {
    line-height: 1.5;
  }
  h1:lang(my), h2:lang(my), h3:lang(my) { line-height: 1.8; }
  h2 { margin: 1.8em 0 0.6em; }
  p { margin: 0 0 0.8em; }
  th, td { text-align: start; vertical-align: top; padding: 0.3em 0.4em; border-bottom: 1px solid #888888; }
  table { border-collapse: collapse; width: 100%; }
  dt { font-weight: bold; }
  dd { margin: 0 0 0.6em; }
  bdi[dir="ltr"], .phone { white-space: nowrap; }
  .page-address, .contact bdi { white-space: normal; overflow-wrap: anywhere; }
  .lead { font-size: 1.1em; }
  dfn { font-style: normal; font-weight: bold; }

  /* Drawings are made for a light ground, and an e-reader may be dark. */
  .picture { display: block; width: 4em; height: auto; background-color: #FFFFFF; border-radius: 0.4em; }
  .sign { display: inline-block; width: 1.4em; height: 1.4em; vertical-align: middle; margin: 0 0.3em; }
  p .picture, td .picture, li > .picture { display: inline-block; width: 1.8em; vertical-align: middle; }
  .alone .picture, p.alone .picture { display: block; width: 6em; }
  .rules > li > .picture { display: block; width: 6em; margin-bottom: 0.3em; }
  .headed, .pictured { margin: 1.8em 0 0.8em; page-break-inside: avoid; break-inside: avoid; }
  .pictured { margin-top: 0.8em; }
  .headed .picture { margin-bottom: 0.4em; }
  .headed h2, .pictured p:last-child { margin: 0; }
  .image { display: inline-block; }
  .logos svg { display: inline-block; height: 3em; width: auto; background-color: #FFFFFF; padding: 0.4em; }

  .notices, .draft, .box, .word-note { border: 1px solid #888888; border-radius: 0.4em; padding: 0.6em 0.8em; }
  .notices, .draft, .box { margin: 0 0 1.2em; }
  .draft, .warning { border: 3px solid #B3141F; }
  .notices p, .box > :last-child { margin-bottom: 0; }
  .box dl, .word { margin: 0 0 0.6em; }
  .notices { font-size: 0.9em; }
  .box-title { font-weight: bold; font-size: 1.15em; }
  .box-label { font-weight: bold; }
  .same { border-top: 1px solid #888888; padding-top: 0.6em; margin-top: 0.6em; }
  .same .box-label { font-weight: normal; }
  .same .picture { display: none; }
  .warning .phone { font-weight: bold; font-size: 1.15em; }
  .call .phone { font-weight: bold; font-size: 1.3em; }
  .mark { display: block; font-size: 0.85em; font-style: italic; }
  :lang(ar) .mark, :lang(fa) .mark, :lang(ckb) .mark, :lang(ti) .mark, :lang(my) .mark { font-style: normal; }
  .word-note { border-style: dotted; font-size: 0.9em; margin: 0 0 0.8em; }
  .steps > li, .rules > li { margin-bottom: 0.8em; }
  .document-contents li { margin-bottom: 0.3em; }
  .page-link { font-weight: bold; }
  .document-contents ol, nav ol, .word .pages ul { list-style: none; padding: 0; }
  .document-contents ul { list-style: none; padding: 0 1em; }
  nav ol ol { padding: 0 1em; }
  .colophon p { margin-bottom: 0.4em; }
  .word .pages, .word .see { font-size: 0.9em; }
  .word ul { margin: 0; }
  .foot-notices { font-weight: bold; }
  .spoken { position: absolute; width: 1px; height: 1px; overflow: hidden; }

  """
