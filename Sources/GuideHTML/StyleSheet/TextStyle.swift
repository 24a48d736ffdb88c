/// The text of a page. A line has room for about 60 letters.
let textStyle = """
  .text, .title { max-inline-size: 33rem; }
  .lead { font-size: 1.2rem; }
  .title h1 { margin-block: 0.25rem 0.5em; }
  .text > h2, .text > .headed { margin-block-start: 2.75rem; }
  .text > h3 { margin-block-start: 1.75rem; }
  .text > :first-child { margin-block-start: 0; }
  .page > .contents + .text { margin-block-start: 2.25rem; }

  .headed, .pictured { display: flex; gap: 1rem; align-items: center; margin-block-end: 1em; }
  .headed > div { min-inline-size: 0; }
  .headed > div > h2 { margin-block-end: 0; }
  .headed .picture { inline-size: 3.5rem; }
  .pictured:has(.word-note) { align-items: start; }
  .pictured > div { flex: 1; min-inline-size: 0; }
  .pictured > div > :last-child { margin-block-end: 0; }
  .text > .pictured .picture { inline-size: 5rem; }
  .alone .picture, p.alone .picture { display: block; inline-size: 6rem; }

  .contents, .document-contents { margin-block: 1.25rem 2rem; }
  .contents {
    padding: 0.9rem 1.1rem 0.6rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.75rem;
    max-inline-size: 33rem;
  }
  .contents ul { list-style: none; margin: 0; padding: 0; }
  .contents li { margin: 0; }
  .contents a {
    display: flex;
    align-items: center;
    min-block-size: 2.4rem;
    padding-block: 0.2rem;
    line-height: 1.35;
  }

  @media (min-width: 62rem) {
    .page {
      display: grid;
      grid-template-columns: minmax(0, 33rem) minmax(0, 17rem);
      column-gap: 4rem;
      align-items: start;
    }
    .page > * { grid-column: 1; }
    .page > .contents {
      grid-column: 2;
      grid-row: 1 / span 3;
      position: sticky;
      inset-block-start: 1.5rem;
      margin-block-start: 1rem;
      font-size: 1rem;
    }
  }

  .document-contents { max-inline-size: 62rem; padding-block: 1.5rem; border-block: 1px solid var(--line); }
  .document-contents > h2 { margin-block-end: 0.75em; }
  .document-contents ol, .document-contents ul { list-style: none; margin: 0; padding: 0; }
  .document-contents > ol {
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  }
  .document-contents > ol > li {
    margin: 0;
    padding: 0.9rem 1.1rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.75rem;
  }
  .document-contents .page-link {
    display: flex;
    align-items: center;
    min-block-size: 2.4rem;
    font-weight: 700;
    font-size: 1.15rem;
    line-height: 1.35;
  }
  .document-contents ul { font-size: 0.9375rem; }
  .document-contents ul li { margin: 0; }
  .document-contents ul a { display: flex; align-items: center; min-block-size: 2.1rem; line-height: 1.35; }

  .mark {
    display: block;
    margin-block-start: 0.35rem;
    font-size: 0.875rem;
    color: var(--muted);
    padding-inline-start: 0.6rem;
    border-inline-start: 0.2rem solid var(--accent);
    line-height: 1.45;
  }
  .under-heading { margin-block: -0.25rem 1rem; font-weight: 400; }

  blockquote { margin-inline: 0; padding-inline-start: 1rem; border-inline-start: 0.25rem solid var(--line); }

  .table { overflow-x: auto; margin-block-end: 1.25em; }
  table { border-collapse: collapse; inline-size: 100%; }
  th, td {
    padding: 0.55rem 0.6rem;
    text-align: start;
    vertical-align: top;
    border-block-end: 1px solid var(--line);
  }
  th:first-child, td:first-child { padding-inline-start: 0; }
  th:last-child, td:last-child { padding-inline-end: 0; }
  thead th { color: var(--muted); font-size: 0.9375rem; }
  .centre { text-align: center; }
  .end { text-align: end; }
  .figure { white-space: nowrap; }

  """
