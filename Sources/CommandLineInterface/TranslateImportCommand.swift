import ArgumentParser
import Exchange
import ICU
import SiteBuild
import SourceText

extension Translate {
  /// Takes translations in: files that went to a translator and came back, or a page that was translated as Markdown.
  struct Import: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.import")) }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(help("translate.import.files"), valueName: "file"))
    var files: [String] = []

    @Option(help: ArgumentHelp(help("translate.import.from-markdown"), valueName: "file"))
    var fromMarkdown: String?

    @Option(help: ArgumentHelp(help("translate.import.page"), valueName: "document/page"))
    var page: String?

    @Option(help: ArgumentHelp(help("translate.import.language"), valueName: "tag"))
    var language: String?

    @Option(help: ArgumentHelp(help("translate.import.by"), valueName: "name"))
    var by: String?

    @OptionGroup var record: DateOption

    @Option(help: ArgumentHelp(help("translate.export.map"), valueName: "tag=tag"))
    var map: TagMap?

    @Flag(help: ArgumentHelp(help("translate.import.overwrite")))
    var overwrite = false

    @Flag(help: ArgumentHelp(help("translate.import.dry-run")))
    var dryRun = false

    func validate() throws {
      if fromMarkdown == nil {
        if files.isEmpty { throw ValidationError(Terminal.speech("translate.import.nothing")) }
      } else if !files.isEmpty || page == nil || language == nil {
        throw ValidationError(Terminal.speech("translate.import.markdown-alone"))
      }
    }

    func run() throws {
      if let fromMarkdown, let page, let language {
        try runMarkdownImport(
          file: fromMarkdown, language: language, page: page, by: by, date: record.date, overwrites: overwrite,
          isDryRun: dryRun, at: common.project)
      } else {
        try importFiles()
      }
    }

    private func importFiles() throws {
      let tag = try language.map { written in
        guard let tag = try? LanguageTag(written) else {
          Terminal.complain(Terminal.speech("translate.import.not-a-tag", ["tag": .text(written)]))
          throw Failure(status: ExitStatus.usage)
        }
        return tag
      }
      let outcome = try importTranslations(
        ImportRequest(
          files: files, record: ImportRecord(by: by, date: record.date), map: map ?? TagMap([:]), language: tag),
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
