import ICU
import Localisation
import SourceText

/// How the translations stand, for a terminal of 100 columns.
struct StatusText {
  let say: Speech
  let hasColour: Bool

  private enum Paint: String {
    case red = "\u{1B}[31m"
    case green = "\u{1B}[32m"
    case yellow = "\u{1B}[33m"
    case bold = "\u{1B}[1m"
  }

  private func painted(_ text: String, _ paint: Paint) -> String {
    hasColour ? "\(paint.rawValue)\(text)\u{1B}[0m" : text
  }

  func lines(_ report: StatusReport) -> [String] {
    table(report) + stale(report) + documents(report)
  }

  // MARK: The table

  private static let columns: [(key: String, paint: Paint?, count: @Sendable (StatusCounts) -> Int)] = [
    ("units", nil, { $0.units }), ("fresh", nil, { $0.fresh }), ("stale", .yellow, { $0.stale }),
    ("missing", .red, { $0.missing }), ("draft", .yellow, { $0.draft }),
    // What is final has been reviewed.
    ("reviewed", nil, { $0.reviewed + $0.final }), ("orphan", .yellow, { $0.orphan }),
  ]

  private func table(_ report: StatusReport) -> [String] {
    var rows: [(cells: [String], counts: StatusCounts?)] = [
      (
        [say("status.column.language"), say("status.column.document")]
          + Self.columns.map { say("status.column.\($0.key)") }, nil
      )
    ]
    for (tag, total) in report.languages {
      let documents = report.translations.filter { $0.language == tag }
      for (index, translation) in documents.enumerated() {
        rows.append(row(index == 0 ? tag.canonical : "", translation.document, translation.counts))
      }
      if documents.count > 1 { rows.append(row("", say("status.total"), total)) }
    }
    let widths = rows[0].cells.indices.map { column in rows.map { TerminalText.columns($0.cells[column]) }.max() ?? 0 }
    return rows.enumerated().map { number, row in
      row.cells.enumerated().map { column, text in
        let space = String(repeating: " ", count: widths[column] - TerminalText.columns(text))
        if column < 2 { return (number == 0 ? painted(text, .bold) : text) + space }
        let paint = row.counts.flatMap { self.paint(of: column - 2, $0) }
        return space + (number == 0 ? painted(text, .bold) : paint.map { painted(text, $0) } ?? text)
      }.joined(separator: "  ").trimmingEnd()
    }
  }

  private func row(_ language: String, _ document: String, _ counts: StatusCounts) -> ([String], StatusCounts?) {
    ([language, TerminalText.shown(document)] + Self.columns.map { String($0.count(counts)) }, counts)
  }

  private func paint(of column: Int, _ counts: StatusCounts) -> Paint? {
    let count = Self.columns[column].count(counts)
    if Self.columns[column].key == "fresh" { return counts.units > 0 && count == counts.units ? .green : nil }
    return count > 0 ? Self.columns[column].paint : nil
  }

  // MARK: The stale texts

  /// A text of the source that changed, with every catalogue that has not followed.
  private struct Change {
    var source: UnitStatus
    var catalogues: [String]
  }

  private func stale(_ report: StatusReport) -> [String] {
    var changes: [Change] = []
    for translation in report.translations {
      for page in translation.pages {
        for unit in page.units where unit.condition == .stale {
          let place = "\(page.cataloguePath)\(unit.unitRange.map { ":\($0.start.line)" } ?? "") \(unit.id)"
          let known = changes.firstIndex {
            $0.source.sourceRange == unit.sourceRange && $0.source.previousSource == unit.previousSource
          }
          if let known {
            changes[known].catalogues.append(place)
          } else {
            changes.append(Change(source: unit, catalogues: [place]))
          }
        }
      }
    }
    guard !changes.isEmpty else { return [] }
    var lines = ["", painted(say("status.stale-texts", ["count": .count(changes.count)]), .bold)]
    for change in changes {
      lines.append("")
      if let range = change.source.sourceRange {
        lines.append(TerminalText.shown("\(range.file.path):\(range.start.line)"))
      }
      lines += difference(of: change.source)
      lines += change.catalogues.map { TerminalText.shown("  \($0)") }
    }
    return lines
  }

  private func difference(of unit: UnitStatus) -> [String] {
    guard let previous = unit.previousSource else {
      return wrapped([(say("status.previous-unknown"), nil), (" " + unit.source, nil)])
    }
    var pieces: [(text: String, paint: Paint?)] = []
    for change in wordDifference(from: previous, to: unit.source) {
      // The last word of a text has no space after it that would part it from the one that took its place.
      if case .added = change, let last = pieces.last, last.paint == .red, !last.text.hasSuffix(" ") {
        pieces.append((" ", nil))
      }
      switch change {
      case .same(let words): pieces.append((words, nil))
      case .removed(let words): pieces.append((marked(words, "[-", "-]"), .red))
      case .added(let words): pieces.append((marked(words, "{+", "+}"), .green))
      }
    }
    return wrapped(pieces)
  }

  /// The signs stand round the words, and the space after them stays outside: in colour too, for who does not see it.
  private func marked(_ words: String, _ start: String, _ end: String) -> String {
    let bare = words.trimmingEnd()
    return start + bare + end + (bare.count < words.count ? " " : "")
  }

  /// Pieces on lines of at most 98 columns, broken between words, two columns in.
  private func wrapped(_ pieces: [(text: String, paint: Paint?)]) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for piece in pieces {
      let text = TerminalText.shown(piece.text)
      for word in text.split(separator: " ", omittingEmptySubsequences: false).enumerated() {
        let columns = TerminalText.columns(String(word.element))
        if word.offset > 0 {
          if width + 1 + columns > Self.width {
            lines.append(line.trimmingEnd())
            (line, width) = ("", 0)
          } else if width > 0 {
            line += " "
            width += 1
          }
        }
        guard columns > 0 else { continue }
        line += piece.paint.map { painted(String(word.element), $0) } ?? String(word.element)
        width += columns
      }
    }
    if width > 0 { lines.append(line.trimmingEnd()) }
    return lines.map { "  " + $0 }
  }

  private static let width = 98

  // MARK: The documents

  private func documents(_ report: StatusReport) -> [String] {
    let wanting = report.documents.filter(\.needsCare)
    guard !wanting.isEmpty else { return [] }
    return ["", painted(say("status.documents"), .bold)]
      + wanting.flatMap { document in
        [TerminalText.shown(document.path)]
          + document.sentences.flatMap { wrapped([(say($0.key, $0.arguments), nil)]) }
      }
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    var text = self[...]
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}
