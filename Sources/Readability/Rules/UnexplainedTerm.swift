private import GuideMarkup
private import ICU
private import Localisation
private import ProjectFiles
private import SourceText
package import TextAnalysis

/// A word of the glossary that a page explains only in a later section than the one that has it first. A page explains a
/// word after the first text with it, but a heading and a link have no room.
package struct UnexplainedTerm: Rule {
  package let documentation = RuleDocumentation(
    name: "unexplained-term",
    source: "Selkomittari 2.0 (Selkokeskus 2022), words: a difficult word is explained where it is met first",
    languages: .every,
    contexts: [.heading, .paragraph, .listItem, .step, .rule, .tableCell, .field],
    limits: RuleLimits(.error),
    isOfPage: true,
    breaks: [
      "## Hae [⟦asumistukea⟧]{.term id=asumistuki}\n\nSaat rahaa.\n\n## Kela\n\n[Asumistuki]{.term id=asumistuki} on rahaa.",
      "Lue [⟦lähete⟧](https://www.kela.fi).\n\n## Sairaala\n\nOta lähete mukaan.",
      "## ⟦Lähete⟧\n\nKysy lääkäriltä.\n\n### Sairaala\n\nOta lähete mukaan.",
    ],
    keeps: [
      "## Lähete\n\nKysy lääkäriltä.\n\nOta lähete mukaan.\n\n## Sairaala\n\nOta lähete mukaan.",
      "Ota lähete mukaan.\n\n## Lähete\n\nLähete on paperi.",
      "## Lähete\n\nKysy lääkäriltä.",
      "Lue [lähete](https://www.kela.fi). Ota lähete mukaan.",
    ],
    exampleVocabulary: Vocabulary(terms: [GlossaryWord(key: "lahete", word: "lähete")]))

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level) else { return }
    let found = Dictionary(grouping: text.terms, by: \.text)
    var uses: [TermUse] = []
    /// The section that each text stands in: how many headings have come before.
    var sections: [Int: Int] = [:]
    var section = 0
    let shown = text.texts.filter(\.block.role.isShownInText)
    for block in shown {
      if block.context == .heading { section += 1 }
      sections[block.index] = section
      let inlines = marking(found[block.index] ?? [], in: text.localised.texts[block.index].inlines)
      uses += markedTerms(in: inlines, of: block.block, at: block.index)
    }
    let explanations = TermExplanations(uses)
    var places: [String: Int] = [:]
    for (index, keys) in explanations.explained { for key in keys { places[key] = index } }
    var met: Set<String> = []
    for use in uses where met.insert(use.key).inserted && !use.hasRoom {
      guard let place = places[use.key], sections[place] != sections[use.text],
        let block = shown.first(where: { $0.index == use.text }),
        // A title is the heading of all that follows.
        documentation.contexts.contains(block.context)
      else { continue }
      let occurrence = found[use.text]?.first { $0.key == use.key }
      guard let range = occurrence?.range ?? block.marked(use.key),
        occurrence == nil || !block.flat.namesPage(range)
      else { continue }
      report.add(
        occurrence == nil ? severity : min(severity, .warning), documentation.name,
        ["word": .text(block.flat.text(range))], at: range, in: block)
    }
  }
}

extension FlatText {
  /// Whether the words are a way to another page, which has room for what they mean.
  fileprivate func namesPage(_ range: Range<Int>) -> Bool {
    links.contains { link in
      if case .page = link.target { link.range.overlaps(range) } else { false }
    }
  }
}

extension AnalysedText {
  /// The words that the writer has marked with a key.
  fileprivate func marked(_ key: String) -> Range<Int>? {
    let words = sentences.flatMap(\.words).filter { flat.content(at: $0.range.lowerBound) == .term(key) }
    return words.first.map { first in
      let end = words.prefix { flat.content(at: $0.range.upperBound - 1) == .term(key) }.last?.range.upperBound
      return first.range.lowerBound..<(end ?? first.range.upperBound)
    }
  }
}
