import ArgumentParser
import ProjectFiles
import Readability
import SourceText

/// `explain RULE`: what a rule finds, why that is hard to read, and what to write in its place.
struct Explain: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("explain")) }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("explain.rule"), valueName: "rule"))
  var rule: String

  func run() throws {
    let say = Terminal.speech
    guard let known = Rules.named(rule) else {
      Terminal.complain(refusal(say))
      throw Failure(status: ExitStatus.usage)
    }
    for line in RulePageText(say: say).lines(known.documentation) { Terminal.print(line) }
  }

  /// A name is remembered by a part of it (`essa`), or typed with a wrong letter.
  private func refusal(_ say: Speech) -> String {
    let names = Rules.all.map(\.documentation.name)
    let typed = rule.lowercased()
    let containing = typed.count > 2 ? names.filter { $0.contains(typed) } : []
    let near = nearestNames(to: typed, among: names).filter { !containing.contains($0) }
    let nearest = (near + containing).prefix(Self.mostNames).joined(separator: ", ")
    return say(
      "explain.unknown", ["rule": .text(rule), "hasNames": nearest.isEmpty ? "no" : "yes", "names": .text(nearest)])
  }

  private static let mostNames = 5
}

/// The page of one rule.
struct RulePageText {
  let say: Speech

  func lines(_ rule: RuleDocumentation) -> [String] {
    var lines = ["\(rule.name): \(say("rule.\(rule.name)"))"]
    func add(_ heading: String, _ content: [String]) { lines += ["", say("explain.\(heading)")] + content }
    add("why", TerminalText.wrapped(say("rule.\(rule.name).why"), indent: "  "))
    add("advice", TerminalText.wrapped(say("rule.\(rule.name).advice"), indent: "  "))
    let rules = RuleText(say: say)
    add(
      "limits",
      TerminalText.table(Level.allCases.map { [$0.rawValue, rules.limits(of: rule, at: $0)] }).map { "  " + $0 })
    add("breaks", rule.breaks.flatMap { example($0, "✗ ") })
    add("keeps", rule.keeps.flatMap { example($0, "✓ ") })
    add(
      "scope",
      [
        say("explain.languages", ["languages": .text(rules.languages(of: rule))]), contexts(of: rule),
        say("explain.source", ["source": .text(rule.source)]),
      ].flatMap { TerminalText.wrapped($0, indent: "  ") })
    let allowance = "{allow=\"\(rule.name): …\"}"
    lines += [""] + TerminalText.wrapped(say("explain.allow", ["markup": .text(allowance)]))
    return lines
  }

  /// An example that is a page keeps its lines.
  private func example(_ text: String, _ sign: String) -> [String] {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
      .flatMap { TerminalText.wrapped(String($0), indent: "    ") }
    guard let first = lines.first else { return [] }
    return ["  " + sign + first.drop { $0 == " " }] + lines.dropFirst()
  }

  private func contexts(of rule: RuleDocumentation) -> String {
    if rule.isOfPage { return say("explain.of-page") }
    if rule.contexts.count == TextContext.allCases.count { return say("explain.everywhere") }
    let names = TextContext.allCases.filter(rule.contexts.contains).map { say("explain.context.\($0.rawValue)") }
    return say("explain.contexts", ["contexts": .text(names.joined(separator: ", "))])
  }
}
