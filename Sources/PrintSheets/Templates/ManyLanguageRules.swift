import BodyText
import GuideMarkup
import HTML
import ICU
import Localisation
import Readability

/// A sheet of rules in several languages. The document is the same tree in each, so a rule is written block by block:
/// its picture once, as the first language has it, and its words in each language, in an element that says its
/// language and direction.
struct ManyLanguageRules {
  private let document: PaperDocument
  /// Each page of the document in its languages, the main one first.
  private let pages: [[PaperChapter]]

  init(_ document: PaperDocument) {
    self.document = document
    let editions =
      [
        PaperEdition(edition: document.edition, outline: document.outline, pages: document.pages)
      ] + document.besides
    pages = document.pages.indices.map { number in
      editions.enumerated().compactMap { place, edition in
        guard number < edition.pages.count else { return nil }
        let printed = edition.pages[number]
        // The ids of the main language are those that links lead to; the others have ids of their own.
        let name = document.page(of: printed) + (place == 0 ? "" : ".\(edition.edition.language.canonical)")
        return PaperChapter(
          printed, place: document.place(name), outline: edition.outline, in: edition.edition,
          source: document.source)
      }
    }
  }

  var nodes: [HTMLNode] {
    var pictures: [String] = []
    let sheets = zip(document.pages, pages).map { printed, chapters in
      main([.id(document.page(of: printed)), .class("sheet")]) { written(chapters, &pictures) }
    }
    var imprint = document.imprint(pictures)
    // Each language answers for its own words here.
    imprint.isUnreviewed = document.pages.contains { $0.page.localised.counts.unreviewed > 0 }
    imprint.besides = document.besides.map { other in
      Imprint(
        context: PageContext(edition: other.edition, paper: document.place("index")), source: document.source,
        outline: other.outline,
        isUnreviewed: other.pages.contains { $0.page.localised.counts.unreviewed > 0 })
    }
    return sheets + imprint.nodes
  }

  private func written(_ chapters: [PaperChapter], _ pictures: inout [String]) -> [HTMLNode] {
    var writers = chapters.map(\.body)
    // What stands before the first rules goes under the titles.
    let blocks = chapters.first?.page.source.document.blocks ?? []
    let start = blocks.firstIndex(where: \.isRules) ?? blocks.count
    var nodes = [
      div(.class("heads", "texts")) {
        for number in chapters.indices {
          side(chapters[number]) {
            chapters[number].title(&writers[number])
            chapters[number].notices
            writers[number].blocks(Array(blocks[..<start]))
          }
        }
      }
    ]
    var rest = blocks[start...]
    while let block = rest.first {
      if case .directive(.rules, let inner) = block.kind {
        nodes += rules(inner, chapters, &writers)
        rest = rest.dropFirst()
      } else {
        let others = Array(rest.prefix { !$0.isRules })
        nodes += inEach(chapters, &writers) { $0.blocks(others) }
        rest = rest.dropFirst(others.count)
      }
    }
    pictures += writers.flatMap(\.pictures).filter { !pictures.contains($0) }
    return nodes
  }

  private func rules(
    _ inner: [Block], _ chapters: [PaperChapter], _ writers: inout [BodyWriter]
  ) -> [HTMLNode] {
    var nodes: [HTMLNode] = []
    for block in inner {
      guard case .list(let list) = block.kind else {
        nodes += inEach(chapters, &writers) { $0.blocks([block]) }
        continue
      }
      var items: [HTMLNode] = []
      for item in list.items where writers.contains(where: { $0.isShown(item) }) {
        items.append(rule(item, chapters, &writers))
      }
      let element: HTMLContentElement = list.isOrdered ? ol : ul
      nodes.append(element([.class("rules"), .role("list")], items))
    }
    return nodes
  }

  private func rule(_ item: ListItem, _ chapters: [PaperChapter], _ writers: inout [BodyWriter]) -> HTMLNode {
    let reader = writers.firstIndex { $0.isShown(item) }
    let picture = reader.flatMap { writers[$0].rulePicture(item) }
    return li {
      picture
      div(.class("texts")) {
        for number in chapters.indices where writers[number].isShown(item) {
          side(chapters[number]) { writers[number].ruleWords(item) }
        }
      }
    }
  }

  /// What each language says, side by side; nothing where none says anything.
  private func inEach(
    _ chapters: [PaperChapter], _ writers: inout [BodyWriter], _ write: (inout BodyWriter) -> [HTMLNode]
  ) -> [HTMLNode] {
    var sides: [HTMLNode] = []
    for number in chapters.indices {
      let nodes = write(&writers[number])
      if !nodes.isEmpty { sides.append(side(chapters[number]) { nodes }) }
    }
    return sides.isEmpty ? [] : [div([.class("heads", "texts")], sides)]
  }

  private func side(_ chapter: PaperChapter, @HTMLBuilder _ content: () -> [HTMLNode]) -> HTMLNode {
    div([.class("words")] + chapter.language.attributes, content())
  }
}

extension Block {
  fileprivate var isRules: Bool {
    if case .directive(.rules, _) = kind { true } else { false }
  }
}
