import ArgumentParser
import SiteBuild
import SourceText

struct Translate: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: help("translate"),
      subcommands: [Update.self, Accept.self, Review.self, Export.self, Import.self])
  }

  struct Update: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.update")) }

    @OptionGroup var common: CommonOptions

    func run() throws {
      let outcome = try updateCatalogues(at: common.project)
      let say = Terminal.speech(for: outcome.words)
      Terminal.complain(outcome.diagnostics.filter { $0.severity == .error }, say)
      for path in outcome.written { Terminal.print(path) }
      Terminal.print(
        say(
          "translate.update.done",
          ["written": .count(outcome.written.count), "unchanged": .count(outcome.unchanged)]))
      if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
    }
  }
}
