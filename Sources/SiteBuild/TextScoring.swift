import GuideMarkup
package import ICU
import Localisation
import ProjectFiles
package import Readability
package import SourceText
import TextAnalysis
import WordForms

/// A text with its score.
package struct ScoredText: Sendable {
  /// As it was asked for, or of a page as it is in the project.
  package var path: String
  package var language: LanguageTag
  package var score: DocumentScore
}

/// What `score` found.
package struct ScoreOutcome: Sendable {
  package var texts: [ScoredText] = []
  /// Faults of the files; one that could not be read has no score.
  package var diagnostics: [Diagnostic] = []
  /// Nil where no page of a project was asked for.
  package var words: ShownWords?
}

/// Scores texts: pages of a project, or files outside one.
///
/// - Parameters:
///   - paths: as they were typed. A path that is in the project, from its folder or with that before it, is a page, or a
///     folder of pages; any other is a file of its own (`-` is standard input).
///   - language: of the texts; nil for a project's source language, and easy Finnish outside one.
/// - Throws: what is wrong with the machine.
package func scoreTexts(at paths: [String], project root: String, language: LanguageTag?) throws -> ScoreOutcome {
  let scorer = TextScorer(analyser: TextAnalyser(forms: try FormReader()))
  let named = paths.map { path in (path: path, texts: try? NamedTexts([path], root: root)) }
  let isProject = named.contains { $0.texts?.inProject.isEmpty == false }
  let sources = isProject ? try SiteSources(root: root) : nil
  var outcome = ScoreOutcome(words: sources.map(ShownWords.init))
  for (path, texts) in named {
    let pages = texts.flatMap { texts in sources?.pages(at: texts.inProject) } ?? []
    if let sources, !pages.isEmpty {
      let localiser = Localiser(index: sources.index)
      let language = language ?? sources.project.settings.source
      for page in pages {
        let (localised, _) = try localiser.localise(page.text, in: language, catalogues: page.catalogues)
        outcome.texts.append(
          ScoredText(path: page.page.file.path, language: language, score: try scorer.score(localised)))
      }
      continue
    }
    // A path of which nothing can be made is read all the same, to say what is wrong with it.
    let loose = texts?.loose ?? []
    for file in loose.isEmpty ? [path] : loose {
      do {
        let language = language ?? .easyFinnish
        let (text, faults) = try analyseText(at: file, language: language)
        outcome.diagnostics += faults
        guard !faults.contains(where: { $0.severity == .error }) else { continue }
        outcome.texts.append(ScoredText(path: file, language: language, score: scorer.score(text)))
      } catch let problem as FileProblem {
        outcome.diagnostics.append(problem.diagnostic(path: file))
      }
    }
  }
  return outcome
}

/// Scores analysed texts by all that the program knows of words.
struct TextScorer {
  var analyser: TextAnalyser

  func score(_ text: AnalysedDocument) -> DocumentScore { Readability.score(text) }

  func score(_ document: LocalisedDocument) throws -> DocumentScore { score(try analyser.analyse(document)) }
}

extension SiteSources {
  /// The pages of some paths and of folders.
  fileprivate func pages(at paths: [String]) -> [SourcePage] {
    pages.filter { page in
      let path = page.page.file.path
      return paths.contains { $0 == "." || path == $0 || path.hasPrefix("\($0)/") }
    }
  }
}
