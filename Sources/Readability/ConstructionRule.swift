private import SourceText
package import TextAnalysis

/// A rule that reports one kind of construction wherever it is found.
///
/// Its limits count nothing. Measured precision is the ceiling of its severities: under .90 no error, under .70 no warning
/// (`docs/accuracy.md`). Its message takes `text`, the words found; and `rewriting` with `hasRewriting` (`yes` or `no`).
package protocol ConstructionRule: Rule {
  var kind: Construction.Kind { get }
}

extension ConstructionRule {
  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    // A copy, because asking through the protocol makes one each time.
    let documentation = documentation
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    let kind = kind
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for construction in sentence.constructions where construction.kind == kind {
          let rewriting = construction.rewriting
          report.add(
            severity, documentation.name,
            [
              "text": .text(block.flat.text(construction.range)), "hasRewriting": rewriting == nil ? "no" : "yes",
              "rewriting": .text(rewriting ?? ""),
            ],
            at: construction.range, in: block, suggestion: rewriting)
        }
      }
    }
  }
}
