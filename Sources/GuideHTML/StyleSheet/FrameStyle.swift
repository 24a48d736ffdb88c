/// What stands round the text: the head of the page, the languages, the way here, the foot.
let frameStyle = """
  header.site { background: var(--band); color: var(--on-band); }

  header.site > * {
    max-inline-size: 68rem;
    margin-inline: auto;
    padding-inline: clamp(1rem, 4vw, 2.5rem);
  }

  .site-name {
    display: flex;
    justify-content: space-between;
    gap: 1rem;
    margin-block: 0;
    padding-block: 0.15rem 0;
    font-weight: 700;
    font-size: 1.1rem;
  }
  .site-name a {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.5rem;
    line-height: var(--tight);
    color: inherit;
    text-decoration-line: none;
  }
  .site-name a:hover { text-decoration-line: underline; }

  nav.languages ul {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.1rem;
    list-style: none;
    margin: 0 -0.45rem;
    padding: 0 0 0.25rem;
    font-size: 0.9375rem;
    line-height: 1.3;
  }
  nav.languages li { margin: 0; }
  nav.languages a {
    display: inline-flex;
    align-items: center;
    gap: 0.35em;
    min-block-size: 1.9rem;
    padding-inline: 0.45rem;
    color: inherit;
    text-decoration-line: none;
    border-block-end: 0.15rem solid transparent;
    border-radius: 0.25rem;
  }
  nav.languages small { font-size: 0.75rem; }
  nav.languages a:hover { text-decoration-line: underline; }
  nav.languages [aria-current] {
    font-weight: 700;
    border-block-end-color: currentColor;
    border-end-start-radius: 0;
    border-end-end-radius: 0;
  }
  header.site a:focus-visible { outline-color: var(--on-band); outline-offset: -0.2rem; }

  @media (min-width: 40rem) {
    nav.languages a { min-block-size: 2.4rem; }
  }
  /* With "in Finnish" behind nearly every name the languages would fill half of a telephone. The page says it too. */
  @media (max-width: 30rem) {
    nav.languages small { \(heardOnly) white-space: nowrap; }
  }

  @media (min-width: 60rem) {
    header.site { display: grid; grid-template-columns: 1fr minmax(auto, 68rem) 1fr; }
    header.site > * { inline-size: 100%; grid-column: 2; }
  }

  .notices {
    max-inline-size: 62rem;
    margin-block: 0 0.35rem;
    padding: 0.4rem 0.75rem;
    border-radius: 0.5rem;
    background: var(--surface);
    border: 1px solid transparent;
    font-size: 0.875rem;
    line-height: max(1.4, var(--tight));
  }
  .notice { margin-block: 0.1rem; }
  .notice.fallback { margin-block-end: 0.3rem; font-size: 1rem; font-weight: 700; }

  .path ol {
    display: flex;
    flex-wrap: wrap;
    list-style: none;
    margin: 0 0 0.25rem;
    padding: 0;
    font-size: 0.9375rem;
    line-height: var(--tight);
  }
  .path li { display: flex; align-items: center; margin: 0; }
  .path a { display: inline-flex; align-items: center; min-block-size: 2rem; padding-block: 0.25rem; }
  .path li::before { content: "‹"; content: "‹" / ""; padding-inline-end: 0.5rem; color: var(--muted); }
  .path li:not(:last-child) { display: none; }

  @media (min-width: 40rem) {
    .path li:not(:last-child) { display: flex; }
    .path li::before { content: none; }
    .path li:not(:last-child)::after { content: "›"; content: "›" / ""; padding-inline: 0.5rem; color: var(--muted); }
  }

  .neighbours { display: grid; gap: 0.75rem; margin-block-start: 3rem; max-inline-size: 62rem; }
  .neighbours a {
    display: flex;
    flex-direction: column;
    gap: 0.1rem;
    padding: 0.9rem 1.1rem;
    border: 1px solid var(--line);
    border-radius: 0.75rem;
    text-decoration-line: none;
  }
  .neighbours a:hover { border-color: currentColor; background: var(--surface); }
  .neighbours .label { color: var(--muted); font-size: 0.9375rem; }
  .neighbours .name {
    font-weight: 700;
    font-size: 1.1rem;
    line-height: 1.35;
    text-decoration-line: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.08em;
  }
  .neighbours .next { text-align: end; align-items: flex-end; }
  .neighbours .prev .label::before { content: "← "; content: "← " / ""; }
  .neighbours .next .label::after { content: " →"; content: " →" / ""; }
  [dir="rtl"] .neighbours .prev .label::before { content: "→ "; content: "→ " / ""; }
  [dir="rtl"] .neighbours .next .label::after { content: " ←"; content: " ←" / ""; }

  @media (min-width: 40rem) {
    .neighbours { grid-template-columns: 1fr 1fr; }
    .neighbours .next { grid-column: 2; }
  }

  footer.site { background: var(--surface); border-block-start: 1px solid var(--line); font-size: 0.9375rem; }
  footer.site > * { max-inline-size: 68rem; margin-inline: auto; padding-inline: clamp(1rem, 4vw, 2.5rem); }
  footer.site > :first-child { padding-block-start: 1.5rem; }
  footer.site > :last-child { padding-block-end: 2rem; }
  footer.site p { margin-block: 0 0.35rem; max-inline-size: 40rem; }
  .foot-notices { font-weight: 700; }
  .logos { display: flex; flex-wrap: wrap; gap: 1rem; margin-block-start: 1rem; }
  .logos svg { display: block; block-size: 3rem; inline-size: auto; max-inline-size: 100%; }
  .logos > * {
    padding: 0.6rem 0.9rem;
    background: #FFFFFF;
    border-radius: 0.5rem;
    forced-color-adjust: none;
  }
  .logos > svg { box-sizing: content-box; }

  """
