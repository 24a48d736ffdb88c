import ArgumentParser
import Exchange
import ICU
import SiteBuild
import SourceText

extension Translate {
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.import")) }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(help("translate.import.files"), valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp(help("translate.import.by"), valueName: "name"))
    var by: String?

    @OptionGroup var record: DateOption

    @Option(help: ArgumentHelp(help("translate.export.map"), valueName: "tag=tag"))
    var map: TagMap?

    @Option(
      name: .customLong("force-language"), help: ArgumentHelp(help("translate.import.language"), valueName: "tag"))
    var language: LanguageTag?

    func run() throws {
      let outcome = try importTranslations(
        ImportRequest(
          files: files, record: ImportRecord(by: by, date: record.date), map: map ?? TagMap([:]), language: language),
        at: common.project)
      let say = Terminal.speech(for: outcome.words)
      Terminal.complain(outcome.diagnostics, say)
      let errors = outcome.diagnostics.count { $0.severity == .error }
      guard errors == 0 else {
        Terminal.complain(say("translate.import.refused", ["errors": .count(errors)]))
        throw Failure(status: ExitStatus.findings)
      }
      for path in outcome.written { Terminal.print(path) }
      Terminal.print(
        say(
          "translate.import.done",
          [
            "changed": .count(outcome.changed), "noted": .count(outcome.noted), "unchanged": .count(outcome.unchanged),
          ]))
    }
  }
}
