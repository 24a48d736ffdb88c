/// The sheet of pictorial rules: on a phone a row for each rule, on a wider screen and on paper a grid.
let sheetStyle = """
  .rules {
    list-style: none;
    counter-reset: rule;
    padding: 0;
    margin-block: 1.25rem;
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0.9rem;
  }

  .rules > li {
    position: relative;
    counter-increment: rule;
    display: grid;
    grid-template-columns: 7rem minmax(0, 1fr);
    gap: 1rem;
    align-items: center;
    margin: 0;
    padding: 0.9rem;
    border: 1px solid var(--line);
    border-radius: 1rem;
    break-inside: avoid;
  }

  .rules > li > .picture { display: block; inline-size: 100%; }
  .rules > li > .rule-text:first-child { grid-column: 1 / -1; }
  .rules p { margin-block: 0 0.35rem; }
  .rules p:last-child { margin-block-end: 0; }
  .rule-name { font-weight: 700; font-size: 1.2rem; line-height: 1.35; }
  ol.rules > li .rule-name::before, ol.rules > li > .rule-text:first-child::before {
    content: counter(rule, var(--digits)) ". ";
    color: var(--accent);
  }

  .pictorial-rules .page, .pictorial-rules .index { display: block; }
  .pictorial-rules .text { max-inline-size: none; }
  .pictorial-rules .text > p { font-size: 1.2rem; }

  @media (min-width: 40rem) {
    .rules { grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr)); gap: 1.25rem; }
    .rules > li {
      grid-template-columns: 1fr;
      grid-template-rows: auto 1fr;
      align-items: start;
      padding: 1.25rem;
      text-align: center;
    }
    .rules > li > .picture { inline-size: 10rem; max-inline-size: 100%; margin-inline: auto; }
  }

  @media (max-width: 22rem) {
    /* A long word has no room beside the picture, and easy language is not hyphenated. */
    .rules > li { grid-template-columns: minmax(0, 1fr); gap: 0.75rem; }
    .rules > li > .picture { inline-size: 6rem; }
  }

  """
