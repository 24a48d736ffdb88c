import GuideMarkup
package import ICU
import Localisation
package import ProjectFiles
import Readability
package import SourceText
package import TextAnalysis
import WordForms

/// A text outside a project, cut into sentences and words.
///
/// - Parameter path: of a Markdown file (`.md`), or of any other file of plain text; `-` is standard input, read as plain
///   text.
/// - Throws: what is wrong with the machine: the file cannot be read, the dictionary is missing.
package func analyseText(at path: String, language: LanguageTag) throws -> (
  text: AnalysedDocument, diagnostics: [Diagnostic]
) {
  let file = try readLooseFile(path)
  let text = LooseText(file)
  let analyser = TextAnalyser(forms: try FormReader())
  return (
    try analyser.analyse(looseDocument(text.document, in: language)), textFault(of: file).map { [$0] } ?? []
  )
}

/// Checks texts outside a project, side by side.
///
/// - Parameters:
///   - paths: of files; `-` is standard input. One that cannot be read is a finding, and the others are read.
///   - level: for all of them, in place of what each may say at its top; without either it is `perus`.
/// - Throws: what is wrong with the machine: the dictionary is missing.
package func checkLooseTexts(_ paths: [String], level: Level?, language: LanguageTag) throws -> CheckOutcome {
  let results = try inParallel(paths, workers: workerCount) {
    TextAnalyser(forms: try FormReader())
  } perform: { analyser, path in
    try checkLooseText(path, level: level, language: language, with: analyser)
  }
  return CheckOutcome(
    diagnostics: results.flatMap(\.diagnostics).sorted(by: Diagnostic.precedes),
    suppressed: results.flatMap(\.suppressed), pageCount: 0, looseTexts: paths,
    languages: [CheckedLanguage(language)], texts: results.compactMap(\.text),
    words: ShownWords(words: shippedWords, project: nil))
}

private func checkLooseText(
  _ path: String, level: Level?, language: LanguageTag, with analyser: TextAnalyser
) throws -> (diagnostics: [Diagnostic], suppressed: [SuppressedFinding], text: CheckedText?) {
  let file: SourceFile
  do throws(FileProblem) {
    file = try readLooseFile(path)
  } catch {
    return ([error.diagnostic(path: path)], [], nil)
  }
  if let fault = textFault(of: file) { return ([fault], [], nil) }
  let text = LooseText(file)
  let analysed = try analyser.analyse(looseDocument(text.document, in: language))
  let hasWords = analysed.texts.contains { !$0.sentences.isEmpty }
  guard hasWords || text.diagnostics.contains(where: { $0.severity == .error }) else {
    return ([Diagnostic(.error, "no-text", at: file.range(0..<0))], [], nil)
  }
  let level = level ?? text.level ?? .perus
  let checked = check(analysed, level: level, rules: Rules.all)
  return (
    text.diagnostics + checked.diagnostics, checked.suppressed, CheckedText(checked, level: level, isSource: true)
  )
}

/// A text outside a project, read as Markdown or as plain text by its name.
private struct LooseText {
  let document: Document
  /// The level that it says it is written for.
  var level: Level?
  var diagnostics: [Diagnostic] = []

  private static let kept: Set<String> = ["malformed-allow", "page-too-long", "nested-too-deep", "table-too-large"]

  init(_ file: SourceFile) {
    guard isMarkdown(file.path) else {
      document = readPlainText(file)
      return
    }
    let matter = LooseMatter(of: file, &diagnostics)
    let (document, faults) = parseGuide(file, body: matter.body, fields: matter.texts)
    self.document = document
    level = matter.level
    // Markdown that is not for our pages may hold what those must not; but what switches rules off has to be right.
    // So has what keeps a part of the text from being read.
    diagnostics += faults.filter { Self.kept.contains($0.name) }
  }
}
