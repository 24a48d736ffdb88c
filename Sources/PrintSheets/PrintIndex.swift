package import BodyText
package import HTML
package import ICU
import Localisation
import ProjectFiles
import SourceText

/// What the person who hands a paper out has to know of its text in a language.
package struct PaperState: Sendable, Hashable {
  /// No speaker has read some of it.
  package var isUnreviewed: Bool
  /// The source has changed since some of it was translated.
  package var isStale: Bool

  package init(isUnreviewed: Bool, isStale: Bool) {
    self.isUnreviewed = isUnreviewed
    self.isStale = isStale
  }
}

/// The page for staff: a row for each language, a column for each document, one press to the A4.
///
/// - Parameters:
///   - edition: the site in the source language: the page is for those who hand the paper out.
///   - files: the paths of the PDFs that there are.
///   - glossary: what the glossary is called among them.
///   - state: of a document in a language.
package func printIndex(
  in edition: Edition, files: Set<String>, glossary: String?, state: (String, LanguageTag) -> PaperState
) -> HTMLDocument {
  PrintIndex(edition: edition, files: files, glossary: glossary).document(state)
}

private struct PrintIndex {
  let context: PageContext
  let tag: LanguageTag
  /// The files of each document and language, the A4 first.
  let variants: [Place: [PrintVariant]]
  let columns: [Column]

  struct Place: Hashable {
    var document: String
    var language: LanguageTag
  }

  /// A document, or the glossary, which has no outline.
  struct Column {
    var name: String
    var title: String
    var outline: DocumentOutline?
  }

  init(edition: Edition, files: Set<String>, glossary: String?) {
    let tag = edition.settings.source
    self.tag = tag
    context = PageContext(edition: edition, path: printIndexPath)
    // What a print shop gets is not for this desk.
    let known = files.compactMap { PrintVariant(path: $0) }.filter { [.download, .office].contains($0.purpose) }
    variants = Dictionary(grouping: known) { Place(document: $0.document, language: $0.language) }.mapValues {
      $0.sorted { Self.order($0).lexicographicallyPrecedes(Self.order($1)) }
    }
    let printed = Set(known.map(\.document))
    let documents = edition.documents.map { outline in
      Column(
        name: outline.document.name,
        title: outline.pages.first.map { plainText(of: $0.title.inlines) } ?? outline.document.name, outline: outline)
    }
    let words = glossary.map { Column(name: $0, title: edition.words.text(PageWord.glossary.rawValue, in: tag)) }
    columns = (documents + (words.map { [$0] } ?? [])).filter { printed.contains($0.name) }
  }

  /// In one language before two, A4 before other paper, for all before for the office.
  private static func order(_ variant: PrintVariant) -> [Int] {
    [
      variant.besides.count, PaperFormat.allCases.firstIndex(of: variant.format) ?? 0,
      variant.purpose == .download ? 0 : 1,
    ] + Array(variant.path.utf8).map(Int.init)
  }

  private var edition: Edition { context.edition }

  private func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    edition.words.text("print.\(key)", arguments, in: tag)
  }

  private func words(_ key: String) -> [HTMLNode] { context.words(edition.words.phrase("print.\(key)", in: tag)) }

  func document(_ state: (String, LanguageTag) -> PaperState) -> HTMLDocument {
    HTMLDocument(
      .lang(tag.canonical), .dir(tag.htmlDirection), title: text("index-title"),
      head: {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("robots"), .content("noindex"))
        if let sheet = try? HTMLAddress(context.address(styleSheetPath)) { HTML.link(.rel("stylesheet"), .href(sheet)) }
        if let icon = try? HTMLAddress(context.address(iconPath)) { HTML.link(.rel("icon"), .href(icon)) }
      }, bodyAttributes: [.class("staff")]
    ) {
      main {
        header(.class("title")) {
          h1 { words("index-title") }
          p(.class("lead")) { words(columns.isEmpty ? "index-empty" : "index-lead") }
        }
        if !columns.isEmpty {
          help
          ways
          grid(state)
        }
      }
    }
  }

  // MARK: Before the grid

  private var help: HTMLNode {
    let hasBooklets = variants.values.joined().contains { $0.format == .a5Booklet }
    return div(.class("box", "note"), .role("note")) {
      p(.class("box-label")) { words("index-help") }
      ul {
        li { words("index-size") }
        if hasBooklets { li { words("index-booklet") } }
        li { words("index-beside") }
      }
    }
  }

  /// On a telephone the languages stand under each other.
  private var ways: HTMLNode {
    nav(.class("ways"), .ariaLabel(text("index-language"))) {
      ul(.role("list")) {
        for language in shownLanguages {
          li {
            a(.href(fragment: id(of: language.tag)), .lang(language.tag.canonical), .dir(language.tag.htmlDirection)) {
              language.ownName
            }
          }
        }
      }
    }
  }

  private var shownLanguages: [LanguageLink] {
    edition.languages.filter { language in
      columns.contains { variants[Place(document: $0.name, language: language.tag)] != nil }
    }
  }

  private func id(of language: LanguageTag) -> String { "Language-\(language.canonical)" }

  // MARK: The grid

  private func grid(_ state: (String, LanguageTag) -> PaperState) -> HTMLNode {
    div(.class("table", "grid"), .tabIndex(0), .role("region"), .ariaLabel(text("index-title"))) {
      table {
        thead {
          tr {
            th(.scope("col")) { words("index-language") }
            for column in columns {
              th(.scope("col")) {
                column.title
                day(of: column)
              }
            }
          }
        }
        tbody {
          for language in shownLanguages {
            tr(.id(id(of: language.tag))) {
              th(.scope("row")) { name(of: language) }
              for column in columns { cell(column, language.tag, state(column.name, language.tag)) }
            }
          }
        }
      }
    }
  }

  private func name(of language: LanguageLink) -> [HTMLNode] {
    let name = InterfaceWords.name(of: language.tag, in: tag)
    guard language.tag != tag else { return [.text(language.ownName)] }
    return [
      span { name },
      span([.class("own-name")] + language.tag.attributes(within: tag), [.text(language.ownName)]),
    ]
  }

  /// Which day's text it is.
  private func day(of column: Column) -> HTMLNode? {
    guard let outline = column.outline else { return nil }
    guard outline.isApproved else { return p(.class("day")) { strong([], context.words(.draft)) } }
    guard let day = outline.document.matter.approved?.on else { return nil }
    return p(.class("day")) {
      context.words(.approved)
      " "
      time([.dateTime(day.iso)], context.words(.date, day))
    }
  }

  private func cell(_ column: Column, _ language: LanguageTag, _ state: PaperState) -> HTMLNode {
    guard let files = variants[Place(document: column.name, language: language)] else {
      return td(.class("none")) { words("index-none") }
    }
    return td {
      span(.class("column")) { column.title }
      ul(.role("list")) {
        for (number, file) in files.enumerated() {
          li { link(to: file, column, isFirst: number == 0) }
        }
      }
      if state.isStale { p(.class("warn")) { words("index-stale") } }
      if state.isUnreviewed { p(.class("warn")) { words("index-unreviewed") } }
    }
  }

  /// The heading that the steps stand under, else the title of their page.
  private func name(of steps: StepListName, in column: Column) -> String {
    guard let page = column.outline?.pages.first(where: { $0.address.page == steps.page }) else { return steps.list }
    // A second list under a heading has a number behind its name.
    let heading = page.headings.filter { steps.list.hasPrefix($0.anchor) }.max { $0.anchor.count < $1.anchor.count }
    return plainText(of: (heading?.text ?? page.title).inlines)
  }

  private func link(to file: PrintVariant, _ column: Column, isFirst: Bool) -> HTMLNode {
    var name = text("paper-\(file.format.rawValue)")
    if let steps = file.steps { name += " – \(self.name(of: steps, in: column))" }
    if file.purpose == .office { name += " – \(text("index-office"))" }
    if !file.besides.isEmpty {
      let others = file.besides.map { InterfaceWords.name(of: $0, in: tag) }.joined(separator: ", ")
      name += " – \(text("index-with", ["languages": .text(others)]))"
    }
    // Heard alone, a link says of what and in which language.
    let label = "\(column.title), \(InterfaceWords.name(of: file.language, in: tag)): \(name)"
    return anchor(
      context.address(file.path),
      [.class(isFirst ? "paper main" : "paper"), .hrefLang(file.language.canonical), .ariaLabel(label)],
      [.text(name)])
  }
}
