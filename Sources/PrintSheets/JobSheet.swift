package import HTML
package import ICU
package import Localisation
import BodyText
import ProjectFiles
import SourceText

/// What goes to the print shop with the files: everything that its staff, who read neither Arabic nor Burmese, would
/// have to ask. As a page, and as rows of a table.
package struct JobSheet: Sendable {
  private let jobs: [PressJob]
  /// Whose order it is.
  private let name: String
  /// The language of the project's names and titles.
  private let source: LanguageTag
  private let words: InterfaceWords
  private let language: LanguageTag

  /// - Parameter language: of the sheet itself; that of whoever orders.
  package init(
    jobs: [PressJob], name: String, source: LanguageTag, words: InterfaceWords, language: LanguageTag
  ) {
    self.jobs = jobs
    self.name = name
    self.source = source
    self.words = words
    self.language = language
  }

  private func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    words.text("order.\(key)", arguments, in: language)
  }

  // MARK: - What is said of a file

  private func facts(of job: PressJob) -> [(label: String, value: [HTMLNode], plain: String)] {
    let languages = job.languages.map { InterfaceWords.name(of: $0.tag, in: language) }.joined(separator: ", ")
    let ownNames = job.languages.map(\.ownName).joined(separator: ", ")
    var facts: [(String, [HTMLNode], String)] = []
    func say(_ key: String, _ value: String) { facts.append((text(key), [.text(value)], value)) }
    facts.append(
      (
        text("title"),
        job.sourceTitle.map { isolated([.text($0.text)], in: $0.language, within: language) } ?? [],
        job.sourceTitle?.text ?? ""
      ))
    let titles = job.titles
    facts.append(
      (
        text("own-title"), joined(titles.map { ($0.text, $0.language) }),
        titles.map(\.text).joined(separator: " / ")
      ))
    say("language", languages)
    facts.append((text("own-name"), joined(job.languages.map { ($0.ownName, $0.tag) }), ownNames))
    say("translation", job.languages.map(translation).joined(separator: "; "))
    say("trim", "\(millimetres(job.facts.width)) × \(millimetres(job.facts.height)) mm")
    say("bleed", "\(job.settings.bleed) mm")
    say("pages", pages(of: job))
    say("colours", colours(of: job))
    say("binding", binding(of: job))
    say("copies", job.copies.map(String.init) ?? text("copies-open"))
    say("paper", text("paper-\(job.settings.paper.rawValue)"))
    say("standard", "\(job.settings.standard.title), \(job.profile)")
    say("file", job.file)
    say("digest", job.digest)
    return facts
  }

  private func joined(_ texts: [(String, LanguageTag)]) -> [HTMLNode] {
    Array(texts.map { isolated([.text($0.0)], in: $0.1, within: language) }.joined(separator: [.text(" / ")]))
  }

  /// Whoever opens the order has to see what is not checked yet before paper is.
  private func translation(of language: PressJob.Language) -> String {
    let counts = language.counts
    let name = InterfaceWords.name(of: language.tag, in: self.language)
    return text(
      "translation-state",
      [
        "language": .text(name), "texts": .count(counts.units), "unreviewed": .count(counts.unreviewed),
        "stale": .count(counts.stale),
        "state": .text(
          language.tag == source || counts.units == 0
            ? "source" : counts.stale > 0 ? "stale" : counts.unreviewed > 0 ? "unreviewed" : "checked"),
      ])
  }

  private func millimetres(_ value: Double) -> String {
    value == value.rounded() ? String(Int(value)) : String(value)
  }

  private func pages(of job: PressJob) -> String {
    let pages = String(job.facts.pages)
    return job.facts.added > 0 ? "\(pages) – \(text("added", ["added": .count(job.facts.added)]))" : pages
  }

  /// `4/4`: so many inks on each side, and which.
  private func colours(of job: PressJob) -> String {
    let inks = job.facts.inks
    let count = job.facts.pages > 1 ? "\(inks.count)/\(inks.count)" : "\(inks.count)/0"
    return "\(count) \(inks == ["K"] ? text("black-only") : inks.joined())"
  }

  private func binding(of job: PressJob) -> String {
    guard job.facts.pages > 1 else { return text("single-sheet") }
    let edge = text(job.isRightToLeft ? "bound-right" : "bound-left")
    return job.isStapled ? "\(edge) \(text("stapled"))" : edge
  }

  // MARK: - The table

  /// Its head, then a row for each file.
  package var rows: [[String]] {
    guard let first = jobs.first else { return [] }
    return [facts(of: first).map(\.label)] + jobs.map { facts(of: $0).map(\.plain) }
  }

  // MARK: - The page

  package var page: HTMLDocument {
    HTMLDocument(
      .lang(language.canonical), .dir(language.htmlDirection), title: text("heading"),
      head: {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("robots"), .content("noindex"))
        style { jobSheetStyle }
      }
    ) {
      HTML.main {
        h1 { text("heading") }
        p { isolated([.text(name)], in: source, within: language) }
        p { text("lead", ["files": .count(jobs.count), "pages": .count(jobs.reduce(0) { $0 + $1.facts.pages })]) }
        ul {
          li { text("scale") }
          li { text("black") }
          li { text("checked") }
        }
        for job in jobs { section(of: job) }
      }
    }
  }

  private func section(of job: PressJob) -> HTMLNode {
    HTML.section {
      h2 {
        if let title = job.sourceTitle { isolated([.text(title.text)], in: title.language, within: language) }
        " – "
        job.languages.map { InterfaceWords.name(of: $0.tag, in: language) }.joined(separator: ", ")
      }
      div(.class("job")) {
        table {
          tbody {
            for fact in facts(of: job) {
              tr {
                th(.scope("row")) { fact.label }
                td([], fact.value)
              }
            }
          }
        }
        ul(.class("pages"), .dir(job.isRightToLeft ? .rightToLeft : .leftToRight)) {
          for (number, path) in job.pictures.enumerated() {
            li {
              p(.class("up"), .lang(language.canonical), .dir(language.htmlDirection)) { "↑ \(text("this-edge-up"))" }
              if let address = try? HTMLAddress(path) {
                img(.src(address), .alt(text("page", ["page": .count(number + 1)])))
              }
              p { String(number + 1) }
            }
          }
        }
      }
    }
  }
}

/// It stands in the page, so it has none of the signs that HTML reads otherwise.
private let jobSheetStyle = """
  * { box-sizing: border-box; }
  body { margin: 0 auto; max-width: 72rem; padding: 1rem; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; }
  h1, h2 { line-height: 1.25; }
  section { border-top: 2px solid #1b1b1b; margin-top: 2rem; }
  table { border-collapse: collapse; width: 100%; max-width: 48rem; }
  th, td { text-align: start; vertical-align: top; padding: 0.25rem 0.5rem; border-bottom: 1px solid #767676; }
  th { font-weight: 600; width: 13rem; }
  td { overflow-wrap: anywhere; }
  .pages { list-style: none; display: flex; flex-wrap: wrap; gap: 1rem; padding: 0; }
  .pages li { width: 150px; text-align: center; break-inside: avoid; }
  .pages p { margin: 0; }
  .pages img { display: block; width: 150px; border: 1px solid #767676; }
  .up { font-size: 0.8rem; }
  @media (max-width: 40rem) { th { width: 9rem; } }
  @media print { section { break-before: page; } body { padding: 0; } }

  """
