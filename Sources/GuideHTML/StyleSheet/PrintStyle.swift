/// A page that is printed from the browser: black on white, without what only a screen can use.
let printStyle = """
  @page { size: A4; margin: 12mm 14mm; }
  @page sheet { size: A4; margin: 9mm 12mm; }

  @media print {
    :root {
      --ground: #FFFFFF; --surface: #FFFFFF; --text: #000000; --muted: #333333; --line: #999999; --band: #FFFFFF;
      --on-band: #000000; --link: #000000; --accent: #000000; --warning: #000000; --warning-ground: #FFFFFF;
    }

    html { font-size: 11pt; }
    body { display: block; min-block-size: 0; }
    main, header.site > *, footer.site > * { max-inline-size: none; padding-inline: 0; }
    .skip, nav.languages, .path, .neighbours, .contents, .letters, .to-glossary { display: none; }
    /* Said at the top of the page; the sheet of rules says it at its foot. */
    .foot-notices { display: none; }
    .logos { break-before: avoid; }
    header.site { border-block-end: 1px solid #000000; }
    .site-name a { min-block-size: 0; padding-block-end: 0.25rem; }
    .page { display: block; }
    .text, .title { max-inline-size: 34rem; }
    .box, .notice { border-color: #777777; }
    .box.next { border-inline-start-color: #000000; }
    h1, h2, h3, .headed { break-after: avoid; }
    .box, .steps > li, .word, tr, .word-note { break-inside: avoid; }
    p:has(+ .word-note) { break-after: avoid; }
    .word-note { font-size: 0.9rem; border-inline-start-color: #000000; }
    .term, .word-note a { text-decoration-line: none; }
    /* Columns under each letter: Chromium moves columns that are longer than the rest of a sheet to the next. */
    .word-list { columns: auto; }
    .letter > dl { columns: 2; column-gap: 8mm; }
    /* Padding: with margins Chromium moves a list that is longer than a page to the next. */
    .letter { margin: 0; padding-block-end: 3mm; }
    .letter > h2 { font-size: 1.15rem; margin-block-end: 1.5mm; break-after: avoid; }
    .word { padding-block-end: 2.5mm; line-height: 1.4; font-size: 0.95rem; }
    .word dfn { font-size: inherit; }
    .word .pages { display: none; }
    .steps > li::before { border-color: #000000; }
    footer.site { border-block-start-color: #000000; font-size: 9.5pt; }
    footer.site > :first-child { padding-block-start: 0.75rem; }
    footer.site > :last-child { padding-block-end: 0; }
    .logos svg { block-size: 2.25rem; }

    .pictorial-rules { page: sheet; }
    .rules { grid-template-columns: repeat(3, 1fr); gap: 3mm; margin-block: 2mm 0; }
    .rules > li { display: block; padding: 2mm; text-align: center; }
    .rules > li > .picture { inline-size: 28mm; margin-inline: auto; margin-block-end: 1mm; }
    /* Tall letters need the room. */
    .rules:lang(my) > li > .picture { inline-size: 22mm; }
    .rules .rule-text, .rules .rule-name { line-height: max(1.35, var(--tight)); }
    .pictorial-rules .title { max-inline-size: none; text-align: center; }
    .pictorial-rules .title > * { margin-block: 0.1em 0.2em; }
    .pictorial-rules .text > p { text-align: center; margin-block-end: 0; }
    .pictorial-rules .notices { display: none; }
    .pictorial-rules main { padding-block: 0 2mm; }
    .pictorial-rules footer.site {
      display: grid;
      grid-template-columns: minmax(0, 1fr) auto;
      column-gap: 6mm;
      align-items: start;
      font-size: 8.5pt;
      line-height: max(1.35, var(--tight));
    }
    .pictorial-rules footer.site > div { margin: 0; padding-block: 1.5mm 0; }
    .pictorial-rules .foot-notices { display: block; grid-column: 1; }
    .pictorial-rules footer.site p:not(.to-glossary) { display: inline; margin-inline-end: 1.5em; }
    .pictorial-rules .logos { grid-column: 2; grid-row: 1 / span 2; flex-wrap: nowrap; }
    .pictorial-rules .logos > * { padding: 0; }
    .pictorial-rules .logos svg { block-size: 1.75rem; }
  }

  """
