private import GuideMarkup
private import Localisation
package import ProjectFiles
private import SourceText
package import TextAnalysis

/// Reads a document by the rules.
///
/// `rules: []` is how "no checking" is said; the result names the rules that were active.
package func check(_ document: AnalysedDocument, level: Level, rules: [any Rule]) -> CheckedDocument {
  let active = rules.filter { $0.documentation.languages.contain(document.language) }
  var report = Report(level: level, language: document.language)
  for rule in active { rule.check(document, &report) }
  let allowances = Allowances(document.localised.source.document)
  var kept: [Report.Finding] = []
  var suppressed: [SuppressedFinding] = []
  var used: Set<Allowance> = []
  for finding in report.findings {
    if let allowance = allowances.first(of: finding.diagnostic.name, in: finding.text) {
      used.insert(allowance)
      suppressed.append(SuppressedFinding(finding.diagnostic, reason: allowance.reason, allowance: allowance.range))
    } else {
      kept.append(finding)
    }
  }
  // After the allowances, so that one for either of two findings on a word has its use.
  var diagnostics = kept.withoutOverlaps().map(\.diagnostic)
  // Suppressions stand in the source, so they are judged once, there; and only by rules that had their say.
  if isSource(document.localised), !rules.isEmpty {
    let asked = Set(rules.map(\.documentation.name))
    for allowance in allowances.all where !used.contains(allowance) {
      let isKnown = Rules.names.contains(allowance.rule)
      guard !isKnown || asked.contains(allowance.rule) else { continue }
      let arguments: [String: MessageArgument] = ["rule": .text(allowance.rule)]
      diagnostics.append(
        Diagnostic(.warning, isKnown ? "unused-allowance" : "unknown-rule", arguments, at: allowance.range))
    }
  }
  return CheckedDocument(
    localised: document.localised, diagnostics: diagnostics.sorted(by: Diagnostic.precedes),
    suppressed: suppressed.sorted { Diagnostic.precedes($0.diagnostic, $1.diagnostic) },
    activeRules: active.map(\.documentation.name), terms: document.terms)
}

private func isSource(_ document: LocalisedDocument) -> Bool {
  document.texts.allSatisfy { $0.freshness == .source }
}

/// The suppressions of a document, by the texts that they hold for.
private struct Allowances {
  private(set) var all: [Allowance] = []
  private var byText: [TextIndex: [Allowance]] = [:]

  init(_ document: Document) {
    for (index, text) in document.texts.enumerated() {
      all += text.attributes.allowances
      byText[index] = text.attributes.allowances
    }
    collect(document.blocks, outer: [])
  }

  func first(of rule: String, in text: TextIndex) -> Allowance? {
    byText[text]?.first { $0.rule == rule }
  }

  private mutating func collect(_ blocks: [Block], outer: [Allowance]) {
    for block in blocks {
      switch block.kind {
      case .heading(_, let text), .paragraph(let text): byText[text, default: []] += outer
      case .code, .thematicBreak: continue
      case .table(let table): for text in table.header + table.rows.joined() { byText[text, default: []] += outer }
      case .quote(let inner): collect(inner, outer: outer)
      case .list(let list): for item in list.items { collect(item.blocks, outer: outer) }
      case .directive(_, let inner):
        all += block.attributes.allowances
        // The nearest is the one that is meant, and the only one that is used.
        collect(inner, outer: block.attributes.allowances + outer)
      }
    }
  }
}
