import ArgumentParser
import ICU
import Localisation
import ProjectFiles
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

    @Flag(name: .customLong("no-memory"), help: ArgumentHelp(help("translate.update.no-memory")))
    var withoutMemory = false

    func run() throws {
      let outcome = try updateCatalogues(at: common.project, usesMemory: !withoutMemory)
      let say = Terminal.speech(for: outcome.words)
      Terminal.complain(outcome.diagnostics.filter { $0.severity == .error }, say)
      for path in outcome.written { Terminal.print(path) }
      UpdateReport(outcome, say).lines.forEach(Terminal.print)
      if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
    }
  }
}

/// What an update did, in words: pages that were renamed or are gone, then each language, then the files.
private struct UpdateReport {
  private let outcome: UpdateOutcome
  private let say: Speech

  init(_ outcome: UpdateOutcome, _ say: Speech) {
    self.outcome = outcome
    self.say = say
  }

  var lines: [String] {
    outcome.renamed.map {
      say("translate.update.renamed", ["from": .text($0.old.original), "to": .text($0.new.original)])
    }
      + outcome.gone.map { page in
        say(
          "translate.update.gone",
          ["path": .text(page.name.original), "catalogues": .text(page.catalogues.joined(separator: ", "))])
      }
      + TerminalText.table(outcome.changes.map { [$0.language.canonical, text(of: $0.changes)] })
      + [
        say(
          "translate.update.done",
          ["written": .count(outcome.written.count), "unchanged": .count(outcome.unchanged)])
      ]
  }

  private func text(of changes: CatalogueChanges) -> String {
    let counts = [
      ("new", changes.new), ("changed", changes.changed), ("moved", changes.moved), ("removed", changes.removed),
      ("orphaned", changes.orphaned), ("filled", changes.filled),
    ]
    return counts.filter { $0.1 > 0 }.map { say("translate.update.\($0.0)", ["count": .count($0.1)]) }
      .joined(separator: ", ")
  }
}
