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
  let sources = paths.contains { inProject($0, at: root) != nil } ? try SiteSources(root: root) : nil
  var outcome = ScoreOutcome(words: sources.map(ShownWords.init))
  for path in paths {
    let pages = sources.flatMap { sources in inProject(path, at: root).map { sources.pages(at: $0) } } ?? []
    if let sources, !pages.isEmpty {
      let localiser = Localiser(index: sources.index)
      let language = language ?? sources.project.settings.source
      for page in pages {
        let (localised, _) = try localiser.localise(page.text, in: language, catalogues: page.catalogues)
        outcome.texts.append(
          ScoredText(path: page.page.file.path, language: language, score: try scorer.score(localised)))
      }
    } else {
      do {
        let language = language ?? .easyFinnish
        let (text, faults) = try analyseText(at: path, language: language)
        outcome.diagnostics += faults.filter { $0.severity == .error }
        outcome.texts.append(ScoredText(path: path, language: language, score: scorer.score(text)))
      } catch let problem as FileProblem {
        outcome.diagnostics.append(problem.diagnostic(path: path))
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

/// A path as it is in the project, where it may be a page's: nil for any other.
private func inProject(_ typed: String, at root: String) -> String? {
  var path = typed
  let folder = root == "." ? "" : root.hasSuffix("/") ? root : root + "/"
  if !folder.isEmpty, path.hasPrefix(folder) { path.removeFirst(folder.count) }
  while path.hasPrefix("./") { path.removeFirst(2) }
  while path.hasSuffix("/") { path.removeLast() }
  guard path == "content" || path.hasPrefix("content/"), isInProject("content/project.yml", at: root) else {
    return nil
  }
  return path
}

extension SiteSources {
  /// The page of a path, or those of a folder.
  fileprivate func pages(at path: String) -> [SourcePage] {
    pages.filter { $0.page.file.path == path || $0.page.file.path.hasPrefix("\(path)/") }
  }
}
