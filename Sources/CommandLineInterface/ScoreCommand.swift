import ArgumentParser
import ICU
import SiteBuild
import SourceText

/// Prints how easy texts are, and how that came about.
struct Score: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("score")) }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("score.files"), valueName: "file"))
  var files: [String]

  @Option(help: ArgumentHelp(help("score.language"), valueName: "tag"))
  var language: LanguageTag?

  @Option(help: ArgumentHelp(help("score.format"), valueName: "text|tsv"))
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, tsv
  }

  func validate() throws {
    if let language, !language.isKnownToICU {
      throw ValidationError(Terminal.speech("check.unknown-language", ["tag": .text(language.canonical)]))
    }
  }

  func run() throws {
    let outcome = try scoreTexts(at: files, project: common.project, language: language)
    let say = outcome.words.map { Terminal.speech(for: $0) } ?? Terminal.speech
    Terminal.complain(outcome.diagnostics, say)
    switch format {
    case .tsv:
      Terminal.print(ScoreTable.header)
      for text in outcome.texts { Terminal.print(ScoreTable.row(text)) }
    case .text:
      let blocks = outcome.texts.map { ScoreText(say: say).lines($0).joined(separator: "\n") }
      if !blocks.isEmpty { Terminal.print(blocks.joined(separator: "\n\n")) }
    }
    if outcome.diagnostics.contains(where: { $0.severity == .error }) {
      throw Failure(status: ExitStatus.usage)
    }
  }
}
