import PrintSheets
import SourceText
import ICU

extension PrintedFile {
  /// What is wrong, for the writer.
  func findings(_ outcome: LayoutOutcome, limits: LayoutLimits) -> [Diagnostic] {
    let shared: [String: MessageArgument] = [
      "document": .text(variant.document), "language": .text(variant.language.canonical),
    ]
    switch outcome {
    case .made, .imposed: return []
    case .overflow(let millimetres, let item):
      var arguments = shared
      arguments["millimetres"] = .count(max(1, Int(millimetres.rounded(.up))))
      arguments["item"] = .text(item)
      if let most = request.mostPages, most > 1 {
        arguments["count"] = .count(most)
        return [Diagnostic(.error, "sides-overflow", arguments, at: title)]
      }
      return [Diagnostic(.error, item.isEmpty ? "page-overflow" : "rule-overflow", arguments, at: title)]
    case .tooWide(let millimetres, let word):
      var arguments = shared
      arguments["millimetres"] = .count(max(1, Int(millimetres.rounded(.up))))
      arguments["word"] = .text(word)
      return [Diagnostic(.error, "word-too-wide", arguments, at: title)]
    case .missingLetters(let letters):
      return letters.map { missing in
        let code = missing.letter.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
        return Diagnostic(
          .error, "letter-without-font",
          [
            "document": .text(variant.document), "letter": .text(missing.letter),
            "code": .text(code.joined(separator: " ")),
            "language": .text(missing.language),
          ], at: title)
      }
    case .failed(let reason):
      return [
        Diagnostic(
          .error, "not-printed", shared.merging(["reason": .text(reason)], uniquingKeysWith: { first, _ in first }),
          at: title)
      ]
    case .crashed: return [Diagnostic(.error, "printing-crashed", shared, at: title)]
    case .timedOut:
      return [
        Diagnostic(
          .error, "printing-too-slow",
          shared.merging(["seconds": .count(limits.seconds)], uniquingKeysWith: { first, _ in first }), at: title)
      ]
    case .tooLarge:
      return [
        Diagnostic(
          .error, "printing-too-large",
          shared.merging(["megabytes": .count(limits.megabytes)], uniquingKeysWith: { first, _ in first }), at: title)
      ]
    }
  }
}
