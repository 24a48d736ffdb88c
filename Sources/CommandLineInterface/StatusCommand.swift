import ArgumentParser
import Foundation
import ICU
import Localisation
import SiteBuild
import SourceText

struct Status: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("status")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: DayOption

  @Argument(help: ArgumentHelp(help("status.documents"), valueName: "document"))
  var documents: [String] = []

  @Option(help: ArgumentHelp(help("status.format"), valueName: "text|json|html"))
  var format = Format.text

  @Option(
    name: .customLong("language"), parsing: .upToNextOption,
    help: ArgumentHelp(help("status.language"), valueName: "tag"))
  var languages: [String] = []

  @Option(name: .customLong("fail-under"), help: ArgumentHelp(help("status.fail-under"), valueName: "percent"))
  var failUnder: Double?

  @Option(help: ArgumentHelp(help("status.output"), valueName: "file"))
  var output: String?

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json, html
  }

  func validate() throws {
    if let failUnder, !(0...100).contains(failUnder) {
      throw ValidationError(Terminal.speech("status.no-percent"))
    }
  }

  func run() throws {
    let asked = try AskedLanguages(languages)
    let outcome: StatusOutcome
    do {
      outcome = try translationStatus(
        at: common.project, today: day.today, languages: asked.tags,
        documents: (documents + asked.others).map(name))
    } catch StatusFault.unknownLanguage(let tag, let known, let words) {
      throw Terminal.refuse(unknownLanguage: tag, known: known, words)
    } catch StatusFault.unknownDocument(let name, let known, let words) {
      throw Terminal.refuse(unknownDocument: name, known: known, words)
    }
    let say = Terminal.speech(for: outcome.words)
    Terminal.complain(outcome.diagnostics.filter(isWorthSaying), say)
    switch format {
    case .text: try show(StatusText(say: say, hasColour: output == nil && Terminal.hasColour).lines(outcome.report))
    case .json: try show([try StatusJSON(report: outcome.report).text])
    case .html:
      let path = try writeStatusPage(outcome, at: common.project, to: output, in: say.language)
      Terminal.print(say("status.written", ["path": .text(path)]))
    }
    let isUnder = complainOfThoseUnder(outcome.report, say)
    if isUnder || outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure(status: ExitStatus.findings)
    }
  }

  /// A document may be named by its folder, as a shell completes it.
  private func name(_ typed: String) -> String {
    var name = typed[...]
    while name.hasSuffix("/") { name.removeLast() }
    return name.split(separator: "/").last.map(String.init) ?? typed
  }

  /// What makes the figures wrong: faults, and catalogues that belong to nothing.
  private func isWorthSaying(_ diagnostic: Diagnostic) -> Bool {
    diagnostic.severity == .error || diagnostic.name == "catalogue-without-page"
  }

  private func show(_ lines: [String]) throws {
    if let output {
      try writeOutput(lines.joined(separator: "\n"), to: output)
    } else {
      for line in lines { Terminal.print(line) }
    }
  }

  private func complainOfThoseUnder(_ report: StatusReport, _ say: Speech) -> Bool {
    guard let failUnder else { return false }
    let under = report.languages.filter { $0.counts.freshPercent < failUnder }
    for (tag, counts) in under {
      Terminal.complain(
        say(
          "status.under",
          [
            "tag": .text(tag.canonical), "fresh": .count(counts.fresh), "units": .count(counts.units),
            // Rounded down, so that no share looks as if it had reached what it is under.
            "percent": .number((counts.freshPercent * 10).rounded(.down) / 10), "least": .number(failUnder),
          ]))
    }
    return !under.isEmpty
  }
}

extension Terminal {
  /// Colour is for a person at a terminal who has not asked to be spared (no-color.org).
  static var hasColour: Bool {
    let environment = ProcessInfo.processInfo.environment
    return isatty(STDOUT_FILENO) == 1 && environment["NO_COLOR", default: ""].isEmpty && environment["TERM"] != "dumb"
  }

  static func refuse(unknownLanguage tag: LanguageTag, known: [LanguageTag], _ words: ShownWords) -> Failure {
    let list = known.map(\.canonical).joined(separator: ", ")
    complain(
      speech(for: words)("status.unknown-language", ["tag": .text(tag.canonical), "known": .text(list)]))
    return Failure(status: ExitStatus.usage)
  }

  static func refuse(unknownDocument name: String, known: [String], _ words: ShownWords) -> Failure {
    complain(
      speech(for: words)(
        "status.unknown-document", ["name": .text(name), "known": .text(known.joined(separator: ", "))]))
    return Failure(status: ExitStatus.usage)
  }
}
