/// Boxes: what a service is, what comes next, steps, places, notes and warnings.
let boxStyle = """
  .box {
    margin-block: 1.5rem;
    padding: 1.1rem 1.25rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.75rem;
  }
  .box > :last-child, .box dd > :last-child { margin-block-end: 0; }
  .box-title { font-weight: 700; font-size: 1.2rem; line-height: 1.35; margin-block-end: 0.6em; }
  .box-label { display: flex; align-items: center; gap: 0.5rem; font-weight: 700; margin-block-end: 0.4em; }
  .sign { inline-size: 1.5rem; block-size: 1.5rem; flex: none; }

  .rows { margin: 0; }
  .rows > div { padding-block: 0.6rem; border-block-end: 1px solid var(--line); }
  .rows > div:first-child { padding-block-start: 0; }
  .rows > div:last-child { border-block-end: 0; padding-block-end: 0; }
  .rows dt { color: var(--link); line-height: 1.4; }

  @media (min-width: 36rem) {
    .service .rows > div, .contact .rows > div, .event .rows > div, .letter .rows > div {
      display: grid;
      grid-template-columns: 8.5rem 1fr;
      gap: 1rem;
    }
  }

  .rows .sign { inline-size: 1.25rem; block-size: 1.25rem; margin-inline-end: 0.4rem; vertical-align: -0.2rem; }
  .event .when dd, .event .where dd, .letter .by dd { font-size: 1.2rem; font-weight: 700; line-height: 1.35; }

  .authority {
    margin-block: 0.9rem 0;
    padding-block-start: 0.9rem;
    border-block-start: 1px solid var(--line);
  }
  .authority.is { font-weight: 700; }

  .box.next {
    background: none;
    border: 0;
    border-inline-start: 0.3rem solid var(--link);
    border-radius: 0;
    padding-block: 0.25rem;
  }
  .box.next .rows > div { border: 0; padding-block: 0 0.75rem; }
  .box.next .rows > div:last-child { padding-block-end: 0; }

  .steps { list-style: none; counter-reset: step; padding: 0; margin-block: 1.5rem; }
  .steps > li {
    position: relative;
    display: flex;
    gap: 1rem;
    align-items: flex-start;
    margin: 0;
    padding-block-end: 1.1rem;
    counter-increment: step;
  }
  .steps > li:last-child { padding-block-end: 0; }
  .steps > li::before {
    content: counter(step, var(--digits));
    flex: none;
    inline-size: 2.6rem;
    block-size: 2.6rem;
    display: grid;
    place-items: center;
    border-radius: 50%;
    background: var(--band);
    color: var(--on-band);
    font-weight: 700;
    font-size: 1.25rem;
    line-height: 1;
    border: 1px solid transparent;
    z-index: 1;
  }
  .steps > li:not(:last-child)::after {
    content: "";
    position: absolute;
    inset-block: 2.6rem 0;
    inset-inline-start: 1.2rem;
    border-inline-start: 0.2rem solid var(--line);
  }
  .steps > li > div { padding-block-start: 0.35rem; flex: 1; min-inline-size: 0; }

  .note .sign { color: var(--link); }
  .warning { background: var(--warning-ground); border: 0.15rem solid var(--warning); }
  .warning > .box-label { color: var(--warning); font-size: 1.15rem; }
  .warning .pictured .picture { inline-size: 4.5rem; }
  .warning a { color: inherit; }
  .warning .phone { font-weight: 700; font-size: 1.2em; }
  .same { margin-block-start: 1rem; padding-block-start: 0.9rem; border-block-start: 1px solid var(--line); }
  .same .box-label { font-size: 0.9375rem; font-weight: 400; }
  .same .picture, .same .image { display: none; }
  .same > div > :last-child, .same .pictured > div > :last-child { margin-block-end: 0; }

  .call { font-size: 1.15rem; margin-block-end: 0.75em; }
  .call-label { font-weight: 700; }
  .call .phone { font-weight: 700; font-size: 1.6rem; display: inline-block; padding-block: 0.15rem; }

  .hours { font-size: 1rem; margin-block: 0.5rem 0; }
  .hours caption { text-align: start; font-weight: 700; padding-block: 0.25rem 0.35rem; }
  .hours th[scope="row"] { font-weight: 400; }
  .hours tbody tr:last-child > * { border-block-end: 0; }
  .hours th[scope="rowgroup"] { text-align: start; padding-block-start: 0.9rem; }
  .contact .map { display: block; inline-size: fit-content; }
  .contact .hours { margin-block-start: 1rem; }
  .opening > p { margin-block-end: 0.5em; }

  /* Three columns of words have no room on a small phone: days, times and languages stand under each other. */
  @media (max-width: 26rem) {
    .hours thead { \(heardOnly) }
    .hours tbody tr { display: block; padding-block: 0.5rem; border-block-end: 1px solid var(--line); }
    .hours tbody tr:last-child { border-block-end: 0; }
    .hours tbody tr > * { display: block; padding: 0; border: 0; }
    .hours tbody th[scope="row"] { font-weight: 700; }
  }

  @media (forced-colors: active) {
    .steps > li::before { border-color: CanvasText; }
  }

  """
