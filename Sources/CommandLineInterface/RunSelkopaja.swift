import ArgumentParser
import Foundation
import SiteBuild
import SourceText

/// Runs the program with the arguments of the process, and ends it with the exit status of what happened.
package func runSelkopaja() -> Never {
  Terminal.choose(arguments: CommandLine.arguments)
  do {
    var command = try Selkopaja.parseAsRoot()
    try command.run()
    exit(ExitStatus.clean)
  } catch let failure as Failure {
    exit(failure.status)
  } catch {
    exit(Terminal.explain(error))
  }
}

/// Exit statuses (sysexits.h for those above 1).
enum ExitStatus {
  static let clean: Int32 = 0
  /// Something was found at or above the severity that fails.
  static let findings: Int32 = 1
  /// The command line was not understood.
  static let usage: Int32 = 64
  /// The machine's fault: a file that cannot be read, a dictionary that is missing, a full disk.
  static let environment: Int32 = 70
}

/// Ends a command whose message has been printed already.
struct Failure: Error {
  var status: Int32
}

struct Selkopaja: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "selkopaja", abstract: help("selkopaja"),
      subcommands: [
        Build.self, Preview.self, Print.self, Check.self, New.self, Translate.self, Status.self, Approve.self,
        Languages.self, Facts.self, Links.self, Audio.self,
        Bulletin.self, Analyse.self, Score.self, ListRules.self, Explain.self,
      ])
  }
}

/// Options that every command has.
struct CommonOptions: ParsableArguments {
  @Option(name: .customLong("project"), help: ArgumentHelp(help("option.project"), valueName: "folder"))
  var project: String = "."

  @Option(name: .customLong("messages"), help: ArgumentHelp(help("option.messages"), valueName: "tag"))
  var messages: String?

  func validate() throws {
    if let messages, Terminal.language(messages) == nil {
      throw ValidationError(Terminal.speech("environment.no-messages", ["tag": .text(messages)]))
    }
  }

  /// A path of the project as whoever typed the command would write it.
  func path(_ inProject: String) -> String {
    project == "." ? inProject : project.hasSuffix("/") ? project + inProject : "\(project)/\(inProject)"
  }
}

/// A text of `--help`, in the language of the terminal.
func help(_ key: String) -> String {
  Terminal.speech("help.\(key)")
}
