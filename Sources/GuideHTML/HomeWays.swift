import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import SourceText

// Two ways in for readers who do not know what the guides are called: what has happened to them, and who helps.

/// The situations as large links with their pictures. Each leads to the first page that helps in it; the titles of the
/// others stand below. Nil where no page of this language names one.
func situationShelf(_ context: PageContext) -> HTMLNode? {
  let helping = context.edition.pagesByName(\.situations)
  let known = context.edition.settings.situations.filter { helping[$0.name.value] != nil }
  guard !known.isEmpty else { return nil }
  return section(.class("situations")) {
    h2 { context.words(.situations) }
    ul(.role("list")) {
      for situation in known {
        if let pages = helping[situation.name.value], let first = pages.first,
          let words = context.edition.project.situationWords[situation.name.value]
        {
          li {
            anchor(
              context.address(of: first.address), [.class("situation")],
              drawing(of: situation, in: context) + [span([], context.plain(words) + context.languageShown(by: first))])
            if pages.count > 1 { pageList(Array(pages.dropFirst()), context) }
          }
        }
      }
    }
  }
}

/// The situations as plain links to the first page that helps in each. Nil where no page of this language names one.
func situationLinks(_ context: PageContext) -> HTMLNode? {
  let helping = context.edition.pagesByName(\.situations)
  let items = context.edition.settings.situations.compactMap { situation -> HTMLNode? in
    guard let first = helping[situation.name.value]?.first,
      let words = context.edition.project.situationWords[situation.name.value]
    else { return nil }
    return li {
      anchor(context.address(of: first.address), context.plain(words) + context.languageShown(by: first))
    }
  }
  return items.isEmpty ? nil : ul(.role("list")) { items }
}

/// Those whose services pages tell of, each with these pages. Nil where no page names one.
func authorityShelf(_ context: PageContext) -> HTMLNode? {
  let pages = context.edition.pagesByName(\.authorities)
  let known = context.edition.authorities.filter { pages[$0] != nil }
  guard !known.isEmpty else { return nil }
  return section(.class("shelf", "authorities")) {
    h2 { context.words(.authorities) }
    ul(.role("list")) {
      for key in known {
        if let record = context.edition.project.records[key], let pages = pages[key] {
          li {
            h3 { context.plain(record.name) }
            pageList(pages, context)
          }
        }
      }
    }
  }
}

/// It stands beside its words, so it is not read out.
private func drawing(of situation: Situation, in context: PageContext) -> [HTMLNode] {
  situation.pictogram.flatMap { context.edition.drawings[$0.value] }.map { [$0] } ?? []
}

private func pageList(_ pages: [PageOutline], _ context: PageContext) -> HTMLNode {
  ul(.class("pages"), .role("list")) {
    for page in pages {
      let mark = context.languageShown(by: page)
      // The link is as high as a finger is wide, and lays its parts beside each other: title and mark are one part.
      let words = mark.isEmpty ? context.plain(page.title) : [span([], context.plain(page.title) + mark)]
      li { anchor(context.address(of: page.address), words) }
    }
  }
}

extension PageContext {
  /// "(in Finnish)" behind words of the reader's language that lead to a page that is not translated.
  fileprivate func languageShown(by page: PageOutline) -> [HTMLNode] {
    let source = edition.settings.source
    guard language != source, !page.translatedInto.contains(language) || page.heldIn.contains(language) else {
      return []
    }
    let shown =
      edition.settings.fallbackChain(of: language).dropFirst().first { page.translatedInto.contains($0) } ?? source
    let phrase = phrase(.shownIn, shown, in: language)
    return [.text(" "), small([], isolated([.text("(\(phrase.text))")], in: phrase.language, within: language))]
  }
}

extension Edition {
  /// The pages that name something in their front matter, by that name. What a reader can read comes first; then what
  /// names the fewest, for that is most about it; then the order of reading.
  fileprivate func pagesByName(_ names: (PageMatter) -> [Located<String>]) -> [String: [PageOutline]] {
    var pages: [String: [(page: PageOutline, rank: Int)]] = [:]
    for outline in documents {
      let matters = Dictionary(
        outline.document.allPages.map { ($0.name, $0.matter) }, uniquingKeysWith: { first, _ in first })
      for page in outline.pages {
        guard let matter = matters[page.address.page] else { continue }
        let named = Set(names(matter).map(\.value))
        let rank = named.count + (page.translatedInto.contains(language) ? 0 : 1_000)
        for name in named { pages[name, default: []].append((page, rank)) }
      }
    }
    // A sort that keeps the order of equals.
    return pages.mapValues { pages in
      pages.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }.map(\.element.page)
    }
  }

  /// The records that pages name, as they are first met.
  fileprivate var authorities: [String] {
    var known: Set<String> = []
    return documents.flatMap { $0.document.allPages.flatMap { $0.matter.authorities.map(\.value) } }
      .filter { known.insert($0).inserted }
  }
}
