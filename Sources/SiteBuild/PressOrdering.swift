package import ICU
import BodyText
import Exchange
import HTML
import Localisation
import MessageDigest
import PrintSheets
package import ProjectFiles
import Readability
package import SourceText

/// What a print shop is asked for.
package struct PressOrder: Sendable {
  /// Relative to the project, or absolute.
  package var folder: String
  package var copies: Int?
  /// Nil is as `project.yml` says.
  package var standard: PressStandard?
  package var paper: PressPaper?

  package init(
    folder: String = PressOrder.usualFolder, copies: Int? = nil, standard: PressStandard? = nil,
    paper: PressPaper? = nil
  ) {
    self.folder = folder
    self.copies = copies
    self.standard = standard
    self.paper = paper
  }

  package static let usualFolder = "tilaus"
}

/// What an order for a print shop came to.
package struct PressOutcome: Sendable {
  package var diagnostics: [Diagnostic]
  /// Nil when nothing was written.
  package var commit: CommitSummary?
  /// How many PDFs are in the order.
  package var files = 0
  /// What was asked for that comes to nothing: nothing was written then.
  package var refusals: [PrintRefusal] = []
  /// Why nothing may be written to the folder.
  package var refusal: PressFolder.Refusal?
  package var documents: [String]
  package var languages: [LanguageTag]
  package var words: ShownWords
}

/// The engine has no profile for the paper.
package struct PressProfileUnavailable: Error, Sendable, Equatable {
  package var paper: PressPaper
}

/// How many pages a stapled booklet may have before the inner ones stand out of the fold.
private let mostStapledPages = 48

/// Makes a folder that can be sent to a print shop as it is: a PDF/X for each document and language, a job sheet and a
/// table with what the shop has to know of each.
///
/// A document that may not be printed so is an error, and then nothing is written: half an order would be printed.
///
/// - Parameter language: the language of the job sheet.
/// - Throws: what is wrong with the machine, `PrintEngineUnavailable`, `PressProfileUnavailable`.
package func orderPrinting(
  at root: String, choice: PrintChoice = PrintChoice(), order: PressOrder, workers: Int = workerCount,
  language: (ShownWords) -> LanguageTag, progress: @escaping @Sendable (PrintProgress) -> Void = { _ in }
) throws -> PressOutcome {
  let engine = try PrintEngine(root: root)
  let site = try checkSite(try SiteSources(root: root, workers: workers), workers: workers)
  let sources = site.sources
  var outcome = PressOutcome(
    diagnostics: site.diagnostics, documents: site.printableDocuments, languages: sources.languages,
    words: ShownWords(sources))
  guard site.mayPrint(choice, among: outcome.documents) else { return outcome }
  let folder = PressFolder(order.folder, root: root)
  outcome.refusal = try folder.refusal()
  guard outcome.refusal == nil else { return outcome }

  var choice = choice
  choice.purposes = [.press]
  let press = try PressMaking(order, project: sources.project, engine: engine)
  let editions = try site.editions(workers: workers)
  outcome.refusals = site.refusals(of: choice, editions: editions)
  guard outcome.refusals.isEmpty else { return outcome }
  let files = try site.printedFiles(choice, editions: editions, engine: engine, press: press)
  let limits = LayoutLimits()
  let run = PrintRun(root: root, engine: engine, files: files, limits: limits, progress: progress)
  let made = try run.run(workers: workers)
  var output: [OutputFile] = []
  var jobs: [PressJob] = []
  for (file, result) in zip(files, made) {
    guard case .made(let bytes, _) = result.outcome else {
      outcome.diagnostics += file.findings(result.outcome, limits: limits)
      continue
    }
    guard let result = PressResult(bytes) else {
      outcome.diagnostics += file.findings(.crashed, limits: limits)
      continue
    }
    outcome.diagnostics += file.findings(of: result)
    guard result.facts.faults.isEmpty else { continue }
    if editions[file.variant.language]?.outline(of: file.variant.document)?.isApproved == false {
      outcome.diagnostics.append(file.draft)
    }
    let job = PressJob(
      file, result, in: editions, order: order, press: press
    ) { site.translationCounts(of: file.variant.document, in: $0) }
    jobs.append(job)
    output.append(OutputFile(path: job.file, bytes: result.pdf))
    output += zip(job.pictures, result.pictures).map { OutputFile(path: $0, bytes: $1) }
  }
  outcome.diagnostics += lineFindings(of: files) + site.uncheckedTranslations(in: files)
  outcome.diagnostics.sort(by: Diagnostic.precedes)
  guard !jobs.isEmpty, jobs.count == files.count else { return outcome }
  let sheet = JobSheet(
    jobs: jobs, name: sources.project.settings.name.value, source: sources.project.settings.source,
    words: outcome.words.words, language: language(outcome.words))
  output.append(OutputFile(path: PressFolder.table, bytes: csvTable(sheet.rows)))
  output.append(OutputFile(path: "index.html", bytes: sheet.page.serialised()))
  outcome.commit = try folder.write(output)
  outcome.files = jobs.count
  return outcome
}

/// What every file of an order has in common.
struct PressMaking: Sendable {
  let settings: PressSettings
  let profile: PressProfile

  init(_ order: PressOrder, project: Project, engine: PrintEngine) throws {
    var settings = project.settings.press
    settings.standard = order.standard ?? settings.standard
    settings.paper = order.paper ?? settings.paper
    self.settings = settings
    if let own = settings.profile {
      let file = try project.folder.file("content/\(own.value)", limit: Project.profileLimit)
      profile = PressProfile(
        path: "\(project.folder.root)/content/\(own.value)", digest: sha256(file.bytes), name: own.value,
        condition: "Custom")
    } else {
      let path = "\(engine.folder)/profiles/\(settings.paper.rawValue).icc"
      guard let bytes = try Disk.contents(path) else { throw PressProfileUnavailable(paper: settings.paper) }
      let condition = settings.paper.condition
      profile = PressProfile(path: path, digest: sha256(bytes), name: "\(condition)L", condition: condition)
    }
  }

  func request(for outline: DocumentOutline, on format: PaperFormat) -> PressRequest {
    PressRequest(
      settings, profile: profile, isStapled: outline.isStapled(on: format), hasBackCover: outline.hasBackCover)
  }
}

extension PressJob {
  fileprivate init(
    _ file: PrintedFile, _ result: PressResult, in editions: [LanguageTag: Edition], order: PressOrder,
    press: PressMaking, counts: (LanguageTag) -> TranslationCounts
  ) {
    let variant = file.variant
    let name = variant.orderName
    let languages = [variant.language] + variant.besides
    func title(in edition: Edition?) -> Title? {
      guard let edition else { return nil }
      return edition.outline(of: variant.document)?.pages.first.map { Title($0.title.inlines, edition.language) }
    }
    self.init(
      file: "\(name).pdf",
      titles: languages.compactMap { title(in: editions[$0]) },
      languages: languages.map { tag in
        Language(
          tag: tag, ownName: editions[tag]?.languages.first { $0.tag == tag }?.ownName ?? tag.ownName,
          counts: counts(tag))
      },
      sourceTitle: title(in: editions.values.first { $0.language == $0.settings.source }),
      facts: result.facts, settings: press.settings, profile: press.profile.name,
      isStapled: file.request.press?.isStapled ?? false,
      isRightToLeft: variant.language.direction == .rightToLeft, copies: order.copies, digest: sha256(result.pdf),
      pictures: result.pictures.indices.map { "kuvat/\(name).\($0 + 1).png" })
  }
}

extension PrintVariant {
  /// `uimahalli.ar`, `uimahalli.ar+fi-simple.a3`: a print shop gets all files in one folder.
  fileprivate var orderName: String {
    var name = path.split(separator: "/").dropFirst().joined(separator: ".")
    for end in [".pdf", ".\(PrintPurpose.press.rawValue)"] where name.hasSuffix(end) { name.removeLast(end.count) }
    return name
  }
}

extension CheckedSite {
  /// How the texts that stand on a document's paper are translated into a language; nothing for the source itself.
  fileprivate func translationCounts(of document: String, in language: LanguageTag) -> TranslationCounts {
    var counts = TranslationCounts()
    for (page, checked) in zip(sources.pages, pages) where page.document.name == document {
      if let text = checked[language]?.localised { counts.add(text) }
    }
    return counts
  }

  /// What nobody has read, or was made of another text, in the files of an order: paper cannot be corrected. Once a
  /// document and language, however many papers it stands on.
  fileprivate func uncheckedTranslations(in files: [PrintedFile]) -> [Diagnostic] {
    var told: Set<[String]> = []
    return files.flatMap { file in
      ([file.variant.language] + file.variant.besides).flatMap { language -> [Diagnostic] in
        guard told.insert([file.variant.document, language.canonical]).inserted else { return [] }
        let counts = translationCounts(of: file.variant.document, in: language)
        return [("press-stale", counts.stale), ("press-unreviewed", counts.unreviewed)].filter { $0.1 > 0 }.map {
          Diagnostic(
            .warning, $0,
            [
              "document": .text(file.variant.document), "language": .text(language.canonical), "count": .count($1),
              "texts": .count(counts.units),
            ], at: file.title)
        }
      }
    }
  }
}

extension PrintedFile {
  /// A thousand copies of a draft cannot be called back.
  fileprivate var draft: Diagnostic {
    Diagnostic(
      .warning, "press-draft",
      ["document": .text(variant.document), "language": .text(variant.language.canonical)], at: title)
  }

  /// Why a print shop cannot be given a document, or what it has to be told.
  fileprivate func findings(of result: PressResult) -> [Diagnostic] {
    let shared: [String: MessageArgument] = [
      "document": .text(variant.document), "language": .text(variant.language.canonical),
    ]
    var findings = result.facts.faults.map { fault in
      var arguments = shared
      arguments["what"] = .text(fault.what)
      if let page = fault.page { arguments["page"] = .count(page) }
      if let millimetres = fault.millimetres { arguments["millimetres"] = .count(Int(millimetres)) }
      if fault.kind == .nearEdge { arguments["least"] = .count(request.press?.textInside ?? 0) }
      return Diagnostic(.error, fault.kind.diagnostic, arguments, at: title)
    }
    if request.press?.isStapled == true, result.facts.pages > mostStapledPages {
      var arguments = shared
      arguments["pages"] = .count(result.facts.pages)
      arguments["most"] = .count(mostStapledPages)
      findings.append(Diagnostic(.warning, "press-too-thick", arguments, at: title))
    }
    if result.facts.added > 0 {
      var arguments = shared
      arguments["added"] = .count(result.facts.added)
      arguments["pages"] = .count(result.facts.pages)
      findings.append(Diagnostic(.information, "press-pages-added", arguments, at: title))
    }
    return findings
  }
}

extension PressResult.Fault.Kind {
  fileprivate var diagnostic: String {
    switch self {
    case .transparency: "press-transparency"
    case .colour: "press-colour"
    case .picture: "press-picture"
    case .font: "press-font"
    case .ink: "press-ink"
    case .nearEdge: "press-near-edge"
    }
  }
}
