/// Opening hours for a door: days, times, and the languages in which somebody serves at each of them.
struct OpeningHoursPoster: WallSheet {
  let formats: [PaperFormat] = [.a4, .a3]

  let ownStyle = """
    .opening, .contact { border: 0; border-radius: 0; padding: 0; margin: 0.9em 0; }
    .opening > p { font-weight: 700; font-size: 1.2rem; margin-bottom: 0.3em; }
    .hours { margin: 0.3em 0 0.6em; border-top: 1.5pt solid #000000; }
    .hours caption { font-size: 1.15rem; padding-bottom: 0.2em; }
    .hours th, .hours td { border: 0; border-bottom: 0.75pt solid #555555; padding: 0.35em 0.4em; }
    .hours thead th { font-size: 0.8rem; font-weight: 400; padding: 0.2em 0.5em; }
    .hours th[scope="row"] { font-size: 1.2rem; font-weight: 700; }
    .hours td { font-size: 1.2rem; }
    .hours td:nth-child(2) { font-size: 1.45rem; font-weight: 700; white-space: nowrap; }
    .hours .season td, .hours .exceptions td, .hours .season th, .hours .exceptions th { font-size: 1rem; }
    .hours .exceptions td { white-space: normal; }
    .contact .rows > div { margin-bottom: 0.3em; }

    """
}
