/// The player below a text that somebody has spoken, and the one large button that the script makes of it.
let listenStyle = """
  .listen { display: block; margin-block: 0.6rem 0.2rem; font-weight: 400; font-size: 1rem; }
  .listen audio { display: block; inline-size: 100%; max-inline-size: 20rem; block-size: 3rem; }
  .listen audio[hidden] { display: none; }
  .listen button {
    display: inline-flex;
    align-items: center;
    gap: 0.45rem;
    min-block-size: 3.25rem;
    max-inline-size: 100%;
    padding-block: 0.25rem;
    padding-inline: 0.25rem 0.75rem;
    font: inherit;
    font-weight: 700;
    line-height: 1.3;
    text-align: start;
    overflow-wrap: anywhere;
    color: var(--link);
    background: var(--ground);
    border: 2px solid var(--link);
    border-radius: 2rem;
    cursor: pointer;
  }
  .listen button::before {
    content: "";
    box-sizing: border-box;
    flex: none;
    inline-size: 2.5rem;
    block-size: 2.5rem;
    border: 1.25rem solid var(--link);
    border-radius: 50%;
  }
  .listen svg { position: absolute; inline-size: 2.5rem; block-size: 2.5rem; fill: var(--ground); }
  .listen [aria-pressed="true"] { background: var(--link); color: var(--ground); }
  .listen [aria-pressed="true"]::before { border-color: var(--ground); }
  .listen [aria-pressed="true"] svg { fill: var(--link); }
  .listen [aria-pressed="true"] .go, .listen [aria-pressed="false"] .stop { display: none; }
  .listen button:focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  .listen.old button { border-style: dashed; border-color: var(--muted); color: var(--muted); }
  .listen.old .mark { margin-block: 0 0.4rem; font-weight: 400; text-align: start; }
  .spoken-now { outline: 0.2rem solid var(--accent); outline-offset: 0.4rem; border-radius: 0.25rem; }
  @media (min-width: 40rem) {
    .rules .listen audio { margin-inline: auto; }
  }
  @media (forced-colors: active) {
    .listen button::before, .listen [aria-pressed="true"]::before { border-color: ButtonText; }
    .listen svg, .listen [aria-pressed="true"] svg { fill: ButtonFace; }
  }
  @media print { .listen { display: none; } }

  """
