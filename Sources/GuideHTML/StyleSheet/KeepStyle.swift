/// The button that keeps a guide on the telephone. It looks as those that send a page on.
let keepStyle = """
  .keep-guide { margin-block: 0.5rem 1rem; }
  .keep-guide p { margin-block: 0.4rem 0; }
  .keep-guide button {
    min-block-size: 2.75rem;
    padding: 0.3rem 1.1rem;
    font: inherit;
    font-weight: 700;
    line-height: max(1.3, var(--tight));
    color: var(--link);
    background: var(--ground);
    border: 2px solid var(--link);
    border-radius: 1.4rem;
    cursor: pointer;
  }
  .keep-guide button:focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  @media print { .keep-guide { display: none; } }

  """
