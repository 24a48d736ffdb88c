import ArgumentParser
import Foundation
import ICU
import Localisation
import PrintSheets
import ProjectFiles
import SiteBuild
import SourceText
import Synchronization
import Voikko

/// Where the program speaks: its language, and the two streams.
///
/// The language is that of `--messages`, else of `SELKOPAJA_LANGUAGE`, else of the project file, else English. The
/// machine's locale is not asked, so that the same command says the same everywhere.
enum Terminal {
  /// The program's own words; a project's are taken once it is read.
  private static let words = shippedWords

  /// What somebody has asked for, and what the project asks for in which the command is typed.
  private struct Choice {
    var asked: LanguageTag?
    var ofProject: LanguageTag?
  }

  private static let choice = Mutex(Choice())

  private static func language(besides project: LanguageTag?) -> LanguageTag {
    choice.withLock { $0.asked ?? project ?? $0.ofProject } ?? .english
  }

  /// What is said before a project is read, and by commands that read none.
  static var speech: Speech { Speech(words: words, language: language(besides: nil)) }

  /// Reads `--messages`, and the project file for what it asks for, before the command line is parsed, because help is
  /// written while it is.
  static func choose(arguments: [String]) {
    let written =
      [ProcessInfo.processInfo.environment["SELKOPAJA_LANGUAGE"]].compactMap { $0 }
      + values(of: "--messages", in: arguments)
    let asked = written.reversed().lazy.compactMap(language).first
    var choice = Choice(asked: asked)
    if asked == nil {
      let folder = values(of: "--project", in: arguments).last ?? "."
      choice.ofProject = languageOfMessages(in: folder).flatMap { language($0.canonical) }
    }
    self.choice.withLock { $0 = choice }
  }

  private static func values(of option: String, in arguments: [String]) -> [String] {
    arguments.indices.compactMap { index in
      if arguments[index] == option { return index + 1 < arguments.count ? arguments[index + 1] : nil }
      return arguments[index].hasPrefix("\(option)=") ? String(arguments[index].dropFirst(option.count + 1)) : nil
    }
  }

  /// The language of the program's messages that a tag asks for, or nil where the program does not speak it.
  static func language(_ written: String) -> LanguageTag? {
    guard let tag = try? LanguageTag(written) else { return nil }
    // One after the other: asking a language reads its catalogue.
    let likely = [tag] + tag.fallbackChain + words.languages.filter { $0.language == tag.language }
    return likely.first { words.has("help.selkopaja", in: $0) }
  }

  /// What is said about a project: its words, and the language that it asks for.
  static func speech(for shown: ShownWords) -> Speech {
    let asked = shown.projectLanguage.flatMap { language($0.canonical) }
    return Speech(words: shown.words, language: language(besides: asked))
  }

  /// Findings go to standard error, so that what a command makes can be piped on.
  static func complain(_ diagnostics: [Diagnostic], _ say: Speech) {
    let text = DiagnosticText(say: say)
    for diagnostic in diagnostics { complain(text.rendered(diagnostic)) }
  }

  /// What a command makes. Where it cannot be written, to a full disk or a closed stream, the command ends there.
  static func print(_ text: String) {
    do {
      try FileHandle.standardOutput.write(contentsOf: Data((text + "\n").utf8))
    } catch {
      complain(speech("environment.output"))
      exit(ExitStatus.environment)
    }
  }

  static func complain(_ text: String) {
    // Nobody is left to be told.
    try? FileHandle.standardError.write(contentsOf: Data((text + "\n").utf8))
  }

  /// A line of a terminal that the next one takes the place of.
  static func show(_ text: String) {
    try? FileHandle.standardError.write(contentsOf: Data("\r\u{1B}[K\(text)".utf8))
  }

  /// Says what went wrong and gives the exit status for it.
  static func explain(_ error: any Error) -> Int32 {
    switch error {
    case let error as ProjectReadingError:
      complain(explanation(of: error))
      return ExitStatus.environment
    case let error as DiskError:
      complain(
        speech(
          "environment.disk-\(error.operation.rawValue)",
          ["path": .text(error.path), "reason": .text(reason(of: error))]))
      return ExitStatus.environment
    case let error as PrintEngineUnavailable:
      complain(speech("environment.print-engine", ["reason": .text(error.reason)]))
      return ExitStatus.environment
    case let error as PressProfileUnavailable:
      complain(speech("environment.press-profile", ["paper": .text(error.paper.rawValue)]))
      return ExitStatus.environment
    case let error as VoikkoUnavailable:
      complain(speech("environment.dictionary-missing", ["reason": .text(error.reason)]))
      return ExitStatus.environment
    case let error as ICUError:
      complain(speech("environment.other", ["reason": .text(String(describing: error))]))
      return ExitStatus.environment
    default:
      return explainCommandLine(error)
    }
  }

  private static func explanation(of error: ProjectReadingError) -> String {
    guard error.problem == .missing || error.problem == .notAFolder else {
      return DiagnosticText(say: speech).rendered(error.diagnostic)
    }
    let isFolder = error.path != "content/project.yml"
    return speech(isFolder ? "environment.no-folder" : "environment.no-project", ["path": .text(error.path)])
  }

  private static func reason(of error: DiskError) -> String {
    error.reason.map { speech("environment.reason-\($0.rawValue)") } ?? error.systemReason
  }

  /// Help that was asked for goes to standard output; a command line that was not understood to standard error.
  private static func explainCommandLine(_ error: any Error) -> Int32 {
    let code = Selkopaja.exitCode(for: error)
    let text = CommandLineText(say: speech).translated(Selkopaja.fullMessage(for: error))
    if code == .success {
      print(text)
      return ExitStatus.clean
    }
    complain(text)
    return code == .validationFailure ? ExitStatus.usage : ExitStatus.environment
  }
}
