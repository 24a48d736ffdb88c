import ArgumentParser
import ICU
import PrintSheets
import SiteBuild
import SourceText

extension Print {
  /// What `--compose` needs, and what has no sense with it.
  func validateComposition() throws {
    if sections.isEmpty {
      guard title == nil, output == nil else { throw ValidationError(Terminal.speech("print.compose-only")) }
      return
    }
    guard documents.isEmpty, purpose == nil else { throw ValidationError(Terminal.speech("print.compose-not-with")) }
    guard try AskedLanguages(languages).tags.count == 1 else {
      throw ValidationError(Terminal.speech("print.compose-one-language"))
    }
    guard format.map({ $0 == .a4 || $0 == .a5 }) ?? true else {
      throw ValidationError(Terminal.speech("print.compose-paper"))
    }
  }

  func compose() throws {
    let asked = try AskedLanguages(languages)
    let besides = try AskedLanguages(besides)
    let choice = CompositionChoice(
      sections: sections + asked.others + besides.others, language: asked.tags[0], besides: besides.tags,
      title: title, format: format ?? .a4, output: output)
    let outcome = try composeSheet(at: common.project, choice)
    let say = Terminal.speech(for: outcome.words)
    let errors = outcome.diagnostics.filter { $0.severity == .error }
    Terminal.complain(errors, say)
    for tag in outcome.unknownLanguages {
      let known = outcome.languages.map(\.canonical).joined(separator: ", ")
      Terminal.complain(say("bulletin.no-such-language", ["tag": .text(tag.canonical), "known": .text(known)]))
    }
    for fault in outcome.faults {
      Terminal.complain(
        say(
          "print.section-\(fault.problem.rawValue)",
          ["written": .text(fault.written), "known": .text(fault.known.joined(separator: ", "))]))
    }
    if let path = outcome.occupied { Terminal.complain(say("print.occupied", ["path": .text(path)])) }
    guard let path = outcome.path else {
      let isUsage = !outcome.faults.isEmpty || !outcome.unknownLanguages.isEmpty || outcome.occupied != nil
      if !isUsage { Terminal.complain(say("print.stopped", ["errors": .count(errors.count)])) }
      throw Failure(status: isUsage ? ExitStatus.usage : ExitStatus.findings)
    }
    for page in outcome.untranslated {
      Terminal.complain(
        say("print.untranslated", ["page": .text(page), "language": .text(choice.language.canonical)]))
    }
    let shown = output == nil && common.project == "." && path.hasPrefix("./") ? String(path.dropFirst(2)) : path
    Terminal.print(say("print.composed", ["path": .text(shown), "pages": .count(outcome.pages)]))
  }
}
