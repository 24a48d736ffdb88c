internal import SourceText
package import TextAnalysis

/// A rule that reports one kind of construction wherever it is found.
///
/// Its limits count nothing. Measured precision is the ceiling of its severities: under .90 no error, under .70 no warning
/// (`docs/accuracy.md`). Its message takes `text`, the words found; `word`, the same in small letters; `kind`, what was
/// found; `rewriting` with `hasRewriting` (`yes` or `no`), and `verb` with `hasVerb`. A rewriting that changes other words
/// too is no suggestion.
package protocol ConstructionRule: Rule {
  var kind: Construction.Kind { get }
  /// All that the rule reports; where nothing else is said, its one kind.
  var kinds: Set<Construction.Kind> { get }
  /// Forms, in small letters, that the rule lets be.
  var exemptions: Set<String> { get }
}

extension ConstructionRule {
  package var kinds: Set<Construction.Kind> { [kind] }
  package var exemptions: Set<String> { [] }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    // A copy, because asking through the protocol makes one each time.
    let documentation = documentation
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    for block in text.texts where documentation.contexts.contains(block.context) {
      for sentence in block.sentences {
        for construction in constructions(in: sentence) { add(construction, of: block, severity, &report) }
      }
    }
  }

  /// What the rule finds in a sentence. Words in a row that have one rare case are one thing to mend: *pienin muutoksin*.
  func constructions(in sentence: Sentence) -> [Construction] {
    guard !sentence.constructions.isEmpty else { return [] }
    let kinds = kinds
    var found: [Construction] = []
    var lastWord = 0
    for construction in sentence.constructions where kinds.contains(construction.kind) {
      if let last = found.last, last.kind == construction.kind, construction.kind.isOfCase,
        construction.word == lastWord + 1
      {
        found[found.count - 1].range = last.range.lowerBound..<construction.range.upperBound
        found[found.count - 1].rewriting = nil
      } else {
        found.append(construction)
      }
      lastWord = construction.word
    }
    return found
  }

  func add(_ construction: Construction, of block: AnalysedText, _ severity: Severity, _ report: inout Report) {
    let words = block.flat.text(construction.range)
    let small = words.lowercased()
    guard !exemptions.contains(small) else { return }
    let rewriting = construction.rewriting
    report.add(
      severity, documentation.name,
      [
        "text": .text(words), "word": .text(small), "kind": .text("\(construction.kind)"),
        "hasRewriting": .text(rewriting == nil ? "no" : "yes"), "rewriting": .text(rewriting ?? ""),
        "hasVerb": .text(construction.plainVerb == nil ? "no" : "yes"), "verb": .text(construction.plainVerb ?? ""),
      ],
      at: construction.range, in: block, suggestion: construction.changesOthers ? nil : rewriting)
  }
}

extension Construction.Kind {
  fileprivate var isOfCase: Bool {
    switch self {
    case .abessive, .comitative, .instructive: true
    default: false
    }
  }
}
