import ProjectFiles

/// The style of the report: colours of a site without a theme of its own, by day, by night and on paper. It stands in the
/// page, so it has none of the signs that HTML reads otherwise.
let checkReportStyle = ThemeColours(.standard).styleRules + marks + layout + scores + Bar.style + "\n" + print

private let marks = """
  :root { --caution: #7a4b00; --caution-ground: #fff1d0; --hint: #0b4a6f; --hint-ground: #e3f0f8; }
  @media screen and (prefers-color-scheme: dark) {
    :root { --caution: #ffcf7a; --caution-ground: #3a2c0c; --hint: #a9d4ef; --hint-ground: #12303f; }
  }
  mark { color: inherit; text-underline-offset: 0.22em; text-decoration-skip-ink: none; }
  mark.error {
    background: var(--warning-ground);
    text-decoration: underline double var(--warning) 0.11em;
  }
  mark.warning { background: var(--caution-ground); text-decoration: underline wavy var(--caution) 0.08em; }
  mark.information { background: var(--hint-ground); text-decoration: underline dotted var(--hint) 0.12em; }
  .number {
    font-size: 0.72em;
    font-weight: 700;
    vertical-align: super;
    line-height: 1;
    padding-inline: 0.2em;
    text-decoration: none;
    color: var(--link);
  }
  .note .number { font-size: 1em; vertical-align: baseline; }
  .number.error { color: var(--warning); }
  .number.warning { color: var(--caution); }
  .number.information { color: var(--hint); }
  .legend mark { padding-inline: 0.2em; }
  .legend span { margin-inline-end: 1.2em; white-space: nowrap; }

  """

private let layout = """
  *, *::before, *::after { box-sizing: border-box; }
  html { text-size-adjust: 100%; -webkit-text-size-adjust: 100%; }
  body {
    margin: 0;
    background: var(--ground);
    color: var(--text);
    font-family: system-ui, "Noto Sans", "Liberation Sans", sans-serif;
    line-height: 1.55;
    overflow-wrap: break-word;
  }
  main { max-inline-size: 76rem; margin-inline: auto; padding: 1rem clamp(1rem, 4vw, 2.5rem) 4rem; }
  h1 { font-size: clamp(1.5rem, 1rem + 2.5vw, 2.2rem); line-height: 1.2; }
  h2 { margin-block: 2.5rem 0.5rem; padding-block-start: 1rem; border-block-start: 2px solid var(--line); overflow-wrap: anywhere; }
  h3 { margin-block: 1.5rem 0.5rem; }
  h4, h5, h6 { margin-block: 0.75rem 0.25rem; font-size: 1.05rem; }
  p { margin-block: 0 0.6rem; max-inline-size: 46rem; }
  ul { max-inline-size: 46rem; }
  code { font-size: 0.9em; overflow-wrap: anywhere; }
  a { color: var(--link); }
  a:focus-visible, [tabindex]:focus-visible, summary:focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  .wide { overflow-x: auto; }
  table { border-collapse: collapse; }
  caption { text-align: start; font-weight: 700; padding-block: 0.25rem; }
  th, td { padding: 0.3rem 1rem 0.3rem 0; text-align: start; vertical-align: top; border-block-end: 1px solid var(--line); }
  tbody th { font-weight: 400; overflow-wrap: anywhere; min-inline-size: 11rem; }
  .contents td { white-space: nowrap; }
  .count { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
  .row { padding-block: 0.15rem; }
  .row p { margin-block: 0 0.3rem; }
  .nested { padding-inline-start: 1.25rem; border-inline-start: 3px solid var(--line); margin-block: 0.4rem; }
  .label, .field code, .sign { color: var(--muted); }
  .item { padding-inline-start: 1.4rem; text-indent: -1.4rem; }
  .link { text-decoration: underline; text-decoration-color: var(--muted); text-decoration-thickness: 1px; }
  .fact, .other { color: var(--muted); }
  .notes { list-style: none; margin: 0; padding: 0; }
  .note {
    margin-block: 0.3rem 0.6rem;
    padding: 0.5rem 0.75rem;
    background: var(--surface);
    border-inline-start: 0.35rem solid var(--hint);
    border-radius: 0.25rem;
    font-size: 0.9375rem;
    line-height: 1.45;
  }
  .note.error { border-inline-start: 0.35rem double var(--warning); }
  .note.warning { border-inline-start: 0.35rem dashed var(--caution); }
  .note.error strong { color: var(--warning); }
  .note.warning strong { color: var(--caution); }
  .note p { margin-block: 0 0.3rem; }
  .note ins { font-weight: 700; text-decoration: none; }
  .note:target, .number:target { outline: 0.2rem solid var(--link); }
  .note small { color: var(--muted); }
  .rules li { margin-block-end: 0.5rem; }
  .rules p { margin-block: 0.2rem; }
  @media (min-width: 60rem) {
    .row { display: grid; grid-template-columns: minmax(0, 1fr) 22rem; column-gap: 2.5rem; align-items: start; }
    .row .notes { grid-column: 2; }
  }

  """

private let scores = """
  .score { font-size: 1.5rem; margin-block: 0 0.5rem; }
  .caution {
    padding: 0.5rem 0.75rem;
    background: var(--caution-ground);
    border-inline-start: 0.35rem dashed var(--caution);
  }
  .scale { min-inline-size: 8rem; }
  .track { block-size: 0.9rem; margin-block-start: 0.3rem; border: 1px solid var(--muted); background: var(--ground); }
  @media screen and (max-width: 40rem) {
    .penalties, .penalties tbody, .penalties caption { display: block; }
    .penalties tr { display: grid; grid-template-columns: 3.5rem 1fr; padding-block: 0.4rem; border-block-end: 1px solid var(--line); }
    .penalties th, .penalties td { border: 0; padding-block: 0; }
    .penalties th, .penalties td:last-child { grid-column: 1 / -1; }
    .penalties td:last-child { color: var(--muted); }
    .penalties .count { text-align: start; }
  }
  .bar { block-size: 100%; background: var(--accent); print-color-adjust: exact; -webkit-print-color-adjust: exact; }

  """

private let print = """
  @media print {
    body { font-size: 10pt; }
    main { padding: 0; max-inline-size: none; }
    .row { break-inside: avoid; }
    .checked + .checked { break-before: page; }
    details { display: none; }
    mark { print-color-adjust: exact; -webkit-print-color-adjust: exact; }
  }

  """
