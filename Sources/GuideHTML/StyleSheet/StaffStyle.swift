/// The page for those who hand papers out: a grid on a desk, one language under the other on a telephone.
let staffStyle = """
  .staff main { max-inline-size: 80rem; }
  .staff .title { max-inline-size: 46rem; }
  .staff .note { max-inline-size: 46rem; }
  .staff .note ul { margin: 0; }
  .grid table { inline-size: auto; min-inline-size: min(100%, 40rem); }
  .grid th, .grid td { padding: 0.7rem 0.9rem; }
  .grid th:first-child { padding-inline-start: 0; }
  .grid thead th { vertical-align: bottom; color: var(--text); line-height: 1.35; min-inline-size: 9rem; }
  .grid thead .day { margin: 0.2rem 0 0; font-weight: 400; font-size: 0.9375rem; color: var(--muted); }
  .grid tbody th { font-weight: 700; }
  .grid tbody th > span { display: block; }
  .grid .own-name { font-weight: 400; inline-size: fit-content; }
  /* The language stays in sight when many papers are scrolled. */
  .grid th:first-child { position: sticky; inset-inline-start: 0; background: var(--ground); }
  .grid ul { list-style: none; margin: 0; padding: 0; }
  .grid li { margin: 0; }
  .grid .paper {
    display: inline-flex;
    align-items: center;
    min-block-size: 2.4rem;
    min-inline-size: 1.75rem;
    line-height: 1.3;
  }
  .grid .main {
    padding: 0.3rem 1.1rem;
    font-weight: 700;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 0.6rem;
  }
  .grid .warn {
    margin: 0.15rem 0 0;
    font-size: 0.875rem;
    line-height: 1.35;
    color: var(--muted);
    max-inline-size: 14rem;
  }
  .grid .none { color: var(--muted); }
  .grid .column { display: none; }
  .ways { display: none; }

  @media (max-width: 52rem) {
    .ways { display: block; margin-block: 1rem; }
    .ways ul { list-style: none; margin: 0; padding: 0; display: flex; flex-wrap: wrap; gap: 0.25rem 1.1rem; }
    .ways li { margin: 0; }
    .ways a { display: inline-flex; align-items: center; min-block-size: 2.75rem; }
    .grid { overflow: visible; }
    .grid table { min-inline-size: 0; inline-size: 100%; }
    .grid thead { \(heardOnly) }
    .grid tbody tr { display: block; margin-block-start: 2rem; }
    .grid tbody tr > * { display: block; padding: 0; border: 0; }
    .grid tbody th {
      position: static;
      font-size: 1.25rem;
      padding-block-end: 0.4rem;
      border-block-end: 0.2rem solid var(--line);
    }
    .grid tbody th > span { display: inline-block; margin-inline-end: 0.75rem; }
    .grid tbody td { padding-block: 0.6rem; border-block-end: 1px solid var(--line); }
    .grid .column { display: block; font-weight: 700; }
    .grid .none { display: none; }
    .grid ul { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1rem; }
    .grid .warn { max-inline-size: none; }
  }

  """
