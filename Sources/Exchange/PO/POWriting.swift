import Catalogues
import Localisation

/// A PO file as GNU gettext has it (manual, "The Format of PO Files"): one message a text, known by its `msgctxt`, with no
/// line numbers, which would change with every edit of the page.
func po(_ page: ExportPage) -> [UInt8] {
  var text = header(of: page)
  for (unit, row) in page.entries { text += "\n" + message(unit, row, page) }
  return Array(text.utf8)
}

private func header(of page: ExportPage) -> String {
  // The newest word in the file, so that the same catalogue leaves as the same bytes on every day.
  let newest = page.catalogue.units.max { ($0.date ?? "") < ($1.date ?? "") }
  let fields = [
    ("Project-Id-Version", page.key),
    ("PO-Revision-Date", newest?.date.map { "\($0) 00:00+0000" } ?? ""),
    ("Last-Translator", newest?.by ?? ""),
    ("Language-Team", page.targetTag),
    ("Language", page.targetTag.replacing("-", with: "_")),
    ("MIME-Version", "1.0"),
    ("Content-Type", "text/plain; charset=UTF-8"),
    ("Content-Transfer-Encoding", "8bit"),
    ("X-Source-Language", page.sourceTag.replacing("-", with: "_")),
    ("X-Generator", "Selkopaja"),
  ]
  var text = ""
  for note in page.catalogue.notes { text += comment(note.text, "#. ") }
  text += "msgid \"\"\nmsgstr \"\"\n"
  for (name, value) in fields { text += quoted("\(name): \(onOneLine(value))\n") + "\n" }
  return text
}

private func message(_ unit: TranslationUnit, _ row: ExportPage.Row, _ page: ExportPage) -> String {
  let target = unit.target.flatMap { isBlank($0) ? nil : $0 }
  let isStale = row.freshness == .stale
  var text = ""
  for note in unit.notes { text += comment(note.text, "#. ") }
  for line in legend(of: unit.source) { text += "#. \(line)\n" }
  if target != nil, isStale || unit.state == .initial { text += "#, fuzzy\n" }
  if isStale, let previous = unit.previousSource {
    text += entry("msgid", marked(previous)).split(separator: "\n").map { "#| \($0)\n" }.joined()
  }
  text += entry("msgctxt", page.reference(to: unit))
  text += entry("msgid", marked(unit.source))
  text += entry("msgstr", target.map(marked) ?? "")
  return text
}

private func comment(_ text: String, _ mark: String) -> String {
  text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
    line.isEmpty ? "\(mark.trimmingSpace)\n" : "\(mark)\(line)\n"
  }.joined()
}

/// A keyword with its string; a string of several lines begins on a line of its own.
private func entry(_ keyword: String, _ text: String) -> String {
  var lines: [String] = []
  var line = String.UnicodeScalarView()
  for scalar in text.unicodeScalars {
    line.append(scalar)
    if scalar == "\n" {
      lines.append(String(line))
      line = String.UnicodeScalarView()
    }
  }
  if !line.isEmpty { lines.append(String(line)) }
  guard lines.count > 1 else { return "\(keyword) \(quoted(text))\n" }
  return "\(keyword) \"\"\n" + lines.map { quoted($0) + "\n" }.joined()
}

private func quoted(_ text: String) -> String {
  var result = "\""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "\"": result += "\\\""
    case "\\": result += "\\\\"
    case "\n": result += "\\n"
    case "\t": result += "\\t"
    case "\r": result += "\\r"
    case "\u{7}": result += "\\a"
    case "\u{8}": result += "\\b"
    case "\u{B}": result += "\\v"
    case "\u{C}": result += "\\f"
    default:
      if scalar.value < 0x20 || scalar.value == 0x7F {
        let octal = String(scalar.value, radix: 8)
        result += "\\" + String(repeating: "0", count: 3 - octal.count) + octal
      } else {
        result.unicodeScalars.append(scalar)
      }
    }
  }
  return result + "\""
}

extension String {
  fileprivate var trimmingSpace: String { last == " " ? String(dropLast()) : self }
}
