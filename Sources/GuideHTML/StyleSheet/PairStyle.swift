/// Two languages side by side: two columns of equal width and size, their first lines level. On a phone the source
/// language stands under the reader's, behind a line of its own; on paper the two always stand side by side.
let pairStyle = """
  .pair {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    column-gap: clamp(1.25rem, 4vw, 3rem);
    align-items: baseline;
    margin-block-end: 1em;
  }
  .label-words .pair { margin-block-end: 0; }
  .other-form { margin-block: -0.25em 0.75em; font-size: 0.9375rem; }
  .pair > * { min-inline-size: 0; margin-block: 0; }
  h1.pair, h2.pair, h3.pair, h4.pair { margin-block-end: 0.6em; }
  .pair > * > .box-title:first-child { margin-block-start: 0; }
  li > .pair:last-child, td > .pair, th > .pair, dt > .pair, dd > .pair, .word > .pair, .authority > .pair,
    .box > .pair:last-child, .notice > .pair { margin-block-end: 0; }
  .headed .pair { margin-block-end: 0; }

  .side-by-side .text, .side-by-side .title, .side-by-side .words { max-inline-size: none; }
  .side-by-side .page { display: block; }
  .side-by-side .page > .contents { position: static; margin-block: 1.25rem 2rem; }
  .side-by-side .box-label .label-words, .side-by-side .headed > div { flex: 1; min-inline-size: 0; }
  .side-by-side .rows > div { display: block; }

  /* A column has no room for two tables: both languages stand in each cell. */
  td > .pair, th > .pair { display: block; }
  td > .pair > :last-child, th > .pair > :last-child { margin-block-start: 0.35rem; }

  .side-by-side .rules { grid-template-columns: minmax(0, 1fr); }
  .side-by-side .rules > li {
    grid-template-columns: clamp(5rem, 16vw, 9rem) minmax(0, 1fr);
    grid-template-rows: auto;
    align-items: center;
    text-align: start;
  }
  .side-by-side .rules > li > .picture { inline-size: 100%; }
  .side-by-side .rules .pair { margin-block-end: 0.35rem; }

  /* Half a tablet has no room for three columns of words either: the long ones would run into the other language. */
  @media screen and (max-width: 62rem) {
    .pair .hours thead { \(heardOnly) }
    .pair .hours tbody tr { display: block; padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
    .pair .hours tbody tr:last-child { border-block-end: 0; }
    .pair .hours tbody tr > * { display: block; padding: 0; border: 0; }
    .pair .hours tbody th[scope="row"] { font-weight: 700; }
  }

  @media screen and (max-width: 43.75rem) {
    .pair { grid-template-columns: minmax(0, 1fr); row-gap: 0.4rem; margin-block-end: 1.25em; }
    .pair > :last-child { padding-inline-start: 0.75rem; border-inline-start: 0.2rem solid var(--line); }
    li > .pair:last-child, dd > .pair { margin-block-end: 0.5rem; }
    .side-by-side .box-label { align-items: start; }
  }

  @media print {
    .pair { column-gap: 8mm; margin-block-end: 0.6em; break-inside: avoid; }
    h1.pair, h2.pair, h3.pair { break-after: avoid; }
    .other-form { display: none; }
    .side-by-side .service, .side-by-side .warning, .side-by-side .note { break-inside: auto; }
    .side-by-side .rows > div { break-inside: avoid; }
    .side-by-side.pictorial-rules .title, .side-by-side.pictorial-rules .text > .pair > p { text-align: start; }
    .side-by-side.pictorial-rules .title h1 { font-size: 18pt; }
    .side-by-side.pictorial-rules .lead { font-size: 11pt; }
    .side-by-side .rules { gap: 1mm; }
    .side-by-side .rules > li {
      display: grid;
      grid-template-columns: 16mm minmax(0, 1fr);
      gap: 4mm;
      padding: 0.5mm 2mm;
      text-align: start;
    }
    .side-by-side .rules > li > .picture { inline-size: 16mm; margin: 0; }
    .side-by-side.pictorial-rules .text > .pair { margin-block-end: 0; }
    .side-by-side .rules .pair { margin-block-end: 0; }
  }

  """
