import HTML
import Readability
import SourceText

extension CheckReportPage {
  /// The score with how it came about: a bar for each penalty, as long as its share of the points that it may take.
  @HTMLBuilder func scoreSection(_ entry: ReportedText) -> [HTMLNode] {
    let score = entry.score
    h3 { text("report.score") }
    p(.class("score")) {
      if let value = score.value {
        strong { text("score.value", ["score": .number(value)]) }
      } else {
        text("score.none")
      }
    }
    if score.isTooShort {
      p(.class("caution")) {
        text(
          "score.too-short",
          ["words": .count(score.measures.words), "least": .count(DocumentScore.fewestWords)])
      }
    }
    if !score.isCalibrated {
      p(.class("caution")) {
        text("score.not-calibrated", ["language": .text(name(of: entry.language))])
      }
    }
    if score.value != nil { penalties(score) }
  }

  private func penalties(_ score: DocumentScore) -> HTMLNode {
    div(.class("wide"), .tabIndex(0), .role("region"), .ariaLabel(text("score.penalties"))) {
      HTML.table(.class("penalties")) {
        caption { text("score.penalties") }
        tbody { for taken in score.penalties { row(taken) } }
      }
    }
  }

  private func row(_ taken: PenaltyTaken) -> HTMLNode {
    tr {
      th(.scope("row")) { text("score.measure.\(taken.penalty.measure.rawValue)") }
      if let value = taken.value, let points = taken.points {
        td(.class("count")) { number(points == 0 ? 0 : -points) }
        td(.class("scale")) {
          div(.class("track"), .ariaHidden(true)) { div(.class("bar", Bar.name(points / taken.penalty.cap))) }
        }
        td { text(points == 0 ? "score.how-none" : "score.how", taken.penalty.arguments(for: value)) }
      } else {
        td(.class("count")) { "–" }
        td()
        td { text("score.not-measured") }
      }
    }
  }
}

/// The lengths that a bar may have, in steps of a twentieth: the page has no attribute for a length.
enum Bar {
  static func name(_ share: Double) -> String { "bar-\(Int((min(max(share, 0), 1) * 20).rounded(.up)))" }

  static let style = (0...20).map { ".bar-\($0) { inline-size: \($0 * 5)%; }" }.joined(separator: "\n")
}
