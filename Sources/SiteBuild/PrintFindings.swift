import BodyText
import PrintSheets
import SourceText
import ICU

extension PrintedFile {
  /// What stops no printing: there is a page and a sheet of paper, and no picture of it.
  static let namesOfWarnings: Set<String> = ["picture-too-high", "picture-too-narrow", "picture-too-heavy"]

  private var pictureArguments: [String: MessageArgument] {
    [
      "document": .text(variant.steps.map { "\(variant.document)/\($0.page)#\($0.list)" } ?? variant.document),
      "language": .text(variant.language.canonical),
    ]
  }

  /// What a picture that was made is too heavy for.
  func findings(ofPicture bytes: [UInt8]) -> [Diagnostic] {
    guard variant.format == .picture, bytes.count > PictureRequest.mostBytes else { return [] }
    var arguments = pictureArguments
    arguments["kilobytes"] = .count((bytes.count + 500) / 1_000)
    arguments["most"] = .count(PictureRequest.mostBytes / 1_000)
    return [Diagnostic(.warning, "picture-too-heavy", arguments, at: title)]
  }

  /// What is wrong, for the writer.
  func findings(_ outcome: LayoutOutcome, limits: LayoutLimits) -> [Diagnostic] {
    let shared: [String: MessageArgument] = [
      "document": .text(variant.document), "language": .text(languages),
    ]
    switch outcome {
    case .made, .imposed: return []
    case .overflow(let millimetres, _, _) where variant.format == .picture:
      var arguments = pictureArguments
      // A pixel of CSS is a 96th of an inch.
      arguments["pixels"] = .count(Int((millimetres * 96 / 25.4).rounded(.up)))
      arguments["most"] = .count(PictureRequest.mostHeight)
      return [Diagnostic(.warning, "picture-too-high", arguments, at: title)]
    case .tooWide(_, let word, _) where variant.format == .picture:
      var arguments = pictureArguments
      arguments["word"] = .text(word)
      return [Diagnostic(.warning, "picture-too-narrow", arguments, at: title)]
    case .overflow(let millimetres, let item, let longest):
      var arguments = shared
      arguments["millimetres"] = .count(max(1, Int(millimetres.rounded(.up))))
      arguments["item"] = .text(item)
      arguments["points"] = .number(request.sizes.last ?? 0)
      arguments["hasLongest"] = .text(longest.isEmpty ? "no" : "yes")
      arguments["longest"] = .text(longest)
      arguments["poster"] = .text(hasPoster ? "yes" : "no")
      if let most = request.mostPages, most > 1 {
        arguments["count"] = .count(most)
        return [Diagnostic(.error, "sides-overflow", arguments, at: title)]
      }
      return [Diagnostic(.error, item.isEmpty ? "page-overflow" : "rule-overflow", arguments, at: title)]
    case .tooWide(let millimetres, let word, let language):
      return [
        Diagnostic(
          .error, "word-too-wide",
          [
            "document": .text(variant.document), "language": .text(language), "word": .text(word),
            "millimetres": .count(max(1, Int(millimetres.rounded(.up)))),
          ], at: title)
      ]
    case .missingLetters(let letters):
      return missing(letters)
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

  /// Lines of easy language that are no unit of meaning, where the level asks for one a line.
  var lineFindings: [Diagnostic] {
    lines.map { entry in
      Diagnostic(
        .warning, "long-line",
        [
          "document": .text(variant.document), "page": .text(entry.page), "language": .text(entry.language.canonical),
          "problem": .text(entry.partsPhrase ? "parted" : "long"), "line": .text(entry.line), "next": .text(entry.next),
          "letters": .count(entry.letters), "most": .count(LineLog.mostLetters),
        ], at: entry.range ?? title)
    }
  }

  /// All that stand in the file, the main one first.
  private var languages: String { ([variant.language] + variant.besides).map(\.canonical).joined(separator: ", ") }

  /// One finding a language: a script without a font has dozens of letters.
  private func missing(_ letters: [MissingLetter]) -> [Diagnostic] {
    let languages = letters.map(\.language).reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
    return languages.map { language in
      let missing = letters.filter { $0.language == language }.map(\.letter)
      let code = missing.first.map { $0.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) } }
      return Diagnostic(
        .error, "letter-without-font",
        [
          "document": .text(variant.document), "language": .text(language), "count": .count(missing.count),
          "letter": .text(missing.prefix(5).joined(separator: " ")), "code": .text(code?.joined(separator: " ") ?? ""),
        ], at: title)
    }
  }
}
