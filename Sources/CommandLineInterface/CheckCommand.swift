import ArgumentParser
import SiteBuild
import SourceText

struct Check: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("check")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: DayOption

  @Argument(help: ArgumentHelp(help("check.paths"), valueName: "path"))
  var paths: [String] = []

  @Option(help: ArgumentHelp(help("check.format"), valueName: "text|json|html"))
  var format = Format.text

  @Option(name: .customLong("fail-on"), help: ArgumentHelp(help("check.fail-on"), valueName: "error|warning"))
  var failOn = FailOn.error

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  enum FailOn: String, ExpressibleByArgument, CaseIterable {
    case error, warning

    var severity: Severity { self == .error ? .error : .warning }
  }

  func run() throws {
    let outcome = try checkProject(at: common.project, today: day.today)
    let say = Terminal.speech(for: outcome.words)
    let asked = paths.map(inProject)
    for path in asked where !isInProject(path, at: common.project) {
      Terminal.complain(say("check.no-such-path", ["path": .text(path)]))
      throw Failure(status: ExitStatus.usage)
    }
    func isAsked(_ path: String) -> Bool {
      asked.isEmpty || asked.contains { path == $0 || path.hasPrefix("\($0)/") || $0 == "." }
    }
    let found = outcome.diagnostics.filter { isAsked($0.path) }
    let text = DiagnosticText(say: say)
    switch format {
    case .html:
      var shown = outcome
      shown.diagnostics = found
      Terminal.print(try shown.report(in: say.language, isAsked: isAsked))
    case .json: Terminal.print(try DiagnosticJSON(found, text: text).text)
    case .text:
      for diagnostic in found { Terminal.print(text.rendered(diagnostic)) }
      let counts: [String: MessageArgument] = [
        "errors": .count(found.count { $0.severity == .error }),
        "warnings": .count(found.count { $0.severity == .warning }),
        "pages": .count(outcome.pageCount), "languages": .count(outcome.languageCount),
        "rules": .text(outcome.activeRules.joined(separator: ", ")),
      ]
      Terminal.complain(say("check.done", counts))
    }
    if found.contains(where: { $0.severity >= failOn.severity }) { throw Failure(status: ExitStatus.findings) }
  }

  /// A path as it is in the project: the name of the project's folder may stand before it, as a shell completes it.
  private func inProject(_ asked: String) -> String {
    var path = asked
    let folder = common.path("")
    if !folder.isEmpty, path.hasPrefix(folder) { path.removeFirst(folder.count) }
    while path.hasPrefix("./") { path.removeFirst(2) }
    while path.hasSuffix("/") { path.removeLast() }
    return path.isEmpty ? "." : path
  }
}
