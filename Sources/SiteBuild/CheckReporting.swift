import BodyText
import GuideHTML
import GuideMarkup
import HTML
package import ICU
import Localisation
package import ProjectFiles
package import Readability
import SourceText
import TextAnalysis
import WordForms

/// A text that was checked, and the level that it was held to.
package struct CheckedText: Sendable {
  package var checked: CheckedDocument
  package var level: Level
  /// Whether it is what somebody asked about, and no translation of it beside it.
  package var isSource: Bool

  package init(_ checked: CheckedDocument, level: Level, isSource: Bool) {
    self.checked = checked
    self.level = level
    self.isSource = isSource
  }
}

extension CheckedSite {
  /// Every page in the source language, then in each other.
  ///
  /// - Parameters:
  ///   - only: the one language that is asked about.
  ///   - level: what all were held to, in place of their own.
  func texts(in only: LanguageTag?, level: Level?) -> [CheckedText] {
    let source = sources.project.settings.source
    let languages = only.map { [$0] } ?? [source] + sources.languages.filter { $0 != source && $0.pseudoLocale == nil }
    return zip(sources.pages, pages).flatMap { page, checked in
      languages.compactMap { language in
        checked[language].map {
          CheckedText($0, level: level ?? page.document.matter.level, isSource: language == only ?? source)
        }
      }
    }
  }
}

extension CheckOutcome {
  /// The findings as a page for people: HTML that stands alone.
  ///
  /// Of a project it shows each page in the source language, and in those languages in which something was found.
  ///
  /// - Parameters:
  ///   - isAsked: whether somebody asked about a file, by its path.
  ///   - language: the language that it speaks to whoever asked.
  /// - Throws: what is wrong with the machine: the dictionary is missing.
  package func report(in language: LanguageTag, isAsked: (String) -> Bool = { _ in true }) throws -> String {
    let scorer = TextScorer(analyser: TextAnalyser(forms: try FormReader()))
    var left = Dictionary(grouping: diagnostics, by: \.path)
    var reported: [ReportedText] = []
    for text in texts {
      let path = text.checked.localised.source.document.file.path
      let own = Set(text.checked.diagnostics)
      var findings: [Diagnostic] = []
      // A text's findings lie in its own file, in its catalogue, or both; the faults of a page are shown with its source.
      for file in Set(own.map(\.path) + [path]) {
        let taken = left[file, default: []].filter { own.contains($0) || text.isSource && file == path }
        guard !taken.isEmpty else { continue }
        findings += taken
        let shown = Set(taken)
        left[file]?.removeAll(where: shown.contains)
      }
      guard text.isSource ? isAsked(path) : !findings.isEmpty else { continue }
      reported.append(
        ReportedText(
          checked: text.checked, level: text.level, score: try scorer.score(text.checked.localised),
          findings: findings.sorted(by: Diagnostic.precedes)))
    }
    let others = left.values.flatMap { $0 }.sorted(by: Diagnostic.precedes)
    let page = checkReport(
      CheckReport(texts: reported, others: others, suppressed: suppressed), words: words.words, in: language)
    return String(decoding: page.serialised(), as: UTF8.self)
  }
}
