/// An event: its title, then when and where in the largest letters after it.
struct Flyer: WallSheet {
  let formats: [PaperFormat] = [.a4, .a5]
  let usualFormats: [PaperFormat] = [.a4, .a5]

  let ownStyle = """
    .event { border: 0; border-radius: 0; padding: 0; margin: 0.5em 0 0.8em; }
    .event .rows > div { border-bottom: 0.75pt solid #555555; padding: 0.35em 0; break-inside: avoid; }
    .event dt, .event dd { display: inline-block; vertical-align: top; margin: 0; }
    .event dt { width: 35%; }
    .event dd { width: 61%; }
    .event .when, .event .where { font-size: 1.25rem; line-height: 1.3; }
    .event .when dd, .event .where dd { font-weight: 700; }
    .event dd > :last-child { margin-bottom: 0; }

    """
}
