/// Makes room for the panel beside the page, and shows where in the text the findings are: by lines of different forms,
/// so that nobody has to tell colours apart.
let previewPageStyle = """
  ::highlight(selkopaja-error) { text-decoration: underline wavy 2px #c40024; background-color: #c4002422; }
  ::highlight(selkopaja-warning) { text-decoration: underline double 2px #9a5b00; background-color: #ffb40033; }
  ::highlight(selkopaja-information) { text-decoration: underline dotted 2px #00629b; }
  ::highlight(selkopaja-shown) { background-color: #ffe066; color: #000; }
  @media (min-width: 64em) { .selkopaja-preview-open body { margin-right: 25rem; } }
  @media (min-width: 64em) and (max-width: 87em) { .selkopaja-preview-open .page { display: block; } }
  /* Until its height is known: see the script. */
  html { scroll-padding-bottom: 4rem; }
  body { padding-bottom: 4rem; }
  @media print { #selkopaja-preview { display: none; } body { margin-right: 0; padding-bottom: 0 !important; } }

  """

/// How the panel looks. It stands in a tree of its own, and takes no colour or letter from the page.
let previewPanelStyle = """
  :host { all: initial; }
  * { box-sizing: border-box; }
  #panel {
    position: fixed; inset: auto 0 0 0; z-index: 10; max-height: 75vh; overflow: auto; padding: 0;
    font: 1rem/1.5 system-ui, sans-serif; color: #1a1a1a; background: #f6f6f2; border-top: 3px solid #1a1a1a;
    overflow-wrap: anywhere;
  }
  #panel > summary {
    position: sticky; top: 0; padding: .75rem 1rem; min-height: 3rem; background: #1a1a1a; color: #fff; cursor: pointer;
  }
  .parts { padding: .25rem 1rem 2rem; }
  h2 { font-size: 1.125rem; margin: 1.25rem 0 .5rem; }
  p { margin: .25rem 0; }
  ul[role] { list-style: none; margin: 0; padding: 0; }
  .finding { margin: 0 0 .75rem; padding: .5rem .75rem; background: #fff; border-left: .5rem solid #00629b; }
  .finding.error { border-left: .5rem double #c40024; }
  .finding.warning { border-left-color: #9a5b00; }
  blockquote { margin: .25rem 0; padding: 0 .5rem; border-inline-start: 2px solid #767676; font-style: italic; }
  pre { white-space: pre-wrap; margin: .25rem 0; }
  code { font-size: .875rem; }
  mark { background: #ffe9a8; color: #000; }
  ins { background: #d7f0da; color: #000; text-decoration: none; }
  details details summary { padding: .25rem 0; min-height: 1.5rem; cursor: pointer; text-decoration: underline; }
  .lost, .left-behind, .unpublished { padding: .5rem .75rem; background: #fff; border: 3px solid #c40024; }
  .languages li { display: flex; flex-wrap: wrap; gap: 0 .75rem; align-items: baseline; }
  a { color: #00508a; display: inline-block; padding: .25rem 0; min-height: 1.5rem; }
  a[aria-current] { color: inherit; font-weight: bold; text-decoration: none; }
  button { font: inherit; color: #00508a; background: #fff; border: 1px solid #00508a; border-radius: .25rem; padding: 0 .5rem; min-height: 1.75rem; }
  :focus-visible { outline: 3px solid #00508a; outline-offset: 2px; }
  #panel > summary:focus-visible { outline-color: #fff; outline-offset: -5px; }
  @media (min-width: 64em) {
    #panel[open] { inset: 0 0 0 auto; width: 25rem; max-height: none; border-top: 0; border-left: 3px solid #1a1a1a; }
    #panel:not([open]) { inset: auto 0 0 auto; }
  }
  @media (prefers-color-scheme: dark) {
    #panel { color: #f2f2f2; background: #1c1c1c; border-color: #8a8a8a; }
    .finding, .lost, .left-behind, .unpublished { background: #2a2a2a; }
    .finding { border-left-color: #7cc4f5; }
    .finding.error { border-left-color: #ff8a9a; }
    .finding.warning { border-left-color: #f0b95a; }
    a, button { color: #9fd2ff; }
    button { background: #1c1c1c; border-color: #9fd2ff; }
    :focus-visible { outline-color: #9fd2ff; }
  }

  """
