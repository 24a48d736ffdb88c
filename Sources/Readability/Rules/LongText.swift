package import TextAnalysis
private import ICU
private import ProjectFiles
private import SourceText

/// More words than the project allows for a section, a page or a document of this kind: length is a fault of its own.
///
/// The budgets are of the source language, and only the source is judged. A document of many pages is judged on its
/// first.
package struct LongText: Rule {
  package let documentation = RuleDocumentation(
    name: "long-text",
    source: "Selkomittari 2.0 (Selkokeskus 2022), text: only what the reader needs; budgets of project.yml",
    languages: .every,
    contexts: Set(TextContext.allCases).subtracting([.title, .field]),
    limits: RuleLimits(.warning),
    isOfPage: true,
    breaks: [
      "⟦Soita ensin terveysasemalle.⟧\n\nHoitaja varaa ajan, kertoo neuvon ja kysyy, tarvitsetko tulkin.",
      "## ⟦Kirjasto⟧\n\nOta mukaan kortti. Valitse kirja. Mene tiskille. Näytä kortti.\n\n## Halli\n\nHalli on auki.",
      "## ⟦Kirjasto⟧\n\nKirjasto on auki joka päivä.\n\n## Halli\n\nHalli on auki joka päivä.\n\n## Mikseri\n\nMikseri on auki.",
    ],
    keeps: [
      "Soita ensin terveysasemalle.",
      "## Kirjasto\n\nKirjasto on auki.\n\n## Halli\n\nHalli on auki.",
      "| Paikka | Aika |\n|---|---|\n| Halli | 10–15 |",
    ],
    exampleBudget: LengthBudget(sectionWords: 8, pageWords: 14))

  package init() {}

  package func check(_ text: AnalysedDocument, _ report: inout Report) {
    guard let severity = documentation.limits.severity(at: report.level), let length = text.length else { return }
    func add(_ words: Int, over most: Int?, of part: String, at place: AnalysedText?) {
      guard let most, words > most, let place, let range = place.sentences.first?.range else { return }
      report.add(
        severity, documentation.name, ["part": .text(part), "words": .count(words), "limit": .count(most)],
        at: range, in: place)
    }
    let title = text.texts.first { $0.context == .title } ?? text.texts.first
    let words = text.wordsOfBody
    if let others = length.wordsOfOtherPages {
      add(words + others, over: length.budget.words, of: "document", at: title)
    }
    add(words, over: length.budget.pageWords, of: "page", at: title)
    for section in text.sections {
      add(section.words, over: length.budget.sectionWords, of: "section", at: section.start)
    }
  }
}
