/// The pages of the whole site: all documents in a language, the chooser, an old address.
let siteStyle = """
  .shelf { margin-block: 2rem; max-inline-size: 62rem; }
  .shelf ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 1rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 20rem), 1fr));
  }
  .shelf li {
    margin: 0;
    padding: 1.25rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-radius: 0.75rem;
    border-block-start: 0.3rem solid var(--link);
  }
  .shelf h3 { margin-block-end: 0.4em; font-size: 1.25rem; line-height: 1.35; }
  .shelf p { margin: 0; }
  .shelf .count { margin-block-start: 0.4em; color: var(--muted); font-size: 0.9375rem; }

  .chooser main, .moved main { max-inline-size: 46rem; padding-block-start: clamp(1.5rem, 8vh, 5rem); }
  .chooser { border-block-start: 0.75rem solid var(--band); }
  .chooser ul {
    list-style: none;
    padding: 0;
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr));
  }
  .chooser li { margin: 0; display: grid; }
  .chooser a {
    display: flex;
    flex-direction: column;
    gap: 0.1rem;
    padding: 0.9rem 1.25rem;
    min-block-size: 5rem;
    justify-content: center;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 0.75rem;
    text-decoration-line: none;
    text-align: start;
  }
  .chooser a:hover { border-color: currentColor; }
  .chooser .with-name { grid-template-columns: minmax(0, 1fr) auto; gap: 0.5rem; align-items: center; }
  .chooser .own-name {
    font-weight: 700;
    font-size: 1.4rem;
    line-height: 1.35;
    text-decoration-line: underline;
    text-underline-offset: 0.18em;
    text-decoration-thickness: 0.08em;
  }
  .chooser .site-title { color: var(--text); }

  """
