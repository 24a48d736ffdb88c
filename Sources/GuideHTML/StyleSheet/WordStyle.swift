/// Words of the glossary: in the text, in the notes that explain them, and on the page that has them all.
let wordStyle = """
  .term { text-decoration-style: dotted; text-decoration-thickness: 0.12em; }
  .term.again { color: inherit; text-decoration-thickness: 0.06em; }
  .original { color: var(--muted); }
  dfn { font-style: normal; font-weight: 700; }

  .word-note {
    margin-block: -0.4em 1.1em;
    padding-block: 0.1rem;
    padding-inline-start: 0.8rem;
    border-inline-start: 0.2rem dotted var(--link);
    font-size: 0.9375rem;
    line-height: 1.5;
    max-inline-size: 33rem;
  }
  li > .word-note, dd > .word-note, .steps .word-note { margin-block: 0.4em 0.6em; }
  .word-note a { color: inherit; text-decoration-style: dotted; }
  .word-note:target, .word:target { background: var(--surface); box-shadow: 0 0 0 0.4rem var(--surface); }

  .letters ul { display: flex; flex-wrap: wrap; gap: 0.4rem; list-style: none; margin: 0 0 1.5rem; padding: 0; }
  .letters li { margin: 0; }
  .letters a {
    display: grid;
    place-items: center;
    min-inline-size: 2.75rem;
    min-block-size: 2.75rem;
    padding-inline: 0.5rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.5rem;
    font-weight: 700;
  }
  .letter { padding-block-end: 1rem; }
  .letter > h2 { padding-block-end: 0.2em; border-block-end: 1px solid var(--line); }
  .letter > dl { margin: 0; }
  .word { padding-block-end: 1.25rem; max-inline-size: 33rem; }
  .word dt { font-weight: 400; line-height: 1.4; }
  .word dfn { font-size: 1.1rem; }
  .word .see, .word .pages { font-size: 0.9375rem; margin-block-start: 0.25rem; }
  .word .label { color: var(--muted); }
  .word .pages ul { display: flex; flex-wrap: wrap; gap: 0 1rem; list-style: none; margin: 0; padding: 0; }
  .word .pages li { margin: 0; }
  .word .pages a { display: inline-flex; align-items: center; min-block-size: 2.1rem; }

  @media (min-width: 52rem) {
    .word-list { columns: 2; column-gap: 3rem; }
    .letter > h2 { break-after: avoid; }
    .word { break-inside: avoid; }
  }

  """
