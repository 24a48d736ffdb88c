import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import SourceText

/// The paper that goes with an official letter: which letter it is, what it is about, what to do and by when. The
/// person who hands it out writes on it by hand, and reads Finnish: what is to be written stands in both languages.
struct LetterCompanion: WallSheet {
  let formats: [PaperFormat] = [.a4]

  func nodes(of document: PaperDocument) throws(ICUError) -> [HTMLNode] { document.letterNodes() }

  let ownStyle = """
    .letter-place { margin: 0 0 0.8em; break-inside: avoid; }
    .letter-place > svg { width: 3.2rem; height: 4.1rem; display: inline-block; vertical-align: top; }
    .letter-place > div { display: inline-block; width: 80%; margin: 0 4%; vertical-align: top; }
    .fill { margin: 0 0 0.2em; padding-bottom: 7mm; border-bottom: 1pt solid #000000; font-size: 0.9rem; }
    .fill + .fill { margin-top: 0.35em; }
    .letter { border: 0; border-radius: 0; padding: 0; }
    .letter .rows > div { border-bottom: 0.75pt solid #555555; padding: 0.3em 0 0.45em; break-inside: avoid; }
    .letter dd { margin: 0; font-size: 1.1rem; }
    .steps { font-size: 1.1rem; margin-top: 0.8em; }
    .letter .do dd, .letter .by dd { font-weight: 700; font-size: 1.25rem; }

    """
}

extension PaperDocument {
  fileprivate func letterNodes() -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    var pictures: [String] = []
    for (number, printed) in pages.enumerated() {
      var chapter = PaperChapter(
        printed, place: place(page(of: printed)), outline: outline, in: edition, source: source)
      var content = chapter.head()
      if number == 0 { content.append(letterPlace(saysDay: chapter.blocks.sayDay)) }
      content += chapter.nodes(of: chapter.blocks)
      pictures += chapter.pictures.filter { !pictures.contains($0) }
      nodes.append(
        main([.id(page(of: printed)), .class("sheet")] + chapter.language.attributes(within: language), content))
    }
    return nodes + imprint(pictures).nodes
  }

  /// Lines to write on, beside the drawing of a letter. Where the text does not say the day, that is written too: the
  /// same paper goes with many letters.
  private func letterPlace(saysDay: Bool) -> HTMLNode {
    let lines: [PageWord] = [.letterDate, .letterNumber] + (saysDay ? [] : [.letterBy])
    return div(.class("letter-place")) {
      letterDrawing
      div {
        for line in lines { p([.class("fill")], inBoth(line)) }
      }
    }
  }

  private func inBoth(_ word: PageWord) -> [HTMLNode] {
    let own = PageContext(edition: edition, paper: place("index")).words(word, within: language)
    guard let finnish = source.phrases[word], !language.readsLike(source.language) else { return own }
    return own + [.text(" · ")] + isolated([.text(finnish.text)], in: finnish.language, within: language)
  }

  /// A sheet with the mark of its sender, a line at the place where letters have their number, and text.
  private var letterDrawing: HTMLNode {
    let outline = "M3 2h26v38H3z"
    let text = "M8 18h16M8 23h16M8 28h16M8 33h9"
    return svg(
      .svg,
      [.svg(.viewBox, "0 0 32 42"), .svg(.width, "32"), .svg(.height, "42"), .ariaHidden(true)],
      [
        svg(.path, [.svg(.d, outline), .svg(.fill, "#ffffff"), .svg(.stroke, "#000000"), .svg(.strokeWidth, "1.6")]),
        svg(.path, [.svg(.d, "M8 6h7v6H8z"), .svg(.fill, "#000000")]),
        svg(
          .path,
          [.svg(.d, "M18 7h7M18 11h7"), .svg(.fill, "none"), .svg(.stroke, "#000000"), .svg(.strokeWidth, "2.2")]),
        svg(.path, [.svg(.d, text), .svg(.fill, "none"), .svg(.stroke, "#000000"), .svg(.strokeWidth, "1.2")]),
      ])
  }
}

extension [Block] {
  /// Whether a letter's text says by which day.
  fileprivate var sayDay: Bool {
    contains { block in
      switch block.kind {
      case .directive(.letter, let inner):
        inner.contains { block in
          if case .list(let list) = block.kind { list.items.contains { $0.key?.value == .by } } else { false }
        }
      case .directive(_, let inner), .quote(let inner): inner.sayDay
      default: false
      }
    }
  }
}
