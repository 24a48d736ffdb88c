import ArgumentParser
import ICU
import ProjectFiles
import Readability
import SiteBuild
import SourceText

/// `rules`: what every rule says at each level; `rules --effective`: what this project's documents are held to.
struct ListRules: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "rules", abstract: help("rules"))
  }

  @OptionGroup var common: CommonOptions

  @Flag(help: ArgumentHelp(help("rules.effective")))
  var effective = false

  func run() throws {
    guard effective else {
      for line in RuleText(say: Terminal.speech).table(Rules.all, at: Level.allCases) { Terminal.print(line) }
      return
    }
    let found = try effectiveRules(at: common.project)
    for line in EffectiveRulesText(say: Terminal.speech(for: found.words)).lines(found) { Terminal.print(line) }
  }
}
