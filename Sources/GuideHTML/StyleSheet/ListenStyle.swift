/// The player below a text that somebody has spoken, the one large button that the script makes of it, and the buttons
/// with which a page is read aloud. While it is, they stand at the foot of the window.
let listenStyle = """
  .listen { display: block; margin-block: 0.6rem 0.2rem; font-weight: 400; font-size: 1rem; }
  .listen audio { display: block; inline-size: 100%; max-inline-size: 20rem; block-size: 3rem; }
  .listen audio[hidden] { display: none; }
  .listen button, .aloud button {
    display: inline-flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: 0.2rem 0.3rem;
    min-block-size: 3rem;
    max-inline-size: 100%;
    padding-block: 0.2rem;
    padding-inline: 0.2rem 0.55rem;
    font: inherit;
    font-weight: 700;
    line-height: max(1.3, var(--tight));
    text-align: center;
    color: var(--link);
    background: var(--ground);
    border: 2px solid var(--link);
    border-radius: 1.75rem;
    cursor: pointer;
  }
  .listen svg, .aloud svg, .aloud-part svg {
    flex: none;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: var(--link);
    fill: var(--ground);
  }
  .listen [aria-pressed="true"], .aloud [aria-pressed="true"] { background: var(--link); color: var(--ground); }
  .listen [aria-pressed="true"] svg, .aloud [aria-pressed="true"] svg { background: var(--ground); fill: var(--link); }
  [aria-pressed="true"] > svg > .go, [aria-pressed="false"] > svg > .stop, [aria-pressed="false"] > svg > .pause {
    display: none;
  }
  .listen button:focus-visible, .aloud button:focus-visible, .aloud-part:focus-visible {
    outline: 0.2rem solid var(--accent);
    outline-offset: 0.15rem;
  }
  .listen.old button { border-style: dashed; border-color: var(--muted); color: var(--muted); }
  .listen.old .mark { margin-block: 0 0.4rem; font-weight: 400; text-align: start; }
  /* Near the words: it hides nothing of the lines above and below. */
  .spoken-now { outline: 0.15rem solid var(--accent); outline-offset: 0.1rem; border-radius: 0.25rem; }
  tr.spoken-now { outline-offset: -0.15rem; }
  .read-part { display: block; }

  .aloud { margin-block: 0.5rem 1rem; min-block-size: 3rem; }
  .aloud[hidden], .aloud [hidden], .aloud-part[hidden] { display: none; }
  .aloud-bar { display: flex; flex-wrap: wrap; gap: 0.5rem; }
  .aloud-part {
    margin-inline-start: 0.5rem;
    padding: 0.15rem;
    vertical-align: middle;
    background: none;
    border: 0;
    border-radius: 50%;
    cursor: pointer;
  }
  .aloud-part svg { display: block; inline-size: 2.1rem; block-size: 2.1rem; background: var(--surface); fill: var(--link); }
  .aloud-part[aria-pressed="true"] svg { background: var(--link); fill: var(--ground); }

  /* What has the focus is never hidden behind the bar. */
  .is-read { scroll-padding-block-end: 8rem; }
  .is-read body { padding-block-end: 7.5rem; }
  .is-read .aloud-bar {
    position: fixed;
    inset-inline: 0;
    inset-block-end: 0;
    z-index: 2;
    justify-content: center;
    padding: 0.5rem 1rem calc(0.5rem + env(safe-area-inset-bottom, 0px));
    background: var(--surface);
    border-block-start: 1px solid var(--line);
  }

  .beside-name { margin: 0; }
  .listen.beside-name audio { inline-size: 8rem; }
  .beside-name button { padding: 0.25rem; }
  @media (min-width: 40rem) {
    .rules .listen audio { margin-inline: auto; }
  }
  @media (forced-colors: active) {
    .listen svg, .listen [aria-pressed="true"] svg, .aloud svg, .aloud [aria-pressed="true"] svg,
    .aloud-part svg, .aloud-part[aria-pressed="true"] svg { background: none; fill: ButtonText; }
    .aloud-part { border: 1px solid ButtonText; }
    .spoken-now { outline-color: Highlight; }
  }
  @media print {
    .listen, .aloud, .aloud-part { display: none; }
    .spoken-now { outline: none; }
  }

  """
