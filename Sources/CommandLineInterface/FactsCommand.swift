import ArgumentParser
import ICU
import ProjectFiles
import SiteBuild
import SourceText

struct Facts: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("facts")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp(help("facts.format"), valueName: "text|json"))
  var format = Format.text

  @Flag(name: .customLong("fail-on-overdue"), help: ArgumentHelp(help("facts.fail-on-overdue")))
  var failOnOverdue = false

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func run() throws {
    let list = try listFacts(at: common.project, today: day.today)
    let say = Terminal.speech(for: list.words)
    let errors = list.diagnostics.filter { $0.severity == .error }
    Terminal.complain(errors, say)
    switch format {
    case .json: Terminal.print(try FactJSON(list, today: day.today).text)
    case .text:
      for line in FactText(say: say).lines(list) { Terminal.print(line) }
      Terminal.complain(
        say(
          "facts.done",
          [
            "records": .count(list.records.count), "facts": .count(list.records.reduce(0) { $0 + $1.parts.count }),
            "overdue": .count(list.records.count(where: \.isOverdue)),
            "unchecked": .count(list.records.count { $0.check == .never }),
            "unused": .count(list.records.flatMap(\.parts).count { $0.uses.isEmpty }),
          ]))
    }
    if !errors.isEmpty || failOnOverdue && list.records.contains(where: \.isOverdue) {
      throw Failure(status: ExitStatus.findings)
    }
  }
}
