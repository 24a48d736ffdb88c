import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

struct Languages: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      abstract: help("languages"), subcommands: [ListLanguages.self, AddLanguage.self, ShowFormats.self],
      defaultSubcommand: ListLanguages.self)
  }
}

struct ListLanguages: ParsableCommand {
  static var configuration: CommandConfiguration {
    // As the default it answers to `languages --help` too.
    CommandConfiguration(commandName: "list", abstract: help("languages.list"), discussion: help("languages.others"))
  }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let outcome = try listLanguages(at: common.project)
    let say = Terminal.speech(for: outcome.words)
    Terminal.complain(outcome.diagnostics.filter { $0.severity == .error }, say)
    let rows = outcome.languages.map { entry in
      [
        entry.tag.canonical, entry.ownName, say.name(of: entry.tag), say("direction.\(entry.tag.direction.rawValue)"),
        say(
          "languages.words",
          ["present": .count(entry.words.present.count), "total": .count(entry.words.total)]), state(of: entry, say),
      ]
    }
    for line in TerminalText.table(rows) { Terminal.print(line) }
    if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
  }

  private func state(of entry: LanguageList.Entry, _ say: Speech) -> String {
    if entry.isSource { return say("languages.source") }
    if entry.tag.pseudoLocale != nil { return say("languages.pseudo") }
    let counts = entry.counts
    return say(
      "languages.counts",
      [
        "fresh": .count(counts.fresh), "units": .count(counts.units), "stale": .count(counts.stale),
        "missing": .count(counts.missing), "unreviewed": .count(counts.unreviewed),
      ])
  }
}

extension Speech {
  /// ICU calls `fi-simple` "Finnish (SIMPLE)"; people call it easy Finnish.
  func name(of tag: LanguageTag) -> String {
    let subtags = tag.canonical.split(separator: "-")
    guard subtags.contains("simple"),
      let plain = try? LanguageTag(subtags.filter { $0 != "simple" }.joined(separator: "-"))
    else { return tag.displayName(in: language) }
    return self("language.easy", ["language": .text(plain.displayName(in: language))])
  }
}
