/// Fields of a form as they are seen on a screen: what there is to write, and room for it when the page is printed.
let formStyle = """
  .field { margin-block: 1.75rem; }
  .field-label { font-weight: 700; margin-block-end: 0.2em; }
  .field .original { font-weight: 400; color: var(--muted); margin-inline-start: 0.35rem; }
  .field-help > :last-child { margin-block-end: 0.25em; }
  .write-line { block-size: 2.4rem; border-block-end: 1px solid var(--text); max-inline-size: 33rem; }
  .choices { list-style: none; padding: 0; margin-block: 0.5rem; }
  .choices > li { position: relative; padding-inline-start: 2.2rem; margin-block-end: 0.5rem; }
  .choices > li::before {
    content: "";
    position: absolute;
    inset-inline-start: 0;
    inset-block-start: 0.25rem;
    inline-size: 1.2rem;
    block-size: 1.2rem;
    border: 2px solid var(--text);
    border-radius: 0.2rem;
  }

  @media print {
    .field { break-inside: avoid; }
    .write-line { block-size: 9mm; }
  }

  """
