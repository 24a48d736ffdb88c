package import TextAnalysis
private import GuideMarkup
private import ICU
private import ProjectFiles
private import SourceText

/// A long stretch of text without a heading in it.
///
/// Where the project has a budget for sections, `long-text` judges by that.
package struct HeadingDistance: Rule {
  package let documentation = RuleDocumentation(
    name: "heading-distance",
    source: "Selkomittari 2.0 (Selkokeskus 2022), text: headings often enough",
    languages: .every,
    contexts: TextContext.sentences.union([.tableCell, .heading]),
    limits: RuleLimits([
      .helppo: [RuleLimit(.warning, .over(150, .sectionWords))],
      .perus: [RuleLimit(.warning, .over(250, .sectionWords))],
      .vaativa: [RuleLimit(.warning, .over(300, .sectionWords))],
    ]),
    isOfPage: true,
    breaks: [
      "## ⟦Terveysasema⟧\n\n" + paragraphs(26),
      "Tämä sivu kertoo palveluista.\n\n## ⟦Kirjasto⟧\n\n" + paragraphs(26) + "\n\n## Uimahalli\n\nHalli on auki.",
      "⟦Mikseri on paikka, jossa saat neuvoja.⟧\n\n" + paragraphs(26),
    ],
    keeps: [
      "## Terveysasema\n\n" + paragraphs(12),
      "## Kirjasto\n\n" + paragraphs(20) + "\n\n### Uimahalli\n\n" + paragraphs(20),
      "Mikseri on paikka, jossa saat neuvoja.",
    ])

  package init() {}

  /// Ten words each.
  private static func paragraphs(_ count: Int) -> String {
    Array(repeating: "Soita ensin ja varaa aika. Hoitaja kertoo, mitä teet seuraavaksi.", count: count)
      .joined(separator: "\n\n")
  }

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard text.length?.budget.sectionWords == nil else { return }
    let ratio = LanguageRatio(text.language)
    let limit = documentation.limits.limits[report.level]?.first?.conditions.first?.bound ?? 0
    for section in text.sections {
      guard
        let severity = documentation.limits.severity(
          at: report.level, of: [.sectionWords: Double(section.words) / ratio.wordsForOneOfFinnish]),
        let range = section.start.sentences.first?.range
      else { continue }
      report.add(
        ratio.isCalibrated ? severity : min(severity, .information), documentation.name,
        ["words": .count(section.words), "limit": .count(Int(limit * ratio.wordsForOneOfFinnish))],
        at: range, in: section.start)
    }
  }
}

/// The text from one heading to the next.
struct Section {
  /// Its heading; the first text of a page that begins without one.
  var start: AnalysedText
  /// Those under the heading.
  var words: Int
}

extension AnalysedDocument {
  /// The sections of the body, in order. Texts of the front matter are of none.
  var sections: [Section] {
    var sections: [Section] = []
    for text in texts where !text.isField {
      let isHeading = text.context == .heading
      if isHeading || sections.isEmpty { sections.append(Section(start: text, words: 0)) }
      if !isHeading { sections[sections.count - 1].words += text.wordCount }
    }
    return sections
  }
}
