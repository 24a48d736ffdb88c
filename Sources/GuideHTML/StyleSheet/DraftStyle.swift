/// The mark of a text that nobody has approved: a band over the page, and on paper the word across every sheet.
let draftStyle = """
  header.site > .draft {
    max-inline-size: none;
    margin: 0;
    padding-block: 0.25rem;
    font-size: 0.9375rem;
    line-height: max(1.35, var(--tight));
    background: var(--warning-ground);
    color: var(--text);
    border-block-end: 0.15rem dashed var(--warning);
    text-align: center;
    text-wrap: balance;
  }
  .draft strong { color: var(--warning); letter-spacing: 0.12em; }
  .draft :lang(ar), .draft :lang(fa), .draft :lang(ckb), .draft :lang(my) { letter-spacing: 0; }

  @media (min-width: 60rem) {
    header.site > .draft { grid-column: 1 / -1; }
  }

  @media print {
    header.site > .draft { padding: 0; background: none; border: 0; }
    .draft span { display: none; }
    .draft strong {
      /* What is fixed is printed on every sheet. */
      position: fixed;
      inset: 0;
      z-index: 10;
      display: grid;
      place-items: center;
      font-size: 88pt;
      line-height: 1;
      color: rgb(0 0 0 / 0.13);
      transform: rotate(-32deg);
      pointer-events: none;
      print-color-adjust: exact;
    }
  }

  """
