/// For readers whose machine asks for more contrast, and for those whose machine sets all colours itself: what is told
/// by a ground elsewhere is told by a line there.
let contrastStyle = """
  @media screen and (prefers-contrast: more) {
    a { text-decoration-thickness: 0.12em; }
    a:hover { text-decoration-thickness: 0.22em; }
    .box, .notices, .contents, .document-contents > ol > li, .shelf li, .situations > ul > li, .letters a,
    .results .answer, .chooser a, .neighbours a, .rules > li { border: 0.125rem solid var(--line); }
    .box.next { border-width: 0; border-inline-start-width: 0.3rem; }
    .situations .pages li, .authorities .pages li { border: 0; }
    header.site { border-block-end: 0.125rem solid var(--line); }
    .steps > li::before { border-color: var(--line); }
    :focus-visible { outline-width: 0.3rem; }
  }

  @media (forced-colors: active) {
    header.site { border-block-end: 1px solid CanvasText; }
    /* A border that is not seen elsewhere would underline every language here, and the ground that a browser puts
       behind the words of the next row would cut it. */
    nav.languages a { border-block-end-color: Canvas; }
    nav.languages [aria-current] { border-block-end-color: Canvas; text-decoration-line: underline; }
    .box.next { border-block: 0; border-inline-end: 0; }
    .word-note:target, .word:target { outline: 0.15rem solid Highlight; outline-offset: 0.2rem; }
    .search-field button { border-color: ButtonText; }
    :focus-visible { outline-color: Highlight; }
    .picture, .sign { forced-color-adjust: preserve-parent-color; }
  }

  """
