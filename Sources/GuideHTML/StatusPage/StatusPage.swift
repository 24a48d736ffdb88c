import BodyText
package import HTML
package import ICU
package import Localisation
import ProjectFiles
import SourceText

/// The page that shows an editor how the translations and the documents of a project stand, and leads to each text that
/// somebody has to look at.
///
/// It is no page of the site: it lies where whoever asked for it wanted it, and links to the site and to the catalogues.
///
/// - Parameters:
///   - language: the language that it speaks to the editor.
///   - styleSheet: the address of its style sheet, beside it.
///   - address: the address, from where the page lies, of a file of the project.
package func statusPage(
  _ report: StatusReport, words: InterfaceWords, in language: LanguageTag, slugs: [PageAddress: String],
  styleSheet: String, address: @escaping (String) -> String
) -> HTMLDocument {
  StatusPage(
    report: report, words: words, language: language, slugs: slugs, styleSheet: styleSheet, address: address
  ).document()
}

struct StatusPage {
  let report: StatusReport
  let words: InterfaceWords
  let language: LanguageTag
  let slugs: [PageAddress: String]
  let styleSheet: String
  let address: (String) -> String

  func document() -> HTMLDocument {
    let title = text("status.title")
    return HTMLDocument(
      .lang(language.canonical), .dir(language.htmlDirection), title: title,
      head: { headElements(styleSheet: styleSheet, summary: nil) }, bodyAttributes: [.class("status")]
    ) {
      main(.id("Main")) {
        h1 { title }
        p { text("status.day", ["date": day(report.today)]) }
        table
        care
        for translation in report.translations where translation.pages.contains(where: { !$0.units.isEmpty }) {
          section(of: translation)
        }
      }
    }
  }

  func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    words.text(key, arguments, in: language)
  }

  func day(_ date: CalendarDate) -> MessageArgument { .date(year: date.year, month: date.month, day: date.day) }

  // MARK: The table

  private static let columns: [(key: String, isWanting: Bool, count: @Sendable (StatusCounts) -> Int)] = [
    ("units", false, { $0.units }), ("fresh", false, { $0.fresh }), ("stale", true, { $0.stale }),
    ("missing", true, { $0.missing }),
    ("draft", true, { $0.draft }), ("translated", false, { $0.translated }), ("reviewed", false, { $0.reviewed }),
    ("final", false, { $0.final }), ("orphan", true, { $0.orphan }),
  ]

  private var table: HTMLNode {
    div(.class("table"), .tabIndex(0), .role("region"), .ariaLabel(text("status.table"))) {
      HTML.table {
        caption { text("status.table") }
        thead {
          tr {
            th(.scope("col")) { text("status.column.language") }
            th(.scope("col")) { text("status.column.document") }
            for column in Self.columns { th(.scope("col")) { text("status.column.\(column.key)") } }
          }
        }
        for entry in report.languages { rows(of: entry.tag, entry.counts) }
      }
    }
  }

  private func rows(of tag: LanguageTag, _ total: StatusCounts) -> HTMLNode {
    let documents = report.translations.filter { $0.language == tag }
    return tbody {
      for (index, translation) in documents.enumerated() {
        tr {
          if index == 0 {
            th(.scope("rowgroup"), .rowSpan(documents.count + 1)) {
              code { tag.canonical }
              " "
              tag.displayName(in: language)
            }
          }
          th(.scope("row")) { name(of: translation) }
          cells(translation.counts)
        }
      }
      tr(.class("total")) {
        th(.scope("row")) { text("status.total") }
        cells(total)
      }
    }
  }

  private func name(of translation: DocumentTranslation) -> HTMLNode {
    guard translation.pages.contains(where: { !$0.units.isEmpty }) else { return .text(translation.document) }
    return a([.href(fragment: sectionID(translation))], [.text(translation.document)])
  }

  private func cells(_ counts: StatusCounts) -> [HTMLNode] {
    Self.columns.map { column in
      let count = column.count(counts)
      let isWanting = column.isWanting && count > 0
      return td([.class(isWanting ? "wanting" : "count")], [.text(String(count))])
    }
  }

  // MARK: The documents

  @HTMLBuilder private var care: [HTMLNode] {
    let wanting = report.documents.filter(\.needsCare)
    if !wanting.isEmpty {
      HTML.section {
        h2 { text("status.documents") }
        ul {
          for document in wanting {
            li {
              anchor(address(document.path), [.text(document.name)])
              " – "
              sentences(about: document).joined(separator: " ")
            }
          }
        }
      }
    }
  }

  private func sentences(about document: DocumentCare) -> [String] {
    document.sentences.map { text($0.key, $0.arguments) }
  }

  // MARK: The texts

  private func sectionID(_ translation: DocumentTranslation) -> String {
    "\(translation.language.canonical)-\(translation.document)"
  }

  private func section(of translation: DocumentTranslation) -> HTMLNode {
    HTML.section(.id(sectionID(translation))) {
      h2 {
        code { translation.language.canonical }
        " \(translation.language.displayName(in: language)) – \(translation.document)"
      }
      for page in translation.pages where !page.units.isEmpty {
        h3 { anchor(address(page.cataloguePath), [.text(page.cataloguePath)]) }
        ul(.class("texts")) { for unit in page.units { entry(unit, on: page, in: translation.language) } }
      }
    }
  }

  private func entry(_ unit: UnitStatus, on page: PageTranslation, in tag: LanguageTag) -> HTMLNode {
    let label = unit.isDraft && unit.condition == .fresh ? "draft" : unit.condition.rawValue
    return li(.id("\(tag.canonical)-\(page.name.replacing("/", with: "-"))-\(unit.id)"), .class(label)) {
      p {
        strong { text("status.text.\(label)") }
        " "
        code { unit.id }
        if unit.isDraft, unit.condition == .stale { " \(text("status.text.draft"))" }
      }
      dl {
        if unit.condition == .stale {
          if let previous = unit.previousSource {
            row("status.previous", previous, report.source)
            difference(from: previous, to: unit.source)
          } else {
            row("status.previous", text("status.previous-unknown"), language)
          }
        }
        row(unit.condition == .orphan ? "status.last-source" : "status.source", unit.source, report.source)
        if let target = unit.target { row("status.target", target, tag) }
      }
      p(.class("links")) { links(unit, on: page, in: tag) }
    }
  }

  private func row(_ key: String, _ words: String, _ tag: LanguageTag) -> HTMLNode {
    div {
      dt { text(key) }
      dd(tag.attributes(within: language)) { words }
    }
  }

  private func difference(from old: String, to new: String) -> HTMLNode {
    div {
      dt { text("status.change") }
      dd(report.source.attributes(within: language)) {
        let changes = wordDifference(from: old, to: new)
        for (index, change) in changes.enumerated() {
          if case .added = change, index > 0, case .removed(let words) = changes[index - 1], !words.hasSuffix(" ") {
            " "
          }
          switch change {
          case .same(let words): words
          case .removed(let words): del { words }
          case .added(let words): ins { words }
          }
        }
      }
    }
  }

  private func links(_ unit: UnitStatus, on page: PageTranslation, in tag: LanguageTag) -> [HTMLNode] {
    var links: [(key: String, address: String, place: String)] = []
    if let target = page.address, unit.condition != .orphan {
      for (key, tag) in [("status.on-page", tag), ("status.on-source-page", report.source)] {
        let path = "site-out/" + outputPath(of: target, in: tag, slug: slugs[target])
        links.append((key, "\(address(path))#\(unit.anchor ?? textID(unit.id))", ""))
      }
    }
    if let range = unit.sourceRange, range.file.path.hasPrefix("content/") {
      links.append(("status.in-source", address(range.file.path), " \(range.file.path):\(range.start.line)"))
    }
    links.append(
      (
        "status.in-catalogue", address(page.cataloguePath),
        " \(page.cataloguePath)\(unit.unitRange.map { ":\($0.start.line)" } ?? "")"
      ))
    return links.enumerated().flatMap { index, link -> [HTMLNode] in
      (index == 0 ? [] : [.text(" · ")]) + [anchor(link.address, [.text(text(link.key) + link.place)])]
    }
  }
}
