import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

extension Translate {
  struct Accept: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.accept")) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp(help("translate.paths"), valueName: "path"))
    var paths: [String] = []

    @Option(
      name: .customLong("language"), parsing: .upToNextOption,
      help: ArgumentHelp(help("translate.accept.language"), valueName: "tag"))
    var languages: [String] = []

    @Flag(name: .customLong("all-stale"), help: ArgumentHelp(help("translate.accept.all-stale")))
    var allStale = false

    func validate() throws { try record.check() }

    func run() throws {
      try mark(
        paths, in: languages, as: .accept, staleOnly: allStale, record, at: common.project, key: "translate.accept")
    }
  }

  struct Review: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.review")) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp(help("translate.paths"), valueName: "path"))
    var paths: [String] = []

    @Option(
      name: .customLong("language"), parsing: .upToNextOption,
      help: ArgumentHelp(help("translate.review.language"), valueName: "tag"))
    var languages: [String]

    @Option(help: ArgumentHelp(help("translate.review.state"), valueName: "reviewed|final"))
    var state = State.reviewed

    enum State: String, ExpressibleByArgument, CaseIterable {
      case reviewed, final
    }

    func validate() throws { try record.check() }

    func run() throws {
      try mark(
        paths, in: languages, as: .review(isFinal: state == .final), staleOnly: false, record, at: common.project,
        key: "translate.review")
    }
  }
}

/// - Parameter key: the messages of the command.
private func mark(
  _ paths: [String], in languages: [String], as marking: UnitMarking, staleOnly: Bool, _ record: RecordOptions,
  at root: String, key: String
) throws {
  let asked = try AskedLanguages(languages)
  let paths = paths + asked.others
  guard !paths.isEmpty else { throw ValidationError(Terminal.speech("translate.no-path")) }
  let outcome: MarkingOutcome
  do {
    outcome = try markTranslations(
      paths.map { UnitAddress($0) }, in: asked.tags, as: marking, staleOnly: staleOnly, by: record.by, on: record.date,
      at: root)
  } catch MarkingFault.unknownLanguage(let tag, let known, let words) {
    throw Terminal.refuse(unknownLanguage: tag, known: known, words)
  } catch MarkingFault.unknownAddress(let address, let words) {
    Terminal.complain(Terminal.speech(for: words)("translate.unknown-path", ["path": .text(address.text)]))
    throw Failure(status: ExitStatus.usage)
  }
  let say = Terminal.speech(for: outcome.words)
  for unit in outcome.refused {
    Terminal.complain(
      say(
        "translate.refused-\(unit.reason.rawValue)", ["tag": .text(unit.language.canonical), "unit": .text(unit.name)]))
  }
  guard outcome.refused.isEmpty else {
    Terminal.complain(say("translate.nothing-written", ["count": .count(outcome.refused.count)]))
    throw Failure(status: ExitStatus.findings)
  }
  for unit in outcome.marked { Terminal.print("\(unit.cataloguePath) \(unit.name)") }
  Terminal.print(
    say(
      "\(key).done",
      [
        "count": .count(outcome.marked.count), "unchanged": .count(outcome.unchanged),
        "files": .count(outcome.written.count),
      ]))
}
