import ArgumentParser
import ICU
import LinkCheck
import SiteBuild
import SourceText

struct Links: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("links")) }

  @OptionGroup var common: CommonOptions
  @OptionGroup var day: DayOption

  @Option(help: ArgumentHelp(help("links.format"), valueName: "text|json"))
  var format = Format.text

  @Flag(help: ArgumentHelp(help("links.check")))
  var check = false

  @Option(help: ArgumentHelp(help("links.pause"), valueName: "ms"))
  var pause = LinkManners().pause

  @Option(help: ArgumentHelp(help("links.timeout"), valueName: "s"))
  var timeout = LinkManners().timeout

  @Option(help: ArgumentHelp(help("links.days"), valueName: "n"))
  var days = LinkManners().days

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, json
  }

  func validate() throws {
    guard (0...60_000).contains(pause), (1...600).contains(timeout), (0...366).contains(days) else {
      throw ValidationError(Terminal.speech("links.out-of-range"))
    }
  }

  func run() throws {
    var list = try listLinks(at: common.project)
    let say = Terminal.speech(for: list.words)
    let errors = list.diagnostics.filter { $0.severity == .error }
    Terminal.complain(errors, say)
    if check {
      let checker = LinkChecker(agent: "Selkopaja (link check)", timeout: timeout)
      list = try checkLinks(
        list, at: common.project, today: day.today,
        manners: LinkManners(days: days, pause: pause, timeout: timeout), ask: checker.answer)
    }
    switch format {
    case .json: Terminal.print(try LinkJSON(list).text)
    case .text:
      for line in LinkText(say: say).lines(list) { Terminal.print(line) }
      Terminal.complain(LinkText(say: say).summary(of: list, isChecked: check))
    }
    if !errors.isEmpty || list.links.contains(where: \.isBroken) { throw Failure(status: ExitStatus.findings) }
  }
}

extension LinkList.Link {
  /// Whether a reader who follows the link meets nothing, so that somebody has to change it.
  var isBroken: Bool { check?.answer.outcome == .broken || check?.answer.outcome == .unreachable }
}
