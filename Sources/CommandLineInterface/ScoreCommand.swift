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
  var language: String?

  @Option(help: ArgumentHelp(help("score.format"), valueName: "text|tsv"))
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, tsv
  }

  func validate() throws {
    if let language, (try? LanguageTag(language)) == nil {
      throw ValidationError(Terminal.speech("status.no-tag", ["value": .text(language)]))
    }
  }

  func run() throws {
    let tag = language.flatMap { try? LanguageTag($0) }
    let outcome = try scoreTexts(at: files, project: common.project, language: tag)
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
    if outcome.texts.isEmpty || outcome.diagnostics.contains(where: { $0.range == nil }) {
      throw Failure(status: ExitStatus.usage)
    }
  }
}
