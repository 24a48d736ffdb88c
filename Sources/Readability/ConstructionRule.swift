private import SourceText
package import TextAnalysis

/// A rule that reports one kind of construction wherever it is found.
///
/// Its limits count nothing. Measured precision is the ceiling of its severities: under .90 no error, under .70 no warning
/// (`docs/accuracy.md`). Its message takes `text`, the words found; and `rewriting` with `hasRewriting` (`yes` or `no`), `verb` with
/// `hasVerb`.
package protocol ConstructionRule: Rule {
  var kind: Construction.Kind { get }
  /// Other kinds that it reports in the same words.
  var otherKinds: Set<Construction.Kind> { get }
}

extension ConstructionRule {
  package var otherKinds: Set<Construction.Kind> { [] }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      for construction in block.sentences.lazy.flatMap(\.constructions)
      where construction.kind == kind || otherKinds.contains(construction.kind) {
        let rewriting = construction.rewriting
        report.add(
          severity, documentation.name,
          [
            "text": .text(block.flat.text(construction.range)), "hasRewriting": rewriting == nil ? "no" : "yes",
            "rewriting": .text(rewriting ?? ""), "hasVerb": construction.plainVerb == nil ? "no" : "yes",
            "verb": .text(construction.plainVerb ?? ""),
          ],
          at: construction.range, in: block, suggestion: rewriting)
      }
    }
  }
}
