import ArgumentParser
import ICU
import ProjectFiles
import SiteBuild
import SourceText

struct Audio: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: help("audio"), subcommands: [Add.self, List.self])
  }

  struct Add: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("audio.add")) }

    @OptionGroup var common: CommonOptions
    @OptionGroup var record: RecordOptions

    @Argument(help: ArgumentHelp(help("audio.add.language"), valueName: "tag"))
    var language: String

    @Argument(help: ArgumentHelp(help("audio.add.text"), valueName: "id"))
    var text: String?

    @Argument(help: ArgumentHelp(help("audio.add.file"), valueName: "file"))
    var file: String?

    @Option(
      name: .customLong("language-name"), help: ArgumentHelp(help("audio.add.language-name"), valueName: "file"))
    var fileOfName: String?

    @Flag(help: ArgumentHelp(help("audio.add.replace")))
    var replace = false

    func validate() throws {
      try record.check()
      // A text and its sound, or the sound of the language's name alone.
      guard (text == nil) == (fileOfName != nil), (file == nil) == (fileOfName != nil) else {
        throw ValidationError(Terminal.speech("audio.needs-file"))
      }
    }

    func run() throws {
      guard let tag = try? LanguageTag(language) else {
        throw ValidationError(Terminal.speech("status.no-tag", ["value": .text(language)]))
      }
      do {
        let outcome = try addRecording(
          of: text ?? RecordingBook.languageName, in: tag, from: file ?? fileOfName ?? "", by: record.by,
          on: record.date, mayReplace: replace, at: common.project)
        let say = Terminal.speech(for: outcome.words)
        Terminal.print(
          say(
            outcome.isReplacement ? "audio.replaced" : "audio.added",
            ["path": .text(outcome.path), "name": .text(outcome.name)]))
        Terminal.print(TerminalText.shown("  " + outcome.spoken))
        if outcome.format == .ogg { Terminal.complain(say("audio.ogg")) }
      } catch let fault as RecordingFault {
        throw refusal(of: fault)
      }
    }

    private func refusal(of fault: RecordingFault) -> Failure {
      switch fault {
      case .unknownLanguage(let tag, let known, let words):
        return Terminal.refuse(unknownLanguage: tag, known: known, words)
      case .unknownText(let name, let tag, let nearest, let words):
        let say = Terminal.speech(for: words)
        Terminal.complain(
          say("audio.unknown-text", ["name": .text(name), "tag": .text(tag.canonical), "known": .count(nearest.count)]))
        for name in nearest { Terminal.complain("  \(TerminalText.shown(name))") }
        return Failure(status: ExitStatus.usage)
      case .newText(let name, let words):
        Terminal.complain(Terminal.speech(for: words)("audio.new-text", ["name": .text(name)]))
        return Failure(status: ExitStatus.findings)
      case .spokenAlready(let recording, let words):
        let day = recording.date.value
        Terminal.complain(
          Terminal.speech(for: words)(
            "audio.spoken-already",
            [
              "name": .text(recording.unit.value), "by": .text(recording.by.value), "file": .text(recording.file.value),
              "date": .date(year: day.year, month: day.month, day: day.day),
            ]))
        return Failure(status: ExitStatus.findings)
      case .notAudio(let path, let words):
        Terminal.complain(Terminal.speech(for: words)("audio.not-audio", ["path": .text(path)]))
        return Failure(status: ExitStatus.findings)
      case .unreadable(let problem, let path, let words):
        let say = Terminal.speech(for: words)
        Terminal.complain([problem.diagnostic(path: path)], say)
        return Failure(status: ExitStatus.findings)
      case .faulty(let faults, let words):
        Terminal.complain(faults, Terminal.speech(for: words))
        return Failure(status: ExitStatus.findings)
      }
    }
  }

  struct List: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("audio.list")) }

    @OptionGroup var common: CommonOptions

    @Option(
      name: .customLong("language"), parsing: .upToNextOption,
      help: ArgumentHelp(help("audio.list.language"), valueName: "tag"))
    var languages: [String] = []

    func run() throws {
      let asked = try AskedLanguages(languages).tags
      let list = try listRecordings(at: common.project)
      let say = Terminal.speech(for: list.words)
      let errors = list.diagnostics.filter { $0.severity == .error }
      Terminal.complain(errors, say)
      for tag in asked where !list.languages.contains(tag) {
        throw Terminal.refuse(unknownLanguage: tag, known: list.languages, list.words)
      }
      for (language, texts) in list.texts where asked.isEmpty || asked.contains(language) {
        Terminal.print(say("audio.count", counts(of: texts, in: language)))
        for text in texts where !asked.isEmpty || text.state == .old {
          let line = "  \(say("audio.state-\(text.state.rawValue)"))  \(text.name)  \(text.words)"
          Terminal.print(TerminalText.shown(line))
        }
      }
      if !errors.isEmpty { throw Failure(status: ExitStatus.findings) }
    }

    private func counts(of texts: [SpokenText], in language: LanguageTag) -> [String: MessageArgument] {
      func count(_ state: SpokenText.State) -> MessageArgument { .count(texts.count { $0.state == state }) }
      return [
        "tag": .text(language.canonical), "count": .count(texts.count), "current": count(.current),
        "old": count(.old), "missing": count(.missing),
      ]
    }
  }
}
