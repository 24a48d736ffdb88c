import BodyText
import GuideMarkup
package import HTML
package import ICU
package import Localisation
package import ProjectFiles
package import Readability
package import SourceText

/// What a report shows: texts with what was found in them, and what was found elsewhere.
package struct CheckReport: Sendable {
  package var texts: [ReportedText]
  /// Findings that stand in none of the texts.
  package var others: [Diagnostic]
  /// What writers have allowed.
  package var suppressed: [SuppressedFinding]

  package init(texts: [ReportedText], others: [Diagnostic], suppressed: [SuppressedFinding] = []) {
    self.texts = texts
    self.others = others
    self.suppressed = suppressed
  }
}

/// A text of a report, in one language.
package struct ReportedText: Sendable {
  package var checked: CheckedDocument
  package var level: Level
  package var score: DocumentScore
  /// Those to be shown, in the order of the text: the rules' and the faults of the file.
  package var findings: [Diagnostic]

  package init(checked: CheckedDocument, level: Level, score: DocumentScore, findings: [Diagnostic]) {
    self.checked = checked
    self.level = level
    self.score = score
    self.findings = findings
  }

  var path: String { checked.localised.source.document.file.path }
  var language: LanguageTag { checked.localised.language }
}

/// The page on which somebody reads what the checker found: each text with marks under the words and a note beside them,
/// its score and how that came about, the rules that were active, and what only a person can judge.
///
/// It stands alone: no script, no other file.
///
/// - Parameter language: the language that it speaks to whoever asked.
package func checkReport(_ report: CheckReport, words: InterfaceWords, in language: LanguageTag) -> HTMLDocument {
  CheckReportPage(report: report, words: words, language: language).document()
}

struct CheckReportPage {
  let report: CheckReport
  let words: InterfaceWords
  let language: LanguageTag

  func document() -> HTMLDocument {
    let title = text("report.title")
    var writer = ReportedTextWriter(page: self)
    let sections = report.texts.enumerated().map { section(of: $1, number: $0 + 1, &writer) }
    return HTMLDocument(
      .lang(language.canonical), .dir(language.htmlDirection), title: title,
      head: {
        meta(.name("viewport"), .content("width=device-width, initial-scale=1"))
        meta(.name("color-scheme"), .content("light dark"))
        meta(
          .httpEquiv(.contentSecurityPolicy),
          .content("default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'"))
        style { checkReportStyle }
      }
    ) {
      HTML.main {
        h1 { title }
        p { text("report.summary", counts(of: report.texts.flatMap(\.findings) + report.others)) }
        p {
          text("report.not-selkokieli")
          " "
          a([.href(fragment: "not-checked")], [.text(text("report.not-checked"))])
        }
        legend
        if report.texts.count > 1 { contents }
        sections
        others(&writer)
        allowed
        rules
        notChecked
      }
    }
  }

  func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    words.text(key, arguments, in: language)
  }

  func counts(of findings: [Diagnostic]) -> [String: MessageArgument] {
    [
      "texts": .count(report.texts.count),
      "errors": .count(findings.count { $0.severity == .error }),
      "warnings": .count(findings.count { $0.severity == .warning }),
      "information": .count(findings.count { $0.severity == .information }),
    ]
  }

  // MARK: What stands before the texts

  /// How each severity is marked, in form as well as in colour.
  private var legend: HTMLNode {
    p(.class("legend")) {
      for severity in Severity.allCases.reversed() {
        span {
          mark([.class(severity.rawValue)], [.text(text("severity.\(severity.rawValue)"))])
          " \(severity.sign)"
        }
        " "
      }
    }
  }

  private var contents: HTMLNode {
    HTML.section {
      h2 { text("report.contents") }
      div(.class("wide", "contents"), .tabIndex(0), .role("region"), .ariaLabel(text("report.contents"))) {
        HTML.table {
          thead {
            tr {
              for column in ["text", "language", "level", "score", "errors", "warnings", "information"] {
                th(.scope("col")) { text("report.column.\(column)") }
              }
            }
          }
          tbody { for (index, entry) in report.texts.enumerated() { row(of: entry, number: index + 1) } }
        }
      }
    }
  }

  private func row(of entry: ReportedText, number: Int) -> HTMLNode {
    let score = entry.score.value.map { self.number($0) } ?? "–"
    return tr {
      th(.scope("row")) { a([.href(fragment: "text-\(number)")], [.text(entry.path)]) }
      td { entry.language.canonical }
      td { entry.level.rawValue }
      td(.class("count")) { entry.score.isTooShort || !entry.score.isCalibrated ? "(\(score))" : score }
      for severity in Severity.allCases.reversed() {
        td(.class("count")) { self.number(Double(entry.findings.count { $0.severity == severity })) }
      }
    }
  }

  /// ICU calls `fi-simple` "Finnish (SIMPLE)"; people call it easy Finnish.
  func name(of tag: LanguageTag) -> String {
    let name = tag.withoutVariants == tag.canonical ? tag : (try? LanguageTag(tag.withoutVariants)) ?? tag
    return name == tag
      ? tag.displayName(in: language) : text("language.easy", ["language": .text(name.displayName(in: language))])
  }

  func number(_ value: Double) -> String { text("score.number", ["value": .number(value)]) }

  // MARK: The texts

  private func section(
    of entry: ReportedText, number: Int, _ writer: inout ReportedTextWriter
  ) -> HTMLNode {
    let rows = writer.rows(of: entry)
    return HTML.section(.id("text-\(number)"), .class("checked")) {
      h2 { entry.path }
      p {
        text(
          "report.text",
          ["language": .text(name(of: entry.language)), "level": .text(entry.level.rawValue)])
        " "
        text("report.found", counts(of: entry.findings))
      }
      p { follows(entry) }
      scoreSection(entry)
      h3 { text("report.marked-text") }
      if let first = rows.unplaced { first }
      div([.class("rows")], rows.nodes)
    }
  }

  /// What may be said of a text: never that it is easy language.
  private func follows(_ entry: ReportedText) -> String {
    let active = entry.checked.activeRules
    let broken = Set(entry.findings.filter { $0.severity >= .warning }.map(\.name))
    return text(
      "report.follows",
      ["followed": .count(active.count { !broken.contains($0) }), "all": .count(active.count)])
  }

  @HTMLBuilder private func others(_ writer: inout ReportedTextWriter) -> [HTMLNode] {
    if !report.others.isEmpty {
      HTML.section {
        h2 { text("report.others") }
        ul([.class("notes")], report.others.map { writer.note($0, number: nil, path: true) })
      }
    }
  }

  /// Whoever reads the report can judge the writer's reasons too.
  @HTMLBuilder private var allowed: [HTMLNode] {
    if !report.suppressed.isEmpty {
      HTML.section {
        h2 { text("report.allowed") }
        ul {
          for finding in report.suppressed {
            li {
              code { finding.diagnostic.name }
              " \(finding.diagnostic.path)"
              if let start = finding.diagnostic.range?.start {
                ", \(text("report.place", ["line": .count(start.line), "column": .count(start.column)]))"
              }
              ": \(text("diagnostic.\(finding.diagnostic.name)", finding.diagnostic.arguments)) "
              em { text("report.reason", ["reason": .text(finding.reason)]) }
            }
          }
        }
      }
    }
  }

  // MARK: What stands behind them

  @HTMLBuilder private var rules: [HTMLNode] {
    let findings = report.texts.flatMap(\.findings) + report.others
    let found = Dictionary(findings.map { ($0.name, 1) }, uniquingKeysWith: +)
    let active = Rules.all.map(\.documentation).filter { rule in
      report.texts.contains { $0.checked.activeRules.contains(rule.name) }
    }
    HTML.section(.id("rules")) {
      h2 { text("report.rules") }
      p { text("report.rules-text", ["count": .count(active.count)]) }
      ul(.class("rules")) {
        for rule in active {
          li(.id("rule-\(rule.name)")) {
            strong { text("rule.\(rule.name)") }
            " "
            code { rule.name }
            " – \(text("report.rule-count", ["count": .count(found[rule.name] ?? 0)]))"
            if case .only(let languages) = rule.languages {
              " (\(text("report.rule-languages", ["languages": .text(languages.sorted().joined(separator: ", "))])))"
            }
            if found[rule.name] != nil {
              p { text("rule.\(rule.name).why") }
              p { text("rule.\(rule.name).advice") }
            }
          }
        }
      }
    }
  }

  /// Groups of criteria of Selkomittari 2.0 that need a person, each with its questions in our own words.
  private static let groups: [(name: String, questions: Int)] = [
    ("text", 5), ("words", 3), ("structures", 3), ("layout", 4), ("readers", 2),
  ]

  private var notChecked: HTMLNode {
    HTML.section(.id("not-checked")) {
      h2 { text("report.not-checked") }
      p { text("report.not-checked-text") }
      for group in Self.groups {
        h3 { text("report.person.\(group.name)") }
        ul { for question in 1...group.questions { li { text("report.person.\(group.name)-\(question)") } } }
      }
      p { text("report.selkotunnus") }
    }
  }
}

extension Severity {
  /// A form of its own for each, for whoever does not see the colour.
  var sign: String {
    switch self {
    case .error: "■"
    case .warning: "▲"
    case .information: "●"
    }
  }
}
