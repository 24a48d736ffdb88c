/// A notice for a door or a board: few words, each of them large.
struct Notice: WallSheet {
  let formats: [PaperFormat] = [.a4, .a3]

  let ownStyle = """
    .notice-text, .box { font-size: 1.1rem; }
    .notice > main > p, .notice > main > ul, .notice > main > ol { font-size: 1.15rem; }
    .box.warning { border-width: 3pt; padding: 4mm 6mm; font-size: 1.2rem; }
    .box.warning .sign { width: 1.6em; height: 1.6em; }

    """
}
