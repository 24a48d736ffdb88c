/// What a screen reader says and nobody sees.
let heardOnly = "position: absolute; inline-size: 1px; block-size: 1px; overflow: hidden; clip-path: inset(50%);"

/// Size and rhythm of the text. 1 rem is 18 px where the reader has not asked for another size.
let baseStyle = """
  *, *::before, *::after { box-sizing: border-box; }

  html {
    font-size: 112.5%;
    scroll-padding-block-start: 1rem;
    text-size-adjust: 100%;
    -webkit-text-size-adjust: 100%;
  }

  body {
    margin: 0;
    min-block-size: 100vh;
    display: flex;
    flex-direction: column;
    background: var(--ground);
    color: var(--text);
    font-family: var(--font);
    font-size: 1.0625rem;
    line-height: var(--leading);
    overflow-wrap: break-word;
  }

  main {
    flex: 1;
    inline-size: 100%;
    max-inline-size: 68rem;
    margin-inline: auto;
    padding-inline: clamp(1rem, 4vw, 2.5rem);
    padding-block: 0.5rem 3rem;
  }

  main:focus { outline: none; }

  h1, h2, h3, h4, h5, h6 {
    line-height: var(--tight);
    margin-block: 0 0.6em;
    text-wrap: balance;
    font-weight: 700;
  }

  h1, h2 { hyphens: auto; }
  h1 { font-size: clamp(1.35rem, 0.8rem + 3.2vw, 2.6rem); }
  h2 { font-size: clamp(1.2rem, 0.9rem + 1.4vw, 1.75rem); }
  h3 { font-size: 1.2rem; }
  h4, h5, h6 { font-size: 1.0625rem; }

  p, ul, ol, dl, blockquote, pre { margin-block: 0 1em; }
  ul, ol { padding-inline-start: 1.4em; }
  li { margin-block-end: 0.35em; }
  li::marker { color: var(--accent); font-weight: 700; }
  dt { font-weight: 700; }
  dd { margin-inline-start: 0; }
  strong { font-weight: 700; }
  small { font-size: 0.85em; }

  a {
    color: var(--link);
    text-decoration-line: underline;
    text-decoration-thickness: 0.08em;
    text-underline-offset: 0.18em;
    overflow-wrap: anywhere;
  }

  a:hover { text-decoration-thickness: 0.16em; }

  :focus-visible {
    outline: 0.2rem solid var(--accent);
    outline-offset: 0.15rem;
    border-radius: 0.2rem;
  }

  .phone { white-space: nowrap; overflow-wrap: normal; font-variant-numeric: tabular-nums; }
  .picture { display: block; inline-size: 4rem; block-size: auto; flex: none; }
  .image { display: block; flex: none; }
  p .picture, li > .picture, td .picture {
    display: inline-block;
    inline-size: 1.6em;
    vertical-align: middle;
  }
  hr { border: 0; border-block-start: 1px solid var(--line); margin-block: 2rem; }
  /* Wrapped, because the end of a command off the screen is a command that nobody can type. */
  pre { white-space: pre-wrap; overflow-wrap: anywhere; padding: 0.75rem 1rem; background: var(--surface); border-radius: 0.5rem; }
  code { font-size: 0.9em; }

  .spoken {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }

  .skip {
    position: absolute;
    inset-inline-start: 0.5rem;
    inset-block-start: -10rem;
    z-index: 1;
    padding: 0.75rem 1.25rem;
    background: var(--ground);
    border-radius: 0 0 0.5rem 0.5rem;
  }

  .skip:focus { inset-block-start: 0; }

  """
