package import ProjectFiles

/// The style sheet of the page that shows how the translations stand: the site's colours and letters, its own tables.
package func statusStyleSheet(theme: Theme) -> [UInt8] {
  Array([ThemeColours(theme.colours).styleRules, baseStyle, textStyle, statusStyle].joined(separator: "\n").utf8)
}

private let statusStyle = """
  .status main { max-inline-size: 76rem; margin-inline: auto; padding: 1rem clamp(1rem, 4vw, 2.5rem) 4rem; }
  .status table { font-size: 1rem; }
  .status caption { text-align: start; font-weight: 700; padding-block: 0.25rem 0.5rem; }
  .status th { text-align: start; font-weight: 400; vertical-align: top; }
  .status tbody th { padding-inline: 0 1rem; }
  .status thead th:nth-child(2) { padding-inline-start: 0; }
  .status thead th { font-weight: 700; vertical-align: bottom; }
  .status td, .status thead th:nth-child(n + 3) { text-align: end; font-variant-numeric: tabular-nums; }
  .status tbody { border-block-start: 2px solid var(--line); }
  .status .total > * { font-weight: 700; }
  .status .wanting { color: var(--warning); font-weight: 700; }
  .status h2 { margin-block-start: 2.5rem; }
  .status h3 { font-size: 1.05rem; overflow-wrap: anywhere; }
  .texts { list-style: none; padding: 0; }
  .texts > li {
    margin-block: 1rem;
    padding: 0.75rem 1rem;
    background: var(--surface);
    border: 1px solid transparent;
    border-inline-start: 0.35rem solid var(--line);
    border-radius: 0.35rem;
  }
  .texts > .stale, .texts > .missing { border-inline-start-color: var(--warning); }
  .texts > li:target { outline: 0.2rem solid var(--link); }
  .texts p { margin-block: 0 0.4rem; max-inline-size: none; }
  .texts dl { margin: 0 0 0.5rem; }
  .texts dl > div { display: grid; gap: 0 1rem; padding-block: 0.2rem; }
  .texts dt { color: var(--muted); }
  .texts dd { margin: 0; max-inline-size: 46rem; }
  .texts .links { font-size: 0.9375rem; overflow-wrap: anywhere; }
  .status del { color: var(--warning); text-decoration-line: line-through; }
  .status ins { font-weight: 700; text-decoration-line: underline; text-decoration-thickness: 0.12em; }

  @media (min-width: 48rem) {
    .texts dl > div { grid-template-columns: 11rem 1fr; }
  }

  """
