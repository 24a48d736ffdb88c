/// A bulletin on a board: what is the matter, what to do, whom to call; easy Finnish beside each text that no speaker of
/// the language has read.
struct BulletinNotice: WallSheet {
  let formats: [PaperFormat] = [.a4]

  let ownStyle = """
    .bulletin > main > p { font-size: 1.1rem; }
    .steps > li { font-size: 1.15rem; }
    .steps > li::before { font-size: 1.7rem; line-height: 1; width: 9%; }
    .steps > li > div { width: 87%; }
    main > .pair { margin: 0 0 0.5em; }
    .box.warning { border-width: 3pt; font-size: 1.1rem; }
    h1.pair > * { display: block; width: auto; margin: 0; }
    h1.pair > * + * { font-size: 0.75em; font-weight: 400; margin-top: 0.15em; }

    """
}
