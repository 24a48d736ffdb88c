package import ProjectFiles
package import SourceText
package import TextAnalysis

/// A rule that reports one kind of construction wherever it is found.
///
/// Its message takes `text`, the words found; and `rewriting` with `hasRewriting` (`yes` or `no`).
package protocol ConstructionRule: Rule {
  var kind: Construction.Kind { get }
  /// The severity at each level; a level that is left out is not looked at. Measured precision is the ceiling: under .90
  /// no error, under .70 no warning (`docs/accuracy.md`).
  var severities: [Level: Severity] { get }
}

extension ConstructionRule {
  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = severities[report.level] else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      for construction in block.sentences.flatMap(\.constructions) where construction.kind == kind {
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
