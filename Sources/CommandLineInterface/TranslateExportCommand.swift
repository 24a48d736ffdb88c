import ArgumentParser
import Exchange
import ICU
import Localisation
import SiteBuild
import SourceText

extension Translate {
  struct Export: ParsableCommand {
    static var configuration: CommandConfiguration { CommandConfiguration(abstract: help("translate.export")) }

    @OptionGroup var common: CommonOptions

    @Argument(help: ArgumentHelp(help("translate.export.parts"), valueName: "document/page"))
    var parts: [String] = []

    @Option(help: ArgumentHelp(help("translate.export.format"), valueName: "xliff-2.1|xliff-1.2|po|csv"))
    var format: ExchangeFormat

    @Option(name: .customLong("language"), help: ArgumentHelp(help("translate.export.language"), valueName: "tag,tag"))
    var languages: [LanguageTags]

    @Option(help: ArgumentHelp(help("translate.export.only"), valueName: "new,stale"))
    var only: ExportedTexts?

    @Option(help: ArgumentHelp(help("translate.export.map"), valueName: "tag=tag"))
    var map: TagMap?

    @Option(help: ArgumentHelp(help("translate.export.output"), valueName: "folder"))
    var output: String?

    func run() throws {
      var request = ExportRequest(format: format, languages: languages.flatMap(\.tags), parts: parts.map(withoutSlash))
      if let only { request.only = only.wanted }
      if let map { request.map = map }
      request.output = output.map(withoutSlash)
      let outcome: ExportOutcome
      do {
        outcome = try exportTexts(request, at: common.project)
      } catch let error as ExportError {
        Terminal.complain(explanation(of: error))
        throw Failure(status: ExitStatus.usage)
      }
      let say = Terminal.speech(for: outcome.words)
      Terminal.complain(outcome.diagnostics.filter { $0.severity == .error }, say)
      for path in outcome.written { Terminal.print(path) }
      var rows = [["language", "files", "new", "changed", "repeated"].map { say("translate.export.column-\($0)") }]
      for entry in outcome.counts {
        rows.append(
          [entry.language.canonical]
            + [entry.files, entry.words.new, entry.words.changed, entry.words.repeated].map(String.init))
      }
      for line in TerminalText.table(rows) { Terminal.print(line) }
      Terminal.print(
        say(
          outcome.written.isEmpty ? "translate.export.nothing" : "translate.export.done",
          [
            "files": .count(outcome.written.count),
            "folder": .text(outcome.written.first.map(folder) ?? ""),
          ]))
      if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
    }

    private func withoutSlash(_ path: String) -> String {
      path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
    }

    private func folder(of path: String) -> String {
      path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
    }

    private func explanation(of error: ExportError) -> String {
      switch error {
      case .unknownPart(let name, let known):
        Terminal.speech(
          "translate.export.unknown-part",
          ["name": .text(name), "known": .text(known.joined(separator: ", "))])
      case .unknownLanguage(let tag, let known):
        Terminal.speech(
          "translate.export.unknown-language",
          ["tag": .text(tag.canonical), "known": .text(known.map(\.canonical).joined(separator: ", "))])
      case .sourceLanguage(let tag):
        Terminal.speech("translate.export.source-language", ["tag": .text(tag.canonical)])
      }
    }
  }
}

/// `new,stale`: which texts leave.
struct ExportedTexts: ExpressibleByArgument {
  var wanted: Set<Freshness>

  init?(argument: String) {
    let names: [Substring: Freshness] = ["new": .missing, "stale": .stale, "fresh": .fresh]
    let written = argument.split(separator: ",")
    let wanted = written.compactMap { names[$0] }
    guard !written.isEmpty, wanted.count == written.count else { return nil }
    self.wanted = Set(wanted)
  }
}

/// `ar,ru`
struct LanguageTags: ExpressibleByArgument {
  var tags: [LanguageTag]

  init?(argument: String) {
    let written = argument.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    tags = written.compactMap { try? LanguageTag($0) }
    guard tags.count == written.count else { return nil }
  }
}

extension ExchangeFormat: ExpressibleByArgument {}

extension LanguageTag: ExpressibleByArgument {
  package init?(argument: String) {
    guard let tag = try? LanguageTag(argument) else { return nil }
    self = tag
  }
}

extension TagMap: ExpressibleByArgument {
  /// `fi-simple=fi-FI,fa-AF=prs-AF`: the project's tag, then the file's.
  package init?(argument: String) {
    var pairs: [String: String] = [:]
    for pair in argument.split(separator: ",") {
      let tags = pair.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
      guard tags.count == 2, let own = try? LanguageTag(tags[0]), (try? LanguageTag(tags[1])) != nil else { return nil }
      pairs[own.canonical] = tags[1]
    }
    guard !pairs.isEmpty else { return nil }
    self.init(pairs)
  }
}
