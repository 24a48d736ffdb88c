import ArgumentParser
import ICU
import Localisation
import SiteBuild
import SourceText

/// Imports a translated page and says what was done, and what did not align.
func runMarkdownImport(
  file: String, language: String, page: String, by: String?, date: CalendarDate, overwrites: Bool, isDryRun: Bool,
  at root: String
) throws {
  guard let tag = try? LanguageTag(language) else {
    Terminal.complain(Terminal.speech("translate.import.not-a-tag", ["tag": .text(language)]))
    throw Failure(status: ExitStatus.usage)
  }
  let request = MarkdownImport(
    file: file, language: tag, page: page.hasSuffix(".md") ? String(page.dropLast(3)) : page, by: by, date: date,
    overwrites: overwrites, isDryRun: isDryRun)
  do {
    try report(try importMarkdown(request, at: root), isDryRun: isDryRun)
  } catch MarkdownImportError.notATarget(let tag, let known) {
    Terminal.complain(
      Terminal.speech(
        "translate.import.not-a-target",
        ["tag": .text(tag.canonical), "known": .text(known.map(\.canonical).joined(separator: ", "))]))
    throw Failure(status: ExitStatus.usage)
  } catch MarkdownImportError.unknownPage(let page, let known) {
    Terminal.complain(
      Terminal.speech(
        "translate.import.unknown-page", ["page": .text(page), "known": .text(known.joined(separator: ", "))]))
    throw Failure(status: ExitStatus.usage)
  }
}

private func report(_ outcome: MarkdownImportOutcome, isDryRun: Bool) throws {
  let say = Terminal.speech(for: outcome.words)
  Terminal.complain(outcome.diagnostics, say)
  if isDryRun {
    let rows = outcome.pairs.map { pair in
      [
        say("translate.import.fate-\(pair.fate.rawValue)"), "\(pair.source.start.line)",
        "\(pair.translation.start.line)", beginning(of: pair.words), beginning(of: pair.translatedWords),
      ]
    }
    for line in TerminalText.table(rows) { Terminal.print(line) }
  }
  for path in outcome.written { Terminal.print(path) }
  let counts: [String: MessageArgument] = Dictionary(
    uniqueKeysWithValues: MarkdownImportOutcome.Fate.allCases.map { ($0.rawValue, .count(outcome.count($0))) })
  let alone = outcome.diagnostics.count { $0.name == "no-translated-text" || $0.name == "no-source-text" }
  Terminal.print(
    say(
      isDryRun ? "translate.import.markdown-planned" : "translate.import.markdown-done",
      counts.merging(["alone": .count(alone)]) { $1 }))
  if outcome.diagnostics.contains(where: { $0.severity == .error }) { throw Failure(status: ExitStatus.findings) }
}

private func beginning(of text: String) -> String {
  let text = TerminalText.shown(text)
  return text.count > 30 ? text.prefix(29) + "…" : text
}
