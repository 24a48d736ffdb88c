/// The player below a text that somebody has spoken, and the one large button that the script makes of it.
let listenStyle = """
  .listen { display: block; margin-block: 0.6rem 0.2rem; font-weight: 400; font-size: 1rem; }
  .listen audio { display: block; inline-size: 100%; max-inline-size: 20rem; block-size: 3rem; }
  .listen audio[hidden] { display: none; }
  .listen button {
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
  .listen svg {
    flex: none;
    inline-size: 2.25rem;
    block-size: 2.25rem;
    border-radius: 50%;
    background: var(--link);
    fill: var(--ground);
  }
  .listen [aria-pressed="true"] { background: var(--link); color: var(--ground); }
  .listen [aria-pressed="true"] svg { background: var(--ground); fill: var(--link); }
  .listen [aria-pressed="true"] .go, .listen [aria-pressed="false"] .stop { display: none; }
  .listen button:focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  .listen.old button { border-style: dashed; border-color: var(--muted); color: var(--muted); }
  .listen.old .mark { margin-block: 0 0.4rem; font-weight: 400; text-align: start; }
  .spoken-now { outline: 0.2rem solid var(--accent); outline-offset: 0.4rem; border-radius: 0.25rem; }
  @media (min-width: 40rem) {
    .rules .listen audio { margin-inline: auto; }
  }
  @media (forced-colors: active) {
    .listen svg, .listen [aria-pressed="true"] svg { background: none; fill: ButtonText; }
  }
  @media print { .listen { display: none; } }

  """
