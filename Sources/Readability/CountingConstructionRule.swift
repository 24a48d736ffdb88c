package import SourceText
package import TextAnalysis

/// A rule whose limits count what a construction is made of: the genitives of a chain, the clauses of a sentence.
///
/// Its message takes the number under the name of the measure.
package protocol CountingConstructionRule: Rule {
  var kind: Construction.Kind { get }
  /// What `Construction.count` counts.
  var measure: RuleMeasure { get }
  /// What else the message takes.
  func arguments(
    _ construction: Construction, of sentence: Sentence, in block: AnalysedText
  ) -> [String: MessageArgument]
}

extension CountingConstructionRule {
  package func arguments(
    _ construction: Construction, of sentence: Sentence, in block: AnalysedText
  ) -> [String: MessageArgument] { [:] }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    // Copies, because asking through the protocol makes one each time.
    let (documentation, kind, measure) = (documentation, kind, measure)
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for construction in sentence.constructions where construction.kind == kind {
          let values = [measure: Double(construction.count)]
          guard let severity = documentation.limits.severity(at: report.level, of: values) else { continue }
          var arguments = arguments(construction, of: sentence, in: block)
          arguments[measure.rawValue] = .count(construction.count)
          report.add(severity, documentation.name, arguments, at: construction.range, in: block)
        }
      }
    }
  }
}
