import BodyText
import Foundation
import HTML
package import ICU
import Localisation
import MessageDigest
package import PrintSheets
import ProjectFiles
package import SourceText
import Synchronization

/// What is to be printed; nothing named is everything.
package struct PrintChoice: Sendable {
  package var documents: [String]
  package var languages: [LanguageTag]
  package var purposes: [PrintPurpose]

  package init(documents: [String] = [], languages: [LanguageTag] = [], purposes: [PrintPurpose] = []) {
    self.documents = documents
    self.languages = languages
    self.purposes = purposes
  }

  var isEverything: Bool { documents.isEmpty && languages.isEmpty && purposes.isEmpty }

  fileprivate func holds(_ document: String, _ language: LanguageTag, _ purpose: PrintPurpose?) -> Bool {
    (documents.isEmpty || documents.contains(document)) && (languages.isEmpty || languages.contains(language))
      && (purposes.isEmpty || purpose.map(purposes.contains) ?? true)
  }
}

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

/// One file: a document in one language for one purpose.
private struct PrintedFile: Sendable {
  var document: String
  var language: LanguageTag
  var path: String
  var request: LayoutRequest
  var key: String
  /// Where the document says its title: what is wrong with its paper is reported there.
  var title: SourceRange
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
    choice.documents.allSatisfy(outcome.documents.contains) && choice.languages.allSatisfy(outcome.languages.contains)
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
      let pages = sources.pages.indices.filter { sources.pages[$0].document.name == name }
      for language in sources.languages {
        guard choice.holds(name, language, nil), let edition = editions[language],
          let outline = edition.outline(of: name), let first = outline.pages.first,
          language == tag || first.translatedInto.contains(language),
          matter.languages.map({ $0.contains { $0.value == language } }) ?? true
        else { continue }
        // A sheet is the same file for both: it is one page, and is printed in its own size.
        let purposes: [PrintPurpose] = outline.isBook ? [.download, .office] : [.download]
        for purpose in purposes where choice.holds(name, language, outline.isBook ? purpose : nil) {
          let printed = outline.pages.compactMap { page -> PrintedPage? in
            guard let index = pages.first(where: { sources.pages[$0].text.address == page.address }),
              let own = self.pages[index][language], let original = self.pages[index][tag]
            else { return nil }
            return PrintedPage(page: own, original: original)
          }
          var request = try layoutRequest(
            of: outline, pages: printed, in: edition, source: source, for: purpose)
          let path = printPath(of: name, in: language, for: purpose)
          request.identifier = sha256(Array((path + request.html + request.style).utf8))
          files.append(
            PrintedFile(
              document: name, language: language, path: path, request: request,
              key: sha256(try encoded(request) + engine.state), title: document.document.index.matter.title.range))
        }
      }
    }
    return files
  }

  private func encoded(_ request: LayoutRequest) throws -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys]
    return [UInt8](try encoder.encode(request))
  }
}

/// Laying out what is not there yet.
private struct PrintRun: Sendable {
  let root: String
  let engine: PrintEngine
  let files: [PrintedFile]
  let progress: @Sendable (PrintProgress) -> Void

  struct Result: Sendable {
    var outcome: LayoutOutcome
    var isReused: Bool
  }

  private var folder: String { "\(root)/.selkopaja/print" }

  private final class Worker {
    var process: LayoutWorker?
  }

  func run(workers: Int) throws -> [Result] {
    try Disk.createFolder(folder)
    var results = try files.map { file in
      try Disk.contents("\(folder)/\(file.key).pdf").map {
        Result(outcome: .made(pdf: $0, pages: 0), isReused: true)
      }
    }
    let missing = files.indices.filter { results[$0] == nil }
    let done = Atomic(0)
    let made = try inParallel(missing, workers: workers) {
      Worker()
    } perform: { worker, number in
      let file = files[number]
      let process = try worker.process ?? LayoutWorker(folder: engine.folder)
      worker.process = process
      let outcome = process.layOut(file.request)
      switch outcome {
      case .crashed, .timedOut: worker.process = nil
      case .made(let pdf, _): try Disk.replace("\(folder)/\(file.key).pdf", with: pdf)
      case .overflow, .missingLetters, .failed: break
      }
      let count = done.add(1, ordering: .relaxed).newValue
      progress(
        PrintProgress(done: count, total: missing.count, document: file.document, language: file.language))
      return outcome
    }
    for (number, outcome) in zip(missing, made) { results[number] = Result(outcome: outcome, isReused: false) }
    return results.compactMap { $0 }
  }
}

extension PrintedFile {
  /// What is wrong, for the writer.
  func findings(_ outcome: LayoutOutcome) -> [Diagnostic] {
    let shared: [String: MessageArgument] = [
      "document": .text(document), "language": .text(language.canonical),
    ]
    switch outcome {
    case .made: return []
    case .overflow(let millimetres, let item):
      var arguments = shared
      arguments["millimetres"] = .count(max(1, Int(millimetres.rounded(.up))))
      arguments["item"] = .text(item)
      return [Diagnostic(.error, item.isEmpty ? "page-overflow" : "rule-overflow", arguments, at: title)]
    case .missingLetters(let letters):
      return letters.map { missing in
        let code = missing.letter.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
        return Diagnostic(
          .error, "letter-without-font",
          [
            "document": .text(document), "letter": .text(missing.letter), "code": .text(code.joined(separator: " ")),
            "language": .text(missing.language),
          ], at: title)
      }
    case .failed(let reason):
      return [
        Diagnostic(
          .error, "not-printed", shared.merging(["reason": .text(reason)], uniquingKeysWith: { first, _ in first }),
          at: title)
      ]
    case .crashed: return [Diagnostic(.error, "printing-crashed", shared, at: title)]
    case .timedOut:
      return [
        Diagnostic(
          .error, "printing-too-slow",
          shared.merging(["seconds": .count(LayoutWorker.secondsAllowed)], uniquingKeysWith: { first, _ in first }),
          at: title)
      ]
    }
  }
}
