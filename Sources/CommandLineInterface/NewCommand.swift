import ArgumentParser
import SiteBuild
import SourceText

struct New: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(abstract: help("new"), subcommands: [NewGuide.self, NewSheet.self])
  }

  struct NewGuide: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "guide", abstract: help("new.guide"))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(help("new.name")))
    var name: String

    func run() throws { try begin(.guide, named: name, at: common.project) }
  }

  struct NewSheet: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(commandName: "sheet", abstract: help("new.sheet"))
    }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(help("new.name")))
    var name: String

    func run() throws { try begin(.sheet, named: name, at: common.project) }
  }
}

private func begin(_ kind: NewDocumentKind, named name: String, at root: String) throws {
  let say = Terminal.speech
  do {
    let begun = try beginDocument(kind, named: name, at: root, words: say.words)
    if let file = begun.projectFile { Terminal.print(say("new.project-begun", ["path": .text(file)])) }
    Terminal.print(say("new.done", ["path": .text(begun.path)]))
  } catch NewDocumentError.badName(let name) {
    Terminal.complain(say("new.bad-name", ["name": .text(name)]))
    throw Failure(status: ExitStatus.usage)
  } catch NewDocumentError.exists(let path) {
    Terminal.complain(say("new.exists", ["path": .text(path)]))
    throw Failure(status: ExitStatus.usage)
  } catch NewDocumentError.insideProject(let path) {
    Terminal.complain(say("new.inside", ["path": .text(path)]))
    throw Failure(status: ExitStatus.usage)
  }
}
