import GuideMarkup
package import ICU
import Localisation
import ProjectFiles
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
  var document = readPlainText(file)
  var diagnostics: [Diagnostic] = []
  if path.hasSuffix(".md") {
    (document, diagnostics) = parseGuide(file, body: bodyWithoutFrontMatter(file), fields: [])
  }
  let analyser = TextAnalyser(forms: try FormReader())
  return (try analyser.analyse(looseDocument(document, in: language)), diagnostics)
}
