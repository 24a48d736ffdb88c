import ArgumentParser
import ICU
import Localisation
import ProjectFiles
import SiteBuild
import SourceText
import TextAnalysis

/// Prints every construction of a text, whatever rules and limits say of it.
struct Analyse: ParsableCommand {
  static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("analyse")) }

  @Argument(help: ArgumentHelp(help("analyse.file"), valueName: "file"))
  var file: String

  @Option(help: ArgumentHelp(help("analyse.format"), valueName: "text|tsv"))
  var format = Format.text

  enum Format: String, ExpressibleByArgument, CaseIterable {
    case text, tsv
  }

  func run() throws {
    for line in try lines(of: analysed()) { Terminal.print(line) }
  }

  private func analysed() throws -> AnalysedDocument {
    do {
      let (text, diagnostics) = try analyseText(at: file, language: .easyFinnish)
      Terminal.complain(diagnostics.filter { $0.severity == .error }, Terminal.speech)
      return text
    } catch let problem as FileProblem {
      Terminal.complain([problem.diagnostic(path: file)], Terminal.speech)
      throw Failure(status: ExitStatus.usage)
    }
  }

  private func lines(of text: AnalysedDocument) -> [String] {
    var lines: [String] = []
    for block in text.texts {
      for sentence in block.sentences {
        for construction in sentence.constructions {
          guard let range = block.flat.range(construction.range) else { continue }
          lines.append(line(construction, at: range))
        }
      }
    }
    return lines
  }

  private func line(_ construction: Construction, at range: SourceRange) -> String {
    let start = range.start
    switch format {
    case .tsv:
      let column = construction.kind.isOfSentence ? 0 : start.column
      let length = construction.kind.isOfSentence ? 0 : range.text.unicodeScalars.count
      return "\(start.line)\t\(column)\t\(length)\t\(construction.kind.rawValue)"
    case .text:
      return "\(file):\(start.line):\(start.column): \(construction.kind.rawValue): \(range.text)"
    }
  }
}
