/// The row with the address of a page, below its text; the link to a picture below a list of steps.
let shareStyle = """
  .share {
    max-inline-size: 40rem;
    margin-block: 2.5rem 0;
    padding-block-start: 0.9rem;
    border-block-start: 1px solid var(--line);
    font-size: 0.9375rem;
  }
  .share p { margin-block: 0 0.5rem; }
  .page-address { display: inline-block; padding-block: 0.15rem; overflow-wrap: break-word; }
  .share .keep { display: flex; flex-wrap: wrap; gap: 0.2rem 1.25rem; }
  .share .keep a { display: inline-block; min-block-size: 2rem; padding-block: 0.25rem; }
  .share-buttons { display: flex; flex-wrap: wrap; align-items: center; gap: 0.6rem; }
  \(rowButton(".share button"))
  .share [role="status"] { flex: 1 1 8rem; }
  .send-picture { margin-block: -0.25em 1em; font-size: 0.9375rem; }
  .saved-page {
    max-inline-size: 62rem;
    margin-block: 0 0.75rem;
    padding: 0.4rem 0.75rem;
    border-radius: 0.5rem;
    background: var(--surface);
    font-size: 0.9375rem;
  }
  @media print { .share .keep, .share-buttons, .send-picture { display: none; } }

  """

/// A button of the rows round a text: it stands on the page's own ground and is drawn by its line alone.
func rowButton(_ selector: String) -> String {
  """
  \(selector) {
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
  \(selector):focus-visible { outline: 0.2rem solid var(--accent); outline-offset: 0.15rem; }
  """
}
