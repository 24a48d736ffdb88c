import ArgumentParser
import Glibc
import ICU
import Imposition
import PrintSheets
import SiteBuild
import SourceText

struct Print: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("print")) }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("print.documents"), valueName: "document"))
  var documents: [String] = []

  @Option(
    name: .customLong("language"), parsing: .upToNextOption,
    help: ArgumentHelp(help("print.language"), valueName: "tag"))
  var languages: [String] = []

  @Option(
    name: .customLong("with"), parsing: .upToNextOption,
    help: ArgumentHelp(help("print.with"), valueName: "tag"))
  var besides: [String] = []

  @Option(name: .customLong("for"), help: ArgumentHelp(help("print.for"), valueName: "office|download|press"))
  var purpose: PrintPurpose?

  @Option(
    help: ArgumentHelp(help("print.format"), valueName: PaperFormat.allCases.map(\.rawValue).joined(separator: "|")))
  var format: PaperFormat?

  @Option(
    name: .customLong("compose"), parsing: .upToNextOption,
    help: ArgumentHelp(help("print.compose"), valueName: "document#section"))
  var sections: [String] = []

  @Option(help: ArgumentHelp(help("print.title"), valueName: "text"))
  var title: String?

  @Option(help: ArgumentHelp(help("print.output"), valueName: "file"))
  var output: String?

  @OptionGroup var press: PressOptions

  func validate() throws {
    try validateComposition()
    if press.isAsked, let purpose, purpose != .press {
      throw ValidationError(Terminal.speech("print.not-for-press", ["purpose": .text(purpose.rawValue)]))
    }
  }

  func run() throws {
    if !sections.isEmpty { return try compose() }
    let asked = try AskedLanguages(languages)
    let besides = try AskedLanguages(besides)
    let choice = PrintChoice(
      documents: documents + asked.others + besides.others, languages: asked.tags, besides: besides.tags,
      purposes: purpose.map { [$0] } ?? [],
      format: format)
    if press.isAsked || purpose == .press { return try orderPrints(choice) }
    let isWatched = isatty(STDERR_FILENO) == 1
    let speech = Terminal.speech
    let start = ContinuousClock.now
    let outcome = try printSite(at: common.project, choice: choice) { progress in
      if isWatched { Terminal.show(progressLine(progress, after: ContinuousClock.now - start, speech)) }
    }
    if isWatched { Terminal.show("") }
    let say = Terminal.speech(for: outcome.words)
    Terminal.complain(outcome.ownFindings, say)
    try refuseUnknown(choice, documents: outcome.documents, languages: outcome.languages, say)
    try refuse(outcome.refusals, say)
    let errors = outcome.diagnostics.count { $0.severity == .error }
    guard let commit = outcome.commit else {
      Terminal.complain(say("print.stopped", ["errors": .count(errors)]))
      throw Failure(status: ExitStatus.findings)
    }
    Terminal.print(
      say(
        "print.done",
        [
          "made": .count(outcome.laidOut), "reused": .count(outcome.reused), "removed": .count(commit.removed),
        ]))
    for removal in outcome.removals { Terminal.print(say("print.gone", removal.arguments)) }
    for (variant, plan) in outcome.booklets {
      Terminal.print(
        say(
          "print.booklet",
          [
            "document": .text(variant.document), "language": .text(variant.language.canonical),
            "pages": .count(plan.pages), "blanks": .count(plan.blanks), "sheets": .count(plan.sheets),
            "booklets": .count(plan.booklets.count), "binding": .text(plan.binding.rawValue),
            "creep": .number(plan.creep),
          ]))
    }
    if outcome.relinkedPages > 0 {
      Terminal.print(say("print.pages-linked", ["count": .count(outcome.relinkedPages)]))
    }
    Terminal.print(say("print.open", ["path": .text(common.path("site-out/\(printIndexPath)"))]))
    if errors > 0 { throw Failure(status: ExitStatus.findings) }
  }

  func refuseUnknown(
    _ choice: PrintChoice, documents: [String], languages: [LanguageTag], _ say: Speech
  ) throws {
    for name in choice.documents where !documents.contains(name) {
      let known = documents.joined(separator: ", ")
      Terminal.complain(say("print.no-such-document", ["document": .text(name), "known": .text(known)]))
      throw Failure(status: ExitStatus.usage)
    }
    for tag in choice.languages + choice.besides where !languages.contains(tag) {
      let known = languages.map(\.canonical).joined(separator: ", ")
      Terminal.complain(say("bulletin.no-such-language", ["tag": .text(tag.canonical), "known": .text(known)]))
      throw Failure(status: ExitStatus.usage)
    }
  }
}

extension Print {
  /// Says what of the choice comes to nothing, and what to ask for instead.
  func refuse(_ refusals: [PrintRefusal], _ say: Speech) throws {
    guard !refusals.isEmpty else { return }
    for refusal in refusals { Terminal.complain(say("print.\(refusal.key)", refusal.arguments)) }
    throw Failure(status: ExitStatus.usage)
  }
}

extension PrintRemoval {
  /// With the first files by name: a document may have had a hundred.
  fileprivate var arguments: [String: MessageArgument] {
    let shown = paths.prefix(Self.mostNamed).joined(separator: ", ") + (paths.count > Self.mostNamed ? ", …" : "")
    return [
      "document": .text(document), "count": .count(paths.count), "paths": .text(shown),
      "reason": .text(reason.rawValue),
    ]
  }

  private static let mostNamed = 5
}

extension PrintRefusal {
  fileprivate var key: String {
    switch self {
    case .format: "no-such-format"
    case .languages: "too-many-languages"
    case .untranslated: "not-in-language"
    }
  }

  fileprivate var arguments: [String: MessageArgument] {
    switch self {
    case .format(let document, let asked, let known):
      return Self.named(document).merging([
        "format": .text(asked.rawValue), "known": .text(known.map(\.rawValue).joined(separator: ", ")),
      ]) { $1 }
    case .languages(let document, let asked, let most):
      return Self.named(document).merging(["asked": .count(asked), "most": .count(most)]) { $1 }
    case .untranslated(let document, let asked, let known):
      return Self.named(document).merging([
        "asked": .text(asked.map(\.canonical).joined(separator: ", ")),
        "known": .text(known.map(\.canonical).joined(separator: ", ")),
      ]) { $1 }
    }
  }

  private static func named(_ document: String?) -> [String: MessageArgument] {
    ["document": .text(document ?? ""), "isNamed": .text(document == nil ? "no" : "yes")]
  }
}

/// What is still to do takes as long as what is done, file by file; after a few files that says something.
func progressLine(_ progress: PrintProgress, after elapsed: Duration, _ say: Speech) -> String {
  let rest = elapsed / max(1, progress.done) * (progress.total - progress.done)
  return say(
    "print.progress",
    [
      "done": .count(progress.done), "total": .count(progress.total), "document": .text(progress.document),
      "language": .text(progress.language.canonical), "left": .count(Int(rest.components.seconds) + 1),
      "hasEstimate": .text(progress.done >= 4 && progress.done < progress.total ? "yes" : "no"),
    ])
}

extension PrintPurpose: ExpressibleByArgument {}
extension PaperFormat: ExpressibleByArgument {}
