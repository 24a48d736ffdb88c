import ArgumentParser
import ICU
import ProjectFiles
import SiteBuild
import SourceText

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("check")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: DayOption

  @Argument(help: ArgumentHelp(help("check.paths"), valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp(help("check.level"), valueName: "helppo|perus|vaativa"))
  var level: Level?

  @Option(help: ArgumentHelp(help("check.language"), valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp(help("check.format"), valueName: "text|json|sarif|html"))
  var format = Format.text

  @Option(name: .customLong("fail-on"), help: ArgumentHelp(help("check.fail-on"), valueName: "error|warning"))
  var failOn = FailOn.error

  @Option(help: ArgumentHelp(help("check.baseline"), valueName: "file"))
  var baseline: String?

  @Option(name: .customLong("write-baseline"), help: ArgumentHelp(help("check.write-baseline"), valueName: "file"))
  var newBaseline: String?

  @Option(name: .customLong("changed-since"), help: ArgumentHelp(help("check.changed-since"), valueName: "revision"))
  var revision: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, sarif, html
  }

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  func validate() throws {
    if newBaseline != nil, baseline != nil || revision != nil {
      throw ValidationError(Terminal.speech("check.baseline-of-all"))
    }
    if let language, !language.isKnownToICU {
      throw ValidationError(Terminal.speech("check.unknown-language", ["tag": .text(language.canonical)]))
    }
  }

  func run() throws {
    let known = try baseline.map(readBaseline)
    let texts = try namedTexts()
    var outcome = try found(in: texts)
    let say = Terminal.speech(for: outcome.words)
    if let newBaseline {
      let all = Baseline(outcome.diagnostics)
      try all.save(at: newBaseline)
      let counts: [String: MessageArgument] = [
        "findings": .count(outcome.diagnostics.count), "path": .text(newBaseline),
      ]
      return Terminal.complain(say("check.baseline-written", counts))
    }
    var unchanged = 0
    if let revision {
      let changes = try changed(since: revision, in: texts, say)
      let before = outcome.diagnostics.count
      outcome.keep(changes.touch)
      unchanged = before - outcome.diagnostics.count
    }
    var hidden = 0
    if let known, let baseline {
      let (new, count, stale) = known.hiding(outcome.diagnostics)
      hidden = count
      // What was not looked at is not gone.
      let gone = revision != nil || language != nil ? [] : stale.filter { texts.cover($0.path, paths: paths) }
      outcome.diagnostics = new + gone.map { $0.staleness(in: baseline) }
    }
    switch format {
    case .json: Terminal.print(try CheckJSON(outcome, text: DiagnosticText(say: say)).text)
    case .sarif: Terminal.print(try SARIFLog(outcome, text: DiagnosticText(say: say)).text)
    case .html: Terminal.print(try outcome.report(in: say.language) { texts.cover($0, paths: paths) })
    case .text:
      let text = DiagnosticText(say: say)
      for diagnostic in outcome.diagnostics { Terminal.print(text.rendered(diagnostic)) }
      let summary = CheckSummary(outcome: outcome, hidden: hidden, unchanged: unchanged, say: say)
      for line in summary.lines { Terminal.complain(line) }
    }
    if outcome.diagnostics.contains(where: { $0.severity >= failOn.severity }) {
      throw Failure(status: ExitStatus.findings)
    }
  }

  // MARK: What is read

  private func namedTexts() throws -> NamedTexts {
    do throws(NamedTexts.Problem) {
      return try NamedTexts(paths, root: common.project)
    } catch {
      let say = Terminal.speech
      switch error {
      case .missing(let path): Terminal.complain(say("check.no-such-path", ["path": .text(path)]))
      case .nothingToRead(let path): Terminal.complain(say("check.no-texts", ["path": .text(path)]))
      case .isProject(let path): Terminal.complain(say("check.is-project", ["path": .text(path)]))
      case .unreadable(let path, let problem): Terminal.complain([problem.diagnostic(path: path)], say)
      }
      throw Failure(status: ExitStatus.usage)
    }
  }

  private func found(in texts: NamedTexts) throws -> CheckOutcome {
    var outcome: CheckOutcome?
    // A folder that somebody names as a project has to be one.
    if paths.isEmpty || !texts.inProject.isEmpty || common.project != "." && !hasProject(at: common.project) {
      var project = try projectOutcome()
      if !paths.isEmpty { project.keep { texts.holdsInProject($0.path) } }
      outcome = project
    }
    if !texts.loose.isEmpty {
      let loose = try checkLooseTexts(texts.loose, level: level, language: language ?? .easyFinnish)
      if outcome?.add(loose) == nil { outcome = loose }
    }
    guard let outcome else { preconditionFailure("paths that are neither in a project nor outside it") }
    return outcome
  }

  private func projectOutcome() throws -> CheckOutcome {
    do {
      return try checkProject(at: common.project, level: level, language: language, today: day.today)
    } catch let error as LanguageNotInProject {
      let tags = error.languages.map(\.canonical).joined(separator: ", ")
      Terminal.complain(
        Terminal.speech(for: error.words)(
          "check.no-such-language", ["tag": .text(error.language.canonical), "tags": .text(tags)]))
      throw Failure(status: ExitStatus.usage)
    }
  }

  // MARK: What is left out

  private func readBaseline(_ path: String) throws -> Baseline {
    do throws(Baseline.Problem) {
      return try Baseline(readingFrom: path)
    } catch {
      let say = Terminal.speech
      switch error {
      case .unreadable(let problem): Terminal.complain([problem.diagnostic(path: path)], say)
      case .notABaseline: Terminal.complain(say("check.bad-baseline", ["path": .text(path)]))
      case .version(let version):
        Terminal.complain(say("check.baseline-version", ["path": .text(path), "version": .count(version)]))
      }
      throw Failure(status: ExitStatus.usage)
    }
  }

  private func changed(since revision: String, in texts: NamedTexts, _ say: Speech) throws -> ChangedTexts {
    do throws(GitProblem) {
      let readsProject = paths.isEmpty || !texts.inProject.isEmpty
      return try ChangedTexts(
        since: revision, project: readsProject ? common.project : nil, loose: texts.loose)
    } catch {
      switch error {
      case .missing:
        Terminal.complain(say("check.git-missing"))
        throw Failure(status: ExitStatus.environment)
      case .failed(let reason):
        Terminal.complain(say("check.git-failed", ["reason": .text(reason)]))
        throw Failure(status: ExitStatus.environment)
      case .noRepository(let folder): Terminal.complain(say("check.git-no-repository", ["folder": .text(folder)]))
      case .unknownRevision(let revision):
        Terminal.complain(say("check.git-no-revision", ["revision": .text(revision)]))
      }
      throw Failure(status: ExitStatus.usage)
    }
  }
}

extension Level: ExpressibleByArgument {}

extension NamedTexts {
  /// Whether a path of the project is among those that were named.
  func holdsInProject(_ path: String) -> Bool {
    inProject.contains { path == $0 || path.hasPrefix("\($0)/") || $0 == "." }
  }

  /// Whether a text was looked at, so that what is not found in it is not there; without paths, all of the project was.
  func cover(_ path: String, paths: [String]) -> Bool {
    paths.isEmpty || loose.contains(path) || holdsInProject(path)
  }
}
