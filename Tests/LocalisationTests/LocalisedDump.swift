import Catalogues
import ICU
import Localisation
import SourceText

/// A localised document as lines: for each text its id, language and freshness, then its pieces with where they came
/// from, and at the end what was found.
func dump(_ document: LocalisedDocument, _ diagnostics: [Diagnostic]) -> String {
  var lines: [String] = []
  for (segment, text) in zip(document.source.segments, document.texts) {
    var line = "\(segment.id)"
    if let anchor = segment.anchor { line += " #\(anchor)" }
    line += " [\(text.language) \(text.freshness.rawValue) \(text.state.rawValue)"
    if let date = text.date { line += " \(date.iso)" }
    line += text.isForThisLanguage ? "]" : " hidden]"
    lines.append(line)
    lines += dump(text.inlines, depth: 1)
  }
  let counts = document.counts
  lines.append("units \(counts.units): fresh \(counts.fresh), stale \(counts.stale), missing \(counts.missing)")
  lines += diagnostics.map(dump)
  return lines.joined(separator: "\n") + "\n"
}

func dump(_ diagnostic: Diagnostic) -> String {
  let arguments = diagnostic.arguments.sorted { $0.key < $1.key }.map { name, value in
    if case .text(let text) = value { "\(name)=\(text)" } else { "\(name)=\(value)" }
  }
  return (["\(diagnostic.severity.rawValue) \(diagnostic.name)"] + arguments).joined(separator: " ")
    + (diagnostic.range.map { " at " + place($0) + " ⟦\($0.text)⟧" } ?? "")
}

private func dump(_ inlines: [LocalisedInline], depth: Int) -> [String] {
  let indent = String(repeating: "  ", count: depth)
  return inlines.flatMap { inline -> [String] in
    switch inline {
    case .text(let words, let range): ["\(indent)\(quoted(words)) \(place(range))"]
    case .code(let words, let range): ["\(indent)code \(quoted(words)) \(place(range))"]
    case .emphasis(let content): ["\(indent)emphasis"] + dump(content, depth: depth + 1)
    case .strong(let content): ["\(indent)strong"] + dump(content, depth: depth + 1)
    case .link(let target, let content, _): ["\(indent)link \(describe(target))"] + dump(content, depth: depth + 1)
    case .term(let key, let content, _): ["\(indent)term \(key)"] + dump(content, depth: depth + 1)
    case .fact(let fact, let range): ["\(indent)fact \(fact.name) \(quoted(fact.text)) \(place(range))"]
    case .pictogram(let name, _): ["\(indent)pictogram \(name)"]
    case .lineBreak: ["\(indent)break"]
    }
  }
}

private func quoted(_ words: String) -> String { "\"\(words)\"" }

private func describe(_ target: LinkTarget) -> String {
  switch target {
  case .external(let address): address
  case .page(let page, let fragment): "\(page.document)/\(page.page)" + (fragment.isEmpty ? "" : "#\(fragment)")
  }
}

/// The file's name alone: what a case calls it.
private func place(_ range: SourceRange) -> String {
  let name = range.file.path.split(separator: "/").last.map(String.init) ?? ""
  return "\(name):\(range.start.line):\(range.start.column)-\(range.end.column)"
}
