import ICU
import Localisation
import ProjectFiles
import SiteBuild
import SourceText

/// Writes facts for people: a record with its owner, source and check, then a row for each fact and under it the places
/// that use it. Lines are at most 100 columns, but for a path that is longer.
struct FactText {
  let say: Speech

  func lines(_ list: FactList) -> [String] {
    var lines: [String] = []
    for record in list.records {
      if !lines.isEmpty { lines.append("") }
      lines += head(record)
      let width = record.parts.map { TerminalText.columns($0.name.value) }.max() ?? 0
      for part in record.parts { lines += rows(part, width: width) }
    }
    return lines
  }

  private func head(_ record: FactList.Record) -> [String] {
    var lines = wrapped("\(record.key.value) – \(record.name)", first: "", next: "  ")
    for (key, value) in [("owner", record.owner), ("source", record.source)] {
      guard let value else { continue }
      lines += wrapped(say("facts.\(key)", ["value": .text(value)]), first: "  ", next: "    ")
    }
    return lines + wrapped(check(record), first: "  ", next: "    ")
  }

  private func check(_ record: FactList.Record) -> String {
    guard let checked = record.checked?.value else { return say("facts.never-checked") }
    switch record.check {
    case .never: return say("facts.never-checked")
    case .holds(let day): return say("facts.checked", ["checked": date(checked), "until": date(day)])
    case .overdue(let day): return say("facts.overdue", ["checked": date(checked), "until": date(day)])
    }
  }

  private func date(_ day: CalendarDate) -> MessageArgument {
    .date(year: day.year, month: day.month, day: day.day)
  }

  private func rows(_ part: FactList.Part, width: Int) -> [String] {
    let name = part.name.value + String(repeating: " ", count: width - TerminalText.columns(part.name.value))
    let margin = String(repeating: " ", count: width + 6)
    var lines = wrapped(part.value, first: "    \(name)  ", next: margin)
    if part.uses.isEmpty { lines += wrapped(say("facts.unused"), first: margin, next: margin) }
    lines += part.uses.map { use in
      let start = use.range.start
      return margin + TerminalText.shown("\(use.range.file.path):\(start.line):\(start.column)")
    }
    return lines
  }

  private static let width = 100

  /// Breaks a text at its spaces. Direction marks of a value are for a page.
  private func wrapped(_ text: String, first: String, next: String) -> [String] {
    var lines: [String] = []
    var line = first
    var isEmpty = true
    for word in TerminalText.shown(text).split(separator: " ") {
      if !isEmpty, TerminalText.columns(line) + 1 + TerminalText.columns(String(word)) > Self.width {
        lines.append(line)
        (line, isEmpty) = (next, true)
      }
      line += (isEmpty ? "" : " ") + word
      isEmpty = false
    }
    return lines + [line]
  }
}
