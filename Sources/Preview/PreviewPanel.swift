import BodyText
import HTML
import ICU
import Localisation
import ProjectFiles
import Readability
import SiteBuild
import SourceText

/// What stands beside a page for whoever writes it: what the checker found, how the page stands in each language, and
/// who has approved its document.
struct PreviewPanel {
  let state: LivePageState
  /// Of the page, from the root of the site.
  let path: String
  /// The language that the panel speaks.
  let language: LanguageTag

  var nodes: [HTMLNode] {
    let counts = counts(of: state.findings + state.faultsElsewhere)
    return [
      details(.id("panel")) {
        summary {
          strong { text("preview.title") }
          " "
          span(.class("counts")) { text("preview.summary", counts) }
        }
        div(.class("parts")) {
          p([.class("lost"), .role("alert"), .hidden], [.text(text("preview.lost"))])
          p([.id("show"), .hidden], [.text(text("preview.show"))])
          leftBehind
          findings
          elsewhere
          languages
          document
        }
      }
    ]
  }

  // MARK: Findings

  @HTMLBuilder private var leftBehind: [HTMLNode] {
    for file in state.filesLeftBehind {
      p(.class("left-behind")) { text("preview.left-behind", ["path": .text(file)]) }
    }
  }

  @HTMLBuilder private var findings: [HTMLNode] {
    if state.path != nil {
      section(.ariaLabelledBy("findings")) {
        h2(.id("findings")) { text("preview.findings") }
        if state.findings.isEmpty {
          p { text("preview.no-findings") }
        } else {
          ul(.role("list")) { for finding in state.findings { item(finding) } }
        }
      }
    }
  }

  @HTMLBuilder private var elsewhere: [HTMLNode] {
    if !state.faultsElsewhere.isEmpty {
      section(.ariaLabelledBy("elsewhere")) {
        h2(.id("elsewhere")) { text("preview.elsewhere") }
        ul(.role("list")) { for fault in state.faultsElsewhere.prefix(Self.mostElsewhere) { item(fault) } }
        if state.faultsElsewhere.count > Self.mostElsewhere {
          p { text("preview.more", ["count": .count(state.faultsElsewhere.count - Self.mostElsewhere)]) }
        }
      }
    }
  }

  /// One mistake in a file that all pages share can be a thousand errors.
  private static let mostElsewhere = 20

  private func item(_ finding: Diagnostic) -> HTMLNode {
    li(.class("finding", finding.severity.rawValue)) {
      p {
        strong { text("severity.\(finding.severity.rawValue)") }
        " "
        code { place(of: finding) }
      }
      if let quoted = quoted(finding) { quoted }
      p { text("diagnostic.\(finding.name)", finding.arguments) }
      for note in finding.notes {
        p {
          text("note.\(note.name)", note.arguments)
          if let range = note.range {
            " "
            code { place(of: range) }
          }
        }
      }
      if let suggestion = finding.suggestion, !suggestion.isEmpty, suggestion.utf8.count < Self.longestSuggestion {
        p {
          text("report.rewriting")
          " "
          ins(state.language.attributes, [.text(suggestion)])
        }
      }
      if Rules.named(finding.name) != nil {
        details {
          summary { text("report.why") }
          p { text("rule.\(finding.name).why") }
          p { text("rule.\(finding.name).advice") }
        }
      }
    }
  }

  private static let longestSuggestion = 600

  /// The sentence with the words found, or the line of the file where it is no text: its fault.
  private func quoted(_ finding: Diagnostic) -> HTMLNode? {
    if let passage = finding.passage {
      return blockquote(state.language.attributes) {
        p(.class("sentence")) { Self.shown(passage.sentence) }
        if passage.words != passage.sentence, !passage.words.isEmpty {
          p(.class("words")) { mark { Self.shown(passage.words) } }
        }
      }
    }
    guard let range = finding.range, !range.offsets.isEmpty else { return nil }
    let line = range.file.offsets(ofLine: range.start.line)
    let shown = line.lowerBound..<min(line.upperBound, line.lowerBound + Self.longestLine)
    let text = String(decoding: range.file.bytes[shown], as: UTF8.self)
    return text.isEmpty ? nil : pre { code(.dir(.auto)) { text } }
  }

  /// A quoted text has U+FFFC in the place of each fact, which no font has a letter for.
  private static func shown(_ quoted: String) -> String { quoted.replacing("\u{FFFC}", with: "{{…}}") }

  /// In bytes: a catalogue may be one line.
  private static let longestLine = 300

  private func place(of finding: Diagnostic) -> String {
    finding.range.map(place) ?? finding.path
  }

  private func place(of range: SourceRange) -> String {
    "\(range.file.path):\(range.start.line):\(range.start.column)"
  }

  // MARK: Languages

  private var languages: HTMLNode {
    section(.ariaLabelledBy("languages")) {
      h2(.id("languages")) { text("preview.languages") }
      ul(.role("list"), .class("languages")) {
        for translation in state.languages {
          li {
            link(to: translation)
            " "
            span(.class("standing")) { standing(of: translation) }
          }
        }
      }
    }
  }

  private func link(to translation: LiveTranslation) -> HTMLNode {
    var attributes = translation.language.attributes
    if translation.path == path { attributes.append(.ariaCurrentPage) }
    let up = String(repeating: "../", count: path.utf8.count { $0 == UInt8(ascii: "/") })
    if let address = try? HTMLAddress(up + translation.path) { attributes.append(.href(address)) }
    return a(attributes, [.text(translation.name)])
  }

  private func standing(of translation: LiveTranslation) -> String {
    guard translation.isMade else { return text("preview.not-made") }
    guard let counts = translation.counts else { return "" }
    let arguments: [String: MessageArgument] = [
      "fresh": .count(counts.fresh), "stale": .count(counts.stale), "missing": .count(counts.missing),
      "units": .count(counts.units), "orphans": .count(counts.orphan),
      "read": .count(counts.reviewed + counts.final),
    ]
    let words = text("preview.standing", arguments)
    return translation.isHeld ? "\(words) \(text("preview.held"))" : words
  }

  // MARK: The document

  @HTMLBuilder private var document: [HTMLNode] {
    if let document = state.document {
      section(.ariaLabelledBy("document")) {
        h2(.id("document")) { text("preview.document") }
        if !document.isPublished { p(.class("unpublished")) { text("preview.unpublished") } }
        p { approval(document.approval) }
        p { text("preview.owner", ["owner": .text(document.owner)]) }
        if let day = document.reviewBy { p { text("preview.review-by", ["date": argument(day)]) } }
      }
    }
  }

  private func approval(_ approval: ApprovalState) -> String {
    switch approval {
    case .unapproved: text("preview.unapproved")
    case .approved(let approval):
      text("preview.approved", ["by": .text(approval.by), "date": argument(approval.on)])
    case .void(let approval):
      text("preview.approval-void", ["by": .text(approval.by), "date": argument(approval.on)])
    }
  }

  private func argument(_ day: CalendarDate) -> MessageArgument {
    .date(year: day.year, month: day.month, day: day.day)
  }

  // MARK: Words

  private func counts(of findings: [Diagnostic]) -> [String: MessageArgument] {
    [
      "errors": .count(findings.count { $0.severity == .error }),
      "warnings": .count(findings.count { $0.severity == .warning }),
      "information": .count(findings.count { $0.severity == .information }),
    ]
  }

  func text(_ key: String, _ arguments: [String: MessageArgument] = [:]) -> String {
    state.words.words.text(key, arguments, in: language)
  }
}
