import ArgumentParser
import ICU
import ProjectFiles
import SiteBuild
import SourceText

struct Build: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("build")) }

  @OptionGroup var common: CommonOptions

  func run() throws {
    let outcome = try buildSite(at: common.project)
    let say = Terminal.speech(for: outcome.words)
    Terminal.complain(outcome.diagnostics, say)
    guard let commit = outcome.commit else {
      let errors = outcome.diagnostics.count { $0.severity == .error }
      Terminal.complain(say("build.stopped", ["errors": .count(errors)]))
      throw Failure(status: ExitStatus.findings)
    }
    Terminal.print(
      say(
        "build.done",
        [
          "pages": .count(outcome.pageCount), "languages": .count(outcome.languageCount),
          "written": .count(commit.written), "unchanged": .count(commit.unchanged), "removed": .count(commit.removed),
        ]))
    if let heaviest = outcome.heaviestPage {
      Terminal.print(
        say(
          "build.heaviest",
          [
            "path": .text(heaviest.path), "bytes": .count(heaviest.bytes), "requests": .count(heaviest.requests),
            "limit": .count(outcome.pageBudget.bytes), "most": .count(outcome.pageBudget.requests),
          ]))
    }
    for script in Set(outcome.webFonts.map(\.font.script)).sorted(by: { $0.rawValue < $1.rawValue }) {
      let bytes = outcome.webFonts.filter { $0.font.script == script }.map(\.bytes)
      Terminal.print(
        say(
          "build.web-font",
          ["script": .text(script.rawValue), "bytes": .count(bytes.reduce(0, +)), "most": .count(bytes.max() ?? 0)]))
    }
    for weight in outcome.searchWeights where weight == outcome.searchWeights.first || weight.isTooHeavy {
      let arguments: [String: MessageArgument] = [
        "language": .text(weight.language.canonical), "bytes": .count(weight.bytes),
        "budget": .count(SearchWeight.budget),
      ]
      if weight.isTooHeavy {
        Terminal.complain(say("build.search-too-heavy", arguments))
      } else {
        Terminal.print(say("build.search", arguments))
      }
    }
    Terminal.print(say("build.open", ["path": .text(common.path("site-out/index.html"))]))
  }
}
