import Foundation
import SourceText

/// The argument parser speaks English only. Its headings and sentences are carried into the language of the terminal;
/// a sentence that is not known here stays as it is.
struct CommandLineText {
  let say: Speech

  func translated(_ text: String) -> String {
    var text = text
    for (pattern, key) in sentences {
      text = text.replacing(pattern) { match in
        let captured = (1..<match.output.count).map { list(String(match.output[$0].substring ?? "")) }
        let arguments = Dictionary(
          uniqueKeysWithValues: zip(["value", "place"], captured.map { MessageArgument.text($0) }))
        return say("help.\(key)", arguments)
      }
    }
    return text.split(separator: "\n", omittingEmptySubsequences: false).map { heading(String($0)) }
      .joined(separator: "\n")
  }

  private func heading(_ line: String) -> String {
    let headings = ["OVERVIEW", "USAGE", "Usage", "ARGUMENTS", "OPTIONS", "SUBCOMMANDS", "Error", "Help"]
    guard let heading = headings.first(where: { line.hasPrefix("\($0):") }) else { return line }
    return say("help.heading.\(heading.lowercased())") + line.dropFirst(heading.count)
  }

  /// `'text' and 'json'` without its conjunction.
  private func list(_ text: String) -> String {
    text.replacingOccurrences(of: "' and '", with: "', '").replacingOccurrences(of: "' or '", with: "', '")
  }

  private typealias Sentence = Regex<AnyRegexOutput>

  /// Longer ones before those that they hold.
  private var sentences: [(Sentence, key: String)] {
    [
      (Sentence(/Show\s+help\s+information\./), "option.help"),
      (Sentence(/See '(.+) --help' for more information\./), "see-help"),
      (Sentence(/See '([^']+)' for detailed help\./), "see-detailed-help"),
      (Sentence(/Unknown option '([^']+)'(?:\. Did you mean '[^']+'\?)?/), "unknown-option"),
      (Sentence(/Unexpected argument '([^']+)'/), "unexpected-argument"),
      (Sentence(/\d+ unexpected arguments: (.+)/), "unexpected-argument"),
      (Sentence(/Missing expected argument '([^']+)'/), "missing-argument"),
      (Sentence(/Missing value for '([^']+)'/), "missing-value"),
      (Sentence(/The value '([^']*)' is invalid for '[^']+'\. Please provide one of (.+)\./), "invalid-value"),
      (Sentence(/The value '([^']*)' is invalid for '([^']+)'/), "unfit-value"),
      // The parser has broken its lines already.
      (Sentence(/\(values:\s+([^;]+);\s+default:\s+([^)]+)\)/), "values-and-default"),
      (Sentence(/\(values:\s+([^;)]+)\)/), "values"),
      (Sentence(/\(default:\s+([^)]+)\)/), "default"),
    ]
  }
}
