import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

struct Languages: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("languages")) }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let outcome = try listLanguages(at: common.project)
    let say = Terminal.speech(for: outcome.words)
    Terminal.complain(outcome.diagnostics.filter { $0.severity == .error }, say)
    var rows: [[String]] = []
    for entry in outcome.languages {
      let counts = entry.counts
      let state =
        entry.isSource
        ? say("languages.source")
        : say(
          "languages.counts",
          [
            "fresh": .count(counts.fresh), "units": .count(counts.units), "stale": .count(counts.stale),
            "missing": .count(counts.missing), "unreviewed": .count(counts.unreviewed),
          ])
      rows.append([
        entry.tag.canonical, entry.ownName, name(of: entry.tag, say), say("direction.\(entry.tag.direction.rawValue)"),
        state,
      ])
    }
    for line in TerminalText.table(rows) { Terminal.print(line) }
    if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
  }

  /// ICU calls `fi-simple` "Finnish (SIMPLE)"; people call it easy Finnish.
  private func name(of tag: LanguageTag, _ say: Speech) -> String {
    let subtags = tag.canonical.split(separator: "-")
    guard subtags.contains("simple"),
      let plain = try? LanguageTag(subtags.filter { $0 != "simple" }.joined(separator: "-"))
    else { return tag.displayName(in: say.language) }
    return say("language.easy", ["language": .text(plain.displayName(in: say.language))])
  }
}
