/// The way to the search, its form, and its results.
let searchStyle = """
  .site-name .to-search { font-size: 1rem; font-weight: 400; text-decoration-line: underline; }
  .search-form { max-inline-size: 33rem; margin-block: 1rem 1.5rem; }
  .search-form label { display: block; margin-block-end: 0.35rem; font-weight: 700; }
  .search-field { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .search-field > * {
    min-block-size: 3rem;
    padding-inline: 0.8rem;
    font: inherit;
    border: 2px solid var(--link);
    border-radius: 0.5rem;
  }
  .search-field input { flex: 1 1 8rem; min-inline-size: 0; background: var(--ground); color: var(--text); }
  .search-field button {
    flex: 0 0 auto;
    padding-inline: 1.5rem;
    background: var(--link);
    color: var(--ground);
    font-weight: 700;
    cursor: pointer;
  }
  .search-field :focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  .status { font-weight: 700; }
  .status:empty { display: none; }
  .results, .search [role="status"] { max-inline-size: 36rem; }
  .results ol { list-style: none; margin: 0 0 2rem; padding: 0; }
  .results li { margin: 0; padding-block: 0.9rem; border-block-end: 1px solid var(--line); }
  .results h2 { margin-block-end: 0.2rem; font-size: 1.2rem; line-height: 1.35; }
  .results p { margin-block: 0 0.25rem; }
  .results .answer {
    padding: 0.9rem 1.1rem;
    margin-block-end: 0.5rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.75rem;
  }
  .results .label, .results .where, .search small { color: var(--muted); font-size: 0.9375rem; }
  .results mark { background: none; color: inherit; font-weight: 700; }
  .ask { max-inline-size: 36rem; padding: 0.9rem 1.1rem; background: var(--surface); border-radius: 0.75rem; }
  .ask h2 { margin-block: 0 0.4rem; font-size: 1.2rem; }
  .ask ul { list-style: none; margin: 0; padding: 0; }
  .ask li a { display: inline-block; padding-block: 0.35rem; line-height: 1.35; }
  .search .letter ul { list-style: none; margin: 0; padding: 0; }
  .search .letter a { display: inline-block; padding-block: 0.35rem; line-height: 1.35; }
  .search .letter h3 { padding-block-end: 0.2em; border-block-end: 1px solid var(--line); break-after: avoid; }
  @media print { .search-form, .to-search { display: none; } }

  """
