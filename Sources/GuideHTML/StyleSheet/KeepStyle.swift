/// The button that keeps a guide on the telephone. It looks as those that send a page on.
let keepStyle = """
  .keep-guide { margin-block: 0.5rem 1rem; }
  .keep-guide p { margin-block: 0.4rem 0; }
  \(rowButton(".keep-guide button"))
  @media print { .keep-guide { display: none; } }

  """
