/// The ways in on the first page: large links with pictures, big enough for any thumb.
let homeStyle = """
  .situations { margin-block: 2rem; max-inline-size: 62rem; }
  .situations > ul {
    list-style: none;
    margin: 0;
    padding: 0;
    display: grid;
    gap: 0.75rem;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 19rem), 1fr));
  }
  .situations > ul > li {
    display: flex;
    flex-direction: column;
    margin: 0;
    background: var(--surface);
    border: 1px solid var(--line);
    border-radius: 0.75rem;
  }
  .situation {
    display: flex;
    align-items: center;
    gap: 1rem;
    min-block-size: 6rem;
    padding: 1rem 1.1rem;
    font-size: 1.3rem;
    font-weight: 700;
    line-height: var(--tight);
    border-radius: 0.75rem;
  }
  .situation:only-child { flex: 1; }
  .situation .picture { inline-size: 4rem; }
  .situation > span { min-inline-size: 0; }
  .situation small { font-size: 0.9375rem; font-weight: 400; }
  .situations li:hover { border-color: var(--link); }
  .pages { list-style: none; margin: 0; padding: 0; }
  .situations .pages { padding-inline: 1.1rem; padding-block-end: 0.75rem; }
  .situations .pages li, .authorities .pages li { margin: 0; padding: 0; border: 0; background: none; }
  .authorities .pages { display: block; }
  .situations .pages a, .authorities .pages a {
    display: flex;
    align-items: center;
    min-block-size: 2.75rem;
    padding-block: 0.25rem;
    line-height: max(1.35, var(--tight));
  }
  .authorities h3 { margin-block-end: 0.2em; }

  @media print {
    .situations li { break-inside: avoid; }
    .situation { min-block-size: 0; padding: 2mm 3mm; color: inherit; }
    .situations .pages a, .authorities .pages a { min-block-size: 0; }
  }

  """
