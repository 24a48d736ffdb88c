import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

/// `languages formats`: the same facts in each language, for whoever judges them.
struct ShowFormats: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "formats", abstract: help("languages.formats"))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("languages.formats.tag"), valueName: "tag"))
  var tags: [String] = []

  func run() throws {
    let outcome: FormatTable
    do {
      outcome = try tabulateFormats(of: tags, at: common.project)
    } catch let error as LanguageChoiceError {
      throw error.failure(Terminal.speech)
    }
    let say = Terminal.speech(for: outcome.words)
    let blocks = outcome.languages.map { rows(of: $0, say).joined(separator: "\n") }
    Terminal.print(blocks.joined(separator: "\n\n"))
  }

  private func rows(of entry: FormatTable.Entry, _ say: Speech) -> [String] {
    let heading = [
      entry.tag.canonical, entry.ownName, say.name(of: entry.tag), say("direction.\(entry.tag.direction.rawValue)"),
      say("languages.format.digits-\(entry.digits.rawValue)"),
    ]
    let rows = entry.samples.map { sample in
      let note = sample.fallback.map {
        " " + say("languages.format.fallback", ["language": .text(say.name(of: $0))])
      }
      return ["  " + say("languages.format.\(sample.kind.rawValue)"), sample.text + (note ?? "")]
    }
    return [heading.joined(separator: " · ")] + TerminalText.table(rows)
  }
}

extension LanguageChoiceError {
  /// Says what is wrong with a tag of the command line.
  func failure(_ say: Speech) -> Failure {
    switch self {
    case .notATag(let text): Terminal.complain(say("languages.add.not-a-tag", ["tag": .text(text)]))
    case .unknown(let text): Terminal.complain(say("languages.add.unknown", ["tag": .text(text)]))
    }
    return Failure(status: ExitStatus.usage)
  }
}
