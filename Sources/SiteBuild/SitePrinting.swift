import BodyText
import Foundation
import HTML
package import ICU
import Localisation
import MessageDigest
import PrintSheets
import ProjectFiles
package import SourceText
import Synchronization

/// How far the printing is.
package struct PrintProgress: Sendable {
  package var done: Int
  package var total: Int
  package var document: String
  package var language: LanguageTag
}

/// What `print` did.
package struct PrintOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil when an error was found in the texts: nothing was printed then.
  package var commit: CommitSummary?
  /// How many files were laid out, and how many were there from the last time.
  package var laidOut = 0
  package var reused = 0
  /// The documents and languages that there are to ask for.
  package var documents: [String]
  package var languages: [LanguageTag]
  package var words: ShownWords
}

/// One file and what it is made of.
struct PrintedFile: Sendable {
  var variant: PrintVariant
  var request: LayoutRequest
  var key: String
  /// Where the document says its title: what is wrong with its paper is reported there.
  var title: SourceRange
  /// Whether it can be printed on a larger paper than it was.
  var hasPoster = false

  var path: String { variant.path }
}

/// Makes the PDFs of a project with the workers of the engine, and the page that lists them.
///
/// A file whose document, language, engine and fonts are those of an earlier time is not laid out again. One document
/// that cannot be printed stops no other; the file that it had stays.
///
/// - Throws: what is wrong with the machine, `PrintEngineUnavailable` where there is no engine.
package func printSite(
  at root: String, choice: PrintChoice = PrintChoice(), workers: Int = workerCount,
  progress: @escaping @Sendable (PrintProgress) -> Void = { _ in }
) throws -> PrintOutcome {
  try SiteCommit(root: root).finishInterrupted()
  let engine = try PrintEngine(root: root)
  let site = try checkSite(try SiteSources(root: root, workers: workers), workers: workers)
  var outcome = PrintOutcome(
    diagnostics: site.diagnostics,
    documents: site.sources.project.documents.filter(\.matter.isPublished).map(\.name),
    languages: site.sources.languages, words: ShownWords(site.sources))
  let isKnown =
    choice.documents.allSatisfy(outcome.documents.contains)
    && (choice.languages + choice.besides).allSatisfy(outcome.languages.contains)
  guard site.isFitToPublish, isKnown else { return outcome }
  let editions = try site.editions(workers: workers)
  let files = try site.printedFiles(choice, editions: editions, engine: engine)
  let made = try PrintRun(root: root, engine: engine, files: files, progress: progress).run(workers: workers)
  var output: [OutputFile] = []
  var failed: Set<String> = []
  for (file, result) in zip(files, made) {
    switch result.outcome {
    case .made(let pdf, _):
      output.append(OutputFile(path: file.path, bytes: pdf))
      if result.isReused { outcome.reused += 1 } else { outcome.laidOut += 1 }
    default:
      failed.insert(file.path)
      outcome.diagnostics += file.findings(result.outcome)
    }
  }
  outcome.diagnostics.sort(by: Diagnostic.precedes)
  let commit = SiteCommit(root: root, part: .paper)
  let listed = Set(try commit.listed())
  let kept = listed.filter { path in
    path.hasSuffix(".pdf") && (failed.contains(path) || !choice.isEverything && !files.contains { $0.path == path })
  }
  if let source = editions[site.sources.project.settings.source] {
    let page = printIndex(in: source, files: kept.union(output.map(\.path)))
    output.append(OutputFile(path: printIndexPath, bytes: page.serialised()))
  }
  outcome.commit = try commit.write(output, keeping: kept.contains)
  return outcome
}

extension CheckedSite {
  fileprivate func printedFiles(
    _ choice: PrintChoice, editions: [LanguageTag: Edition], engine: PrintEngine
  ) throws -> [PrintedFile] {
    let tag = sources.project.settings.source
    guard let source = editions[tag] else { return [] }
    var files: [PrintedFile] = []
    for document in source.documents {
      let name = document.document.name
      let matter = document.document.matter
      for language in sources.languages {
        guard choice.holds(name, language), let edition = editions[language],
          let outline = edition.outline(of: name), let first = outline.pages.first,
          language == tag || first.translatedInto.contains(language),
          matter.languages.map({ $0.contains { $0.value == language } }) ?? true
        else { continue }
        for variant in choice.variants(of: outline, in: language) {
          var request = try layoutRequest(
            of: outline, pages: printedPages(of: outline, in: language), in: edition,
            besides: variant.besides.compactMap { tag in
              guard let edition = editions[tag], let outline = edition.outline(of: name) else { return nil }
              return PaperEdition(edition: edition, outline: outline, pages: printedPages(of: outline, in: tag))
            }, source: source, as: variant)
          request.identifier = sha256(Array((variant.path + request.html + request.style).utf8))
          files.append(
            PrintedFile(
              variant: variant, request: request, key: sha256(try encoded(request) + engine.state),
              title: document.document.index.matter.title.range,
              hasPoster: variant.format == .a4 && outline.formats.contains(.a3)))
        }
      }
    }
    return files
  }

  private func printedPages(of outline: DocumentOutline, in language: LanguageTag) -> [PrintedPage] {
    outline.pages.compactMap { page in
      guard let index = sources.pages.firstIndex(where: { $0.text.address == page.address }),
        let own = pages[index][language], let original = pages[index][sources.project.settings.source]
      else { return nil }
      return PrintedPage(page: own, original: original)
    }
  }

  private func encoded(_ request: LayoutRequest) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return [UInt8](try encoder.encode(request))
  }
}
