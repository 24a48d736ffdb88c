import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

/// `languages add`: a language that the project has not had.
struct AddLanguage: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(commandName: "add", abstract: help("languages.add"))
  }

  @OptionGroup var common: CommonOptions

  @Argument(help: ArgumentHelp(help("languages.add.tag"), valueName: "tag"))
  var tag: String

  @Option(help: ArgumentHelp(help("languages.add.fallback"), valueName: "tag"))
  var fallback: String?

  @Option(help: ArgumentHelp(help("languages.add.digits"), valueName: "latin|native"))
  var digits: DigitStyle?

  func run() throws {
    let addition: LanguageAddition
    let language: LanguageTag
    do {
      language = try LanguageTag.chosen(tag)
      let fallback = try fallback.map { text throws(LanguageChoiceError) in try LanguageTag.chosen(text) }
      addition = try addLanguage(language, fallback: fallback, digits: digits, at: common.project)
    } catch let error as LanguageChoiceError {
      throw error.failure(Terminal.speech)
    } catch let error as LanguageAddingError {
      throw error.failure(Terminal.speech, common)
    }
    let say = Terminal.speech(for: addition.words)
    Terminal.complain(addition.diagnostics, say)
    if addition.isNew || addition.diagnostics.isEmpty {
      for line in AdditionReport(addition: addition, written: tag, common: common, say: say).lines {
        Terminal.print(line)
      }
    }
    if !addition.diagnostics.isEmpty { throw Failure(status: ExitStatus.findings) }
  }
}

extension DigitStyle: ExpressibleByArgument {}

/// What was done, what is missing, and what to do next.
private struct AdditionReport {
  let addition: LanguageAddition
  /// The tag as it was typed.
  let written: String
  let common: CommonOptions
  let say: Speech

  private var tag: String { addition.tag.canonical }
  private var folder: String { common.path("locales/\(tag)") }

  var lines: [String] {
    canonical + [fact(addition.isNew ? "languages.add.done" : "languages.add.exists")] + catalogues + name + words
      + next
  }

  private var canonical: [String] {
    written == tag ? [] : [say("languages.add.canonical", ["written": .text(written), "tag": .text(tag)])]
  }

  private func fact(_ key: String) -> String {
    say(
      key,
      [
        "tag": .text(tag), "name": .text(say.name(of: addition.tag)),
        "path": .text(common.path("content/project.yml")),
      ])
  }

  private var catalogues: [String] {
    guard addition.isNew, addition.tag.pseudoLocale == nil else { return [] }
    return [
      say("languages.add.catalogues", ["count": .count(addition.catalogues.count), "folder": .text(folder)])
    ]
  }

  private var name: [String] {
    addition.languageFile.map { [say("languages.add.name", ["path": .text(common.path($0))])] } ?? []
  }

  private var words: [String] {
    let words = addition.readerWords
    guard let fallback = addition.fallback, !words.missing.isEmpty else {
      return [say("languages.add.words-there", ["total": .count(words.total)])]
    }
    return [
      say(
        "languages.add.words-missing",
        [
          "count": .count(words.missing.count), "total": .count(words.total),
          "fallback": .text(say.name(of: fallback)),
        ])
    ] + words.missing.map { id in "  \(id): \(say.words.pattern(of: id, for: addition.tag) ?? "")" }
  }

  private var next: [String] {
    guard addition.isNew, addition.tag.pseudoLocale == nil else { return [] }
    var steps: [String] = []
    if !addition.readerWords.missing.isEmpty {
      steps.append(say("languages.add.next-words", ["path": .text("\(folder)/interface.xlf")]))
    }
    steps.append(say("languages.add.next-texts", ["folder": .text(folder)]))
    steps.append(
      say("languages.add.next-formats", ["tag": .text(tag), "path": .text("\(folder)/language.yml")]))
    steps.append(say("languages.add.next-build"))
    return [say("languages.add.next")] + steps.enumerated().map { "\($0 + 1). \($1)" }
  }
}

extension LanguageAddingError {
  fileprivate func failure(_ say: Speech, _ common: CommonOptions) -> Failure {
    switch self {
    case .fallbackNotListed(let tag, let known):
      Terminal.complain(
        say(
          "languages.add.fallback-not-listed",
          ["tag": .text(tag.canonical), "known": .text(known.map(\.canonical).joined(separator: ", "))]))
      return Failure(status: ExitStatus.usage)
    case .notEditable(let path, let line):
      Terminal.complain(
        say("languages.add.by-hand", ["path": .text(common.path(path)), "line": .text(line)]))
      return Failure(status: ExitStatus.environment)
    }
  }
}
